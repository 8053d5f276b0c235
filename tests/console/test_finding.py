"""Ctrl+F, a few letters, Enter: the map goes there, and the keyboard to the row, so that the next Enter is about it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[tuple[OrderId, ...], Seat]:
    at = wall_clock() - timedelta(minutes=8)
    url, orders = make_shift(tmp_path / "room.sqlite3", *(report(n, received_at=at) for n in range(1, 4)))
    return orders, open_seat(url)


def find(seat: Seat, text: str) -> None:
    seat.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert seat.focus is seat.window.search
    seat.type(text)
    seat.press(ENTER)


def middle(seat: Seat) -> tuple[float, float]:
    x, y = seat.window.map.canvas.viewport_now().centre
    return x, y


def test_an_order_by_its_last_digits(room: tuple[tuple[OrderId, ...], Seat]) -> None:
    (_, second, _), seat = room
    find(seat, second[-4:])
    assert seat.window.queue.table.hasFocus()
    assert seat.window.queue.table.current() == second
    assert seat.window.inspector.current_order() == second
    assert middle(seat) == pytest.approx((500, 500), abs=5)
    seat.press(ENTER)
    with seat.answered():
        seat.press(ENTER)
    assert seat.order(second).crew == CrewId("CD1")


def test_a_crew_by_its_call_sign(room: tuple[tuple[OrderId, ...], Seat]) -> None:
    _, seat = room
    find(seat, "cd2")
    assert seat.window.crews.table.hasFocus()
    assert seat.window.crews.table.current() == "CD2"
    assert middle(seat) == pytest.approx((1500, 1500), abs=5)


def test_an_area_by_its_code(room: tuple[tuple[OrderId, ...], Seat]) -> None:
    _, seat = room
    find(seat, "A3")
    assert middle(seat) == pytest.approx((1500, 500), abs=5)
    assert seat.window.map.canvas.hasFocus()


def test_a_part_that_was_closed_is_brought_back(room: tuple[tuple[OrderId, ...], Seat]) -> None:
    _, seat = room
    seat.window.crews.parentWidget().hide()
    find(seat, "cd2")
    assert seat.window.crews.isVisible()
    assert seat.window.crews.table.hasFocus()
