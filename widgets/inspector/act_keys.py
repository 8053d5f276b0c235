"""The keys of the acts: each works anywhere in the window, about the order that is shown."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from widgets.acts.act_book import ActBook
from widgets.acts.act_table import ACTS
from widgets.words.acts import act_name


class ActKeys(QObject):
    """Adds one action for each act to `owner`; what the order does not admit is disabled."""

    pressed = Signal(object)
    """The kind of the command."""

    def __init__(self, owner: QWidget, book: ActBook) -> None:
        super().__init__(owner)
        self._book = book
        self._actions: dict[type[Any], QAction] = {}
        for act in ACTS:
            action = QAction(owner)
            action.setData(act.kind)
            action.triggered.connect(self._on_triggered)
            owner.addAction(action)
            self._actions[act.kind] = action
        book.changed.connect(self._show_keys)
        self._show_keys()
        self.set_words()

    @property
    def actions(self) -> tuple[QAction, ...]:
        """One for each act; its data is the kind of the command."""
        return tuple(self._actions.values())

    def show_able(self, kinds: Collection[type[Any]]) -> None:
        for kind, action in self._actions.items():
            action.setEnabled(kind in kinds)

    def set_words(self) -> None:
        for kind, action in self._actions.items():
            action.setText(act_name(kind))

    def _show_keys(self) -> None:
        for kind, action in self._actions.items():
            action.setShortcuts(list(self._book.keys_of(kind)))

    def _on_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.pressed.emit(action.data())
