"""The table of the list, and its keys."""

from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from models.alarms.folding import WAITING
from widgets.alarms.alarm_model import OWNER, SIGN, SINCE, STATE, STATION, TO_DO, WHAT, WHERE, AlarmModel, Row
from widgets.broken_lines import BrokenCells

_ACROSS = {SIGN: 8, SINCE: 6, STATE: 26, STATION: 9, OWNER: 5}
"""In letters as broad as an m; what happened, where, and what to do share the rest."""
_SHARES = {WHAT: 0.35, WHERE: 0.27}
"""Of that rest; what to do has what is left."""
_INDENT = 2
"""Letters as broad as an m before every line of what stands in an opened card."""
_STATE_SHARE = 0.13
"""Of the table at the most: the sign says the state, too."""
_STATION_SHARE, _STATION_MOST = 0.08, 14
"""Of a broad table, and in letters: there rows have one line, and long names want more."""


Index = QModelIndex | QPersistentModelIndex
_ONE_LINE = 32
"""Letters as broad as an m into which nearly every sentence about an alarm fits."""
_MOST_LINES = 3
_AROUND = 10
"""Pixels above and below the words of a row."""


class AlarmTable(QTableView):
    """Space acknowledges, Enter goes there, N and Shift+N walk through what waits, S shelves, U takes off the shelf,
    arrows open and fold."""

    acknowledge_wanted = Signal(object)
    """Row: the alarm, or all of its card."""
    card_wanted = Signal(object)
    """Row: acknowledge all of its card, from within."""
    show_wanted = Signal(object)
    shelve_wanted = Signal(object)
    unshelve_wanted = Signal(object)
    turn_wanted = Signal(object, bool)

    def __init__(self, model: AlarmModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(TO_DO, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegateForColumn(WHAT, _Indented(model, self))
        self.setItemDelegateForColumn(WHERE, BrokenCells(self))
        self._size_columns()
        self.doubleClicked.connect(lambda _: self._ask(self.show_wanted))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    @property
    def row(self) -> Row | None:
        number = self.currentIndex().row()
        return self._model.rows[number] if 0 <= number < len(self._model.rows) else None

    def select(self, key: str | None, fallback: int = 0) -> None:
        """The row of that key; if it has gone, the one that stands in its place."""
        rows = self._model.rows
        if not rows:
            return
        found = next((number for number, row in enumerate(rows) if row.key == key), min(fallback, len(rows) - 1))
        self.selectRow(max(found, 0))

    def go_to_waiting(self, step: int) -> None:
        """The next one that waits for a person, or the one before; from the end on from the start."""
        rows, at = self._model.rows, self.currentIndex().row()
        order = [(at + step * (number + 1)) % len(rows) for number in range(len(rows))] if rows else []
        found = next((number for number in order if self._model.state_of(rows[number]) in WAITING), None)
        if found is not None:
            self.selectRow(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        elif key == Qt.Key.Key_Space:
            self._ask(self.card_wanted if shift else self.acknowledge_wanted)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask(self.show_wanted)
        elif key == Qt.Key.Key_N:
            self.go_to_waiting(-1 if shift else 1)
        elif key == Qt.Key.Key_S:
            self._ask(self.shelve_wanted)
        elif key == Qt.Key.Key_U:
            self._ask(self.unshelve_wanted)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            if self.row is not None and self.row.card is not None:
                self.turn_wanted.emit(self.row, key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _size_columns(self) -> None:
        letter = self.fontMetrics().horizontalAdvance("m")
        for column, letters in _ACROSS.items():
            self.setColumnWidth(column, letters * letter)
        self.setColumnWidth(STATE, min(_ACROSS[STATE] * letter, round(_STATE_SHARE * self.width())))
        station = min(_STATION_MOST * letter, round(_STATION_SHARE * self.width()))
        self.setColumnWidth(STATION, max(_ACROSS[STATION] * letter, station))
        rest = self.viewport().width() - sum(self.columnWidth(column) for column in _ACROSS)
        for column, share in _SHARES.items():
            self.setColumnWidth(column, max(round(share * rest), 0))
        self._size_rows()

    def _size_rows(self) -> None:
        """As many lines as what happened and what to do need; all rows are of one height."""
        metrics = self.fontMetrics()
        room = max(self.columnWidth(WHAT), 1)
        lines = min(ceil(_ONE_LINE * metrics.horizontalAdvance("m") / room), _MOST_LINES)
        self.verticalHeader().setDefaultSectionSize(lines * metrics.height() + _AROUND)

    def _ask(self, signal: object) -> None:
        if self.row is not None:
            signal.emit(self.row)  # type: ignore[attr-defined]


class _Indented(QStyledItemDelegate):
    """What stands in an opened card stands further in, its second line too."""

    def __init__(self, model: AlarmModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._model.rows[index.row()].inside:
            super().paint(painter, option, index)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(_INDENT * option.fontMetrics.horizontalAdvance("m"), 0, 0, 0)
        super().paint(painter, inner, index)
