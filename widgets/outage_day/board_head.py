"""The head of the board's columns; above the time lines stand the hours of the day."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from models.entities.outage_plans import Window
from widgets.lanes.time_axis import TimeAxis
from widgets.theme import Theme

_LABEL = 44


class BoardHead(QHeaderView):
    """`bars` is the column of the time lines."""

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
        for moment in quarters(axis):
            at = QRectF(rect.left() + axis.x(moment) - _LABEL / 2, rect.top(), _LABEL, rect.height())
            local = datetime.fromtimestamp(moment, self._zone)
            painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), f"{local:%H:%M}")
        painter.restore()


def quarters(axis: TimeAxis) -> tuple[float, ...]:
    """The moments within the day that are marked."""
    return tuple(axis.left + part * axis.span / 4 for part in range(1, 4))


def day_axis(day: Window, width: float) -> TimeAxis:
    return TimeAxis(left=day.start.timestamp(), span=day.length.total_seconds(), width=max(width, 1.0), follows=False)
