"""What the dialogs about accounts want goes to the desk; the answer, with that very command, goes back to them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.desk import Desk
from models.changes import Entry
from models.commands import Command, Request
from models.commands.room import ChangePassword, ChangeRole, DisableAccount, EnableAccount, OpenAccounts
from models.entities.people import Account
from models.errors import DispatchError
from models.rules.rule_book import RuleBook
from widgets.theme import Theme
from widgets.words.acts import act_done
from widgets.words.refusals import refusal_text
from widgets.words.terms import term

if TYPE_CHECKING:
    from widgets.accounts.accounts_dialog import AccountsDialog
    from widgets.accounts.password_dialog import PasswordDialog

_ABOUT_ACCOUNTS = (OpenAccounts, ChangePassword, ChangeRole, DisableAccount, EnableAccount)


class AccountOffice(QObject):
    """Belongs to the window of whoever is logged in and goes with it."""

    shut_out = Signal(str)
    """Whoever is logged in here has been disabled, or may do other things now; which of it, in words."""

    def __init__(self, window: QWidget, *, desk: Desk, rules: RuleBook, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._rules = rules
        self._account = account
        self._dialog: AccountsDialog | PasswordDialog | None = None
        self._list: AccountsDialog | None = None
        desk.changed.connect(self._on_changed)
        desk.done.connect(self._on_done)
        desk.refused.connect(self._on_refused)

    def open_accounts(self, theme: Theme) -> None:
        """The administrator's list."""
        from widgets.accounts.accounts_dialog import AccountsDialog  # with every page, after a start

        picture = self._desk.picture
        dialog = AccountsDialog(picture=picture, account=self._account.id, theme=theme, parent=self._window)
        dialog.requested.connect(lambda command: self._desk.send_request(self._sign(command)))
        dialog.opening_wanted.connect(self._open_account)
        dialog.password_wanted.connect(self._set_password)
        self._list = dialog
        self._show(dialog)

    def open_own_password(self, theme: Theme) -> None:
        from widgets.accounts.password_dialog import PasswordDialog

        dialog = PasswordDialog(account=self._account.id, theme=theme, parent=self._window)
        dialog.password_wanted.connect(self._change_own_password)
        self._show(dialog)

    def _show(self, dialog: "AccountsDialog | PasswordDialog") -> None:
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        """An answer that comes after the dialog was closed stands in the message bar."""
        self._dialog = self._list = None

    def _open_account(self, command: OpenAccounts, password: str) -> None:
        self._desk.open_account(self._sign(command), password)

    def _set_password(self, command: ChangePassword, password: str) -> None:
        self._desk.set_password(self._sign(command), password)

    def _change_own_password(self, command: ChangePassword, present: str, password: str) -> None:
        self._desk.change_own_password(self._sign(command), present, password)

    def _sign(self, command: Command) -> Request:
        return Request(actor=self._account.id, command=command)

    def _on_changed(self, entries: tuple[Entry, ...]) -> None:
        if not any(change.kind is Account for entry in entries for change in entry.changes):
            return
        own = self._desk.picture.accounts[self._account.id]
        if own.disabled:
            self.shut_out.emit(self.tr("This account has been disabled."))
        elif (own.role, own.station, own.crew) != (self._account.role, self._account.station, self._account.crew):
            self.shut_out.emit(
                self.tr("This account has another role now: {role}. Log in again.").format(role=term(own.role))
            )
        elif self._list is not None:
            self._list.show_changes()

    def _on_done(self, request: Request, entry: Entry | None) -> None:
        if self._dialog is None or not self._is_about_accounts(request):
            return
        if entry is None:
            text = self.tr("Nothing to change: it is so already.")
        else:
            text = act_done(entry, self._desk.picture)
        self._dialog.show_done(request.command, text)

    def _on_refused(self, request: Request, error: DispatchError) -> None:
        if self._dialog is not None and self._is_about_accounts(request):
            self._dialog.show_refusal(request.command, refusal_text(error, self._desk.picture, self._rules))

    def _is_about_accounts(self, request: Request) -> bool:
        """Sent here; what was done about an order meanwhile is none of the dialog's business."""
        return request.actor == self._account.id and isinstance(request.command, _ABOUT_ACCOUNTS)
