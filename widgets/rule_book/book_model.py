"""The rule book as a table that is searched and filtered."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.rules.rule_book import RuleBook
from widgets.rule_book.book_rows import BookRow, Shown, book_rows
from widgets.words.provenance import budget_provenance, day_provenance, numbers_provenance, rule_provenance

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_MORE = frozenset({int(_Role.ToolTipRole), int(_Role.AccessibleDescriptionRole), int(_Role.WhatsThisRole)})
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORDS, VALUE, SHIPPED = 1, 2, 3
"""Columns with a width or a side of their own."""


class BookModel(QAbstractTableModel):
    def __init__(self, rules: RuleBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self._all = book_rows(rules)
        self._rows = list(self._all)

    @property
    def shown_of_all(self) -> tuple[int, int]:
        return len(self._rows), len(self._all)

    def show(self, shown: Shown, sought: str) -> None:
        """Only rows that pass."""
        self.beginResetModel()
        self._rows = [row for row in self._all if row.passes(shown, sought.strip().lower())]
        self.endResetModel()

    def row_at(self, row: int) -> BookRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def told(self, row: int) -> str:
        """Everything that is known of the row."""
        found = self.row_at(row)
        if found is None:
            return ""
        if found.day is not None:
            return day_provenance(found.day, self._rules)
        if found.budget is not None:
            return budget_provenance(found.budget, self._rules)
        if found.number is None:
            return rule_provenance(found.rule.id, self._rules)
        return numbers_provenance([found.number.id], self._rules)

    def set_words(self) -> None:
        """The language is another."""
        self.beginResetModel()
        self.endResetModel()

    # -- Qt ---------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole and section in {VALUE, SHIPPED}:
            return _RIGHT
        return self._headings()[section] if role == _Role.DisplayRole else None

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == _Role.DisplayRole:
            return row.texts()[index.column()]
        if role == _Role.TextAlignmentRole and index.column() in {VALUE, SHIPPED}:
            return _RIGHT
        return self.told(index.row()) if role in _MORE else None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Number"),
            self.tr("Rule"),
            self.tr("Value"),
            self.tr("As shipped"),
            self.tr("How sure"),
            self.tr("Source"),
        )
