"""The form of an act on a plan: checked in place, sent once, never losing what was typed."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QVBoxLayout, QWidget

from models.entities.outage_plans import OutagePlan
from models.errors import DispatchError
from models.ids import PlanId
from widgets.acts.editors import TextEditor, TimeEditor
from widgets.acts.fields import TextField
from widgets.acts.flow_row import FlowRow
from widgets.acts.form_keys import FormKeys
from widgets.acts.form_rows import FormRows
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.meanwhile import meanwhile_text
from widgets.acts.notice import Notice, Tone
from widgets.plans.plan_acts import Field, OnPlan, is_offered
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.refusals import refusal_text


class PlanActForm(QWidget):
    """Enter sends, Esc closes, F5 takes over what has changed meanwhile. The command carries the version of the plan
    that stood on the screen."""

    requested = Signal(object)
    closed = Signal()
    left = Signal(object)
    """FocusReason: Tab goes on behind the form, or before it."""

    def __init__(
        self,
        act: OnPlan,
        plan: OutagePlan,
        *,
        standing: PlanStanding,
        theme: Theme,
        now: datetime,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.act = act
        self._plan = plan
        self._standing = standing
        self._now = now
        self._sent: Any = None
        self._outdated = False
        self._title = QLabel(self)
        self._changed, self._refused = Notice(theme, self), Notice(theme, self)
        self.rows = FormRows([self._editor(field) for field in act.fields], theme=theme, parent=self)
        self._send = KeycapButton("Return", self)
        self._refresh = KeycapButton("F5", self)
        self._cancel = KeycapButton("Esc", self)
        self._lay_out()
        self.rows.edited.connect(self._judge_age)
        self._send.clicked.connect(self.submit)
        self._refresh.clicked.connect(self.refresh)
        self._cancel.clicked.connect(self.closed)
        keys = FormKeys(self)
        keys.sending.connect(self.submit)
        keys.leaving.connect(self.closed)
        keys.renewing.connect(self._renew)
        self._set_words()
        self._judge_age()

    @property
    def plan_id(self) -> PlanId:
        return self._plan.id

    @property
    def dirty(self) -> bool:
        """Something was typed, or is under way, that closing would lose."""
        return self._sent is not None or self.rows.dirty

    @property
    def refusal(self) -> str:
        return self._refused.said

    @property
    def news(self) -> str:
        return self._changed.said

    def focus_first(self) -> None:
        self.rows.focus_first()

    def submit(self) -> None:
        if self._sent is not None:
            return
        self._judge_age()
        if not self._send.isEnabled():
            if self._outdated:
                self._refresh.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.rows.show_problem(self.rows.problem)
        if self.rows.problem is not None:
            return
        self._refused.say("")
        self._sent = self.act.build(self._plan, self.rows.values())
        self._send.setEnabled(False)
        self.requested.emit(self._sent)

    def refresh(self) -> None:
        """Take over the plan as it is now; what was typed stays."""
        self._plan = self._standing.picture.plans.get(self._plan.id, self._plan)
        self._refused.say("")
        self._judge_age()
        self.focus_first()

    def show_changes(self) -> None:
        if self._sent is None:
            self._judge_age()

    def show_done(self, command: object) -> None:
        if self._sent is not None and command is self._sent:
            self._sent = None
            self.closed.emit()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        """Say why, keep everything, let it be sent again."""
        if self._sent is None or command is not self._sent:
            return
        self._sent = None
        self._refused.say(refusal_text(error, self._standing.picture, self._standing.rules), Tone.REFUSED)
        self._judge_age()

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self.rows.show_theme(theme)
        for notice in (self._changed, self._refused):
            notice.show_theme(theme)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """From field to field and to the buttons, whatever the form was put into since it was made."""
        stops = [part for part in self._stops() if part.isVisibleTo(self) and part.isEnabled()]
        at = self.focusWidget()
        here = next((place for place, part in enumerate(stops) if part is at), None)
        to = 0 if here is None else here + (1 if forward else -1)
        if 0 <= to < len(stops):
            stops[to].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        else:
            self.left.emit(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._judge_age()

    def _renew(self) -> None:
        if self._outdated:
            self.refresh()

    def _editor(self, field: Field) -> QWidget:
        if isinstance(field, TextField):
            return TextEditor(field, start="", suggestions=(), parent=self)
        start = self.act.starts(self._plan)[field.name]
        editor = TimeEditor(field, start=start, rules=self._standing.rules, parent=self)
        edit = editor.focusProxy()
        assert isinstance(edit, QDateTimeEdit)
        edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        return editor

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(5)
        for widget in (self._title, self._changed, self.rows, self._refused):
            layout.addWidget(widget)
        buttons = FlowRow(self)
        for button in (self._send, self._refresh, self._cancel):
            buttons.add(button)
        layout.addWidget(buttons)
        layout.addStretch(1)

    def _stops(self) -> list[QWidget]:
        fields = [self.rows.editor(field.name).focusProxy() for field in self.act.fields]
        return [*fields, self._send, self._refresh, self._cancel]

    def _set_words(self) -> None:
        title = self.tr("{act} · {plan}")
        self._title.setText(title.format(act=act_name(self.act.kind), plan=self._plan.id))
        self.rows.set_words()
        self._send.setText(act_name(self.act.kind))
        self._refresh.setText(self.tr("Take over the change"))
        self._cancel.setText(self.tr("Close"))

    def _judge_age(self) -> None:
        """The form only sends what its user has seen, and what is still possible."""
        picture = self._standing.picture
        now = picture.plans.get(self._plan.id)
        self._outdated = now is not None and now.version != self._plan.version
        possible = is_offered(self.act, now or self._plan, self._standing, self._now)
        if not possible:
            self._changed.say(self.tr("Not possible any more as the plan stands now."), Tone.REFUSED)
        elif self._outdated:
            self._changed.say(meanwhile_text(self._plan, picture, self._standing.rules), Tone.CHANGED)
        else:
            self._changed.say("")
        self._refresh.setVisible(self._outdated and possible)
        self._send.setEnabled(possible and not self._outdated and self._sent is None)
