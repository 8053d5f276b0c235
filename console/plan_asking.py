"""Joins whoever asks what a plan would do with the desk, which works it out."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.plan_judging import PlanJudging
from widgets.plans.asking import PlanAsker

MakeJudging = Callable[[QObject], PlanJudging]
"""`Desk.plan_judging`"""


def join(asker: PlanAsker, make: MakeJudging) -> None:
    """The desk's answers go to the asker as long as that lives."""
    judging = make(asker)
    asker.wanted.connect(judging.ask)
    asker.dropped.connect(judging.forget)
    judging.judged.connect(asker.show_judgement)
    judging.failed.connect(asker.show_failure)
