"""Every source of alarms, once. Another cause is a module beside these and a line here (docs/alarms.md)."""

from datetime import datetime

from models.alarms.answers import ANSWERS
from models.alarms.cases import CASES
from models.alarms.causes import Cause, CauseSource
from models.alarms.clocks import CLOCKS
from models.alarms.loans import LOANS
from models.alarms.notices import NOTICES
from models.alarms.overruns import OVERRUNS
from models.alarms.protected_events import PROTECTED_EVENTS
from models.entities.alarms import AlarmKind
from models.picture import Picture
from models.rules.rule_book import RuleBook

SOURCES: tuple[CauseSource, ...] = (
    CLOCKS,
    OVERRUNS,
    NOTICES,
    PROTECTED_EVENTS,
    LOANS,
    ANSWERS,
    CASES,
)

SOURCE_OF: dict[AlarmKind, CauseSource] = {kind: source for source in SOURCES for kind in source.kinds}


def cause_of(kind: AlarmKind, key: str, subject: str, *, book: Picture, rules: RuleBook, now: datetime) -> Cause | None:
    """The cause behind an alarm, as it is now; None if it does not hold."""
    found = SOURCE_OF[kind].look(subject, book, rules, now)
    return next((cause for cause in found.causes if cause.key == key), None)
