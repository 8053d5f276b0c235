"""With which other plan the chosen one is to be done in one outage: those of its station that can be written on now."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from models.entities.outage_plans import OutagePlan, PlanAct
from models.picture import Picture
from models.plan_life_cycle import may
from models.rules.rule_book import RuleBook
from widgets.plans.words import hours_text, state_text

_MOST = 12


def merge_candidates(plan: OutagePlan, picture: Picture, now: datetime) -> tuple[OutagePlan, ...]:
    """Those with areas of the plan first, then those nearest to its hours."""
    areas = frozenset(plan.content.scope.areas)
    found = [one for one in picture.plans.values() if one.station == plan.station and one.id != plan.id]
    found = [one for one in found if one.starts_at > now and (may(one, PlanAct.EDIT) or may(one, PlanAct.CHANGE))]
    found.sort(key=lambda one: (areas.isdisjoint(one.content.scope.areas), abs(one.starts_at - plan.starts_at)))
    return tuple(found[:_MOST])


def merge_menu(plan: OutagePlan, parent: QWidget, *, picture: Picture, rules: RuleBook, now: datetime) -> QMenu:
    """An action for each, with its number as data."""
    menu = QMenu(parent)
    areas = frozenset(plan.content.scope.areas)
    for one in merge_candidates(plan, picture, now):
        shared = len(areas.intersection(one.content.scope.areas))
        parts = [one.id, hours_text(one.window, rules, near=now), state_text(one)]
        if shared:
            text = QCoreApplication.translate("PlanSheet", "shared areas: {count}")
            parts.append(text.format(count=f"{shared:,}"))
        menu.addAction(" · ".join(parts)).setData(one.id)
    if menu.isEmpty():
        nothing = QCoreApplication.translate("PlanSheet", "No other plan of this station can be written on now")
        menu.addAction(nothing).setEnabled(False)
    return menu
