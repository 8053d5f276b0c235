"""How large the text is: steps from 90 to 200 per cent, for every window at once."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from widgets.theme import set_text_size

STEPS = (90, 100, 110, 125, 150, 175, 200)
"""Per cent of the usual size."""
USUAL = 100


class TextSize(QObject):
    """A new one begins with the usual size: it belongs to whoever has just come."""

    changed = Signal(float)
    """Somebody wants it so many times as large as it was. What was kept comes back without this."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.percent = USUAL
        self._show()

    def larger(self) -> None:
        self._turn_to(min((step for step in STEPS if step > self.percent), default=STEPS[-1]))

    def smaller(self) -> None:
        self._turn_to(max((step for step in STEPS if step < self.percent), default=STEPS[0]))

    def usual(self) -> None:
        self._turn_to(USUAL)

    def looks(self) -> dict[str, str]:
        return {"percent": str(self.percent)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        percent = kept.get("percent", "")
        if percent in map(str, STEPS):
            self.percent = int(percent)
            self._show()

    def _turn_to(self, percent: int) -> None:
        if percent != self.percent:
            before, self.percent = self.percent, percent
            self._show()
            self.changed.emit(percent / before)

    def _show(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        set_text_size(app, self.percent)
