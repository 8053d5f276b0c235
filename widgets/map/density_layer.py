"""The density of open orders, laid over the ground in shades of one hue."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem

from widgets.map.density import Heat, Steps, find_heat, ladder_for, radius_at, weights_of
from widgets.map.open_orders import OpenOrders
from widgets.map.sheet import Sheet
from widgets.map.viewport import Viewport
from widgets.theme.inks import Inks

_MARGIN = 128.0
"""Pixels around the view for which shades are ready."""
_REST_MS = 500
"""In a storm orders change many times a second; the shades follow twice."""


class DensityLayer(QObject):
    """Draws nothing until it is told to begin."""

    steps_changed = Signal()
    """`radius`, `ladder` or whether there are orders at all is something else now."""

    def __init__(self, parent: QGraphicsItem, *, orders: OpenOrders, inks: Inks) -> None:
        super().__init__()
        self.sheet = Sheet(self._paint, parent)
        self.orders = orders
        self.radius = 0.0
        """Metres around each spot that are summed."""
        self.ladder: Steps = ()
        """Where one shade gives way to the next; empty if there is no open order."""
        self._shown = False
        self._view: Viewport | None = None
        self._heat: Heat | None = None
        self._image = QImage()
        self._drawn: Viewport | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look_again)
        self.show_inks(inks)

    def begin(self) -> None:
        self._shown = True
        self._look_again()

    def end(self) -> None:
        self._shown = False
        self._heat = self._drawn = None
        self._image = QImage()
        self.sheet.update()

    def pause(self) -> None:
        """Nobody looks: the next view that is shown measures anew."""
        self._rest.stop()
        self._view = None
        self.radius = 0.0

    def show_orders(self) -> None:
        """The orders have changed."""
        if self._shown and self._view is not None and not self._rest.isActive():
            self._rest.start()

    def show_view(self, view: Viewport) -> None:
        self._view = view
        self.sheet.show_size(view.width, view.height)
        if self._shown and radius_at(view.scale) != self.radius:
            self._measure()

    def show_inks(self, inks: Inks) -> None:
        colours = inks.theme.ground.densities
        self._colours = np.array([0, *(_premultiplied(colour.rgba()) for colour in colours)], np.uint32)
        self._colour()
        self.sheet.update()

    def orders_at(self, x: float, y: float) -> NDArray[np.int64]:
        """Rows of the orders within the radius of (x, y) metres, the neediest first; none while no shades are shown."""
        if not self._shown or not len(self.orders):
            return np.empty(0, np.int64)
        near = np.flatnonzero(np.hypot(*(self.orders.xy - (x, y)).T) <= self.radius)
        return near[np.argsort(self.orders.signs[near], kind="stable")]

    def _look_again(self) -> None:
        if self._shown:
            self._measure()
            self.sheet.update()

    def _measure(self) -> None:
        """Radius and ladder for the orders and the scale of now; the shades follow when they are painted."""
        if self._view is None:
            return
        self._drawn = None
        radius = radius_at(self._view.scale)
        weights = weights_of(self.orders.customers)
        ladder = ladder_for(self.orders.xy, weights, radius)
        if (radius, ladder) != (self.radius, self.ladder):
            self.radius, self.ladder = radius, ladder
            self.steps_changed.emit()

    def _paint(self, painter: QPainter) -> None:
        view = self._view
        if not self._shown or view is None or not self.ladder:
            return
        if self._drawn is None or not self._drawn.covers(view):
            self._drawn = view.grown(_MARGIN)
            self._find(self._drawn)
        heat = self._heat
        if heat is None:
            return
        height, width = heat.shades.shape
        x, y = view.pixels(np.array((heat.left, heat.top))).tolist()
        side = heat.side / view.scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(x, y, width * side, height * side), self._image)

    def _find(self, view: Viewport) -> None:
        weights = weights_of(self.orders.customers)
        self._heat = find_heat(self.orders.xy, weights, radius=self.radius, box=view.box, ladder=self.ladder)
        self._colour()

    def _colour(self) -> None:
        if self._heat is None:
            return
        pixels: NDArray[np.uint32] = self._colours[self._heat.shades]
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
        self._image = image.copy()  # the array goes with this call


def _premultiplied(colour: int) -> int:
    """0xAARRGGBB as Qt wants it in a premultiplied picture."""
    alpha = colour >> 24
    red, green, blue = (round((colour >> shift & 0xFF) * alpha / 255) for shift in (16, 8, 0))
    return alpha << 24 | red << 16 | green << 8 | blue
