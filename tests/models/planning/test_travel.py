"""YK-3: straight line × detour ÷ speed of the ground."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entities.places import Zone
from models.planning.travel import travel_seconds, travel_time
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text

RULES = parse_rule_book(read_rule_book_text("2026.1"))
METRES = st.floats(-1e5, 1e5)
SPOTS = st.tuples(METRES, METRES)


@pytest.mark.parametrize("zone", Zone)
def test_ten_kilometres(rules: RuleBook, zone: Zone) -> None:
    speed = rules.value(f"travel.speed.{zone.value}")
    hours = 10 * rules.value("travel.detour") / speed
    found = travel_time(from_xy=(1000, 0), to_xy=(7000, 8000), zone=zone, rules=rules)
    assert found / timedelta(hours=1) == pytest.approx(hours)


def test_one_answer_for_one_and_for_many(rules: RuleBook) -> None:
    starts = np.array([(0.0, 0.0), (300.0, 400.0), (np.nan, np.nan)])
    seconds = travel_seconds(from_xy=starts, to_xy=(0, 0), zone=Zone.URBAN, rules=rules)
    assert seconds[0] == 0
    one = travel_time(from_xy=(300, 400), to_xy=(0, 0), zone=Zone.URBAN, rules=rules)
    assert one == timedelta(seconds=float(seconds[1]))
    assert np.isnan(seconds[2])


@given(SPOTS, SPOTS)
def test_there_and_back_take_equally_long(one: tuple[float, float], other: tuple[float, float]) -> None:
    there = travel_time(from_xy=one, to_xy=other, zone=Zone.RURAL, rules=RULES)
    assert there == travel_time(from_xy=other, to_xy=one, zone=Zone.RURAL, rules=RULES)
    assert there >= timedelta(0)
