"""Reach from now: the same drive as ranking counts with, against the limits of the rule book."""

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from models.entities.fixes import Fix
from models.entities.orders import OrderState, StageKind
from models.entities.people import Crew, DutyState
from models.entities.places import Place, Station, Zone
from models.ids import CrewId, OrderId, StationId
from models.picture import Picture
from models.planning.reach import ReachGround, find_reach, free_crews, nearest, reach_of_order, reach_steps
from models.planning.recommendation import recommend
from models.planning.travel import travel_seconds
from models.rules.rule_book_text import parse_rule_book
from models.territory.territory import LAYERS, Territory, make_layer
from resources.rule_books import read_rule_book_text
from tests.models.rules.life import NOON, a_crew, an_order

RULES = parse_rule_book(read_rule_book_text("2026.1"))
STATION = Station(id=StationId("S1"), name="S1", x=0.0, y=0.0)
LIMIT_M = 15 * 60 * (30 / 3.6) / 1.4
"""Metres that a quarter of an hour goes in town: 30 km/h, detour 1.4."""


def ground(xs: Sequence[float], zone: Zone = Zone.URBAN, *, customers: int = 10) -> ReachGround:
    """Areas along a line, the first half of them in grid 0, the others in grid 1."""
    grid = [0 if row < (len(xs) + 1) // 2 else 1 for row in range(len(xs))]
    box = shapely.box(0, 0, 1, 1)
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers["grids"] = make_layer("grids", ["G0", "G1"], ["", ""], [box] * 2, zone=[zone.value] * 2)
    codes = [f"A{row}" for row in range(len(xs))]
    layers["areas"] = make_layer(
        "areas", codes, codes, [box] * len(xs), grid=grid, residents=[customers] * len(xs), x=xs, y=[0.0] * len(xs)
    )
    return ReachGround(Territory("", layers))


def picture(*entities: object) -> Picture:
    made = Picture()
    for entity in (STATION, *entities):
        made.put(entity)
    return made


def fixes(**where: tuple[float, float]) -> dict[CrewId, Fix]:
    """Crew → (x metres, minutes ago)."""
    return {
        CrewId(crew): Fix(crew=CrewId(crew), at=NOON - timedelta(minutes=ago), x=x, y=0.0)
        for crew, (x, ago) in where.items()
    }


def test_steps_are_thirds_of_the_quarter_of_an_hour() -> None:
    assert reach_steps(RULES) == (timedelta(minutes=5), timedelta(minutes=10), timedelta(minutes=15))


@given(
    st.lists(st.floats(-50_000, 50_000), min_size=1, max_size=8),
    st.lists(st.floats(-50_000, 50_000), min_size=1, max_size=5),
    st.sampled_from(Zone),
)
def test_every_time_is_the_shortest_of_the_drives_that_ranking_counts(
    areas: list[float], crews: list[float], zone: Zone
) -> None:
    starts = np.array([(x, 0.0) for x in crews])
    found = nearest(ground(areas, zone), starts, RULES).seconds
    drives = [travel_seconds(from_xy=starts, to_xy=(x, 0.0), zone=zone, rules=RULES).min() for x in areas]
    assert found == pytest.approx(drives)


def test_a_limit_is_kept_to_the_second() -> None:
    found = find_reach(ground([0.0, LIMIT_M / 2, LIMIT_M - 0.1, LIMIT_M + 0.1]), np.array([(0.0, 0.0)]), RULES)
    assert found.bands.tolist() == [1, 2, 3, 0]
    assert found.customers == (10, 10, 10, 10)
    assert found.shares.tolist() == [[0, 0.5, 0.5, 0], [0.5, 0, 0, 0.5]]


def test_customers_in_town_are_told_from_the_others() -> None:
    nobody = np.empty((0, 2))
    assert find_reach(ground([0.0, 1.0]), nobody, RULES).urban == 20
    far = find_reach(ground([0.0, 1.0], Zone.RURAL), nobody, RULES)
    assert (far.urban, far.customers) == (0, (20, 0, 0, 0))


def test_a_spot_that_nobody_knows_reaches_nothing() -> None:
    found = find_reach(ground([0.0, 1.0]), np.array([(np.nan, np.nan)]), RULES)
    assert found.customers == (20, 0, 0, 0)


def test_empty_ground_has_no_customers() -> None:
    assert find_reach(ground([]), np.array([(0.0, 0.0)]), RULES).customers == (0, 0, 0, 0)


def test_only_free_crews_with_a_position_that_is_believed_count() -> None:
    crews: list[Crew] = [
        a_crew("FREE"),
        a_crew("STALE"),
        a_crew("SILENT"),
        a_crew("BUSY"),
        a_crew("OFF", duty=DutyState.OFF_DUTY),
        a_crew("BREAK", duty=DutyState.BREAK),
    ]
    held = an_order(id=OrderId("2"), state=OrderState.DISPATCHED, crew=CrewId("BUSY"))
    everywhere = fixes(FREE=(1, 0), STALE=(1, 4), BUSY=(1, 0), OFF=(1, 0), BREAK=(1, 0))
    found = free_crews(picture(held, *crews), everywhere, rules=RULES, now=NOON)
    assert set(found.seen) == {"FREE"}
    assert set(found.unseen) == {"STALE", "SILENT"}


def test_the_limits_of_an_order_are_judged_as_ranking_judges_them() -> None:
    order = an_order(place=Place(x=0.0, y=0.0, address=""))
    crews = [a_crew("NEAR"), a_crew("FAR"), a_crew("FARTHEST"), a_crew("OFF", duty=DutyState.OFF_DUTY)]
    held = an_order(id=OrderId("2"), state=OrderState.DISPATCHED, crew=CrewId("FAR"))
    known = fixes(NEAR=(100, 0), FAR=(LIMIT_M * 2, 0), FARTHEST=(LIMIT_M * 9, 0), OFF=(0, 0))
    here = picture(order, held, *crews)
    found = reach_of_order(order, picture=here, fixes=known, rules=RULES, now=NOON)
    assert {limit.rule: set(limit.crews) for limit in found.limits} == {
        "T-1": {"NEAR"},
        "T-2": {"NEAR", "FAR"},
        "T-3": {"NEAR", "FAR"},
    }
    assert all(limit.free == {"NEAR"} for limit in found.limits)
    for candidate in recommend(order, picture=here, fixes=known, rules=RULES, now=NOON):
        if candidate.crew in found.crews:
            assert set(candidate.meets) == {limit.rule for limit in found.limits if candidate.crew in limit.crews}


def test_a_limit_that_has_passed_is_met_by_nobody_and_one_that_ended_is_left_out() -> None:
    late = reach_of_order(
        an_order(), picture=picture(a_crew("C1")), fixes=fixes(C1=(0, 0)), rules=RULES, now=NOON + timedelta(minutes=20)
    )
    assert {limit.rule: len(limit.crews) for limit in late.limits} == {"T-1": 0, "T-2": 1, "T-3": 1}
    arrived = an_order((StageKind.ARRIVED, 5), state=OrderState.ON_SITE)
    over = reach_of_order(arrived, picture=picture(a_crew("C1")), fixes={}, rules=RULES, now=NOON)
    assert over.limits == ()
    assert over.unseen == {"C1"}
