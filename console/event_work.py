"""Protected events: the acts that open their window or begin something there, and what the room answers."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from models.changes import Change
from models.commands.protected_events import CallOffProtectedEvent, ChangeProtectedEvent, ProtectEvent
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import ProtectedEventId
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.protected_events.event_dialog import EventDialog

EVENT_ACTS: dict[str, type[Any]] = {
    "event_new": ProtectEvent,
    "event_change": ChangeProtectedEvent,
    "event_call_off": CallOffProtectedEvent,
}
"""Act of the window → the command that its form sends."""
ON_AN_EVENT = ("protected_events", "event_change", "event_call_off")
"""Acts about one event: the chosen one, if no other is named."""


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
        for name, kind in EVENT_ACTS.items():
            window.menus.on(name, partial(self._begin, name))
            window.menus.action(name).setEnabled(may_send(kind, account))
        window.left.connect(self.close)
        window.hearers.add(self)

    def open(self) -> None:
        if self.dialog is None:
            self.dialog = self._make()
        self.dialog.bring_up()

    def take_event(self, event: ProtectedEventId, act: str) -> None:
        """The window comes up with that event chosen; then the act on it, if there is one."""
        self.open()
        if self.dialog is not None:
            self.dialog.go_to(event)
            if act in EVENT_ACTS:
                self.dialog.begin(EVENT_ACTS[act])

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

    def _begin(self, act: str) -> None:
        self.open()
        if self.dialog is not None:
            self.dialog.begin(EVENT_ACTS[act])

    def _make(self) -> "EventDialog":
        from widgets.protected_events.event_dialog import EventDialog  # with every page, after a start

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
