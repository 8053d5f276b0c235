"""Above the map, while it shows the plans of a day: so that nobody takes tomorrow for now."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from widgets.theme.fonts import enlarge
from widgets.theme.theme import Theme


class DayBanner(QFrame):
    """Another day than today is said the other way round than everything that shows the present."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme, self._of_now = theme, True
        self.setAutoFillBackground(True)
        self._head, self._more = QLabel(self), QLabel(self)
        enlarge(self._head, 1.15)
        bold = self._head.font()
        bold.setBold(True)
        self._head.setFont(bold)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 8, 3)
        column.setSpacing(0)
        for line in (self._head, self._more):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setWordWrap(True)
            column.addWidget(line)
        self.show_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        return f"{self._head.text()}\n{self._more.text()}"

    def say(self, head: str, more: str, *, of_now: bool) -> None:
        self._of_now = of_now
        self.show_theme(self._theme)
        self._head.setText(head)
        self._more.setText(more)
        self.setAccessibleName(head)
        self.show()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        back, words = (theme.panel, theme.text) if self._of_now else (theme.ground.plan_approved, theme.ground.land)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, back)
        palette.setColor(QPalette.ColorRole.WindowText, words)
        self.setPalette(palette)
        for line in (self._head, self._more):
            line.setPalette(palette)
