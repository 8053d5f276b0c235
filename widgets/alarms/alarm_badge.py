"""How many alarms wait for a person, by priority: in sight above everything else, one click from the list."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from models.alarms.priorities import AlarmPriority
from widgets.alarms.signs import LETTERS, colour_of
from widgets.theme import Theme

_WIDTH_PX = 150


class AlarmBadge(QToolButton):
    """As wide as it will ever be, so that nothing beside it moves."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: dict[AlarmPriority, int] = {}
        self._key = ""
        self.setMinimumWidth(_WIDTH_PX)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show()

    def show_waiting(self, waiting: Mapping[AlarmPriority, int]) -> None:
        found = {priority: number for priority, number in waiting.items() if number}
        if found != self._waiting:
            self._waiting = found
            self._show()

    def show_key(self, key: str) -> None:
        self._key = key
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        counts = "  ".join(f"{LETTERS[one]} {self._waiting[one]}" for one in AlarmPriority if one in self._waiting)
        self.setText(counts or self.tr("no alarms"))
        tip = self.tr("Alarms that nobody has acknowledged: {counts}. {key}")
        self.setToolTip(tip.format(counts=counts or "0", key=self._key))
        self.setAccessibleName(self.tr("Alarms: {counts}").format(counts=counts or "0"))
        worst = next((one for one in AlarmPriority if one in self._waiting), None)
        colour: QColor = self._theme.dim if worst is None else colour_of(worst, self._theme)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, colour)
        self.setPalette(palette)
