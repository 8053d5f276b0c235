"""What the signs on the map mean; folds away to a single word and stays so."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from models.entities.map_marks import MarkKind
from widgets.map.density import Steps
from widgets.map.heat_key import HeatKey
from widgets.map.legend_rows import legend_paints, legend_texts, mark_paints, passing_rows, plan_paints, plan_texts
from widgets.map.words_in_room import cut_within
from widgets.theme.fonts import enlarge, text_scale
from widgets.theme.inks import Inks
from widgets.theme.symbols import SYMBOL_PIXELS
from widgets.words.terms import term

_RATIO = 2.0
"""Drawn so much finer than shown: sharp on any screen."""
_LEFT, _MARGINS, _GAP = 6, 14, 8
"""Pixels: of the left margin, of both, and between a sign and its words."""


class Legend(QFrame):
    """Signs and words in the lower left corner."""

    resized = Signal()
    """Or it says something else: whoever has the room calls `fit`."""

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
        self._signs = [QLabel() for _ in legend_paints(inks)]
        self._words = [QLabel() for _ in self._signs]
        self._marks = {kind: (QLabel(), QLabel()) for kind in MarkKind}
        self._plans = [(QLabel(), QLabel()) for _ in plan_paints(inks)]
        enlarge(self, 0.9)
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.show_inks(inks)
        self._retranslate()
        self.fold()
        self.hide_heat_key()
        self.hide_plans()
        self.show_mark_kinds(())

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

    def fit(self, most: int) -> None:
        """Stay within `most` pixels of width: longer words are cut at their end."""
        room = most - 2 * (1 + self.frameWidth()) - _MARGINS
        sign = round(SYMBOL_PIXELS * self._times)
        for words, text in zip(self._words, legend_texts(), strict=True):
            cut_within(words, text, room - sign - _GAP)
        for kind, (_, words) in self._marks.items():
            cut_within(words, term(kind), room - sign - _GAP)
        for (_, words), text in zip(self._plans, plan_texts(), strict=True):
            cut_within(words, text, room - sign - _GAP)
        self._heat_key.fit(room)
        self.adjustSize()

    def show_heat_key(self, radius: float, ladder: Steps) -> None:
        """What the shades mean, also while the rest is folded: `radius` metres, `ladder` empty if nothing is open."""
        self._heat_key.show_steps(radius, ladder)
        self._heat_key.show()
        self.adjustSize()
        self.resized.emit()

    def show_mark_kinds(self, kinds: Collection[MarkKind]) -> None:
        """Those that stand on the map; the others are left out."""
        for kind, row in self._marks.items():
            for label in row:
                label.setVisible(kind in kinds)
        self.adjustSize()

    def show_plans(self) -> None:
        """What the hatches of a day's planned outages mean; what everybody knows makes room for them."""
        self._turn_plans(visible=True)

    def hide_plans(self) -> None:
        self._turn_plans(visible=False)

    def hide_heat_key(self) -> None:
        self._heat_key.hide()
        self.adjustSize()

    def show_inks(self, inks: Inks) -> None:
        self._inks = inks
        self._heat_key.show_inks(inks)
        self._paint_signs()
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
        elif event.type() == QEvent.Type.FontChange:
            self._paint_signs()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """It lies in no layout: when its own asks for another size, it takes it."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.adjustSize()
        return done

    @property
    def _times(self) -> float:
        """How much larger than usual the signs are: they grow with the words beside them."""
        return max(text_scale(self.font()), 1.0)

    def _paint_signs(self) -> None:
        inks, times = self._inks, self._times
        for label, paint in zip(self._signs, legend_paints(inks), strict=True):
            label.setPixmap(_picture(paint, times))
        for kind, paint in mark_paints(inks).items():
            self._marks[kind][0].setPixmap(_picture(paint, times))
        for (label, _), paint in zip(self._plans, plan_paints(inks), strict=True):
            label.setPixmap(_picture(paint, times))

    def _lay_out(self) -> None:
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(_LEFT, 0, _MARGINS - _LEFT, 4)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        rows = [*zip(self._signs, self._words, strict=True), *self._plans, *self._marks.values()]
        for row, (sign, words) in enumerate(rows):
            grid.addWidget(sign, row, 0)
            grid.addWidget(words, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._fold)
        column.addWidget(self._rows)
        column.addWidget(self._heat_key)

    def _turn_plans(self, *, visible: bool) -> None:
        for row in self._plans:
            for label in row:
                label.setVisible(visible)
        for label in (*self._signs[: passing_rows()], *self._words[: passing_rows()]):
            label.setVisible(not visible)
        self.adjustSize()
        self.resized.emit()

    def _turn(self) -> None:
        if self.folded:
            self.unfold()
        else:
            self.fold()

    def _show_arrow(self) -> None:
        self._fold.setArrowType(Qt.ArrowType.RightArrow if self.folded else Qt.ArrowType.DownArrow)

    def _retranslate(self) -> None:
        self._fold.setText(self.tr("Legend"))
        for label, text in zip(self._words, legend_texts(), strict=True):
            label.setText(text)
        for kind, (_, label) in self._marks.items():
            label.setText(term(kind))
        for (_, label), text in zip(self._plans, plan_texts(), strict=True):
            label.setText(text)
        self.adjustSize()
        self.resized.emit()


def _picture(paint: Callable[[QPainter], None], times: float) -> QPixmap:
    """`times` as large as on a map with letters of the usual size."""
    pixmap = QPixmap(QSize(1, 1) * round(SYMBOL_PIXELS * times * _RATIO))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_RATIO * times, _RATIO * times)
    painter.translate(SYMBOL_PIXELS / 2, SYMBOL_PIXELS / 2)
    paint(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_RATIO)
    return pixmap
