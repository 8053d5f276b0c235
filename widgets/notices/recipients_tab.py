"""The tab of those who have to be told: what is recorded there is sent from here, about the plan that is chosen."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.commands.notices import AddRecipient, RemoveRecipient
from models.entities.notices import Recipient, Telling
from models.entities.outage_plans import OutagePlan
from widgets.notices.notice_acts import adding_command, correction_command, is_offered, telling_command
from widgets.notices.page_words import again_text, nobody_text
from widgets.notices.reading import NoticeReading
from widgets.notices.recipients import Recipients
from widgets.notices.standing import Standings
from widgets.theme import Theme

_ACTS = ("notice_tell", "notice_recipient", "notice_remove")
"""What the list itself offers."""


class RecipientsTab(QWidget):
    requested = Signal(object)
    refused = Signal(str)
    """What was sent without a form; why it was not done, in words."""

    def __init__(self, *, standing: Standings, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._theme = theme
        self._now = now
        self._plan: OutagePlan | None = None
        self._reading: NoticeReading | None = None
        self._recipients: Recipients | None = None
        self._sent: object = None

    @property
    def recipients(self) -> Recipients:
        """Built when somebody first turns to it: who opens the page reads the notice."""
        return self._recipients or self._make()

    def build(self) -> None:
        """Somebody turns to it."""
        if self._recipients is None:
            self._make()

    def turn_to(self) -> None:
        """The keyboard goes to the list."""
        self.recipients.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin(self, name: str) -> None:
        """An act by its name."""
        self.turn_to()
        begins = {
            "notice_tell": self.recipients.begin_telling,
            "notice_correct": self.recipients.begin_correcting,
            "notice_recipient": self.recipients.begin_adding,
            "notice_remove": self.recipients.remove_chosen,
        }
        begins[name]()

    def show_plan(self, plan: OutagePlan | None, reading: NoticeReading | None, now: datetime) -> None:
        """`reading` is what its notice says, if that is composed."""
        self._plan, self._reading, self._now = plan, reading, now
        if self._recipients is not None:
            self._show(self._recipients)

    def show_done(self, command: object) -> None:
        if self._sent is not None and command is self._sent:
            self._sent = None
            self.recipients.close_form()
            if isinstance(command, AddRecipient):
                self.recipients.choose((command.recipient,))

    def show_refusal(self, command: object, words: str) -> None:
        if self._sent is not None and command is self._sent:
            self._sent = None
            form = self.recipients.form
            if form is None:
                self.refused.emit(words)
            else:
                form.show_refusal(words)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._recipients is not None:
            self._recipients.show_theme(theme)

    def _make(self) -> Recipients:
        standing = self._standing
        made = self._recipients = Recipients(
            picture=standing.picture, rules=standing.rules, theme=self._theme, now=self._now, parent=self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(made)
        made.show()
        made.told.connect(self._on_told)
        made.corrected.connect(self._on_corrected)
        made.added.connect(self._on_added)
        made.removed.connect(self._on_removed)
        self._show(made)
        return made

    def _show(self, recipients: Recipients) -> None:
        plan, standing, now = self._plan, self._standing, self._now
        if plan is None:
            recipients.show_rows(None, (), now=now, able=frozenset(), says=nobody_text(None, self._reading))
            return
        rows = standing.of(plan, now).recipients
        able = frozenset(name for name in _ACTS if is_offered(name, plan, standing))
        says = again_text(plan, standing, now) if rows else nobody_text(plan, self._reading)
        recipients.show_rows(standing.last(plan), rows, now=now, able=able, says=says)

    def _on_told(self, recipients: tuple[Recipient, ...], values: Mapping[str, Any]) -> None:
        last = None if self._plan is None else self._standing.last(self._plan)
        if last is not None:
            self._send(telling_command(last, recipients, values))

    def _on_corrected(self, telling: Telling, place: int, values: Mapping[str, Any]) -> None:
        self._send(correction_command(telling, place, values))

    def _on_added(self, values: Mapping[str, Any]) -> None:
        if self._plan is not None:
            self._send(adding_command(self._plan.id, values))

    def _on_removed(self, recipient: str, seen: int) -> None:
        if self._plan is not None:
            self._send(RemoveRecipient(plan=self._plan.id, recipient=recipient, seen=seen))

    def _send(self, command: object) -> None:
        self._sent = command
        self.requested.emit(command)
