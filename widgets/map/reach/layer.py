"""Reach on the map: areas by step, the spot where the drive begins, and for an order a mark at each crew."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from models.planning.reach import OrderReach
from widgets.map.crew_places import CrewPlaces
from widgets.map.crew_positions import CrewPositions
from widgets.map.ground.tint import ShowsPlate, TintLayer
from widgets.map.reach.answer import ReachAnswer
from widgets.map.reach.looks import hole_looks, reach_looks, reach_patterns
from widgets.map.sheet import Sheet
from widgets.map.viewport import Viewport
from widgets.theme.inks import line_pen
from widgets.theme.theme import Theme

_ORIGIN = 13.0
_BOX, _GAP = 6.0, 2.0
_BELOW = 10.0
"""Pixels from the middle of a crew's sign to its marks."""


class ReachLayer:
    """The ground's part of one answer, or none: areas and grids by step."""

    def __init__(self, parent: QGraphicsItem | None, *, ground: ShowsPlate) -> None:
        self._tint = TintLayer(parent, ground=ground)

    @property
    def sheet(self) -> Sheet:
        return self._tint.sheet

    def show_answer(self, answer: ReachAnswer | None) -> None:
        if answer is not None and answer.reach is not None:
            self._tint.show_looks(reach_looks(answer.reach, answer.asked.of))
        elif answer is not None and answer.hole is not None:
            self._tint.show_looks(hole_looks(answer.hole))
        else:
            self._tint.show_looks({})

    def show_view(self, view: Viewport) -> None:
        self._tint.show_view(view)

    def show_theme(self, theme: Theme, ratio: float) -> None:
        self._tint.show_patterns(reach_patterns(theme, ratio))


class ReachMarks:
    """What of an answer lies over the symbols: where the drive begins, and at each crew which limits it meets."""

    def __init__(
        self, parent: QGraphicsItem | None, *, crews: CrewPositions, places: Callable[[], CrewPlaces], theme: Theme
    ) -> None:
        self.sheet = Sheet(self._paint, parent)
        self._crews = crews
        self._places = places
        self._theme = theme
        self._view: Viewport | None = None
        self._answer: ReachAnswer | None = None

    def show_answer(self, answer: ReachAnswer | None) -> None:
        self._answer = answer
        self.sheet.update()

    def show_view(self, view: Viewport) -> None:
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def show_crews(self) -> None:
        """Their signs may stand elsewhere now."""
        if self._answer is not None and self._answer.order is not None:
            self.sheet.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.sheet.update()

    def _paint(self, painter: QPainter) -> None:
        answer, view = self._answer, self._view
        if answer is None or view is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if answer.origin is not None:
            at = view.pixels(np.array(answer.origin))
            _paint_origin(painter, QPointF(*at.tolist()), self._theme)
        if answer.order is not None:
            self._paint_marks(painter, answer.order, view)

    def _paint_marks(self, painter: QPainter, order: OrderReach, view: Viewport) -> None:
        """A heap of crews is marked by the best of them."""
        places, ids, on_duty = self._places(), self._crews.ids, set(order.crews)
        signs = np.concatenate((places.alone, places.heads))
        for sign in np.flatnonzero(view.sees(places.pixels[signs], _BELOW)).tolist():
            heap = sign - len(places.alone)
            rows = signs[sign : sign + 1] if heap < 0 else places.heap(heap)
            crews = [ids[row] for row in rows.tolist() if ids[row] in on_duty]
            if not crews:
                continue
            x, y = places.pixels[signs[sign]].tolist()
            meets = [any(crew in limit.crews for crew in crews) for limit in order.limits]
            paint_limits(painter, QPointF(x, y + _BELOW), meets, self._theme)


def paint_limits(painter: QPainter, at: QPointF, meets: list[bool], theme: Theme) -> None:
    """Centred on `at`: a box for each limit, the tightest first; full if it is still met, open if not."""
    width = len(meets) * (_BOX + _GAP) - _GAP
    back = QColor(theme.base)
    back.setAlphaF(0.85)
    painter.fillRect(QRectF(at.x() - width / 2 - _GAP, at.y() - _GAP, width + 2 * _GAP, _BOX + 2 * _GAP), back)
    painter.setPen(QPen(theme.text, 1.0))
    for place, met in enumerate(meets):
        box = QRectF(at.x() - width / 2 + place * (_BOX + _GAP), at.y(), _BOX, _BOX)
        painter.setBrush(theme.text if met else Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_origin(painter: QPainter, at: QPointF, theme: Theme) -> None:
    """A ring with four ticks: here the drive begins."""
    for colour, width in ((theme.ground.land, 4.5), (theme.selection, 2.0)):
        painter.setPen(line_pen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, _ORIGIN, _ORIGIN)
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(
                QPointF(at.x() + x * _ORIGIN, at.y() + y * _ORIGIN),
                QPointF(at.x() + x * (_ORIGIN + 5), at.y() + y * (_ORIGIN + 5)),
            )
