"""A warning names order and clock in words, and how long it has left or is over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.rules.arrival_clocks import clock_of_rule
from tests.widgets.pictures import NOW, order, rule_book
from widgets.words.clock_warnings import FIRST, LIMIT, SECOND, Warned, warning_text, warnings_text

RULES = rule_book()


def warned(rule: str, minutes_ago: float, key: str = "26112100001") -> Warned:
    clock = clock_of_rule(order(key, minutes_ago=minutes_ago), rule, RULES)
    assert clock is not None
    return Warned(order(key).id, clock)


@pytest.mark.parametrize(
    ("rule", "minutes_ago", "level", "said"),
    [
        ("T-1", 8, FIRST, "26112100001: 7 min left for Arrival T-1, by 20:07"),
        ("T-1", 12, SECOND, "26112100001: only 3 min left for Arrival T-1, by 20:03"),
        ("T-1", 15, LIMIT, "26112100001: Arrival T-1 went over its limit at 20:00"),
        ("T-2", 125, LIMIT, "26112100001: Arrival T-2 went over its limit 1 h 20 min ago, at 18:40"),
        ("T-10", 4, SECOND, "26112100001: only 1 min left for Dispatch T-10 (unverified), by 20:01"),
    ],
)
def test_one_order(rule: str, minutes_ago: float, level: int, said: str) -> None:
    assert warning_text(warned(rule, minutes_ago), level, now=NOW, rules=RULES) == said


def test_many_orders_take_one_sentence() -> None:
    first = warned("T-1", 16)
    said = warnings_text(37, first, LIMIT, now=NOW, rules=RULES)
    assert said == "37 orders went over a limit. First: " + warning_text(first, LIMIT, now=NOW, rules=RULES)
    assert warnings_text(1, first, LIMIT, now=NOW, rules=RULES) == warning_text(first, LIMIT, now=NOW, rules=RULES)


def test_a_limit_of_another_day_has_its_date() -> None:
    late = warned("T-1", 16)
    late = replace(late, clock=replace(late.clock, due_at=late.clock.due_at - timedelta(days=1)))
    assert "2026-11-20 19:59" in warning_text(late, LIMIT, now=NOW, rules=RULES)
