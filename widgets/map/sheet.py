"""One item of the scene for one layer of the map, in pixels of the view."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from widgets.map.viewport import Floats

_FEW = 16
"""Up to so many spots are painted anew by themselves; more are hardly less than all."""


class Sheet(QGraphicsObject):
    """As large as the view; `draw` paints the whole layer with (0, 0) at the view's upper left corner.

    A layer is one item however many things are on it: a scene of thousands of items is slow before it paints. Without a
    parent it is on no screen, and only `draw` shows it.
    """

    def __init__(self, draw: Callable[[QPainter], None], parent: QGraphicsItem | None) -> None:
        super().__init__()
        self._draw = draw
        self._bounds = QRectF()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        # The parent hears of its new child in Python: one that is still being made would be taken for whatever lay at
        # its address before.
        if parent is not None:
            self.setParentItem(parent)

    def show_size(self, width: float, height: float) -> None:
        bounds = QRectF(0, 0, width, height)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.update()

    def update_around(self, pixels: Floats, side: float) -> None:
        """Paint anew what lies within `side` pixels across around a few spots (n, 2) of the view; all of it if they are
        many. What cannot be seen (NaN) is no spot."""
        spots = pixels[np.isfinite(pixels).all(axis=1)]
        if len(spots) > _FEW:
            self.update()
            return
        for x, y in spots.tolist():
            self.update(QRectF(x - side / 2, y - side / 2, side, side))

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, /, _widget: QWidget | None = None) -> None:
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Paint the layer with the upper left corner of its view at the painter's origin."""
        # Whoever lent the painter goes on with it: whatever happens in here, it comes back as it was.
        painter.save()
        try:
            self._draw(painter)
        finally:
            painter.restore()
