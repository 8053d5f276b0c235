"""Undo and redo in the menu: named after the act they would take back or do again, if that is permitted now."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from models.changes import Entry
from models.commands.room import Undo
from models.decisions.undo import check_may_undo, undo_state
from models.entities.people import Account
from models.errors import DispatchError
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
        self._show(
            undo, state.undo, self.tr("Undo"), self.tr("Undo: {act}"), self.tr("Undo: {act} (not permitted now)")
        )
        self._show(
            redo, state.redo, self.tr("Redo"), self.tr("Redo: {act}"), self.tr("Redo: {act} (not permitted now)")
        )

    def undo(self) -> None:
        self._take_back(undo_state(self._picture.entries, self._account.id).undo)

    def redo(self) -> None:
        self._take_back(undo_state(self._picture.entries, self._account.id).redo)

    def _take_back(self, entry: Entry | None) -> None:
        if entry is not None:
            self.requested.emit(Undo(revision=entry.revision))

    def _may(self, entry: Entry) -> bool:
        """Whether the permission table lets the account do so, as it and the things are now."""
        actor = self._picture.accounts.get(self._account.id, self._account)
        try:
            check_may_undo(entry, actor, self._picture)
        except DispatchError:
            return False
        return True

    def _show(self, action: QAction, entry: Entry | None, empty: str, offered: str, refused: str) -> None:
        if entry is None:
            action.setEnabled(False)
            action.setText(empty)
            return
        may = self._may(entry)
        action.setEnabled(may)
        # A single & would be taken for the mark of a menu's key.
        action.setText((offered if may else refused).format(act=act_behind(entry, self._picture).replace("&", "&&")))
