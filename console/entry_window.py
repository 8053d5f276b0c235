"""What is seen before the work: log in, the first administrator, or a city for an empty database."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from widgets.login_page import LoginPage
from widgets.message_bar import MessageBar
from widgets.theme import Theme
from widgets.welcome_page import WelcomePage


class EntryWindow(QMainWindow):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.login = LoginPage(theme=theme)
        self.welcome = WelcomePage(theme=theme)
        self.messages = MessageBar(theme=theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.login)
        self.setCentralWidget(self._pages)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.messages, 1)
        self._set_title()

    def show_login(self) -> None:
        self._pages.setCurrentWidget(self.login)
        self.login.setFocus()

    def show_welcome(self) -> None:
        self._pages.setCurrentWidget(self.welcome)
        self.welcome.setFocus()

    def show_theme(self, theme: Theme) -> None:
        for part in (self.login, self.welcome, self.messages):
            part.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_title()

    def _set_title(self) -> None:
        self.setWindowTitle(self.tr("Yike – dispatch console"))

    def sizeHint(self) -> QSize:
        return QSize(900, 600)
