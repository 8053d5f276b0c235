"""Pens and brushes of the lanes, made once for each theme. Every look is told by its form; colour only adds to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from models.rules.arrival_clocks import ClockState
from widgets.theme.inks import line_pen
from widgets.theme.theme import Theme


class LaneInks:
    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.outline = QPen(theme.dim, 1.0)
        self.fine = QPen(theme.line, 1.0)
        self.text = QPen(theme.text, 1.0)
        self.dim = QPen(theme.dim, 1.0)
        self.now = QPen(theme.text, 1.4)
        self.estimate = QPen(theme.text, 1.2, Qt.PenStyle.CustomDashLine)
        self.estimate.setDashPattern([3.0, 2.4])
        self.edge = QPen(theme.dim, 1.2, Qt.PenStyle.DashDotLine)
        self.pause = QPen(theme.text, 1.4, Qt.PenStyle.DotLine)
        self.ring = line_pen(theme.selection, 2.0)
        self.hollow = QBrush(theme.base)
        self.at_work = QBrush(_between(theme.text, theme.base, 0.26))
        self.under_way = QBrush(_between(theme.text, theme.base, 0.34), Qt.BrushStyle.BDiagPattern)
        self.restored = QBrush(_between(theme.text, theme.base, 0.16))
        self.future = QBrush(_between(theme.window, theme.base, 0.8))
        self.heading = QBrush(theme.panel)
        self.target = QBrush(_see_through(theme.selection, 0.30))
        self.standby = QBrush(_between(theme.dim, theme.base, 0.75))
        self.rest = QPen(theme.dim, 1.0, Qt.PenStyle.CustomDashLine)
        self.rest.setDashPattern([4.0, 3.0])
        self.limit = {
            ClockState.URGENT: line_pen(theme.emergency, 2.0),
            ClockState.BREACHED: line_pen(theme.critical, 2.4),
        }
        self.calm_limit = line_pen(theme.text, 1.4)


def _between(over: QColor, under: QColor, share: float) -> QColor:
    """`share` of `over` on `under`, opaque, so that text on it has a known contrast."""
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * (1 - share),
        over.greenF() * share + under.greenF() * (1 - share),
        over.blueF() * share + under.blueF() * (1 - share),
    )


def _see_through(colour: QColor, share: float) -> QColor:
    clear = QColor(colour)
    clear.setAlphaF(share)
    return clear
