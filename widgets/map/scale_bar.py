"""How long a piece of the screen is on the ground."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.theme.inks import Inks
from widgets.words.lengths import length_text

_LONGEST = 130.0
_ROOM = 9
"""Above and below the words, for the bar."""


class ScaleBar(QWidget):
    """A round length: 1, 2 or 5 times a power of ten metres."""

    def __init__(self, parent: QWidget, *, inks: Inks) -> None:
        super().__init__(parent)
        self._inks = inks
        self._scale = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(round(_LONGEST) + 12, self.fontMetrics().height() + _ROOM)

    def show_scale(self, scale: float) -> None:
        """`scale` is metres a pixel."""
        if scale != self._scale:
            self._scale = scale
            self.update()

    def show_inks(self, inks: Inks) -> None:
        self._inks = inks
        self.update()

    def text(self) -> str:
        return length_text(round_length(_LONGEST * self._scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        length = round_length(_LONGEST * self._scale) / self._scale
        right, bottom = self.width() - 6.0, self.height() - 5.0
        painter = QPainter(self)
        painter.setPen(self._inks.none)
        painter.setBrush(self._inks.plaque)
        words = painter.fontMetrics().horizontalAdvance(self.text())
        painter.drawRect(QRectF(right - max(length, words) - 6, 0, max(length, words) + 12, self.height()))
        paint_scale(painter, self._scale, right=right, bottom=bottom, inks=self._inks)
        painter.end()


def paint_scale(painter: QPainter, scale: float, *, right: float, bottom: float, inks: Inks) -> None:
    """The bar with its length above it, its right end at (`right`, `bottom`) pixels; `scale` is metres a pixel."""
    metres = round_length(_LONGEST * scale)
    length = metres / scale
    painter.setPen(inks.text)
    painter.drawLine(round(right - length), round(bottom), round(right), round(bottom))
    for x in (right - length, right):
        painter.drawLine(round(x), round(bottom) - 4, round(x), round(bottom))
    words = painter.fontMetrics().height()
    box = QRectF(right - 2 * _LONGEST, bottom - 3 - words, 2 * _LONGEST, words)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, length_text(metres))


def round_length(most: float) -> float:
    """The largest of 1, 2, 5, 10, 20, 50 … that is not more than `most`; both in metres."""
    power = 10.0 ** len(str(int(most))) if most >= 1 else 1.0
    while power > most:
        power /= 10
    return max(step * power for step in (1, 2, 5) if step * power <= most)
