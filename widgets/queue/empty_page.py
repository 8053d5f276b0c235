"""What stands in the middle of a queue without rows: why it is empty, and what to do about it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPage(QWidget):
    """Covers `over`, a table's viewport, as long as there is something to say."""

    all_wanted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton()
        self._button.clicked.connect(self.all_wanted)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        over.installEventFilter(self)
        self.hide()

    def show_words(self, words: str, act: str) -> None:
        """`act` is the word on the button; without one there is no button."""
        self._words.setText(words)
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self._cover()
        self.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def _cover(self) -> None:
        over = self.parentWidget()
        assert over is not None
        self.setGeometry(over.rect())
