"""The lines of one section as rows of a table; only what is in view becomes words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from widgets.words.handover.told import Row, SectionTold, TableTold

_Index = QModelIndex | QPersistentModelIndex
_MOST_KEPT = 2_000
"""Rows whose words are kept."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A row of the view: the title of a table (`line` TITLE), its heads, what is said where it is empty, or a line."""

    table: TableTold
    line: int


TITLE, HEADS, EMPTY = -3, -2, -1


class LinesModel(QAbstractTableModel):
    """The first column bears the mark of change, the others the cells. Line breaks of cells become dots."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._section: SectionTold | None = None
        self._spots: list[Spot] = []
        self._words: dict[int, Row] = {}
        self._columns = 1

    def show_section(self, section: SectionTold) -> None:
        self.beginResetModel()
        self._section = section
        self._spots = list(_spots(section))
        self._words = {}
        self._columns = 1 + max(len(table.heads) for table in section.tables)
        self.endResetModel()

    @property
    def shares(self) -> tuple[int, ...]:
        """Of the columns of the table that has the most lines."""
        tables = () if self._section is None else self._section.tables
        return max(tables, key=len).shares if tables else ()

    def wide_rows(self) -> Iterator[int]:
        """Those that go over all columns."""
        return (number for number, spot in enumerate(self._spots) if spot.line in {TITLE, EMPTY})

    def row_at(self, number: int) -> Row | None:
        """The line there; None where a title or a head stands."""
        if not 0 <= number < len(self._spots) or self._spots[number].line < 0:
            return None
        if number not in self._words:
            if len(self._words) >= _MOST_KEPT:
                self._words.clear()
            spot = self._spots[number]
            self._words[number] = spot.table.row(spot.line)
        return self._words[number]

    def whole_text(self, number: int) -> str:
        """All of the line, each cell after the head of its column: a row of the table has room for its beginning."""
        row = self.row_at(number)
        if row is None:
            return ""
        heads = self._spots[number].table.heads
        cells = zip(heads, row.cells, strict=True)
        return "\n".join(f"{head}: {_one_line(cell)}" for head, cell in cells if cell)

    def number_of(self, key: str) -> int | None:
        """Where the line of that key stands; its words need not be made for it."""
        for number, spot in enumerate(self._spots):
            if spot.line >= 0 and getattr(spot.table.lines[spot.line], "key", None) == key:
                return number
        return None

    def first_line(self) -> int:
        return next((number for number, spot in enumerate(self._spots) if spot.line >= 0), 0)

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._spots)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self._spots[index.row()].line < 0:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        spot, column = self._spots[index.row()], index.column()
        if role == Qt.ItemDataRole.FontRole and spot.line in {TITLE, HEADS}:
            font = QFont()
            font.setBold(True)
            return font
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _one_line(self._text(index.row(), spot, column))
        if role == Qt.ItemDataRole.ToolTipRole and spot.line >= 0:
            return self._text(index.row(), spot, column)
        return None

    def _text(self, number: int, spot: Spot, column: int) -> str:
        if spot.line == TITLE:
            return spot.table.title if column == 0 else ""
        if spot.line == EMPTY:
            return spot.table.empty if column == 0 else ""
        if spot.line == HEADS:
            return spot.table.heads[column - 1] if 0 < column <= len(spot.table.heads) else ""
        row = self.row_at(number)
        assert row is not None
        if column == 0:
            return row.mark.value
        return row.cells[column - 1] if column <= len(row.cells) else ""


def _one_line(text: str) -> str:
    return text.replace("\n", " · ")


def _spots(section: SectionTold) -> Iterator[Spot]:
    for table in section.tables:
        if table.title:
            yield Spot(table, TITLE)
        if len(table):
            yield Spot(table, HEADS)
            yield from (Spot(table, line) for line in range(len(table)))
        else:
            yield Spot(table, EMPTY)
