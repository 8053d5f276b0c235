"""The windows of one seat and how they stand: further windows, layouts, and the acts about them in the menus."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.docks import Docks
from console.further.foot_line import FootLine
from console.further.window import Kind
from console.further.windows import FurtherWindows
from console.hearers import Hearers
from console.holding_work import HoldingWork
from console.layouts.kept import KeptLayouts
from console.layouts.layouts import Layouts
from console.plans_ahead import PlansAhead
from console.shift_work import ShiftWork
from models.entities.people import Account
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.cases.cases_page import CasesPage
from widgets.figures.board import FiguresBoard
from widgets.figures.figures import FiguresReader
from widgets.handover.handover_page import HandoverPage
from widgets.jobs.jobs_page import JobsPage
from widgets.loans.loans_page import LoansPage
from widgets.map.ground.drawer import Prepare
from widgets.map.map_view import MapView
from widgets.message_bar import Level
from widgets.notices.notices_page import NoticesPage
from widgets.outage_day.day_page import DayPage
from widgets.plan_month.month_page import MonthPage
from widgets.plans.plans_page import PlansPage
from widgets.plans.standing import PlanStanding
from widgets.queue.order_queue import OrderQueue
from widgets.responsibility.holdings_page import HoldingsPage
from widgets.shifts.shift_page import ShiftPage
from widgets.wall.wall_map import WallMap

if TYPE_CHECKING:
    from console.window import MainWindow


class Arrangement(QObject):
    map_opened = Signal(object)
    """MapView of a further window."""

    def __init__(
        self,
        window: "MainWindow",
        *,
        picture: Picture,
        rules: RuleBook,
        prepare: Prepare,
        docks: Docks,
        hearers: Hearers,
        kept: KeptLayouts,
        account: Account,
        now: datetime,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._prepare = prepare
        self._hearers = hearers
        self._account = account
        self._now = now
        self._reader = FiguresReader(
            picture=picture, queue=window.queue.model, crews=window.crews.model, outages=window.map.outages
        )
        self._plans_ahead = PlansAhead(picture=picture, rules=rules, account=account, now=now, parent=self)
        makers: dict[Kind, Callable[[], tuple[QWidget, ...]]] = {
            Kind.WALL_MAP: self._wall_map,
            Kind.QUEUE: self._queue,
            Kind.FIGURES: self._figures,
            Kind.PLANS: partial(self._page, PlansPage, neighbours=self._plans_ahead.neighbours),
            Kind.NOTICES: self._notices,
            Kind.MONTH: self._month,
            Kind.DAY: partial(self._page, DayPage, neighbours=self._plans_ahead.neighbours),
            Kind.JOBS: partial(self._page, JobsPage),
            Kind.LOANS: partial(self._page, LoansPage),
            Kind.CASES: self._cases,
            Kind.ALARMS: self._alarms,
            Kind.HOLDINGS: self._holdings,
            Kind.SHIFT: partial(self._page, ShiftPage),
            Kind.HANDOVER: partial(self._page, HandoverPage),
        }
        self.further = FurtherWindows(self, hearers=hearers, picture=picture, makers=makers)
        self.layouts = Layouts(window, docks=docks, further=self.further, kept=kept)
        self.further.kept_open.connect(self._tell_locked)
        self.further.opened.connect(HoldingWork(window, picture=picture, account=account).take)
        self.shifts = ShiftWork(window, further=self.further, picture=picture, rules=rules, account=account)
        self._make_menus()
        hearers.add(self, self._plans_ahead)

    def show_now(self, now: datetime) -> None:
        self._now = now

    @property
    def queues(self) -> tuple[OrderQueue, ...]:
        """Those of further windows."""
        return tuple(queue for queue in self.further.contents(Kind.QUEUE) if isinstance(queue, OrderQueue))

    @property
    def maps(self) -> tuple[WallMap, ...]:
        """Those of further windows."""
        return tuple(wall for wall in self.further.contents(Kind.WALL_MAP) if isinstance(wall, WallMap))

    def plan_standing(self) -> PlanStanding:
        """How plans stand for whoever sits here."""
        near = self._plans_ahead.neighbours
        return PlanStanding(picture=self._picture, rules=self._rules, account=self._account, neighbours=near)

    def _make_menus(self) -> None:
        menus, layouts = self._window.menus, self.layouts
        menus.on("new_wall_map", partial(self.further.open, Kind.WALL_MAP))
        menus.on("new_queue", partial(self.further.open, Kind.QUEUE))
        menus.on("new_figures", partial(self.further.open, Kind.FIGURES))
        menus.on("layouts", layouts.open_page)
        menus.on("reset_layout", layouts.reset)
        menus.on_switch("lock_layout", layouts.lock)

    def _tell_locked(self) -> None:
        text = self.tr("The layout is locked: no window closes by accident. Window, “Lock the layout” unlocks it.")
        self._window.messages.show_message("layout", text, Level.REFUSAL)

    # -- contents -------------------------------------------------------------------------------------------

    def _wall_map(self) -> tuple[QWidget, ...]:
        map_view = MapView(
            picture=self._picture,
            territory=self._hearers.territory,
            prepare=self._prepare,
            theme=self._hearers.theme,
            now=self._now,
            rules=self._rules,
        )
        map_view.reach.withhold()  # it is answered on the main map only
        self._window.journeys.take_map(map_view)
        self.map_opened.emit(map_view)
        return (WallMap(map_view, reader=self._reader, rules=self._rules, theme=self._hearers.theme),)

    def _queue(self) -> tuple[QWidget, ...]:
        queue = OrderQueue(
            picture=self._picture, rules=self._rules, theme=self._hearers.theme, beside=self._window.queue
        )
        self._window.journeys.take_queue(queue)
        return queue, FootLine(rules=self._rules, theme=self._hearers.theme)

    def _figures(self) -> tuple[QWidget, ...]:
        return (FiguresBoard(reader=self._reader, picture=self._picture, rules=self._rules, theme=self._hearers.theme),)

    def _page(self, make: Callable[..., QWidget], **more: Any) -> tuple[QWidget, ...]:
        """A page that acts are sent from."""
        self._hearers.tell_now(self._plans_ahead)
        page = make(
            picture=self._picture,
            rules=self._rules,
            theme=self._hearers.theme,
            account=self._account,
            now=self._now,
            book=self._window.book,
            **more,
        )
        return page, FootLine(rules=self._rules, theme=self._hearers.theme)

    def _holdings(self) -> tuple[QWidget, ...]:
        page = HoldingsPage(
            picture=self._picture,
            rules=self._rules,
            account=self._account,
            now=self._now,
            tallies=self._window.queue.model.standings.by_station,
        )
        return page, FootLine(rules=self._rules, theme=self._hearers.theme)

    def _notices(self) -> tuple[QWidget, ...]:
        self._hearers.tell_now(self._plans_ahead)
        page = NoticesPage(
            standing=self._plans_ahead.notices,
            theme=self._hearers.theme,
            now=self._now,
            book=self._window.book,
        )
        return page, FootLine(rules=self._rules, theme=self._hearers.theme)

    def _cases(self) -> tuple[QWidget, ...]:
        return self._page(CasesPage, territory=self._hearers.territory)

    def _alarms(self) -> tuple[QWidget, ...]:
        return self._window.alarms.make_page()

    def _month(self) -> tuple[QWidget, ...]:
        self._hearers.tell_now(self._plans_ahead)
        page = MonthPage(
            picture=self._picture,
            rules=self._rules,
            theme=self._hearers.theme,
            account=self._account,
            now=self._now,
            neighbours=self._plans_ahead.neighbours,
        )
        return page, FootLine(rules=self._rules, theme=self._hearers.theme)
