"""The acts about lent crews, in the menu, by key and on the command line: lend one, open the book, extend, return."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from console.further.window import FurtherWindow, Kind
from models.commands.crew_loans import LendCrew
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId, LoanId, OrderId, StationId
from models.lent_crews import may_see_loan
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from widgets.loans.loan_acts import EXTEND, LEND, ON_MAP, RETURN
from widgets.map.reach.answer import Asked, ReachOf
from widgets.message_bar import Level
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.loans.lend_dialog import LendDialog
    from widgets.loans.loans_page import LoansPage

BOOK = "loans"
ON_A_LOAN = (EXTEND, RETURN, ON_MAP)
ON_A_CREW = frozenset({BOOK, LEND, *ON_A_LOAN})
"""Acts of the window that a crew can be named for on the command line."""


class LoanWork(QObject):
    """Belongs to the window. The form is made when it is first asked for; while it is open the map shows the hole."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self.dialog: LendDialog | None = None
        menus = window.menus
        menus.on(BOOK, self.open)
        menus.on(LEND, self.lend_chosen)
        for name in ON_A_LOAN:
            menus.on(name, partial(self._begin, name))
        menus.action(LEND).setEnabled(may_send(LendCrew, account))
        window.left.connect(self._close)
        window.hearers.add(self)
        window.reaching.answered.connect(self._show_answer)
        self._show_offers()

    @property
    def page(self) -> "LoansPage | None":
        return cast("LoansPage | None", self._window.arrangement.further.page(Kind.LOANS))

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is Kind.LOANS:
            page: LoansPage = window.content
            page.requested.connect(self._window.requested)
            page.lend_wanted.connect(self.lend_chosen)
            page.map_wanted.connect(self._window.go_to_item)
            page.offers_changed.connect(self._show_offers)
            window.closed.connect(self._show_offers)
            self._show_offers()

    def open(self) -> None:
        self._window.arrangement.further.bring_up(Kind.LOANS)

    def go_to(self, loan: LoanId) -> None:
        """The book comes up, at this loan."""
        self.open()
        if self.page is not None:
            self.page.go_to(loan)

    def lend_chosen(self) -> None:
        """The crew that was chosen last; or one for the order that was, for its station."""
        keys = self._window.reaching.chosen
        crew = next((CrewId(key) for key in keys if CrewId(key) in self._picture.crews), None)
        orders = tuple(OrderId(key) for key in keys if OrderId(key) in self._picture.orders)
        stations = {self._picture.orders[order].station for order in orders}
        borrower = next(iter(stations)) if len(stations) == 1 else None
        self.lend(crew, borrower, orders)

    def lend(self, crew: CrewId | None, borrower: StationId | None = None, job: Iterable[OrderId] = ()) -> None:
        """With the form; what is lent already is shown in the book instead."""
        known = self._picture.crews.get(crew) if crew is not None else None
        if known is not None and known.loan is not None:
            self.take_crew(known.id, BOOK)
            return
        if self.dialog is None:
            self.dialog = self._make()
        self.dialog.begin(crew, borrower, tuple(job), now=self._now)

    def take_crew(self, crew: CrewId, act: str, borrower: StationId | None = None) -> None:
        """An act about one crew, by its name: that of its loan, or a new loan."""
        self._window.messages.withdraw(BOOK)
        if act == LEND:
            self.lend(crew, borrower)
            return
        known = self._picture.crews.get(crew)
        loan = self._picture.loans.get(known.loan) if known is not None and known.loan is not None else None
        if loan is None or not may_see_loan(loan, self._account):
            text = self.tr("{crew} is not lent.").format(crew=crew)
            self._window.messages.show_message(BOOK, text, Level.HINT)
            return
        if act == ON_MAP:
            self._window.go_to_item(crew)
            return
        self.open()
        page = self.page
        assert page is not None
        page.go_to(loan.id)
        if act != BOOK:
            page.begin(act)

    # -- what the console tells -----------------------------------------------------------------------------

    def show_done(self, command: object) -> None:
        for part in (self.dialog, self.page):
            if part is not None:
                part.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        for part in (self.dialog, self.page):
            if part is not None:
                part.show_refusal(command, error)

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self.dialog is not None:
            self.dialog.show_now(now)

    def show_theme(self, theme: Theme) -> None:
        if self.dialog is not None:
            self.dialog.show_theme(theme)

    # -- doing ----------------------------------------------------------------------------------------------

    def _make(self) -> "LendDialog":
        from widgets.loans.lend_dialog import LendDialog  # with every page, after a start

        window = self._window
        dialog = LendDialog(
            picture=self._picture, rules=self._rules, account=self._account, theme=window.hearers.theme, parent=window
        )
        dialog.requested.connect(window.requested)
        dialog.form.hole_wanted.connect(self._ask_hole)
        dialog.form.look_wanted.connect(self._look_at_hole)
        dialog.left.connect(self._end_hole)
        return dialog

    def _ask_hole(self) -> None:
        assert self.dialog is not None
        form = self.dialog.form
        if form.crew is not None:
            self._window.reaching.ask(Asked(of=ReachOf.LOAN, key=form.crew, borrower=form.borrower))
        else:
            self._end_hole()

    def _look_at_hole(self) -> None:
        """The map goes there: a person has asked. Where nothing is lost, to the crew."""
        self._ask_hole()
        assert self.dialog is not None
        answer, crew = self._window.map.reach.answer, self.dialog.form.crew
        if answer is None or answer.hole is None or answer.asked.key != crew:
            return
        areas = self._window.hearers.territory["areas"].columns
        lost = answer.hole.lost.astype(bool)
        if lost.any():
            x, y = areas["x"][lost], areas["y"][lost]
            self._window.map.views.show_box((float(x.min()), float(y.min()), float(x.max()), float(y.max())))
        else:
            self._window.map.show_item(answer.asked.key)

    def _end_hole(self) -> None:
        asked = self._window.reaching.asked
        if asked is not None and asked.of is ReachOf.LOAN:
            self._window.reaching.end()

    def _show_answer(self, answer: object) -> None:
        if self.dialog is not None:
            self.dialog.show_answer(answer)  # type: ignore[arg-type]

    def _begin(self, name: str) -> None:
        """On the loan that is chosen in the book."""
        page = self.page
        if page is not None:
            if name != ON_MAP:
                self.open()
            page.begin(name)

    def _show_offers(self) -> None:
        page = self.page
        offered = frozenset[str]() if page is None else page.offered
        for name in ON_A_LOAN:
            self._window.menus.action(name).setEnabled(name in offered)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
