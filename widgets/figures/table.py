"""One table of figures: names on the left, up to two numbers on the right. Only the numbers change."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableWidget, QTableWidgetItem

from widgets.theme import Theme
from widgets.theme.fonts import enlarge, enlarged

LEAST_TIMES = 1.25
"""Larger than other text: it is read from where one stands."""
_MOST_TIMES, _STEP = 2.5, 0.25
_WIDEST = "0,000,000"
_PADDING = 24
_ROW_ROOM = 8
_MOST_WIDE = 44
"""Widths of a Chinese sign: in a wider window a name and its numbers would stand too far apart to be one row."""
_LEAST_WIDE = 28
"""The same that a name and its numbers take."""


class Row(NamedTuple):
    """`head` rows say what the columns below them are; what is `late` is marked."""

    what: str
    first: str = ""
    second: str = ""
    head: bool = False
    late: bool = False


class FiguresTable(QTableWidget):
    def __init__(self, *, theme: Theme) -> None:
        super().__init__(0, 3)
        self._theme = theme
        self._heads: tuple[str, ...] = ()
        self._times = LEAST_TIMES
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        enlarge(self, self._times)

    def show_rows(self, rows: Iterable[Row]) -> None:
        told = list(rows)
        self.setRowCount(len(told))
        for number, row in enumerate(told):
            for column, text in enumerate((row.what, row.first, row.second)):
                self._say(number, column, text, row)

    def show_theme(self, theme: Theme) -> None:
        """What stands there goes: it is to be shown anew."""
        self._theme = theme
        self.setRowCount(0)

    def fit_heads(self, heads: tuple[str, ...]) -> None:
        """Seven digits with their separators and every one of `heads` find room at the size of the text."""
        self._heads = heads
        self._fit()

    def grow_to(self, times: float) -> None:
        if times != self._times:
            self._times = times
            enlarge(self, times)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.Polish}:
            self._fit()
        return done

    def _fit(self) -> None:
        bold = self.font()
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        for column in (1, 2):
            self.setColumnWidth(column, max(map(metrics.horizontalAdvance, (_WIDEST, *self._heads))) + _PADDING)
        self.setMaximumWidth(metrics.horizontalAdvance("网") * _MOST_WIDE)
        self.verticalHeader().setDefaultSectionSize(metrics.height() + _ROW_ROOM)

    def _say(self, number: int, column: int, text: str, row: Row) -> None:
        item = self.item(number, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(number, column, item)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        elif item.text() == text:
            return
        item.setText(text)
        font = QFont()  # says nothing but this: its size stays that of the table, whenever that changes
        font.setBold(row.head or (row.late and column == 2))
        item.setFont(font)
        item.setForeground(self._colour(row, column))
        item.setBackground(self._theme.panel if row.head else self._theme.base)

    def _colour(self, row: Row, column: int) -> QColor:
        if row.late and column == 2:
            return self._theme.critical
        return self._theme.dim if row.head else self._theme.text


def room_for_two(width: int) -> bool:
    """Whether two tables stand beside each other in `width` pixels."""
    return width >= 2 * _least_width(LEAST_TIMES)


def times_that_fit(rows: int, width: int, height: int) -> float:
    """The largest letters with which a table of so many rows is seen whole in so many pixels; never smaller than
    usual."""
    times = LEAST_TIMES
    while times < _MOST_TIMES and _fits(times + _STEP, rows, width, height):
        times += _STEP
    return times


def _fits(times: float, rows: int, width: int, height: int) -> bool:
    line = QFontMetrics(enlarged(QApplication.font(), times)).height() + _ROW_ROOM
    return rows * line <= height and _least_width(times) <= width


def _least_width(times: float) -> int:
    return QFontMetrics(enlarged(QApplication.font(), times)).horizontalAdvance("网") * _LEAST_WIDE
