"""What the queue shows: a text, one phase of the orders' life, one station."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.entities.places import Station
from models.ids import StationId
from models.picture import Picture
from widgets.acts.flow_row import FlowRow
from widgets.queue.filters_button import FiltersButton
from widgets.queue.group_button import GroupButton
from widgets.queue.named_filters import phase_name
from widgets.queue.queue_filter import Phase, QueueFilter
from widgets.queue.saved_filters import SavedFilters
from widgets.words.names import station_label

_PHASES: tuple[Phase | None, ...] = (*Phase, None)
"""The chips; the last one lets every phase through."""


class FilterBar(QWidget):
    """Emits `changed` with the filter wanted; Down in the text goes to the rows, Esc clears it. Filters can be kept
    under names."""

    changed = Signal(object)
    rows_wanted = Signal()

    def __init__(self, store: SavedFilters, *, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.text = QLineEdit()
        self.text.setClearButtonEnabled(True)
        self.station = QComboBox()
        self.station.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.station.setMinimumContentsLength(8)
        self._group = QButtonGroup(self)
        self.chips = [self._chip(number) for number in range(len(_PHASES))]
        self.chips[-1].setChecked(True)
        self.groups = GroupButton(self)
        self.saved = FiltersButton(store, picture=picture, present=self.wanted, parent=self)
        self._lay_out()
        self.show_stations()
        self.retranslate()
        self.text.textChanged.connect(self._tell)
        self.text.installEventFilter(self)
        self.station.currentIndexChanged.connect(self._tell)
        self._group.idClicked.connect(self._tell)
        self.saved.chosen.connect(self.show_filter)

    def wanted(self) -> QueueFilter:
        station = self.station.currentData()
        return QueueFilter(
            text=self.text.text().strip(),
            phase=_PHASES[self._group.checkedId()],
            station=StationId(station) if station else None,
        )

    def clear(self) -> None:
        """Let everything through."""
        self.show_filter(QueueFilter())

    def show_filter(self, wanted: QueueFilter) -> None:
        """Ask for this one, as if it had been set by hand. A station that is gone is named by its id, so that the
        filter stays what it was."""
        for part in (self.text, self.station):
            part.blockSignals(True)
        self.text.setText(wanted.text)
        if wanted.station is not None and self.station.findData(wanted.station) < 0:
            self.station.addItem(station_label(wanted.station, self._picture), wanted.station)
        self.station.setCurrentIndex(max(0, self.station.findData(wanted.station or "")))
        self.chips[_PHASES.index(wanted.phase)].setChecked(True)
        for part in (self.text, self.station):
            part.blockSignals(False)
        self._tell()

    def show_stations(self) -> None:
        """The stations of the picture, by name; the chosen one stays chosen."""
        chosen = self.station.currentData()
        stations = [station for station in self._picture.stations.values() if not station.retired]
        self.station.blockSignals(True)
        self.station.clear()
        self.station.addItem(self.tr("All stations"), "")
        for station in sorted(stations, key=_by_name):
            self.station.addItem(station.name or station.id, station.id)
        self.station.setCurrentIndex(max(0, self.station.findData(chosen)))
        self.station.blockSignals(False)
        if self.station.currentData() != (chosen or ""):
            self._tell()

    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Number, address, area or initials"))
        self.text.setAccessibleName(self.tr("Filter of the order queue"))
        self.station.setItemText(0, self.tr("All stations"))
        self.station.setAccessibleName(self.tr("Station"))
        for chip, name in zip(self.chips, self._names(), strict=True):
            chip.setText(name)
            chip.setAccessibleName(name)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.text and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.text.text():
                self.text.clear()
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.rows_wanted.emit()
                return True
        return False

    def _names(self) -> list[str]:
        return [*(phase_name(phase) for phase in Phase), self.tr("All")]

    def _chip(self, number: int) -> QToolButton:
        chip = QToolButton()
        chip.setCheckable(True)
        chip.setAutoRaise(True)
        chip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.addButton(chip, number)
        return chip

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.text, 2)
        first.addWidget(self.station, 1)
        second = QHBoxLayout()
        second.setSpacing(2)
        chips = FlowRow(self)  # in two lines where the queue is narrow or the text is large
        for chip in self.chips:
            chips.add(chip)
        second.addWidget(chips, 1)
        top = Qt.AlignmentFlag.AlignTop
        second.addWidget(self.groups, alignment=top)
        second.addWidget(self.saved, alignment=top)
        both = QVBoxLayout(self)
        both.setContentsMargins(6, 4, 6, 4)
        both.setSpacing(4)
        both.addLayout(first)
        both.addLayout(second)

    def _tell(self) -> None:
        self.saved.show_present()
        self.changed.emit(self.wanted())


def _by_name(station: Station) -> tuple[str, str]:
    return station.name, station.id
