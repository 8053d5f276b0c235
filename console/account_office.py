"""What the dialogs about accounts want goes to the desk; the answer to that very request goes back to them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.desk import Desk
from models.changes import Entry
from models.commands import Command, Request
from models.commands.room import ChangePassword, OpenAccounts
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import AccountId
from models.rules.rule_book import RuleBook
from widgets.accounts.accounts_dialog import AccountsDialog
from widgets.accounts.password_dialog import PasswordDialog
from widgets.theme import Theme
from widgets.words.acts import act_done
from widgets.words.refusals import refusal_text


class AccountOffice(QObject):
    """Belongs to the window of whoever is logged in and goes with it."""

    shut_out = Signal()
    """Whoever is logged in here has been disabled."""

    def __init__(self, window: QWidget, *, desk: Desk, rules: RuleBook, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._rules = rules
        self._account = account
        self._dialog: AccountsDialog | PasswordDialog | None = None
        self._sent: Request | None = None
        desk.changed.connect(self._on_changed)
        desk.done.connect(self._on_done)
        desk.refused.connect(self._on_refused)

    def open_accounts(self, theme: Theme) -> None:
        """The administrator's list."""
        picture = self._desk.picture
        dialog = AccountsDialog(picture=picture, account=self._account.id, theme=theme, parent=self._window)
        dialog.requested.connect(lambda command: self._desk.send_request(self._sign(command)))
        dialog.opening_wanted.connect(self._open_account)
        dialog.password_wanted.connect(self._set_password)
        self._show(dialog)

    def open_own_password(self, theme: Theme) -> None:
        dialog = PasswordDialog(theme=theme, parent=self._window)
        dialog.password_wanted.connect(self._change_own_password)
        self._show(dialog)

    def _show(self, dialog: AccountsDialog | PasswordDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        """An answer that comes after the dialog was closed stands in the message bar."""
        self._dialog = self._sent = None

    def _open_account(self, account: Account, password: str) -> None:
        self._desk.open_account(self._sign(OpenAccounts(accounts=(account,))), password)

    def _set_password(self, account: str, password: str) -> None:
        self._desk.set_password(self._sign(ChangePassword(account=AccountId(account))), password)

    def _change_own_password(self, present: str, password: str) -> None:
        request = self._sign(ChangePassword(account=self._account.id))
        self._desk.change_own_password(request, present, password)

    def _sign(self, command: Command) -> Request:
        self._sent = Request(actor=self._account.id, command=command)
        return self._sent

    def _on_changed(self, entries: tuple[Entry, ...]) -> None:
        if not any(change.kind is Account for entry in entries for change in entry.changes):
            return
        if self._desk.picture.accounts[self._account.id].disabled:
            self.shut_out.emit()
        elif isinstance(self._dialog, AccountsDialog):
            self._dialog.show_changes()

    def _on_done(self, request: Request, entry: Entry | None) -> None:
        if self._dialog is None or self._sent is None or request.id != self._sent.id:
            return
        self._sent = None
        if entry is None:
            self._dialog.show_done(self.tr("Nothing to change: it is so already."))
        else:
            self._dialog.show_done(act_done(entry, self._desk.picture))

    def _on_refused(self, request: Request, error: DispatchError) -> None:
        if self._dialog is not None and self._sent is not None and request.id == self._sent.id:
            self._sent = None
            self._dialog.show_refusal(refusal_text(error, self._desk.picture, self._rules))
