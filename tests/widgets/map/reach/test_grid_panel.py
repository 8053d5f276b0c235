"""The panel about a grid finds its room: beside the layers, on a low map, and in large letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from tests.widgets.map.conftest import Show
from tests.widgets.pictures import crew, grid, order, place, station
from widgets.map.map_view import MapView
from widgets.map.reach.grid_panel import GridPanel
from widgets.theme import apply_theme, dark_theme, load_fonts, set_text_size

ON_A_SMALL_SCREEN = (447, 400)
"""What is left for the map at 1366 × 768 beside the docks."""


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    before = qapp.font(), qapp.styleSheet(), qapp.palette()
    load_fonts(qapp)
    apply_theme(qapp, dark_theme())
    yield
    set_text_size(qapp, 100)
    qapp.setFont(before[0])
    qapp.setStyleSheet(before[1])
    qapp.setPalette(before[2])


def on_map(show_map: Show, size: tuple[int, int]) -> MapView:
    orders = [order(str(26112100001 + number), place=place()) for number in range(8)]
    return show_map(station(), grid("G1"), crew("CD1"), *orders, size=size)


def facts(panel: GridPanel) -> tuple[QScrollArea, QLabel]:
    area = panel.findChild(QScrollArea)
    assert area is not None
    label = area.widget()
    assert isinstance(label, QLabel)
    return area, label


def test_layers_fold_where_both_have_no_room(qtbot: QtBot, show_map: Show) -> None:
    view = on_map(show_map, ON_A_SMALL_SCREEN)
    view.layer_panel.unfold()
    view.grids.open(grid("G1").id)
    assert view.layer_panel.folded
    qtbot.waitUntil(lambda: not view.grids.panel.geometry().intersects(view.layer_panel.geometry()))
    assert view.canvas.rect().contains(view.grids.panel.geometry())


def test_layers_stay_open_where_both_have_room(qtbot: QtBot, show_map: Show) -> None:
    view = on_map(show_map, (1000, 700))
    view.layer_panel.unfold()
    qtbot.waitUntil(lambda: view.layer_panel.width() > 100)
    view.grids.open(grid("G1").id)
    assert not view.layer_panel.folded
    assert not view.grids.panel.geometry().intersects(view.layer_panel.geometry())


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_orders_stay_on_a_low_map_and_the_facts_scroll(
    qtbot: QtBot, qapp: QApplication, show_map: Show, percent: int
) -> None:
    set_text_size(qapp, percent)
    view = on_map(show_map, ON_A_SMALL_SCREEN)
    view.grids.open(grid("G1").id)
    panel = view.grids.panel
    qtbot.waitUntil(lambda: view.canvas.rect().contains(panel.geometry()))
    assert panel.rect().contains(panel.orders.geometry())
    assert not panel.geometry().intersects(view.layer_panel.geometry())
    area, label = facts(panel)
    if label.height() > area.height():
        qtbot.keyClick(area, Qt.Key.Key_End)
        qtbot.keyClick(area, Qt.Key.Key_Down)
        assert area.verticalScrollBar().maximum() == label.height() - area.viewport().height()
    assert percent < 200 or label.height() > area.height()


def test_an_open_panel_grows_and_shrinks_with_the_text(qtbot: QtBot, qapp: QApplication, show_map: Show) -> None:
    view = on_map(show_map, (1200, 1100))
    view.grids.open(grid("G1").id)
    panel = view.grids.panel
    area, label = facts(panel)
    usual = panel.size()
    set_text_size(qapp, 150)
    qtbot.waitUntil(
        lambda: area.viewport().height() == label.height() == label.heightForWidth(label.width()), timeout=5000
    )
    assert panel.width() == 645
    qtbot.waitUntil(lambda: panel.height() == panel.sizeHint().height() > 1.1 * usual.height())
    qtbot.waitUntil(lambda: panel.orders.height() >= 6 * panel.orders.sizeHintForRow(0))
    set_text_size(qapp, 100)
    qtbot.waitUntil(lambda: panel.size() == usual)
