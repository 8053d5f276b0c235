"""The list of plans that need a notice or have one: a search above, groups below."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.ids import PlanId
from widgets.acts.keycap_button import KeycapButton
from widgets.fitting_columns import FittingColumns
from widgets.hand import Hand
from widgets.notices.notice_model import NoticeModel
from widgets.notices.standing import Standings
from widgets.plans.grouped_table import KEPT_OF_LINES, GroupedTable
from widgets.plans.plan_filter import PlanFilter
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme

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
        self.model = NoticeModel(standing, now, self)
        self.search = QLineEdit(self)
        self.sort_in = KeycapButton("F5", self)
        self.table = GroupedTable(self.model, theme=theme, parent=self)
        self._empty = EmptyPage(self.table.viewport())
        self._hand = Hand(self.table, self.table.viewport(), parent=self)
        self._columns = FittingColumns(self.table, leaving=(4,), yielding=(3, 0))
        self._lay_out()
        self._connect()
        self._set_words()
        self.arrange()

    @property
    def plan(self) -> PlanId | None:
        return self.table.plan

    def select(self, plan: PlanId) -> bool:
        """Whether it is among the rows."""
        return self.table.select(plan)

    def arrange(self) -> None:
        """Everything in its place; the chosen plan stays chosen, and as high in the view as it was."""
        self.table.lay_out_by(partial(self.model.arrange, self._now))
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
        self.table.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.model.set_words()
            self._size_columns()
            self._settle()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()
            self.table.size_rows()

    def _lay_out(self) -> None:
        self.table.horizontalHeader().setStretchLastSection(True)
        self.search.setClearButtonEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 0, 0)
        column.setSpacing(4)
        for part, stretch in ((self.search, 0), (self.sort_in, 0), (self.table, 1)):
            column.addWidget(part, stretch)
        self._size_columns()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.sort_in.clicked.connect(self.arrange)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.sorting_wanted.connect(self.arrange)
        self._hand.rested.connect(self._settle)
        self._columns.shortened.connect(self.table.break_lines_in)
        self._empty.all_wanted.connect(self.search.clear)

    def _size_columns(self) -> None:
        """As wide as the words of the language need."""
        metrics = QFontMetrics(self.table.font())
        widths = [max(map(metrics.horizontalAdvance, texts)) + _PADDING for texts in self.model.samples()]
        sign = {0: metrics.height() + 2}  # of an alarm, beside the station
        self._columns.want(widths, sign, kept=KEPT_OF_LINES)

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
            if not self._hand.at_work:
                self.table.keep_lines()

    def _say_empty(self) -> None:
        if self.model.shown:
            self._empty.hide()
        elif self.model.wanted.asks:
            text = self.tr("None of the {count} plans fits the search.").format(count=f"{self.model.seen:,}")
            self._empty.show_words(text, self.tr("Show all plans"))
        else:
            text = self.tr("No plan needs a notice. Filed plans stand here with the last lawful moment of theirs.")
            self._empty.show_words(text, "")
