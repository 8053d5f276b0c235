"""What the ranking asks a reason for, the decision asks for too: a crew that is busy, rests or has sent it back."""

from collections.abc import Callable

import pytest

from models.commands import orders as o
from models.entities.orders import DeclineReason, OrderState
from models.entities.people import DutyState
from models.errors import Incomplete
from models.ids import CrewId, OrderId
from models.planning.recommendation import Candidate, recommend
from tests.models.builders import Room

A1 = CrewId("A1")


def nothing(_room: Room, _order: OrderId) -> None:
    """Nothing stands against the crew."""


def busy(room: Room, _order: OrderId) -> None:
    room.assign(room.report(), A1)


def resting(room: Room, _order: OrderId) -> None:
    room.set_duty(A1, DutyState.BREAK)


def declined(room: Room, order: OrderId) -> None:
    room.assign(order, A1)
    room.wait(minutes=1)
    room.act(o.DeclineOrder, order, by="crew-A1", reason=DeclineReason.BUSY)


def declined_in_an_earlier_round(room: Room, order: OrderId) -> None:
    declined(room, order)
    room.act(o.ReopenOrder, room.bring(order, OrderState.RESTORED, "B1"), reason="又停")


CASES = [(nothing, False), (busy, True), (resting, True), (declined, True), (declined_in_an_earlier_round, False)]


def ranked(room: Room, order: OrderId) -> Candidate:
    found = recommend(room.order(order), picture=room.picture, fixes={}, rules=room.rules, now=room.now)
    return next(candidate for candidate in found if candidate.crew == A1)


@pytest.mark.parametrize(("befall", "asked"), CASES, ids=lambda case: getattr(case, "__name__", None))
def test_assigning_asks_for_a_reason_where_the_ranking_does(
    room: Room, befall: Callable[[Room, OrderId], None], asked: bool
) -> None:
    order = room.report()
    befall(room, order)
    assert ranked(room, order).needs_override is asked
    if asked:
        assert_reason_wanted(room.refuses(o.AssignOrder, order, crew=A1, override=" "), order)
        room.assign(order, A1, override="就近")
    else:
        room.assign(order, A1)
    assert room.order(order).crew == A1


@pytest.mark.parametrize(("befall", "asked"), CASES, ids=lambda case: getattr(case, "__name__", None))
def test_reassigning_asks_for_a_reason_where_the_ranking_does(
    room: Room, befall: Callable[[Room, OrderId], None], asked: bool
) -> None:
    order = room.report()
    befall(room, order)
    room.assign(order, "A2")
    assert ranked(room, order).needs_override is asked
    if asked:
        assert_reason_wanted(room.refuses(o.ReassignOrder, order, crew=A1, reason="更近"), order)
        room.act(o.ReassignOrder, order, crew=A1, reason="更近", override="就近")
    else:
        room.act(o.ReassignOrder, order, crew=A1, reason="更近")
    assert room.order(order).crew == A1


def test_the_refusal_says_when_it_was_sent_back(room: Room) -> None:
    order = room.report()
    declined(room, order)
    sent_back = room.now
    room.wait(minutes=5)
    assert room.refuses(o.AssignOrder, order, crew=A1).facts["declined_at"] == sent_back


def assert_reason_wanted(refusal: Exception, order: OrderId) -> None:
    assert isinstance(refusal, Incomplete)
    assert (refusal.code, refusal.facts["order"], refusal.facts["crew"]) == ("crew_needs_override", order, A1)
