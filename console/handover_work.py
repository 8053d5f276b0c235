"""The handover at work: its page in a window of its own, its acts in menus and on the command line, what its lines
lead to, and the paper that is archived once both have signed."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject

from console.desk import Desk
from console.further.window import FurtherWindow, Kind
from console.handover_papers import HandoverPapers
from models.commands import Request
from models.commands.handovers import SignIn, TakeRoom
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.handovers import HandoverState
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account, Crew
from models.entities.protected_events import ProtectedEvent
from models.entities.service_cases import ServiceCase
from models.errors import DispatchError
from models.handover.view import HandoverView, HandoverWish, handover_of_room
from models.ids import CaseId, HandoverId, LoanId, PlanId
from models.picture import Picture
from models.rules.permissions import may_read_handover
from models.rules.rule_book import RuleBook
from models.store.handovers import Kept
from widgets.handover.act_buttons import ACTS, PRINT
from widgets.message_bar import Level

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.handover.handover_page import HandoverPage

_KEY = "handover"
_ON_IT = (*ACTS, PRINT)


class HandoverWork(QObject):
    """Belongs to the window. There is one page; its acts can be begun while it is open."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._account = account
        self._desk: Desk | None = None
        self.papers = HandoverPapers(window, picture=picture, rules=rules, account=account)
        menus = window.menus
        menus.on("handover", self.open)
        menus.on("handover_past", self._choose_past)
        for name in _ON_IT:
            menus.on(name, partial(self._begin, name))
        self._looks: dict[str, str] = {}
        window.looks.add("handover", self)
        self.papers.found.connect(self._show_paper)
        window.left.connect(self.papers.stop)
        self._show_offers()

    @property
    def page(self) -> "HandoverPage | None":
        return cast("HandoverPage | None", self._window.arrangement.further.page(Kind.HANDOVER))

    def serve_by(self, desk: Desk) -> None:
        """What the page asks beyond the picture is answered there from now on."""
        self._desk = desk
        self._views = desk.handover_viewing(self)
        self._views.answered.connect(self._show_view)
        self._views.failed.connect(self._show_failure)
        self.papers.serve_by(desk)

    def open(self) -> None:
        """Its window comes up, with the keyboard on the sections."""
        self._window.arrangement.further.bring_up(Kind.HANDOVER)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is not Kind.HANDOVER:
            return
        page: HandoverPage = window.content
        page.requested.connect(self._window.requested)
        page.signing_wanted.connect(self._sign)
        page.thing_wanted.connect(self._go_to)
        page.print_wanted.connect(self._print)
        page.offers_changed.connect(self._show_offers)
        window.closed.connect(self._show_offers)
        if self._desk is not None:
            page.wanted.connect(self._ask)
            page.left.connect(self._views.forget)
        page.show_looks(self._looks)
        self._show_offers()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_done(self, command: object) -> None:
        """The seat that has given the last signature composes the paper."""
        if self.page is not None:
            self.page.show_done(command)
        if isinstance(command, SignIn | TakeRoom):
            self.papers.archive_newest()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_refusal(command, error)

    def _show_view(self, view: HandoverView) -> None:
        if self.page is not None:
            self.page.show_view(view)

    def _show_failure(self, _number: int, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_failure(error)

    # -- looks ----------------------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        """How the page is parted, as it was last."""
        if self.page is not None:
            self._looks = self.page.looks()
        return self._looks

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._looks = dict(kept)
        if self.page is not None:
            self.page.show_looks(kept)

    # -- acts -----------------------------------------------------------------------------------------------

    def _begin(self, name: str) -> None:
        if self.page is not None:
            self.open()
            self.page.begin(name)

    def _ask(self, wish: HandoverWish) -> None:
        if may_read_handover(self._account):
            self._views.ask(wish)
        else:
            self._show_failure(0, handover_of_room(self._account))

    def _choose_past(self) -> None:
        self.open()
        if self.page is not None:
            self.page.choose_past()

    def _sign(self, command: Any, password: str) -> None:
        if self._desk is not None:
            self._desk.send_signed(Request(actor=self._account.id, command=command), password)

    def print_past(self, handover: HandoverId) -> None:
        """The archived paper of that number, or what is open under it as it stands."""
        opened = self._picture.open_handover()
        if opened is not None and opened.id == handover:
            self._window.printing.open_paper("handover", "now")
        else:
            self.papers.ask_archived(handover)

    def _print(self, view: HandoverView) -> None:
        """Of a signed one the archived paper, of any other what it says now."""
        if view.handover is not None and view.handover.state is HandoverState.ACCEPTED:
            self.papers.ask_archived(view.handover.id)
        else:
            self._window.printing.open_paper("handover", "now")

    def _show_paper(self, kept: Kept) -> None:
        self._window.printing.open_archived(kept)

    def _go_to(self, kind: type[Any], key: str) -> None:
        """What a line is about, on the page where it is at home."""
        window = self._window
        pages: dict[type[Any], Callable[[], None]] = {
            WorkOrder: lambda: self._in_main_window(key),
            Crew: lambda: self._in_main_window(key),
            OutagePlan: lambda: window.pages.plan_work.take_plan(PlanId(key), ""),
            CrewLoan: lambda: window.pages.loan_work.go_to(LoanId(key)),
            Escalation: lambda: window.jobs.go_to(key),
            ServiceCase: lambda: window.cases.go_to(CaseId(key)),
            ProtectedEvent: window.menus.action("protected_events").trigger,
        }
        if kind in pages:
            pages[kind]()
        else:
            text = self.tr("This line has no page of its own.")
            window.messages.show_message(_KEY, text, Level.HINT)

    def _in_main_window(self, key: str) -> None:
        self._window.activateWindow()
        self._window.go_to_item(key)

    def _show_offers(self) -> None:
        offered = frozenset() if self.page is None else self.page.offered
        for name in _ON_IT:
            self._window.menus.action(name).setEnabled(name in offered)
