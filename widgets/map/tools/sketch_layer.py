"""The figure in the making, and the cross in the middle of the map that stands for the pointer of the keyboard."""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from widgets.map.sheet import Sheet
from widgets.map.tools.sketch import Sketch, SketchKind
from widgets.map.viewport import Viewport
from widgets.theme.inks import Inks

_DOT = 3.5
_MOST_DOTS = 60
"""A freehand line has more corners than anybody wants to see."""
_ARM, _GAP = 11.0, 3.0


class SketchLayer:
    def __init__(self, parent: QGraphicsItem, *, inks: Inks) -> None:
        self.sheet = Sheet(self._paint, parent)
        self._inks = inks
        self._view: Viewport | None = None
        self._sketch: Sketch | None = None
        self._crossed = False

    def show_sketch(self, sketch: Sketch | None) -> None:
        self._sketch = sketch
        self.sheet.update()

    def show_cross(self) -> None:
        self._crossed = True
        self.sheet.update()

    def hide_cross(self) -> None:
        self._crossed = False
        self.sheet.update()

    def show_view(self, view: Viewport) -> None:
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks) -> None:
        self._inks = inks
        self.sheet.update()

    def _paint(self, painter: QPainter) -> None:
        if self._view is None or self._sketch is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_figure(painter, self._sketch, self._view)
        if self._crossed:
            self._paint_cross(painter, self._view)

    def _paint_figure(self, painter: QPainter, sketch: Sketch, view: Viewport) -> None:
        if not sketch.corners:
            return
        pixels = view.pixels(np.array(sketch.points)).tolist()
        shape = QPolygonF([QPointF(x, y) for x, y in pixels])
        inks = self._inks
        if sketch.kind is not SketchKind.LINE:
            painter.setPen(inks.none)
            painter.setBrush(inks.sketch_fill)
            painter.drawPolygon(shape)
        painter.setBrush(inks.no_fill)
        for pen in (inks.sketch_rim, inks.selected_ring):
            painter.setPen(pen)
            if sketch.kind is SketchKind.LINE:
                painter.drawPolyline(shape)
            else:
                painter.drawPolygon(shape)
        if len(pixels) <= _MOST_DOTS:
            painter.setPen(inks.selected_ring)
            painter.setBrush(inks.land)
            for x, y in pixels:
                painter.drawEllipse(QPointF(x, y), _DOT, _DOT)

    def _paint_cross(self, painter: QPainter, view: Viewport) -> None:
        x, y = view.width / 2, view.height / 2
        for pen in (self._inks.sketch_rim, self._inks.text):
            painter.setPen(pen)
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                painter.drawLine(QPointF(x + dx * _GAP, y + dy * _GAP), QPointF(x + dx * _ARM, y + dy * _ARM))
