"""The command line in the whole program: what it does is done, journaled, refused and undone like anything else."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from console.clock import wall_clock
from models.commands.orders import AssignOrder, SuperviseOrder
from models.commands.room import SetCrewDuty
from models.entities.orders import OrderState
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import LEADER, OpenSeat, OtherSeat, Seat, make_shift
from widgets.command_line.panel import CommandPanel
from widgets.queue.order_queue import OrderQueue

CD1, CD2 = CrewId("CD1"), CrewId("CD2")
CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    def __init__(self, url: str, orders: tuple[OrderId, ...], seat: Seat) -> None:
        self.url = url
        self.orders = orders
        self.seat = seat

    @property
    def panel(self) -> CommandPanel:
        panel = self.seat.window.command_line.panel
        assert panel is not None
        return panel

    def line(self, text: str) -> None:
        """The line is open and holds the text; the last four digits stand for an order."""
        self.seat.press(Qt.Key.Key_K, CTRL)
        self.seat.type(text)

    def last_four(self, number: int) -> str:
        return self.orders[number][-4:]


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> Room:
    at = wall_clock() - timedelta(minutes=2)
    url, orders = make_shift(tmp_path / "room.sqlite3", *(report(number, received_at=at) for number in (1, 2, 3)))
    seat = open_seat(url)
    seat.activate()
    return Room(url, orders, seat)


def test_an_order_is_assigned_by_a_line(room: Room) -> None:
    seat, order = room.seat, room.orders[0]
    room.line(f"pd {room.last_four(0)} CD2")
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    assert (seat.order(order).state, seat.order(order).crew) == (OrderState.DISPATCHED, CD2)
    assert seat.commands(1) == [AssignOrder(order=order, crew=CD2, seen=1)]
    assert room.panel.isHidden()
    with seat.answered():
        seat.press(Qt.Key.Key_K, CTRL)
        seat.type("cx")
        seat.press(Qt.Key.Key_Return)
    assert seat.order(order).state is OrderState.PENDING


def test_an_order_that_changed_between_preview_and_enter_is_not_sent(room: Room) -> None:
    seat, order = room.seat, room.orders[0]
    room.line(f"pd {room.last_four(0)} CD2")
    assert "CD2" in room.panel.preview.said
    other = OtherSeat(room.url)
    with seat.sees(lambda: order in seat.picture.orders and seat.order(order).crew == CD1):
        other.send(AssignOrder(order=order, crew=CD1, seen=1), LEADER.id)
    other.close()
    with seat.qtbot.assertNotEmitted(seat.window.requested):
        for _ in range(2):
            seat.press(Qt.Key.Key_Return)
    assert "changed meanwhile" in room.panel.preview.said
    assert not room.panel.isHidden()
    assert seat.order(order).crew == CD1


def test_slash_opens_the_line_but_in_a_field_it_is_a_sign(room: Room) -> None:
    seat = room.seat
    before = seat.focus
    seat.press(Qt.Key.Key_Slash)
    assert room.panel.field.hasFocus()
    seat.press(Qt.Key.Key_Escape)
    assert room.panel.isHidden()
    assert seat.focus is before
    seat.press(Qt.Key.Key_F, CTRL)
    assert isinstance(seat.focus, QLineEdit)
    seat.type("a/b")
    assert (seat.window.search.text(), room.panel.isHidden()) == ("a/b", True)
    seat.press(Qt.Key.Key_K, CTRL)
    assert room.panel.field.hasFocus()


def test_nothing_of_it_exists_before_it_is_opened(room: Room) -> None:
    assert room.seat.window.command_line.panel is None
    assert room.seat.window.findChildren(CommandPanel) == []


def test_an_act_with_a_form_opens_the_form_of_that_order(room: Room) -> None:
    seat, order = room.seat, room.orders[1]
    with seat.answered():
        room.line(f"{room.last_four(1)} cd1 派单")
        seat.press(Qt.Key.Key_Return)
    room.line(f"{room.last_four(1)} jd")
    seat.press(Qt.Key.Key_Return)
    assert seat.window.inspector.current_order() == order
    assert seat.window.inspector.form is not None
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    assert seat.order(order).state is OrderState.ACCEPTED


def test_several_entries_are_done_in_their_order(room: Room) -> None:
    seat = room.seat
    first, second, third = room.orders
    room.line(
        f"pd {room.last_four(0)} cd1；pd {room.last_four(1)} cd2；{room.last_four(0)} db; {room.last_four(2)} sup"
    )
    with seat.sees(lambda: seat.order(third).supervised):
        seat.press(Qt.Key.Key_Return)
    assert (seat.order(first).crew, seat.order(second).crew) == (CD1, CD2)
    assert seat.order(first).supervised
    assert [type(command) for command in seat.commands(4)] == [AssignOrder, AssignOrder, SuperviseOrder, SuperviseOrder]


def test_entries_after_one_that_needs_a_hand_are_not_done_and_come_back(room: Room) -> None:
    """CD1 gets the first order and is busy then: the second takes a reason."""
    seat, second = room.seat, room.orders[1]
    room.line(f"pd {room.last_four(0)} cd1; pd {room.last_four(1)} cd1; {room.last_four(2)} db")
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    assert (seat.order(room.orders[0]).crew, seat.order(second).crew) == (CD1, None)
    assert not seat.order(room.orders[2]).supervised
    assert "Done: 1" in seat.said
    seat.press(Qt.Key.Key_K, CTRL)
    seat.press(Qt.Key.Key_Up)
    assert room.panel.field.text() == f"派单 {second} CD1; {room.orders[2]} 督办"


def test_a_crew_that_takes_a_reason_is_asked_about_where_a_drop_asks(room: Room) -> None:
    seat, order = room.seat, room.orders[0]
    with seat.answered():
        seat.window.requested.emit(SetCrewDuty(crew=CD2, duty=DutyState.BREAK, seen=1))
    room.line(f"pd {room.last_four(0)} cd2")
    assert "a reason is asked for" in room.panel.preview.said
    seat.press(Qt.Key.Key_Return)
    seat.type("附近没有别的班组")
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    assert seat.order(order).stages[-1].note == "附近没有别的班组"


def test_what_was_typed_into_a_form_is_not_lost(room: Room) -> None:
    seat = room.seat
    seat.press(Qt.Key.Key_E, CTRL)
    form = seat.window.inspector.form
    assert form is not None
    seat.type("路上堵车")
    assert form.dirty
    with seat.qtbot.assertNotEmitted(seat.window.requested):
        room.line(f"{room.last_four(0)} db")
        seat.press(Qt.Key.Key_Return)
    assert "form" in room.panel.preview.said
    assert seat.window.inspector.form is form


def test_an_act_of_the_window_is_that_of_its_menu(room: Room) -> None:
    room.line("cz")
    room.seat.press(Qt.Key.Key_Return)
    assert room.seat.window.search.hasFocus()
    room.line("density")
    assert room.panel.preview.said == "⏎ Turn on “Density of open orders”"
    room.seat.press(Qt.Key.Key_Return)
    assert room.seat.window.map.density.switch.on
    room.line("density")
    assert room.panel.preview.said == "⏎ Turn off “Density of open orders”"
    room.panel.clear()
    room.line(room.last_four(2))
    room.seat.press(Qt.Key.Key_Return)
    assert room.seat.window.inspector.current_order() == room.orders[2]


def test_a_click_elsewhere_closes_the_line_and_keeps_what_was_typed(room: Room) -> None:
    seat = room.seat
    room.line("pd 10")
    queue = seat.window.findChild(OrderQueue)
    assert queue is not None
    seat.qtbot.mouseClick(queue.table.viewport(), Qt.MouseButton.LeftButton)
    assert room.panel.isHidden()
    seat.press(Qt.Key.Key_K, CTRL)
    assert room.panel.field.text() == "pd 10"
