"""Escalations (升级, ORG-7): asked, answered, brought further, worked on together, closed; no clock feels any of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.commands import escalations as c
from models.commands import orders as o
from models.commands.room import Undo
from models.entities.escalations import MOST_JOB_ORDERS, Escalation, EscalationCause, EscalationLevel, EscalationState
from models.entities.orders import OrderState, PauseReason
from models.errors import DispatchError, Incomplete, NotAllowed, Unavailable
from models.ids import AccountId, CrewId, EscalationId, OrderId, StationId
from models.rules.arrival_clocks import Clock, clocks_of
from tests.models.builders import Room, place

Provoke = Callable[[Room], DispatchError]
Level = EscalationLevel
MINUTE = timedelta(minutes=1)


def escalated(room: Room, *orders: OrderId, by: str = "li", **more: Any) -> Escalation:
    values: dict[str, Any] = {"orders": orders or (room.report(),), "level": Level.BRANCH, "reason": "需高压力量"}
    room.send(c.Escalate(**(values | more)), by)
    return max(room.picture.escalations.values(), key=lambda one: one.id)


def act(room: Room, job: Escalation, kind: type[Any], by: str = "li", **fields: Any) -> Escalation:
    room.send(kind(escalation=job.id, seen=room.picture.escalations[job.id].version, **fields), by)
    return room.picture.escalations[job.id]


def refuse(room: Room, job: Escalation, kind: type[Any], by: str = "li", **fields: Any) -> DispatchError:
    return room.refused(kind(escalation=job.id, seen=room.picture.escalations[job.id].version, **fields), by)


def accepted(room: Room, *orders: OrderId) -> Escalation:
    return act(room, escalated(room, *orders), c.AcceptEscalation, by="branch", note="派两班")


def test_a_job_goes_from_the_question_to_its_end(room: Room) -> None:
    east, west = room.report(), room.report(place=place("G3"))
    job = escalated(room, east, west)
    assert (job.state, job.call.due_at) == (EscalationState.ASKED, room.now + 10 * MINUTE)
    assert room.picture.escalation_of(west) == job
    job = act(room, job, c.AcceptEscalation, by="branch", note="派两班")
    job = act(room, job, c.SetCommander, commander=AccountId("branch"))
    job = act(room, job, c.AssignPart, station=StationId("east"), orders=(east,))
    job = act(room, job, c.AssignPart, crew=CrewId("M1"), words="立杆")
    job = act(room, job, c.AssignPart, crew=CrewId("M1"), words="立杆、放线")
    assert [(part.station or part.crew, part.words) for part in job.parts] == [("east", ""), ("M1", "立杆、放线")]
    at = room.now + timedelta(hours=2)
    job = act(room, job, c.SetJointEstimate, by="branch", at=at)
    told = {room.order(key).estimate for key in (east, west)}
    assert told == {job.estimate}
    assert job.commander == "branch"
    job = act(room, job, c.RemovePart, station=StationId("east"))
    assert len(job.parts) == 1
    assert refuse(room, job, c.CloseEscalation).code == "job_unfinished"
    job = act(room, job, c.CloseEscalation, note="转计划处理")
    assert job.state is EscalationState.CLOSED
    assert room.picture.escalation_of(east) is None
    assert room.picture.open_escalations() == []


def test_each_level_answers_for_itself_and_the_room_enters_what_was_told(room: Room) -> None:
    job = escalated(room, level=Level.STATION, station=StationId("west"))
    assert refuse(room, job, c.AcceptEscalation, by="branch").code == "not_your_level"
    assert refuse(room, job, c.AcceptEscalation).code == "who_answered"
    job = act(room, job, c.DeclineEscalation, by="chief-west", reason="人手不足")
    assert job.state is EscalationState.DECLINED
    job = act(room, job, c.EscalateFurther, level=Level.CENTRE, reason="邻站不行")
    assert (job.state, len(job.calls)) == (EscalationState.ASKED, 2)
    assert refuse(room, job, c.AcceptEscalation, told_by="自己").code == "not_your_level", "nobody answers himself"
    job = act(room, job, c.DeclineEscalation, by="leader", reason="无高压力量")
    job = act(room, job, c.EscalateFurther, level=Level.LEADERS, reason="影响面大")
    job = act(room, job, c.AcceptEscalation, told_by="陈总")
    answer = job.call.answer
    assert answer is not None
    assert (answer.by, answer.told_by, answer.accepted) == ("li", "陈总", True)
    assert [call.answer is not None and call.answer.accepted for call in job.calls] == [False, False, True]


def test_what_was_done_by_mistake_is_undone_and_nobody_loses_his_order(room: Room) -> None:
    job = escalated(room)
    entry = room.send(c.TakeBackEscalation(escalation=job.id, seen=1, reason="已处理"))
    assert entry is not None
    second = escalated(room, job.orders[0])
    assert room.refused(Undo(revision=entry.revision)).code == "escalated_already"
    room.send(c.TakeBackEscalation(escalation=second.id, seen=1, reason="错"))
    room.send(Undo(revision=entry.revision))
    assert room.picture.escalation_of(job.orders[0]) == job
    answered = room.send(c.AcceptEscalation(escalation=job.id, seen=room.picture.escalations[job.id].version), "branch")
    assert answered is not None
    room.send(Undo(revision=answered.revision), "branch")
    assert room.picture.escalations[job.id].state is EscalationState.ASKED


def test_a_cause_that_a_person_answered_is_known(room: Room) -> None:
    order, other = room.report(), room.report()
    cause = EscalationCause.LONG_WORK
    entry = room.send(c.DismissProposal(orders=(order,), cause=cause, reason="马上送电"))
    assert entry is not None
    assert room.send(c.DismissProposal(orders=(order,), cause=cause, reason="马上送电")) is None
    escalated(room, other, cause=cause)
    answered = [room.picture.is_answered_cause(f"long_work/{key}/{turn}") for key in (order, other) for turn in (1, 2)]
    assert answered == [True, False, True, False]
    room.send(Undo(revision=entry.revision))
    assert not room.picture.is_answered_cause(f"long_work/{order}/1")


def _of(kind: type[Any], **fields: Any) -> Provoke:
    return lambda room: refuse(room, accepted(room), kind, **fields)


def _asking(**fields: Any) -> Provoke:
    values: dict[str, Any] = {"level": Level.BRANCH, "reason": "跨站"}
    return lambda room: room.refused(c.Escalate(**(values | {"orders": (room.report(),)} | fields)))


def _over(room: Room) -> DispatchError:
    job = act(room, escalated(room), c.TakeBackEscalation, reason="已处理")
    return refuse(room, job, c.AcceptEscalation, by="branch")


def _archived(room: Room) -> DispatchError:
    order = room.bring(room.report(), OrderState.ARCHIVED)
    return room.refused(c.Escalate(orders=(order,), level=Level.BRANCH, reason="跨站"))


def _twice(room: Room) -> DispatchError:
    return room.refused(c.Escalate(orders=escalated(room).orders, level=Level.CENTRE, reason="跨站"))


MANY = tuple(OrderId(str(number)) for number in range(MOST_JOB_ORDERS + 1))
EAST, WEST = StationId("east"), StationId("west")
GONE = EscalationId("J0")

ESCALATION_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "job_without_orders": (Incomplete, "", _asking(orders=())),
    "too_many_orders": (Incomplete, "count most", _asking(orders=MANY)),
    "order_not_at_work": (Unavailable, "order state", _archived),
    "escalated_already": (Unavailable, "order escalation", _twice),
    "station_at_other_level": (Incomplete, "station level", _asking(station=WEST)),
    "own_neighbour": (Unavailable, "station", _asking(level=Level.STATION, station=EAST)),
    "unknown_station": (Unavailable, "station", _asking(level=Level.STATION, station=StationId("north"))),
    "unknown_escalation": (
        Unavailable,
        "escalation",
        lambda room: room.refused(c.AcceptEscalation(escalation=GONE, seen=1), "branch"),
    ),
    "escalation_over": (Unavailable, "escalation state at by", _over),
    "escalation_answered": (Unavailable, "escalation state at by", _of(c.DeclineEscalation, by="branch", reason="否")),
    "escalation_accepted": (Unavailable, "escalation", _of(c.TakeBackEscalation, reason="不用了")),
    "escalation_not_accepted": (
        Unavailable,
        "escalation",
        lambda room: refuse(room, escalated(room), c.CloseEscalation),
    ),
    "level_not_further": (
        Unavailable,
        "escalation level asked",
        _of(c.EscalateFurther, level=Level.CENTRE, reason="再问"),
    ),
    "not_your_level": (
        NotAllowed,
        "level role",
        lambda room: refuse(room, escalated(room), c.AcceptEscalation, by="head"),
    ),
    "who_answered": (Incomplete, "level", lambda room: refuse(room, escalated(room), c.AcceptEscalation)),
    "job_unfinished": (Incomplete, "orders", _of(c.CloseEscalation)),
    "part_of_whom": (Incomplete, "escalation", _of(c.AssignPart, words="立杆")),
    "order_not_of_job": (
        Unavailable,
        "order escalation",
        _of(c.AssignPart, crew=CrewId("M1"), orders=(OrderId("1"),)),
    ),
    "no_commander": (Unavailable, "account role", _of(c.SetCommander, commander=AccountId("viewer"))),
}
"""Code → family, facts, how to provoke it; those that orders and plans share are theirs."""


@pytest.mark.parametrize("code", ESCALATION_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = ESCALATION_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(facts.split()) <= set(error.facts)


def test_words_and_estimates_have_the_rules_of_every_order(room: Room) -> None:
    job = accepted(room)
    assert refuse(room, job, c.SetJointEstimate, at=room.now).code == "estimate_in_past"
    job = act(room, job, c.SetJointEstimate, at=room.now + timedelta(hours=1))
    assert refuse(room, job, c.SetJointEstimate, at=room.now + timedelta(hours=2)).code == "empty_field"
    assert refuse(room, job, c.AssignPart, crew=CrewId("M1")).code == "empty_field"
    assert refuse(room, job, c.EscalateFurther, level=Level.LEADERS, reason="长" * 401).code == "too_long"
    stale = c.CloseEscalation(escalation=job.id, seen=1, note="完")
    assert room.refused(stale).code == "changed_since"
    job = act(room, job, c.AddJobOrders, by="branch", orders=(room.report(),))
    assert len(job.orders) == 2
    assert refuse(room, job, c.CloseEscalation, by="chief-west").code == "not_yours"


MOVES: tuple[Callable[[Room, Escalation], object], ...] = (
    lambda room, job: act(room, job, c.AcceptEscalation, by="branch"),
    lambda room, job: act(room, job, c.DeclineEscalation, by="branch", reason="否"),
    lambda room, job: act(room, job, c.EscalateFurther, level=Level.LEADERS, reason="再问"),
    lambda room, job: act(room, job, c.TakeBackEscalation, reason="不用了"),
    lambda room, job: act(room, job, c.AssignPart, crew=CrewId("M1"), orders=job.orders),
    lambda room, job: act(room, job, c.SetCommander, commander=AccountId("branch")),
    lambda room, job: act(room, job, c.SetJointEstimate, at=room.now + timedelta(hours=3), reason="难"),
    lambda room, job: act(room, job, c.CloseEscalation, note="完"),
    lambda room, job: escalated(room, *job.orders),
    lambda room, job: room.send(Undo(revision=room.picture.revision), room.picture.entries[-1].actor),
)


@given(moves=st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 30)), max_size=8), paused=st.booleans())
@settings(max_examples=20, deadline=None)
def test_no_clock_is_reset_or_paused_by_any_of_it(moves: list[tuple[Any, int]], paused: bool) -> None:
    """The same orders, the same moments, with and without the escalation: every clock reads the same."""
    room = _ROOM.fork()
    orders = tuple(room.picture.orders)
    if paused:
        room.act(o.SuspendOrder, orders[-1], reason=PauseReason.WEATHER)
    before = {key: clocks_of(room.order(key), room.rules) for key in orders}
    job = escalated(room, *orders)
    for move, minutes in moves:
        room.wait(minutes=minutes)
        job = room.picture.escalations.get(job.id, job)
        try:
            move(room, job)
        except (DispatchError, KeyError):  # refused, or the escalation itself was taken back
            continue
    assert {key: clocks_of(room.order(key), room.rules) for key in orders} == before


def test_the_property_would_see_a_clock_that_moves() -> None:
    room = _ROOM.fork()
    key = max(room.picture.orders)
    before: tuple[Clock, ...] = clocks_of(room.order(key), room.rules)
    room.act(o.SuspendOrder, key, reason=PauseReason.WEATHER)
    assert clocks_of(room.order(key), room.rules) != before


def _worked() -> Room:
    room = Room()
    room.bring(room.report(), OrderState.ACCEPTED)
    room.report(place=place("G3"))
    return room


_ROOM = _worked()
