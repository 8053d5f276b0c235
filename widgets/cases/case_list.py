"""The list of cases with its filters: a text, channel, state, station, owner."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.service_cases import CASE_CHANNELS, CaseState, ServiceCase
from models.ids import CaseId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.broken_lines import BrokenCells
from widgets.cases.case_model import CaseFilter, CaseModel
from widgets.cases.limit_cell import LimitCell
from widgets.fitting_columns import heading_width
from widgets.hand import Hand
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme
from widgets.words.names import account_label, station_label
from widgets.words.terms import term

_SAMPLES = ("Contact 23 h 59 min · Answer 7 d 17 h", "Government grid · 城西供电服务站", "", "  State, owner  ")
_SHARES = (0.36, 0.3, 0.0, 0.15)
"""Of the list at the most, so that what is asked keeps its room beside large letters."""
_LIMITS = 0
_EVERY_LIMIT, _SHARE_OF_EVERY_LIMIT = "Supervision 23 h 59 min · Answer 7 d 17 h · Answer 14 d 17 h  ▼", 0.34
"""On a wide screen the limits after the strictest all have room, and the sign of an alarm beside them."""
_LINES, _MORE_LINES = 2, 3
"""Of a row; the more where a column has less room than it wants, so that station and class stay whole."""
_PADDING = 16
_READ = 0.6
"""Share of what the search asks for that is to be read beside the filters."""


class CaseList(QWidget):
    """Rows rest while a hand works here and are sorted in when it rests."""

    chosen = Signal(object)
    """CaseId, or None."""
    opened = Signal()

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._minute = now
        self._stale = False
        self.model = CaseModel(picture=picture, rules=rules, now=now, parent=self)
        self.search = QLineEdit(self)
        self.channel, self.state, self.station, self.owner = (QComboBox(self) for _ in range(4))
        self.table = _Table(self)
        self.table.setModel(self.model)
        self._limits = LimitCell(self.model, theme, self.table)
        self.table.setItemDelegate(BrokenCells(self.table))
        self.table.setItemDelegateForColumn(_LIMITS, self._limits)
        self._empty = EmptyPage(self.table.viewport())
        self._hand = Hand(self.table, self.table.viewport(), parent=self)
        self._lay_out()
        self._set_words()
        self.search.textChanged.connect(self._filter)
        for box in self._boxes:
            box.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.opened.connect(self.opened)
        self._hand.rested.connect(self._settle)
        self._empty.all_wanted.connect(self.show_all)
        self._say_empty()

    @property
    def case_id(self) -> CaseId | None:
        case = self.model.case(self.table.currentIndex().row())
        return None if case is None else case.id

    def select(self, key: CaseId) -> bool:
        """Whether it is among the rows."""
        row = self.model.row_of(key)
        if row >= 0:
            self.table.selectRow(row)
        return row >= 0

    def show_only(self, text: str) -> None:
        """Nothing but what has the text, closed ones too."""
        self.show_all()
        self.search.setText(text)

    def show_all(self) -> None:
        for box in self._boxes:
            box.setCurrentIndex(0)
        self.search.clear()

    def show_changes(self, changes: Iterable[Change]) -> None:
        heard = tuple(changes)
        touched = [change for change in heard if change.kind is ServiceCase]
        if not touched:
            return
        self._offer()
        self._rearrange(lambda: self.model.show_changes(heard))

    def show_now(self, now: datetime) -> None:
        self.model.show_now(now)

    def show_theme(self, theme: Theme) -> None:
        self._limits.theme = theme
        self.table.viewport().update()

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """By the ids of what alarms stand about, cases among them."""
        self._limits.show_alarm_signs(signs)
        self.table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.channel, self.state, self.station, self.owner

    def _rearrange(self, arrange: Any) -> None:
        """The chosen case stays chosen and as high in the view as it was."""
        before = self.case_id
        top = self.table.verticalScrollBar().value()
        marks = self.table.selectionModel().blockSignals(True)
        arrange()
        if before is not None:
            self.select(before)
        self.table.selectionModel().blockSignals(marks)
        self.table.verticalScrollBar().setValue(top)
        self._say_empty()
        if self.case_id != before:
            self.chosen.emit(self.case_id)

    def _settle(self) -> None:
        self._rearrange(self.model.arrange)

    def _filter(self) -> None:
        wanted = CaseFilter(
            text=self.search.text().strip(),
            channel=self.channel.currentData(),
            state=self.state.currentData(),
            station=self.station.currentData(),
            owner=self.owner.currentData(),
        )
        self._rearrange(lambda: self.model.show_filter(wanted))

    def _on_current(self) -> None:
        self.chosen.emit(self.case_id)

    def _offer(self) -> None:
        """What the filters can ask for, in the language of the moment; what is asked stays."""
        picture = self._picture
        stations = sorted({case.station for case in picture.cases.values()})
        owners = sorted({case.owner for case in picture.cases.values()})
        _fill(self.channel, self.tr("All channels"), [(term(one), one) for one in CASE_CHANNELS])
        _fill(self.state, self.tr("All open"), [(term(one), one) for one in CaseState])
        _fill(self.station, self.tr("All stations"), [(station_label(one, picture), one) for one in stations])
        _fill(self.owner, self.tr("All owners"), [(account_label(one, picture), one) for one in owners])

    def _set_words(self) -> None:
        self.search.setPlaceholderText(self.tr("Number, caller, telephone, words, order"))
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.table.setAccessibleName(self.tr("Service cases"))
        names = (self.tr("Channel"), self.tr("State"), self.tr("Station"), self.tr("Owner"))
        for box, name in zip(self._boxes, names, strict=True):
            box.setAccessibleName(name)
        self._offer()
        self._say_empty()
        self._place_filters()

    def _say_empty(self) -> None:
        if self.model.rowCount():
            self._empty.hide()
        elif self.model.filter.asks:
            self._empty.show_words(self.tr("No case fits the filter."), self.tr("Show all open cases"))
        else:
            text = self.tr("No case is open. Complaints, requests and whistles that wait for an answer stand here.")
            self._empty.show_words(text, "")

    def _lay_out(self) -> None:
        self.search.setClearButtonEnabled(True)
        filters = QHBoxLayout()
        for box in self._boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            filters.addWidget(box, 1)
        self._head = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for part in (filters, row):
            part.setSpacing(4)
        row.addWidget(self.search, 1)
        row.addLayout(filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 0, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self._size_columns()

    def _place_filters(self) -> None:
        """Beside the search, whose words can be read to their end; below it where large letters leave no room."""
        metrics = self.search.fontMetrics()
        for box in self._boxes:
            letters = metrics.horizontalAdvance(box.itemText(0)) / metrics.horizontalAdvance("X")
            box.setMinimumContentsLength(ceil(letters))
        boxes = sum(box.sizeHint().width() + self._head.spacing() for box in self._boxes)
        asked = metrics.horizontalAdvance(self.search.placeholderText()) * _READ + _PADDING
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside if asked + boxes <= self.width() else below)

    def _size_columns(self) -> None:
        self._place_filters()
        metrics = QFontMetrics(self.table.font())
        header = self.table.horizontalHeader()
        short = 0
        for column, sample in enumerate(_SAMPLES):
            if sample:
                wanted = metrics.horizontalAdvance(sample) + _PADDING
                least = heading_width(self.table, column)
                width = min(wanted, int(_SHARES[column] * self.width()))
                short += wanted > max(width, least)
                if column == _LIMITS:
                    every = metrics.horizontalAdvance(_EVERY_LIMIT) + _PADDING
                    width = max(width, every) if every <= _SHARE_OF_EVERY_LIMIT * self.width() else width
                self.table.setColumnWidth(column, max(width, least))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        lines = _MORE_LINES if short else _LINES
        self.table.verticalHeader().setDefaultSectionSize(lines * metrics.height() + 10)


class _Table(QTableView):
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Tab leaves the table."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
            return
        super().keyPressEvent(event)


def _fill(box: QComboBox, everything: str, choices: Sequence[tuple[str, Any]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
