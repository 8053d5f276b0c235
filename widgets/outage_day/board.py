"""The board of a day's outages: which day above, what the whole room still owes, then a line for each outage."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QVBoxLayout, QWidget

from models.ids import PlanId
from widgets.acts.keycap_button import KeycapButton
from widgets.hand import Hand
from widgets.outage_day.bars import paint_bars, paint_hours
from widgets.outage_day.board_head import BoardHead, day_axis, label_width
from widgets.outage_day.board_model import BARS, SIZE, BoardModel
from widgets.outage_day.day_choice import DayChoice
from widgets.outage_day.reading import DayReader
from widgets.outage_day.words import longest_crew, sample_texts
from widgets.plans.grouped_table import GroupedTable
from widgets.plans.standing import PlanStanding
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme
from widgets.theme.lane_inks import LaneInks
from widgets.words.names import station_label

_SAMPLES = ("P26112200001 ", "12-01 08:00–16:00 ")
"""Texts that the first columns are wide enough for, the first one for names of stations, too; the time lines have the
rest."""
_WHOLE = frozenset({0, 1, SIZE - 1})
"""Columns whose texts go on in a further line where there is no room for them in one."""
_PADDING = 14
_LEAST_MARKS, _FEWEST_MARKS = 6, 4
"""Hours that the time lines are to have room for: where they have less, the size gives way, which the sheet says, too;
where they have still less, what is next is broken into lines."""
_LEAST_ASKED = 3
"""So many marks wide; with less the board is wider than its window."""


class OutageBoard(QWidget):
    """Rows rest while a hand works here; what has come or moved meanwhile is sorted in by F5, or when the hand
    rests."""

    chosen = Signal(object)
    """PlanId, or None"""
    opened = Signal()
    """Enter, or a double click: the sheet is wanted."""
    menu_wanted = Signal(QPoint)

    def __init__(self, *, standing: PlanStanding, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._now = now
        self._inks = LaneInks(theme)
        self._asked_wanted = 0
        self._size_width = 0
        self._size_wanted = 0
        self._plan_widths = (0, 0)
        self.days = DayChoice(rules=standing.rules, now=now, parent=self)
        self.model = BoardModel(standing, self.days.hours, now, self)
        self.sort_in = KeycapButton("F5", self)
        self.table = GroupedTable(self.model, theme=theme, parent=self, drawn={BARS: self._draw_bars})
        self._head = BoardHead(bars=BARS, zone=standing.rules.zone, day=self.days.hours, theme=theme, parent=self.table)
        self._empty = EmptyPage(self.table.viewport())
        self._hand = Hand(self.table, self.table.viewport(), parent=self)
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

    def show_day_of(self, plan: PlanId) -> None:
        """The day on which it was announced to begin; nothing of a plan that never was."""
        found = self._standing.picture.plans.get(plan)
        line = None if found is None else DayReader(self._standing).line(found, self._now)
        if line is not None:
            self.days.go_to(line.bars.announced.start.astimezone(self._standing.rules.zone).date())

    def arrange(self) -> None:
        """Everything in its place; the chosen outage stays chosen, and as high in the view as it was."""
        self.table.lay_out_by(partial(self.model.arrange, self._now))
        self.sort_in.hide()
        self._say_empty()

    def show_changes(self) -> None:
        """Plans or permits have changed; the picture knows."""
        self.model.show_now(self._now)
        self._settle()

    def show_now(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        self.days.show_now(now)
        if minute:
            self.model.show_now(now)
            self._settle()

    def show_theme(self, theme: Theme) -> None:
        self._inks = LaneInks(theme)
        self._head.show_theme(theme)
        self.table.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """Widths of columns that somebody set. The day is always today's at first."""
        widths = [self.table.columnWidth(column) for column in range(BARS)]
        bare, whole = self._plan_widths
        widths[0] = bare if widths[0] == whole else widths[0]
        return {"columns": " ".join(map(str, widths))}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        widths = [int(part) for part in kept.get("columns", "").split() if part.isdecimal()]
        if len(widths) == BARS and all(40 <= width <= 600 for width in widths):
            for column, width in enumerate(widths):
                self.table.setColumnWidth(column, width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._size_worded_columns()
            self.model.set_words()
            self._settle()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()
            self.table.size_rows()

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.table.setHorizontalHeader(self._head)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.setStretchLastSection(False)
        self._head.setSectionResizeMode(BARS, QHeaderView.ResizeMode.Stretch)
        self._head.setMinimumSectionSize(40)
        self.days.setContentsMargins(6, 6, 6, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part, stretch in ((self.days, 0), (self.sort_in, 0), (self.table, 1)):
            column.addWidget(part, stretch)
        self._size_columns()

    def _connect(self) -> None:
        self.days.chosen.connect(self._on_day)
        self.sort_in.clicked.connect(self.arrange)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.sorting_wanted.connect(self.arrange)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self._hand.rested.connect(self._settle)
        self._head.resized.connect(self._share_room)
        self._empty.all_wanted.connect(self.days.go_to_today)
        keys = (
            ("Ctrl+Left", self.days.go_back),
            ("Ctrl+Right", self.days.go_on),
            ("Ctrl+Home", self.days.go_to_today),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _size_columns(self) -> None:
        metrics = QFontMetrics(self.table.font())
        picture = self._standing.picture
        samples = ((_SAMPLES[0], *(station_label(key, picture) for key in picture.stations)), _SAMPLES[1:])
        for column, texts in enumerate(samples):
            self.table.setColumnWidth(column, max(map(metrics.horizontalAdvance, texts)) + _PADDING)
        bare = self.table.columnWidth(0)
        self._plan_widths = (bare, bare + metrics.height() + 2)
        self._size_worded_columns()

    def _size_worded_columns(self) -> None:
        """Another language takes other room."""
        metrics = QFontMetrics(self.table.font())
        asked, size = (max(map(metrics.horizontalAdvance, texts)) + _PADDING for texts in sample_texts())
        self._size_width = size
        self._size_wanted = metrics.horizontalAdvance(longest_crew()) + _PADDING
        self._asked_wanted = asked
        self._share_room()

    def _share_room(self) -> None:
        bare, whole = self._plan_widths
        if self.table.columnWidth(0) == whole:
            self.table.setColumnWidth(0, bare)
        label = label_width(self._head.fontMetrics())
        free = self._head.width() - sum(self._head.sectionSize(column) for column in (0, 1)) - _FEWEST_MARKS * label
        self.table.setColumnWidth(SIZE - 1, max(min(self._asked_wanted, free), _LEAST_ASKED * label))
        room = self._head.width() - sum(self._head.sectionSize(column) for column in (0, 1, SIZE - 1))
        crowded = room - self._size_width < _LEAST_MARKS * label
        if crowded != self.table.isColumnHidden(SIZE):
            self.table.setColumnHidden(SIZE, crowded)
        free = room - _LEAST_MARKS * label
        self.table.setColumnWidth(SIZE, max(self._size_width, min(self._size_wanted, free)))
        least = _FEWEST_MARKS * label
        mode = QHeaderView.ResizeMode.Fixed if crowded and room < least else QHeaderView.ResizeMode.Stretch
        self._head.setSectionResizeMode(BARS, mode)
        if mode is QHeaderView.ResizeMode.Fixed:
            self._head.resizeSection(BARS, least)
        self._spare_room(free - self.table.columnWidth(SIZE))
        self.table.break_lines_in(_WHOLE)

    def _spare_room(self, spare: int) -> None:
        """For the sign of an alarm beside the station, unless somebody has set the width."""
        bare, whole = self._plan_widths
        if self.table.columnWidth(0) == bare and spare >= whole - bare:
            self.table.setColumnWidth(0, whole)

    def _set_words(self) -> None:
        self.table.setAccessibleName(self.tr("Outages of the day"))

    # -- what happens ---------------------------------------------------------------------------------------

    def _draw_bars(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        line = self.model.line_at(row)
        if line is None:
            return
        box = QRectF(option.rect)
        axis = day_axis(self.model.day, box.width())
        painter.setFont(option.font)
        paint_hours(painter, box, axis=axis, inks=self._inks)
        paint_bars(painter, box, line.bars, axis=axis, now=self._now, inks=self._inks)

    def _settle(self) -> None:
        """Sort in what has come or moved, unless a hand is at work."""
        waiting = self.model.out_of_place()
        if not waiting:
            self.sort_in.hide()
            if not self._hand.at_work:
                self.table.keep_lines()
        elif not self._hand.at_work:
            self.arrange()
        else:
            self.sort_in.setText(self.tr("Come or moved: {count}. Sort in").format(count=waiting))
            self.sort_in.show()

    def _on_day(self) -> None:
        self._head.show_day(self.days.hours)
        self.model.show_day(self.days.hours, self._now)
        self.arrange()

    def _on_menu(self, at: QPoint) -> None:
        plan = self.model.plan_at(self.table.rowAt(at.y()))
        if plan is not None:
            self.select(plan)
        self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))

    def _say_empty(self) -> None:
        if self.model.shown:
            self._empty.hide()
        elif self.days.is_today:
            self._empty.show_words(self.tr("No announced outage today, and nothing is still open from before."), "")
        else:
            self._empty.show_words(self.tr("No announced outage on this day."), self.tr("Back to today"))
