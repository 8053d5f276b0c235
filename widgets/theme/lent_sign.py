"""The sign above a crew that is lent: two arrows, there and back."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from widgets.theme.inks import Inks

_HALF, _APART, _HEAD = 6.0, 2.4, 3.2


def paint_lent(painter: QPainter, inks: Inks) -> None:
    """Around the painter's origin, on a rim of the land's colour."""
    for pen in (inks.halo, inks.text):
        painter.setPen(pen)
        for side in (-1.0, 1.0):
            y, tip = side * _APART, -side * _HALF
            painter.drawLine(QPointF(-_HALF, y), QPointF(_HALF, y))
            painter.drawLine(QPointF(tip, y), QPointF(tip + side * _HEAD, y + side * _HEAD))
