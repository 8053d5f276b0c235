"""A place is picked on the map: the next click chooses, Esc gives up, and moving the view is none of both."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import X, Y, click, drag, order_at, pixel, sight, zoomed
from widgets.map.map_view import MapView

CROSS = Qt.CursorShape.CrossCursor


@pytest.fixture
def view(qtbot: QtBot, show_map: Show) -> MapView:
    """A map that asks, with an order in its middle."""
    shown = zoomed(qtbot, show_map(order_at("7")))
    shown.activateWindow()
    shown.ask_for_spot()
    return shown


def test_the_next_click_chooses_and_ends_the_asking(qtbot: QtBot, view: MapView) -> None:
    assert view.canvas.hasFocus()
    assert view.canvas.cursor().shape() is CROSS
    with qtbot.waitSignal(view.spot_chosen) as chosen:
        click(qtbot, view, pixel(view, X + 200, Y - 100))
    assert chosen.args == pytest.approx([X + 200, Y - 100], abs=sight(view)[2])
    assert not view.asking
    assert view.canvas.cursor().shape() is not CROSS
    with qtbot.assertNotEmitted(view.spot_chosen):
        click(qtbot, view, pixel(view, X + 200, Y - 100))


def test_a_click_on_an_order_chooses_its_place_and_selects_nothing(qtbot: QtBot, view: MapView) -> None:
    with qtbot.assertNotEmitted(view.selected), qtbot.waitSignal(view.spot_chosen):
        click(qtbot, view, pixel(view))
    with qtbot.waitSignal(view.selected):
        click(qtbot, view, pixel(view))


def test_the_view_can_be_moved_meanwhile(qtbot: QtBot, view: MapView) -> None:
    before = sight(view)
    with qtbot.assertNotEmitted(view.spot_chosen):
        drag(qtbot, view, pixel(view), pixel(view) + QPoint(90, 40))
    assert sight(view) != before
    assert view.asking
    assert view.canvas.cursor().shape() is CROSS
    qtbot.keyClick(view.canvas, Qt.Key.Key_Left)
    assert view.asking


def test_esc_gives_up_and_leaves_the_selection(qtbot: QtBot, view: MapView) -> None:
    view.select(("7",))
    with (
        qtbot.waitSignal(view.spot_given_up),
        qtbot.assertNotEmitted(view.selected),
        qtbot.assertNotEmitted(view.spot_chosen),
    ):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert not view.asking
    assert view.canvas.cursor().shape() is not CROSS
    with qtbot.waitSignal(view.selected) as selected:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert selected.args == [()]


def test_turning_to_something_else_gives_up(qtbot: QtBot, view: MapView) -> None:
    line = QLineEdit(view)
    line.show()
    with qtbot.waitSignal(view.spot_given_up):
        line.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not view.asking
