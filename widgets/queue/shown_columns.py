"""The columns of the queue's table: as its user wants them, as far as there is room."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from widgets.queue.column_choice import ColumnChoice, laid_out
from widgets.queue.columns import GIVE_WAY, Column, tight_widths, widths

_LEAST_WIDTH = 32
"""Of a column that may be cut off, in pixels: enough to be found and made wider again."""


class ShownColumns(QObject):
    """As wide as the words of now or as a hand has made them; the place takes what is left. The table is never
    narrower than the columns that must not be cut off."""

    changed = Signal()
    """A hand has moved, sized, hidden or shown a column."""
    signs_alone = Signal(bool)
    """Whether there is room for no more of the urgency than its sign."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._header = table.horizontalHeader()
        self._choice = ColumnChoice()
        self._by_itself = False
        self._header.setSectionsMovable(True)
        self._header.sectionMoved.connect(self._note_order)
        self._header.sectionResized.connect(self._note_width)
        self.fit()

    @property
    def choice(self) -> ColumnChoice:
        return self._choice

    @property
    def without_room(self) -> frozenset[Column]:
        """Columns that are wanted and come back when the queue is wider."""
        return frozenset(column for column in Column if self._table.isColumnHidden(column)) - self._choice.hidden

    def choose(self, choice: ColumnChoice) -> None:
        if choice == self._choice:
            return
        self._choice = choice
        self._lay_out()
        self.changed.emit()

    def size(self, column: Column, by: int) -> None:
        """Make the column so many pixels wider, as far as there is room and what stands in it allows."""
        if not self._table.isColumnHidden(column) and column is not Column.PLACE:
            self._header.resizeSection(column, self._table.columnWidth(column) + by)

    def fit(self) -> None:
        """To the font and the language of now."""
        metrics = self._table.fontMetrics()
        self._table.verticalHeader().setDefaultSectionSize(metrics.height() + 8)
        self._needed = widths(metrics)
        self._tight = tight_widths(metrics)
        least = {**self._needed, **self._tight}
        important = sum(least[column] for column in Column if column not in GIVE_WAY)
        bar = self._table.verticalScrollBar().sizeHint().width()
        self._table.setMinimumWidth(important + bar + 2 * self._table.frameWidth())
        self._lay_out()

    def give_way(self) -> None:
        """To the width of the view."""
        self._by_itself = True
        shown = laid_out(self._table.viewport().width(), needed=self._needed, tight=self._tight, choice=self._choice)
        self._shown = shown
        for column in Column:
            if self._table.isColumnHidden(column) != (column not in shown):
                self._table.setColumnHidden(column, column not in shown)
            if column is not Column.PLACE and column in shown and self._table.columnWidth(column) != shown[column]:
                self._table.setColumnWidth(column, shown[column])
        self._by_itself = False
        self.signs_alone.emit(shown[Column.URGENCY] < self._needed[Column.URGENCY])

    def _lay_out(self) -> None:
        self._by_itself = True
        for place, column in enumerate(self._choice.order):
            self._header.moveSection(self._header.visualIndex(column), place)
        self.give_way()

    def _note_order(self) -> None:
        if not self._by_itself:
            places = range(self._header.count())
            order = tuple(Column(self._header.logicalIndex(place)) for place in places)
            self.choose(ColumnChoice(order, self._choice.hidden, self._choice.widths))

    def _note_width(self, section: int, _before: int, width: int) -> None:
        """A hand pulls at a border: never over what must not be cut off, nor over the room that there is."""
        column = Column(section)
        if self._by_itself or column is Column.PLACE or width == 0:
            return
        least = _LEAST_WIDTH if column in GIVE_WAY else min(self._needed[column], self._shown[column])
        others = (other for other in Column if other is not column and not self._table.isColumnHidden(other))
        taken = sum(
            min(self._needed[other], self._shown[other]) if other is Column.PLACE else self._table.columnWidth(other)
            for other in others
        )
        room = self._table.viewport().width() - taken
        width = max(least, min(width, room))
        self._by_itself = True
        self._header.resizeSection(column, width)
        self._by_itself = False
        self._choice = self._choice.sized(column, width)
        self.changed.emit()
