"""The window of protected events: list and form, beside the work."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from models.changes import Change
from models.commands.protected_events import CallOffProtectedEvent, ProtectedEventCommand, ProtectEvent
from models.entities.protected_events import ProtectedEvent
from models.errors import DispatchError
from models.ids import ProtectedEventId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.finding import Finder
from widgets.plans.window_size import in_lines
from widgets.protected_events.event_form import EventForm
from widgets.protected_events.event_list import EventList
from widgets.theme import Theme
from widgets.words.refusals import refusal_text

_ACROSS, _DOWN = 66, 30
"""In lines of text."""


class EventDialog(QDialog):
    """What is typed stays while others change the list; a command that was sent is answered here."""

    requested = Signal(object)

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        territory: Territory,
        finder: Finder,
        theme: Theme,
        now: datetime,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._now = now
        self._sent: ProtectedEventCommand | None = None
        self.list = EventList(picture=picture, rules=rules)
        self.form = EventForm(picture=picture, rules=rules, territory=territory, finder=finder, theme=theme, now=now)
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        left = QWidget()
        over = QStackedLayout(left)  # the words stand within the edge of the list
        over.setStackingMode(QStackedLayout.StackingMode.StackAll)
        over.addWidget(self.list)
        over.addWidget(self._empty)
        over.setCurrentWidget(self._empty)
        parts = QSplitter()
        parts.addWidget(left)
        parts.addWidget(self.form)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        parts.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addWidget(parts)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(in_lines(self, _ACROSS, _DOWN))
        self.list.chosen.connect(self._on_chosen)
        self.form.requested.connect(self._send)
        self.form.new_wanted.connect(self._on_new)
        self.set_words()
        self._show_list()

    def bring_up(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()
        if self.list.rowCount() and self.list.event_id is None:
            self.list.setFocus()
        else:
            self.form.name.setFocus()

    def go_to(self, event: ProtectedEventId) -> None:
        """In the list, if it is shown there; in the form in any case."""
        self.list.choose(event)
        if self.list.event_id != event and event in self._picture.protected_events:
            self.list.clearSelection()
            self.form.show_event(self._picture.protected_events[event])

    def begin(self, kind: type[Any]) -> None:
        """The keyboard goes to where the command of that kind is filled in. Of several events one is chosen first."""
        if not self.form.allowed:
            self.form.show_refusal(self.tr("Your role reads protected events only."))
            return
        if kind is ProtectEvent:
            self._on_new()
            return
        standing = self.list.standing_at(self._now)
        if self.form.event_shown is None and len(standing) == 1:
            self.list.choose(standing[0])
        event = self.form.event_shown
        if event is not None and event.stands_at(self._now):
            (self.form.reason if kind is CallOffProtectedEvent else self.form.name).setFocus()
            return
        self.list.setFocus()
        if event is not None:
            self.form.show_refusal(self.tr("This event is over or called off: it stays as it was."))
        elif standing:
            self.form.show_refusal(self.tr("Choose the event in the list first."))
        else:
            self.form.show_refusal(self.tr("No event is protected now."))

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The list follows; the form only if its own event has changed and it was this seat that changed it."""
        if any(change.kind is ProtectedEvent for change in changes):
            self._show_list()

    def show_now(self, now: datetime) -> None:
        before, self._now = self._now, now
        self.form.show_now(now)
        if self.isVisible() and _minute(before) != _minute(now):
            self._show_list()

    def show_done(self, command: object) -> None:
        if command is self._sent is not None:
            self._sent = None
            self._show_list()
            self.form.show_event(None)
            self.list.clearSelection()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if command is self._sent is not None:
            self._sent = None
            self.form.show_refusal(refusal_text(error, self._picture, self._rules))

    def show_territory(self, territory: Territory) -> None:
        self.form.areas.show_territory(territory)

    def show_theme(self, theme: Theme) -> None:
        self.form.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words()
            self._show_list()
        super().changeEvent(event)

    def set_words(self) -> None:
        self.setWindowTitle(self.tr("Protected events"))
        self._empty.setText(
            self.tr("No event is protected. Enter one on the right: plans whose areas and hours meet it say so.")
        )
        self.list.set_words()
        self.form.set_words()

    def _show_list(self) -> None:
        self.list.show_events(self._now)
        self._empty.setHidden(self.list.rowCount() > 0)

    def _on_chosen(self, key: ProtectedEventId | None) -> None:
        self.form.show_event(None if key is None else self._picture.protected_events[key])

    def _on_new(self) -> None:
        self.list.clearSelection()
        self.form.show_event(None)
        self.form.name.setFocus()

    def _send(self, command: Any) -> None:
        """Once; the answer tells whether again."""
        if self._sent is None:
            self._sent = command
            self.requested.emit(command)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
