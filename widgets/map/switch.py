"""Something on the map that a hand turns on and off."""

from PySide6.QtCore import QObject, Signal


class Switch(QObject):
    """Off at first."""

    turned = Signal(bool)
    """Whether it is on now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._on = False

    @property
    def on(self) -> bool:
        return self._on

    def turn_on(self) -> None:
        if not self._on:
            self.turn_over()

    def turn_off(self) -> None:
        if self._on:
            self.turn_over()

    def turn_over(self) -> None:
        self._on = not self._on
        self.turned.emit(self._on)
