"""The loans as a table. What is chosen stays chosen, whatever comes and goes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from models.alarms.alarm_signs import AlarmSign
from models.entities.crew_loans import CrewLoan, LoanState
from models.ids import LoanId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.alarms.signs import alarm_icon
from widgets.fitting_columns import FittingColumns, heading_width
from widgets.loans.loan_rows import Column, cells, heading
from widgets.theme import Theme

_PADDING = 12
_JOB = 38
"""Digits of a job's orders that are shown in the row, three numbers; all of them stand below it and in the tip."""


class LoanTable(QTableWidget):
    chosen = Signal(object)
    """LoanId, None for none."""
    opened = Signal()
    """Enter, or a double click."""
    menu_wanted = Signal(QPoint)

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__(0, len(Column))
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._ids: list[LoanId] = []
        self._signs: Mapping[str, AlarmSign] = {}
        self._showing = False
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._columns = FittingColumns(
            self, leaving=(Column.SINCE, Column.REASON), yielding=(Column.JOB, Column.LENDER, Column.BY)
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.itemSelectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(self.opened)

    @property
    def loan_id(self) -> LoanId | None:
        rows = self.selectionModel().selectedRows()
        return self._ids[rows[0].row()] if rows else None

    def show_loans(self, loans: Sequence[CrewLoan], now: datetime) -> None:
        """The chosen one stays; if it has gone, the first one is."""
        before = self.loan_id
        ids = [loan.id for loan in loans]
        self._showing = True
        if len(ids) != len(self._ids):
            self.setRowCount(len(ids))
        self._ids = ids
        for row, loan in enumerate(loans):
            for column, text in enumerate(cells(loan, self._picture, now=now, rules=self._rules)):
                self._show_cell(row, column, text, overdue=loan.state_at(now) is LoanState.OVERDUE)
        self._show_signs()
        self.choose(before if before in ids else next(iter(ids), None))
        self._showing = False
        if self.loan_id != before:
            self.chosen.emit(self.loan_id)

    def choose(self, key: LoanId | None) -> None:
        if key is None or key not in self._ids:
            self.clearSelection()
        elif key != self.loan_id:
            self.setCurrentCell(self._ids.index(key), 0)
            self.selectRow(self._ids.index(key))

    def size_columns(self) -> None:
        widths = [max(self.sizeHintForColumn(one) + _PADDING, heading_width(self, one)) for one in Column]
        most = _JOB * self.fontMetrics().horizontalAdvance("0") + _PADDING
        widths[Column.JOB] = min(widths[Column.JOB], most)
        widths[Column.REASON] = heading_width(self, Column.REASON)  # it has what is left, and stands below
        self._columns.want(widths)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """By the ids of what alarms stand about, loans among them."""
        self._signs = signs
        self._show_signs()

    def set_words(self) -> None:
        self.setAccessibleName(self.tr("Book of lent crews"))
        self.setHorizontalHeaderLabels([heading(column) for column in Column])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table; Enter goes on with the loan."""
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.loan_id is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _show_cell(self, row: int, column: int, text: str, *, overdue: bool) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
            item.setToolTip(text)
        if column == Column.LEFT:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if column in {Column.STATE, Column.LEFT}:
            item.setForeground(self._theme.critical if overdue else self._theme.text)

    def _show_signs(self) -> None:
        for row, key in enumerate(self._ids):
            item = self.item(row, Column.STATE)
            assert item is not None
            item.setIcon(alarm_icon(self._signs.get(key), self._theme, self.devicePixelRatioF()))

    def _on_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def _on_selection(self) -> None:
        if not self._showing:
            self.chosen.emit(self.loan_id)
