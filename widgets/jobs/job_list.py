"""The list of jobs: what is proposed, what is open, what was over lately."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from models.alarms.alarm_signs import AlarmSign
from models.entities.escalations import Escalation, EscalationState
from models.planning.escalation_proposals import Proposal
from widgets.alarms.signs import alarm_icon
from widgets.broken_lines import BrokenCells, lines_needed
from widgets.jobs.on_job import JobScene
from widgets.theme import Theme
from widgets.words.escalation_words import proposal_text, standing_text, state_sign
from widgets.words.names import station_label
from widgets.words.terms import listed, term
from widgets.words.times import near_moment_text

_KEPT = timedelta(hours=24)
"""So long a job stays in the list after its end."""
_COLUMNS = 4
_STATE, _JOB, _STATIONS, _ORDERS = range(_COLUMNS)
_LINES = {17: 2, 13: 3, 0: 4}
"""In a column so many letters as broad as an m wide a job says in so many lines how it stands."""
_STATIONS_SHARE = 0.26
"""Of the list: their names go on in a second line, and the job has what is left."""
_STATE_SHARE = 0.27
"""At most: the day of what was proposed long before goes on in the next line, too."""
_NAMED = 4
"""Stations of a job that are named in its row; of more, one less and how many there are besides."""
_EDGES = 12
"""Pixels of a cell beside its words."""

_RANK = {EscalationState.ASKED: 0, EscalationState.DECLINED: 0, EscalationState.ACCEPTED: 1}

_SHOWN = Qt.ItemDataRole.UserRole
"""Sign and theme of a cell's icon."""

Row = Escalation | Proposal


class JobList(QTableWidget):
    chosen = Signal()

    def __init__(self, scene: JobScene, theme: Theme) -> None:
        super().__init__(0, _COLUMNS)
        self._scene = scene
        self._rows: list[Row] = []
        self._theme = theme
        self._signs: Mapping[str, AlarmSign] = {}
        self.setItemDelegate(BrokenCells(self))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        # A column that measures itself does so for all rows whenever one cell changes.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_JOB, QHeaderView.ResizeMode.Stretch)
        self._size_rows()
        self.set_words()
        self.itemSelectionChanged.connect(self.chosen)

    @property
    def shown(self) -> Row | None:
        """The chosen one."""
        marked = self.selectionModel().selectedRows()
        return self._rows[marked[0].row()] if marked else None

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def show_rows(self, proposals: Sequence[Proposal], now: datetime) -> None:
        """Anew, with the chosen one still chosen: jobs that wait for somebody, those at work, what is proposed (in a
        storm a hundred of them), and what is over."""
        before = _key(self.shown)
        jobs = [one for one in self._scene.picture.escalations.values() if _is_near(one, now)]
        jobs.sort(key=lambda one: (_RANK.get(one.state, len(_RANK)), one.call.due_at, one.id))
        under_way = sum(one.is_open for one in jobs)
        rows: list[Row] = [*jobs[:under_way], *proposals, *jobs[under_way:]]
        cells = [self._cells(one, now) for one in rows]
        self.blockSignals(True)
        self._rows = rows
        self.setRowCount(len(rows))
        written = [
            self._write(row, column, text) for row, texts in enumerate(cells) for column, text in enumerate(texts)
        ]
        self._show_signs()
        if any(written):
            self._size_columns()
            self._size_rows()
        keys = [_key(one) for one in rows]
        if before in keys:
            if _key(self.shown) != before:
                self.selectRow(keys.index(before))
        else:
            self.clearSelection()
        self.blockSignals(False)
        if before is not None and before not in keys:
            self.chosen.emit()

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """By the ids of what alarms stand about, jobs among them."""
        self._signs = signs
        self._show_signs()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_signs()

    def choose(self, key: str) -> None:
        """The job or proposal of that key; nothing if it is not in the list."""
        for row, one in enumerate(self._rows):
            if _key(one) == key:
                self.selectRow(row)

    def begin(self) -> None:
        """The hand begins at the first row, where none is chosen."""
        if self.shown is None and self._rows:
            self.selectRow(0)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_words(self) -> None:
        self.setAccessibleName(self.tr("Jobs across stations"))
        heads = (self.tr("State"), self.tr("Job"), self.tr("Stations"), self.tr("Orders"))
        self.setHorizontalHeaderLabels(heads)
        self._size_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table."""
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(_STATIONS, round(_STATIONS_SHARE * self.width()))
        self._size_columns()
        self._size_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()
            self._size_rows()

    def _size_rows(self) -> None:
        """More lines with larger letters: beside the sheet there is no room for a job and its due time in one. A row
        gets as many as its state and its stations need."""
        metrics = self.fontMetrics()
        letters = self.columnWidth(_JOB) / metrics.horizontalAdvance("m")
        usual = next(count for wide, count in _LINES.items() if letters >= wide)
        self.verticalHeader().setDefaultSectionSize(usual * metrics.height() + 10)
        for row in range(self.rowCount()):
            lines = max(usual, self._lines_of(row, _STATE), self._lines_of(row, _STATIONS))
            self.setRowHeight(row, lines * metrics.height() + 10)

    def _lines_of(self, row: int, column: int) -> int:
        item = self.item(row, column)
        assert item is not None
        sign = 0 if item.icon().isNull() else self.iconSize().width() + _EDGES
        return lines_needed(item.text(), self.font(), self.columnWidth(column) - sign - _EDGES)

    def _size_columns(self) -> None:
        for column in (_STATE, _ORDERS):
            self.resizeColumnToContents(column)
        self.setColumnWidth(_STATE, min(self.columnWidth(_STATE), round(_STATE_SHARE * self.width())))

    def _write(self, row: int, column: int, text: str) -> bool:
        """Whether another text stood there."""
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        if item.text() == text:
            return False
        item.setText(text)
        item.setToolTip(text)
        return True

    def _stations_text(self, names: Sequence[str]) -> str:
        if len(names) <= _NAMED:
            return listed(names)
        more = len(names) - _NAMED + 1
        return self.tr("{stations} and %n more", "", more).format(stations=listed(names[: _NAMED - 1]))

    def _show_signs(self) -> None:
        for row, one in enumerate(self._rows):
            item, sign = self.item(row, _STATE), self._signs.get(_key(one) or "")
            assert item is not None
            shown = (sign, self._theme.name)
            if item.data(_SHOWN) != shown:
                item.setData(_SHOWN, shown)
                item.setIcon(alarm_icon(sign, self._theme, self.devicePixelRatioF()))

    def _cells(self, one: Row, now: datetime) -> tuple[str, ...]:
        picture, rules = self._scene.picture, self._scene.rules
        keys = [picture.orders[key].station for key in one.orders if key in picture.orders]
        names = [station_label(key, picture) for key in dict.fromkeys(keys)]
        stations = self._stations_text(names)
        if isinstance(one, Proposal):
            since = near_moment_text(one.since, now=now, rules=rules)
            why = proposal_text(one, picture=picture, rules=rules, now=now)
            state = self.tr("◇ Proposed {since}").format(since=since)
            count = f"{len(one.orders) + one.beyond:,}"
            return state, self.tr("{cause}: {why}").format(cause=term(one.cause), why=why), stations, count
        sign = state_sign(one, rules=rules, now=now)
        standing = standing_text(one, picture=picture, rules=rules, now=now, moment=near_moment_text)
        return f"{sign} {term(one.state)}", f"{one.id} · {standing}", stations, str(len(one.orders))


def _key(one: Row | None) -> str | None:
    if one is None:
        return None
    return one.key if isinstance(one, Proposal) else one.id


def _is_near(job: Escalation, now: datetime) -> bool:
    return job.ended is None or job.ended.at > now - _KEPT
