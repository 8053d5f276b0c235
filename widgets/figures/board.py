"""The figures of the room: one table, or in a wide window the stations beside the rest, in letters as large as fit.

They rest where they are: only the numbers change."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.outages import OutageState
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.crews.crew_rows import Group
from widgets.figures.figures import Figures, FiguresReader
from widgets.figures.table import LEAST_TIMES, FiguresTable, Row, room_for_two, times_that_fit
from widgets.figures.words import blind_text, demo_text, group_text, phase_text
from widgets.queue.queue_filter import Tally
from widgets.theme import Theme
from widgets.theme.fonts import enlarge
from widgets.words.names import station_label
from widgets.words.rule_words import number_text
from widgets.words.terms import term
from widgets.words.times import clock_time_to_second, countdown_text

_OUT = (OutageState.CONFIRMED, OutageState.PROBABLE, OutageState.PLANNED)


class FiguresBoard(QWidget):
    def __init__(self, *, reader: FiguresReader, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._reader = reader
        self._picture = picture
        self._rules = rules
        self._figures: Figures | None = None
        self._blind_since: datetime | None = None
        self._demo = False
        self._times = LEAST_TIMES
        self._moment = QLabel()
        self._moment.setWordWrap(True)
        self._moment.setContentsMargins(8, 6, 8, 6)
        self._table = FiguresTable(theme=theme)
        self._beside = FiguresTable(theme=theme)
        """In a wide window: the stations."""
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
        for table in (self._table, self._beside):
            table.show_theme(theme)
        self._show()

    def texts(self) -> list[tuple[str, str, str]]:
        """What stands in the tables."""
        return [(row.what, row.first, row.second) for row in chain(self._rows_of_room(), self._rows_of_stations())]

    @property
    def moment(self) -> str:
        return self._moment.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _lay_out(self) -> None:
        tables = QHBoxLayout()
        tables.setSpacing(16)
        tables.addWidget(self._table, 1)
        tables.addWidget(self._beside, 1)
        # Where both have all the room that makes sense, what is left stays beside them.
        tables.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(0)
        column_box.addWidget(self._moment)
        column_box.addLayout(tables, 1)

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Figures of the room"))
        self._beside.setAccessibleName(self.tr("Figures of the stations"))
        heads = (self.tr("Open"), self.tr("Overdue"), self.tr("Number"), self.tr("Areas"), self.tr("Customers"))
        for table in (self._table, self._beside):
            table.fit_heads(heads)
        self._show()

    # -- saying it ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._figures is None:
            return
        moment = self._moment_text(self._figures)
        if self._demo:
            moment = self.tr("{demo} · {moment}").format(demo=demo_text(), moment=moment)
        self._moment.setText(moment)
        room, stations = list(self._rows_of_room()), list(self._rows_of_stations())
        wide = room_for_two(self.width())
        self._beside.setVisible(wide)
        self._grow(max(len(room), len(stations)) if wide else len(room) + len(stations))
        self._table.show_rows(room if wide else room + stations)
        self._beside.show_rows(stations if wide else ())

    def _grow(self, rows: int) -> None:
        width = self.width() // 2 if self._beside.isVisibleTo(self) else self.width()
        height = self.height() - self._moment.heightForWidth(self.width())
        times = times_that_fit(rows, width, height)
        for table in (self._table, self._beside):
            table.grow_to(times)
        if times != self._times:
            self._times = times
            enlarge(self._moment, times / LEAST_TIMES)

    def _moment_text(self, figures: Figures) -> str:
        at = clock_time_to_second(figures.at, self._rules)
        if self._blind_since is not None:
            return blind_text(self._blind_since, figures.at, self._rules)
        if figures.changed_at is None:
            return self.tr("Counted at {at}.").format(at=at)
        text = self.tr("Counted at {at}; the newest change is of {changed}. Positions are stale after {limit}.")
        limit = number_text(self._rules.number("position.stale"))
        return text.format(at=at, changed=clock_time_to_second(figures.changed_at, self._rules), limit=limit)

    def _rows_of_room(self) -> Iterator[Row]:
        figures = self._figures
        if figures is None:
            return
        count, late = self.tr("Open"), self.tr("Overdue")
        yield Row(self.tr("Work orders"), count, late, head=True)
        for phase, tally in figures.by_phase.items():
            yield _tally_row(phase_text(phase), tally)
        yield _tally_row(self.tr("All open orders"), figures.orders)
        yield self._nearest_row(figures)
        yield Row(self.tr("Crews"), self.tr("Number"), head=True)
        for group in Group:
            yield Row(group_text(group), _number(figures.crews[group]))
        yield Row(self.tr("On duty, no fresh position"), _number(figures.stale))
        yield Row(self.tr("Supply, as the orders tell"), self.tr("Areas"), self.tr("Customers"), head=True)
        for state in _OUT:
            areas, customers = figures.out[state]
            yield Row(term(state), _number(areas), _number(customers))

    def _rows_of_stations(self) -> Iterator[Row]:
        figures = self._figures
        if figures is None:
            return
        yield Row(self.tr("Stations"), self.tr("Open"), self.tr("Overdue"), head=True)
        none = Tally(0, 0)
        for station in sorted(self._picture.stations):
            yield _tally_row(station_label(station, self._picture), figures.by_station.get(station, none))

    def _nearest_row(self, figures: Figures) -> Row:
        if figures.nearest is None:
            return Row(self.tr("Next limit"), "–")
        order, due = figures.nearest
        return Row(self.tr("Next limit: order {order}").format(order=order), countdown_text(due - figures.at))


def _tally_row(what: str, tally: Tally) -> Row:
    late = f"✕ {_number(tally.late)}" if tally.late else "0"
    return Row(what, _number(tally.open), late, late=tally.late > 0)


def _number(number: int) -> str:
    return f"{number:,}"
