"""What the hand and the eye are on: rings around the selected, the one under the cursor, and a drop's target."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from widgets.map.labels import LabelFonts
from widgets.map.sheet import Sheet
from widgets.map.sprites import Sprites
from widgets.map.viewport import Floats, Viewport
from widgets.theme.inks import Inks

_RING = 14.0
_SIDE = 34
"""Logical pixels that hold a ring with its pen, around a symbol of the usual size."""
_LARGEST = _SIDE + 14
"""The same for the ring around a drop's target."""


class MarkLayer:
    """All positions are pixels of the view."""

    def __init__(self, parent: QGraphicsItem, *, inks: Inks, fonts: LabelFonts, is_framed: Callable[[], bool]) -> None:
        """`is_framed` says whether the map must show that the keys go to it."""
        self._is_framed = is_framed
        self.sheet = Sheet(self._paint, parent)
        self._inks = inks
        self._size = fonts.scale
        self._view: Viewport | None = None
        self._ring: Sprites | None = None
        self._ratio = 1.0
        self._selected: Floats = np.empty((0, 2))
        self._hovered: tuple[float, float] | None = None
        self._target: tuple[float, float] | None = None

    def show_view(self, view: Viewport, ratio: float) -> None:
        if ratio != self._ratio:
            self._ratio, self._ring = ratio, None
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        self._inks, self._size, self._ring = inks, fonts.scale, None
        self.sheet.update()

    def show_marks(
        self, *, selected: Floats, hovered: tuple[float, float] | None, target: tuple[float, float] | None
    ) -> None:
        """`selected` (n, 2) pixels."""
        same = (hovered, target) == (self._hovered, self._target)
        if not same or not np.array_equal(selected, self._selected):
            before = self._spots()
            self._selected, self._hovered, self._target = selected, hovered, target
            self.sheet.update_around(np.vstack((before, self._spots())), _LARGEST * self._size)

    def _spots(self) -> Floats:
        """(n, 2) pixels of everything that has a ring now."""
        pointed = [spot for spot in (self._hovered, self._target) if spot is not None]
        return np.vstack((self._selected, np.array(pointed).reshape(-1, 2)))

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = _RING * self._size
        if self._target is not None:
            painter.setPen(self._inks.selected_ring)
            painter.setBrush(self._inks.target_fill)
            painter.drawEllipse(QPointF(*self._target), ring + 4, ring + 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._hovered is not None:
            painter.setPen(self._inks.hover_ring)
            painter.drawEllipse(QPointF(*self._hovered), ring, ring)
        painter.setPen(self._inks.selected_ring)
        if self._view is not None:
            # Thousands may be selected at once.
            seen = self._selected[self._view.sees(self._selected, _SIDE * self._size)]
            self._rings().stamp(painter, np.zeros(len(seen), np.int64), seen)
        if self._is_framed():
            bounds: QRectF = self.sheet.boundingRect()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRect(bounds.adjusted(0, 0, -1, -1))

    def _rings(self) -> Sprites:
        if self._ring is None:
            self._ring = Sprites([self._paint_ring], side=_SIDE, ratio=self._ratio, size=self._size)
        return self._ring

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setPen(self._inks.selected_ring)
        painter.drawEllipse(QPointF(0, 0), _RING, _RING)
