"""The traced feeder on the map: the way up to the substation thick, what it supplies thinner, its areas tinted."""

import numpy as np
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from models.feeder_trace import FeederTrace
from models.territory.territory import Territory
from widgets.map.ground.tint import Patterns, ShowsPlate, TintLayer
from widgets.map.outage_looks import TRACED
from widgets.map.sheet import Sheet
from widgets.map.viewport import Floats, Viewport
from widgets.theme.inks import Inks, line_pen

_WAY_UP, _LINE, _CASING = 5.0, 2.5, 3.0
_GRID_SHARE = 0.5
"""Where grids are drawn instead of areas, those are tinted of whose areas so many hang on the feeder."""


class TraceLayer:
    """Shows one trace, or none."""

    def __init__(self, parent: QGraphicsItem | None, *, ground: ShowsPlate, inks: Inks) -> None:
        self._tint = TintLayer(parent, ground=ground)
        self.sheet = Sheet(self._paint, parent)
        self._view: Viewport | None = None
        self._trace: FeederTrace | None = None
        self.show_inks(inks)

    @property
    def sheets(self) -> tuple[Sheet, Sheet]:
        """The lower one first."""
        return self._tint.sheet, self.sheet

    def show_trace(self, trace: FeederTrace | None, territory: Territory) -> None:
        self._trace = trace
        self._tint.show_looks({} if trace is None else _looks(trace, territory))
        self.sheet.update()

    def show_view(self, view: Viewport) -> None:
        self._view = view
        self._tint.show_view(view)
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks) -> None:
        self._casing = inks.theme.ground.land
        self._colour = inks.theme.selection
        self.sheet.update()

    def show_patterns(self, patterns: Patterns) -> None:
        self._tint.show_patterns(patterns)

    def _paint(self, painter: QPainter) -> None:
        if self._trace is None or self._view is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strokes = [(_lines(self._trace.line, self._view), _LINE), (_lines(self._trace.way_up, self._view), _WAY_UP)]
        for lines, thickness in strokes:
            self._draw(painter, lines, line_pen(self._casing, thickness + _CASING))
        for lines, thickness in strokes:
            self._draw(painter, lines, line_pen(self._colour, thickness))

    def _draw(self, painter: QPainter, lines: list[QLineF], pen: QPen) -> None:
        painter.setPen(pen)
        painter.drawLines(lines)


def _lines(ends: Floats, view: Viewport) -> list[QLineF]:
    return [QLineF(*piece) for piece in view.segment_pixels(ends).tolist()]


def _looks(trace: FeederTrace, territory: Territory) -> dict[str, "np.typing.NDArray[np.uint8]"]:
    areas = np.zeros(len(territory["areas"]), np.uint8)
    areas[trace.areas] = TRACED
    grid, count = territory["areas"].columns["grid"], len(territory["grids"])
    whole = np.bincount(grid, minlength=count)
    traced = np.bincount(grid[trace.areas], minlength=count)
    grids = np.where((traced > 0) & (traced >= _GRID_SHARE * whole), TRACED, 0).astype(np.uint8)
    return {"areas": areas, "grids": grids}
