"""Words that figures and wall maps share."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.rules.rule_book import RuleBook
from widgets.crews.crew_rows import Group
from widgets.queue.queue_filter import Phase
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.times import age_text, clock_time

_PHASES = {
    Phase.TO_DISPATCH: QT_TRANSLATE_NOOP("Figures", "To dispatch"),
    Phase.ON_THE_WAY: QT_TRANSLATE_NOOP("Figures", "On the way"),
    Phase.ON_SITE: QT_TRANSLATE_NOOP("Figures", "On site"),
    Phase.TO_CALL_BACK: QT_TRANSLATE_NOOP("Figures", "To call back"),
}
_GROUPS = {
    Group.STANDBY: QT_TRANSLATE_NOOP("Figures", "Standby"),
    Group.BUSY: QT_TRANSLATE_NOOP("Figures", "With an order"),
    Group.BREAK: QT_TRANSLATE_NOOP("Figures", "On a break"),
    Group.OFF_DUTY: QT_TRANSLATE_NOOP("Figures", "Off duty"),
}


def phase_text(phase: Phase) -> str:
    return QCoreApplication.translate("Figures", _PHASES[phase])


def group_text(group: Group) -> str:
    return QCoreApplication.translate("Figures", _GROUPS[group])


def demo_text() -> str:
    """What stands wherever a made-up city is shown."""
    return QCoreApplication.translate("Figures", "DEMO")


def blind_text(since: datetime, now: datetime, rules: RuleBook) -> str:
    """What stands beside figures that nothing renews."""
    text = QCoreApplication.translate(
        "Figures", "■ The database has been out of reach for {age}: everything here is of {time}."
    )
    return text.format(age=age_text(now - since), time=clock_time(since, rules))
