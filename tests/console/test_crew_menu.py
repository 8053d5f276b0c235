"""The duty of a crew, from the menu of the crew board: by mouse or keyboard, and only what the account may change."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from console.clock import wall_clock
from models.entities.orders import OrderState
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from tests.console.rooms import VIEWER, report
from tests.console.seats import OpenSeat, Seat, make_shift
from widgets.words.terms import term

CTRL, DOWN, ENTER = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Down, Qt.Key.Key_Return
CD1, CD2 = CrewId("CD1"), CrewId("CD2")


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[OrderId, Seat]:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    return order, open_seat(url)


def menu_of(seat: Seat, crew: CrewId) -> QMenu:
    """Ctrl+3, down to the crew, and the menu key."""
    seat.activate()
    seat.press(Qt.Key.Key_3, CTRL)
    table = seat.window.crews.table
    assert table.hasFocus()
    seat.press(Qt.Key.Key_Home)
    while table.current() != crew:
        seat.press(DOWN)
    at = QPoint(5, 5)
    QCoreApplication.sendEvent(table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def commands(menu: QMenu) -> list[str]:
    """What would be sent; the other acts only show something."""
    return [unmarked(action.text()) for action in menu.actions() if action.data()]


def choose(seat: Seat, menu: QMenu, text: str) -> None:
    while menu.activeAction() is None or unmarked(menu.activeAction().text()) != text:
        seat.qtbot.keyClick(menu, DOWN)
    seat.qtbot.keyClick(menu, ENTER)
    seat.activate()


def unmarked(text: str) -> str:
    """Without the letter that stands for the entry while its menu is open, and without what is typed for it."""
    return text.replace("&", "").partition("\t")[0]


def test_duty_is_changed_from_the_keyboard_and_taken_back(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    menu = menu_of(seat, CD2)
    assert commands(menu) == [term(DutyState.OFF_DUTY), term(DutyState.BREAK)]
    with seat.answered():
        choose(seat, menu, term(DutyState.BREAK))
    assert seat.picture.crews[CD2].duty is DutyState.BREAK
    assert seat.said.startswith("CD2")
    with seat.answered():
        seat.press(Qt.Key.Key_Z, CTRL)
    assert seat.picture.crews[CD2].duty is DutyState.STANDBY


def test_a_crew_that_holds_an_order_cannot_go_off_duty_and_shows_its_orders_acts(
    room: tuple[OrderId, Seat],
) -> None:
    order, seat = room
    seat.press(ENTER)
    with seat.answered():
        seat.press(ENTER)
    menu = menu_of(seat, CD1)
    acts = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert unmarked(acts.title()) == order
    with seat.refused():
        choose(seat, menu, term(DutyState.OFF_DUTY))
    assert order in seat.said
    assert seat.picture.crews[CD1].duty is DutyState.STANDBY
    acts = next(action.menu() for action in menu_of(seat, CD1).actions() if action.menu() is not None)
    next(action for action in acts.actions() if unmarked(action.text()).startswith("Accept")).trigger()
    QApplication.activePopupWidget().close()
    seat.activate()
    with seat.answered():
        seat.press(ENTER)
    assert seat.order(order).state is OrderState.ACCEPTED


def test_a_viewer_is_offered_nothing(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    seat = open_seat(url, account=VIEWER)
    menu = menu_of(seat, CD2)
    assert not commands(menu)
    menu.close()
