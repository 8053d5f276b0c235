"""Where the figure under the keyboard comes from: asked for by a key, read, copied, closed with Esc."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.rule_book.tables import read_only_text
from widgets.theme.fonts import resize_for_text


@runtime_checkable
class Explains(Protocol):
    """A part of the window that can say where the clocks or numbers it shows come from."""

    def why(self) -> str: ...


def why_of(widget: QWidget | None) -> str:
    """What the current row of a list, or else the nearest part around `widget` that explains itself, has to say of
    its figures; nothing if there are none."""
    while widget is not None:
        text = _said_by(widget)
        if text:
            return text
        widget = widget.parentWidget()
    return ""


class WhyPage(QDialog):
    """Stands beside the work; nothing waits for it."""

    book_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = read_only_text()
        self._book = QPushButton()
        self._book.setAutoDefault(False)
        self._book.clicked.connect(self.book_wanted)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.addButton(self._book, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self._buttons)
        resize_for_text(self, QSize(560, 380))
        self._set_words()

    def open_with(self, text: str) -> None:
        """In front, with the keyboard in the text."""
        self.text.setPlainText(text)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
        super().changeEvent(event)

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Where this comes from"))
        self.text.setAccessibleName(self.tr("Where this comes from"))
        self._book.setText(self.tr("Rule book"))
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))


def _said_by(widget: QWidget) -> str:
    if isinstance(widget, QAbstractItemView):
        return str(widget.currentIndex().data(Qt.ItemDataRole.WhatsThisRole) or "")
    return widget.why() if isinstance(widget, Explains) else ""
