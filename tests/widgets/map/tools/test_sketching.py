"""Lengths and areas are measured with mouse or keys, while the view goes on moving."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import X, Y, click, drag, hover, order_at, pixel, sight, zoomed
from widgets.map.map_view import MapView


@pytest.fixture
def view(qtbot: QtBot, show_map: Show) -> MapView:
    """Two kilometres of ground on 800 pixels, an order in the middle."""
    shown = zoomed(qtbot, show_map(order_at("7")))
    shown.activateWindow()
    return shown


def words(view: MapView) -> str:
    return view.tools.sketching.words


def press(qtbot: QtBot, view: MapView, key: Qt.Key) -> None:
    qtbot.keyClick(view.canvas, key)


def test_a_length_grows_with_the_pointer_and_is_finished_by_enter(qtbot: QtBot, view: MapView) -> None:
    view.tools.measure_length()
    assert view.canvas.hasFocus()
    click(qtbot, view, pixel(view, X, Y))
    hover(view, pixel(view, X + 300, Y))
    assert words(view).startswith("Length 300 m\n")
    click(qtbot, view, pixel(view, X + 300, Y))
    hover(view, pixel(view, X + 300, Y + 400))
    assert words(view).startswith("Length 700 m · last leg 400 m\n")
    click(qtbot, view, pixel(view, X + 300, Y + 400))
    press(qtbot, view, Qt.Key.Key_Return)
    hover(view, pixel(view, X, Y))
    assert words(view).startswith("Length 700 m · last leg 400 m\n")
    click(qtbot, view, pixel(view, X - 300, Y))
    hover(view, pixel(view, X - 100, Y))
    assert words(view).startswith("Length 200 m\n")


def test_backspace_takes_the_last_point_back_and_esc_ends(qtbot: QtBot, view: MapView) -> None:
    view.select(("7",))
    view.tools.measure_length()
    for x in (0, 100, 200):
        click(qtbot, view, pixel(view, X + x, Y))
    press(qtbot, view, Qt.Key.Key_Backspace)
    assert len(view.tools.sketching.sketch.corners) == 2
    with qtbot.assertNotEmitted(view.selected):
        press(qtbot, view, Qt.Key.Key_Escape)
    assert words(view) == ""
    with qtbot.waitSignal(view.selected):
        press(qtbot, view, Qt.Key.Key_Escape)


def test_clicks_measure_and_drags_pan_whatever_lies_there(qtbot: QtBot, view: MapView) -> None:
    view.tools.measure_area()
    with qtbot.assertNotEmitted(view.selected):
        click(qtbot, view, pixel(view))
    before = sight(view)
    drag(qtbot, view, pixel(view), pixel(view) + QPoint(90, 40))
    assert sight(view) != before
    assert len(view.tools.sketching.sketch.corners) == 1
    corner = view.tools.sketching.sketch.corners[0]
    assert (corner.x, corner.y) == pytest.approx((X, Y), abs=2.5)


def test_an_area_and_one_that_crosses_itself(qtbot: QtBot, view: MapView) -> None:
    view.tools.measure_area()
    for x, y in ((0, 0), (200, 0), (200, 300), (0, 300)):
        click(qtbot, view, pixel(view, X + x, Y + y))
    press(qtbot, view, Qt.Key.Key_Enter)
    assert words(view).startswith("Area 60,000 m² · border 1,000 m\n")
    for x, y in ((0, 0), (200, 300), (200, 0), (0, 300)):
        click(qtbot, view, pixel(view, X + x, Y + y))
    assert words(view).startswith("No area: the border crosses itself · border ")


def test_a_double_click_sets_its_point_and_finishes(qtbot: QtBot, view: MapView) -> None:
    view.tools.measure_length()
    click(qtbot, view, pixel(view, X, Y))
    end = pixel(view, X + 250, Y)
    click(qtbot, view, end)
    qtbot.mouseDClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.tools.sketching.sketch.closed
    assert len(view.tools.sketching.sketch.corners) == 2


def test_everything_by_keys_with_the_middle_as_pointer(qtbot: QtBot, view: MapView) -> None:
    view.tools.measure_length()
    press(qtbot, view, Qt.Key.Key_Space)
    scale = sight(view)[2]
    press(qtbot, view, Qt.Key.Key_Right)
    assert words(view).startswith("Length 200 m\n")
    assert scale == pytest.approx(2.5)
    press(qtbot, view, Qt.Key.Key_Space)
    press(qtbot, view, Qt.Key.Key_Return)
    press(qtbot, view, Qt.Key.Key_Right)
    assert words(view).startswith("Length 200 m\n")


def test_a_coarse_view_makes_a_coarse_value(qtbot: QtBot, view: MapView) -> None:
    view.tools.measure_length()
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(X, Y, 30_000)
    click(qtbot, view, pixel(view, X, Y))
    click(qtbot, view, pixel(view, X + 4_000, Y))
    assert words(view).startswith("Length 4,000 m\n")
    assert view.tools.sketching.sketch.pixel == pytest.approx(37.5)


def test_picking_a_place_for_a_report_and_measuring_give_way_to_each_other(qtbot: QtBot, view: MapView) -> None:
    view.tools.measure_length()
    view.ask_for_spot()
    assert words(view) == ""
    assert view.asking
    with qtbot.waitSignal(view.spot_given_up):
        view.tools.measure_length()
    assert not view.asking
    assert view.canvas.cursor().shape() is Qt.CursorShape.CrossCursor
