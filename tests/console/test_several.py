"""Several selected orders: the acts that are lawful for all of them, done in turn, each refusal told for its order."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from console.clock import wall_clock
from console.part_keys import PART_KEYS
from models.commands.orders import AssignOrder, SuperviseOrder, UrgeOrder, VoidOrder
from models.entities.orders import OrderState, VoidReason, WorkOrder
from models.ids import CrewId, OrderId
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from widgets.acts.several import MOST
from widgets.acts.several_dialog import SeveralDialog
from widgets.queue.grouping import Grouping
from widgets.queue.queue_filter import QueueFilter

Key = Qt.Key


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[str, Seat]:
    reports = [report(number, received_at=wall_clock() - timedelta(minutes=number)) for number in (1, 2, 3)]
    url, _ = make_shift(tmp_path / "room.sqlite3", *reports)
    return url, open_seat(url)


def orders(seat: Seat) -> list[WorkOrder]:
    return [seat.order(OrderId(key)) for key in seat.window.queue.model.shown_ids()]


def select_all(seat: Seat) -> None:
    seat.window.queue.table.setFocus()
    seat.press(Key.Key_Home)
    seat.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(seat.window.queue.table.selection()) == 3


def acts(seat: Seat) -> dict[str, QAction]:
    menu = seat.window.several.menu(seat.window)
    return {action.text(): action for action in menu.actions() if action.isEnabled() and action.text()}


def names(menu: QMenu) -> list[str]:
    """Without the letters that an open menu marks, and without words and keys."""
    return [action.text().replace("&", "").partition("\t")[0] for action in menu.actions()]


def all_done(seat: Seat, condition: Callable[[WorkOrder], bool]) -> Callable[[], bool]:
    return lambda: all(condition(order) for order in orders(seat)) and not seat.window.several.under_way


def test_the_key_that_selects_all_says_how_many_its_menu_acts_on() -> None:
    assert f"up to {MOST} at once" in PART_KEYS["queue", ("Ctrl+A",)]


def test_what_can_be_undone_is_done_at_once_for_all(room: tuple[str, Seat]) -> None:
    _, seat = room
    select_all(seat)
    acts(seat)["Supervise"].trigger()
    seat.qtbot.waitUntil(all_done(seat, lambda order: order.supervised))
    assert seat.said == "Supervise: done for 3 orders"
    assert [type(command) for command in seat.commands(3)] == [SuperviseOrder] * 3


def test_the_orders_menu_offers_them_under_the_pointer_and_in_the_menu_bar(room: tuple[str, Seat]) -> None:
    _, seat = room
    select_all(seat)
    bar = seat.window.menus["order"]
    bar.aboutToShow.emit()
    texts = names(bar)
    assert "3 orders selected" in texts
    assert "Urge" in texts
    assert "Assign" not in texts
    first = orders(seat)[0].id
    seat.window._act_menus.show_order_menu(first, seat.window.pos())
    (menu,) = (menu for menu in seat.window.findChildren(QMenu) if menu.isVisible())
    assert names(menu)[0] == "3 orders selected"
    menu.close()
    seat.press(Key.Key_Home)
    bar.aboutToShow.emit()
    assert "Assign" in names(bar)


def test_only_what_each_of_them_admits_is_offered(room: tuple[str, Seat]) -> None:
    _, seat = room
    first = orders(seat)[0]
    with seat.answered():
        seat.window.requested.emit(AssignOrder(order=first.id, crew=CrewId("CD1"), seen=first.version))
    select_all(seat)
    offered = acts(seat)
    assert "Urge" in offered
    assert "Recall to the pool" not in offered
    assert "Merge" not in offered


def test_a_form_asks_once_and_warns_of_what_cannot_be_undone(room: tuple[str, Seat]) -> None:
    _, seat = room
    select_all(seat)
    acts(seat)["Urge"].trigger()
    (dialog,) = seat.window.findChildren(SeveralDialog)
    assert dialog._warning.said.startswith("This cannot be undone")
    assert dialog.list.count() == 3
    QTest.keyClicks(dialog.focusWidget(), "95598 called")
    QTest.keyClick(dialog.focusWidget(), Key.Key_Return)
    seat.qtbot.waitUntil(all_done(seat, lambda order: len(order.urges) == 1))
    assert [command.note for command in seat.commands(3) if isinstance(command, UrgeOrder)] == ["95598 called"] * 3


def test_cancelling_the_form_does_nothing(room: tuple[str, Seat]) -> None:
    _, seat = room
    select_all(seat)
    revision = seat.picture.revision
    acts(seat)["Urge"].trigger()
    (dialog,) = seat.window.findChildren(SeveralDialog)
    QTest.keyClick(dialog.focusWidget(), Key.Key_Escape)
    assert not seat.window.several.under_way
    assert seat.picture.revision == revision


def test_a_second_batch_is_refused_while_a_form_is_open(room: tuple[str, Seat]) -> None:
    """From a menu opened before, too; a further window's is not covered by the form."""
    _, seat = room
    select_all(seat)
    before = acts(seat)
    before["Urge"].trigger()
    before["Suspend"].trigger()
    (form,) = seat.window.findChildren(SeveralDialog)
    refused = "A form for several orders is open; send it or cancel it first"
    assert seat.said == refused
    before["Supervise"].trigger()
    assert not seat.window.several.under_way
    assert acts(seat) == {}
    assert refused in names(seat.window.several.menu(seat.window))
    form.reject()
    assert "Urge" in acts(seat)


def test_a_second_batch_is_refused_while_one_runs_and_loses_nothing(room: tuple[str, Seat]) -> None:
    _, seat = room
    select_all(seat)
    before = acts(seat)
    before["Supervise"].trigger()
    assert seat.window.several.under_way
    before["Supervise"].trigger()
    before["Urge"].trigger()
    assert seat.said == "The acts before are not done yet"
    assert not seat.window.findChildren(SeveralDialog)
    seat.qtbot.waitUntil(all_done(seat, lambda order: order.supervised))
    assert seat.said == "Supervise: done for 3 orders"


def test_a_lasso_takes_along_what_the_filter_hides_and_says_so(room: tuple[str, Seat]) -> None:
    _, seat = room
    chosen = tuple(seat.window.queue.model.shown_ids())
    seat.window.queue.model.set_filter(QueueFilter(text="青年路1号"))
    assert len(orders(seat)) == 1
    seat.window.map._hand.choose(chosen)
    for order in chosen:
        assert seat.window.several.includes(order)
    menu = seat.window.several.menu(seat.window)
    assert names(menu)[:2] == ["3 orders selected", "Not in the queue: 2 of them"]
    acts(seat)["Supervise"].trigger()
    seat.qtbot.waitUntil(lambda: all(seat.order(key).supervised for key in chosen))


def test_what_a_further_queue_selects_is_acted_on_whatever_the_main_one_shows(room: tuple[str, Seat]) -> None:
    _, seat = room
    seat.window.menus.action("new_queue").trigger()
    seat.settle()
    (further,) = seat.window.arrangement.queues
    seat.window.queue.model.set_filter(QueueFilter(text="no such place"))
    further.select_first()
    further.table.selectAll()
    assert all(seat.window.several.includes(order) for order in further.table.selection())
    assert names(seat.window.several.menu(seat.window))[:2] == ["3 orders selected", "Not in the queue: 3 of them"]


def test_nothing_is_said_of_the_queue_when_all_have_a_row(room: tuple[str, Seat]) -> None:
    _, seat = room
    select_all(seat)
    assert not any(text.startswith("Not in the queue") for text in names(seat.window.several.menu(seat.window)))
    seat.window.queue.group_as(Grouping.STATION)
    seat.window.queue.model.groups.turn_over(0)
    assert "Not in the queue: 3 of them" in names(seat.window.several.menu(seat.window))


def test_one_that_is_closed_meanwhile_is_left_out_and_the_others_stay(room: tuple[str, Seat]) -> None:
    _, seat = room
    chosen = tuple(seat.window.queue.model.shown_ids())
    seat.window.queue.model.set_filter(QueueFilter(text="青年路1号"))
    (shown,) = orders(seat)
    seat.window.map._hand.choose(chosen)
    seat.settle()
    with seat.answered():
        seat.window.requested.emit(
            VoidOrder(order=shown.id, seen=shown.version, reason=VoidReason.FALSE_REPORT, note="no fault there")
        )
    assert seat.order(shown.id).state is OrderState.VOID
    assert not seat.window.several.includes(shown.id)
    menu = seat.window.several.menu(seat.window)
    assert names(menu)[:2] == ["2 orders selected", "Not in the queue: 2 of them"]
    assert "Supervise" in acts(seat)


def test_going_to_one_order_ends_a_selection_of_several(room: tuple[str, Seat]) -> None:
    _, seat = room
    chosen = tuple(seat.window.queue.model.shown_ids())
    seat.window.map._hand.choose(chosen)
    seat.window.queue.model.set_filter(QueueFilter(text="no such place"))
    seat.window.go_to_item(chosen[0])
    assert not seat.window.several.includes(chosen[0])


def test_one_that_has_changed_is_refused_by_itself_and_named(room: tuple[str, Seat]) -> None:
    url, seat = room
    select_all(seat)
    supervise = acts(seat)["Supervise"]
    stale = orders(seat)[1].id
    other = OtherSeat(url)
    other.send(UrgeOrder(order=stale, note=""), DISPATCHER)
    other.close()
    with seat.refused() as refusal:
        supervise.trigger()
    assert refusal.args is not None
    assert refusal.args[0].command.order == stale
    seat.qtbot.waitUntil(lambda: not seat.window.several.under_way)
    assert [order.supervised for order in orders(seat)].count(True) == 2
    assert not seat.order(stale).supervised
    assert seat.said.startswith("Supervise: 2 of 3 done.")
    assert stale in seat.said
    told = [message.text for message in seat.window.messages.history if message.key == "several"]
    assert told[1].startswith(f"Supervise, {stale}: ")
