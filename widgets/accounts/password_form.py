"""A new password for somebody else's account, who has forgotten the old one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.accounts.new_password import find_unfit, password_line
from widgets.accounts.sheet import Sheet
from widgets.theme.theme import Theme


class PasswordForm(QWidget):
    password_wanted = Signal(str)
    closed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._whose = ""
        self._title = QLabel(self)
        self._first, self._second = password_line(self), password_line(self)
        self.sheet = Sheet((self._first, self._second), theme=theme, parent=self)
        self.sheet.submitted.connect(self._submit)
        self.sheet.cancelled.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.sheet)
        self.set_words()

    def begin(self, whose: str) -> None:
        self._whose = whose
        self.set_words()
        self.sheet.begin()

    def show_refusal(self, text: str) -> None:
        self.sheet.ask_again(self._first, text)

    def set_words(self) -> None:
        self._title.setText(self.tr("New password for {account}").format(account=self._whose))
        labels: dict[QWidget, str] = {self._first: self.tr("Password"), self._second: self.tr("Password again")}
        self.sheet.set_words(labels, go=self.tr("Set the password"), cancel=self.tr("Cancel"))

    def _submit(self) -> None:
        unfit = find_unfit(self._first, self._second)
        if unfit is not None:
            self._second.clear()
            self.sheet.ask_again(unfit.line, unfit.why)
            return
        self.sheet.wait()
        self.password_wanted.emit(self._first.text())
