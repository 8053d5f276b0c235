"""Acts about the queue as a whole: by key from anywhere in the window, and kept for the account."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.clock import wall_clock
from console.further.window import FurtherWindow
from models.ids import StationId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift
from tests.widgets import pictures
from widgets.crews.crew_cells import Column
from widgets.queue.columns_page import ColumnsPage
from widgets.queue.filters_page import FiltersPage
from widgets.queue.grouping import Grouping
from widgets.queue.order_queue import OrderQueue
from widgets.queue.queue_filter import Phase, QueueFilter
from widgets.queue.seat_page import SeatPage

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    made = open_seat(url)
    made.activate()
    return made


def test_each_has_its_key(seat: Seat) -> None:
    window, queue = seat.window, seat.window.queue
    queue.filter_bar.show_filter(QueueFilter(phase=Phase.ON_SITE))
    window.map.setFocus()
    seat.press(Key.Key_F3)
    assert queue.filter_bar.wanted() == QueueFilter()
    seat.press(Key.Key_G, CTRL)
    assert queue.model.grouping is Grouping.STATION
    seat.press(Key.Key_E, CTRL | SHIFT)
    assert queue.model.rowCount() == 1
    for key, modifiers, page in (
        (Key.Key_K, CTRL | SHIFT, ColumnsPage),
        (Key.Key_F6, SHIFT, FiltersPage),
        (Key.Key_F3, SHIFT, SeatPage),
    ):
        seat.press(key, modifiers)
        (opened,) = window.findChildren(page)
        assert opened.isVisible()
        opened.close()
        seat.activate()


def test_in_a_further_window_the_keys_are_about_its_own_queue(seat: Seat) -> None:
    main = seat.window.queue
    seat.window.menus.action("new_queue").trigger()
    (window,) = seat.window.arrangement.further.windows
    queue = window.content
    assert isinstance(queue, OrderQueue)
    for one in (main, queue):
        one.filter_bar.show_filter(QueueFilter(phase=Phase.ON_SITE))
    window.activateWindow()
    seat.qtbot.waitUntil(window.isActiveWindow)
    press_in(window, Key.Key_F3)
    assert queue.filter_bar.wanted() == QueueFilter()
    assert main.filter_bar.wanted() == QueueFilter(phase=Phase.ON_SITE)
    press_in(window, Key.Key_G, CTRL)
    assert queue.model.grouping is Grouping.STATION
    assert main.model.grouping is Grouping.NONE
    press_in(window, Key.Key_F3, SHIFT)
    (page,) = window.findChildren(SeatPage)
    assert page.isVisible()
    page.close()
    seat.activate()
    seat.press(Key.Key_F3)
    assert main.filter_bar.wanted() == QueueFilter()
    assert queue.model.grouping is Grouping.STATION


def press_in(window: FurtherWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def test_a_further_queue_says_the_key_that_shows_all(seat: Seat) -> None:
    seat.window.menus.action("new_queue").trigger()
    (queue,) = seat.window.arrangement.queues
    assert queue.hidden._button._keys == seat.window.queue.hidden._button._keys != ""


def test_crews_of_stations_that_the_seat_does_not_look_at_are_dimmed(seat: Seat) -> None:
    model = seat.window.crews.model

    def ink() -> object:
        return model.index(0, Column.STATE).data(Qt.ItemDataRole.ForegroundRole)

    plain = ink()
    model.show_seat(frozenset({StationId("elsewhere")}))
    assert ink() is not None
    assert ink() != plain
    model.show_seat(frozenset({pictures.station().id}))
    assert ink() == plain
    model.show_seat(frozenset())
    assert ink() == plain


def test_the_looks_of_the_queue_are_kept_for_the_account(seat: Seat) -> None:
    seat.window.queue.group_as(Grouping.GRID)
    seat.window.looks.keep()
    seat.window.queue.group_as(Grouping.NONE)
    seat.window.looks.restore()
    assert seat.window.queue.model.grouping is Grouping.GRID
