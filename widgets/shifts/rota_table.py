"""The rota of the coming days as a list by day and seat. Two rows can be chosen: for a swap."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from models.entities.shifts import RotaDuty
from models.ids import AccountId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.fitting_columns import FittingColumns, heading_width
from widgets.shifts.rota_model import NOTE, PLACE, RotaModel
from widgets.theme import Theme

_ROWS_MEASURED = 60
"""Rows whose words say how wide a column is."""


class RotaTable(QTableView):
    chosen = Signal()
    opened = Signal()
    """Enter, or a double click."""

    def __init__(self, *, picture: Picture, rules: RuleBook, account: AccountId, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rota = RotaModel(
            picture=picture, rules=rules, account=account, theme=theme, font=self.font(), parent=self
        )
        self.setModel(self._rota)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
        self._columns = FittingColumns(self, leaving=(NOTE,), yielding=(PLACE,))
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.doubleClicked.connect(self.opened)

    @property
    def duties(self) -> list[RotaDuty]:
        """Those that are chosen, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._picture.duties.get(self._rota.duties[row].id) for row in rows)
        return [duty for duty in found if duty is not None and not duty.dropped]

    def show_duties(self, duties: Sequence[RotaDuty], now: datetime) -> None:
        """What is chosen stays so, and where one reads; a list that was empty gets the widths of its first words."""
        if self._rota.is_as_shown(duties, now):
            return
        kept, read, first = {duty.id for duty in self.duties}, self.verticalScrollBar().value(), not self._rota.duties
        self.selectionModel().blockSignals(True)
        self._rota.show_duties(duties, now)
        rows, last = QItemSelection(), self._rota.columnCount() - 1
        for is_kept, run in groupby(enumerate(duties), lambda one: one[1].id in kept):
            numbers = [row for row, _ in run]
            if is_kept:
                rows.select(self._rota.index(numbers[0], 0), self._rota.index(numbers[-1], last))
        self.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.Select)
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(read)
        if first and duties:
            self.size_columns()
        self.chosen.emit()

    def size_columns(self) -> None:
        self._rota.show_font(self.font())
        words = [max(self.sizeHintForColumn(column), heading_width(self, column)) for column in range(NOTE)]
        self._columns.want([*words, heading_width(self, NOTE)])
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)

    def show_theme(self, theme: Theme) -> None:
        self._rota.show_theme(theme)

    def set_words(self) -> None:
        self.setAccessibleName(self.tr("Rota of the coming days"))
        self._rota.say_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table; Enter goes on with the duty."""
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
