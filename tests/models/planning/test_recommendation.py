"""Crews ranked for an order: lawful first, by arrival, with reasons and costs in facts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entities.fixes import Fix
from models.entities.network import EquipmentClass
from models.entities.orders import AuthorityApproval, Need, OrderState, WorkOrder
from models.entities.orders import StageKind as K
from models.entities.people import Crew, CrewKind, DutyState, Skill
from models.entities.places import Place, Station
from models.ids import AccountId, CrewId, OrderId, StationId
from models.picture import Picture
from models.planning.recommendation import Candidate, Reason, ReasonCode, recommend
from models.planning.travel import travel_seconds
from models.planning.whereabouts import Whereabouts
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text
from tests.models.rules.life import NOON, a_crew, an_order, at, line

RULES = parse_rule_book(read_rule_book_text("2026.1"))
STATION = Station(id=StationId("S1"), name="S1", x=3000.0, y=0.0)
OTHER_STATION = Station(id=StationId("S2"), name="S2", x=0.0, y=3000.0)


def ranked(
    order: WorkOrder, crews: Sequence[Crew], fixes: Sequence[Fix] = (), held: Sequence[WorkOrder] = ()
) -> list[Candidate]:
    picture = Picture()
    for entity in (STATION, OTHER_STATION, order, *crews, *held):
        picture.put(entity)
    seen = {fix.crew: fix for fix in fixes}
    return list(recommend(order, picture=picture, fixes=seen, rules=RULES, now=NOON))


def only(order: WorkOrder, crew: Crew, *fixes: Fix, held: Sequence[WorkOrder] = ()) -> Candidate:
    (found,) = ranked(order, [crew], fixes, held)
    return found


def fix(crew: str, x: float, *, minutes_ago: float = 0) -> Fix:
    return Fix(crew=CrewId(crew), at=NOON - timedelta(minutes=minutes_ago), x=x, y=0)


def codes(reasons: Sequence[Reason]) -> set[ReasonCode]:
    return {reason.code for reason in reasons}


def reason(candidate: Candidate, code: ReasonCode) -> Reason:
    return next(one for one in (*candidate.reasons, *candidate.disqualifiers) if one.code is code)


def test_the_nearest_crew_comes_first() -> None:
    crews = [a_crew("C1"), a_crew("C2"), a_crew("C3")]
    found = ranked(an_order(), crews, [fix("C1", 2000), fix("C2", 500), fix("C3", -1000)])
    assert [one.crew for one in found] == ["C2", "C3", "C1"]
    assert all(one.clean for one in found)


def test_arrival_is_the_drive_from_the_newest_position() -> None:
    found = only(an_order(), a_crew(), fix("C1", 1200, minutes_ago=1))
    place = an_order().place
    spot, there = np.array([(1200.0, 0.0)]), (place.x, place.y)
    (seconds,) = travel_seconds(from_xy=spot, to_xy=there, zone=an_order().zone, rules=RULES)
    drive = timedelta(seconds=float(seconds))
    assert found.arrival is not None
    assert abs(found.arrival - drive) < timedelta(milliseconds=1)
    assert found.position_age == timedelta(minutes=1)
    arrives = reason(found, ReasonCode.ARRIVES).facts
    assert (arrives["metres"], arrives["source"]) == (1200, Whereabouts.POSITION)
    assert arrives["minutes"] == pytest.approx(drive / timedelta(minutes=1))


@pytest.mark.parametrize(
    ("received", "meets"), [(0, ("T-1", "T-2", "T-3")), (-12, ("T-2", "T-3")), (-42, ("T-3",)), (-58, ())]
)
def test_the_arrival_limits_that_can_still_be_kept(received: float, meets: tuple[str, ...]) -> None:
    """2 km take 5.6 minutes in town by the shipped book."""
    assert only(an_order(received_at=at(received)), a_crew(), fix("C1", 2000)).meets == meets


def test_off_duty_cannot_be_overridden() -> None:
    found = only(an_order(), a_crew(duty=DutyState.OFF_DUTY), fix("C1", 0))
    assert codes(found.disqualifiers) == {ReasonCode.OFF_DUTY}
    assert not found.lawful


def test_a_break_can_be_overridden() -> None:
    found = only(an_order(), a_crew(duty=DutyState.BREAK), fix("C1", 0))
    assert codes(found.disqualifiers) == {ReasonCode.ON_BREAK}
    assert found.lawful
    assert not found.clean


def test_a_crew_that_needs_an_override_ranks_behind_a_far_one_that_needs_none() -> None:
    crews = [a_crew("C1", duty=DutyState.BREAK), a_crew("C2"), a_crew("C3", duty=DutyState.OFF_DUTY)]
    found = ranked(an_order(), crews, [fix("C1", 0), fix("C2", 50_000), fix("C3", 0)])
    assert [one.crew for one in found] == ["C2", "C1", "C3"]


def test_a_missing_skill_is_named() -> None:
    found = only(an_order(skill=Skill.LV_CABLE), a_crew(), fix("C1", 0))
    assert reason(found, ReasonCode.SKILL).facts == {"skill": Skill.LV_CABLE}
    assert not found.lawful


def test_op1_an_hv_job_refuses_a_station_crew_and_names_the_rule() -> None:
    order = an_order(equipment=EquipmentClass.HV_DISTRIBUTION, skill=Skill.HV_LINE)
    near = a_crew("C1", skills=(Skill.HV_LINE,))
    far = a_crew("C2", kind=CrewKind.DISTRIBUTION_MAINTENANCE, skills=(Skill.HV_LINE,))
    first, second = ranked(order, [near, far], [fix("C1", 0), fix("C2", 9000)])
    assert (first.crew, second.crew) == ("C2", "C1")
    refusal = reason(second, ReasonCode.AUTHORITY)
    assert refusal.hard
    assert refusal.facts["rule"] == "OP-1"
    assert CrewKind.DISTRIBUTION_MAINTENANCE in refusal.facts["operators"]
    approval = AuthorityApproval(crew=near.id, approver=AccountId("chief"), at=NOON, reason="flood")
    approved = only(replace(order, approvals=(approval,)), near, fix("C1", 0))
    assert approved.clean
    assert reason(approved, ReasonCode.APPROVED).facts == {"rule": "OP-1"}


def test_op3_needs_are_told() -> None:
    order = an_order(equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE)
    needs = reason(only(order, a_crew(), fix("C1", 0)), ReasonCode.NEEDS).facts
    assert needs["rule"] == "OP-3"
    assert needs["attested"] == (Need.PHONE_PERMISSION,)
    assert set(needs["needs"]) > {Need.PHONE_PERMISSION, Need.SAFETY_MEASURES}


@pytest.mark.parametrize(
    ("minutes_ago", "code"),
    [(None, ReasonCode.NO_POSITION), (30, ReasonCode.STALE_POSITION), (-5, ReasonCode.FUTURE_POSITION)],
)
def test_without_a_trusted_position_the_duty_point_serves_and_it_is_said(
    minutes_ago: float | None, code: ReasonCode
) -> None:
    fixes = [fix("C1", 99_000, minutes_ago=minutes_ago)] if minutes_ago is not None else []
    found = only(an_order(), a_crew(), *fixes)
    assert codes(found.disqualifiers) == {code}
    assert reason(found, code).facts["source"] is Whereabouts.DUTY_POINT
    assert reason(found, ReasonCode.ARRIVES).facts["metres"] == 3000
    assert found.lawful


def test_a_department_crew_with_an_old_position_is_taken_to_be_there_still() -> None:
    found = only(an_order(), a_crew(station=None), fix("C1", 700, minutes_ago=30))
    assert reason(found, ReasonCode.STALE_POSITION).facts["source"] is Whereabouts.LAST_POSITION
    assert reason(found, ReasonCode.ARRIVES).facts["metres"] == 700


def test_a_crew_that_nobody_can_place_keeps_no_limit() -> None:
    found = only(an_order(), a_crew(station=None))
    assert (found.arrival, found.position_age, found.meets) == (None, None, ())
    assert reason(found, ReasonCode.NO_POSITION).facts["source"] is Whereabouts.NOWHERE
    assert found.lawful


def test_busy_says_what_pulling_it_off_would_cost() -> None:
    held = an_order(
        id=OrderId("7"),
        crew=CrewId("C1"),
        state=OrderState.EN_ROUTE,
        received_at=at(-12),
        stages=(line(K.DISPATCHED, -10), line(K.ACCEPTED, -9), line(K.DEPARTED, -8)),
    )
    found = only(an_order(), a_crew(), fix("C1", 0), held=[held])
    assert reason(found, ReasonCode.BUSY).facts == {
        "order": "7",
        "state": OrderState.EN_ROUTE,
        "number": "T-1.urban",
        "left_minutes": 3,
        "lost_minutes": 10,
    }
    assert found.lawful


def busy_score(state: OrderState) -> float:
    held = an_order(id=OrderId("7"), crew=CrewId("C1"), state=state)
    return only(an_order(), a_crew(), fix("C1", 0), held=[held]).score


def test_leaving_a_site_weighs_more_than_turning_round() -> None:
    free = only(an_order(), a_crew(), fix("C1", 0)).score
    assert free < busy_score(OrderState.EN_ROUTE) < busy_score(OrderState.ON_SITE)
    assert busy_score(OrderState.RETURNED) == free


def test_the_crew_that_has_the_order_is_not_offered_it_again() -> None:
    order = an_order(state=OrderState.DISPATCHED, crew=CrewId("C1"))
    found = only(order, a_crew(), fix("C1", 0))
    assert codes(found.disqualifiers) == {ReasonCode.HOLDS_ORDER}
    assert not found.lawful


def test_a_crew_that_gave_the_order_back_ranks_behind_a_farther_one() -> None:
    order = an_order(stages=(line(K.DISPATCHED, -9, "C1"), line(K.DECLINED, -7, "C1")))
    first, second = ranked(order, [a_crew("C1"), a_crew("C2")], [fix("C1", 0), fix("C2", 8000)])
    assert first.crew == "C2"
    assert reason(second, ReasonCode.DECLINED).facts == {"at": at(-7)}
    again = replace(order, stages=(*order.stages, line(K.REOPENED, -1)))
    assert only(again, a_crew("C1"), fix("C1", 0)).clean


def test_a_crew_of_another_station_ranks_behind_one_as_near() -> None:
    crews = [a_crew("C1", station=StationId("S2")), a_crew("C2")]
    first, second = ranked(an_order(), crews, [fix("C1", 500), fix("C2", 500)])
    assert (first.crew, ReasonCode.OWN_STATION in codes(first.reasons)) == ("C2", True)
    assert reason(second, ReasonCode.OTHER_STATION).facts == {"station": "S2"}
    assert second.clean


def test_retired_crews_are_not_there() -> None:
    assert ranked(an_order(), [a_crew("C1", retired=True)]) == []
    assert ranked(an_order(), []) == []


# -- properties ---------------------------------------------------------------------------------------------


@st.composite
def rooms(draw: st.DrawFn) -> tuple[WorkOrder, list[Crew], list[Fix], list[WorkOrder]]:
    """An order and up to a dozen crews in every condition."""
    count = draw(st.integers(1, 12))
    order = an_order(
        equipment=draw(st.sampled_from(EquipmentClass)),
        skill=draw(st.sampled_from([Skill.LV_LINE, Skill.HV_LINE])),
        received_at=at(-draw(st.floats(0, 300))),
        place=Place(x=draw(st.floats(-1e4, 1e4)), y=0.0, address=""),
    )
    crews, fixes, held = [], [], []
    for number in range(count):
        name = f"C{number}"
        values: dict[str, Any] = {
            "kind": draw(st.sampled_from(CrewKind)),
            "duty": draw(st.sampled_from(DutyState)),
            "station": draw(st.sampled_from([StationId("S1"), StationId("S2"), None])),
            "skills": draw(st.sampled_from([(Skill.LV_LINE,), (Skill.HV_LINE, Skill.LV_LINE), ()])),
        }
        crews.append(a_crew(name, **values))
        if draw(st.booleans()):
            fixes.append(fix(name, draw(st.floats(-2e4, 2e4)), minutes_ago=draw(st.floats(-5, 20))))
        if draw(st.booleans()):
            state = draw(st.sampled_from(OrderState))
            held.append(an_order(id=OrderId(f"9{number}"), crew=CrewId(name), state=state))
    return order, crews, fixes, held


@given(rooms())
def test_clean_before_lawful_before_the_rest_and_each_by_score(
    room: tuple[WorkOrder, list[Crew], list[Fix], list[WorkOrder]],
) -> None:
    order, crews, fixes, held = room
    found = ranked(order, crews, fixes, held)
    assert sorted(one.crew for one in found) == sorted(crew.id for crew in crews)
    keys = [(not one.lawful, not one.clean, one.score) for one in found]
    assert keys == sorted(keys)


@given(rooms())
def test_what_a_candidate_says_agrees_with_itself(
    room: tuple[WorkOrder, list[Crew], list[Fix], list[WorkOrder]],
) -> None:
    for one in ranked(*room):
        assert one.clean <= one.lawful
        assert one.lawful is not any(reason.hard for reason in one.disqualifiers)
        assert (one.arrival is None) is (ReasonCode.ARRIVES not in codes(one.reasons))
        # A limit that can be kept makes every wider one keepable.
        assert one.meets == ("T-1", "T-2", "T-3")[3 - len(one.meets) :]
        assert not codes(one.reasons) & codes(one.disqualifiers)


@given(rooms())
def test_the_order_of_the_table_does_not_matter(
    room: tuple[WorkOrder, list[Crew], list[Fix], list[WorkOrder]],
) -> None:
    order, crews, fixes, held = room
    assert ranked(order, crews, fixes, held) == ranked(order, crews[::-1], fixes[::-1], held[::-1])


def test_five_thousand_crews_are_all_ranked(rules: RuleBook) -> None:
    crews = [a_crew(f"C{number:04d}") for number in range(5000)]
    found = ranked(an_order(), crews, [fix(crew.id, number) for number, crew in enumerate(crews)])
    assert [one.crew for one in found[:2]] == ["C0000", "C0001"]
    assert len(found) == 5000
