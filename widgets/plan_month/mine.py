"""Which plans wait for this account, and which it has approved in a month, as rows beside the calendar."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.entities.people import Account
from models.ids import PlanId, StationId
from models.plan_life_cycle import LINK_OF, ON_ITS_WAY
from models.rules.permissions import may_see_plan
from widgets.plan_month.days import concerns
from widgets.plan_month.side_lists import SideRow
from widgets.plan_month.words import sign_of, stand_text
from widgets.plans.standing import PlanGroup, PlanStanding
from widgets.plans.words import hours_text, waits_text
from widgets.words.names import station_label
from widgets.words.terms import term

_MAY_WAIT = ON_ITS_WAY | {PlanState.RETURNED}
"""States in which a plan may wait for somebody; the others need not be looked at."""


def mine(
    standing: PlanStanding, month: Window, station: StationId | None, now: datetime
) -> tuple[list[PlanId], list[PlanId]]:
    """Those that wait, by when they begin; those approved in the month, the newest approval first."""
    actor = standing.account
    seen = [plan for plan in standing.picture.plans.values() if may_see_plan(plan, actor) and concerns(plan, station)]
    may_wait = [plan for plan in seen if plan.state in _MAY_WAIT]
    waiting = [plan for plan in may_wait if standing.group_of(plan, now) is PlanGroup.WAITS]
    approved = [(at, plan.id) for plan in seen if (at := _approved_at(plan, actor, month)) is not None]
    waiting.sort(key=lambda plan: (plan.starts_at, plan.id))
    return [plan.id for plan in waiting], [key for _, key in sorted(approved, reverse=True)]


def mine_rows(
    standing: PlanStanding, waiting: Iterable[PlanId], approved: Iterable[PlanId], now: datetime
) -> list[SideRow]:
    """Heads with their counts; a plan that has left the picture says no more."""
    plans = standing.picture.plans
    groups = (
        (
            QCoreApplication.translate("Month", "Waits for me · {count}"),
            [plans[key] for key in waiting if key in plans],
        ),
        (
            QCoreApplication.translate("Month", "Approved by me this month · {count}"),
            [plans[key] for key in approved if key in plans],
        ),
    )
    rows: list[SideRow] = []
    for head, found in groups:
        if found:
            rows.append(SideRow(head.format(count=len(found))))
            rows += [SideRow(_text(plan, standing, now), key=str(plan.id)) for plan in found]
    return rows


def _approved_at(plan: OutagePlan, actor: Account, month: Window) -> datetime | None:
    at = [stage.at for stage in plan.stages if stage.by == actor.id and stage.act in LINK_OF]
    return max((one for one in at if month.start <= one < month.end), default=None) if at else None


def _text(plan: OutagePlan, standing: PlanStanding, now: datetime) -> str:
    link = standing.due_link(plan, now)
    first = (f"{sign_of(plan, now)} {plan.id}", hours_text(plan.window, standing.rules, near=now))
    second = (
        stand_text(plan, now) if link is None else waits_text(link),
        term(plan.content.kind),
        station_label(plan.station, standing.picture),
        plan.content.work,
    )
    return " · ".join(first) + "\n" + " · ".join(filter(None, second))
