"""Work with the map itself: its acts in the menu, and what the map has to say about them in the message bar."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from console.further.window import FurtherWindow, Kind
from console.menus import Menus
from widgets.map.layer_panel.map_layers import OFF_AT_FIRST, MapLayer
from widgets.map.layer_panel.panel import LayerPanel
from widgets.map.map_view import MapView
from widgets.map.switch import Switch
from widgets.map.views.bookmarks_dialog import BookmarksDialog
from widgets.message_bar import Level, MessageBar

if TYPE_CHECKING:
    from widgets.wall.wall_map import WallMap

_KEY, _LOCK = "map", "view_lock"


def _switch_of(layer: MapLayer, shown: MapView) -> Switch:
    return shown.layers.switches[layer]


_DOINGS: dict[str, Callable[[MapView], object]] = {
    "fit": lambda shown: shown.fit(),
    "copy_coordinates": lambda shown: shown.place.copy(),
    "next_coordinates": lambda shown: shown.place.show_next_system(),
    "measure_length": lambda shown: shown.tools.measure_length(),
    "measure_area": lambda shown: shown.tools.measure_area(),
    "select_box": lambda shown: shown.tools.select_box(),
    "select_lasso": lambda shown: shown.tools.select_lasso(),
    "view_back": lambda shown: shown.views.go_back(),
    "view_forward": lambda shown: shown.views.go_forward(),
    "bookmarks": lambda shown: BookmarksDialog(shown.views, shown).open(),
    "layers": lambda shown: shown.layer_panel.go_to(),
    "plan_days": lambda shown: shown.plan_days.turn(),
}
"""Act → what it does with a map."""

_SWITCHES: dict[str, Callable[[MapView], Switch]] = {
    "density": lambda shown: shown.density.switch,
    "trails": lambda shown: shown.trails.of_all,
    "dim_others": lambda shown: shown.dimming.switch,
    "follow": lambda shown: shown.views.following.switch,
    "view_lock": lambda shown: shown.views.lock,
    **{f"layer_{one.value}": partial(_switch_of, one) for one in MapLayer if one not in OFF_AT_FIRST},
}
"""Act → what it turns on and off; the tick in the menu is that of the main map."""

_TILES = f"layer_{MapLayer.BASE_MAP.value}"
"""Has a tick, and can be turned, only while a base map is laid."""

MAP_ACTS = frozenset({*_DOINGS, *_SWITCHES})
"""Acts that are about the map in whose window the hand is: the main one, or a wall map."""


class MapWork(QObject):
    """Belongs to the window."""

    def __init__(self, menus: Menus, *, map_view: MapView, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._menus = menus
        self._map = map_view
        self._messages = messages
        self._actions = [menus.action(name) for name in MAP_ACTS]
        for name, doing in _DOINGS.items():
            menus.on(name, partial(self._do, doing))
        for name in _SWITCHES:
            menus.on_switch(name, _tick_of(name, map_view), partial(self._turn_over, name))
        for layer in MapLayer:
            action = menus.action(layer.value if layer in OFF_AT_FIRST else f"layer_{layer.value}")
            show_act = partial(_show_act, map_view.layer_panel, layer, action)
            action.changed.connect(show_act)
            show_act()
        menus.action(_TILES).setEnabled(map_view.layers.has_base_map)
        map_view.layers.base_map_laid.connect(menus.action(_TILES).setEnabled)
        self._listen_to(map_view)

    def take(self, window: FurtherWindow) -> None:
        """The keys work there, too, if it is a wall map."""
        if window.kind is Kind.WALL_MAP:
            wall: WallMap = window.content
            window.addActions(self._actions)
            self._listen_to(wall.map)

    def _do(self, doing: Callable[[MapView], object]) -> None:
        doing(self._in_hand())

    def _turn_over(self, name: str) -> None:
        _SWITCHES[name](self._in_hand()).turn_over()
        self._menus.action(name).setChecked(_tick_of(name, self._map).on)

    def _in_hand(self) -> MapView:
        """Menus and the command line belong to the main window."""
        window = QApplication.activeWindow()
        if not isinstance(window, FurtherWindow) or window.kind is not Kind.WALL_MAP:
            return self._map
        wall: WallMap = window.content
        return wall.map

    def _listen_to(self, map_view: MapView) -> None:
        map_view.views.refused.connect(self._tell_refused)
        map_view.views.nobody_to_follow.connect(self._tell_nobody)
        map_view.views.lock.turned.connect(self._withdraw_refusal)
        map_view.tools.chosen.connect(self._tell_chosen)
        map_view.place.copied.connect(self._tell_copied)

    def _withdraw_refusal(self) -> None:
        self._messages.withdraw(_LOCK)

    def _tell_copied(self, text: str) -> None:
        self._messages.show_message(_KEY, self.tr("Copied: {text}").format(text=text), Level.INFO)

    def _tell_chosen(self, count: int) -> None:
        if count:
            text = self.tr("Orders in the figure: {count}").format(count=count)
        else:
            text = self.tr("No open order lies in the figure.")
        self._messages.show_message(_KEY, text, Level.INFO)

    def _tell_refused(self) -> None:
        text = self.tr(
            "The view is locked: the map stays where it is. The Map menu or the button on the map unlocks it."
        )
        self._messages.show_message(_LOCK, text, Level.REFUSAL)

    def _tell_nobody(self) -> None:
        text = self.tr("Select a crew whose position is known, or an order that has one; then follow it.")
        self._messages.show_message(_KEY, text, Level.REFUSAL)


def _tick_of(name: str, shown: MapView) -> Switch:
    return shown.layers.tick_of(MapLayer.BASE_MAP) if name == _TILES else _SWITCHES[name](shown)


def _show_act(panel: LayerPanel, layer: MapLayer, action: QAction) -> None:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    panel.show_act(layer, said=action.text(), key=key)
