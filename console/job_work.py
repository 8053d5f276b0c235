"""Jobs across stations: the page of them, its acts by menu, key and command line, and what is proposed meanwhile."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from console.desk import Desk
from console.further.window import FurtherWindow, Kind
from console.job_news import JobNews
from models.entities.crew_loans import MOST_LOAN_ORDERS
from models.entities.escalations import Escalation, EscalationLevel
from models.entities.fixes import Fix
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId, EscalationId, OrderId, StationId
from models.picture import Picture
from models.planning.escalation_proposals import Proposal
from models.planning.proposal_watch import Proposed
from models.rules.rule_book import RuleBook
from widgets.jobs.job_acts import ESCALATE, NAMES
from widgets.message_bar import Level

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.jobs.jobs_page import JobsPage

_EVERY, _PATIENCE = timedelta(seconds=15), timedelta(minutes=5)
"""From one question about proposals to the next: that drops the one before, so a slow answer is waited for."""
_AT_FIRST = timedelta(seconds=2)
"""The first one is asked when the window stands: it wants the outages of record, and all areas by their codes."""
_AFTER = tuple(name for name in NAMES if name != ESCALATE)
ON_A_JOB = tuple(name for name in _AFTER if name != "job_dismiss")
"""Acts of the window that a job can be named for on the command line."""
_REFUSED = "job_refused"


class JobWork(QObject):
    """There is one page, in a window of its own. Acts on jobs can be begun while it is open, on the one chosen there;
    whatever is marked in the queue can be escalated always."""

    proposals_wanted = Signal(object)
    """Newest positions by crew."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._fixes: dict[CrewId, Fix] = {}
        self._asked_at: datetime | None = None
        self._ask_after = _EVERY
        self._proposals: tuple[Proposal, ...] = ()
        self._news = JobNews(
            picture=picture, rules=rules, account=account, messages=window.messages, book=window.book, parent=self
        )
        window.menus.on("jobs", self.open)
        window.menus.on(ESCALATE, self._escalate)
        for name in _AFTER:
            window.menus.on(name, partial(self._begin, name))
        window.hearers.add(self)
        self._show_offers()

    def serve_by(self, desk: Desk) -> None:
        """What is proposed is worked out there from now on."""
        answers = desk.job_proposing(self)
        self.proposals_wanted.connect(answers.ask)
        answers.answered.connect(self.show_proposed)
        answers.failed.connect(self._show_unanswered)

    @property
    def page(self) -> "JobsPage | None":
        return cast("JobsPage | None", self._window.arrangement.further.page(Kind.JOBS))

    def open(self) -> None:
        """Its window comes up, with the keyboard in it."""
        self._window.arrangement.further.bring_up(Kind.JOBS)

    def escalate(
        self, orders: tuple[OrderId, ...], level: EscalationLevel | None = None, station: StationId | None = None
    ) -> None:
        """The form, with whom one asks if that is said already."""
        self.open()
        page = self.page
        assert page is not None
        page.begin_escalation(orders, level, station)

    def go_to(self, job: str) -> None:
        """The page comes up, at this job."""
        self.open()
        if self.page is not None:
            self.page.go_to(job)

    def take_job(self, job: EscalationId, act: str) -> None:
        """At this job, with that act begun if one is named and it is possible now."""
        self.go_to(job)
        if not act or self.page is None:
            return
        if self._window.menus.action(act).isEnabled():
            self.page.begin(act)
        else:
            text = self.tr("This is not possible with job {job} now.").format(job=job)
            self._window.messages.show_message(_REFUSED, text, Level.REFUSAL)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is not Kind.JOBS:
            return
        page: JobsPage = window.content
        page.requested.connect(self._window.requested)
        page.order_wanted.connect(self._open_order)
        page.lend_wanted.connect(self._lend)
        page.offers_changed.connect(self._show_offers)
        page.show_proposals(self._proposals)
        page.show_chosen_orders(self._chosen())
        window.closed.connect(self._show_offers)
        self._show_offers()

    # -- what it hears --------------------------------------------------------------------------------------

    def show_fixes(self, fixes: Mapping[CrewId, Fix], _now: datetime) -> None:
        self._fixes.update(fixes)

    def show_now(self, now: datetime) -> None:
        """Once a second; asked less often."""
        page = self.page
        if page is not None:
            page.show_chosen_orders(self._chosen())
        if self._asked_at is None:
            self._asked_at, self._ask_after = now, _AT_FIRST
        elif not timedelta() <= now - self._asked_at < self._ask_after:
            self._asked_at, self._ask_after = now, _PATIENCE
            self.proposals_wanted.emit(dict(self._fixes))

    def show_proposed(self, proposed: Proposed) -> None:
        self._ask_after = _EVERY
        self._proposals = proposed.proposals
        if self.page is not None:
            self.page.show_proposals(self._proposals)
        self._news.show_proposed(proposed)

    def _show_unanswered(self) -> None:
        self._ask_after = _EVERY

    def show_done(self, command: object) -> None:
        if self.page is not None:
            self.page.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_refusal(command, error)

    # -- doing ----------------------------------------------------------------------------------------------

    def _begin(self, name: str) -> None:
        page = self.page
        if page is not None:
            self.open()
            page.begin(name)

    def _escalate(self) -> None:
        """The proposal chosen on the page if the hand is there, else what is marked in the queue."""
        page = self.page
        if page is not None and page.isActiveWindow() and ESCALATE in page.offered:
            page.begin(ESCALATE)
            return
        self.escalate(self._chosen())

    def _chosen(self) -> tuple[OrderId, ...]:
        chosen = self._window.several.chosen
        current = self._window.inspector.current_order()
        return chosen or (() if current is None else (current,))

    def _open_order(self, order: str) -> None:
        self._window.activateWindow()
        self._window.go_to_item(order)

    def _lend(self, job: Escalation) -> None:
        """By the form of loans, with the hole on the map: to the station whose orders wait."""
        orders = [self._picture.orders[key] for key in job.orders if key in self._picture.orders]
        waiting = next((order for order in orders if order.crew is None), next(iter(orders), None))
        borrower = None if waiting is None else waiting.station
        self._window.pages.loan_work.lend(None, borrower, job.orders[:MOST_LOAN_ORDERS])

    def _show_offers(self) -> None:
        page = self.page
        names = frozenset[str]() if page is None else page.offered
        for name in _AFTER:
            self._window.menus.action(name).setEnabled(name in names)
