"""The ledger: what was announced against what happened, by station and month, and the outages behind each line."""

from datetime import date, datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.entities.outage_plans import Window
from models.planning.day_ledger import StationMonth, ledger, month_of
from models.planning.local_days import midnight
from models.planning.notice_reality import Reality
from widgets.outage_day.cells_model import CellsModel
from widgets.outage_day.ledger_rows import (
    MONTH_COLUMNS,
    MONTH_NUMBERS,
    OUTAGE_COLUMNS,
    OUTAGE_NUMBERS,
    Speaker,
    Value,
)
from widgets.plans.standing import PlanStanding
from widgets.queue.empty_page import EmptyPage
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import station_label


class Span(Enum):
    """How far back the ledger looks: whole months up to the present one."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


_SPANS = {
    Span.MONTH: QT_TRANSLATE_NOOP("LedgerPage", "This month"),
    Span.QUARTER: QT_TRANSLATE_NOOP("LedgerPage", "Three months"),
    Span.YEAR: QT_TRANSLATE_NOOP("LedgerPage", "Twelve months"),
}


class LedgerPage(QWidget):
    """Asks for the outages of its months when it is looked at, and again when one has changed; shows them when they
    come. A station sees its own."""

    wanted = Signal(object)
    """Window: outages that were announced to begin in it are to be given by `show_realities`."""
    plan_wanted = Signal(object)
    """PlanId"""
    export_wanted = Signal()

    def __init__(self, *, standing: PlanStanding, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._now = now
        self._speaker = Speaker(standing.picture, standing.rules, now)
        self._window: Window | None = None
        self._realities: tuple[Reality, ...] = ()
        self._lines: tuple[StationMonth, ...] = ()
        self._below: tuple[Reality, ...] = ()
        self._aged = True
        self.spans = QComboBox(self)
        self.export = QPushButton(self)
        self._about = QLabel(self)
        self.table, self.outages = QTableView(self), QTableView(self)
        self.months = CellsModel(
            [column.head for column in MONTH_COLUMNS], self._month_value, numbers=MONTH_NUMBERS, parent=self
        )
        self.details = CellsModel(
            [column.head for column in OUTAGE_COLUMNS], self._outage_value, numbers=OUTAGE_NUMBERS, parent=self
        )
        self._empty = EmptyPage(self.table.viewport())
        self._lay_out()
        self._connect()
        self._set_words()

    @property
    def asked(self) -> Window | None:
        """What was asked for last."""
        return self._window

    @property
    def realities(self) -> tuple[Reality, ...]:
        """What is shown, of all lines."""
        return self._realities

    @property
    def lines(self) -> tuple[StationMonth, ...]:
        return self._lines

    def look(self) -> None:
        """Somebody looks: ask, if what is shown may have changed."""
        if self._aged or self._window != self._months():
            self._aged = False
            self._window = self._months()
            self._about.setText(self.tr("Reading …"))
            self.wanted.emit(self._window)

    def show_realities(self, window: Window | None, found: tuple[Reality, ...]) -> None:
        """The answer to `wanted`; one to an older question is passed by. The chosen line stays chosen."""
        if window != self._window:
            return
        own = self._standing.account.station
        self._realities = tuple(one for one in found if own is None or one.station == own)
        chosen = self._chosen()
        self._lines = ledger(self._realities, self._standing.rules)
        self.months.show_rows(len(self._lines))
        keys = [(line.station, line.month) for line in self._lines]
        at = keys.index(chosen) if chosen in keys else 0
        if self._lines:
            self.table.setCurrentIndex(self.months.index(at, 0))
        else:
            self._show_below(-1)
        self._size_columns()
        self._say()

    def show_changes(self) -> None:
        self._aged = True
        if self.isVisible():
            self.look()

    def show_now(self, now: datetime) -> None:
        """Asked anew when another month begins."""
        self._now = now
        if self.isVisible() and self._window != self._months():
            self.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.months.set_words()
            self.details.set_words()
            self._size_columns()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for table, model in ((self.table, self.months), (self.outages, self.details)):
            table.setModel(model)
            table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
            table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            table.setTabKeyNavigation(False)
            table.setShowGrid(False)
            table.verticalHeader().hide()
            table.horizontalHeader().setHighlightSections(False)
            table.setWordWrap(False)
        head = QHBoxLayout()
        head.setContentsMargins(6, 6, 6, 4)
        head.setSpacing(8)
        for part, stretch in ((self.spans, 0), (self._about, 1), (self.export, 0)):
            head.addWidget(part, stretch)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.outages)
        parts.setSizes([240, 360])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(parts, 1)

    def _connect(self) -> None:
        self.spans.currentIndexChanged.connect(self.look)
        self.export.clicked.connect(self.export_wanted)
        self.table.selectionModel().currentChanged.connect(self._on_line)
        self.outages.doubleClicked.connect(self._on_opened)
        keys = ((self.table, "Return", self.outages.setFocus), (self.outages, "Return", self._on_opened))
        for part, key, act in keys:
            shortcut = QShortcut(QKeySequence(key), part)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _set_words(self) -> None:
        chosen = max(self.spans.currentIndex(), 0)
        self.spans.blockSignals(True)
        self.spans.clear()
        for span in Span:
            self.spans.addItem(QCoreApplication.translate("LedgerPage", _SPANS[span]), span)
        self.spans.setCurrentIndex(chosen)
        self.spans.blockSignals(False)
        self.spans.setAccessibleName(self.tr("Months of the ledger"))
        self.export.setText(self.tr("Export …"))
        self.table.setAccessibleName(self.tr("Stations and months"))
        self.outages.setAccessibleName(self.tr("Outages of the line"))
        if self._window is not None:
            self._say()

    def _size_columns(self) -> None:
        for table in (self.table, self.outages):
            table.resizeColumnsToContents()
            table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)

    # -- what happens ---------------------------------------------------------------------------------------

    def _months(self) -> Window:
        """From the first of the earliest month to the end of the present one, local."""
        zone = self._standing.rules.zone
        today = self._now.astimezone(zone).date()
        back: Span = self.spans.currentData() or Span.MONTH
        first = _first_of(today.year * 12 + today.month - 1 - (back.value - 1))
        end = _first_of(today.year * 12 + today.month)
        return Window(midnight(first, zone), midnight(end, zone))

    def _chosen(self) -> tuple[str, tuple[int, int]] | None:
        row = self.table.currentIndex().row()
        return (self._lines[row].station, self._lines[row].month) if 0 <= row < len(self._lines) else None

    def _on_line(self, index: QModelIndex) -> None:
        self._show_below(index.row())

    def _show_below(self, row: int) -> None:
        if not 0 <= row < len(self._lines):
            self._below = ()
        else:
            line, rules = self._lines[row], self._standing.rules
            mine = (
                one for one in self._realities if one.station == line.station and month_of(one, rules) == line.month
            )
            self._below = tuple(sorted(mine, key=lambda one: (one.announced.start, one.plan)))
        self.details.show_rows(len(self._below))
        if self._below:
            self.outages.setCurrentIndex(self.details.index(0, 0))

    def _on_opened(self) -> None:
        row = self.outages.currentIndex().row()
        if 0 <= row < len(self._below):
            self.plan_wanted.emit(self._below[row].plan)

    def _say(self) -> None:
        count = len(self._realities)
        own = self._standing.account.station
        if own is None:
            about = self.tr("Announced outages: {count}").format(count=f"{count:,}")
        else:
            station = station_label(own, self._standing.picture)
            about = self.tr("Announced outages of {station}: {count}").format(station=station, count=f"{count:,}")
        self._about.setText(about)
        self.export.setEnabled(bool(count))
        if count:
            self._empty.hide()
        else:
            self._empty.show_words(self.tr("No outage was announced in these months."), "")

    def _month_value(self, row: int, column: int) -> Value:
        return MONTH_COLUMNS[column].value(self._lines[row], self._speaker)

    def _outage_value(self, row: int, column: int) -> Value:
        return OUTAGE_COLUMNS[column].value(self._below[row], self._speaker)


def _first_of(month: int) -> date:
    """Months counted from the year nought."""
    return date(month // 12, month % 12 + 1, 1)
