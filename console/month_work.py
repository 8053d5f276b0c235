"""The acts about the month of outage plans: open it, go to a day, show on the map, save and print."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QObject, Signal

from console.further.window import FurtherWindow, Kind
from models.entities.outage_plans import OutagePlan
from models.ids import PlanId
from models.planning.month_hours import MonthHours
from widgets.message_bar import Level

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.plan_month.month_page import MonthPage

_ACTS = ("month_today", "month_jump", "month_map", "month_table", "month_print")
_AROUND, _LEAST_WIDTH_M = 1.6, 1500.0
_KEY = "month"


class MonthWork(QObject):
    """There is one page, in a window of its own; its acts can be begun while it is open."""

    hours_wanted = Signal(object)
    """date: customer-hours of its month are wanted; `show_hours` takes them."""
    left = Signal()
    """Nobody looks any more."""
    table_wanted = Signal(object)
    print_wanted = Signal(object)
    """MonthTold: a file of it is wanted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._on_map = False
        window.menus.on("month", self.open)
        window.menus.on("month_today", self._go_to_today)
        window.menus.on("month_jump", self._begin_jump)
        window.menus.on("month_map", self._wish_map)
        window.menus.on("month_table", self._wish_table)
        window.menus.on("month_print", self._wish_print)
        self._show_offers()

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is not Kind.MONTH:
            return
        page: MonthPage = window.content
        page.hours_wanted.connect(self.hours_wanted)
        page.plan_wanted.connect(self._open_plan)
        page.order_wanted.connect(self._open_order)
        page.map_wanted.connect(self._show_on_map)
        page.table_wanted.connect(self._wish_table)
        page.print_wanted.connect(self._wish_print)
        window.closed.connect(self._on_closed)
        self._show_offers()

    @property
    def page(self) -> "MonthPage | None":
        return cast("MonthPage | None", self._window.arrangement.further.page(Kind.MONTH))

    def open(self) -> None:
        """Its window comes up, with the keyboard on the calendar."""
        self._window.arrangement.further.bring_up(Kind.MONTH)

    def show_hours(self, hours: MonthHours) -> None:
        if self.page is not None:
            self.page.show_hours(hours)

    # -- acts -----------------------------------------------------------------------------------------------

    def _go_to_today(self) -> None:
        if self.page is not None:
            self.open()
            self.page.go_to_today()

    def _begin_jump(self) -> None:
        if self.page is not None:
            self.open()
            self.page.begin_jump()

    def _wish_map(self) -> None:
        if self.page is not None:
            self.page.wish_map()

    def _wish_table(self) -> None:
        if self.page is not None:
            self.table_wanted.emit(self.page.told())

    def _wish_print(self) -> None:
        if self.page is not None:
            self.print_wanted.emit(self.page.told())

    def _open_plan(self, plan: PlanId) -> None:
        self._window.pages.plan_work.take_plan(plan, "")

    def _open_order(self, order: str) -> None:
        self._window.activateWindow()
        self._window.go_to_item(order)

    # -- the map --------------------------------------------------------------------------------------------

    def _show_on_map(self, what: OutagePlan | tuple[str, ...]) -> None:
        """The main map goes there; its areas are tinted until others are, or the month is closed."""
        areas = self._window.hearers.territory["areas"]
        if isinstance(what, OutagePlan):
            asked: Sequence[str] = what.content.scope.areas
            rows = np.flatnonzero(np.isin(areas.codes, asked))
        else:
            grids = np.flatnonzero(np.isin(self._window.hearers.territory["grids"].codes, what))
            rows = np.flatnonzero(np.isin(areas.columns["grid"], grids))
        if self._window.pages.plan_drafting.is_open:
            text = self.tr("The form of a plan shows its areas on the map. Close it first.")
            self._window.messages.show_message(_KEY, text, Level.REFUSAL)
            return
        if not len(rows):
            text = self.tr("None of these areas is on the ground of today.")
            self._window.messages.show_message(_KEY, text, Level.REFUSAL)
            return
        self._window.messages.withdraw(_KEY)
        map_view = self._window.map
        map_view.areas.show_chosen(rows.tolist())
        self._on_map = True
        x, y = areas.columns["x"][rows], areas.columns["y"][rows]
        width = max(_AROUND * float(max(np.ptp(x), np.ptp(y))), _LEAST_WIDTH_M)
        map_view.show_place(float(x.min() + x.max()) / 2, float(y.min() + y.max()) / 2, width)
        self._window.activateWindow()
        map_view.setFocus()

    def _on_closed(self) -> None:
        if self._on_map and not self._window.pages.plan_drafting.is_open:
            self._window.map.areas.show_chosen(())
        self._on_map = False
        self.left.emit()
        self._show_offers()

    def _show_offers(self) -> None:
        for name in _ACTS:
            self._window.menus.action(name).setEnabled(self.page is not None)
