"""One line that ends in … where there is no room; the whole text is in its tooltip."""

from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Wording:
    """A text; `head` is its beginning that is shortened first, "": all of it."""

    text: str
    head: str = ""

    @property
    def tail(self) -> str:
        return self.text[len(self.head) :] if self.head else ""


class YieldingLabel(ElidedLabel):
    """Gives room to its neighbours when it is told to: says it briefly, then is shortened. What stands behind the head
    of its text stays: the head is a name that its reader knows, what follows is the news."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.whole = self.brief = self._said = Wording("")
        self._given = 0

    @property
    def wanted(self) -> int:
        """Pixels of all of its text."""
        return self.width_of(self.whole)

    def width_of(self, wording: Wording) -> int:
        """Pixels of the label if that is what it says."""
        metrics = self.fontMetrics()
        frame = super().sizeHint().width() - metrics.horizontalAdvance(self.text())
        return metrics.horizontalAdvance(wording.text) + frame if wording.text else 0

    def can_give(self, said: Wording) -> int:
        """Pixels of all but some letters, and what stands behind the head."""
        metrics = self.fontMetrics()
        kept = _LEAST_LETTERS * metrics.horizontalAdvance("m") + metrics.horizontalAdvance(said.tail)
        return max(self.width_of(said) - kept, 0)

    def say(self, whole: Wording, brief: Wording | None = None) -> None:
        """`brief` is said where there is no room for `whole`; one of no letters is nothing at all."""
        if (whole, brief or whole) != (self.whole, self.brief):
            self.whole, self.brief = whole, brief or whole
            self.setText(whole.text)
            self.give(0, of=whole)

    def give(self, pixels: int, *, of: Wording) -> None:
        """It says `of`, in so many pixels less than that wants."""
        if (pixels, of) != (self._given, self._said):
            self._given, self._said = pixels, of
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self._said) - self._given, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def written_within(self, width: int) -> str:
        metrics, said = self.fontMetrics(), self._said
        if metrics.horizontalAdvance(said.text) <= width:
            return said.text
        tail = metrics.horizontalAdvance(said.tail)
        head = metrics.elidedText(said.head, Qt.TextElideMode.ElideRight, width - tail)
        return f"{head}{said.tail}" if head else metrics.elidedText(said.text, Qt.TextElideMode.ElideRight, width)


def give_room(labels: Iterable[YieldingLabel], over: int) -> None:
    """So many pixels are lacking: the first of `labels` says it briefly first, and only while room is lacking; where
    all that is not enough, the first is shortened first, by what is lacking."""
    said = list[tuple[YieldingLabel, Wording]]()
    for label in labels:
        wording = label.brief if over > 0 else label.whole
        over -= label.wanted - label.width_of(wording)
        said.append((label, wording))
    for label, wording in said:
        given = min(max(over, 0), label.can_give(wording))
        label.give(given, of=wording)
        over -= given
