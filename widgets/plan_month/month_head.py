"""What stands above the calendar: the month, where to go, whose plans, and what can be made of it."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDateEdit, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from models.ids import StationId
from widgets.plan_month.days import month_before, next_month
from widgets.plan_month.words import month_text
from widgets.plans.standing import PlanStanding
from widgets.words.names import station_label

_LARGE = 19
"""Pixels of a line: a quarter more than as shipped."""


class MonthHead(QWidget):
    day_wanted = Signal(object)
    """date; the first of a month for the month as a whole."""
    today_wanted = Signal()
    station_wanted = Signal(object)
    """StationId, or None for all."""
    map_wanted = Signal()
    table_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, *, standing: PlanStanding, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._month = date.min
        self.title = QLabel(self)
        self.before, self.after = QToolButton(self), QToolButton(self)
        self.before.setArrowType(Qt.ArrowType.LeftArrow)
        self.after.setArrowType(Qt.ArrowType.RightArrow)
        self.today = QPushButton(self)
        self.date = QDateEdit(self)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setKeyboardTracking(False)
        self.stations = QComboBox(self)
        self.on_map, self.table, self.paper = QPushButton(self), QPushButton(self), QPushButton(self)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._connect()
        self.set_words()

    def show_month(self, month: date) -> None:
        self._month = month
        self.title.setText(month_text(month))

    def show_day(self, day: date) -> None:
        self.date.blockSignals(True)
        self.date.setDate(QDate(day.year, day.month, day.day))
        self.date.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._size()

    def set_words(self) -> None:
        self.today.setText(self.tr("Today"))
        self.on_map.setText(self.tr("On the map"))
        self.table.setText(self.tr("Save table …"))
        self.paper.setText(self.tr("Print …"))
        self.before.setAccessibleName(self.tr("The month before"))
        self.after.setAccessibleName(self.tr("The next month"))
        self.date.setAccessibleName(self.tr("Go to a date"))
        self.stations.setAccessibleName(self.tr("Station"))
        for button in (self.before, self.after, self.date, self.stations):
            button.setToolTip(button.accessibleName())
        if self._month != date.min:
            self.show_month(self._month)
        self._fill_stations()

    def show_station(self, station: StationId | None) -> None:
        place = self.stations.findData(station)
        if place >= 0:
            self.stations.setCurrentIndex(place)

    def _fill_stations(self) -> None:
        """Who belongs to a station has that one."""
        own, picture = self._standing.account.station, self._standing.picture
        chosen = self.stations.currentData()
        self.stations.blockSignals(True)
        self.stations.clear()
        if own is None:
            self.stations.addItem(self.tr("All stations"), None)
        for key in sorted(picture.stations) if own is None else [own]:
            self.stations.addItem(station_label(key, picture), key)
        self.stations.setCurrentIndex(max(self.stations.findData(chosen), 0))
        self.stations.setEnabled(own is None)
        self.stations.blockSignals(False)

    def _lay_out(self) -> None:
        font = QFont(self.title.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.title.setFont(font)
        self.stations.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stations.setMinimumContentsLength(13)
        where, files = QHBoxLayout(), QHBoxLayout()
        for part in (self.before, self.title, self.after, self.today, self.date, self.stations):
            where.addWidget(part)
        where.addStretch(1)
        for part in (self.on_map, self.table, self.paper):
            files.addWidget(part)
        files.addStretch(1)
        self._rows.setContentsMargins(6, 6, 6, 4)
        self._rows.addLayout(where, 1)
        self._rows.addLayout(files)
        self._size()

    def _size(self) -> None:
        """Large letters take two rows, so that what stands beside the calendar keeps its room."""
        large = self.fontMetrics().height() > _LARGE
        self._rows.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)

    def _connect(self) -> None:
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        self.today.clicked.connect(self.today_wanted)
        self.date.dateChanged.connect(self._jump)
        self.stations.currentIndexChanged.connect(self._choose_station)
        self.on_map.clicked.connect(self.map_wanted)
        self.table.clicked.connect(self.table_wanted)
        self.paper.clicked.connect(self.print_wanted)

    def _go_before(self) -> None:
        self.day_wanted.emit(month_before(self._month))

    def _go_after(self) -> None:
        self.day_wanted.emit(next_month(self._month))

    def _jump(self, to: QDate) -> None:
        self.day_wanted.emit(date(to.year(), to.month(), to.day()))

    def _choose_station(self) -> None:
        self.station_wanted.emit(self.stations.currentData())
