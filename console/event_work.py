"""Protected events: the act that opens their window, and what the room answers there."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from models.changes import Change
from models.commands.protected_events import ProtectEvent
from models.entities.people import Account
from models.errors import DispatchError
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.protected_events.event_dialog import EventDialog
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.window import MainWindow


class EventWork(QObject):
    """Belongs to the window. The dialog is made when it is first asked for; who enters no events may read them."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self.dialog: EventDialog | None = None
        window.menus.on("protected_events", self.open)
        window.closing.connect(self.close)
        window.hearers.add(self)

    def open(self) -> None:
        if self.dialog is None:
            self.dialog = self._make()
        self.dialog.bring_up()

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def show_done(self, command: object) -> None:
        if self.dialog is not None:
            self.dialog.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.dialog is not None:
            self.dialog.show_refusal(command, error)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_changes(changes)

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self.dialog is not None:
            self.dialog.show_now(now)

    def show_territory(self, territory: Territory) -> None:
        if self.dialog is not None:
            self.dialog.show_territory(territory)

    def show_theme(self, theme: Theme) -> None:
        if self.dialog is not None:
            self.dialog.show_theme(theme)

    def _make(self) -> EventDialog:
        window = self._window
        dialog = EventDialog(
            picture=self._picture,
            rules=self._rules,
            territory=window.hearers.territory,
            finder=window.search.finder,
            theme=window.hearers.theme,
            now=self._now,
            parent=window,
        )
        dialog.form.show_allowed(may_send(ProtectEvent, self._account))
        dialog.requested.connect(window.requested)
        return dialog
