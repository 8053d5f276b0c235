"""The head of the board's columns; above the time lines stand the hours of the day."""

import math
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from models.entities.outage_plans import Window
from widgets.lanes.time_axis import TimeAxis
from widgets.theme import Theme

_LABEL_GAP = 6
_STEPS = (2, 3, 4, 6, 12)
"""Hours between two marks."""
_HOUR = 3600.0


class BoardHead(QHeaderView):
    """`bars` is the column of the time lines."""

    resized = Signal()
    """The columns have another width to share."""

    def __init__(self, *, bars: int, zone: ZoneInfo, day: Window, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._bars = bars
        self._zone = zone
        self._day = day
        self._theme = theme
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)

    def show_day(self, day: Window) -> None:
        self._day = day
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.viewport().update()

    def axis(self) -> TimeAxis:
        """The day over the width of the time lines."""
        return day_axis(self._day, self.sectionSize(self._bars))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logical)
        painter.restore()
        if logical != self._bars:
            return
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(self._theme.dim)
        axis = self.axis()
        label = label_width(self.fontMetrics())
        for moment in marked_hours(axis, label):
            at = QRectF(rect.left() + axis.x(moment) - label / 2, rect.top(), label, rect.height())
            local = datetime.fromtimestamp(moment, self._zone)
            painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), f"{local:%H:%M}")
        painter.restore()


def label_width(metrics: QFontMetrics) -> int:
    """What one hour of the head takes, with the gap to the next."""
    return metrics.horizontalAdvance("00:00") + _LABEL_GAP


def marked_hours(axis: TimeAxis, label: float) -> tuple[float, ...]:
    """The moments within the day that are marked: as many as have room for their labels, none where not even noon
    has."""
    step = next((hours * _HOUR for hours in _STEPS if hours * _HOUR * axis.width / axis.span >= label), axis.span)
    return tuple(axis.left + turn * step for turn in range(1, math.ceil(axis.span / step)))


def day_axis(day: Window, width: float) -> TimeAxis:
    return TimeAxis(left=day.start.timestamp(), span=day.length.total_seconds(), width=max(width, 1.0), follows=False)
