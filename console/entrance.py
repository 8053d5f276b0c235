"""Who sits down at the console: by password, as the first administrator of a new site, by name alone in the demo."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from console.demo.accounts import DISPATCHER
from console.demo.sessions import is_demo
from console.desk import Desk
from console.entry_window import EntryWindow
from models.changes import Entry
from models.commands import Request
from models.commands.room import OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.errors import DispatchError
from models.ids import AccountId
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level
from widgets.words.refusals import refusal_text


class Entrance(QObject):
    """Leads the login page of the entry window; after `entered` it rests until somebody is asked again."""

    entered = Signal(object)
    """Account."""
    asked = Signal()
    """The login page is shown: somebody has to say who they are."""

    def __init__(self, window: EntryWindow, *, desk: Desk, rules: RuleBook) -> None:
        super().__init__()
        self._window = window
        self._page = window.login
        self._desk = desk
        self._rules = rules
        self._first: tuple[Request, str] | None = None
        self._page.login_wanted.connect(self._log_in)
        self._page.administrator_wanted.connect(self._open_first_account)
        desk.login_answered.connect(self._on_answer)
        desk.done.connect(self._on_done)
        desk.refused.connect(self._on_refused)
        desk.blind.connect(self._on_blind)
        desk.faulted.connect(self._on_fault)

    def admit(self, name: str | None) -> None:
        """Only the demo lets a ready account in without being asked: `name`, or its dispatcher."""
        account = self._ready_account(name or DISPATCHER)
        if account is None:
            self.ask()
        else:
            self.entered.emit(account)

    def ask(self) -> None:
        """Show the login page; a database without accounts wants its first administrator."""
        if self._desk.picture.accounts:
            self._page.show_login()
        else:
            self._page.show_first_run()
        if is_demo(self._desk.picture):
            words = self.tr("Demo: ready accounts such as dispatcher, leader, chief or viewer open with any password.")
            self._window.messages.show_message("demo", words, Level.HINT)
        self._window.show_login()
        self._window.show()
        self.asked.emit()

    def _ready_account(self, name: str) -> Account | None:
        picture = self._desk.picture
        account = picture.accounts.get(AccountId(name)) if is_demo(picture) else None
        return None if account is None or account.disabled else account

    def _log_in(self, name: str, password: str) -> None:
        ready = self._ready_account(name)
        if ready is not None:
            self.entered.emit(ready)
        elif self._desk.blind_since is not None:
            self._page.show_refusal(self._out_of_reach())
        else:
            self._desk.log_in(name, password)

    def _on_answer(self, account: Account | None) -> None:
        if account is None:
            self._page.show_refusal(self.tr("Name and password do not fit, or the account is closed."))
        else:
            self.entered.emit(account)

    # -- the first administrator: account and password at once, then log in ---------------------------------

    def _open_first_account(self, name: str, password: str) -> None:
        if self._desk.picture.accounts:
            self._page.show_login()
            self._page.show_refusal(self.tr("Somebody else has opened the first account meanwhile. Log in."))
            return
        account = Account(id=AccountId(name), name=name, role=Role.ADMINISTRATOR)
        request = Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=(account,)))
        self._first = request, password
        self._desk.open_account(request, password)

    def _on_done(self, request: Request, _entry: Entry | None) -> None:
        if self._first is None or request.id != self._first[0].id:
            return
        _, password = self._first
        self._first = None
        (account,) = request.command.accounts  # type: ignore[union-attr]
        self._desk.log_in(account.id, password)

    def _on_refused(self, request: Request, error: DispatchError) -> None:
        if self._first is not None and request.id == self._first[0].id:
            self._first = None
            self._page.show_refusal(refusal_text(error, self._desk.picture, self._rules))

    def _on_blind(self, since: datetime | None) -> None:
        if since is None:
            self._window.messages.withdraw("blind")
        else:
            self._window.messages.show_message("blind", self._out_of_reach(), Level.FAULT)
            if self._page.waits:  # for a password that cannot be looked up now
                self._page.show_refusal(self._out_of_reach())

    def _on_fault(self, _report: str) -> None:
        """The desk has logged it; whoever waits at the page must be able to try again."""
        self._first = None
        self._page.show_refusal(self.tr("A fault of the program; it is in the log."))

    def _out_of_reach(self) -> str:
        return self.tr("The database cannot be reached. Try again when it is back.")
