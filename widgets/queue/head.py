"""Above the rows: whose orders they are, how many wait, and what has come since the hand took hold."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.picture import Picture
from widgets.queue.queue_filter import Phase
from widgets.queue.queue_model import QueueModel
from widgets.queue.seat_line import SeatLine
from widgets.queue.seat_stations import SeatStations
from widgets.theme import Theme
from widgets.words.names import station_label

_AROUND = 24
"""Pixels around the words of a button or label."""


class QueueHead(QWidget):
    seat_wanted = Signal()
    """Somebody wants to choose the stations of the seat."""
    sort_wanted = Signal()

    def __init__(self, *, model: QueueModel, seat: SeatStations, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._seat = seat
        self._picture = picture
        self.seat_line = SeatLine(self)
        self.seat_line.clicked.connect(self.seat_wanted)
        self.counts = QLabel()
        self.news = QPushButton()
        self.news.clicked.connect(self.sort_wanted)
        self._lay_out()

    def show_counts(self, theme: Theme) -> None:
        counts = self._model.counts
        late = self.tr("Overdue {number}").format(number=f"{counts.breached:,}")
        if counts.breached:
            late = f'<b style="color:{theme.critical.name()}">✕ {late}</b>'
        parts = [
            self.tr("To dispatch {number}").format(number=f"<b>{counts.by_phase[Phase.TO_DISPATCH]:,}</b>"),
            late,
            self.tr("Open {number}").format(number=f"{counts.open:,}"),
        ]
        self.counts.setText("&nbsp;&nbsp;".join(parts))
        self.news.setVisible(self._model.new_rows > 0)
        self._show_news()
        if not self._seat.stations:
            self.seat_line.hide()
            return
        names = sorted(station_label(station, self._picture) for station in self._seat.stations)
        self.seat_line.show_seat(self._seat.view, names, self._model.elsewhere, theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_news()

    def _show_news(self) -> None:
        """In few words where the counts leave no room for more; the head is never wider for them."""
        number, metrics = self._model.new_rows, self.news.fontMetrics()
        whole, short = self.tr("%n new – F5 sorts in", "", number), self.tr("%n new: F5", "", number)
        room = self.width() - self.counts.sizeHint().width() - _AROUND
        self.news.setText(whole if metrics.horizontalAdvance(whole) + _AROUND <= room else short)
        self.news.setMinimumWidth(metrics.horizontalAdvance(short) + _AROUND)
        self.news.setAccessibleName(whole)

    def _lay_out(self) -> None:
        self.news.setFlat(True)
        # Its place is kept, or the rows would jump by the height of the announcement.
        policy = self.news.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.news.setSizePolicy(policy)
        self.news.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 0)
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(self.news)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.seat_line)
        whole.addLayout(row)
