"""Undo and redo in the menu: named after the act they would take back or do again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from models.changes import Entry
from models.commands.room import Undo
from models.decisions.undo import undo_state
from models.entities.people import Account
from models.picture import Picture
from widgets.words.acts import act_behind


class Undoing(QObject):
    requested = Signal(object)
    """The command that takes the entry back."""

    def __init__(self, *, picture: Picture, account: Account, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._account = account

    def show_on(self, undo: QAction, redo: QAction) -> None:
        """Name the two after what they would do now: after every change, and in another language."""
        state = undo_state(self._picture.entries, self._account.id)
        _show(undo, state.undo, self.tr("Undo"), self._named(self.tr("Undo: {act}"), state.undo))
        _show(redo, state.redo, self.tr("Redo"), self._named(self.tr("Redo: {act}"), state.redo))

    def undo(self) -> None:
        self._take_back(undo_state(self._picture.entries, self._account.id).undo)

    def redo(self) -> None:
        self._take_back(undo_state(self._picture.entries, self._account.id).redo)

    def _take_back(self, entry: Entry | None) -> None:
        if entry is not None:
            self.requested.emit(Undo(revision=entry.revision))

    def _named(self, template: str, entry: Entry | None) -> str:
        # A single & would be taken for the mark of a menu's key.
        return "" if entry is None else template.format(act=act_behind(entry, self._picture).replace("&", "&&"))


def _show(action: QAction, entry: Entry | None, empty: str, named: str) -> None:
    action.setEnabled(entry is not None)
    action.setText(named or empty)
