"""By what the queue is grouped: a button that says it and a list to choose from."""

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from widgets.menu_button import MenuButton
from widgets.mnemonics import letters_while_open
from widgets.queue.grouping import Grouping


class GroupButton(MenuButton):
    chosen = Signal(object)
    """Grouping"""

    def __init__(self, parent: QWidget) -> None:
        menu = QMenu(parent)
        super().__init__(parent, menu)
        self._grouping = Grouping.NONE
        group = QActionGroup(menu)
        self._actions = {grouping: group.addAction("") for grouping in Grouping}
        for grouping, action in self._actions.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, grouping))
            menu.addAction(action)
        letters_while_open(menu)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_grouping(Grouping.NONE)

    def show_grouping(self, grouping: Grouping) -> None:
        self._grouping = grouping
        names = {
            Grouping.NONE: self.tr("No groups"),
            Grouping.STATION: self.tr("By station"),
            Grouping.GRID: self.tr("By grid"),
            Grouping.OUTAGE: self.tr("By outage"),
        }
        for one, action in self._actions.items():
            action.setText(names[one])
            action.setChecked(one is grouping)
        self.say(names[grouping])
        self.setAccessibleName(self.tr("Groups of the queue"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_grouping(self._grouping)

    def _choose(self, grouping: Grouping) -> None:
        self.chosen.emit(grouping)
