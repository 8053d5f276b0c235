"""A hand that goes down the queue faster than it is painted: whatever key comes next is about the row it came to."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from console.clock import wall_clock
from models.entities.orders import OrderState
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[Seat, list[OrderId]]:
    """Three orders that wait, in the order of their rows; the keyboard is on the first."""
    reports = [report(n, received_at=wall_clock() - timedelta(minutes=9 - n)) for n in (1, 2, 3)]
    url, orders = make_shift(tmp_path / "room.sqlite3", *reports)
    seat = open_seat(url)
    seat.window.queue.begin()
    seat.window.queue.setFocus()
    seat.settle()
    assert seat.window.inspector.current_order() == orders[0]
    return seat, list(orders)


def written(seat: Seat) -> str:
    """All that the order's page says, without asking it to catch up."""
    labels = seat.window.inspector.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(seat.window.inspector))


def test_an_act_right_after_down_is_about_the_new_row(room: tuple[Seat, list[OrderId]]) -> None:
    seat, (first, second, _) = room
    with seat.answered():
        seat.press(Key.Key_Down)
        seat.press(Key.Key_D, CTRL)
    assert (seat.order(first).supervised, seat.order(second).supervised) == (False, True)


def test_a_form_right_after_down_is_about_the_new_row(room: tuple[Seat, list[OrderId]]) -> None:
    seat, (_, second, _) = room
    seat.press(Key.Key_Down)
    seat.press(Key.Key_E, CTRL)
    form = seat.window.inspector.form
    assert form is not None
    assert seat.window.inspector.current_order() == second
    assert second in written(seat)


def test_a_crew_right_after_down_gets_the_new_row(room: tuple[Seat, list[OrderId]]) -> None:
    seat, (first, _, third) = room
    with seat.answered():
        for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return, Key.Key_Return):
            seat.press(key)
    assert seat.order(first).state is OrderState.PENDING
    assert (seat.order(third).state, seat.order(third).crew) == (OrderState.DISPATCHED, CrewId("CD1"))


def test_number_and_acts_follow_at_once_and_all_else_after_the_paint(room: tuple[Seat, list[OrderId]]) -> None:
    seat, (first, second, _) = room
    old, new = (seat.picture.reports_of(key)[0].channel_reference for key in (first, second))
    assert old in written(seat)
    seat.press(Key.Key_Down)
    said = written(seat)
    assert second in said and first not in said
    assert new not in said, "the key does not wait for the facts"
    seat.qtbot.waitUntil(lambda: new in written(seat))
    assert old not in written(seat)


def test_who_asks_for_the_facts_before_that_has_them(room: tuple[Seat, list[OrderId]]) -> None:
    seat, (_, second, _) = room
    seat.press(Key.Key_Down)
    assert seat.picture.reports_of(second)[0].channel_reference in seat.window.inspector.details.texts("reports")[0]
