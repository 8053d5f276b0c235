"""What the looks of the lanes mean, in one line; what does not fit is left out, the hover text says all."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.planning.crew_spells import Phase
from models.rules.arrival_clocks import ClockState
from widgets.lanes.bar_painter import BarPainter
from widgets.theme import Theme
from widgets.theme.inks import Inks
from widgets.theme.lane_inks import LaneInks
from widgets.words.terms import term

_SAMPLE_PX = 22
_GAP_PX = 5
_APART_PX = 12


class LaneKey(QWidget):
    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        self._others = (self.tr("estimate"), self.tr("limit"))
        self.setAccessibleName(self.tr("Key: {words}").format(words=" · ".join(self._words())))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(10, self.fontMetrics().height() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetricsF(self.font())
        bars = BarPainter(inks=LaneInks(self._theme), signs=Inks(self._theme), metrics=metrics)
        x, high = 2.0, float(self.height())
        for number, word in enumerate(self._words()):
            wide = _SAMPLE_PX + _GAP_PX + metrics.horizontalAdvance(word)
            if x + wide > self.width():
                break
            sample = QRectF(round(x) + 0.5, 4.5, _SAMPLE_PX, high - 9)
            if number < len(Phase):
                bars.paint_phase(painter, sample, list(Phase)[number])
            elif number == len(Phase):
                bars.paint_estimate(painter, sample)
            else:
                bars.paint_limit(painter, sample.center().x() - 3, sample, ClockState.RUNNING)
            painter.setPen(self._theme.dim)
            baseline = (high + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x + _SAMPLE_PX + _GAP_PX, baseline), word)
            x += wide + _APART_PX
        painter.end()

    def _words(self) -> list[str]:
        return [*(term(phase) for phase in Phase), *self._others]
