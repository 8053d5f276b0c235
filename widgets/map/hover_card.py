"""A small card beside the cursor that says what lies under it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from widgets.theme.theme import Theme

_AWAY = 16


class HoverCard(QLabel):
    """Stays inside its parent and never takes the mouse."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMargin(5)
        self.show_theme(theme)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.panel)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.setPalette(palette)

    def show_text(self, text: str, at: QPointF) -> None:
        """Beside `at`, on the side where there is room."""
        self.setText(text)
        room = self._room.size()
        self._take_room(room.width())
        x = at.x() + _AWAY if at.x() + _AWAY + self.width() <= room.width() else at.x() - _AWAY - self.width()
        y = at.y() + _AWAY if at.y() + _AWAY + self.height() <= room.height() else at.y() - _AWAY - self.height()
        self.move(max(0, round(x)), max(0, round(y)))
        self.show()
        self.raise_()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._take_room(self._room.width())

    def _take_room(self, most: int) -> None:
        """As wide as the words, or as the room and more lines."""
        self.setWordWrap(False)
        self.adjustSize()
        if self.width() > most:
            self.setWordWrap(True)
            self.resize(most, self.heightForWidth(most))
