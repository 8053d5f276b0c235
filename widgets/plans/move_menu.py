"""To which other hours the chosen plan may be moved, so that its areas are without supply less often."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from models.decisions.plan_judgement import PlanJudgement
from models.rules.rule_book import RuleBook
from widgets.plans.effects.words import move_text, moves_of


def move_menu(judgement: PlanJudgement, parent: QWidget, *, rules: RuleBook, now: datetime) -> QMenu:
    """An action for each offer, with its window as data."""
    menu = QMenu(parent)
    for offer in moves_of(judgement):
        menu.addAction(move_text(offer, rules, near=now)).setData(offer.window)
    if menu.isEmpty():
        nothing = QCoreApplication.translate("PlanSheet", "No other hours are better for this plan")
        menu.addAction(nothing).setEnabled(False)
    return menu
