"""Another role for somebody's account, or another station or crew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.commands.room import ChangeRole
from models.entities.people import Account
from models.picture import Picture
from widgets.accounts.role_fields import RoleFields
from widgets.accounts.sheet import Sheet
from widgets.theme.theme import Theme


class RoleForm(QWidget):
    """Keeps the version that it was opened with: who has been changed meanwhile is not changed unseen."""

    role_wanted = Signal(object)
    """ChangeRole."""
    closed = Signal()

    def __init__(self, *, picture: Picture, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._whose: Account | None = None
        self._title = QLabel(self)
        self._fields = RoleFields(picture=picture, parent=self)
        self.sheet = Sheet(self._fields.lists, theme=theme, parent=self)
        self.sheet.submitted.connect(self._submit)
        self.sheet.cancelled.connect(self.closed)
        self._fields.ask_on(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.sheet)
        self.set_words()

    def begin(self, account: Account) -> None:
        """As it is now."""
        self._whose = account
        self._fields.begin()
        self._fields.show_account(account)
        self.set_words()
        self.sheet.begin()

    def show_refusal(self, text: str) -> None:
        self.sheet.ask_again(self._fields.lists[0], text)

    def set_words(self) -> None:
        whose = "" if self._whose is None else self._whose.name or self._whose.id
        self._title.setText(self.tr("Role of {account}").format(account=whose))
        self.sheet.set_words(self._fields.words(), go=self.tr("Change the role"), cancel=self.tr("Cancel"))

    def _submit(self) -> None:
        if self._whose is None:
            return
        fields = self._fields
        self.sheet.wait()
        self.role_wanted.emit(
            ChangeRole(
                account=self._whose.id,
                role=fields.role,
                station=fields.station,
                crew=fields.crew,
                seen=self._whose.version,
            )
        )
