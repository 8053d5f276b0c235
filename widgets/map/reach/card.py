"""A card in the map's corner: title, samples with their words, and how old all of it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from widgets.map.reach.layer import paint_limits
from widgets.map.reach.looks import swatch
from widgets.map.reach.words import Row, Sample
from widgets.map.words_in_room import wrap_within
from widgets.theme.theme import Theme

_WIDEST = 380
_SAMPLE = 32
"""Pixels of the width of a sample."""
_RATIO = 2.0


class ReachCard(QFrame):
    """Never takes the mouse: the map under it can be worked on."""

    resized = Signal()
    """Or shown, or hidden, or it says something else: whoever has the room calls `fit`."""
    came = Signal()
    """It was hidden until now."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 6, 8, 6)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._title, self._age = QLabel(), QLabel()
        bold = self.font()
        bold.setBold(True)
        self._title.setFont(bold)
        for line in (self._title, self._age):
            line.setTextFormat(Qt.TextFormat.PlainText)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._grid.addWidget(self._age, 1, 0, 1, 2)
        self._words: list[QLabel] = []
        self._samples: list[QLabel] = []
        self._beside: set[QLabel] = set()
        """Words that have a sample on their left."""
        self._rows: Sequence[Row] = ()
        self.show_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """Everything it says, line by line."""
        return "\n".join((self._title.text(), self._age.text(), *(text for _, text in self._rows)))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.panel)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.setPalette(palette)
        self._show_rows(self._rows)
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        heard = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}:
            self.resized.emit()
        return heard

    def show_answer(self, title: str, age: str, rows: Sequence[Row]) -> None:
        self._title.setText(title)
        self._age.setText(age)
        if rows != self._rows:
            self._show_rows(rows)
        self._say()
        if self.isHidden():
            self.show()
            self.raise_()
            self.came.emit()

    def show_age(self, age: str) -> None:
        if age != self._age.text():
            self._age.setText(age)
            self._say()

    def fit(self, most: int) -> None:
        """Take what is needed, within `most` pixels of width."""
        margins = self._grid.contentsMargins()
        frame = margins.left() + margins.right() + 2 * self.frameWidth()
        beside = _SAMPLE + self._grid.horizontalSpacing()
        widest = 0
        for label in (self._title, self._age, *self._words):
            indent = beside if label in self._beside else 0
            widest = max(widest, indent + wrap_within(label, min(_WIDEST, most - frame - indent)))
        self._grid.invalidate()  # what was said a moment ago still counts in the height of before
        width, one_line_each = widest + frame, not self._grid.hasHeightForWidth()
        high = self._grid.totalSizeHint().height() if one_line_each else self._grid.totalHeightForWidth(width)
        self.resize(width, high)

    def _say(self) -> None:
        self.setAccessibleName(self.text)
        self.resized.emit()

    def _show_rows(self, rows: Sequence[Row]) -> None:
        for label in (*self._words, *self._samples):
            self._grid.removeWidget(label)
            label.hide()  # it may be painted once more before it is gone
            label.deleteLater()
        self._words, self._samples, self._rows = [], [], rows
        self._beside = set()
        for line, (sample, text) in enumerate(rows, start=2):
            words = QLabel(text)
            words.setTextFormat(Qt.TextFormat.PlainText)
            self._words.append(words)
            if sample is None:
                self._grid.addWidget(words, line, 0, 1, 2)
                words.show()  # what is hidden does not count in the height
                continue
            picture = QLabel()
            picture.setPixmap(_picture(sample, self._theme))
            self._samples.append(picture)
            self._beside.add(words)
            self._grid.addWidget(picture, line, 0)
            self._grid.addWidget(words, line, 1)
            words.show()
            picture.show()


def _picture(sample: Sample, theme: Theme) -> QPixmap:
    pixmap = QPixmap(round(_SAMPLE * _RATIO), round(16 * _RATIO))
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(theme.ground.land)
    painter = QPainter(pixmap)
    if isinstance(sample, int):
        painter.drawImage(0, 0, swatch(sample, theme))
    elif sample is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_limits(painter, QPointF(16.0, 5.0), list(sample), theme)
    painter.end()
    return pixmap
