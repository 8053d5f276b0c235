"""Above the rows: whose orders they are, how many wait, and what has come since the hand took hold."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.picture import Picture
from widgets.queue.queue_filter import Phase
from widgets.queue.queue_model import QueueModel
from widgets.queue.seat_line import SeatLine
from widgets.queue.seat_stations import SeatStations
from widgets.theme import Theme
from widgets.words.names import station_label


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
        new = self._model.new_rows
        self.news.setVisible(new > 0)
        self.news.setText(self.tr("%n new – F5 sorts in", "", new))
        if not self._seat.stations:
            self.seat_line.hide()
            return
        names = sorted(station_label(station, self._picture) for station in self._seat.stations)
        self.seat_line.show_seat(names, self._model.elsewhere, theme)

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
