"""Undo and redo from the menu and the keyboard: named by the act, and refused in words once somebody built on it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from console.clock import wall_clock
from console.demo.accounts import crew_account
from console.undoing import Undoing
from models.commands.orders import AcceptOrder
from models.commands.room import Undo
from models.entities.orders import OrderState
from models.entities.people import Role
from models.errors import Conflict
from models.ids import AccountId, CrewId, OrderId, StationId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from tests.models.builders import Room
from widgets.message_bar import Level

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[str, OrderId, Seat]:
    """A seat that has just assigned its order to CD1."""
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    seat.press(Qt.Key.Key_Return)
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    return url, order, seat


def edit_menu(seat: Seat) -> list[QAction]:
    """Undo and redo as the menu offers them."""
    menu = next(action.menu() for action in seat.window.menuBar().actions() if action.text() == "&Edit")
    return menu.actions()[:2]


def test_the_menu_names_the_act_and_takes_it_back_and_does_it_again(room: tuple[str, OrderId, Seat]) -> None:
    _, order, seat = room
    undo, redo = edit_menu(seat)
    assert undo.text() == f"Undo: Assigned {order} to CD1 抢修一班"
    assert (redo.text(), redo.isEnabled()) == ("Redo", False)
    with seat.answered():
        undo.trigger()
    assert seat.order(order).state is OrderState.PENDING
    assert seat.order(order).crew is None
    assert seat.said == f"Took back: Assigned {order} to CD1 抢修一班"
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert redo.text() == f"Redo: Assigned {order} to CD1 抢修一班"
    with seat.answered():
        redo.trigger()
    assert (seat.order(order).state, seat.order(order).crew) == (OrderState.DISPATCHED, CrewId("CD1"))
    assert undo.isEnabled()
    assert not redo.isEnabled()


def test_undo_and_redo_by_keyboard(room: tuple[str, OrderId, Seat]) -> None:
    _, order, seat = room
    with seat.answered():
        seat.press(Qt.Key.Key_Z, CTRL)
    assert seat.order(order).state is OrderState.PENDING
    with seat.answered():
        seat.press(Qt.Key.Key_Y, CTRL)
    assert seat.order(order).state is OrderState.DISPATCHED


def test_undo_is_refused_in_words_after_somebody_built_on_it(room: tuple[str, OrderId, Seat]) -> None:
    url, order, seat = room
    terminal = OtherSeat(url)
    with seat.sees(seat.state(order, OrderState.ACCEPTED)):
        terminal.send(AcceptOrder(order=order, seen=seat.order(order).version), crew_account(CrewId("CD1")))
    terminal.close()
    with seat.refused() as refused:
        edit_menu(seat)[0].trigger()
    assert refused.args is not None
    assert isinstance(refused.args[1], Conflict)
    shown = seat.window.messages.shown
    assert shown is not None
    assert shown.level is Level.REFUSAL
    assert "Accept" in shown.text
    assert seat.order(order).state is OrderState.ACCEPTED


def test_what_the_permission_table_refuses_now_is_named_but_not_offered(qapp: QApplication) -> None:
    room = Room()
    order = room.report()
    room.assign(order)
    li = room.picture.accounts[AccountId("li")]
    undoing = Undoing(picture=room.picture, account=li, parent=qapp)
    undo, redo = QAction(), QAction()

    def offered() -> tuple[tuple[str, bool], tuple[str, bool]]:
        undoing.show_on(undo, redo)
        return (undo.text(), undo.isEnabled()), (redo.text(), redo.isEnabled())

    act = f"Assigned {order} to A1"
    assert offered() == ((f"Undo: {act}", True), ("Redo", False))
    room.picture.put(replace(li, role=Role.DISTRIBUTION_ROOM))
    assert offered() == ((f"Undo: {act} (not permitted now)", False), ("Redo", False))
    room.picture.put(li)
    room.send(Undo(revision=room.picture.revision))
    assert offered() == (("Undo", False), (f"Redo: {act}", True))
    room.picture.put(replace(li, role=Role.STATION_CHIEF, station=StationId("west")))  # the order is another station's
    assert offered() == (("Undo", False), (f"Redo: {act} (not permitted now)", False))
    undoing.deleteLater()
