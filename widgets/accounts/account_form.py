"""A new account: its login, whose it is, what it may do, where it belongs, and a first password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.entities.people import Account
from models.ids import AccountId
from models.picture import Picture
from widgets.accounts.new_password import find_unfit, password_line
from widgets.accounts.role_fields import RoleFields
from widgets.accounts.sheet import Sheet
from widgets.theme.theme import Theme


class AccountForm(QWidget):
    opening_wanted = Signal(object, str)
    """Account and its first password."""
    closed = Signal()

    def __init__(self, *, picture: Picture, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._login, self._name = QLineEdit(self), QLineEdit(self)
        self._where = RoleFields(picture=picture, parent=self)
        self._first, self._second = password_line(self), password_line(self)
        fields = (self._login, self._name, *self._where.lists, self._first, self._second)
        self.sheet = Sheet(fields, theme=theme, parent=self)
        self.sheet.submitted.connect(self._submit)
        self.sheet.cancelled.connect(self.closed)
        self._where.ask_on(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.set_words()

    def begin(self) -> None:
        """Empty, with the stations and crews of now."""
        self._where.begin()
        self.sheet.begin()

    def show_refusal(self, text: str) -> None:
        """It was refused: what was typed stays, the password too, for it was not at fault."""
        self.sheet.ask_again(self._login, text)

    def set_words(self) -> None:
        labels: dict[QWidget, str] = {
            self._login: self.tr("Account"),
            self._name: self.tr("Name"),
            **self._where.words(),
            self._first: self.tr("Password"),
            self._second: self.tr("Password again"),
        }
        self.sheet.set_words(labels, go=self.tr("Open this account"), cancel=self.tr("Cancel"))

    def _submit(self) -> None:
        unfit = find_unfit(self._first, self._second)
        if unfit is not None:
            self._second.clear()
            self.sheet.ask_again(unfit.line, unfit.why)
            return
        self.sheet.wait()
        self.opening_wanted.emit(self._account(), self._first.text())

    def _account(self) -> Account:
        return Account(
            id=AccountId(self._login.text().strip()),
            name=self._name.text().strip(),
            role=self._where.role,
            station=self._where.station,
            crew=self._where.crew,
        )
