"""The fields of one protected event: entered, changed, called off with a reason."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.commands.protected_events import CallOffProtectedEvent, ChangeProtectedEvent, ProtectEvent
from models.entities.outage_plans import PlanScope, Window
from models.entities.protected_events import LONGEST_EVENT_NAME, ProtectedEvent, ProtectionLevel
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.finding import Finder
from widgets.plans.drafting.areas_field import AreasField
from widgets.plans.drafting.moments import HoursField
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.terms import term

_FIRST_LENGTH = timedelta(hours=8)


class EventForm(QWidget):
    """An event that is over can be read; nothing of it is changed."""

    requested = Signal(object)
    """A bare command."""
    new_wanted = Signal()

    def __init__(
        self, *, picture: Picture, rules: RuleBook, territory: Territory, finder: Finder, theme: Theme, now: datetime
    ) -> None:
        super().__init__()
        self._now = now
        self._event: ProtectedEvent | None = None
        self._may = True
        self.name, self.source, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self.name, self.source):
            line.setMaxLength(LONGEST_EVENT_NAME)
        self.level = QComboBox()
        for level in ProtectionLevel:
            self.level.addItem("", level)
        self.hours = HoursField(rules)
        self.areas = AreasField(picture=picture, territory=territory, finder=finder, theme=theme)
        self.areas.pick.hide()  # picking on the map belongs to the form of plans
        self.told = Notice(theme, self)
        self.keep = KeycapButton("Ctrl+Return", self)
        self.call_off, self.new = KeycapButton("", self), KeycapButton("", self)
        self._labels = [QLabel() for _ in range(6)]
        self._lay_out()
        self.show_event(None)
        self.set_words()

    @property
    def event_shown(self) -> ProtectedEvent | None:
        return self._event

    @property
    def allowed(self) -> bool:
        """Whether this account enters and changes events."""
        return self._may

    def show_event(self, event: ProtectedEvent | None) -> None:
        """None for a new one."""
        self._event = event
        self.told.say("")
        self.reason.clear()
        if event is None:
            begin = (self._now + timedelta(days=1)).replace(minute=0, second=0, microsecond=0)
            self._fill("", ProtectionLevel.FIRST, Window(begin, begin + _FIRST_LENGTH), PlanScope(), "")
        else:
            scope = PlanScope(areas=event.areas)
            self._fill(event.name, event.level, event.window, scope, event.source)
        self._show_state()

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_refusal(self, text: str) -> None:
        self.told.say(text, Tone.REFUSED)

    def show_allowed(self, allowed: bool) -> None:  # noqa: FBT001 - a state, not a switch of the caller's
        self._may = allowed
        self._show_state()

    def show_theme(self, theme: Theme) -> None:
        self.told.show_theme(theme)
        self.areas.show_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.keep.isEnabled():
                self._send()
            return
        super().keyPressEvent(event)

    def set_words(self) -> None:
        texts = (
            self.tr("Event"),
            self.tr("Level"),
            self.tr("Hours"),
            self.tr("Areas"),
            self.tr("Ordered by"),
            self.tr("Reason for calling off"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        for line, text in ((self.name, texts[0]), (self.source, texts[4]), (self.reason, texts[5])):
            line.setAccessibleName(text)
        self.level.setAccessibleName(texts[1])
        for row, level in enumerate(ProtectionLevel):
            self.level.setItemText(row, term(level))
        self.hours.set_words()
        self.areas.set_words()
        self.call_off.setText(act_name(CallOffProtectedEvent))
        self.new.setText(self.tr("New event"))
        self._show_state()

    def _show_state(self) -> None:
        event = self._event
        standing = event is None or event.stands_at(self._now)
        self.keep.setText(act_name(ProtectEvent if event is None else ChangeProtectedEvent))
        for button in (self.keep, self.call_off, self.new):
            button.setAccessibleName(button.text())
        self.keep.setEnabled(self._may and standing)
        for part in (self.call_off, self.reason, self._labels[5]):
            part.setVisible(self._may and event is not None and standing)
        self.new.setVisible(self._may and event is not None)

    def _fill(self, name: str, level: ProtectionLevel, window: Window, scope: PlanScope, source: str) -> None:
        self.name.setText(name)
        self.level.setCurrentIndex(list(ProtectionLevel).index(level))
        self.hours.show_value(window)
        self.areas.show_value(scope)
        self.source.setText(source)
        for line in (self.name, self.source):
            line.setCursorPosition(0)  # a long name is read from its beginning

    def _send(self) -> None:
        self.areas.read_now()
        fields = {
            "name": self.name.text(),
            "level": self.level.currentData(),
            "window": self.hours.value,
            "areas": self.areas.value.areas,
            "source": self.source.text(),
        }
        if not self.areas.settled:
            self.told.say(self.tr("Some lines of the list are no areas: see below the list."), Tone.REFUSED)
        elif self._event is None:
            self.requested.emit(ProtectEvent(**fields))
        else:
            self.requested.emit(ChangeProtectedEvent(event=self._event.id, seen=self._event.version, **fields))

    def _on_call_off(self) -> None:
        if self._event is not None:
            event = self._event
            self.requested.emit(CallOffProtectedEvent(event=event.id, seen=event.version, reason=self.reason.text()))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        editors = (self.name, self.level, self.hours, self.areas, self.source, self.reason)
        for label, editor in zip(self._labels, editors, strict=True):
            label.setBuddy(editor)
            rows.addRow(label, editor)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        buttons = FlowRow(self)
        for button in (self.keep, self.call_off, self.new):
            button.setAutoDefault(False)
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.addLayout(rows)
        column.addWidget(self.told)
        column.addWidget(buttons)
        column.addStretch(1)
        self.keep.clicked.connect(self._send)
        self.call_off.clicked.connect(self._on_call_off)
        self.reason.returnPressed.connect(self._on_call_off)
        self.new.clicked.connect(self.new_wanted)
