"""The keys of acts in the windows besides the main one: each does there what it does in the main window."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from console.further.window import FurtherWindow
from console.map_work import MAP_ACTS
from console.window_acts import ACT_TEXTS, WINDOW_ACTS
from widgets.acts import Way, act_of

if TYPE_CHECKING:
    from console.window import MainWindow

_GO_ON_IN_MAIN = frozenset(
    {
        *("find", "command_line", "new_report", "lend_crew", "tour"),
        *("mark_area", "mark_line", "mark_point", "marks"),  # the main map has the tool, the form and the list
        *("go_queue", "go_inspector", "go_crews", "go_map", "go_messages", "go_lanes"),
    }
)
"""Acts of the window after which the keyboard is wanted there."""

_ONLY_IN_MAIN = frozenset({"quit"})
"""Whoever means to close a window besides the main one does not mean the console."""


class FurtherKeys(QObject):
    """What goes on in the main window brings that up; all else leaves the keyboard where it is. Acts about a queue or
    about the view of a map have a target of their own: `QueueActs`, `MapWork`."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        about_a_queue = {act.name for group in WINDOW_ACTS["queue"] for act in group}
        left_out = about_a_queue | MAP_ACTS | _ONLY_IN_MAIN
        self._of_window = [window.menus.action(name) for name in ACT_TEXTS if name not in left_out]
        self._of_orders = list(window.inspector.act_keys.actions)
        self._bring_up_after(window.menus.action(name) for name in _GO_ON_IN_MAIN)
        self._bring_up_after(one for one in self._of_orders if act_of(one.data()).way is not Way.AT_ONCE)

    def take(self, window: FurtherWindow) -> None:
        window.addActions(self._of_window)
        window.addActions(self._of_orders)

    def _bring_up_after(self, actions: Iterable[QAction]) -> None:
        for action in actions:
            action.triggered.connect(self._bring_up)

    def _bring_up(self) -> None:
        if isinstance(QApplication.activeWindow(), FurtherWindow):
            self._window.activateWindow()
