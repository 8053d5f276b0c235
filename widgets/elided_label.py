"""One line that ends in … where there is no room; the whole text is in its tooltip."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

_LEAST_LETTERS = 4


class ElidedLabel(QLabel):
    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.contentsRect()
        self.style().drawItemText(
            QPainter(self),
            room,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self.written_within(room.width()),
            self.foregroundRole(),
        )

    def written_within(self, width: int) -> str:
        """What of the text stands in so many pixels."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)


class YieldingLabel(ElidedLabel):
    """Gives room to its neighbours when it is told to. What stands behind the head of its text stays: the head is a
    name that its reader knows, what follows is the news."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = ""
        self._given = 0

    @property
    def wanted(self) -> int:
        """Pixels of all of its text."""
        return super().sizeHint().width()

    @property
    def least(self) -> int:
        """Pixels that it keeps: some letters, and what stands behind the head."""
        metrics = self.fontMetrics()
        tail = metrics.horizontalAdvance(self.text()[len(self._head) :]) if self._head else 0
        return min(_LEAST_LETTERS * metrics.horizontalAdvance("m") + tail, self.wanted)

    def give(self, pixels: int) -> None:
        if pixels != self._given:
            self._given = pixels
            self.updateGeometry()

    def say(self, text: str, head: str = "") -> None:
        """`head` is the beginning of `text` that is shortened first; "": all of it."""
        self._head = head
        self.setText(text)

    def sizeHint(self) -> QSize:
        return super().sizeHint() - QSize(self._given, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def written_within(self, width: int) -> str:
        metrics, tail = self.fontMetrics(), self.text()[len(self._head) :]
        if not self._head or metrics.horizontalAdvance(self.text()) <= width:
            return super().written_within(width)
        head = metrics.elidedText(self._head, Qt.TextElideMode.ElideRight, width - metrics.horizontalAdvance(tail))
        return f"{head}{tail}" if head else super().written_within(width)


def give_room(labels: Iterable[YieldingLabel], over: int) -> None:
    """So many pixels are lacking: the first of `labels` gives first, and only what is lacking."""
    for label in labels:
        given = min(max(over, 0), label.wanted - label.least)
        label.give(given)
        over -= given
