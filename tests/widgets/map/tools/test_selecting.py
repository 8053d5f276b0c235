"""Orders are chosen by a box or a line around them, wherever clusters have put their signs."""

import itertools

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.entities.orders import Urgency
from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import X, Y, click, order_at, pixel, zoomed
from widgets.map.map_view import MapView

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot, show_map: Show) -> MapView:
    """Four orders in a row, 300 m from one to the next; 3 is the most urgent."""
    orders = [order_at(str(n), X + 300 * (n - 2), Y) for n in (1, 2, 4)]
    shown = zoomed(qtbot, show_map(*orders, order_at("3", X + 300, Y, urgency=Urgency.EMERGENCY)))
    shown.activateWindow()
    return shown


def drag_through(
    qtbot: QtBot,
    view: MapView,
    *spots: tuple[float, float],
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Metres from (X, Y)."""
    pixels = [pixel(view, X + x, Y + y) for x, y in spots]
    ground = view.canvas.viewport()
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, modifiers, pixels[0])
    for start, end in itertools.pairwise(pixels):
        for share in (0.25, 0.5, 0.75, 1.0):
            qtbot.mouseMove(ground, start + (end - start) * share)
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, modifiers, pixels[-1])


def test_a_box_takes_what_lies_in_it_the_neediest_first(qtbot: QtBot, view: MapView) -> None:
    view.tools.select_box()
    with qtbot.waitSignal(view.selected) as chosen:
        drag_through(qtbot, view, (-50, -200), (400, 200))
    assert chosen.args == [("3", "2")]
    assert view.tools.sketching.task is None


def test_shift_adds_and_keeps_the_tool(qtbot: QtBot, view: MapView) -> None:
    view.select(("1",))
    view.tools.select_box()
    with qtbot.waitSignal(view.selected) as chosen:
        drag_through(qtbot, view, (-50, -200), (50, 200), modifiers=SHIFT)
    assert chosen.args == [("1", "2")]
    with qtbot.waitSignal(view.selected) as chosen:
        drag_through(qtbot, view, (550, -200), (650, 200))
    assert chosen.args == [("4",)]
    assert view.tools.sketching.task is None


def test_a_drag_with_shift_is_a_box_without_any_tool(qtbot: QtBot, view: MapView) -> None:
    view.select(("1",))
    with qtbot.waitSignal(view.selected) as chosen:
        drag_through(qtbot, view, (-50, -200), (400, 200), modifiers=SHIFT)
    assert chosen.args == [("1", "3", "2")]
    assert view.tools.sketching.task is None


def test_a_click_with_shift_is_a_click(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.selected) as chosen:
        qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, SHIFT, pixel(view))
    assert chosen.args == [("2",)]
    assert view.tools.sketching.task is None


def test_a_lasso_follows_the_hand(qtbot: QtBot, view: MapView) -> None:
    view.tools.select_lasso()
    around_two = [(-60, 60), (-60, -60), (60, -60), (60, 90)]
    around_four = [(540, 90), (540, -60), (660, -60), (660, 150), (0, 150)]
    with qtbot.waitSignal(view.selected) as chosen:
        drag_through(qtbot, view, *around_two, *around_four)
    assert set(chosen.args[0]) == {"2", "4"}


def test_a_lasso_that_crosses_itself_takes_both_of_its_loops(qtbot: QtBot, view: MapView) -> None:
    view.tools.select_lasso()
    for x, y in ((-100, -100), (-100, 100), (400, -100), (400, 100)):
        click(qtbot, view, pixel(view, X + x, Y + y))
    with qtbot.waitSignal(view.selected) as chosen:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert set(chosen.args[0]) == {"2", "3"}


def test_a_box_by_keys_alone(qtbot: QtBot, view: MapView) -> None:
    view.tools.select_box()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 2, *[Qt.Key.Key_Down] * 2):
        qtbot.keyClick(view.canvas, key)
    with qtbot.waitSignal(view.selected) as chosen:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert chosen.args == [("2",)]


def test_an_empty_box_selects_nothing_and_says_so(qtbot: QtBot, view: MapView) -> None:
    view.select(("1",))
    view.tools.select_box()
    with qtbot.waitSignal(view.selected) as chosen, qtbot.waitSignal(view.tools.chosen) as told:
        drag_through(qtbot, view, (-50, 200), (400, 300))
    assert (chosen.args, told.args) == ([()], [0])
