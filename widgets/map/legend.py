"""What the signs on the map mean; folds away to a single word and stays so."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

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
        self._rows = QWidget()
        self._scroll = QScrollArea(self)
        self._most_height = 0
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
        return self._scroll.isHidden()

    def fold(self) -> None:
        self._scroll.hide()
        self._show_arrow()
        self._settle()

    def unfold(self) -> None:
        self._scroll.show()
        self._show_arrow()
        self._settle()

    def fit(self, most: QSize) -> None:
        """Stay within `most` pixels: longer words are cut at their end, signs that find no room below each other
        scroll."""
        room = most.width() - 2 * (1 + self.frameWidth()) - _MARGINS
        sign = round(SYMBOL_PIXELS * self._times)
        for words, text in zip(self._words, legend_texts(), strict=True):
            cut_within(words, text, room - sign - _GAP)
        for kind, (_, words) in self._marks.items():
            cut_within(words, term(kind), room - sign - _GAP)
        for (_, words), text in zip(self._plans, plan_texts(), strict=True):
            cut_within(words, text, room - sign - _GAP)
        self._heat_key.fit(room)
        self._most_height = most.height()
        self._settle()

    def show_heat_key(self, radius: float, ladder: Steps) -> None:
        """What the shades mean, also while the rest is folded: `radius` metres, `ladder` empty if nothing is open."""
        self._heat_key.show_steps(radius, ladder)
        self._heat_key.show()
        self._settle()
        self.resized.emit()

    def show_mark_kinds(self, kinds: Collection[MarkKind]) -> None:
        """Those that stand on the map; the others are left out."""
        for kind, row in self._marks.items():
            for label in row:
                label.setVisible(kind in kinds)
        self._settle()

    def show_plans(self) -> None:
        """What the hatches of a day's planned outages mean; what everybody knows makes room for them."""
        self._turn_plans(visible=True)

    def hide_plans(self) -> None:
        self._turn_plans(visible=False)

    def hide_heat_key(self) -> None:
        self._heat_key.hide()
        self._settle()

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Between the signs and the legend stands what scrolls them, and keeps what they ask for to itself."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._settle()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """It lies in no layout: when its own asks for another size, it takes it."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._settle()
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
        self._scroll.setWidget(self._rows)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # its hint may be old
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (self._scroll.viewport(), self._rows):  # theirs is the window's, the legend has its own
            ground.setAutoFillBackground(False)
        self._rows.installEventFilter(self)
        rows = [*zip(self._signs, self._words, strict=True), *self._plans, *self._marks.values()]
        for row, (sign, words) in enumerate(rows):
            grid.addWidget(sign, row, 0)
            grid.addWidget(words, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._fold)
        column.addWidget(self._scroll)
        column.addWidget(self._heat_key)

    def _settle(self) -> None:
        """As large as all that it says, within the height it was given; head and shades stay whole."""
        rows, shades = self._rows.sizeHint(), self._heat_key
        others = self._fold.sizeHint().height() + (0 if shades.isHidden() else shades.sizeHint().height())
        free = max(self._most_height - others - 2 * (1 + self.frameWidth()), 0)
        high = rows.height() + 2 * self._scroll.frameWidth()
        scrolls = free < high
        bar = self._scroll.verticalScrollBar().sizeHint().width() if scrolls else 0
        needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(needed if scrolls else never)
        self._scroll.setFixedHeight(min(high, free))
        self._scroll.setMinimumWidth(rows.width() + bar)
        self.adjustSize()

    def _turn_plans(self, *, visible: bool) -> None:
        for row in self._plans:
            for label in row:
                label.setVisible(visible)
        for label in (*self._signs[: passing_rows()], *self._words[: passing_rows()]):
            label.setVisible(not visible)
        self._settle()
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
        self._settle()
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
