"""The map by ear and by keyboard: keys step through what is in view, and the words follow what is selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from models.entities.orders import Urgency
from tests.widgets import pictures
from tests.widgets.map.conftest import Show
from widgets.map.layer_panel.map_layers import MapLayer
from widgets.map.map_view import MapView

AT = (5000.0, 3000.0)


def said(view: MapView) -> str:
    interface = QAccessible.queryAccessibleInterface(view.canvas)
    return interface.text(QAccessible.Text.Description)


def three(show_map: Show) -> MapView:
    x, y = AT
    near = [
        pictures.order("26112100001", place=pictures.place(x=x, y=y), urgency=Urgency.GENERAL),
        pictures.order("26112100002", place=pictures.place(x=x + 300, y=y), urgency=Urgency.CRITICAL),
    ]
    away = pictures.order("26112100003", place=pictures.place(x=x + 90_000, y=y), urgency=Urgency.CRITICAL)
    return show_map(*near, away, pictures.crew("CD1"))


def test_page_keys_step_through_the_orders_in_view_and_round(show_map: Show, qtbot: QtBot) -> None:
    view = three(show_map)
    chosen: list[tuple[str, ...]] = []
    view.selected.connect(chosen.append)
    before = view.canvas.viewport_now()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(view.canvas, key)
    assert [ids[0][-1] for ids in chosen] == ["2", "1", "2", "1"], "the critical one first, and none out of view"
    assert view.canvas.viewport_now() == before, "the view stays where it is"


def test_what_is_selected_is_said(show_map: Show, qtbot: QtBot) -> None:
    view = three(show_map)
    assert "in view: 2" in said(view)
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert "26112100002" in said(view)
    view.select(("26112100001",))
    assert "26112100001" in said(view)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert "26112100001" not in said(view)


def test_an_empty_map_says_so(show_map: Show, qtbot: QtBot) -> None:
    view = show_map()
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert "in view: 0" in said(view)


def test_nobody_steps_to_orders_whose_layer_is_off(show_map: Show, qtbot: QtBot) -> None:
    view = three(show_map)
    chosen: list[tuple[str, ...]] = []
    view.selected.connect(chosen.append)
    view.layers.switches[MapLayer.ORDERS].turn_off()
    assert "layer of orders is off" in said(view)
    assert "in view" not in said(view)
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert chosen == []
    view.select(("26112100001",))
    assert "26112100001" in said(view), "what is chosen elsewhere is still said"
    assert "layer of orders is off" in said(view)
    view.select(())
    view.layers.switches[MapLayer.ORDERS].turn_on()
    assert "in view: 2" in said(view)
