"""A button for what other pages do with the plan that is chosen: each such act stands in the menus, too."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class ActsElsewhere(QPushButton):
    """Hidden while there is none; an act that is not possible now stands there, but cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMenu(QMenu(self))
        self.setAutoDefault(False)

    @property
    def actions_shown(self) -> list[QAction]:
        return list(self.menu().actions())

    def show_actions(self, actions: list[QAction]) -> None:
        self.menu().clear()
        self.menu().addActions(actions)
        self.setVisible(bool(actions))

    def set_words(self) -> None:
        self.setText(self.tr("Elsewhere"))
        self.setAccessibleName(self.tr("What other pages do with this plan"))
