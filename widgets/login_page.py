"""Who are you: account and password; on a first run, the first administrator."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from widgets.accounts.new_password import find_unfit, password_line
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.theme.fonts import enlarge, text_scale
from widgets.theme.theme import Theme

_WIDTH = 380


class LoginPage(QWidget):
    """Names nobody: an account is typed, never chosen, and a refusal does not say which of the two was wrong."""

    login_wanted = Signal(str, str)
    """Account as typed, trimmed, and password."""
    administrator_wanted = Signal(str, str)
    """Name and password of the first administrator."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._box = QWidget(self)
        self._title = QLabel(self)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._refusal = Notice(theme, self)
        self._account, self._password = QLineEdit(self), password_line(self)
        self._name, self._first, self._second = QLineEdit(self), password_line(self), password_line(self)
        self._labels = {line: QLabel(self) for line in self._lines()}
        self._login = self._form(self._account, self._password)
        self._first_run = self._form(self._name, self._first, self._second)
        self._first_run.hide()
        self._go = KeycapButton("Return", self)
        self._go.clicked.connect(self._submit)
        self._lay_out()
        self._set_words()
        self.setFocusProxy(self._account)

    @property
    def first_run(self) -> bool:
        return not self._first_run.isHidden()

    @property
    def refusal(self) -> str:
        """What stands against it."""
        return self._refusal.said

    @property
    def waits(self) -> bool:
        """Something was sent and is not answered yet."""
        return not self._go.isEnabled()

    def lines(self) -> tuple[QLineEdit, ...]:
        """The fields shown, from top to bottom."""
        return self._lines()[2:] if self.first_run else self._lines()[:2]

    def show_login(self) -> None:
        """Ask who logs in, with empty fields."""
        self._turn_to(self._login)

    def show_first_run(self) -> None:
        """Ask for the first administrator of a new database."""
        self._turn_to(self._first_run)

    def show_refusal(self, text: str) -> None:
        """It did not work: say why, forget the password, keep the name."""
        self._set_busy(False)
        for line in (self._password, self._first, self._second):
            line.clear()
        self._refusal.say(text, Tone.REFUSED)
        asked = self._password if self._account.text() else self._account
        (self._first if self.first_run else asked).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_theme(self, theme: Theme) -> None:
        self._refusal.show_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._submit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._fit_width()

    def _submit(self) -> None:
        if self.waits:
            return
        empty = next((line for line in self.lines() if not line.text().strip()), None)
        if empty is not None:
            self._ask_again(empty, self.tr("{field} is still empty.").format(field=self._labels[empty].text()))
        elif self.first_run:
            self._submit_administrator()
        else:
            self._refusal.say("")
            self._set_busy(True)
            self.login_wanted.emit(self._account.text().strip(), self._password.text())

    def _submit_administrator(self) -> None:
        unfit = find_unfit(self._first, self._second)
        if unfit is not None:
            self._second.clear()
            self._ask_again(unfit.line, unfit.why)
        else:
            self._refusal.say("")
            self._set_busy(True)
            self.administrator_wanted.emit(self._name.text().strip(), self._first.text())

    def _ask_again(self, line: QLineEdit, words: str) -> None:
        self._refusal.say(words, Tone.REFUSED)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001
        """While the password is being checked, a second Enter sends nothing."""
        self._go.setEnabled(not busy)

    def _turn_to(self, form: QWidget) -> None:
        self._login.setVisible(form is self._login)
        self._first_run.setVisible(form is self._first_run)
        for line in self._lines():
            line.clear()
        self._refusal.say("")
        self._set_busy(False)
        self.setFocusProxy(self._name if self.first_run else self._account)
        self._set_words()

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self._account, self._password, self._name, self._first, self._second

    def _set_words(self) -> None:
        self._title.setText(self.tr("Yike – dispatch console"))
        texts = {
            self._account: self.tr("Account"),
            self._password: self.tr("Password"),
            self._name: self.tr("Account"),
            self._first: self.tr("Password"),
            self._second: self.tr("Password again"),
        }
        for line, text in texts.items():
            self._labels[line].setText(text)
            line.setAccessibleName(text)
        if self.first_run:
            about = self.tr("This database has no accounts yet. Who is to be its administrator?")
            self._go.setText(self.tr("Open this account"))
        else:
            about = ""
            self._go.setText(self.tr("Log in"))
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def _form(self, *lines: QLineEdit) -> QWidget:
        page = QWidget(self)
        layout = QFormLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for line in lines:
            self._labels[line].setBuddy(line)
            layout.addRow(self._labels[line], line)
        return page

    def _fit_width(self) -> None:
        self._box.setFixedWidth(round(_WIDTH * text_scale(self.font())))

    def _lay_out(self) -> None:
        enlarge(self._title, 1.6)
        self._fit_width()
        box = self._box
        column = QVBoxLayout(box)
        column.setSpacing(10)
        for widget in (self._title, self._about, self._login, self._first_run, self._refusal):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._go)
        row.addStretch(1)
        column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()  # not an alignment: that would not count the second line of what is said
        middle.addStretch(1)
        middle.addWidget(box)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)
