"""The lines of one section as rows of a table; only what is in view becomes words. A table that folds is its title
alone until somebody opens it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from widgets.words.handover.told import Row, SectionTold, TableTold
from widgets.words.terms import labelled

_Index = QModelIndex | QPersistentModelIndex
_MOST_KEPT = 2_000
"""Rows whose words are kept."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A row of the view: the title of a table (`line` TITLE), its heads, what is said where it is empty, or a line."""

    table: TableTold
    line: int

    @property
    def folds(self) -> bool:
        """The title of a table that opens and closes."""
        return self.line == TITLE and bool(self.table.fold)


TITLE, HEADS, EMPTY = -3, -2, -1


class LinesModel(QAbstractTableModel):
    """The first column bears the mark of change, the others the cells. Line breaks of cells become dots."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._section: SectionTold | None = None
        self._spots: list[Spot] = []
        self._words: dict[int, Row] = {}
        self._columns = 1
        self._opened: set[str] = set()

    def show_section(self, section: SectionTold) -> None:
        self.beginResetModel()
        self._section = section
        self._spots = list(self._spots_of(section))
        self._words = {}
        self._columns = 1 + max(len(table.heads) for table in section.tables)
        self.endResetModel()

    def turn(self, number: int) -> None:
        """Open the table of that row, or fold it."""
        fold = self._spots[number].table.fold
        if fold and self._section is not None:
            self._opened ^= {fold}
            self.show_section(self._section)

    def is_open(self, number: int) -> bool | None:
        """None for rows of a table that does not fold."""
        fold = self._spots[number].table.fold if 0 <= number < len(self._spots) else ""
        return fold in self._opened if fold else None

    def is_title(self, number: int) -> bool:
        """Of a table that folds."""
        return 0 <= number < len(self._spots) and self._spots[number].folds

    def can_be_chosen(self, number: int) -> bool:
        """A line, or the title of a table that folds."""
        return 0 <= number < len(self._spots) and (self._spots[number].line >= 0 or self._spots[number].folds)

    def titles(self) -> Iterator[int]:
        """Their rows."""
        return (number for number, spot in enumerate(self._spots) if spot.line == TITLE)

    def title_of(self, number: int) -> int:
        """The row of the title above."""
        return next(row for row in range(number, -1, -1) if self._spots[row].line == TITLE)

    @property
    def shares(self) -> tuple[int, ...]:
        """Of the columns of the table that has the most of them, and of these the most lines."""
        tables = () if self._section is None else self._section.tables
        return max(tables, key=lambda table: (len(table.heads), len(table))).shares if tables else ()

    def spans(self) -> Iterator[tuple[int, int, int]]:
        """(row, column, how many columns): titles go over all, and the last cell of a table with fewer columns than
        another over what is left."""
        for number, spot in enumerate(self._spots):
            own = len(spot.table.heads)
            if spot.line in {TITLE, EMPTY}:
                yield number, 0, self._columns
            elif own + 1 < self._columns:
                yield number, own, self._columns - own

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
            return self._hint() if self.is_title(number) else ""
        heads = self._spots[number].table.heads
        cells = zip(heads, row.cells, strict=True)
        return "\n".join(labelled(head, _one_line(cell)) for head, cell in cells if cell)

    def key_at(self, number: int) -> str | None:
        """What stays the same when the section is told anew: of a line, or of the title of a table that folds."""
        if not 0 <= number < len(self._spots):
            return None
        spot = self._spots[number]
        return _title_key(spot) if spot.folds else _line_key(spot)

    def number_of(self, key: str) -> int | None:
        """Where it stands; no words need be made for it."""
        for number, spot in enumerate(self._spots):
            if key == (_title_key(spot) if spot.folds else _line_key(spot)):
                return number
        return None

    def first_line(self) -> int:
        """The first that can be chosen."""
        return next(filter(self.can_be_chosen, range(len(self._spots))), 0)

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._spots)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not self.can_be_chosen(index.row()):
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
            return self._title(spot) if column == 0 else ""
        if spot.line == EMPTY:
            return spot.table.empty if column == 0 else ""
        if spot.line == HEADS:
            return spot.table.heads[column - 1] if 0 < column <= len(spot.table.heads) else ""
        row = self.row_at(number)
        assert row is not None
        if column == 0:
            return row.mark.value
        return row.cells[column - 1] if column <= len(row.cells) else ""

    def _title(self, spot: Spot) -> str:
        if not spot.folds:
            return spot.table.title
        return f"{'▾' if spot.table.fold in self._opened else '▸'} {spot.table.title}"

    def _hint(self) -> str:
        return QCoreApplication.translate("HandoverPage", "Enter or → shows the lines, ← hides them.")

    def _spots_of(self, section: SectionTold) -> Iterator[Spot]:
        for table in section.tables:
            if table.title:
                yield Spot(table, TITLE)
            if table.fold and table.fold not in self._opened:
                continue
            if len(table):
                yield Spot(table, HEADS)
                yield from (Spot(table, line) for line in range(len(table)))
            elif table.empty:
                yield Spot(table, EMPTY)


def _one_line(text: str) -> str:
    return text.replace("\n", " · ")


def _title_key(spot: Spot) -> str:
    return f"fold {spot.table.fold}"


def _line_key(spot: Spot) -> str | None:
    """Lines are known by it; of the few that have none the words tell."""
    if spot.line < 0:
        return None
    key = getattr(spot.table.lines[spot.line], "key", None)
    return key if isinstance(key, str) else spot.table.row(spot.line).key
