"""Reach from now in the whole program, from the keyboard."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift
from widgets.map.reach.answer import Asked, ReachAnswer, ReachOf

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CD2 = CrewId("CD2")


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[OrderId, Seat]:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=1)))
    seat = open_seat(url)
    seat.activate()
    return order, seat


def answer(seat: Seat) -> ReachAnswer:
    seat.qtbot.waitUntil(lambda: seat.window.map.reach.answer is not None)
    found = seat.window.map.reach.answer
    assert found is not None
    return found


def test_f9_shows_the_reach_of_the_chosen_crew_and_again_ends_it(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.move(CD2, 100.0, 100.0)
    seat.press(Qt.Key.Key_3, CTRL)
    while seat.window.crews.table.current() != CD2:
        seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_F9)
    found = answer(seat)
    assert found.asked == Asked(of=ReachOf.CREW, key=CD2)
    assert found.origin == (100.0, 100.0)
    assert found.reach is not None
    assert sum(found.reach.customers) == 280
    seat.press(Qt.Key.Key_F9)
    assert seat.window.map.reach.answer is None


def test_it_is_worked_out_anew_when_the_crew_has_gone_somewhere_else(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.move(CD2, 100.0, 100.0)
    seat.window.reaching.ask(Asked(of=ReachOf.CREW, key=CD2))
    answer(seat)
    seat.move(CD2, 900.0, 100.0)
    seat.window.reaching.show_now(answer(seat).at + timedelta(seconds=4))
    seat.qtbot.waitUntil(lambda: answer(seat).origin == (900.0, 100.0))


def test_an_order_shows_which_crews_meet_its_limits(room: tuple[OrderId, Seat]) -> None:
    order, seat = room
    seat.move(CD2, 500.0, 500.0)
    seat.press(Qt.Key.Key_1, CTRL)
    seat.press(Qt.Key.Key_Home)
    seat.press(Qt.Key.Key_F9)
    found = answer(seat)
    assert found.asked == Asked(of=ReachOf.ORDER, key=order)
    assert found.order is not None
    assert [limit.rule for limit in found.order.limits] == ["T-1", "T-2", "T-3"]
    assert all(CD2 in limit.free for limit in found.order.limits)


def test_the_ground_nobody_reaches_counts_no_crew_whose_position_is_old(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.press(Qt.Key.Key_F9, SHIFT)
    fresh = answer(seat)
    assert (fresh.asked.of, fresh.counted, fresh.unseen) == (ReachOf.ROOM, 3, ())
    assert fresh.reach is not None
    assert fresh.reach.urban == 0
    seat.window.reaching.show_now(wall_clock() + timedelta(minutes=10))
    seat.qtbot.waitUntil(lambda: answer(seat) is not fresh)
    stale = answer(seat)
    assert (stale.counted, len(stale.unseen)) == (0, 3)
    assert stale.reach is not None
    assert stale.reach.urban == 280
    assert seat.window.menus.action("reach_of_room").isChecked()
    seat.press(Qt.Key.Key_F9, SHIFT)
    assert seat.window.map.reach.answer is None
    assert not seat.window.menus.action("reach_of_room").isChecked()


def test_a_crew_asked_about_takes_the_place_of_the_room(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.press(Qt.Key.Key_F9, SHIFT)
    answer(seat)
    seat.window.reaching.ask(Asked(of=ReachOf.CREW, key=CD2))
    seat.qtbot.waitUntil(lambda: answer(seat).asked.of is ReachOf.CREW)
    assert not seat.window.menus.action("reach_of_room").isChecked()


def test_with_nothing_chosen_the_act_says_what_it_needs(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.window.reaching.choose(())
    seat.press(Qt.Key.Key_F9)
    assert seat.said == "Choose a crew, a station or an order first."


def test_about_this_grid_opens_the_grid_of_the_chosen_order(room: tuple[OrderId, Seat]) -> None:
    order, seat = room
    seat.press(Qt.Key.Key_1, CTRL)
    seat.press(Qt.Key.Key_Home)
    seat.press(Qt.Key.Key_G, CTRL | SHIFT)
    panel = seat.window.map.grids.panel
    assert panel.isVisible()
    assert order in panel.orders.item(0).text()


def test_a_window_out_of_sight_keeps_what_is_asked_and_works_nothing_out(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.move(CD2, 100.0, 100.0)
    seat.window.reaching.ask(Asked(of=ReachOf.CREW, key=CD2))
    before = answer(seat)
    seat.window.hide()
    seat.move(CD2, 900.0, 100.0)
    seat.window.reaching.show_now(before.at + timedelta(minutes=1))
    assert seat.window.reaching._finder._thread is None
    assert answer(seat) is before
    seat.window.show()
    seat.qtbot.waitUntil(lambda: answer(seat).origin == (900.0, 100.0))


def test_what_is_asked_about_the_room_stays_ticked_while_minimised(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.press(Qt.Key.Key_F9, SHIFT)
    answer(seat)
    seat.window.showMinimized()
    seat.window.showNormal()
    assert answer(seat).asked.of is ReachOf.ROOM
    assert seat.window.menus.action("reach_of_room").isChecked()


def test_a_closed_window_asks_nothing_any_more(room: tuple[OrderId, Seat]) -> None:
    _, seat = room
    seat.move(CD2, 100.0, 100.0)
    seat.window.reaching.ask(Asked(of=ReachOf.CREW, key=CD2))
    answer(seat)
    seat.window.close()
    assert seat.window.map.reach.answer is None
