"""What the hand and the eye are on: rings around the selected, the one under the cursor, and a drop's target."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from widgets.map.sheet import Sheet
from widgets.map.viewport import Viewport
from widgets.theme.inks import Inks

Spots = Sequence[tuple[float, float]]

_RING = 14.0


class MarkLayer:
    """All positions are pixels of the view."""

    def __init__(self, parent: QGraphicsItem, *, inks: Inks, is_framed: Callable[[], bool]) -> None:
        """`is_framed` says whether the map must show that the keys go to it."""
        self._is_framed = is_framed
        self.sheet = Sheet(self._paint, parent)
        self._inks = inks
        self._selected: Spots = ()
        self._hovered: tuple[float, float] | None = None
        self._target: tuple[float, float] | None = None

    def show_view(self, view: Viewport) -> None:
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks) -> None:
        self._inks = inks
        self.sheet.update()

    def show_marks(
        self, *, selected: Spots, hovered: tuple[float, float] | None, target: tuple[float, float] | None
    ) -> None:
        if (selected, hovered, target) != (self._selected, self._hovered, self._target):
            self._selected, self._hovered, self._target = selected, hovered, target
            self.sheet.update()

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._target is not None:
            painter.setPen(self._inks.selected_ring)
            painter.setBrush(self._inks.target_fill)
            painter.drawEllipse(QPointF(*self._target), _RING + 4, _RING + 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._hovered is not None:
            painter.setPen(self._inks.hover_ring)
            painter.drawEllipse(QPointF(*self._hovered), _RING, _RING)
        painter.setPen(self._inks.selected_ring)
        for x, y in self._selected:
            painter.drawEllipse(QPointF(x, y), _RING, _RING)
        if self._is_framed():
            bounds: QRectF = self.sheet.boundingRect()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRect(bounds.adjusted(0, 0, -1, -1))
