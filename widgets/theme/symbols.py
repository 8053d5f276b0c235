"""The signs of the console: what an order, a crew, a station and a substation look like, on the map and in a table.

Every sign is told by its shape first, so that it can be read without colour. All paint functions draw around the
painter's origin, in pixels of the map; icons are the same shapes at another size.
"""

import math
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

from models.entities.orders import Urgency
from widgets.theme.inks import Inks
from widgets.theme.theme import Theme

SYMBOL_PIXELS = 18
"""Side of the square that holds any symbol at map size."""


class OrderLook(Enum):
    """How much an order still needs a person: filled waits for a crew, hollow has one, small has power back."""

    WAITING = "waiting"
    IN_HAND = "in_hand"
    RESTORED = "restored"


class CrewLook(Enum):
    """Filled can be sent, hollow is on a job, small and dim is off duty or on a break."""

    FREE = "free"
    BUSY = "busy"
    OFF_DUTY = "off_duty"


def urgency_path(urgency: Urgency) -> QPainterPath:
    """■ ◆ ▲ ● around the origin, of like weight to the eye."""
    path = QPainterPath()
    if urgency is Urgency.CRITICAL:
        path.addRect(QRectF(-5.5, -5.5, 11, 11))
    elif urgency is Urgency.EMERGENCY:
        path.addPolygon(_polygon((0, -7.2), (7.2, 0), (0, 7.2), (-7.2, 0)))
    elif urgency is Urgency.IMPORTANT:
        path.addPolygon(_polygon((0, -6.6), (6.8, 5.2), (-6.8, 5.2)))
    else:
        path.addEllipse(QPointF(0, 0), 4.6, 4.6)
    return path


def paint_order(painter: QPainter, urgency: Urgency, look: OrderLook, inks: Inks) -> None:
    path = urgency_path(urgency)
    if look is OrderLook.WAITING:
        painter.setPen(inks.symbol_edge)
        painter.setBrush(inks.urgency_fill[urgency])
    elif look is OrderLook.IN_HAND:
        painter.scale(0.86, 0.86)
        painter.strokePath(path, inks.symbol_edge_wide)
        painter.setPen(inks.urgency_line[urgency])
        painter.setBrush(inks.land)
    else:
        painter.setPen(inks.restored_line)
        painter.setBrush(inks.land)
        painter.scale(0.62, 0.62)
    painter.drawPath(path)


def paint_crew(painter: QPainter, look: CrewLook, inks: Inks) -> None:
    """A round vehicle sign, without heading; see `paint_crew_heading` and `paint_stale_crew`."""
    _paint_crew_body(painter, _round_body(), look, inks)


def paint_crew_heading(painter: QPainter, look: CrewLook, inks: Inks, heading: float) -> None:
    """The vehicle sign pointing to `heading`, degrees clockwise from north."""
    painter.rotate(heading)
    _paint_crew_body(painter, _pointed_body(), look, inks)


def paint_stale_crew(painter: QPainter, look: CrewLook, inks: Inks) -> None:
    """A crew whose last fix is too old: dashed outline, no heading, for nobody knows where it points now."""
    off = look is CrewLook.OFF_DUTY
    painter.setPen(inks.crew_off_stale_line if off else inks.crew_stale_line)
    painter.setBrush(inks.crew_stale_fill if look is CrewLook.FREE else inks.land)
    if off:
        painter.scale(0.7, 0.7)
    painter.drawPath(_round_body())


def paint_station(painter: QPainter, inks: Inks) -> None:
    """A small house on its duty point."""
    painter.setPen(inks.halo)
    house = _polygon((0, -6), (6, -1), (6, 5.5), (-6, 5.5), (-6, -1))
    painter.drawPolygon(house)
    painter.setPen(inks.none)
    painter.setBrush(inks.station)
    painter.drawPolygon(house)
    painter.setBrush(inks.land)
    painter.drawRect(QRectF(-1.8, 1, 3.6, 4.5))


def paint_substation(painter: QPainter, inks: Inks) -> None:
    """Two linked circles: the drawing sign of a transformer."""
    painter.setBrush(inks.land)
    painter.setPen(inks.equipment)
    painter.drawEllipse(QPointF(-3.2, 0), 4.8, 4.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(3.2, 0), 4.8, 4.8)


def symbol_pixmap(
    urgency: Urgency, theme: Theme, *, look: OrderLook = OrderLook.WAITING, size: int = 16, ratio: float = 1.0
) -> QPixmap:
    """The urgency's sign, `size` logical pixels square, sharp at device pixel ratio `ratio`."""
    pixmap = _painted_order(urgency, look, Inks(theme), pixels=size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def symbol_icon(urgency: Urgency, theme: Theme, look: OrderLook = OrderLook.WAITING) -> QIcon:
    """The urgency's sign for a table cell or a menu, at every usual size and pixel ratio.

    Make it once for each theme and keep it: it is drawn here, not when shown.
    """
    icon, inks = QIcon(), Inks(theme)
    for pixels in (16, 20, 24, 32, 48, 64):
        icon.addPixmap(_painted_order(urgency, look, inks, pixels=pixels))
    return icon


def _painted_order(urgency: Urgency, look: OrderLook, inks: Inks, *, pixels: float) -> QPixmap:
    pixmap = QPixmap(math.ceil(pixels), math.ceil(pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(pixmap.width() / 2, pixmap.height() / 2)
    painter.scale(pixels / SYMBOL_PIXELS, pixels / SYMBOL_PIXELS)
    paint_order(painter, urgency, look, inks)
    painter.end()
    return pixmap


def _paint_crew_body(painter: QPainter, body: QPainterPath, look: CrewLook, inks: Inks) -> None:
    if look is CrewLook.OFF_DUTY:
        painter.scale(0.7, 0.7)
        painter.setPen(inks.crew_off_line)
        painter.setBrush(inks.land)
    elif look is CrewLook.FREE:
        painter.setPen(inks.halo)
        painter.drawPath(body)
        painter.setPen(inks.none)
        painter.setBrush(inks.crew_fill)
    else:
        painter.strokePath(body, inks.halo)
        painter.setPen(inks.crew_line)
        painter.setBrush(inks.land)
    painter.drawPath(body)


def _round_body() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-6.5, -4.5, 13, 9), 3.0, 3.0)
    return path


def _pointed_body() -> QPainterPath:
    """A dart: the tip is the front."""
    path = QPainterPath()
    path.addPolygon(_polygon((0, -9), (6, 7), (0, 3.6), (-6, 7)))
    path.closeSubpath()
    return path


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in (*points, points[0])])
