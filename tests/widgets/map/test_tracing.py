"""Tracing a feeder from the map."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models.feeder_trace import TraceReach
from models.territory.territory import Territory, make_layer
from tests.widgets.map.conftest import COLUMNS, ROWS, SIDE, Show, make_territory
from widgets.map.map_view import MapView

FEEDER_Y = 300.0 + 3 * 700.0
AREA_X, AREA_Y = 10.5 * SIDE, 9.5 * SIDE


@pytest.fixture
def wired() -> Territory:
    """Feeder F3 begins at the substation and supplies a row of areas; the others supply nothing."""
    made = make_territory()
    row = np.arange(COLUMNS * ROWS) // COLUMNS
    made["areas"].columns["feeder"][:] = np.where(row == 9, 3, -1)
    made["areas"].columns["important"][row == 9] = 1
    feeders = made["feeders"]
    layers = dict(made.layers)
    layers["feeders"] = make_layer(
        "feeders", feeders.codes, feeders.names, feeders.shapes, substation=[0] * len(feeders), voltage_kv=[10.0] * 10
    )
    layers["substations"] = make_layer(
        "substations", ["B1"], ["110kV城东变"], made["substations"].shapes, voltage_kv=[110.0]
    )
    layers["substations"].shapes.xy[0] = 100.0, FEEDER_Y
    return replace(made, layers=layers)


def menu(view: MapView, x: float, y: float) -> QMenu:
    """Asked for with the right button at metres (x, y)."""
    px, py = view.canvas.viewport_now().pixels(np.array((x, y)))
    at = QPoint(round(px), round(py))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.canvas.mapToGlobal(at))
    QApplication.sendEvent(view.canvas.viewport(), event)
    opened = view._stage.findChildren(QMenu)[-1]
    assert opened.isVisible()
    return opened


def choose(opened: QMenu, text: str) -> None:
    (action,) = (action for action in opened.actions() if action.text() == text)
    action.trigger()
    opened.close()


def near(qtbot: QtBot, show_map: Show, ground: Territory) -> MapView:
    view = show_map(ground=ground)
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(AREA_X, AREA_Y, 2400.0)
    return view


def test_an_area_shows_its_whole_feeder_until_esc(qtbot: QtBot, show_map: Show, wired: Territory) -> None:
    view = near(qtbot, show_map, wired)
    before = view.grab().toImage()
    choose(menu(view, AREA_X, AREA_Y + 90), "Trace feeder")
    trace = view._panels.tracing.trace
    assert trace is not None
    assert len(trace.areas) == COLUMNS
    assert view.grab().toImage() != before
    said = view._panels.tracing.card.text()
    assert view._panels.tracing.card.isVisible()
    for words in ("10kV第3线", "110kV城东变", f"Customers: {70 * COLUMNS}", f"Important customers: {COLUMNS}"):
        assert words in said
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view._panels.tracing.trace is None
    assert not view._panels.tracing.card.isVisible()
    assert view.grab().toImage() == before


def test_from_a_spot_of_the_line_only_what_lies_beyond(qtbot: QtBot, show_map: Show, wired: Territory) -> None:
    view = near(qtbot, show_map, wired)
    choose(menu(view, AREA_X, FEEDER_Y + 5), "Trace from here on")
    trace = view._panels.tracing.trace
    assert trace is not None
    assert trace.reach is TraceReach.BEYOND
    assert "from here on" in view._panels.tracing.card.text()


def test_a_line_that_does_not_tell_says_so(qtbot: QtBot, show_map: Show, wired: Territory) -> None:
    wired["substations"].shapes.xy[0] = 5200.0, 5400.0
    view = near(qtbot, show_map, wired)
    choose(menu(view, AREA_X, FEEDER_Y + 5), "Trace from here on")
    assert "does not tell" in view._panels.tracing.card.text()
    assert "the whole of it" in view._panels.tracing.card.text()


def test_where_no_feeder_is_the_menu_says_so(qtbot: QtBot, show_map: Show, wired: Territory) -> None:
    view = near(qtbot, show_map, wired)
    only, *_, copy = menu(view, AREA_X, AREA_Y + 2 * SIDE).actions()
    assert only.text() == "This place hangs on no feeder."
    assert not only.isEnabled()
    with qtbot.waitSignal(view.place.copied):
        copy.trigger()


def test_another_territory_ends_the_trace(qtbot: QtBot, show_map: Show, wired: Territory) -> None:
    view = near(qtbot, show_map, wired)
    view._panels.tracing.begin(3, (AREA_X, FEEDER_Y), TraceReach.WHOLE)
    view.show_territory(make_territory())
    assert view._panels.tracing.trace is None


def test_far_away_the_menu_still_knows_the_area(show_map: Show, wired: Territory) -> None:
    view = show_map(ground=wired, size=(300, 220))
    spot = view.canvas.viewport_now().pixels(np.array((AREA_X, AREA_Y)))
    texts = [
        action.text() for action in view._panels.tracing.menu_at(view.canvas.viewport_now(), QPointF(*spot)).actions()
    ]
    assert "Trace feeder" in texts
