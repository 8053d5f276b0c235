"""A button without a frame that opens a menu, and says so by a sign that can be seen."""

from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class MenuButton(QToolButton):
    def __init__(self, parent: QWidget | None, menu: QMenu) -> None:
        super().__init__(parent)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)

    def say(self, words: str) -> None:
        self.setText(f"{words} ▾")
