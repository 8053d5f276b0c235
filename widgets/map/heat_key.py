"""What the shades of the density mean, in numbers; on the map for as long as the shades are."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from widgets.map.density import SHADES, Steps
from widgets.map.words_in_room import wrap_within
from widgets.theme.inks import Inks
from widgets.theme.map_colours import MapColours
from widgets.words.lengths import length_text

_WIDTH, _HEIGHT, _APART = 46, 12, 8
_RATIO = 2.0
"""Drawn so much finer than shown: sharp on any screen."""


class HeatKey(QWidget):
    """A line that says what is counted and how far around, the shades, and from how many on each is used."""

    def __init__(self, parent: QWidget, *, inks: Inks) -> None:
        super().__init__(parent)
        self._radius = 0.0
        self._ladder: Steps = ()
        self._title, self._note = QLabel(), QLabel()
        self._shades = [QLabel() for _ in range(SHADES)]
        self._numbers = [QLabel() for _ in range(SHADES)]
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(6, 2, 8, 4)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._title, 0, 0, 1, SHADES + 1)
        for column, (shade, number) in enumerate(zip(self._shades, self._numbers, strict=True)):
            grid.addWidget(shade, 1, column)
            grid.addWidget(number, 2, column)
        grid.addWidget(self._note, 3, 0, 1, SHADES + 1)
        grid.setColumnStretch(SHADES, 1)
        self.show_inks(inks)
        self._retranslate()

    def show_steps(self, radius: float, ladder: Steps) -> None:
        """`radius` metres; an empty ladder says that there is nothing to count."""
        self._radius, self._ladder = radius, ladder
        self._retranslate()

    def fit(self, room: int) -> None:
        """Stay within `room` pixels of width besides the margins."""
        self._space()
        for words in (self._title, self._note):
            wrap_within(words, room)

    def show_inks(self, inks: Inks) -> None:
        for label, colour in zip(self._shades, inks.theme.ground.densities, strict=True):
            label.setPixmap(_swatch(colour, inks.theme.ground))
            label.setScaledContents(True)
        palette = QPalette(self._note.palette())
        palette.setColor(QPalette.ColorRole.WindowText, inks.theme.dim)
        self._note.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._note.setVisible(bool(self._ladder))
        for number, (shade, word) in enumerate(zip(self._shades, self._numbers, strict=True)):
            shade.setVisible(number < len(self._ladder))
            word.setVisible(number < len(self._ladder))
        if not self._ladder:
            self._title.setText(self.tr("No open orders"))
        else:
            title = self.tr("Customers out within {distance}")
            self._title.setText(title.format(distance=length_text(self._radius)))
            self._note.setText(self.tr("As reported; each open order counts as one at least"))
            for label, step in zip(self._numbers, self._ladder, strict=False):
                label.setText(f"{step:,}")
        self._space()
        self.adjustSize()

    def _space(self) -> None:
        """Shades as wide as the numbers below them ask for, and all alike."""
        widest = max(number.sizeHint().width() + _APART for number in self._numbers)
        for column in range(SHADES):
            self._grid.setColumnMinimumWidth(column, max(_WIDTH, widest) if column < len(self._ladder) else 0)


def _swatch(colour: QColor, ground: MapColours) -> QPixmap:
    """The shade as it looks on the land."""
    pixmap = QPixmap(round(_WIDTH * _RATIO), round(_HEIGHT * _RATIO))
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(ground.land)
    painter = QPainter(pixmap)
    painter.fillRect(0, 0, _WIDTH, _HEIGHT, colour)
    painter.end()
    return pixmap
