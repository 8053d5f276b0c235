"""YK-3: straight line × detour ÷ speed of the ground."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entities.places import Zone
from models.planning.travel import travel_seconds
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text

RULES = parse_rule_book(read_rule_book_text("2026.1"))
METRES = st.floats(-1e5, 1e5)
Spot = tuple[float, float]
SPOTS = st.tuples(METRES, METRES)


def drive(one: Spot, other: Spot, zone: Zone) -> float:
    """Seconds from one to the other."""
    return float(travel_seconds(from_xy=np.array([one]), to_xy=other, zone=zone, rules=RULES)[0])


@pytest.mark.parametrize("zone", Zone)
def test_ten_kilometres(rules: RuleBook, zone: Zone) -> None:
    speed = rules.value(f"travel.speed.{zone.value}")
    hours = 10 * rules.value("travel.detour") / speed
    assert drive((1000, 0), (7000, 8000), zone) / 3600 == pytest.approx(hours)


def test_one_answer_for_one_and_for_many(rules: RuleBook) -> None:
    starts = np.array([(0.0, 0.0), (300.0, 400.0), (np.nan, np.nan)])
    seconds = travel_seconds(from_xy=starts, to_xy=(0, 0), zone=Zone.URBAN, rules=rules)
    assert seconds[0] == 0
    assert seconds[1] == drive((300, 400), (0, 0), Zone.URBAN)
    assert np.isnan(seconds[2])


@given(SPOTS, SPOTS)
def test_there_and_back_take_equally_long(one: Spot, other: Spot) -> None:
    there = drive(one, other, Zone.RURAL)
    assert there == drive(other, one, Zone.RURAL)
    assert there >= 0
