"""Rows of values as a plain table: what a cell says is made when it is painted."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.outage_day.ledger_rows import Value, cell_text, head_texts

Index = QModelIndex | QPersistentModelIndex


class CellsModel(QAbstractTableModel):
    """`value(row, column)` is asked for the rows that are painted; `numbers` are the columns that are read from the
    right."""

    def __init__(
        self, heads: Sequence[str], value: Callable[[int, int], Value], *, numbers: Collection[int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._value = value
        self._numbers = frozenset(numbers)
        self._count = 0

    def show_rows(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def set_words(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self._heads) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return head_texts(self._heads)[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(self._value(index.row(), index.column()))
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        """A head stands above what it is of."""
        side = Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
