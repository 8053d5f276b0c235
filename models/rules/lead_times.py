"""How long before an outage something has to be done: by hours, whole calendar days or working days.

The unit of a number says how it is counted. Hours run from moment to moment. Of days, the day of the act itself is not
counted and the last one ends at midnight (民法典 art. 201 and 203), so that *seven days before* leaves seven whole days
between the notice and the outage: told on the 2nd, cut from the 10th at 00:00. A site whose lawyers read it to the
moment writes 168 h in place of 7 d. Working days are counted in the same way, but for the one rule that counts its
first day along (N-6). Days are those of the rule book's time zone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo

from models.rules.rule_book import Number, RuleBook, Unit
from models.rules.working_days import Counted

_DAY = timedelta(days=1)


class Counting(Enum):
    """By which calendar a lead time is counted."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    """The day of the act itself is not counted."""
    WORKING_DAYS_INCLUSIVE = "working_days_inclusive"
    """The day of the act itself is the first, where it is a working day."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A moment in UTC, and the years without published make-up days that the way to it went through."""

    at: datetime
    unofficial: tuple[int, ...] = ()


def counting_of(number: Number) -> Counting:
    """What the unit of a number says; one that counts its first day along is asked for by name."""
    return _COUNTED_BY.get(number.unit, Counting.HOURS)


_COUNTED_BY = {Unit.DAY: Counting.DAYS, Unit.WORKING_DAY: Counting.WORKING_DAYS}


def latest_act(start: datetime, number: Number, counting: Counting, rules: RuleBook) -> Bound:
    """The last moment of an act that has to come `number` before `start`; of a day it is the last microsecond."""
    if counting is Counting.HOURS:
        return Bound(start - timedelta(seconds=number.amount))
    day, count = _local_day(start, rules), int(number.value)
    if counting is Counting.DAYS:
        return Bound(_end_of(day - (count + 1) * _DAY, rules))
    if counting is Counting.WORKING_DAYS:
        first = rules.working_days.before(day, count)
        return Bound(_end_of(first.day - _DAY, rules), first.unofficial)
    first = rules.working_days.counting_back(day, count)
    return Bound(min(_end_of(first.day, rules), start), first.unofficial)


def earliest_start(act: datetime, number: Number, counting: Counting, rules: RuleBook) -> Bound:
    """The first moment of an outage that has to come `number` after `act`; of a day it is midnight."""
    if counting is Counting.HOURS:
        return Bound(act + timedelta(seconds=number.amount))
    day, count = _local_day(act, rules), int(number.value)
    if counting is Counting.DAYS:
        return Bound(_start_of(day + (count + 1) * _DAY, rules))
    if counting is Counting.WORKING_DAYS:
        last = rules.working_days.after(day, count)
        return Bound(_start_of(last.day + _DAY, rules), last.unofficial)
    last = rules.working_days.counting(day, count)
    return Bound(max(_start_of(last.day, rules), act), last.unofficial)


def limit_after(begun: datetime, number: Number, rules: RuleBook) -> Bound:
    """The last moment of what has to be done within `number` from `begun`; of a day it is the last microsecond."""
    counting = counting_of(number)
    if counting is Counting.HOURS:
        return Bound(begun + timedelta(seconds=number.amount))
    day, count = _local_day(begun, rules), int(number.value)
    last = (
        rules.working_days.after(day, count) if counting is Counting.WORKING_DAYS else Counted(day + count * _DAY, ())
    )
    return Bound(_end_of(last.day, rules), last.unofficial)


def _local_day(at: datetime, rules: RuleBook) -> date:
    return at.astimezone(rules.zone).date()


def _start_of(day: date, rules: RuleBook) -> datetime:
    return _midnight(day, rules.zone)


@lru_cache(maxsize=1024)
def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """Kept: a list of plans asks about the same few days thousands of times."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def _end_of(day: date, rules: RuleBook) -> datetime:
    """One instant before the next day, also where a day has 23 or 25 hours."""
    return _start_of(day + _DAY, rules) - timedelta.resolution
