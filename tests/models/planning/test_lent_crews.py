"""What a loan changes: who is recommended where, what is reached, the hole it leaves, and when it is due."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
import shapely

from models.commands.crew_loans import LendCrew
from models.entities.crew_loans import CrewLoan
from models.entities.fixes import Fix
from models.entities.people import DutyState
from models.entities.places import Zone
from models.ids import AccountId, CrewId, StationId
from models.lent_crews import may_see_loan
from models.planning.loan_hole import Standing, find_loan_hole, square_metres
from models.planning.reach import ReachGround, find_reach, free_crews, reach_of_order
from models.planning.recommendation import Candidate, ReasonCode, recommend
from models.planning.whereabouts import Whereabouts, sighting
from models.territory.shapes import ShapeKind, Shapes
from models.territory.territory import LAYERS, Territory, make_layer
from tests.models.builders import Room, place, rule_book

HOUR = timedelta(hours=1)
EAST, WEST = StationId("east"), StationId("west")
RULES = rule_book()
LIMIT_M = 15 * 60 * (30 / 3.6) / 1.4
"""Metres that a quarter of an hour goes in town: 30 km/h, detour 1.4."""


def lend(room: Room, crew: str = "A1") -> CrewLoan:
    key = CrewId(crew)
    command = LendCrew(
        crew=key, seen=room.picture.crews[key].version, borrower=WEST, until=room.now + 4 * HOUR, reason="支援"
    )
    room.send(command)
    return next(loan for loan in room.picture.loans_out() if loan.crew == key)


def here(room: Room, *crews: str, x: float = 0.0) -> dict[CrewId, Fix]:
    return {CrewId(crew): Fix(crew=CrewId(crew), at=room.now, x=x, y=0.0) for crew in crews}


def codes(reasons: object) -> set[ReasonCode]:
    assert isinstance(reasons, tuple)
    return {reason.code for reason in reasons}


def test_a_lent_crew_is_the_borrowers_and_nobody_elses(room: Room) -> None:
    theirs, ours = room.report(place=place("G3")), room.report()
    fixes = here(room, "A1", "A2", "B1")

    def ranked(order: str) -> dict[str, Candidate]:
        wanted = next(one for one in room.picture.orders.values() if one.id == order)
        found = recommend(wanted, picture=room.picture, fixes=fixes, rules=room.rules, now=room.now)
        return {one.crew: one for one in found}

    before = ranked(theirs)["A1"]
    lend(room)
    borrowed, lent = ranked(theirs)["A1"], ranked(ours)["A1"]
    assert before.score - borrowed.score == RULES.duration("recommendation.other_station") / timedelta(minutes=1)
    assert ReasonCode.BORROWED in codes(borrowed.reasons) and borrowed.clean
    assert codes(lent.disqualifiers) == {ReasonCode.LENT}
    assert lent.lawful and lent.needs_override and not lent.clean
    assert next(iter(ranked(ours))) == "A2"


def test_both_stations_see_a_loan_and_no_third_one(room: Room) -> None:
    loan = lend(room)
    accounts = room.picture.accounts
    sees = [key for key in accounts if may_see_loan(loan, accounts[key])]
    assert {"chief-east", "chief-west", "branch", "li", "head"} <= set(sees)
    other = replace(accounts[AccountId("chief-east")], station=StationId("north"))
    assert not may_see_loan(loan, other)


def test_a_lent_crew_without_a_position_is_taken_to_be_at_its_borrowers(room: Room) -> None:
    lend(room)
    seen = sighting(room.picture.crews[CrewId("A1")], {}, room.picture, rules=room.rules, now=room.now)
    assert (seen.x, seen.source) == (-5000.0, Whereabouts.DUTY_POINT)


def ground(xs: list[float]) -> ReachGround:
    """Areas of 1 km² along a line with 10 customers each, alternately of the east and the west, all in town."""
    box = shapely.box(0, 0, 1000, 1000)
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers["stations"] = make_layer("stations", ["east", "west"], ["", ""], [box] * 2)
    zones = [Zone.URBAN.value] * 2
    layers["grids"] = make_layer("grids", ["G1", "G3"], ["", ""], [box] * 2, zone=zones, station=[0, 1])
    rows = [row % 2 for row in range(len(xs))]
    names = [f"A{row}" for row in range(len(xs))]
    layers["areas"] = make_layer(
        "areas", names, names, [box] * len(xs), grid=rows, residents=[10] * len(xs), x=xs, y=[0.0] * len(xs)
    )
    return ReachGround(Territory("", layers))


def test_what_its_own_station_can_promise_is_without_it(room: Room) -> None:
    for crew in ("A2", "B1", "M1", "M2", "W1", "L1", "K1", "N1"):
        room.set_duty(crew, DutyState.OFF_DUTY)
    order = room.report()
    lend(room)
    fixes = here(room, "A1")
    free = free_crews(room.picture, fixes, rules=room.rules, now=room.now)
    assert dict(free.only) == {"A1": "west"}
    found = find_reach(ground([0.0, 0.0]), np.array([(0.0, 0.0)]), RULES, only=tuple(free.only.values()))
    assert found.bands.tolist() == [0, 1], "the borrower's ground alone"
    promised = reach_of_order(room.order(order), picture=room.picture, fixes=fixes, rules=room.rules, now=room.now)
    assert all(limit.crews == {"A1"} and not limit.free for limit in promised.limits) and promised.limits


def test_the_hole_is_what_nobody_else_reaches_and_the_borrower_loses_nothing() -> None:
    far = LIMIT_M + 1.0
    city = ground([0.0, 0.0, far, 100.0, 200.0])
    nobody = Standing(np.empty((0, 2)))
    hole = find_loan_hole(city, (0.0, 0.0), nobody, borrower=WEST, rules=RULES)
    assert hole.lost.tolist() == [1, 0, 0, 0, 1]
    assert (hole.customers, hole.urban, hole.reached, hole.covering) == (20, 20, 40, ())
    assert hole.square_metres == pytest.approx(2e6)
    assert hole.shares.tolist() == pytest.approx([2 / 3, 0.0])
    unchosen = find_loan_hole(city, (0.0, 0.0), nobody, borrower=None, rules=RULES)
    assert unchosen.customers == 40
    others = Standing(np.array([(-LIMIT_M + 150.0, 0.0), (0.0, 0.0)]), (None, WEST))
    covered = find_loan_hole(city, (0.0, 0.0), others, borrower=WEST, rules=RULES)
    assert covered.lost.tolist() == [0, 0, 0, 0, 1], "who is lent to the west covers nothing of the east"
    assert covered.covering == ((1, 20), (0, 10))
    nowhere = find_loan_hole(city, (float("nan"), 0.0), nobody, borrower=None, rules=RULES)
    assert (nowhere.reached, nowhere.customers, nowhere.square_metres) == (0, 0, 0.0)


def test_ground_is_measured_without_its_holes() -> None:
    ring = shapely.box(0, 0, 30, 10).difference(shapely.box(10, 2, 12, 4))
    two = shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(5, 5, 7, 7)])
    made = [ring, shapely.Polygon(), two, shapely.box(1, 1, 4, 2)]
    shapes = Shapes.of(ShapeKind.POLYGON, np.array(made, dtype=object))
    assert square_metres(shapes, np.array([3, 0, 1, 2])) == pytest.approx([3.0, 296.0, 0.0, 5.0])
