"""A card in the map's corner: title, samples with their words, and how old all of it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from widgets.map.reach.layer import paint_limits
from widgets.map.reach.looks import swatch
from widgets.map.reach.words import Row, Sample
from widgets.map.words_in_room import wrap_within
from widgets.theme.fonts import text_scale
from widgets.theme.theme import Theme

_WIDEST = 380
"""Pixels at the usual size of text."""
_GAP = 2
"""Pixels between lines."""
_SAMPLE = 32
"""Pixels of the width of a sample."""
_RATIO = 2.0


class ReachCard(QFrame):
    """Never takes the mouse: the map under it can be worked on. Where it finds too little room it says how many of its
    last lines are left out; whoever listens hears all of them."""

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
        self._grid.setVerticalSpacing(_GAP)
        self._grid.setColumnStretch(1, 1)
        self._title, self._age, self._more = QLabel(), QLabel(), QLabel()
        bold = self.font()
        bold.setBold(True)
        self._title.setFont(bold)
        for line in (self._title, self._age, self._more):
            line.setTextFormat(Qt.TextFormat.PlainText)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._grid.addWidget(self._age, 1, 0, 1, 2)
        self._words: list[QLabel] = []
        self._samples: dict[QLabel, QLabel] = {}
        """Words → the sample on their left."""
        self._rows: Sequence[Row] = ()
        self._aside = False
        self.show_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """Everything it says, line by line."""
        return "\n".join((self._title.text(), self._age.text(), *(text for _, text in self._rows)))

    @property
    def shortened(self) -> bool:
        """Whether lines are left out."""
        return not self._more.isHidden()

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
        if self.isHidden() and not self._aside:
            self.show()
            self.raise_()
            self.came.emit()

    def end(self) -> None:
        """There is nothing to say any more."""
        self._aside = False
        self.hide()

    def step_aside(self) -> None:
        """Out of sight: somebody fills in a form where there is no room for both."""
        self._aside = True
        self.hide()

    def come_back(self) -> None:
        if self._aside:
            self._aside = False
            self.show()

    def show_age(self, age: str) -> None:
        if age != self._age.text():
            self._age.setText(age)
            self._say()

    def wide(self, most: int) -> int:
        """What it is going to take of `most` pixels of width."""
        return self._wrap(most) + self._frame()

    def fit(self, most: QSize) -> None:
        """Take what is needed, within `most` pixels."""
        widest = self._wrap(most.width())
        margins = self._grid.contentsMargins()
        high = margins.top() + margins.bottom() + 2 * self.frameWidth() - _GAP
        head = high + sum(self._high(label, widest) for label in (self._title, self._age))
        shown = len(self._words)
        while shown and head + self._lines_height(shown, widest) > most.height():
            shown -= 1
        self._show_lines(shown)
        self.resize(widest + self._frame(), head + self._lines_height(shown, widest))

    def _wrap(self, most: int) -> int:
        """Every line within `most` pixels of width; the width of the widest."""
        room = min(round(_WIDEST * text_scale(self.font())), most - self._frame())
        lines = (self._title, self._age, *self._words, self._more)
        return max(self._indent(label) + wrap_within(label, room - self._indent(label)) for label in lines)

    def _frame(self) -> int:
        margins = self._grid.contentsMargins()
        return margins.left() + margins.right() + 2 * self.frameWidth()

    def _lines_height(self, shown: int, width: int) -> int:
        lines = [*self._words[:shown], *([self._more] if shown < len(self._words) else [])]
        return sum(self._high(label, width) for label in lines)

    def _high(self, label: QLabel, width: int) -> int:
        """With the gap below it."""
        words = label.heightForWidth(width - self._indent(label)) if label.wordWrap() else label.sizeHint().height()
        sample = self._samples.get(label)
        return _GAP + (words if sample is None else max(words, sample.sizeHint().height()))

    def _indent(self, label: QLabel) -> int:
        return _SAMPLE + self._grid.horizontalSpacing() if label in self._samples else 0

    def _show_lines(self, shown: int) -> None:
        for line, words in enumerate(self._words):
            for label in (words, self._samples.get(words)):
                if label is not None:
                    label.setVisible(line < shown)
        self._more.setText(self.tr("Lines left out here: {count}").format(count=len(self._words) - shown))
        self._more.setVisible(shown < len(self._words))

    def _say(self) -> None:
        self.setAccessibleName(self.text)
        self.resized.emit()

    def _show_rows(self, rows: Sequence[Row]) -> None:
        for label in (*self._words, *self._samples.values()):
            self._grid.removeWidget(label)
            label.hide()  # it may be painted once more before it is gone
            label.deleteLater()
        self._words, self._samples, self._rows = [], {}, rows
        self._grid.removeWidget(self._more)
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
            self._samples[words] = picture
            self._grid.addWidget(picture, line, 0)
            self._grid.addWidget(words, line, 1)
            words.show()
            picture.show()
        self._grid.addWidget(self._more, len(rows) + 2, 0, 1, 2)


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
