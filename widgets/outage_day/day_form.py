"""The form of a step of the day: checked in place, sent once – or wire after wire –, never losing what was typed."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from models.errors import DispatchError
from models.ids import PlanId
from widgets.acts.amends import no_way_back
from widgets.acts.editors import TimeEditor
from widgets.acts.fields import TimeField
from widgets.acts.flow_row import FlowRow
from widgets.acts.form_keys import FormKeys
from widgets.acts.form_rows import FormRows
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.meanwhile import meanwhile_text
from widgets.acts.notice import Notice, Tone
from widgets.acts.read_back_editor import ReadBackEditor
from widgets.form_scroll import FormScroll
from widgets.outage_day.day_editors import DayEditors
from widgets.outage_day.on_day import OnDay, Subject, is_offered
from widgets.outage_day.tick_list import TickEditor
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme
from widgets.words.refusals import refusal_text
from widgets.words.terms import term
from widgets.words.times import clock_time


class DayForm(QWidget):
    """Enter sends, Esc closes, F5 takes over what has changed meanwhile. Where there is no room for all of it the
    fields scroll, and what is said and the buttons stay in view. The command carries the version that stood on the
    screen. What is recorded is recorded as of the moment of sending."""

    requested = Signal(object)
    closed = Signal()
    left = Signal(object)
    """FocusReason: Tab goes on behind the form, or before it."""

    def __init__(self, act: OnDay, on: Subject, *, standing: PlanStanding, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.act = act
        self._on = on
        self._standing = standing
        self._sent: Any = None
        self._values: dict[str, Any] = {}
        self._outdated = False
        self._title, self._as_of = QLabel(self), QLabel(self)
        self._changed, self._refused = Notice(theme, self), Notice(theme, self)
        self._parts = DayEditors(act, on, standing=standing, parent=self)
        self._scroll = FormScroll(self)
        self._body = QWidget(self._scroll.viewport())
        self.rows = FormRows(self._parts.editors, theme=theme, parent=self._body)
        self._send = KeycapButton("Return", self)
        self._refresh = KeycapButton("F5", self)
        self._cancel = KeycapButton("Esc", self)
        for editor in self._parts.editors:
            if isinstance(editor, TickEditor):
                editor.reached.connect(self._bring_line_into_view)
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
        return self._on.plan.id

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
        """A form that asks nothing waits for Enter."""
        stop = next((part for part in self._stops() if part.isEnabled()), self._cancel)
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        if self._sent is not None:
            return
        self._judge_age()
        if not self._send.isEnabled():
            if self._outdated:
                self._refresh.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        problem = self.rows.problem
        values = self.rows.values() if problem is None else {}
        problem = problem or self.act.check(self._on, values)
        self.rows.show_problem(problem)
        if problem is not None:
            QTimer.singleShot(0, self, self._bring_problem_into_view)  # once it is laid out
            return
        self._refused.say("")
        self._values = values
        self._send_next()

    def refresh(self) -> None:
        """Take over things as they are now; what was typed stays."""
        self._take_over()
        self._refused.say("")
        self._parts.set_words()
        self._judge_age()
        self.focus_first()

    def show_changes(self) -> None:
        if self._sent is None:
            self._judge_age()

    def show_done(self, command: object) -> None:
        """The next of several is sent with the version that the one before has left."""
        if self._sent is None or command is not self._sent:
            return
        self._sent = None
        if self.act.goes_on:
            self._take_over()
            self._send_next()
        else:
            self.closed.emit()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        """Say why, keep everything, let it be sent again."""
        if self._sent is None or command is not self._sent:
            return
        self._sent = None
        self._refused.say(refusal_text(error, self._standing.picture, self._standing.rules), Tone.REFUSED)
        self._judge_age()

    def show_now(self, now: datetime) -> None:
        self._on = Subject(self._on.plan, self._on.permit, now)
        if self.act.dated and self._sent is None:
            for editor in self._parts.editors:
                if isinstance(editor, TimeEditor):
                    editor.follow(now)
        self._say_as_of()

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
            if not isinstance(stops[to], QListWidget):  # it tells each of its lines
                self._bring_into_view(stops[to], stops[to].rect())
        else:
            self.left.emit(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._judge_age()

    def _bring_line_into_view(self, line: QRect) -> None:
        editor = self.sender()
        if isinstance(editor, TickEditor):
            self._bring_into_view(editor, line)

    def _bring_problem_into_view(self) -> None:
        said = self.rows.telling
        if said is not None:
            self._bring_into_view(said, said.rect())

    def _bring_into_view(self, part: QWidget, place: QRect) -> None:
        """With a line above and below it, as far as it scrolls at all."""
        if self._body.isAncestorOf(part):
            middle = part.mapTo(self._body, place.center())
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + self.fontMetrics().height())

    def _send_next(self) -> None:
        command = self.act.build(self._on, self._values)
        if command is None:
            self.closed.emit()
            return
        self._sent = command
        self._send.setEnabled(False)
        self.requested.emit(command)

    def _renew(self) -> None:
        if self._outdated:
            self.refresh()

    def _take_over(self) -> None:
        self._on = self._as_it_is()

    def _as_it_is(self) -> Subject:
        picture, plan = self._standing.picture, self._on.plan
        return Subject(picture.plans.get(plan.id, plan), picture.permit_of(plan.id), self._on.now)

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._as_of.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(5)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.rows)
        body.addWidget(self._as_of)
        body.addStretch(1)
        self._scroll.hold(self._body)
        self._scroll.setMinimumHeight(2 * self.fontMetrics().height())  # Qt's own would be more than one field needs
        self._body.show()
        for widget in (self._title, self._changed, self._scroll, self._refused):
            layout.addWidget(widget)
        buttons = FlowRow(self)
        for button in (self._send, self._refresh, self._cancel):
            buttons.add(button)
        layout.addWidget(buttons)
        layout.addStretch(1)

    def _stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        for editor in self._parts.editors:
            inside = editor.focusProxy()
            if isinstance(editor, ReadBackEditor):
                found += editor.lines
            elif inside is not None:
                found.append(inside)
        return [*found, self._send, self._refresh, self._cancel]

    def _set_words(self) -> None:
        title = self.tr("{act} · {plan}")
        self._title.setText(title.format(act=term(self.act.step), plan=self._on.plan.id))
        self._parts.set_words()
        self.rows.set_words()
        self._send.setText(self.tr("Record"))
        self._refresh.setText(self.tr("Take over the change"))
        self._cancel.setText(self.tr("Close"))
        self._say_as_of()

    def _say_as_of(self) -> None:
        """Where no time is asked for; and that it cannot be undone, where it cannot."""
        asked = any(isinstance(field, TimeField) for field in self._parts.fields)
        text = self.tr("Recorded as of now, {time}. If it was earlier, a shift leader corrects it, with a reason.")
        as_of = text.format(time=clock_time(self._on.now, self._standing.rules))
        said = [as_of] if self.act.dated and not asked else []
        self._as_of.setText("\n".join(filter(None, (*said, no_way_back(self.act.kind)))))
        self._as_of.setVisible(bool(self._as_of.text()))

    def _judge_age(self) -> None:
        """The form only sends what its user has seen, and what is still possible."""
        now = self._as_it_is()
        self._outdated = now.version != self._on.version
        possible = is_offered(self.act, now, self._standing)
        if not possible:
            self._changed.say(self.tr("Not possible any more as things stand now."), Tone.REFUSED)
        elif self._outdated:
            thing = now.permit if now.permit is not None else now.plan
            self._changed.say(meanwhile_text(thing, self._standing.picture, self._standing.rules), Tone.CHANGED)
        else:
            self._changed.say("")
        self._refresh.setVisible(self._outdated and possible)
        self._send.setEnabled(possible and not self._outdated and self._sent is None)
