"""Warnings of the clocks as sentences: which order, which clock, how long it has left or is over."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.ids import OrderId
from models.rules.arrival_clocks import Clock
from models.rules.rule_book import RuleBook
from widgets.words.rule_words import unverified_text
from widgets.words.terms import term
from widgets.words.times import duration_text, moment_text

FIRST, SECOND, LIMIT = 1, 2, 3
"""Levels of a warning: the two fractions, and the limit itself."""

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Warned:
    """An order and the clock of it that was warned of."""

    order: OrderId
    clock: Clock


def warning_text(warned: Warned, level: int, *, now: datetime, rules: RuleBook) -> str:
    """ "26112100042: 7 min left for Arrival T-1, by 14:32"."""
    translate = QCoreApplication.translate
    clock = warned.clock
    over = now - clock.due_at
    template = {
        FIRST: translate("ClockWarning", "{order}: {span} left for {clock}, by {time}"),
        SECOND: translate("ClockWarning", "{order}: only {span} left for {clock}, by {time}"),
        LIMIT: translate("ClockWarning", "{order}: {clock} went over its limit {span} ago, at {time}")
        if over >= _MINUTE
        else translate("ClockWarning", "{order}: {clock} went over its limit at {time}"),
    }[level]
    return template.format(
        order=warned.order,
        clock=_clock_name(clock, rules),
        span=duration_text(abs(over)),
        time=moment_text(clock.due_at, now=now, rules=rules),
    )


def warnings_text(count: int, first: Warned, level: int, *, now: datetime, rules: RuleBook) -> str:
    """One sentence for `count` orders that were warned of at `level`; `first` is the one that presses most."""
    one = warning_text(first, level, now=now, rules=rules)
    if count == 1:
        return one
    translate = QCoreApplication.translate
    template = {
        FIRST: translate("ClockWarning", "{count} orders reached the first warning. Next: {one}"),
        SECOND: translate("ClockWarning", "{count} orders come near a limit. Next: {one}"),
        LIMIT: translate("ClockWarning", "{count} orders went over a limit. First: {one}"),
    }[level]
    return template.format(count=count, one=one)


def _clock_name(clock: Clock, rules: RuleBook) -> str:
    """ "Arrival T-1"; a limit without a source at hand is marked."""
    text = QCoreApplication.translate("ClockWarning", "{leg} {rule}").format(leg=term(clock.leg), rule=clock.rule)
    return unverified_text(text) if rules.number(clock.number).unverified else text
