"""Beside the calendar: what waits for me and what I approved, what the grids feel, and why."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSplitter, QTableView, QWidget

from models.entities.outage_plans import Window
from models.ids import PlanId, StationId
from models.planning.month_hours import Cause, MonthHours
from models.planning.outage_history import OutageSource
from widgets.fitting_columns import FittingColumns
from widgets.plan_month.hours_model import COLUMNS, HoursModel
from widgets.plan_month.mine import mine, mine_rows
from widgets.plan_month.side_lists import SideList, SideRow
from widgets.plan_month.words import hours_words
from widgets.plans.standing import PlanStanding
from widgets.plans.words import hours_text
from widgets.theme import Theme
from widgets.words.terms import term

_MOST_CAUSES = 200


class MonthSides(QSplitter):
    opened = Signal(object)
    """SideRow: the plan or order of a row."""
    map_wanted = Signal()
    """Enter on a grid."""

    def __init__(self, *, standing: PlanStanding, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._standing = standing
        self._now = now
        self._mine: tuple[list[PlanId], list[PlanId]] = ([], [])
        self.hours = HoursModel(picture=standing.picture, rules=standing.rules, theme=theme, parent=self)
        self.mine, self.causes = SideList(self), SideList(self)
        self.grids = QTableView(self)
        self._lay_out()
        self.mine.opened.connect(self.opened)
        self.causes.opened.connect(self.opened)
        self.grids.selectionModel().currentChanged.connect(self.show_causes)
        self.grids.activated.connect(self.map_wanted)
        self._set_words()

    @property
    def touched(self) -> tuple[QWidget, ...]:
        """Where a hand works. The rows of the grids stay where they are in any case."""
        return self.mine, self.mine.viewport(), self.causes, self.causes.viewport()

    @property
    def grids_under_hand(self) -> tuple[str, ...]:
        """Codes of the grids of the row that has the keyboard."""
        row = self.hours.row_at(self.grids.currentIndex().row())
        if not self._has_hand(self.grids) or row is None or self.hours.hours is None:
            return ()
        return tuple(self.hours.hours.grids[grid] for grid in self.hours.grids_of(row))

    @property
    def plan_under_hand(self) -> PlanId | None:
        """Of the list that has the keyboard."""
        row = next((side.row for side in (self.mine, self.causes) if self._has_hand(side)), None)
        return PlanId(row.key) if row is not None and row.key and row.source is OutageSource.PLAN else None

    def _has_hand(self, part: QWidget) -> bool:
        """It has the keyboard of its window, also while another window is in front: an act may be typed there."""
        return self.window().focusWidget() is part

    def arrange(self, month: Window, station: StationId | None) -> None:
        self._mine = mine(self._standing, month, station, self._now)
        self.show_mine()
        self.show_causes()

    def out_of_place(self, month: Window, station: StationId | None) -> int:
        """Plans that would come or go if it were arranged now."""
        fresh = mine(self._standing, month, station, self._now)
        return sum(len(set(before) ^ set(now)) for before, now in zip(self._mine, fresh, strict=True))

    def show_hours(self, hours: MonthHours | None, station: StationId | None) -> None:
        self.hours.show_hours(hours, station)
        self._size()
        if not self.grids.currentIndex().isValid() and self.hours.rowCount():
            self.grids.setCurrentIndex(self.hours.index(0, 0))

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self.hours.theme = theme
        self.grids.viewport().update()

    def show_mine(self) -> None:
        rows = mine_rows(self._standing, *self._mine, self._now)
        self.mine.show_rows(rows, empty=self.tr("No plan waits for you, and you approved none this month."))

    def show_causes(self) -> None:
        row = self.hours.row_at(self.grids.currentIndex().row())
        if row is None or self.hours.hours is None:
            self.causes.show_rows((), empty=self.tr("The customer-hours are being counted …"))
            return
        found = self.hours.hours.causes_in(self.hours.grids_of(row))
        shown = [self._cause(cause, hours) for cause, hours in found[:_MOST_CAUSES]]
        more = len(found) - len(shown)
        head = self.tr("{grid} · outages that make it up: {count}").format(
            grid=self.hours.name_of(row), count=f"{len(found):,}"
        )
        if more:
            shown.append(SideRow(self.tr("and {count} smaller ones").format(count=f"{more:,}")))
        rows = [SideRow(head), *shown] if found else []
        self.causes.show_rows(rows, empty=self.tr("No outage this month, and none planned."))

    def _cause(self, cause: Cause, hours: float) -> SideRow:
        first = f"{hours_words(hours)} · {term(cause.kind)} · {cause.key}"
        plan = self._standing.picture.plans.get(PlanId(cause.key)) if cause.source is OutageSource.PLAN else None
        said = (
            hours_text(cause.window, self._standing.rules, near=self._now),
            plan.content.work if plan is not None else "",
        )
        return SideRow("\n".join((first, " · ".join(filter(None, said)))), cause.source, cause.key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.hours.set_words()
            self.show_mine()
            self.show_causes()
        elif event.type() is QEvent.Type.FontChange:
            self._size()

    def _lay_out(self) -> None:
        self.grids.setModel(self.hours)
        self.grids.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.grids.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grids.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grids.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.grids.setTabKeyNavigation(False)
        self.grids.setShowGrid(False)
        self.grids.verticalHeader().hide()
        self.grids.horizontalHeader().setHighlightSections(False)
        self.grids.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.grids.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.grids.horizontalHeader().setStretchLastSection(True)
        self._columns = FittingColumns(self.grids, leaving=(4,), yielding=(2, 0))
        for part in (self.mine, self.grids, self.causes):
            self.addWidget(part)
        self.setChildrenCollapsible(False)
        self.setSizes([190, 330, 200])
        self._size()

    def _size(self) -> None:
        metrics, bold = QFontMetrics(self.grids.font()), QFont(self.grids.font())
        bold.setBold(True)
        widths = []
        for column, sample in enumerate(self.hours.samples()):
            head = self.hours.headerData(column, Qt.Orientation.Horizontal)
            said = (QFontMetrics(bold).horizontalAdvance(text) for text in (sample, *self._sum_lines(column)))
            widths.append(max(*said, metrics.horizontalAdvance(head) + 4) + 8)
        self._columns.want(widths)
        self.grids.verticalHeader().setDefaultSectionSize(2 * metrics.height() + 6)

    def _sum_lines(self, column: int) -> list[str]:
        """Of the rows that others add up to; no figure is longer, but any name. The last column has what is left."""
        rows = range(self.hours.rowCount()) if column == 0 else self.hours.sums() if column < COLUMNS - 1 else ()
        return [line for row in rows for line in self.hours.texts(row, column).split("\n")]

    def _set_words(self) -> None:
        self._size()
        self.mine.setAccessibleName(self.tr("Plans that wait for me or that I approved"))
        self.grids.setAccessibleName(self.tr("What the grids feel this month, in customer-hours"))
        self.causes.setAccessibleName(self.tr("Why: plans and faults of the grid"))
