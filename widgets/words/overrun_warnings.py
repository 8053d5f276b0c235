"""An announced end that comes near while power is off, as a sentence that asks for the extension."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.work_permits import OverrunWarning
from models.planning.overruns import OVER
from models.rules.rule_book import RuleBook
from widgets.words.times import duration_text, moment_text


def overrun_text(warning: OverrunWarning, *, now: datetime, rules: RuleBook) -> str:
    """ "Plan P26112200003: power is announced back at 12:00, in 30 min, and still off. …"."""
    template = (
        QCoreApplication.translate(
            "Overrun",
            "Plan {plan}: power was announced back at {time} and is still off. An extension has to be announced "
            "(N-13).",
        )
        if warning.level == OVER
        else QCoreApplication.translate(
            "Overrun",
            "Plan {plan}: power is announced back at {time}, in {span}, and still off. If that cannot be kept, extend "
            "the plan and announce it now (N-13).",
        )
    )
    return template.format(
        plan=warning.plan,
        time=moment_text(warning.due_at, now=now, rules=rules),
        span=duration_text(abs(warning.due_at - now)),
    )
