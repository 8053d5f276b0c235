"""Work with the map in the whole program: by key, by menu, by a line of text, and what the message bar says of it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from console.clock import wall_clock
from models.territory.coordinates import CoordinateSystem
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift
from widgets.map.layer_panel.map_layers import MapLayer
from widgets.map.views.bookmarks_dialog import BookmarksDialog

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    return open_seat(url)


def test_coordinates_are_copied_by_key_in_the_system_chosen_by_a_line(seat: Seat) -> None:
    seat.window.map.place.show_system(CoordinateSystem.GCJ02)
    seat.press(Qt.Key.Key_Slash)
    seat.type("next coordinate system")
    seat.press(Qt.Key.Key_Return)
    assert seat.window.map.place.system is CoordinateSystem.PLANE
    seat.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith("Local plane x ")
    assert seat.said == f"Copied: {QGuiApplication.clipboard().text()}"


def test_a_box_drawn_by_keys_reaches_queue_and_inspector(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, orders = make_shift(
        tmp_path / "busy.sqlite3", *(report(n, received_at=wall_clock() - timedelta(minutes=2)) for n in (1, 2))
    )
    seat = open_seat(url)
    seat.window.map.fit()
    seat.press(Qt.Key.Key_B, CTRL | SHIFT)
    for key in (*[Qt.Key.Key_Left] * 9, *[Qt.Key.Key_Up] * 9, Qt.Key.Key_Space):
        seat.press(key)
    for key in (*[Qt.Key.Key_Right] * 18, *[Qt.Key.Key_Down] * 18, Qt.Key.Key_Return):
        seat.press(key)
    seat.settle()
    assert seat.said == "Orders in the figure: 2"
    assert set(seat.window.queue.table.selection()) == set(orders)
    assert seat.window.inspector.current_order() in orders
    seat.press(Qt.Key.Key_F4)
    assert seat.window.map.tools.sketching.words.startswith("Length 0 m")
    seat.press(Qt.Key.Key_Escape)


def test_views_are_walked_through_by_keys_and_a_lock_says_what_it_refuses(seat: Seat) -> None:
    view = seat.window.map
    view.fit()
    before = view.canvas.viewport_now()
    view.show_place(1500.0, 500.0, 800.0)
    seat.press(Qt.Key.Key_Left, ALT)
    assert view.canvas.viewport_now().scale == pytest.approx(before.scale)
    seat.press(Qt.Key.Key_L, CTRL | SHIFT)
    seat.window.go_to_item("CD1")
    assert view.canvas.viewport_now().centre == pytest.approx(before.centre)
    assert "locked" in seat.said
    seat.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert "locked" not in seat.said


def test_following_without_a_crew_says_what_to_do_and_stays_off(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F, CTRL | SHIFT)
    seat.qtbot.waitUntil(lambda: "Select a crew" in seat.said)
    assert not seat.window.menus.action("follow").isChecked()


def test_bookmarks_open_by_key(seat: Seat) -> None:
    seat.press(Qt.Key.Key_7, CTRL)
    opened = seat.window.map.findChild(BookmarksDialog)
    assert opened is not None
    seat.qtbot.keyClick(opened, Qt.Key.Key_Escape)


def test_the_layer_of_the_base_map_is_grey_and_has_no_tick_while_none_is_laid(seat: Seat) -> None:
    act = seat.window.menus.action("layer_base_map")
    assert (act.isEnabled(), act.isChecked()) == (False, False)
    seat.press(Qt.Key.Key_Slash)
    seat.type("layer base map")
    seat.press(Qt.Key.Key_Return)
    assert seat.window.map.layers.switches[MapLayer.BASE_MAP].on
