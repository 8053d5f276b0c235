"""That this seat looks at some stations only, which, and what waits elsewhere: in the head of the queue, always."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from widgets.queue.hidden_line import urgent_text
from widgets.queue.queue_filter import Counts
from widgets.queue.seat_stations import SeatView
from widgets.theme import Theme
from widgets.words.terms import listed

_NAMED = 3
"""Stations that stand there by name; of more only the first, with their number. The tip has all."""


class SeatLine(QLabel):
    """A click changes the stations."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setContentsMargins(6, 4, 6, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_seat(self, view: SeatView, names: Sequence[str], elsewhere: Counts, theme: Theme) -> None:
        self.show()
        shown = (
            listed(names)
            if len(names) <= _NAMED
            else self.tr("{stations} and %n more", "", len(names) - 1).format(stations=names[0])
        )
        if view is SeatView.MINE:
            template = self.tr("▣ Mine: <b>{stations}</b>")
        elif view is SeatView.UNHELD:
            template = self.tr("▣ Held by nobody: <b>{stations}</b>")
        else:
            template = self.tr("▣ Only <b>{stations}</b>")
        parts = [
            template.format(stations=shown),
            self.tr("elsewhere {number} open").format(number=f"{elsewhere.open:,}"),
        ]
        urgent = urgent_text(elsewhere, theme)
        if urgent:
            parts.append(urgent)
        self.setText(" · ".join(parts))
        self.setToolTip(listed(names))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
