"""An announced end that comes near or has gone by while power is off, and what is left to do: the same words in the
message bar and on the sheet of the day."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.work_permits import OverrunWarning
from models.planning.overruns import OVER, Remedy
from models.rules.rule_book import RuleBook
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.times import duration_text, moment_text

_REMEDIES = {
    Remedy.EXTEND: QT_TRANSLATE_NOOP(
        "Overrun", "If that cannot be kept, extend the plan now, so that the public is told in time (N-13)."
    ),
    Remedy.STATION_EXTENDS: QT_TRANSLATE_NOOP(
        "Overrun", "If that cannot be kept, the station has to extend the plan before the announced end (N-13)."
    ),
    Remedy.WAIT: QT_TRANSLATE_NOOP(
        "Overrun", "An extension is on its way along the chain; until it is approved the announced end stands."
    ),
    Remedy.TELL: QT_TRANSLATE_NOOP(
        "Overrun", "It cannot be extended any more: tell 95598 and the customers when power will be back."
    ),
}


def overrun_text(warning: OverrunWarning, remedy: Remedy, *, now: datetime, rules: RuleBook) -> str:
    """ "Plan P26112200003: power is announced back at 12:00, in 30 min, and still off. …"."""
    template = (
        QCoreApplication.translate("Overrun", "Plan {plan}: power was announced back at {time} and is still off.")
        if warning.level == OVER
        else QCoreApplication.translate(
            "Overrun", "Plan {plan}: power is announced back at {time}, in {span}, and still off."
        )
    )
    said = template.format(
        plan=warning.plan,
        time=moment_text(warning.due_at, now=now, rules=rules),
        span=duration_text(abs(warning.due_at - now)),
    )
    return QCoreApplication.translate("Overrun", "{said} {remedy}").format(said=said, remedy=remedy_text(remedy))


def remedy_text(remedy: Remedy) -> str:
    return QCoreApplication.translate("Overrun", _REMEDIES[remedy])
