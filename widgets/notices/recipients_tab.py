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
from widgets.notices.recipient_forms import OpenForm
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
        self._sent: list[tuple[object, OpenForm | None]] = []
        """What waits for its answer, and the form that it came from, if from one."""

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
        sent = self._answered(command)
        if sent is None:
            return
        if sent[1] is not None:
            self.recipients.forms.drop(sent[1])
        if isinstance(command, AddRecipient) and self._plan is not None and command.plan == self._plan.id:
            self.recipients.choose((command.recipient,))

    def show_refusal(self, command: object, words: str) -> None:
        """Said in the form; where that is not seen, also to whoever looks at another plan."""
        sent = self._answered(command)
        if sent is None:
            return
        one = sent[1]
        if one is not None:
            one.form.show_refusal(words)
            words = self.tr("{plan}: {why}").format(plan=one.plan, why=words)
        if one is None or one is not self.recipients.forms.open:
            self.refused.emit(words)

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
            recipients.show_rows(None, None, (), now=now, able=frozenset(), says=nobody_text(None, self._reading))
            return
        rows = standing.of(plan, now).recipients
        able = frozenset(name for name in _ACTS if is_offered(name, plan, standing))
        says = again_text(plan, standing, now) if rows else nobody_text(plan, self._reading)
        recipients.show_rows(plan.id, standing.last(plan), rows, now=now, able=able, says=says)

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
            command = RemoveRecipient(plan=self._plan.id, recipient=recipient, seen=seen)
            self._sent.append((command, None))
            self.requested.emit(command)

    def _send(self, command: object) -> None:
        """What the form that is seen asks for."""
        self._sent.append((command, self.recipients.forms.open))
        self.requested.emit(command)

    def _answered(self, command: object) -> tuple[object, OpenForm | None] | None:
        """The very command: another seat may send one that is equal."""
        sent = next((one for one in self._sent if one[0] is command), None)
        if sent is not None:
            self._sent.remove(sent)
        return sent
