"""Beside the fields: how far it is saved, what others have written, what the law says, what is missing, and
the button that files."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.commands.plans import FilePlan, MergePlans
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.plans.drafting.dispute_panel import DisputePanel
from widgets.plans.drafting.enterprise_panel import EnterprisePanel
from widgets.plans.drafting.law_panel import LawPanel
from widgets.plans.drafting.saving import Mode
from widgets.plans.effects.panel import EffectsPanel
from widgets.plans.hours.hour_panel import HourPanel
from widgets.theme.theme import Theme
from widgets.words.acts import act_name
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import listed


class SaveState(Enum):
    """How what is typed stands to what the room has."""

    UNTOUCHED = "untouched"
    SOON = "soon"
    UNDER_WAY = "under_way"
    SAVED = "saved"
    DISPUTED = "disputed"
    BLIND = "blind"
    WRONG = "wrong"
    BY_HAND = "by_hand"
    MERGED_BY_HAND = "merged_by_hand"


_STATES = {
    SaveState.UNTOUCHED: QT_TRANSLATE_NOOP("PlanForm", "Saved as you type."),
    SaveState.SOON: QT_TRANSLATE_NOOP("PlanForm", "Not saved yet"),
    SaveState.UNDER_WAY: QT_TRANSLATE_NOOP("PlanForm", "Being saved …"),
    SaveState.SAVED: QT_TRANSLATE_NOOP("PlanForm", "Saved"),
    SaveState.DISPUTED: QT_TRANSLATE_NOOP("PlanForm", "Not saved: first choose what holds."),
    SaveState.BLIND: QT_TRANSLATE_NOOP("PlanForm", "Not saved: the database cannot be reached. What is typed is kept."),
    SaveState.WRONG: QT_TRANSLATE_NOOP("PlanForm", "Not saved: see what is wrong. What is typed is kept."),
    SaveState.BY_HAND: QT_TRANSLATE_NOOP(
        "PlanForm", "A change of a filed plan is sent by hand, and the chain begins anew."
    ),
    SaveState.MERGED_BY_HAND: QT_TRANSLATE_NOOP("PlanForm", "The merge is sent by hand. What is typed is kept."),
}


class SidePanel(QWidget):
    def __init__(self, *, effects: EffectsPanel, hours: HourPanel, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self.effects = effects
        self.hours = hours
        self._merges = False
        self._mode = Mode.DRAFT
        self._state = SaveState.UNTOUCHED
        self._missing: tuple[tuple[str, ...], int] = ((), 0)
        self.state = QLabel()
        self.news = Notice(theme, self)
        self.disputes = DisputePanel()
        self.law = LawPanel(rules=rules, theme=theme)
        self.enterprises = EnterprisePanel(rules)
        self.missing = QLabel()
        for label in (self.state, self.missing):
            label.setWordWrap(True)
        self.file = KeycapButton("Ctrl+Return", self)
        self.close_button = KeycapButton("Esc", self)
        for button in (self.file, self.close_button):
            button.setAutoDefault(False)
        self._lay_out()

    def tell(self, text: str, tone: Tone = Tone.HINT) -> None:
        """What has happened; "" when it is settled."""
        self.news.say(text, tone)

    def show_state(self, state: SaveState) -> None:
        self._state = state
        self._tell_missing()
        text = QCoreApplication.translate("PlanForm", _STATES[state])
        self.state.setText(text)
        self.state.setAccessibleName(text)

    def show_missing(self, fields: Sequence[str], faults: int) -> None:
        """Fields that filing asks for, and how many others are wrong."""
        self._missing = (tuple(fields), faults)
        self._tell_missing()

    def show_mode(self, mode: Mode, *, merges: bool) -> None:
        """`merges`: another plan is taken into the one that is open."""
        self._mode, self._merges = mode, merges
        self.file.setEnabled(mode is not Mode.CLOSED)
        self.missing.setVisible(mode is not Mode.CLOSED)
        self.set_words()

    def show_theme(self, theme: Theme) -> None:
        self.news.show_theme(theme)
        self.law.show_theme(theme)
        self.effects.show_theme(theme)
        self.hours.show_theme(theme)

    def set_words(self) -> None:
        change = self._mode is Mode.CHANGE
        sending = act_name(MergePlans) if self._merges else self.tr("Send the change")
        self.file.setText(sending if change else act_name(FilePlan))
        self.file.setAccessibleName(self.file.text())
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.disputes.setAccessibleName(self.tr("What two people wrote differently"))
        self.law.set_words()
        self.enterprises.set_words()
        self.effects.set_words()
        self.hours.set_words()
        self.show_state(self._state)
        self._tell_missing()

    def _tell_missing(self) -> None:
        fields, faults = self._missing
        lines = []
        if fields:
            change = self._mode is Mode.CHANGE
            text = self.tr("Still missing: {fields}") if change else self.tr("Missing for filing: {fields}")
            lines.append(text.format(fields=listed(fields)))
        if faults:
            lines.append(self.tr("Wrong, see beside the fields: {count}").format(count=faults))
        complete = (
            self.tr("Complete: it can be sent.") if self._mode is Mode.CHANGE else self.tr("Complete: it can be filed.")
        )
        self.missing.setText("\n".join(lines) or ("" if self._state is SaveState.DISPUTED else complete))
        self.missing.setAccessibleName(self.missing.text())

    def _lay_out(self) -> None:
        self.setMinimumWidth(300)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for part in (self.news, self.disputes, self.enterprises, self.law, self.hours, self.effects):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(told)
        buttons = FlowRow(self)
        for button in (self.file, self.close_button):
            buttons.add(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 0, 0)
        outer.addWidget(self.state)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.missing)
        outer.addWidget(buttons)
