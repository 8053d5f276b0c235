"""The stations of the seat, chosen from the keyboard; nothing changes before Enter."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.ids import StationId
from models.picture import Picture
from widgets.acts.keycap_button import KeycapButton
from widgets.queue.seat_stations import SeatStations
from widgets.theme.fonts import resize_for_text
from widgets.words.names import station_label

_STATION = Qt.ItemDataRole.UserRole


class SeatPage(QDialog):
    """Space ticks a station, Enter takes what is ticked, Esc leaves everything as it was."""

    def __init__(self, seat: SeatStations, *, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._seat = seat
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self.list = QListWidget()
        for station in seat.known():
            item = QListWidgetItem(station_label(station, picture))
            item.setData(_STATION, station)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = not seat.stations or station in seat.stations
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._take = KeycapButton("Return", self)
        self._all = KeycapButton("Ctrl+A", self)
        self._none = KeycapButton("Del", self)
        self._cancel = KeycapButton("Esc", self)
        self._take.clicked.connect(self.take)
        self._all.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self._none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self._cancel.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._judge)
        self.list.installEventFilter(self)
        self._lay_out()
        self._set_words()
        self._judge()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def take(self) -> None:
        if self._take.isEnabled():
            self._seat.choose(self._ticked())
            self.accept()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._tick(Qt.CheckState.Checked)
        elif event.key() == Qt.Key.Key_Delete:
            self._tick(Qt.CheckState.Unchecked)
        else:
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _ticked(self) -> frozenset[StationId]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(item.data(_STATION) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _tick(self, state: Qt.CheckState) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    def _judge(self) -> None:
        """A seat that looks at nothing would be a trap."""
        self._take.setEnabled(bool(self._ticked()))

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Stations of this seat"))
        self.list.setAccessibleName(self.tr("Stations"))
        self._hint.setText(
            self.tr(
                "The queue shows the orders of the ticked stations and counts what is overdue elsewhere. Crews of "
                "other stations are dimmed. Alarms follow who holds a station, whatever is ticked here."
            )
        )
        self._take.setText(self.tr("Use"))
        self._all.setText(self.tr("Tick all"))
        self._none.setText(self.tr("Tick none"))
        self._cancel.setText(self.tr("Cancel"))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for button in (self._take, self._all, self._none, self._cancel):
            button.setAutoDefault(False)
            side.addWidget(button)
        side.addStretch(1)
        both = QHBoxLayout()
        both.addWidget(self.list, 1)
        both.addLayout(side)
        whole = QVBoxLayout(self)
        whole.addWidget(self._hint)
        whole.addLayout(both)
        resize_for_text(self, QSize(440, 500))
