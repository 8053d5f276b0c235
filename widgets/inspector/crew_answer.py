"""Giving the order to the marked crew: what stands against it, the reasons that this takes, and the one command.

Stands below the ranked crews and is always in view.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.commands.orders import AssignOrder, ReassignOrder
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.errors import DispatchError, NotAllowed
from models.ids import CrewId
from models.picture import Picture
from models.planning.recommendation import Candidate
from models.rules.permissions import check_permission
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.form_keys import FormKeys
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.inspector.crew_choice import crew_command, is_move, reasons_wanted, why_not
from widgets.inspector.few_lines import FewLines
from widgets.inspector.reason_fields import ReasonFields
from widgets.theme.theme import Theme
from widgets.words.names import crew_label
from widgets.words.reasons import reason_text
from widgets.words.refusals import refusal_text


class CrewAnswer(QWidget):
    requested = Signal(object)
    """AssignOrder or ReassignOrder."""
    entered = Signal()
    escaped = Signal()
    refreshed = Signal()
    turned = Signal()
    """It begins to ask for a reason, or does so no more."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._account = account
        self._asking: CrewId | None = None
        self._sent: AssignOrder | ReassignOrder | None = None
        self._said = Notice(theme, self)
        self._few = FewLines(self._said, self)
        self.reasons = ReasonFields(self)
        self._send = KeycapButton("Return", self)
        self._send.clicked.connect(self.entered)
        keys = FormKeys(self)
        keys.sending.connect(self.entered)
        keys.leaving.connect(self.escaped)
        keys.renewing.connect(self.refreshed)
        buttons = FlowRow(self)
        buttons.add(self._send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._few, self.reasons, buttons):
            layout.addWidget(part)

    @property
    def text(self) -> str:
        """What is said about the marked crew."""
        return self._said.said

    @property
    def asking(self) -> bool:
        """A reason is asked for and not given yet."""
        return self._asking is not None

    @property
    def under_way(self) -> bool:
        """A command was sent and is not answered yet."""
        return self._sent is not None

    def choose(self, order: WorkOrder, candidate: Candidate) -> None:
        """Send the order to the crew, or ask for the reason that this takes, or say why it cannot be."""
        if not candidate.lawful:
            self.say(why_not(order, candidate, self._picture, self._rules), Tone.REFUSED)
            return
        wanted = reasons_wanted(order, candidate)
        if set(wanted) - set(self.reasons.wanted):
            self._ask(candidate, wanted)
        elif self.reasons.empty_one is not None:
            self.reasons.focus_empty()
        else:
            self._command(order, candidate)

    def ask_reason(self, order: WorkOrder, candidate: Candidate) -> None:
        """Open the reason field even where none is asked for."""
        if candidate.lawful:
            self._ask(candidate, tuple(dict.fromkeys((*reasons_wanted(order, candidate), "override"))))

    def stop_asking(self) -> None:
        """What was typed is forgotten, what was said is taken back."""
        was_asking, self._asking = self.asking, None
        self.reasons.put_away()
        self.say("")
        if was_asking:
            self.turned.emit()

    def say(self, text: str, tone: Tone = Tone.HINT) -> None:
        self._said.say(text, tone)
        self._few.show_news()

    def take_answer(self, command: object) -> bool:
        """Whether it was our command that was carried out; then it is no longer under way."""
        if self._sent is None or command is not self._sent:
            return False
        self._sent = None
        return True

    def take_refusal(self, command: object, error: DispatchError) -> bool:
        """Whether it was our command that was refused; then its words are said and it can be sent again."""
        if self._sent is None or command is not self._sent:
            return False
        self._sent = None
        self.say(refusal_text(error, self._picture, self._rules), Tone.REFUSED)
        return True

    def show_marked(self, order: WorkOrder | None, candidate: Candidate | None, *, shown: bool) -> None:
        """Another crew is marked: a question about the one before is over. The button names the new one."""
        if self._asking is not None and (candidate is None or candidate.crew != self._asking):
            self.stop_asking()
        self.reasons.set_words()
        moved = order is not None and is_move(order)
        template = self.tr("Reassign to {crew}") if moved else self.tr("Assign to {crew}")
        name = "" if candidate is None else crew_label(candidate.crew, self._picture)
        self._send.setText(template.format(crew=name))
        self._send.setVisible(candidate is not None and shown)
        self._send.setEnabled(candidate is not None and candidate.lawful and not self.under_way)

    def show_theme(self, theme: Theme) -> None:
        self._said.show_theme(theme)

    def _ask(self, candidate: Candidate, wanted: tuple[str, ...]) -> None:
        self._asking = candidate.crew
        crew = crew_label(candidate.crew, self._picture)
        against = [reason_text(reason, self._picture, self._rules) for reason in candidate.disqualifiers]
        words = self.tr("{crew}: {against}").format(crew=crew, against=" · ".join(against)) if against else crew
        self.say(words)
        self.turned.emit()
        self.reasons.ask(wanted)

    def _command(self, order: WorkOrder, candidate: Candidate) -> None:
        command = crew_command(order, candidate.crew, self.reasons.texts())
        try:
            check_permission(command, self._account, self._picture)
        except NotAllowed as refusal:
            self.say(refusal_text(refusal, self._picture, self._rules), Tone.REFUSED)
            return
        self.reasons.remember()
        self._sent = command
        self._send.setEnabled(False)
        self.requested.emit(command)
