"""The limits of repeated outages (R-2, R-3, R-5) as the rule book gives them."""

import math
from dataclasses import dataclass
from enum import Enum

from models.planning.rolling_windows import RollingWindow
from models.rules.rule_book import RuleBook

YEAR = RollingWindow(None)


class RepeatClass(Enum):
    """What an area is counted as: in one class only, the most serious (R-4)."""

    NORMAL = "normal"
    WARNING = "warning"
    FREQUENT = "frequent"


CLASS_OF_CODE = tuple(RepeatClass)
"""Code in arrays → class; the larger, the worse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatLimit:
    """Passed by an area with at least `least` outages within a window. `number` is the count's in the rule book, `rule`
    what it belongs to."""

    rule: str
    number: str
    kind: RepeatClass
    window: RollingWindow
    least: int
    planned_only: bool = False


def repeat_limits(rules: RuleBook) -> tuple[RepeatLimit, ...]:
    """In the order in which they are asked: the first that is passed decides the class (R-4).

    R-2 says "more than", R-3 names the very count ("2 in 30 days"). A warning holds from that count on: what lies above
    it is above a limit of R-2 in the shipped book, and where a site has set its own numbers no count may lie in between
    and be told by nobody."""
    return (
        _frequent("R-2.year", YEAR, rules),
        _frequent("R-2.days", _days("R-2.window", rules), rules),
        _frequent("R-2.planned", YEAR, rules, planned_only=True),
        _warning("R-3.short", _days("R-3.short_window", rules), rules),
        _warning("R-3.long", _days("R-3.long_window", rules), rules),
        _warning("R-3.year", YEAR, rules),
        _warning("R-5", _days("R-5.window", rules), rules),
    )


def _frequent(number: str, window: RollingWindow, rules: RuleBook, *, planned_only: bool = False) -> RepeatLimit:
    return RepeatLimit(
        rule=rules.number(number).rule,
        number=number,
        kind=RepeatClass.FREQUENT,
        window=window,
        least=math.floor(rules.value(number)) + 1,
        planned_only=planned_only,
    )


def _warning(number: str, window: RollingWindow, rules: RuleBook) -> RepeatLimit:
    return RepeatLimit(
        rule=rules.number(number).rule,
        number=number,
        kind=RepeatClass.WARNING,
        window=window,
        least=math.ceil(rules.value(number)),
    )


def _days(number: str, rules: RuleBook) -> RollingWindow:
    """A part of a day is counted as a whole one: the stricter reading."""
    return RollingWindow(math.ceil(rules.value(number)))
