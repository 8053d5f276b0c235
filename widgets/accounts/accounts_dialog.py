"""The administrator's list of accounts: open one, give a new password or another role, disable and enable."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.commands import Command
from models.commands.room import ChangePassword, DisableAccount, EnableAccount, OpenAccounts
from models.entities.people import Account
from models.ids import AccountId
from models.picture import Picture
from widgets.accounts.account_form import AccountForm
from widgets.accounts.account_table import AccountTable
from widgets.accounts.password_form import PasswordForm
from widgets.accounts.role_form import RoleForm
from widgets.acts.notice import Notice, Tone
from widgets.theme.fonts import resize_for_text
from widgets.theme.theme import Theme

_Form = AccountForm | PasswordForm | RoleForm


class AccountsDialog(QDialog):
    """A list above, below it the form that is open. Esc closes the form first, then the dialog.

    Whoever opens it brings back the answer to each wish, `show_done` or `show_refusal`, with the very command that was
    wanted: the answer to a form that was given up must not close the next one."""

    requested = Signal(object)
    """ChangeRole, DisableAccount or EnableAccount."""
    opening_wanted = Signal(object, str)
    """OpenAccounts of one account, and its first password."""
    password_wanted = Signal(object, str)
    """ChangePassword, and the new password."""

    def __init__(self, *, picture: Picture, account: AccountId, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picture = picture
        self._own = account
        self._sent: Command | None = None
        self.table = AccountTable(self)
        self._said = Notice(theme, self)
        self._add, self._password, self._role, self._switch, self._close = (QPushButton(self) for _ in range(5))
        self._account_form = AccountForm(picture=picture, theme=theme, parent=self)
        self._password_form = PasswordForm(theme=theme, parent=self)
        self._role_form = RoleForm(picture=picture, theme=theme, parent=self)
        self._forms: tuple[_Form, ...] = (self._account_form, self._password_form, self._role_form)
        self._lay_out()
        self._connect()
        self._set_words()
        self.show_changes()
        self._show_list()

    @property
    def said(self) -> str:
        """What became of the last wish that needed no form."""
        return self._said.said

    @property
    def form(self) -> _Form | None:
        """The form that is open."""
        return next((form for form in self._forms if not form.isHidden()), None)

    def show_changes(self) -> None:
        """The picture has moved on."""
        self.table.show_accounts(self._picture)
        self._show_what_is_possible()

    def show_done(self, command: Command, text: str) -> None:
        if command is self._sent:
            self._show_list()
        elif self.form is not None:
            return
        self._said.say(text)
        if isinstance(command, OpenAccounts):
            self.table.mark(command.accounts[0].id)

    def show_refusal(self, command: Command, text: str) -> None:
        own, form = command is self._sent, self.form
        if own:
            self._sent = None
        if form is None:
            self._said.say(text, Tone.REFUSED)
        elif own:
            form.show_refusal(text)
        self._show_what_is_possible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.form is not None:
            self._show_list()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.show_changes()

    # -- what is asked for ----------------------------------------------------------------------------------

    def _begin_account(self) -> None:
        self._show_form(self._account_form)
        self._account_form.begin()

    def _begin_password(self) -> None:
        marked = self._marked()
        if marked is not None:
            self._show_form(self._password_form)
            self._password_form.begin(marked.name or marked.id)

    def _begin_role(self) -> None:
        marked = self._marked()
        if marked is not None:
            self._show_form(self._role_form)
            self._role_form.begin(marked)

    def _switch_marked(self) -> None:
        marked = self._marked()
        if marked is None:
            return
        kind = EnableAccount if marked.disabled else DisableAccount
        self._want(kind(account=marked.id, seen=marked.version))
        self._show_what_is_possible()

    def _want(self, command: Command) -> None:
        self._sent = command
        self.requested.emit(command)

    def _want_opening(self, account: Account, password: str) -> None:
        self._sent = OpenAccounts(accounts=(account,))
        self.opening_wanted.emit(self._sent, password)

    def _want_password(self, password: str) -> None:
        marked = self._marked()
        if marked is not None:
            self._sent = ChangePassword(account=marked.id)
            self.password_wanted.emit(self._sent, password)

    def _marked(self) -> Account | None:
        key = self.table.marked
        return None if key is None else self._picture.accounts.get(key)

    # -- looks ----------------------------------------------------------------------------------------------

    def _show_list(self) -> None:
        self._sent = None
        for form in self._forms:
            form.hide()
        alone = len(self._picture.accounts) < 2
        self._said.say(self.tr("Nobody else can log in yet. Open accounts for those who work here.") if alone else "")
        self._show_what_is_possible()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, form: _Form) -> None:
        self._said.say("")
        form.show()
        self._show_what_is_possible()

    def _show_what_is_possible(self) -> None:
        marked, free = self._marked(), self.form is None and self._sent is None
        self.table.setEnabled(self.form is None)
        self._add.setEnabled(free)
        self._password.setEnabled(free and marked is not None)
        for button in (self._role, self._switch):
            button.setEnabled(free and marked is not None and marked.id != self._own)
        reopens = marked is not None and marked.disabled
        self._switch.setText(self.tr("Enable") if reopens else self.tr("Disable"))

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Accounts"))
        self.table.setAccessibleName(self.tr("Accounts"))
        self._add.setText(self.tr("&Add …"))
        self._password.setText(self.tr("&New password …"))
        self._role.setText(self.tr("&Role …"))
        self._close.setText(self.tr("Close"))
        for form in self._forms:
            form.set_words()

    def _connect(self) -> None:
        self._add.clicked.connect(self._begin_account)
        self._password.clicked.connect(self._begin_password)
        self._role.clicked.connect(self._begin_role)
        self._switch.clicked.connect(self._switch_marked)
        self._close.clicked.connect(self.close)
        self.table.currentCellChanged.connect(self._show_what_is_possible)
        self._account_form.opening_wanted.connect(self._want_opening)
        self._password_form.password_wanted.connect(self._want_password)
        self._role_form.role_wanted.connect(self._want)
        for form in self._forms:
            form.closed.connect(self._show_list)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._add, self._password, self._role, self._switch):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self._said)
        column.addLayout(buttons)
        for form in self._forms:
            column.addWidget(form)
        resize_for_text(self, QSize(760, 560))
