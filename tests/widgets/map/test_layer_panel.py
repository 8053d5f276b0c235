"""Layers are ticked on and off; the ground is drawn anew beside the hand, and what is hidden cannot be hit."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import X, Y, click, order_at, pixel, zoomed
from tests.widgets.pictures import NOW, crew, fix, fixes_of
from widgets.map.layer_panel.map_layers import OFF_AT_FIRST, MapLayer
from widgets.map.map_view import MapView
from widgets.theme import apply_theme, light_theme, set_text_size

GROUND = (MapLayer.NAMES, MapLayer.FEEDERS, MapLayer.BORDERS, MapLayer.AREAS, MapLayer.ROADS)


@pytest.fixture
def view(qtbot: QtBot, show_map: Show) -> MapView:
    shown = show_map(order_at("7"), crew("A"))
    shown.show_fixes(fixes_of([fix("A", x=X + 240, y=Y)]), NOW)
    return zoomed(qtbot, shown, 1500)


def ground(view: MapView) -> QImage:
    plate = view._layers.ground.plate
    assert plate is not None
    return plate.image


def tick(qtbot: QtBot, view: MapView, layer: MapLayer) -> None:
    view.layer_panel.ticks[layer].click()


@pytest.mark.parametrize("layer", GROUND)
def test_a_part_of_the_ground_goes_and_comes_back(qtbot: QtBot, view: MapView, layer: MapLayer) -> None:
    before = ground(view)
    with qtbot.waitSignal(view.picture_complete):
        tick(qtbot, view, layer)
        assert ground(view) is before, "the old plate stays until the new one is there"
    assert ground(view) != before
    with qtbot.waitSignal(view.picture_complete):
        tick(qtbot, view, layer)
    assert ground(view) == before


def test_a_pan_with_a_part_hidden_keeps_it_hidden(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.picture_complete):
        tick(qtbot, view, MapLayer.ROADS)
    drawn = view._layers.ground.plates_drawn
    view.canvas.pan(30.0, 0.0)
    assert view._layers.ground.plates_drawn == drawn
    assert view._layers.ground.complete


def test_what_is_hidden_is_not_hit_and_not_selected(qtbot: QtBot, view: MapView) -> None:
    tick(qtbot, view, MapLayer.ORDERS)
    tick(qtbot, view, MapLayer.CREWS)
    with qtbot.assertNotEmitted(view.selected):
        click(qtbot, view, pixel(view))
        click(qtbot, view, pixel(view, X + 240, Y))
    view.tools.select_box()
    for x, y in ((X - 100, Y - 100), (X + 100, Y + 100)):
        click(qtbot, view, pixel(view, x, y))
    assert view._hand.selection == ()
    tick(qtbot, view, MapLayer.ORDERS)
    with qtbot.waitSignal(view.selected):
        click(qtbot, view, pixel(view))


def test_names_of_crews_are_a_layer_of_their_own(qtbot: QtBot, view: MapView) -> None:
    with_name = view.grab().toImage()
    tick(qtbot, view, MapLayer.CREW_NAMES)
    without = view.grab().toImage()
    tick(qtbot, view, MapLayer.CREWS)
    changed = [
        sum(one.pixel(x, y) != other.pixel(x, y) for x in range(480, 640) for y in range(250, 320))
        for one, other in ((with_name, without), (without, view.grab().toImage()))
    ]
    assert np.all(np.array(changed) > 20)


def test_the_folded_list_says_how_many_layers_are_missing(qtbot: QtBot, view: MapView) -> None:
    assert view.layer_panel.folded
    assert view.layer_panel._fold.text() == "Layers"
    tick(qtbot, view, MapLayer.ROADS)
    tick(qtbot, view, MapLayer.DENSITY)
    assert view.layer_panel._fold.text() == "Layers · hidden: 1"
    assert view.density.switch.on


def test_ticks_follow_their_switches(view: MapView) -> None:
    view.density.switch.turn_on()
    assert view.layer_panel.ticks[MapLayer.DENSITY].isChecked()
    assert {layer for layer in MapLayer if not view.layer_panel.ticks[layer].isChecked()} == {
        MapLayer.TRAILS,
        MapLayer.BASE_MAP,
    }


def test_the_layers_are_among_the_looks(view: MapView) -> None:
    for layer in set(MapLayer) - OFF_AT_FIRST:
        view.layers.switches[layer].turn_off()
    kept = view.looks()
    view.show_looks({**kept, "hidden": "roads of_another_version"})
    assert view.layers.hidden == (MapLayer.ROADS,)
    view.show_looks(kept)
    assert set(view.layers.hidden) == set(MapLayer) - OFF_AT_FIRST
    view.show_looks({"legend": "off"})
    assert view.layers.hidden == ()


def test_by_keys_the_list_opens_ticks_and_closes(qtbot: QtBot, view: MapView) -> None:
    view.activateWindow()
    panel = view.layer_panel
    panel.go_to()
    assert panel.ticks[MapLayer.ORDERS].hasFocus()
    qtbot.keyClick(panel.ticks[MapLayer.ORDERS], Qt.Key.Key_Down)
    assert panel.ticks[MapLayer.CREWS].hasFocus()
    qtbot.keyClick(panel.ticks[MapLayer.CREWS], Qt.Key.Key_Space)
    assert view.layers.hidden == (MapLayer.CREWS,)
    qtbot.keyClick(panel.ticks[MapLayer.CREWS], Qt.Key.Key_Escape)
    assert panel.folded
    assert view.canvas.hasFocus()
    panel.go_to()
    panel.go_to()
    assert panel.folded


def test_on_a_low_map_the_list_scrolls_and_keys_bring_every_tick_into_sight(qtbot: QtBot, view: MapView) -> None:
    view.resize(800, 240)
    view.activateWindow()
    panel = view.layer_panel
    panel.go_to()
    qtbot.waitUntil(lambda: panel.height() > 100)
    assert view._stage.rect().contains(panel.geometry())
    for layer in list(MapLayer)[1:-1]:
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Down)
        assert panel.ticks[layer].hasFocus()
        seen = panel.ticks[layer].visibleRegion().boundingRect()
        assert seen == panel.ticks[layer].rect()
    assert panel._scroll.verticalScrollBar().value() > 0
    whole = panel.height()
    view.resize(800, 600)
    qtbot.waitUntil(lambda: panel.height() > whole)
    assert panel._scroll.verticalScrollBar().maximum() == 0


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """As the program dresses itself: its style sheet draws an edge around what scrolls."""
    before = qapp.font(), qapp.styleSheet(), qapp.palette()
    apply_theme(qapp, light_theme())
    yield qapp
    set_text_size(qapp, 100)
    qapp.setFont(before[0])
    qapp.setStyleSheet(before[1])
    qapp.setPalette(before[2])


@pytest.mark.parametrize("percent", [100, 150])
def test_a_list_that_stands_whole_has_no_bar_and_tells_its_keys(
    dressed: QApplication, qtbot: QtBot, view: MapView, percent: int
) -> None:
    set_text_size(dressed, percent)
    view.resize(800, 700)
    panel = view.layer_panel
    panel.show_act(MapLayer.TRAILS, said="layer: trails", key="F8")
    panel.go_to()
    key = panel._keys[MapLayer.TRAILS]
    qtbot.waitUntil(lambda: key.visibleRegion().boundingRect() == key.rect())
    assert panel._scroll.verticalScrollBar().maximum() == 0
    assert not panel._scroll.verticalScrollBar().isVisible()
