"""Until when something is shelved, and why: two fields beneath the list, sent by Enter and left by Esc."""

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from widgets.words.times import duration_text

_SPANS = tuple(timedelta(minutes=minutes) for minutes in (15, 30, 60, 120, 240, 480, 720))
_FIRST = 2


class ShelveForm(QWidget):
    wanted = Signal(object, str)
    """(timedelta, reason)"""
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._spans = _SPANS
        self._count = 0
        self.title = QLabel(self)
        self.span = QComboBox(self)
        self.reason = QLineEdit(self)
        self.send = QPushButton(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 4, 8, 4)
        box.addWidget(self.title)
        box.addWidget(self.span)
        box.addWidget(self.reason, 1)
        box.addWidget(self.send)
        self.reason.setMaxLength(200)
        self.reason.returnPressed.connect(self._send)
        self.send.clicked.connect(self._send)
        self.set_words()
        self.hide()

    def begin(self, count: int, longest: timedelta) -> None:
        """Ask anew, about so many alarms; no span longer than the rule's is offered."""
        self._spans = tuple(span for span in _SPANS if span <= longest)
        self.span.clear()
        self.span.addItems([duration_text(span) for span in self._spans])
        self.span.setCurrentIndex(min(_FIRST, len(self._spans) - 1))
        self.reason.clear()
        self._count = count
        self.set_words()
        self.show()
        self.reason.setFocus()

    def set_words(self) -> None:
        self.title.setText(self.tr("Shelve {count} for").format(count=self._count))
        self.span.setAccessibleName(self.tr("For how long"))
        self.reason.setPlaceholderText(self.tr("Why it can wait; the next shift reads it"))
        self.reason.setAccessibleName(self.tr("Why it can wait"))
        self.send.setText(self.tr("Shelve"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.set_words()
        super().changeEvent(event)

    def _send(self) -> None:
        if not self.reason.text().strip():
            self.reason.setFocus()
            return
        self.hide()
        self.wanted.emit(self._spans[self.span.currentIndex()], self.reason.text())
        self.left.emit()
