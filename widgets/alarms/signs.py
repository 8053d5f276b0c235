"""The signs of alarms: shape for the priority, and how it is drawn for the state; colour says it once more.

None of the shapes is an order's or a crew's."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from models.alarms.alarm_signs import AlarmSign
from models.alarms.priorities import AlarmPriority
from models.entities.alarms import AlarmState
from widgets.theme import Theme

LETTERS = {AlarmPriority.URGENT: "⬢", AlarmPriority.IMPORTANT: "▼", AlarmPriority.ORDINARY: "▬"}
"""The same shapes as characters, for lines of text."""

_HALF = 6.0
ALARM_SIGN_PIXELS = 16


def colour_of(priority: AlarmPriority, theme: Theme) -> QColor:
    return {
        AlarmPriority.URGENT: theme.critical,
        AlarmPriority.IMPORTANT: theme.emergency,
        AlarmPriority.ORDINARY: theme.text,
    }[priority]


def paint_alarm(painter: QPainter, priority: AlarmPriority, state: AlarmState, theme: Theme) -> None:
    """Around the painter's origin, 14 pixels wide: filled is unacknowledged, hollow acknowledged, hollow with a tick
    cleared, dashed with two bars shelved."""
    colour = colour_of(priority, theme) if state is not AlarmState.SHELVED else theme.dim
    path = _path(priority)
    pen = QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if state is AlarmState.SHELVED:
        pen.setStyle(Qt.PenStyle.DotLine)
    # On the map the ground shows through nothing.
    painter.setPen(QPen(theme.symbol_edge, 3.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(QBrush(colour if state is AlarmState.UNACKNOWLEDGED else theme.base))
    painter.drawPath(path)
    painter.setPen(pen)
    painter.drawPath(path)
    if state is AlarmState.CLEARED:
        painter.drawPolyline([QPointF(-3, 0), QPointF(-0.8, 2.4), QPointF(3.4, -2.6)])
    elif state is AlarmState.SHELVED:
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(-1.6, -2), QPointF(-1.6, 2))
        painter.drawLine(QPointF(1.6, -2), QPointF(1.6, 2))


@lru_cache(maxsize=64)
def alarm_pixmap(priority: AlarmPriority, state: AlarmState, theme: Theme, ratio: float) -> QPixmap:
    pixmap = _empty(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(ALARM_SIGN_PIXELS / 2, ALARM_SIGN_PIXELS / 2)
    paint_alarm(painter, priority, state, theme)
    painter.end()
    return pixmap


def alarm_icon(sign: AlarmSign | None, theme: Theme, ratio: float) -> QIcon:
    """For a cell of a table. Without a sign it is as large and empty, so that no word moves when an alarm comes."""
    return QIcon(_empty(ratio) if sign is None else alarm_pixmap(*sign, theme, ratio))


def _empty(ratio: float) -> QPixmap:
    pixmap = QPixmap(round(ALARM_SIGN_PIXELS * ratio), round(ALARM_SIGN_PIXELS * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _path(priority: AlarmPriority) -> QPainterPath:
    path = QPainterPath()
    if priority is AlarmPriority.URGENT:
        corners = [(_HALF * math.cos(k * math.pi / 3), _HALF * math.sin(k * math.pi / 3)) for k in range(6)]
    elif priority is AlarmPriority.IMPORTANT:
        corners = [(-_HALF, -_HALF + 1), (_HALF, -_HALF + 1), (0.0, _HALF)]
    else:
        path.addRoundedRect(QRectF(-_HALF, -3.2, 2 * _HALF, 6.4), 1.5, 1.5)
        return path
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.closeSubpath()
    return path
