"""Where form and list of closures and marks lie on the map: in its upper left corner, beside what lies there."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtWidgets import QWidget

from widgets.map.free_place import free_place
from widgets.map.layer_panel.panel import LayerPanel
from widgets.map.legend import Legend
from widgets.map.map_marks.form import MarkForm
from widgets.map.map_marks.mark_list import MarkList
from widgets.map.reach.card import ReachCard
from widgets.map.reach.grid_panel import GridPanel

_EDGE = 10
"""Pixels between them, other panels and the edges of the map."""


class MarkPlaces(QObject):
    """They hide no words of others. Where that leaves too little room, layers and legend fold; then the list waits
    for the form that was opened from it, panel about a grid and card about reach until both are closed."""

    def __init__(
        self,
        canvas: QWidget,
        *,
        form: MarkForm,
        marks: MarkList,
        layers: LayerPanel,
        legend: Legend,
        grid: GridPanel,
        reach: ReachCard,
        others: Sequence[QWidget],
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._form, self._list = form, marks
        self._layers, self._legend, self._aside = layers, legend, (grid, reach)
        self._others = others
        self._placing = False
        for part in (form, marks):
            part.resized.connect(self.place)
            part.closed.connect(self.place)
        reach.came.connect(self.place)

    def place(self) -> None:
        """Again, after any of them has changed."""
        if self._placing:  # what folds or hides below tells of it
            return
        self._placing = True
        if not self._form.isHidden():
            self._make_room(self._form)
            shown = self._put(self._form)
            if self._list.is_open and not self._fits(self._list, shown):
                self._list.step_aside()
            elif self._list.is_open:
                self._list.show()
                self._put(self._list, shown)
        elif self._list.is_open:
            self._list.show()
            self._make_room(self._list)
            self._put(self._list)
        else:
            for panel in self._aside:
                panel.come_back()
        self._placing = False

    def _make_room(self, part: MarkForm | MarkList) -> None:
        for panel in (self._layers, self._legend):
            if not panel.folded and not self._fits(part):
                panel.fold()
                panel.adjustSize()
        for other in self._aside:
            if not other.isHidden() and not self._fits(part):
                other.step_aside()

    def _put(self, part: MarkForm | MarkList, *besides: QRect) -> QRect:
        place = self._place_of(part, *besides)
        part.fit(place.size() if place.height() >= part.least else QSize(place.width(), part.least))
        part.move(place.topLeft() if place.isValid() else self._room().topLeft())
        part.raise_()
        return part.geometry()

    def _fits(self, part: MarkForm | MarkList, *besides: QRect) -> bool:
        return self._place_of(part, *besides).height() >= part.least

    def _place_of(self, part: MarkForm | MarkList, *besides: QRect) -> QRect:
        room = self._room()
        parts = (self._layers, self._legend, *self._aside, *self._others)
        taken = [*besides, *(one.geometry() for one in parts if not one.isHidden())]
        wanted = part.wanted(room.width())
        return free_place(wanted, room, taken=taken, gap=_EDGE)

    def _room(self) -> QRect:
        return self._canvas.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
