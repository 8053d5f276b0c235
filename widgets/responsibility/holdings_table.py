"""Stations in rows: who holds each, since when, what is open there. What nobody holds stands on top."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from models.entities.people import Account
from models.ids import StationId
from models.picture import Picture
from models.planning.responsibility import anything_held, holder_of
from models.rules.rule_book import RuleBook
from widgets.queue.queue_filter import Tally
from widgets.words.names import account_label, station_label
from widgets.words.times import moment_text

_STATION = Qt.ItemDataRole.UserRole
_NUMBERS = frozenset({3, 4, 5})


class HoldingsTable(QTableWidget):
    def __init__(self, *, picture: Picture, rules: RuleBook, account: Account, parent: QWidget) -> None:
        super().__init__(0, 6, parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    @property
    def chosen(self) -> tuple[StationId, ...]:
        """The selected stations, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(key for row in rows if (key := self._key(row)) is not None)

    def choose(self, stations: frozenset[StationId]) -> None:
        """Select these, wherever they stand."""
        self.setSelectionMode(QTableWidget.SelectionMode.MultiSelection)
        self.clearSelection()
        for row in range(self.rowCount()):
            if self._key(row) in stations:
                self.selectRow(row)
        self.setSelectionMode(QTableWidget.SelectionMode.ExtendedSelection)

    def show_stations(self, tallies: Mapping[StationId, Tally], now: datetime) -> None:
        """Anew where something else is to be said; what is selected stays selected."""
        divided = anything_held(self._picture)
        stations = [one.id for one in self._picture.stations.values() if self._stands(one.id, one.retired, tallies)]
        stations.sort(key=lambda key: (self._rank(key), station_label(key, self._picture), key))
        waiting = Counter(
            station for one in self._picture.standing_alarms() if one.acknowledged is None for station in one.stations
        )
        rows = []
        for key in stations:
            alarms = f"{waiting[key]:,}" if waiting[key] else ""
            rows.append((key, (*self._cells(key, tallies.get(key, Tally(0, 0)), divided=divided, now=now), alarms)))
        chosen = frozenset(self.chosen)
        current = self.currentRow()
        moved = [self._key(row) for row in range(self.rowCount())] != stations
        self.setRowCount(len(rows))
        for row, (key, texts) in enumerate(rows):
            for column, text in enumerate(texts):
                self._say(row, column, text).setData(_STATION, key)
        if moved:
            self.choose(chosen)
            if not chosen and rows:
                self.setCurrentCell(max(min(current, len(rows) - 1), 0), 0)

    def set_words(self) -> None:
        self.setAccessibleName(self.tr("Who holds what"))
        headings = (
            self.tr("Station"),
            self.tr("Held by"),
            self.tr("Since"),
            self.tr("Open"),
            self.tr("Overdue"),
            self.tr("Unacknowledged alarms"),
        )
        self.setHorizontalHeaderLabels(headings)
        for column in _NUMBERS:
            heading = self.horizontalHeaderItem(column)
            assert heading is not None
            heading.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table."""
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _stands(self, station: StationId, retired: bool, tallies: Mapping[StationId, Tally]) -> bool:  # noqa: FBT001
        """A retired station as long as something is open there."""
        return not retired or tallies.get(station, Tally(0, 0)).open > 0

    def _rank(self, station: StationId) -> int:
        holder = holder_of(station, self._picture)
        return 0 if holder is None else 1 if holder == self._account.id else 2

    def _cells(self, station: StationId, tally: Tally, *, divided: bool, now: datetime) -> tuple[str, ...]:
        holder = holder_of(station, self._picture)
        numbers = (f"{tally.open:,}" if tally.open else "", f"✕ {tally.late:,}" if tally.late else "")
        if holder is None:
            return station_label(station, self._picture), self.tr("▲ nobody") if divided else "–", "", *numbers
        holding = self._picture.holdings[station]
        name = account_label(holder, self._picture)
        said = self.tr("● {name} (you)").format(name=name) if holder == self._account.id else name
        if holding.given_by is not None:
            giver = account_label(holding.given_by, self._picture)
            said = self.tr("{name}, from {giver}").format(name=said, giver=giver)
        since = moment_text(holding.since, now=now, rules=self._rules)
        return station_label(station, self._picture), said, since, *numbers

    def _key(self, row: int) -> StationId | None:
        item = self.item(row, 0)
        return None if item is None else item.data(_STATION)

    def _say(self, row: int, column: int, text: str) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if column in _NUMBERS:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        return item
