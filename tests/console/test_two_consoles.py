"""Two consoles on one file: each sees what the other does, and the slower hand is told who was faster."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.commands.orders import AssignOrder
from models.entities.orders import OrderState
from models.errors import Conflict
from models.ids import CrewId, OrderId
from models.store.verify import verify
from tests.console.reading import reads
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import LEADER, OpenSeat, Seat, make_shift

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[str, OrderId, Seat, Seat]:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    return url, order, open_seat(url), open_seat(url, account=LEADER.id)


def test_the_second_console_sees_the_act_of_the_first(room: tuple[str, OrderId, Seat, Seat]) -> None:
    _, order, one, other = room
    with other.sees(other.state(order, OrderState.DISPATCHED)):
        one.press(ENTER)
        one.press(ENTER)
    assert reads(other.window.inspector, "CD1")
    one.activate()
    with other.sees(other.state(order, OrderState.PENDING)):
        one.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_hand_in_the_ranking_is_told_that_the_order_is_gone(room: tuple[str, OrderId, Seat, Seat]) -> None:
    """The ranking is not pulled away under the hand, and Enter sends nothing stale."""
    _, order, one, other = room
    other.press(ENTER)
    with other.sees(other.state(order, OrderState.DISPATCHED)):
        one.press(ENTER)
        one.press(ENTER)
    with other.qtbot.assertNotEmitted(other.window.requested):
        other.press(ENTER)
    assert "周文" in other.window.inspector.candidates.news


def test_the_slower_console_is_told_who_was_faster(room: tuple[str, OrderId, Seat, Seat]) -> None:
    url, order, one, other = room
    with other.sees(other.state(order, OrderState.DISPATCHED)):
        one.press(ENTER)
        one.press(ENTER)
    with other.refused() as refused:
        other.window.requested.emit(AssignOrder(order=order, crew=CrewId("CD2"), seen=1))
    assert refused.args is not None
    assert isinstance(refused.args[1], Conflict)
    for words in (order, "CD1", "周文"):
        assert words in other.said
    assert not one.window.messages.history or one.window.messages.history[0].text != other.said
    assert verify(url).sound


def test_both_press_enter_at_once_and_one_of_them_gets_the_order(room: tuple[str, OrderId, Seat, Seat]) -> None:
    _, order, one, other = room
    for seat in (one, other):
        seat.press(ENTER)
    other.press(Qt.Key.Key_Down)
    crews = {DISPATCHER: CrewId("CD1"), LEADER.id: CrewId("CD2")}
    with one.sees(one.state(order, OrderState.DISPATCHED)), other.sees(other.state(order, OrderState.DISPATCHED)):
        one.press(ENTER)
        other.press(ENTER)
    one.qtbot.waitUntil(lambda: bool(one.said) and bool(other.said))
    faster = one.order(order).stages[-1].actor
    assert one.order(order).crew == crews[faster]
    loser = other if faster == DISPATCHER else one
    name = {DISPATCHER: "周文", LEADER.id: LEADER.name}[faster]
    assert name in loser.said
    assert name not in (one if loser is other else other).said
