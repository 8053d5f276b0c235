"""Areas of a plan that are taken from a spot of a feeder's line on."""

from dataclasses import replace

import pytest
import shapely
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.territory.territory import Territory, make_layer
from tests.widgets.map.conftest import COLUMNS, SIDE, Show
from tests.widgets.map.test_tracing import FEEDER_Y, wired
from widgets.map.area_picking import PickBy
from widgets.map.map_view import MapView

__all__ = ["wired"]


@pytest.fixture
def jointed(wired: Territory) -> Territory:
    """F3 has a joint in its middle."""
    feeders, layers = wired["feeders"], dict(wired.layers)
    lines = feeders.shapes.geometries()
    lines[3] = shapely.LineString([(100, FEEDER_Y), (COLUMNS * SIDE / 2, FEEDER_Y), (COLUMNS * SIDE - 100, FEEDER_Y)])
    layers["feeders"] = make_layer("feeders", feeders.codes, feeders.names, lines, **feeders.columns)
    return replace(wired, layers=layers)


def test_what_loses_supply_behind_a_spot_of_the_line_is_taken(qtbot: QtBot, show_map: Show, jointed: Territory) -> None:
    view, taken = show_map(ground=jointed), list[tuple[str, ...]]()
    view.areas.added.connect(taken.append)
    begin_at(view, 0.75 * COLUMNS * SIDE, FEEDER_Y)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    (codes,) = taken
    assert set(codes) == {f"A{9 * COLUMNS + column}" for column in range(COLUMNS // 2, COLUMNS)}
    assert f"10kV第3线 from there on: areas {COLUMNS // 2}" in view.tools.sketching.words
    begin_at(view, 0.75 * COLUMNS * SIDE, FEEDER_Y + 2.5 * SIDE)
    assert "on a line" in view.tools.sketching.words
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    assert len(taken) == 1 and "No feeder's line passes here." in view.tools.sketching.words


def test_of_a_line_that_does_not_tell_all_is_taken_and_said(qtbot: QtBot, show_map: Show, jointed: Territory) -> None:
    jointed["substations"].shapes.xy[0] = 5200.0, 5400.0
    view, taken = show_map(ground=jointed), list[tuple[str, ...]]()
    view.areas.added.connect(taken.append)
    begin_at(view, 0.75 * COLUMNS * SIDE, FEEDER_Y)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    assert len(taken[0]) == COLUMNS and "does not tell" in view.tools.sketching.words


def begin_at(view: MapView, x: float, y: float) -> None:
    """By the keyboard, with that spot in the middle of the view."""
    view.show_place(x, y, 1200.0)
    view.areas.begin(PickBy.SECTION)
