"""Views with names: kept in degrees, written as text, taken out and brought back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.territory.projection import local_projection, to_xy
from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import X, Y, sight, zoomed
from widgets.map.map_view import MapView
from widgets.map.sights import Sight
from widgets.map.views.bookmarks import Bookmark, Bookmarks, bookmark_of, sight_of_bookmark
from widgets.map.views.bookmarks_dialog import BookmarksDialog


def kept(*names: str) -> Bookmarks:
    made = Bookmarks()
    for name in names:
        made.keep(Bookmark(name, 104.0, 30.0, 2000.0, 1000.0))
    return made


def names(bookmarks: Bookmarks) -> list[str]:
    return [one.name for one in bookmarks.all]


def test_they_come_back_from_their_text() -> None:
    written = kept("城东", 'with "quotes"')
    read = Bookmarks()
    read.show_text(written.as_text())
    assert read.all == written.all


@pytest.mark.parametrize("text", ["", "{", "3", "[3]", '[["a", 1]]', '[["a", "x", 1, 1, 1]]', '[["a", 1, 1, 0, 1]]'])
def test_what_nobody_understands_is_left_aside(text: str) -> None:
    bookmarks = kept("城东")
    bookmarks.show_text(text)
    assert names(bookmarks) == ["城东"]


def test_rename_drop_and_bring_back() -> None:
    bookmarks = kept("1", "2", "3")
    bookmarks.rename(0, "one")
    dropped = bookmarks.drop(1)
    assert names(bookmarks) == ["one", "3"]
    bookmarks.keep(dropped, at=1)
    assert names(bookmarks) == ["one", "2", "3"]
    assert bookmarks.has("2")


def test_the_place_is_the_same_on_another_plane() -> None:
    here, there = local_projection(104.0, 30.0), local_projection(104.5, 30.5)
    mark = bookmark_of("a", Sight(100.0, 200.0, 2000.0, 1000.0), here)
    again = sight_of_bookmark(mark, here)
    assert (again.x, again.y) == pytest.approx((100, 200), abs=0.01)
    moved = sight_of_bookmark(mark, there)
    assert (moved.x, moved.y) == pytest.approx(tuple(to_xy(there, np.array([[mark.lon, mark.lat]]))[0]), abs=0.01)
    assert bookmark_of("a", Sight(1.0, 2.0, 3.0, 4.0), "").lon == 1.0


@pytest.fixture
def view(qtbot: QtBot, show_map: Show) -> MapView:
    return zoomed(qtbot, show_map())


def dialog(qtbot: QtBot, view: MapView) -> BookmarksDialog:
    made = BookmarksDialog(view.views, view)
    with qtbot.waitActive(made):
        made.open()
    return made


def test_a_view_is_named_and_gone_to_by_keys(qtbot: QtBot, view: MapView) -> None:
    there = sight(view)
    opened = dialog(qtbot, view)
    assert opened.focusWidget() is opened.name
    qtbot.keyClicks(opened.name, "east")
    qtbot.keyClick(opened.name, Qt.Key.Key_Return)
    assert names(view.views.bookmarks) == ["east"]
    qtbot.keyClicks(opened.name, "east")
    assert not opened.keep.isEnabled()
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    view.fit()
    assert sight(view) != there
    opened = dialog(qtbot, view)
    assert opened.focusWidget() is opened.list
    qtbot.keyClick(opened.list, Qt.Key.Key_Return)
    assert sight(view) == pytest.approx(there, rel=1e-6)


def test_rename_and_delete_by_keys(qtbot: QtBot, view: MapView) -> None:
    view.views.bookmarks.show_text(kept("east", "west").as_text())
    opened = dialog(qtbot, view)
    opened.list.item(0).setText("far east")
    assert names(view.views.bookmarks) == ["far east", "west"]
    opened.list.item(0).setText("west")
    assert names(view.views.bookmarks) == ["far east", "west"]
    assert opened.list.item(0).text() == "far east"
    qtbot.keyClick(opened.list, Qt.Key.Key_Delete)
    assert names(view.views.bookmarks) == ["west"]
    opened.back.click()
    assert names(view.views.bookmarks) == ["far east", "west"]
    qtbot.keyClick(opened.list, Qt.Key.Key_Escape)


def test_they_are_among_the_looks(qtbot: QtBot, view: MapView, show_map: Show) -> None:
    view.views.bookmarks.keep(view.views.bookmark_now("east"))
    other = show_map()
    other.show_looks(view.looks())
    assert names(other.views.bookmarks) == ["east"]
    other.views.go_to_bookmark(other.views.bookmarks.all[0])
    assert sight(other)[:2] == pytest.approx((X, Y), abs=3)
