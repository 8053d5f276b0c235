"""How each kind of mark looks: a sign, a hatch and a border of its own, all in the colour of text, for none of it is an
alarm."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QImage, QPainter, QPen, QPixmap, QPolygonF

from models.entities.map_marks import MarkKind
from models.territory.shapes import ShapeKind
from widgets.theme.hatches import Mask, premultiplied
from widgets.theme.inks import line_pen
from widgets.theme.symbols import SYMBOL_PIXELS
from widgets.theme.theme import Theme

_SIDE = 16
_FILL, _LINE = 0.05, 0.34
_BARRIER, _TAPE = 5.0, 2.6
"""Widths of the line that closes a road, and of the gaps in it."""


class MarkInks:
    """Pens and brushes, made once for each theme."""

    def __init__(self, theme: Theme) -> None:
        ink = theme.text
        self.theme = theme
        self.rim = line_pen(theme.ground.land, 5.0)
        self.sign = line_pen(ink, 1.6)
        self.solid = QBrush(ink)
        self.barrier = line_pen(ink, _BARRIER)
        self.tape = _dashed(theme.ground.land, _TAPE, (2.6, 2.6))
        self.borders = {kind: _border(kind, ink) for kind in MarkKind}
        self.fills = {kind: QBrush(_tile(kind, ink)) for kind in MarkKind}


def paint_figure(painter: QPainter, kind: MarkKind, shape: ShapeKind, pixels: QPolygonF, inks: MarkInks) -> None:
    """The ground of a mark; of a point its sign says everything."""
    if shape is ShapeKind.POLYGON:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.fills[kind])
        painter.drawPolygon(pixels)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in _pens(kind, shape, inks):
        painter.setPen(pen)
        if shape is ShapeKind.POLYGON:
            painter.drawPolygon(pixels)
        elif shape is ShapeKind.LINE:
            painter.drawPolyline(pixels)


def paint_sign(painter: QPainter, kind: MarkKind, inks: MarkInks) -> None:
    """Around the painter's origin, in a square of 16."""
    painter.setPen(inks.sign)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match kind:
        case MarkKind.CLOSURE:
            painter.drawEllipse(QPointF(0, 0), 6.2, 6.2)
            painter.fillRect(QRectF(-4.0, -1.4, 8.0, 2.8), inks.solid)
        case MarkKind.DANGER:
            painter.drawPolygon(_octagon(6.6))
            painter.fillRect(QRectF(-1.0, -4.2, 2.0, 5.2), inks.solid)
            painter.fillRect(QRectF(-1.0, 2.2, 2.0, 2.0), inks.solid)
        case MarkKind.FLOODING:
            for y in (-3.6, 0.4, 4.4):
                wave = [(-6, 1), (-3, -1), (0, 1), (3, -1), (6, 1)]
                painter.drawPolyline(QPolygonF([QPointF(dx, y + dy) for dx, dy in wave]))
        case MarkKind.STAGING_AREA:
            for x in (-1, 1):
                for y in (-1, 1):
                    corner = [(6 * x, 2.6 * y), (6 * x, 6 * y), (2.6 * x, 6 * y)]
                    painter.drawPolyline(QPolygonF([QPointF(*point) for point in corner]))
            painter.fillRect(QRectF(-2, -2, 4, 4), inks.solid)
        case MarkKind.MEETING_POINT:
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                painter.drawLine(QPointF(6.6 * x, 6.6 * y), QPointF(3.0 * x, 3.0 * y))
                for side in (-1, 1):
                    tip = QPointF(3.0 * x, 3.0 * y)
                    painter.drawLine(tip, tip + QPointF(2.2 * (x + side * y), 2.2 * (y + side * x)))
        case MarkKind.COMMAND_POST:
            painter.drawLine(QPointF(-3.5, -6.5), QPointF(-3.5, 6.5))
            painter.setBrush(inks.solid)
            painter.drawPolygon(QPolygonF([QPointF(-3.5, -6.0), QPointF(5.5, -3.0), QPointF(-3.5, 0.0)]))
        case MarkKind.OTHER:
            painter.drawEllipse(QPointF(0, -2.6), 3.4, 3.4)
            painter.drawLine(QPointF(0, 0.8), QPointF(0, 6.5))


def paint_mark(painter: QPainter, kind: MarkKind, inks: MarkInks) -> None:
    """A sample around the painter's origin, for a legend: the closure with its ground, the others by their sign."""
    if kind is MarkKind.CLOSURE:
        ground = QPolygonF(QRectF(-8, -6, 16, 12))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.fills[kind])
        painter.drawPolygon(ground)
    painter.scale(0.9, 0.9)
    paint_sign(painter, kind, inks)


def sign_icons(theme: Theme) -> dict[MarkKind, QIcon]:
    """Made once for each theme: a list may have hundreds of rows."""
    inks = MarkInks(theme)
    return {kind: _icon(kind, inks) for kind in MarkKind}


def _icon(kind: MarkKind, inks: MarkInks) -> QIcon:
    pixmap = QPixmap(2 * SYMBOL_PIXELS, 2 * SYMBOL_PIXELS)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(2.0)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(SYMBOL_PIXELS / 2, SYMBOL_PIXELS / 2)
    paint_sign(painter, kind, inks)
    painter.end()
    return QIcon(pixmap)


def _pens(kind: MarkKind, shape: ShapeKind, inks: MarkInks) -> tuple[QPen, ...]:
    if shape is ShapeKind.LINE and kind is MarkKind.CLOSURE:
        return inks.rim, inks.barrier, inks.tape
    return inks.rim, inks.borders[kind]


def _border(kind: MarkKind, ink: QColor) -> QPen:
    """Drawn through where nobody goes; broken around what only says something."""
    if kind is MarkKind.CLOSURE:
        return line_pen(ink, 2.2)
    if kind in {MarkKind.DANGER, MarkKind.FLOODING}:
        return _dashed(ink, 1.8, (4.0, 2.4))
    return _dashed(ink, 1.6, (1.4, 2.0))


def _dashed(colour: QColor, width: float, pattern: tuple[float, float]) -> QPen:
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    pen.setDashPattern(pattern)
    return pen


def _tile(kind: MarkKind, ink: QColor) -> QImage:
    tile = np.where(_hatch(kind), premultiplied(ink, _LINE), premultiplied(ink, _FILL))
    tile = np.ascontiguousarray(tile.astype(np.uint32))
    return QImage(tile.data, _SIDE, _SIDE, 4 * _SIDE, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _hatch(kind: MarkKind) -> Mask:
    """Falling lines close, crossed ones warn, waves are water; what invites people is left plain."""
    y, x = np.mgrid[0:_SIDE, 0:_SIDE]
    if kind is MarkKind.CLOSURE:
        return np.asarray((x - y) % 8 < 2)
    if kind is MarkKind.DANGER:
        return np.asarray(((x - y) % _SIDE < 1) | ((x + y) % _SIDE < 1))
    if kind is MarkKind.FLOODING:
        wave = np.round(np.sin(x / _SIDE * 2 * np.pi) * 1.6).astype(int)
        return np.asarray((y + wave) % 8 < 1)
    return np.zeros((_SIDE, _SIDE), np.bool_)


def _octagon(radius: float) -> QPolygonF:
    turns = np.arange(8) * (np.pi / 4) + np.pi / 8
    return QPolygonF([QPointF(radius * float(np.cos(turn)), radius * float(np.sin(turn))) for turn in turns])
