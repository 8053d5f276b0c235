"""A card in the map's corner: title, samples with their words, and how old all of it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from widgets.map.reach.layer import paint_limits
from widgets.map.reach.looks import swatch
from widgets.map.reach.words import Row, Sample
from widgets.theme.theme import Theme

_EDGE = 10
_WIDEST = 380
_RATIO = 2.0


class ReachCard(QFrame):
    """Never takes the mouse: the map under it can be worked on."""

    resized = Signal()
    """Or shown, or hidden."""

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
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._grid.addWidget(self._age, 1, 0, 1, 2)
        self._lines: list[QLabel] = []
        self._rows: Sequence[Row] = ()
        self.move(_EDGE, _EDGE)
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
        rows, self._rows = self._rows, ()
        self._show_rows(rows)

    def event(self, event: QEvent) -> bool:
        heard = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}:
            self.resized.emit()
        return heard

    def show_answer(self, title: str, age: str, rows: Sequence[Row]) -> None:
        self._title.setText(title)
        self._age.setText(age)
        if rows != self._rows:
            self._show_rows(rows)
        self._fit()
        self.show()
        self.raise_()

    def show_age(self, age: str) -> None:
        if age != self._age.text():
            self._age.setText(age)
            self._fit()

    def _fit(self) -> None:
        self.setAccessibleName(self.text)
        self.adjustSize()

    def _show_rows(self, rows: Sequence[Row]) -> None:
        for label in self._lines:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._lines, self._rows = [], rows
        for line, (sample, text) in enumerate(rows, start=2):
            words = QLabel(text)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(words.sizeHint().width() > _WIDEST)
            words.setMaximumWidth(_WIDEST)
            self._lines.append(words)
            if sample is None:
                self._grid.addWidget(words, line, 0, 1, 2)
                continue
            picture = QLabel()
            picture.setPixmap(_picture(sample, self._theme))
            self._lines.append(picture)
            self._grid.addWidget(picture, line, 0)
            self._grid.addWidget(words, line, 1)


def _picture(sample: Sample, theme: Theme) -> QPixmap:
    pixmap = QPixmap(64, 32)
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
