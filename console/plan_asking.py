"""Joins whoever asks what a plan would do with the desk, which works it out."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.asking import Answers
from widgets.plans.asking import PlanAsker

MakeJudging = Callable[[QObject], Answers]
"""`Desk.plan_judging`"""


def join(asker: PlanAsker, make: MakeJudging) -> None:
    """The desk's answers go to the asker as long as that lives."""
    judging = make(asker)
    asker.wanted.connect(judging.ask)
    asker.dropped.connect(judging.forget)
    judging.answered.connect(asker.show_judgement)
    judging.failed.connect(asker.show_failure)
