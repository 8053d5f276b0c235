"""The time line among the other parts of the window: found by key, and of one mind with the queue about selection."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from console.clock import wall_clock
from models.commands.orders import AssignOrder
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift

CTRL = Qt.KeyboardModifier.ControlModifier
CD1 = CrewId("CD1")


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[OrderId, Seat]:
    """One order with CD1, and the time line in front."""
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    with seat.answered():
        seat.window.requested.emit(AssignOrder(order=order, crew=CD1, seen=seat.order(order).version))
    seat.activate()
    seat.press(Qt.Key.Key_6, CTRL)
    lanes = seat.window.lanes
    seat.qtbot.waitUntil(lambda: bool(lanes.stock.bars(CD1)) and lanes.view.hasFocus())
    return order, seat


def test_ctrl_6_opens_the_time_line_that_a_small_window_starts_without(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    seat.window.resize(1366, 768)
    seat.window.arrangement.layouts.reset()
    assert not seat.window.lanes.isVisible()
    seat.activate()
    seat.press(Qt.Key.Key_6, CTRL)
    assert seat.window.lanes.isVisible()
    assert seat.window.lanes.view.hasFocus()


def test_an_assignment_shows_as_a_bar_and_enter_on_it_goes_to_the_order(room: tuple[OrderId, Seat]) -> None:
    order, seat = room
    lanes = seat.window.lanes
    assert [bar.order for bar in lanes.stock.bars(CD1)] == [order]
    seat.window.queue.table.select(())
    lanes.view.select(order)
    seat.press(Qt.Key.Key_Return)
    assert seat.window.queue.table.current() == order
    assert seat.window.queue.table.hasFocus()


def test_what_is_selected_in_the_queue_is_marked_on_its_lane_and_the_other_way_round(
    room: tuple[OrderId, Seat],
) -> None:
    order, seat = room
    seat.window.queue.table.select(())
    seat.window.queue.select_first()
    seat.settle()
    assert seat.window.lanes.view._marks.order == order
    seat.window.queue.table.select(())
    seat.window.lanes.view._pick(CD1, seat.window.lanes.stock.bars(CD1)[0])
    seat.settle()
    assert seat.window.queue.table.current() == order
    assert seat.window.inspector.current_order() == order


@pytest.mark.parametrize("of_order", [True, False])
def test_the_menu_of_a_bar_is_its_order_s_and_that_of_a_lane_its_crew_s(
    room: tuple[OrderId, Seat], of_order: bool
) -> None:
    order, seat = room
    lanes = seat.window.lanes
    lanes.view.select(order if of_order else CD1)
    at = QPoint(5, 5)
    QCoreApplication.sendEvent(lanes.view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    below = [action.menu().title().replace("&", "") for action in menu.actions() if action.menu() is not None]
    assert (order in below) is not of_order
    menu.close()
