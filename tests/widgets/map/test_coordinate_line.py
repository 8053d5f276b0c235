"""The foot of the map says where the pointer is: numbers in the chosen system, the grid and the area."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.territory.coordinates import CoordinateSystem
from models.territory.projection import local_projection
from models.territory.territory import Territory
from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import X, Y, hover, pixel, zoomed
from widgets.map.map_view import MapView


@pytest.fixture
def view(qtbot: QtBot, show_map: Show, territory: Territory) -> MapView:
    """A city on the globe; grid 3 × 4 and area 16 × 20 lie under (X, Y)."""
    on_globe = replace(territory, projection=local_projection(104.0658, 30.6574))
    return zoomed(qtbot, show_map(ground=on_globe))


def told(view: MapView) -> str:
    return view._line.text


def test_it_names_the_place_under_the_pointer(qtbot: QtBot, view: MapView) -> None:
    hover(view, pixel(view))
    qtbot.waitUntil(lambda: told(view).startswith("104.119"))
    assert told(view).endswith(" · 第28网格 · 660号公变")
    hover(view, pixel(view, X + 300, Y))
    qtbot.waitUntil(lambda: told(view).endswith(" · 第28网格 · 661号公变"))


def test_from_afar_the_grid_is_enough(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(X, Y, 30_000)
    hover(view, pixel(view))
    qtbot.waitUntil(lambda: told(view).endswith("第28网格"))


def test_without_a_pointer_it_tells_of_the_middle(qtbot: QtBot, view: MapView) -> None:
    qtbot.waitUntil(lambda: told(view).startswith("Middle of the map · 104.119"))
    line = view._line
    whole = line._place.fontMetrics().horizontalAdvance(told(view))
    line.resize(line.width() - line._place.width() + whole - 20, line.height())
    # Where the place stands matters more than that the pointer is elsewhere.
    assert line._place.text().startswith("104.119") and told(view).startswith("Middle")


def test_the_system_is_chosen_and_kept_among_the_looks(qtbot: QtBot, view: MapView) -> None:
    hover(view, pixel(view))
    view.place.show_system(CoordinateSystem.PLANE)
    qtbot.waitUntil(lambda: told(view).startswith("x "))
    assert told(view).startswith("x 5,1")
    assert view._line._button.text() == "Local plane ▾"
    kept = view.looks()
    view.place.show_next_system()
    assert view.place.system is CoordinateSystem.WGS84
    view.show_looks(kept)
    assert view.place.system is CoordinateSystem.PLANE
    view.show_looks({"coordinates": "of another version"})
    assert view.place.system is CoordinateSystem.PLANE


def test_a_copy_says_its_system(qtbot: QtBot, view: MapView) -> None:
    view.place.show_system(CoordinateSystem.GCJ02)
    at = pixel(view)
    with qtbot.waitSignal(view.place.copied) as copied:
        view.place.copy_of(QPointF(at))
    assert QGuiApplication.clipboard().text() == copied.args[0]
    assert copied.args[0].startswith("GCJ-02 104.12")


def test_a_city_without_a_globe_has_its_plane(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    hover(view, QPoint(10, 10))
    qtbot.waitUntil(lambda: told(view).startswith("x "))
    assert view._line._button.text() == "Local plane ▾"
    assert view.place.system is CoordinateSystem.WGS84
