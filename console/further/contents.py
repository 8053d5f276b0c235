"""What further windows hold. Their pages are loaded with this module, which itself is loaded once the map is painted:
nobody waits for pages that nobody has opened."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from console.further.foot_line import FootLine
from console.further.window import Kind
from console.plans_ahead import PlansAhead
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
from widgets.notices.notices_page import NoticesPage
from widgets.outage_day.day_page import DayPage
from widgets.plan_month.month_page import MonthPage
from widgets.plans.plans_page import PlansPage
from widgets.queue.order_queue import OrderQueue
from widgets.responsibility.holdings_page import HoldingsPage
from widgets.shifts.shift_page import ShiftPage
from widgets.wall.wall_map import WallMap

if TYPE_CHECKING:
    from console.window import MainWindow


class Contents:
    """Made for one main window, when the first further one is opened."""

    def __init__(
        self,
        window: "MainWindow",
        *,
        picture: Picture,
        rules: RuleBook,
        prepare: Prepare,
        account: Account,
        plans_ahead: PlansAhead,
    ) -> None:
        self._window = window
        self._picture = picture
        self._rules = rules
        self._prepare = prepare
        self._account = account
        self._hearers = window.hearers
        self._plans_ahead = plans_ahead
        self._reader = FiguresReader(
            picture=picture, queue=window.queue.model, crews=window.crews.model, outages=window.map.outages
        )
        near = plans_ahead.neighbours
        self._makers: dict[Kind, Callable[[datetime], tuple[QWidget, ...]]] = {
            Kind.WALL_MAP: self._wall_map,
            Kind.QUEUE: self._queue,
            Kind.FIGURES: self._figures,
            Kind.PLANS: partial(self._page, PlansPage, neighbours=near),
            Kind.NOTICES: self._notices,
            Kind.MONTH: self._month,
            Kind.DAY: partial(self._page, DayPage, neighbours=near),
            Kind.JOBS: partial(self._page, JobsPage),
            Kind.LOANS: partial(self._page, LoansPage),
            Kind.CASES: self._cases,
            Kind.ALARMS: self._alarms,
            Kind.HOLDINGS: self._holdings,
            Kind.SHIFT: partial(self._page, ShiftPage),
            Kind.HANDOVER: partial(self._page, HandoverPage),
        }

    def make(self, kind: Kind, now: datetime) -> tuple[QWidget, ...]:
        """The content of a window of that kind, and what stands below it."""
        return self._makers[kind](now)

    def _wall_map(self, now: datetime) -> tuple[QWidget, ...]:
        map_view = MapView(
            picture=self._picture,
            territory=self._hearers.territory,
            prepare=self._prepare,
            theme=self._hearers.theme,
            now=now,
            rules=self._rules,
        )
        map_view.reach.withhold()  # it is answered on the main map only
        self._window.journeys.take_map(map_view)
        return (WallMap(map_view, reader=self._reader, rules=self._rules, theme=self._hearers.theme),)

    def _queue(self, _now: datetime) -> tuple[QWidget, ...]:
        queue = OrderQueue(
            picture=self._picture, rules=self._rules, theme=self._hearers.theme, beside=self._window.queue
        )
        self._window.journeys.take_queue(queue)
        return self._with_foot(queue)

    def _figures(self, _now: datetime) -> tuple[QWidget, ...]:
        return (FiguresBoard(reader=self._reader, picture=self._picture, rules=self._rules, theme=self._hearers.theme),)

    def _page(self, make: Callable[..., QWidget], now: datetime, **more: Any) -> tuple[QWidget, ...]:
        """A page that acts are sent from."""
        self._hearers.tell_now(self._plans_ahead)
        page = make(
            picture=self._picture,
            rules=self._rules,
            theme=self._hearers.theme,
            account=self._account,
            now=now,
            book=self._window.book,
            **more,
        )
        return self._with_foot(page)

    def _holdings(self, now: datetime) -> tuple[QWidget, ...]:
        page = HoldingsPage(
            picture=self._picture,
            rules=self._rules,
            account=self._account,
            now=now,
            tallies=self._window.queue.model.standings.by_station,
        )
        return self._with_foot(page)

    def _notices(self, now: datetime) -> tuple[QWidget, ...]:
        self._hearers.tell_now(self._plans_ahead)
        page = NoticesPage(
            standing=self._plans_ahead.notices,
            theme=self._hearers.theme,
            now=now,
            book=self._window.book,
        )
        return self._with_foot(page)

    def _cases(self, now: datetime) -> tuple[QWidget, ...]:
        return self._page(CasesPage, now, territory=self._hearers.territory)

    def _alarms(self, _now: datetime) -> tuple[QWidget, ...]:
        return self._window.alarms.make_page()

    def _month(self, now: datetime) -> tuple[QWidget, ...]:
        self._hearers.tell_now(self._plans_ahead)
        page = MonthPage(
            picture=self._picture,
            rules=self._rules,
            theme=self._hearers.theme,
            account=self._account,
            now=now,
            neighbours=self._plans_ahead.neighbours,
        )
        return self._with_foot(page)

    def _with_foot(self, page: QWidget) -> tuple[QWidget, ...]:
        return page, FootLine(rules=self._rules, theme=self._hearers.theme)
