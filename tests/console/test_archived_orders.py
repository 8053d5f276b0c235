"""An order that has left the picture for the archive is shown when somebody wants to go to it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.commands import Request
from models.commands.orders import VoidOrder
from models.entities.orders import OrderState, VoidReason
from models.ids import OrderId
from models.store.store import Store
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import RULES, OpenSeat, Seat, make_shift
from widgets.message_bar import Level

LONG_AGO = timedelta(hours=60)


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[Seat, OrderId, OrderId]:
    """A seat that shows an order of today, and one that was archived long ago."""
    url, (today,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    return open_seat(url), today, archived_long_ago(url)


def archived_long_ago(url: str) -> OrderId:
    def then() -> datetime:
        return wall_clock() - LONG_AGO

    store = Store(url, rules=RULES, clock=then)
    store.open()
    known = set(store.picture.orders)
    store.commit(Request(actor=DISPATCHER, command=report(2, received_at=then())))
    (order,) = set(store.picture.orders) - known
    void = VoidOrder(order=order, seen=store.picture.orders[order].version, reason=VoidReason.DUPLICATE, note="重复")
    store.commit(Request(actor=DISPATCHER, command=void))
    store.close()
    return order


def follow(seat: Seat, order: OrderId) -> None:
    """A message that names it, and the keys that go there."""
    seat.window.messages.show_message("test", "look at this", Level.WARNING, (order,))
    with seat.qtbot.waitSignal(seat.console.desk.brought_back):
        seat.window.messages.followed.emit((order,))
    seat.settle()


def let_leave(seat: Seat, order: OrderId) -> None:
    """What the desk does once a minute; it answers a login, which nobody else asks for now, only after that."""
    seat.qtbot.waitUntil(seat.state(order, OrderState.VOID))  # both acts of the other seat have come
    desk = seat.console.desk
    with seat.qtbot.waitSignal(desk.login_answered):
        desk._worker._leaving.timeout.emit()
        desk.log_in("nobody", "")
    seat.settle()


def test_a_message_leads_to_an_order_in_the_archive(room: tuple[Seat, OrderId, OrderId]) -> None:
    seat, today, old = room
    let_leave(seat, old)
    assert old not in seat.picture.orders
    assert seat.window.inspector.current_order() == today
    follow(seat, old)
    assert seat.window.inspector.current_order() == old
    assert seat.order(old).state is OrderState.VOID
    assert seat.picture.reports_of(old)
    assert seat.focus is not seat.window.queue.table


def test_its_whole_number_finds_it(room: tuple[Seat, OrderId, OrderId]) -> None:
    seat, _, old = room
    let_leave(seat, old)
    seat.window.search.setFocus()
    seat.type(old)
    with seat.qtbot.waitSignal(seat.console.desk.brought_back):
        # A list that is open has the keyboard.
        seat.qtbot.keyClick(seat.window.search.completer().popup(), Qt.Key.Key_Return)
    seat.settle()
    assert seat.window.inspector.current_order() == old


def test_it_does_not_leave_while_it_is_read(room: tuple[Seat, OrderId, OrderId]) -> None:
    seat, _, old = room
    let_leave(seat, old)
    follow(seat, old)
    let_leave(seat, old)
    assert seat.window.inspector.current_order() == old
    follow(seat, OrderId("26010199999"))  # a number that nobody gave
    let_leave(seat, old)
    assert seat.window.inspector.current_order() == old


def test_a_number_that_nobody_gave_is_said(room: tuple[Seat, OrderId, OrderId]) -> None:
    seat, today, _ = room
    follow(seat, OrderId("26010199999"))
    assert "26010199999" in seat.said
    assert seat.window.inspector.current_order() == today
