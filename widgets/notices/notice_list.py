"""The list of plans that need a notice or have one: a search above, groups below."""

from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QVBoxLayout, QWidget

from models.ids import PlanId
from widgets.acts.keycap_button import KeycapButton
from widgets.hand import Hand
from widgets.notices.notice_model import NoticeModel
from widgets.notices.standing import Standings
from widgets.plans.cell_painter import CellPainter
from widgets.plans.plan_filter import PlanFilter
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme

_SAMPLES = ("P26112100003 ", "12-01 Mon 08:00–16:00", "▲ 还剩 23小时59分", "▶ publish: Postponed")
_PADDING = 14


class NoticeList(QWidget):
    """Rows rest while a hand works here; what has come or moved meanwhile is sorted in by F5, or when the hand
    rests."""

    chosen = Signal(object)
    """PlanId, or None"""
    opened = Signal()
    """Enter, or a double click."""

    def __init__(self, *, standing: Standings, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now
        self._plan: PlanId | None = None
        self._heads: list[int] = []
        self.model = NoticeModel(standing, now, self)
        self.search = QLineEdit(self)
        self.sort_in = KeycapButton("F5", self)
        self.table = QTableView(self)
        self._painter = CellPainter(self.model, theme, self.table)
        self._empty = EmptyPage(self.table.viewport())
        self._hand = Hand(self.table, self.table.viewport(), parent=self)
        self._lay_out()
        self._connect()
        self._set_words()
        self.arrange()

    @property
    def plan(self) -> PlanId | None:
        return self._plan

    def select(self, plan: PlanId) -> bool:
        """Whether it is among the rows."""
        row = self.model.row_of(plan)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
        return row is not None

    def arrange(self) -> None:
        """Everything in its place; the chosen plan stays chosen, and as high in the view as it was."""
        chosen = self._plan
        top = self._top_of(self.model.row_of(chosen))
        self.model.arrange(self._now)
        self._size_rows()
        row = self.model.row_of(chosen)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
            if top is not None:
                bar = self.table.verticalScrollBar()
                bar.setValue(bar.value() + self.table.rowViewportPosition(row) - top)
        else:
            self._choose_first()
        self.sort_in.hide()
        self._say_empty()

    def show_changes(self) -> None:
        """The picture and the standing know already."""
        self.model.show_changes()
        self._settle()

    def show_now(self, now: datetime) -> None:
        """Last moments pass and hours end by themselves, at the full minute."""
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        self.model.show_now(now)
        if minute:
            self._settle()
            self.table.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.table.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.model.set_words()
            self._settle()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()
            self._size_rows()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self._painter)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        self.search.setClearButtonEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 0, 0)
        column.setSpacing(4)
        for part, stretch in ((self.search, 0), (self.sort_in, 0), (table, 1)):
            column.addWidget(part, stretch)
        self._size_columns()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.sort_in.clicked.connect(self.arrange)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.doubleClicked.connect(self.opened)
        self._hand.rested.connect(self._settle)
        self._empty.all_wanted.connect(self.search.clear)
        for key, act in ((Qt.Key.Key_F5, self.arrange), (Qt.Key.Key_Return, self.opened.emit)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _size_columns(self) -> None:
        metrics = QFontMetrics(self.table.font())
        for column, sample in enumerate(_SAMPLES):
            self.table.setColumnWidth(column, metrics.horizontalAdvance(sample) + _PADDING)

    def _size_rows(self) -> None:
        """Two lines each, one for a head. A row keeps the height that was set, whatever it says after a reset."""
        height = QFontMetrics(self.table.font()).height()
        self.table.verticalHeader().setDefaultSectionSize(2 * height + 8)
        self.table.clearSpans()
        for row in self._heads:
            self.table.setRowHeight(row, 2 * height + 8)
        self._heads = self.model.heads
        for row in self._heads:
            self.table.setRowHeight(row, height + 8)
            self.table.setSpan(row, 0, 1, self.model.columnCount())

    def _set_words(self) -> None:
        self.search.setPlaceholderText(self.tr("Number, work, line, person, area"))
        self.search.setAccessibleName(self.tr("Search the plans"))
        self.table.setAccessibleName(self.tr("Plans and their notices"))
        self._say_empty()

    def _filter(self) -> None:
        self.model.wanted = PlanFilter(self.search.text())
        self.arrange()

    def _settle(self) -> None:
        """Nothing moves under the hand: what would, is counted until it rests."""
        moved = self.model.out_of_place()
        if moved and self._hand.at_work:
            self.sort_in.setText(self.tr("Plans that have come or moved: {count}. Sort them in").format(count=moved))
            self.sort_in.show()
        elif moved:
            self.arrange()
        else:
            self.sort_in.hide()
            self._say_empty()

    def _on_current(self, index: QModelIndex) -> None:
        plan = self.model.plan_at(index.row())
        if plan is not None and plan != self._plan:
            self._plan = plan
            self.chosen.emit(plan)

    def _choose_first(self) -> None:
        first = next((row for row in range(self.model.rowCount()) if self.model.plan_at(row) is not None), None)
        if first is not None:
            self.table.setCurrentIndex(self.model.index(first, 0))
        elif self._plan is not None:
            self._plan = None
            self.chosen.emit(None)

    def _top_of(self, row: int | None) -> int | None:
        """Where the row stands in the view; None if it is not in view."""
        if row is None:
            return None
        top = self.table.rowViewportPosition(row)
        return top if 0 <= top < self.table.viewport().height() else None

    def _say_empty(self) -> None:
        if self.model.shown:
            self._empty.hide()
        elif self.model.wanted.asks:
            text = self.tr("None of the {count} plans fits the search.").format(count=f"{self.model.seen:,}")
            self._empty.show_words(text, self.tr("Show all plans"))
        else:
            text = self.tr("No plan needs a notice. Filed plans stand here with the last lawful moment of theirs.")
            self._empty.show_words(text, "")
