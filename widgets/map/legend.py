"""What the signs on the map mean; folds away to a single word and stays so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from models.entities.orders import Urgency
from models.outages import OutageState
from widgets.map.crew_trails import TRAIL_SPAN
from widgets.map.density import Steps
from widgets.map.heat_key import HeatKey
from widgets.map.trail_layer import paint_late_trail, paint_trail, paint_trail_gap
from widgets.theme.hatches import paint_outage
from widgets.theme.inks import Inks
from widgets.theme.symbols import (
    SYMBOL_PIXELS,
    CrewLook,
    OrderLook,
    paint_crew,
    paint_order,
    paint_stale_crew,
    paint_station,
    paint_substation,
)
from widgets.words.terms import term
from widgets.words.times import age_text

_RATIO = 2.0
"""Drawn so much finer than shown: sharp on any screen."""


class Legend(QFrame):
    """Signs and words in the lower left corner."""

    resized = Signal()

    def __init__(self, parent: QWidget, *, inks: Inks) -> None:
        super().__init__(parent)
        self._inks = inks
        self._fold = QToolButton()
        self._fold.setAutoRaise(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold.clicked.connect(self._turn)
        self._rows = QWidget(self)
        self._heat_key = HeatKey(self, inks=inks)
        self._signs = [QLabel() for _ in _paints(inks)]
        self._words = [QLabel() for _ in self._signs]
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * 0.9)
        self.setFont(small)
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.show_inks(inks)
        self._retranslate()
        self.fold()
        self.hide_heat_key()

    @property
    def folded(self) -> bool:
        return self._rows.isHidden()

    def fold(self) -> None:
        self._rows.hide()
        self._show_arrow()
        self.adjustSize()

    def unfold(self) -> None:
        self._rows.show()
        self._show_arrow()
        self.adjustSize()

    def show_heat_key(self, radius: float, ladder: Steps) -> None:
        """What the shades mean, also while the rest is folded: `radius` metres, `ladder` empty if nothing is open."""
        self._heat_key.show_steps(radius, ladder)
        self._heat_key.show()
        self.adjustSize()

    def hide_heat_key(self) -> None:
        self._heat_key.hide()
        self.adjustSize()

    def show_inks(self, inks: Inks) -> None:
        self._inks = inks
        self._heat_key.show_inks(inks)
        for label, paint in zip(self._signs, _paints(inks), strict=True):
            label.setPixmap(_picture(paint))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, inks.theme.window)
        palette.setColor(QPalette.ColorRole.WindowText, inks.theme.text)
        palette.setColor(QPalette.ColorRole.ButtonText, inks.theme.dim)
        self.setPalette(palette)
        self._fold.setPalette(palette)
        self._show_arrow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(6, 0, 8, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, (sign, words) in enumerate(zip(self._signs, self._words, strict=True)):
            grid.addWidget(sign, row, 0)
            grid.addWidget(words, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._fold)
        column.addWidget(self._rows)
        column.addWidget(self._heat_key)

    def _turn(self) -> None:
        if self.folded:
            self.unfold()
        else:
            self.fold()

    def _show_arrow(self) -> None:
        self._fold.setArrowType(Qt.ArrowType.RightArrow if self.folded else Qt.ArrowType.DownArrow)

    def _retranslate(self) -> None:
        self._fold.setText(self.tr("Legend"))
        texts = [
            *(term(urgency) for urgency in Urgency),
            self.tr("Has a crew"),
            self.tr("Supply is back"),
            self.tr("Crew, free"),
            self.tr("Crew on a job"),
            self.tr("Crew off duty"),
            self.tr("Position out of date"),
            self.tr("Trail of the last {span}").format(span=age_text(TRAIL_SPAN)),
            self.tr("Trail to a position out of date"),
            self.tr("Not known where in between"),
            self.tr("Service station"),
            self.tr("Substation"),
            *(term(state) for state in OutageState),
        ]
        for label, text in zip(self._words, texts, strict=True):
            label.setText(text)
        self.adjustSize()


def _paints(inks: Inks) -> list[Callable[[QPainter], None]]:
    """In the order of the words."""
    return [
        *(partial(paint_order, urgency=urgency, look=OrderLook.WAITING, inks=inks) for urgency in Urgency),
        partial(paint_order, urgency=Urgency.EMERGENCY, look=OrderLook.IN_HAND, inks=inks),
        partial(paint_order, urgency=Urgency.EMERGENCY, look=OrderLook.RESTORED, inks=inks),
        partial(paint_crew, look=CrewLook.FREE, inks=inks),
        partial(paint_crew, look=CrewLook.BUSY, inks=inks),
        partial(paint_crew, look=CrewLook.OFF_DUTY, inks=inks),
        partial(paint_stale_crew, look=CrewLook.FREE, inks=inks),
        partial(paint_trail, colours=inks.theme.ground),
        partial(paint_late_trail, colours=inks.theme.ground),
        partial(paint_trail_gap, colours=inks.theme.ground),
        partial(paint_station, inks=inks),
        partial(paint_substation, inks=inks),
        *(partial(paint_outage, state=state, theme=inks.theme) for state in OutageState),
    ]


def _picture(paint: Callable[[QPainter], None]) -> QPixmap:
    pixmap = QPixmap(QSize(1, 1) * round(SYMBOL_PIXELS * _RATIO))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_RATIO, _RATIO)
    painter.translate(SYMBOL_PIXELS / 2, SYMBOL_PIXELS / 2)
    paint(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_RATIO)
    return pixmap
