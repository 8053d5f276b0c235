"""Since when a crew is free: its duty, its orders and the planned outages that it was at, whichever let it go last."""

from dataclasses import replace
from datetime import datetime, timedelta

from models.changes import Change
from models.commands import day as d
from models.entities.orders import OrderState
from models.entities.outage_plans import PlanKind
from models.ids import CrewId
from models.planning.crew_freedom import free_since
from tests.models.builders import Room
from tests.models.outage_days import announced, at_work, back, cleared, opened, step
from tests.widgets import pictures as make

NOW = make.NOW
CD1, M1 = CrewId("CD1"), CrewId("M1")


def free(room: Room, crew: CrewId = M1) -> datetime | None:
    return free_since(room.picture.crews[crew], room.picture)


def test_a_crew_that_had_nothing_is_free_since_its_duty_began() -> None:
    crew = make.crew(duty_since=NOW - timedelta(hours=5))
    assert free_since(crew, make.picture_of(crew)) == NOW - timedelta(hours=5)
    unknown = replace(crew, duty_since=None)
    assert free_since(unknown, make.picture_of(unknown)) is None


def test_the_last_order_that_it_handed_in_counts_and_one_before_its_duty_does_not() -> None:
    crew = make.crew(duty_since=NOW - timedelta(hours=5))
    old = make.advanced(make.order("1", minutes_ago=900), OrderState.RETURNED)
    assert free_since(crew, make.picture_of(crew, old)) == crew.duty_since
    late = make.advanced(make.order("2", minutes_ago=60), OrderState.RETURNED, every=2)
    other = make.advanced(make.order("3", minutes_ago=30), OrderState.RETURNED, crew="CD2")
    assert free_since(crew, make.picture_of(crew, old, late, other)) == late.stages[-1].at
    picture = make.picture_of(crew, old, late)
    picture.apply_changes([Change(late, None)])
    assert free_since(crew, picture) == crew.duty_since, "it has left the working set"


def test_power_that_is_back_lets_the_crew_of_a_planned_outage_go() -> None:
    room = Room()
    began = free(room)
    permit = opened(room, crew="M1")
    at_work(room, permit)
    back(room, cleared(room, permit))
    ended = room.picture.permits[permit].spells[-1].back
    assert free(room) == ended != began
    step(room, d.ClosePermit, permit)
    assert free(room) == ended, "paper does not hold a crew"


def test_work_that_rests_and_a_permit_that_changes_hands_let_the_crew_go() -> None:
    room = Room()
    permit = opened(room, crew="M1")
    at_work(room, permit)
    step(room, d.InterruptWork, permit)
    assert free(room) == room.now
    room.wait(minutes=20)
    step(room, d.HandOverPermit, permit, crew=CrewId("M2"))
    assert free(room) == room.now
    assert room.picture.permits[permit].crew == "M2"


def test_live_work_lets_its_crew_go_when_its_ticket_is_closed() -> None:
    room = Room()
    permit = opened(room, announced(room, kind=PlanKind.CLOSURE_LIVE), crew="M1")
    step(room, d.GivePermit, permit)
    step(room, d.EndWork, permit)
    step(room, d.ClosePermit, permit)
    assert free(room) == room.now
