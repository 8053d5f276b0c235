"""Columns as wide as their words while there is room; with larger letters some give way, so that none lies hidden
behind a bar that scrolls sideways."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QTableView

_LEAST_LETTERS = 6
_EDGE = 16
"""Pixels of a heading beside its words."""


def heading_width(table: QTableView, column: int) -> int:
    """Pixels. (Qt's own hint of a section is nothing while the column is away.)"""
    head = table.horizontalHeader()
    words = str(table.model().headerData(column, Qt.Orientation.Horizontal))
    return head.fontMetrics().horizontalAdvance(words) + _EDGE


class FittingColumns(QObject):
    """`leaving`: columns that go first, one after the other, since what they say also stands elsewhere; `yielding`:
    those whose texts are shortened next (their tool tips have all of it), each down to a few letters."""

    shortened = Signal(object)
    """Those that have less than they want now, as a frozen set; said whenever room is shared anew."""

    def __init__(self, table: QTableView, *, leaving: Sequence[int] = (), yielding: Sequence[int] = ()) -> None:
        super().__init__(table)
        self._table = table
        self._leaving = tuple(leaving)
        self._yielding = tuple(yielding)
        self._wanted: tuple[int, ...] = ()
        self._spare: dict[int, int] = {}
        self._kept = 0.0
        table.viewport().installEventFilter(self)

    def want(self, widths: Sequence[int], spare: Mapping[int, int] | None = None, *, kept: float = 0.0) -> None:
        """Pixels in which each column says all it has to say; `spare` are those that a column gets besides while there
        is room for all. `kept` is the share of them below which none is shortened before all have given theirs: enough
        where texts are broken into lines. Headings are cut last."""
        least = self._table.horizontalHeader().minimumSectionSize()  # Qt gives no column less
        self._wanted, self._spare = tuple(max(width, least) for width in widths), dict(spare or {})
        self._kept = kept
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        widths = dict(enumerate(self._wanted))
        over = sum(widths.values()) - self._table.viewport().width()
        for column, more in self._spare.items():
            if over + more <= 0:
                widths[column] += more
                over += more
        for column in self._leaving:
            if over > 0:
                over -= widths.pop(column)
        least = _LEAST_LETTERS * self._table.fontMetrics().horizontalAdvance("m")
        floors = {column: max(self._floor(column), least) for column in self._yielding if column in widths}
        for down_to in (floors, dict.fromkeys(floors, least)):
            for column in floors:
                given = max(min(over, widths[column] - down_to[column]), 0)
                widths[column] -= given
                over -= given
        for column in range(len(self._wanted)):
            self._table.setColumnHidden(column, column not in widths)
            if column in widths:
                self._table.setColumnWidth(column, widths[column])
        self.shortened.emit(frozenset(column for column in widths if widths[column] < self._wanted[column]))

    def _floor(self, column: int) -> int:
        """Below it a column is not shortened before all have given theirs: its heading stays whole."""
        return max(heading_width(self._table, column), round(self._kept * self._wanted[column]))
