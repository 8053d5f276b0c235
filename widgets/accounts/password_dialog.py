"""Change my password: for everybody, who has to know the present one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.commands import Command
from models.commands.room import ChangePassword
from models.ids import AccountId
from widgets.accounts.new_password import find_unfit, password_line
from widgets.accounts.sheet import Sheet
from widgets.theme.theme import Theme

_WIDTH = 380


class PasswordDialog(QDialog):
    """Closes itself once the password of `account` is changed; the message bar says so."""

    password_wanted = Signal(object, str, str)
    """ChangePassword, the present password and the new one."""

    def __init__(self, *, account: AccountId, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._account = account
        self._sent: ChangePassword | None = None
        self._present, self._first, self._second = (password_line(self) for _ in range(3))
        self._sheet = Sheet((self._present, self._first, self._second), theme=theme, parent=self)
        self._sheet.submitted.connect(self._submit)
        self._sheet.cancelled.connect(self.reject)
        QVBoxLayout(self).addWidget(self._sheet)
        self.setMinimumWidth(_WIDTH)
        self._set_words()
        self._sheet.begin()

    @property
    def refusal(self) -> str:
        """What stands against it."""
        return self._sheet.refusal

    def show_done(self, command: Command, _text: str) -> None:
        """Of the very command that was wanted; any other is somebody else's."""
        if command is self._sent:
            self.accept()

    def show_refusal(self, command: Command, text: str) -> None:
        """Why it was not changed: everything is typed again."""
        if command is not self._sent:
            return
        self._sheet.begin()
        self._sheet.ask_again(self._present, text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _submit(self) -> None:
        unfit = find_unfit(self._first, self._second)
        if unfit is not None:
            self._second.clear()
            self._sheet.ask_again(unfit.line, unfit.why)
            return
        self._sheet.wait()
        self._sent = ChangePassword(account=self._account)
        self.password_wanted.emit(self._sent, self._present.text(), self._first.text())

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Change my password"))
        labels: dict[QWidget, str] = {
            self._present: self.tr("Present password"),
            self._first: self.tr("New password"),
            self._second: self.tr("New password again"),
        }
        self._sheet.set_words(labels, go=self.tr("Change my password"), cancel=self.tr("Cancel"))
