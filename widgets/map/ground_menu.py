"""The menu of a spot of the ground: tracing, reach, the grid there, marks, its coordinates.

Of answers that lie on the ground only one does.
"""

from PySide6.QtCore import QObject, QPoint, QPointF, Signal

from widgets.map.canvas import Canvas
from widgets.map.foot.place_told import PlaceTold
from widgets.map.map_marks.map_marks import MapMarks
from widgets.map.picking import Picker
from widgets.map.reach.grids import Grids
from widgets.map.reach.view import ReachView
from widgets.map.tracing import Tracing, show_menu
from widgets.menu_room import give_room


class GroundMenu(QObject):
    """An entry that does the same as an act of the window carries that act's name."""

    opening = Signal(object)
    """QMenu with every entry in it: whoever knows keys and letters writes them there."""

    def __init__(
        self,
        canvas: Canvas,
        *,
        tracing: Tracing,
        reach: ReachView,
        grids: Grids,
        place: PlaceTold,
        picker: Picker,
        marks: MapMarks,
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._tracing = tracing
        self._reach = reach
        self._grids = grids
        self._place = place
        self._picker = picker
        self._marks = marks
        canvas.cleared.connect(tracing.end)
        canvas.cleared.connect(reach.end)
        tracing.begun.connect(reach.end)
        reach.begun.connect(tracing.end)

    def open(self, at: QPointF, on_screen: QPoint) -> None:
        """`at` in pixels of the canvas."""
        view = self._canvas.viewport_now()
        menu = self._tracing.menu_at(view, at)
        self._reach.add_to(menu, self._picker.symbol(view, at.x(), at.y()))
        self._grids.add_to(menu, at)
        self._marks.add_to(menu, at)
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy coordinates"))
        copy.setData("copy_coordinates")
        copy.triggered.connect(lambda: self._place.copy_of(at))
        menu.aboutToShow.connect(lambda: give_room(menu))
        self.opening.emit(menu)
        show_menu(menu, on_screen)
