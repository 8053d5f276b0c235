"""The line at the foot of the map: where the pointer is, in the system that its user chose."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from models.territory.coordinates import CoordinateSystem
from widgets.elided_label import ElidedLabel
from widgets.menu_button import MenuButton
from widgets.mnemonics import letters_while_open
from widgets.theme.fonts import enlarge
from widgets.theme.theme import Theme
from widgets.words.terms import term


class CoordinateLine(QWidget):
    """A button that says the system and offers the others; beside it the place."""

    chosen = Signal(object)
    """CoordinateSystem that a hand wants."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._system = CoordinateSystem.WGS84
        self._told = self._about = ""
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._actions = {system: self._make_action(system) for system in CoordinateSystem}
        letters_while_open(self._menu)
        self._button = MenuButton(self, self._menu)
        self._place = ElidedLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self._button)
        row.addWidget(self._place, 1)
        for part in (self._button, self._place):
            enlarge(part, 0.9)
        self.setAutoFillBackground(True)
        self.show_theme(theme)
        self._retranslate()

    @property
    def text(self) -> str:
        """All of it, also what there is no room for."""
        return " · ".join(part for part in (self._about, self._told) if part)

    def show_system(self, system: CoordinateSystem) -> None:
        self._system = system
        self._actions[system].setChecked(True)
        self._retranslate()

    def show_place(self, told: str, *, about: str = "") -> None:
        """`about` stands before it where there is room for both."""
        self._told, self._about = told, about
        self._place.setToolTip(self.text)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def show_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.window)
        palette.setColor(QPalette.ColorRole.WindowText, theme.dim)
        palette.setColor(QPalette.ColorRole.ButtonText, theme.dim)
        self.setPalette(palette)
        self._button.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self) -> None:
        fits = self._place.fontMetrics().horizontalAdvance(self.text) <= self._place.width()
        self._place.setText(self.text if fits else self._told)

    def _make_action(self, system: CoordinateSystem) -> QAction:
        action = self._menu.addAction("")
        action.setCheckable(True)
        action.triggered.connect(partial(self._choose, system))
        self._group.addAction(action)
        return action

    def _choose(self, system: CoordinateSystem, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.chosen.emit(system)

    def _retranslate(self) -> None:
        for system, action in self._actions.items():
            action.setText(term(system))
        self._button.say(term(self._system))
        self._button.setAccessibleName(self.tr("Coordinate system: {system}").format(system=term(self._system)))
        self._button.setToolTip(self.tr("Choose the coordinate system"))
        self._place.setAccessibleName(self.tr("Place under the pointer"))
