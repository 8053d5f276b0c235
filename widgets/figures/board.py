"""The figures as one table that rests where it is: only the numbers change."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.outages import OutageState
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.crews.crew_rows import Group
from widgets.figures.figures import Figures, FiguresReader
from widgets.figures.words import blind_text, demo_text, group_text, phase_text
from widgets.queue.queue_filter import Tally
from widgets.theme import Theme
from widgets.theme.fonts import enlarge
from widgets.words.names import station_label
from widgets.words.rule_words import number_text
from widgets.words.terms import term
from widgets.words.times import clock_time_to_second, countdown_text

_OUT = (OutageState.CONFIRMED, OutageState.PROBABLE, OutageState.PLANNED)
_TIMES = 1.25
"""Larger than other text: it is read from where one stands."""
_WIDEST = "0,000,000"
_PADDING = 24
_MOST_WIDE = 44
"""Widths of a Chinese sign: in a wider window a name and its numbers would stand too far apart to be one row."""


class _Row(NamedTuple):
    """`head` rows say what the columns below them are; what is `late` is marked."""

    what: str
    first: str = ""
    second: str = ""
    head: bool = False
    late: bool = False


class FiguresBoard(QWidget):
    def __init__(self, *, reader: FiguresReader, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._reader = reader
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._figures: Figures | None = None
        self._blind_since: datetime | None = None
        self._demo = False
        self._moment = QLabel()
        self._moment.setWordWrap(True)
        self._moment.setContentsMargins(8, 6, 8, 6)
        self._table = QTableWidget(0, 3)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._retranslate()

    def show_now(self, now: datetime) -> None:
        self._figures = self._reader.read(now)
        self._show()

    def show_blind(self, since: datetime | None) -> None:
        self._blind_since = since
        self._show()

    def mark_as_demo(self) -> None:
        self._demo = True
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._table.setRowCount(0)
        self._show()

    def texts(self) -> list[tuple[str, str, str]]:
        """What stands in the table."""
        return [(row.what, row.first, row.second) for row in self._rows()]

    @property
    def moment(self) -> str:
        return self._moment.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._table and event.type() in {QEvent.Type.FontChange, QEvent.Type.Polish}:
            self._fit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        table = self._table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        enlarge(table, _TIMES)
        table.installEventFilter(self)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(0)
        column_box.addWidget(self._moment)
        column_box.addWidget(table, 1)

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Figures of the room"))
        self._fit()
        self._show()

    def _fit(self) -> None:
        """Seven digits with their separators and every heading find room at the size of the text."""
        bold = self._table.font()
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        texts = (
            _WIDEST,
            self.tr("Open"),
            self.tr("Overdue"),
            self.tr("Number"),
            self.tr("Areas"),
            self.tr("Customers"),
        )
        for column in (1, 2):
            self._table.setColumnWidth(column, max(map(metrics.horizontalAdvance, texts)) + _PADDING)
        self._table.setMaximumWidth(metrics.horizontalAdvance("网") * _MOST_WIDE)
        self._table.verticalHeader().setDefaultSectionSize(metrics.height() + 8)

    # -- saying it ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._figures is None:
            return
        moment = self._moment_text(self._figures)
        if self._demo:
            moment = self.tr("{demo} · {moment}").format(demo=demo_text(), moment=moment)
        self._moment.setText(moment)
        rows = list(self._rows())
        self._table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate((row.what, row.first, row.second)):
                self._say(number, column, text, row)

    def _moment_text(self, figures: Figures) -> str:
        at = clock_time_to_second(figures.at, self._rules)
        if self._blind_since is not None:
            return blind_text(self._blind_since, figures.at, self._rules)
        if figures.changed_at is None:
            return self.tr("Counted at {at}.").format(at=at)
        text = self.tr("Counted at {at}; the newest change is of {changed}. Positions are stale after {limit}.")
        limit = number_text(self._rules.number("position.stale"))
        return text.format(at=at, changed=clock_time_to_second(figures.changed_at, self._rules), limit=limit)

    def _rows(self) -> Iterator[_Row]:
        figures = self._figures
        if figures is None:
            return
        count, late = self.tr("Open"), self.tr("Overdue")
        yield _Row(self.tr("Work orders"), count, late, head=True)
        for phase, tally in figures.by_phase.items():
            yield _tally_row(phase_text(phase), tally)
        yield _tally_row(self.tr("All open orders"), figures.orders)
        yield self._nearest_row(figures)
        yield _Row(self.tr("Crews"), self.tr("Number"), head=True)
        for group in Group:
            yield _Row(group_text(group), _number(figures.crews[group]))
        yield _Row(self.tr("On duty, position stale or missing"), _number(figures.stale))
        yield _Row(self.tr("Supply, as the orders tell"), self.tr("Areas"), self.tr("Customers"), head=True)
        for state in _OUT:
            areas, customers = figures.out[state]
            yield _Row(term(state), _number(areas), _number(customers))
        yield _Row(self.tr("Stations"), count, late, head=True)
        none = Tally(0, 0)
        for station in sorted(self._picture.stations):
            yield _tally_row(station_label(station, self._picture), figures.by_station.get(station, none))

    def _nearest_row(self, figures: Figures) -> _Row:
        if figures.nearest is None:
            return _Row(self.tr("Next limit"), "–")
        order, due = figures.nearest
        return _Row(self.tr("Next limit: order {order}").format(order=order), countdown_text(due - figures.at))

    def _say(self, number: int, column: int, text: str, row: _Row) -> None:
        item = self._table.item(number, column)
        if item is None:
            item = QTableWidgetItem()
            self._table.setItem(number, column, item)
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

    def _colour(self, row: _Row, column: int) -> QColor:
        if row.late and column == 2:
            return self._theme.critical
        return self._theme.dim if row.head else self._theme.text


def _tally_row(what: str, tally: Tally) -> _Row:
    late = f"✕ {_number(tally.late)}" if tally.late else "0"
    return _Row(what, _number(tally.open), late, late=tally.late > 0)


def _number(number: int) -> str:
    return f"{number:,}"
