"""Closures and marks from menu, key and command line; whoever may not draw still has the list."""

from functools import partial

from PySide6.QtCore import QObject

from console.menus import Menus
from models.commands.map_marks import PlaceMark
from models.entities.people import Account
from models.rules.permissions import may_send
from models.territory.shapes import ShapeKind
from widgets.map.map_view import MapView
from widgets.message_bar import Level, MessageBar

_SHAPES = {"mark_area": ShapeKind.POLYGON, "mark_line": ShapeKind.LINE, "mark_point": ShapeKind.POINT}
_KEY = "marks"


class MapMarking(QObject):
    """Belongs to the window."""

    def __init__(
        self, menus: Menus, *, map_view: MapView, messages: MessageBar, account: Account, parent: QObject
    ) -> None:
        super().__init__(parent)
        marks = self._marks = map_view.marks
        self._messages = messages
        if may_send(PlaceMark, account):
            marks.allow()
        for name, shape in _SHAPES.items():
            menus.on(name, partial(marks.draw, shape))
            menus.action(name).setEnabled(marks.allowed)
        menus.on("marks", marks.open_list)
        marks.off_ground.connect(self._tell_off_ground)

    def show_done(self, command: object) -> None:
        self._marks.form.show_done(command)

    def show_refusal(self, command: object, why: str) -> None:
        self._marks.show_refusal(command, why)

    def _tell_off_ground(self) -> None:
        text = self.tr("That is outside every service grid: nothing can be marked there.")
        self._messages.show_message(_KEY, text, Level.REFUSAL)
