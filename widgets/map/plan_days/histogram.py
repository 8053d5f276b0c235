"""Which day: a slider over the next sixty, and above it how many customers each of them would cut off."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QStyle, QToolTip, QVBoxLayout, QWidget

from models.planning.plan_days import DayLoad
from widgets.map.plan_days.words import away_text, day_name, load_text
from widgets.theme.theme import Theme

DAYS = 60
"""After today."""
_WEEK = 7
_HIGH, _LEAST_BAR = 40, 2


class DayChoice(QWidget):
    """Left and right a day, PgUp and PgDn a week, Home today, End the last one; a click on a bar goes to its day."""

    turned = Signal(int)
    """Days from today on."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.bars = _Bars(self, theme=theme)
        self.slider = _Slider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, DAYS)
        self.slider.setPageStep(_WEEK)
        self.bars.lines_up_with(self.slider)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bars)
        column.addWidget(self.slider)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_turned)
        self.bars.chosen.connect(self.slider.setValue)

    @property
    def day(self) -> int:
        return self.slider.value()

    def show_day(self, days: int) -> None:
        self.slider.setValue(days)

    def show_loads(self, first: date, loads: Sequence[DayLoad]) -> None:
        """From today, which is `first`, on."""
        self.bars.show_loads(first, loads)
        self._say()

    def show_theme(self, theme: Theme) -> None:
        self.bars.show_theme(theme)

    def set_words(self) -> None:
        self.slider.setAccessibleName(self.tr("Day of the planned outages"))
        self._say()

    def _on_turned(self, days: int) -> None:
        self.bars.show_chosen(days)
        self._say()
        self.turned.emit(days)

    def _say(self) -> None:
        self.slider.setAccessibleDescription(self.bars.text(self.day))


class _Slider(QSlider):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgDn goes on, as in every calendar; Qt's own sliders go back."""
        week = {Qt.Key.Key_PageDown: _WEEK, Qt.Key.Key_PageUp: -_WEEK}.get(Qt.Key(event.key()))
        if week is None:
            super().keyPressEvent(event)
        else:
            self.setValue(self.value() + week)


class _Bars(QWidget):
    chosen = Signal(int)

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first = date.min
        self._loads: Sequence[DayLoad] = ()
        self._chosen = 0
        self._slider: QSlider | None = None

    def lines_up_with(self, slider: QSlider) -> None:
        self._slider = slider

    def show_loads(self, first: date, loads: Sequence[DayLoad]) -> None:
        self._first, self._loads = first, loads
        self.update()

    def show_chosen(self, days: int) -> None:
        self._chosen = days
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def text(self, days: int) -> str:
        """What a day's bar stands for."""
        if not days < len(self._loads):
            return ""
        load = self._loads[days]
        head = f"{day_name(self._first + timedelta(days=days))} · {away_text(days)}"
        return f"{head}\n{load_text(load.firm, load.open)}"

    def sizeHint(self) -> QSize:
        return QSize(300, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        most = max((load.firm + load.open for load in self._loads), default=0)
        room = self.height() - 3
        for days, load in enumerate(self._loads):
            bar = self._bar(days)
            if days == self._chosen:
                painter.fillRect(bar.adjusted(-1, 0, 1, 0), theme.selected_row)
            weekend = (self._first + timedelta(days=days)).weekday() >= 5
            if weekend:  # a tick below, so that weeks can be counted
                painter.fillRect(bar.left(), self.height() - 3, bar.width(), 2, theme.line)
            if most and load.firm + load.open:
                firm = round(room * load.firm / most)
                open_ = max(round(room * load.open / most), _LEAST_BAR if load.open else 0)
                firm = max(firm, _LEAST_BAR if load.firm else 0)
                bottom = self.height() - 1
                painter.fillRect(bar.left(), bottom - firm, bar.width(), firm, theme.ground.plan_approved)
                painter.setPen(theme.ground.plan_on_way)
                if open_:
                    painter.drawRect(bar.left(), bottom - firm - open_, bar.width() - 1, open_ - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._day_at(event.position().toPoint())
        if at is not None:
            self.chosen.emit(at)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if at is None else self.text(at), self)
            return True
        return super().event(event)

    def _day_at(self, at: QPoint) -> int | None:
        if not self._loads:
            return None
        return min(range(len(self._loads)), key=lambda days: abs(self._bar(days).center().x() - at.x()))

    def _bar(self, days: int) -> QRect:
        """Above the slider's handle when it stands at that day."""
        assert self._slider is not None
        handle = self._slider.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self._slider)
        room = self.width() - handle
        x = handle // 2 + QStyle.sliderPositionFromValue(0, DAYS, days, room)
        wide = max(room // DAYS - 1, 2)
        return QRect(x - wide // 2, 0, wide, self.height())
