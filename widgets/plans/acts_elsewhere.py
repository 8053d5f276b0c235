"""A button for what other pages do with the plan that is chosen: each such act stands in the menus, too."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from widgets.mnemonics import Mnemonics


class ActsElsewhere(QPushButton):
    """Hidden while there is none."""

    wanted = Signal(str)
    """Name of the act, as the book of acts has it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._acts: Mapping[str, QAction] = {}
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        self.menu().triggered.connect(self._on_chosen)
        self.setAutoDefault(False)

    def show_acts(self, acts: Mapping[str, QAction]) -> None:
        """Named as in the menus, with their keys to be learnt."""
        self._acts = acts
        self.setVisible(bool(acts))

    def _fill(self) -> None:
        self.menu().clear()
        for name, act in self._acts.items():
            key = act.shortcut().toString(QKeySequence.SequenceFormat.NativeText)  # shown and not listened to
            self.menu().addAction(f"{act.text()}\t{key}").setData(name)
        Mnemonics().mark(self.menu())

    def _on_chosen(self, entry: QAction) -> None:
        self.wanted.emit(entry.data())

    def set_words(self) -> None:
        self.setText(self.tr("Elsewhere"))
        self.setAccessibleName(self.tr("What other pages do with this plan"))
