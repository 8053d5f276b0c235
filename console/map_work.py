"""Work with the map itself: its acts in the menu, and what the map has to say about them in the message bar."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from console.menus import Menus
from widgets.map.layer_panel.map_layers import OFF_AT_FIRST, MapLayer
from widgets.map.layer_panel.panel import LayerPanel
from widgets.map.map_view import MapView
from widgets.map.views.bookmarks_dialog import BookmarksDialog
from widgets.message_bar import Level, MessageBar

_KEY, _LOCK = "map", "view_lock"


class MapWork(QObject):
    """Belongs to the window."""

    def __init__(self, menus: Menus, *, map_view: MapView, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        place = map_view.place
        menus.on("copy_coordinates", place.copy)
        menus.on("next_coordinates", place.show_next_system)
        tools = map_view.tools
        menus.on("measure_length", tools.measure_length)
        menus.on("measure_area", tools.measure_area)
        menus.on("select_box", tools.select_box)
        menus.on("select_lasso", tools.select_lasso)
        views = map_view.views
        menus.on("view_back", views.go_back)
        menus.on("view_forward", views.go_forward)
        menus.on("bookmarks", lambda: BookmarksDialog(views, map_view).open())
        menus.on_switch("follow", views.following.switch)
        menus.on_switch("view_lock", views.lock)
        views.refused.connect(self._tell_refused)
        views.nobody_to_follow.connect(self._tell_nobody)
        views.lock.turned.connect(lambda _: messages.withdraw(_LOCK))
        self._add_layers(menus, map_view)
        tools.chosen.connect(self._tell_chosen)
        place.copied.connect(self._tell_copied)

    def _add_layers(self, menus: Menus, map_view: MapView) -> None:
        """Density and trails have acts of their own; each tick says which act it equals."""
        menus.on("layers", map_view.layer_panel.go_to)
        for layer in MapLayer:
            name = layer.value if layer in OFF_AT_FIRST else f"layer_{layer.value}"
            if layer not in OFF_AT_FIRST:
                menus.on_switch(name, map_view.layers.switches[layer])
            action = menus.action(name)
            show_act = partial(_show_act, map_view.layer_panel, layer, action)
            action.changed.connect(show_act)
            show_act()

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


def _show_act(panel: LayerPanel, layer: MapLayer, action: QAction) -> None:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    panel.show_act(layer, said=action.text(), key=key)
