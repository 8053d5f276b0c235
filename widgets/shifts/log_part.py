"""The log: what stands over the shifts, what was done, all of the chosen line, and the form that one writes with."""

from collections.abc import Iterable
from datetime import datetime
from itertools import takewhile

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.changes import Entry
from models.commands.shifts import EndRemark, WriteRemark
from models.entities.people import Account
from models.entities.shifts import LogRemark
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from models.shift_log import LOG_PIECE, Whose
from widgets.acts.keycap_button import KeycapButton
from widgets.queue.empty_page import EmptyPage
from widgets.shifts.log_model import TIME, WHAT, WHO, LogModel, remark_of
from widgets.shifts.remark_form import RemarkForm
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.facts import shortened
from widgets.words.shift_words import standing_text
from widgets.words.terms import term

_STANDING_ROWS, _FULL_ROWS = 4, 4
AT_HAND, MOST_AT_HAND = 2_000, 20_000
"""Entries of the log: those before them are read again when somebody asks for older ones."""
_ROWS_OF_LOW, _LOW_LINES = 2, 28
"""Of both, where the page has less lines than that: the log keeps some."""


class LogPart(QWidget):
    requested = Signal(object)
    older_wanted = Signal(int)
    """The piece of the journal before this revision."""

    def __init__(self, *, picture: Picture, rules: RuleBook, account: Account, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._before: int | None = None
        self._remarks: list[LogRemark] = []
        self._standing_label = QLabel(self)
        self.standing = QListWidget(self)
        self.end_words = QLineEdit(self)
        self.end = KeycapButton("", self)
        self.whose = QComboBox(self)
        self.about = QLineEdit(self)
        self.about.setClearButtonEnabled(True)
        self.older, self.correct = KeycapButton("", self), KeycapButton("", self)
        self.model = LogModel(picture=picture, rules=rules, own=account.id, theme=theme, parent=self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self._empty = EmptyPage(self.table.viewport())
        self.full = QPlainTextEdit(self)
        self.full.setReadOnly(True)
        self.full.setTabChangesFocus(True)
        self.form = RemarkForm(picture=picture, rules=rules, parent=self)
        self._lay_out()
        self._connect()
        self.model.take(picture.entries)
        self._before = self.model.oldest
        self._judge()

    def refresh(self, now: datetime) -> None:
        """What stands, oldest first."""
        remarks = self._picture.standing_remarks()
        lines = [shortened(standing_text(one, self._picture, now=now, rules=self._rules), most=120) for one in remarks]
        if lines != [self.standing.item(row).text() for row in range(self.standing.count())]:
            row = self.standing.currentRow()
            self.standing.clear()
            self.standing.addItems(lines)
            self.standing.setCurrentRow(min(max(row, 0), len(lines) - 1))
        self._remarks = remarks
        self._say_standing()
        self._judge()

    def take_news(self) -> None:
        """Entries that the picture has been advanced by."""
        known = self.model.newest
        self.model.take(takewhile(lambda entry: entry.revision > known, reversed(self._picture.entries)))
        self._say_empty()
        if self.model.keep(self._wanted_at_hand()):
            self._before = self.model.oldest
            self._judge()

    def show_older(self, before: int, entries: Iterable[Entry], rest: int | None) -> None:
        """The answer to `older_wanted`."""
        if before == self._before:
            self.model.take(entries)
            self._say_empty()
            self._before = rest
            self._judge()

    def show_theme(self, theme: Theme) -> None:
        self.model.show_theme(theme)
        self.model.say_again()

    def set_words(self) -> None:
        row = max(self.whose.currentIndex(), 0)
        self.whose.blockSignals(True)
        self.whose.clear()
        self.whose.addItems([term(whose) for whose in Whose])
        self.whose.setCurrentIndex(row)
        self.whose.blockSignals(False)
        self.whose.setAccessibleName(self.tr("Whose acts"))
        self.about.setPlaceholderText(self.tr("Number of an order, plan, case or crew"))
        self.about.setAccessibleName(self.tr("What the log is about"))
        self.older.setText(self.tr("Older …"))
        self.correct.setText(self.tr("Correct the remark"))
        self._say_standing()
        self.standing.setAccessibleName(self.tr("Superior's orders and pins that stand"))
        self.end_words.setPlaceholderText(self.tr("How it was settled"))
        self.end_words.setAccessibleName(self.end_words.placeholderText())
        self.end.setText(act_name(EndRemark))
        self.table.setAccessibleName(self.tr("The shift's log"))
        self.full.setAccessibleName(self.tr("All of the chosen line"))
        self.full.setPlaceholderText(self.tr("All of the chosen line"))
        self.form.set_words()
        self.model.say_again()
        self._say_empty()

    def end_chosen(self) -> None:
        row = self.standing.currentRow()
        if 0 <= row < len(self._remarks):
            one = self._remarks[row]
            self.requested.emit(EndRemark(remark=one.id, seen=one.version, words=self.end_words.text()))
            self.end_words.clear()

    def correct_chosen(self) -> None:
        """The remark of the chosen line; where none is chosen, the newest of one's own that may be corrected."""
        remark = self._correctable or self._newest_own
        if remark is None:
            self.table.setFocus()
        else:
            self.form.begin_correction(remark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size()

    # -- inside ---------------------------------------------------------------------------------------------

    def _wanted_at_hand(self) -> int:
        """A room runs for weeks: so many entries, and what somebody has read back to and looks at, within bounds."""
        last = self.table.rowAt(self.table.viewport().height() - 1)
        in_view = self.model.place_of(last) + LOG_PIECE if last >= 0 and self.table.isVisible() else 0
        return min(max(in_view, AT_HAND), MOST_AT_HAND)

    def _show_full(self) -> None:
        self.full.setPlainText(self.model.full_text(self.table.currentIndex().row()))
        self.correct.setEnabled(self._correctable is not None)

    @property
    def _correctable(self) -> LogRemark | None:
        """The remark of the chosen line, while it may be corrected."""
        entry = self.model.entry(self.table.currentIndex().row())
        written = None if entry is None else remark_of(entry)
        if written is None or not may_send(WriteRemark, self._account):
            return None
        remark = self._picture.remarks.get(written.id, written)
        return remark if self._stands_uncorrected(remark) else None

    @property
    def _newest_own(self) -> LogRemark | None:
        own = (one for one in self._picture.remarks.values() if one.by == self._account.id)
        found = filter(self._stands_uncorrected, own)
        return max(found, key=lambda one: (one.at, one.id), default=None)

    def _stands_uncorrected(self, remark: LogRemark) -> bool:
        return self._picture.correction_of_remark(remark.id) is None and remark.ended is None

    def _on_activated(self) -> None:
        """Enter on a remark goes on with it."""
        if self._correctable is not None:
            self.correct_chosen()

    def _show_standing(self) -> None:
        """All of a long order, where all of a line is read."""
        row = self.standing.currentRow()
        if self.standing.hasFocus() and 0 <= row < len(self._remarks):
            self.full.setPlainText(self._remarks[row].text)

    def _say_standing(self) -> None:
        text = self.tr("Superior's orders and pins that stand")
        self._standing_label.setText(
            text if self._remarks else self.tr("No superior's order stands, nothing is pinned.")
        )

    def _say_empty(self) -> None:
        if self.model.rowCount():
            self._empty.hide()
        elif self.model.oldest is None:
            self._empty.show_words(self.tr("Nothing has been done yet. What the room does is listed here."), "")
        else:
            self._empty.show_words(self.tr("No entry at hand fits the filter."), self.tr("Show all entries"))

    def _show_all(self) -> None:
        self.about.clear()
        self.whose.setCurrentIndex(list(Whose).index(Whose.ALL))

    def _filter(self) -> None:
        self.model.filter(list(Whose)[self.whose.currentIndex()], self.about.text().strip())

    def _ask_older(self) -> None:
        if self._before is not None:
            self.older.setEnabled(False)
            self.older_wanted.emit(self._before)

    def _judge(self) -> None:
        may = may_send(EndRemark, self._account) and bool(self._remarks)
        self.end.setEnabled(may)
        self.end_words.setEnabled(may)
        self.older.setEnabled(self._before is not None)
        self.correct.setEnabled(self._correctable is not None)
        self.form.setEnabled(may_send(WriteRemark, self._account))

    def _connect(self) -> None:
        self.end.clicked.connect(self.end_chosen)
        self.end_words.returnPressed.connect(self.end_chosen)
        self.whose.currentIndexChanged.connect(self._filter)
        self.about.textChanged.connect(self._filter)
        self.older.clicked.connect(self._ask_older)
        self.correct.clicked.connect(self.correct_chosen)
        self.table.activated.connect(self._on_activated)
        self._empty.all_wanted.connect(self._show_all)
        self.model.modelReset.connect(self._say_empty)
        self.table.selectionModel().currentChanged.connect(self._show_full)
        self.standing.currentRowChanged.connect(self._show_standing)
        self.standing.itemActivated.connect(self.end_words.setFocus)
        self.form.requested.connect(self.requested)

    def _size(self) -> None:
        """For the letters of now."""
        metrics = self.fontMetrics()
        line = metrics.lineSpacing()
        low = self.height() < _LOW_LINES * line
        self.standing.setMaximumHeight(line * (_ROWS_OF_LOW if low else _STANDING_ROWS) + 24)
        self.full.setMaximumHeight(line * (_ROWS_OF_LOW if low else _FULL_ROWS) + 12)
        self.table.verticalHeader().setDefaultSectionSize(line + 8)
        self.table.setColumnWidth(TIME, metrics.horizontalAdvance("00:00 – 00"))
        self.table.setColumnWidth(WHO, metrics.horizontalAdvance("2026年12月21日 00"))

    def _lay_out(self) -> None:
        self.standing.setWordWrap(True)
        self.standing.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.standing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._size()
        settle = QHBoxLayout()
        settle.addWidget(self.end_words, 1)
        settle.addWidget(self.end)
        filters = QHBoxLayout()
        for part, stretch in ((self.whose, 0), (self.about, 1), (self.correct, 0), (self.older, 0)):
            filters.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 2)
        column.setSpacing(4)
        column.addWidget(self._standing_label)
        column.addWidget(self.standing)
        column.addLayout(settle)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.full)
        column.addWidget(self.form)
