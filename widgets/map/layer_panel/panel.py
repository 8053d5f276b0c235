"""The list of layers in the upper right corner; folded it is one word, and says how many layers are missing."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from widgets.map.layer_panel.map_layers import MapLayer, MapLayers
from widgets.theme.fonts import enlarge
from widgets.theme.theme import Theme
from widgets.words.marked import QT_TRANSLATE_NOOP

_NAMES = {
    MapLayer.ORDERS: QT_TRANSLATE_NOOP("MapLayer", "Orders"),
    MapLayer.CREWS: QT_TRANSLATE_NOOP("MapLayer", "Crews"),
    MapLayer.CREW_NAMES: QT_TRANSLATE_NOOP("MapLayer", "Names of crews"),
    MapLayer.TRAILS: QT_TRANSLATE_NOOP("MapLayer", "Trails of all crews"),
    MapLayer.DENSITY: QT_TRANSLATE_NOOP("MapLayer", "Density of open orders"),
    MapLayer.MARKS: QT_TRANSLATE_NOOP("MapLayer", "Closures and marks"),
    MapLayer.OUTAGES: QT_TRANSLATE_NOOP("MapLayer", "Areas without power"),
    MapLayer.NAMES: QT_TRANSLATE_NOOP("MapLayer", "Names of places"),
    MapLayer.FEEDERS: QT_TRANSLATE_NOOP("MapLayer", "Feeders and transformers"),
    MapLayer.BORDERS: QT_TRANSLATE_NOOP("MapLayer", "Borders of grids and stations"),
    MapLayer.AREAS: QT_TRANSLATE_NOOP("MapLayer", "Borders of transformer areas"),
    MapLayer.ROADS: QT_TRANSLATE_NOOP("MapLayer", "Roads"),
    MapLayer.BASE_MAP: QT_TRANSLATE_NOOP("MapLayer", "Base map"),
}
_MARGIN, _GAP = 8, 12


class LayerPanel(QFrame):
    """`left` is emitted when the keyboard is to go back to the map."""

    resized = Signal()
    """Or it says something else: whoever has the room calls `fit`."""
    left = Signal()

    def __init__(self, parent: QWidget, *, layers: MapLayers, theme: Theme) -> None:
        super().__init__(parent)
        self._layers = layers
        self._fold = QToolButton()
        self._fold.setAutoRaise(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold.clicked.connect(self._turn)
        self._rows = QWidget()
        self._scroll = QScrollArea(self)
        self._keys = {layer: QLabel() for layer in MapLayer}
        self.ticks = {layer: QCheckBox() for layer in MapLayer}
        enlarge(self, 0.9)
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.show_theme(theme)
        for layer, tick in self.ticks.items():
            tick.setChecked(layers.tick_of(layer).on)
            tick.clicked.connect(layers.switches[layer].turn_over)
            layers.tick_of(layer).turned.connect(tick.setChecked)
            layers.switches[layer].turned.connect(self._show_count)
        self.ticks[MapLayer.BASE_MAP].setEnabled(layers.has_base_map)
        layers.base_map_laid.connect(self.ticks[MapLayer.BASE_MAP].setEnabled)
        layers.base_map_laid.connect(self._retranslate)
        self._retranslate()
        self.fold()

    @property
    def folded(self) -> bool:
        return self._scroll.isHidden()

    def fold(self) -> None:
        self._scroll.hide()
        self._show_arrow()

    def unfold(self) -> None:
        self._scroll.show()
        self.raise_()
        self._show_arrow()

    def go_to(self) -> None:
        """Unfold, with the keyboard at the first tick; from there, fold and give the keyboard back."""
        if any(tick.hasFocus() for tick in self.ticks.values()):
            self.fold()
            self.left.emit()
            return
        self.unfold()
        self.ticks[MapLayer.ORDERS].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self, most: QSize) -> None:
        """Stay within `most` pixels: on a narrow map without the keys, which the menu has, too, and names are cut at
        their end; on a low one ticks scroll."""
        frame = 2 * (_MARGIN + 1 + self.frameWidth())
        names = self._names()
        besides = max(tick.sizeHint().width() - _width(tick, tick.text()) for tick in self.ticks.values())
        named = besides + max(_width(tick, names[layer]) for layer, tick in self.ticks.items())
        keyed = _GAP + max(key.sizeHint().width() for key in self._keys.values())
        for key in self._keys.values():
            key.setVisible(named + keyed + frame <= most.width())
        for layer, tick in self.ticks.items():
            room = most.width() - frame - besides
            tick.setText(tick.fontMetrics().elidedText(names[layer], Qt.TextElideMode.ElideRight, room))
            tick.setAccessibleName(names[layer])
        rows, head = self._rows.sizeHint(), self._fold.sizeHint().height() + 2 * (1 + self.frameWidth())
        edge = 2 * self._scroll.frameWidth()  # the style sheet draws one all the same
        whole = rows.height() + edge
        high = max(min(whole, most.height() - head), 0)
        bar = self._scroll.verticalScrollBar().sizeHint().width() if high < whole else 0
        self._scroll.setFixedSize(rows.width() + edge + bar, high)

    def show_act(self, layer: MapLayer, *, said: str, key: str) -> None:
        """The act that equals the tick, as the command line reads it, and its key, if it has one."""
        self.ticks[layer].setToolTip(said)
        self._keys[layer].setText(key)

    def show_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.window)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        palette.setColor(QPalette.ColorRole.ButtonText, theme.dim)
        self.setPalette(palette)
        self._fold.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
            self.left.emit()
        elif step is not None:
            self.focusNextPrevChild(step > 0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(_MARGIN, 0, _MARGIN, 6)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(2)
        for row, layer in enumerate(MapLayer):
            grid.addWidget(self.ticks[layer], row, 0)
            grid.addWidget(self._keys[layer], row, 1, Qt.AlignmentFlag.AlignRight)
        self._scroll.setWidget(self._rows)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (self._scroll.viewport(), self._rows):  # theirs is the window's, the list has its own
            ground.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._scroll)

    def _turn(self) -> None:
        if self.folded:
            self.unfold()
        else:
            self.fold()

    def _show_arrow(self) -> None:
        self._fold.setArrowType(Qt.ArrowType.RightArrow if self.folded else Qt.ArrowType.DownArrow)

    def _show_count(self) -> None:
        missing = len(self._layers.hidden)
        if missing:
            self._fold.setText(self.tr("Layers · hidden: {count}").format(count=missing))
        else:
            self._fold.setText(self.tr("Layers"))

    def _names(self) -> dict[MapLayer, str]:
        names = {layer: QCoreApplication.translate("MapLayer", _NAMES[layer]) for layer in MapLayer}
        if not self._layers.has_base_map:
            names[MapLayer.BASE_MAP] = self.tr("Base map (none is laid)")
        return names

    def _retranslate(self) -> None:
        for layer, name in self._names().items():
            self.ticks[layer].setText(name)
        self._show_count()
        self.resized.emit()


def _width(tick: QCheckBox, text: str) -> int:
    return tick.fontMetrics().horizontalAdvance(text)
