"""Where the places of the tour are in the window as it stands now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from console.docks import Docks

if TYPE_CHECKING:
    from console.window import MainWindow


@dataclass(frozen=True, slots=True)
class Spot:
    """`rect` in pixels of `part`."""

    part: QWidget
    rect: QRect

    @property
    def in_window(self) -> QRect:
        """In pixels of the window that holds the part."""
        return QRect(self.part.mapTo(self.part.window(), self.rect.topLeft()), self.rect.size())

    @property
    def is_there(self) -> bool:
        """Whether it can be seen: a dock behind another one stands outside its window."""
        return self.part.isVisible() and not (self.in_window & self.part.window().rect()).isEmpty()


Spots = Mapping[str, Callable[[], Spot]]
"""Name of a place → where it would be now."""


def spots_of(window: "MainWindow", docks: Docks) -> Spots:
    bar, menus, messages, map_view = window.menuBar(), window.menus, window.messages, window.map
    command_line = window.command_line

    def whole(part: QWidget) -> Spot:
        return Spot(part, part.rect())

    def title_of(menu: str) -> Spot:
        return Spot(bar, bar.actionGeometry(menus[menu].menuAction()))

    def line() -> Spot:
        """Until it is open, the menu that opens it."""
        panel = command_line.panel
        return title_of("edit") if panel is None or panel.isHidden() else whole(panel)

    return {
        "queue": lambda: whole(docks["queue"]),
        "inspector": lambda: whole(docks["inspector"]),
        "crews": lambda: whole(docks["crews"]),
        "map": lambda: whole(map_view),
        "reach": lambda: title_of("map"),
        "command_line": line,
        "messages": lambda: whole(messages),
        "layouts": lambda: title_of("window"),
        "help": lambda: title_of("help"),
    }
