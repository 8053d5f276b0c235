"""The form of an act on a job: checked in place, sent once, never losing what was typed."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QVBoxLayout, QWidget

from models.entities.escalations import EscalationLevel
from models.entities.people import Account, Crew
from models.entities.places import Station
from models.errors import DispatchError
from widgets.acts.editors import PickEditor, TextEditor, TimeEditor
from widgets.acts.fields import Picked, PickField, Problem, TextField, TimeField
from widgets.acts.foot import Foot
from widgets.acts.form_keys import FormKeys
from widgets.acts.form_rows import FormRows
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.jobs.job_acts import JobAct, JobField, JobOrders, JobPick, is_offered
from widgets.jobs.on_job import JobOn, JobScene
from widgets.outage_day.tick_list import Least, TickEditor
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.escalation_words import whom_text
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.refusals import refusal_text
from widgets.words.terms import term


class JobForm(QWidget):
    """Enter sends, Esc closes, F5 takes over what has changed meanwhile."""

    requested = Signal(object)
    closed = Signal()

    def __init__(self, act: JobAct, on: JobOn, *, scene: JobScene, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.act = act
        self._on = on
        self._scene = scene
        self._sent: Any = None
        self._outdated = False
        self._starts = act.starts(on, scene)
        self._fields = act.fields(on, scene)
        self._title, self._about = QLabel(self), QLabel(self)
        self._changed, self._refused = Notice(theme, self), Notice(theme, self)
        self._editors = [self._editor(field) for field in self._fields]
        self.rows = FormRows(self._editors, theme=theme, parent=self)
        self._send, self._refresh = KeycapButton("Return", self), KeycapButton("F5", self)
        self._cancel = KeycapButton("Esc", self)
        buttons = (self._send, self._refresh, self._cancel)
        self.foot = Foot(answers=[self._refused], buttons=buttons, form=self)
        self._lay_out()
        keys = FormKeys(self, self.foot)
        keys.sending.connect(self.submit)
        keys.leaving.connect(self.closed)
        keys.renewing.connect(self.refresh)
        self._send.clicked.connect(self.submit)
        self._refresh.clicked.connect(self.refresh)
        self._cancel.clicked.connect(self.closed)
        self._set_words()
        self.judge_age()

    @property
    def on(self) -> JobOn:
        return self._on

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
        inside = (editor.focusProxy() for editor in self._editors)
        stop = next((part for part in inside if part is not None), self._send)
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        self.judge_age()
        if self._sent is not None or not self._send.isEnabled():
            return
        problem: Problem | None = self.rows.problem
        self.rows.show_problem(problem)
        if problem is not None:
            return
        self._refused.say("")
        self._sent = self.act.build(self._on, self.rows.values())
        self._send.setEnabled(False)
        self.requested.emit(self._sent)

    def refresh(self) -> None:
        """Take over the job as it is now; what was typed stays."""
        if self._outdated:
            self._on = self._as_it_is()
            self._refused.say("")
            self.judge_age()
            self.focus_first()

    def show_done(self, command: object) -> None:
        if self._sent is not None and command is self._sent:
            self._sent = None
            self.closed.emit()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        """Say why, keep everything, let it be sent again."""
        if self._sent is not None and command is self._sent:
            self._sent = None
            self._refused.say(refusal_text(error, self._scene.picture, self._scene.rules), Tone.REFUSED)
            self.judge_age()

    def show_theme(self, theme: Theme) -> None:
        self.rows.show_theme(theme)
        for notice in (self._changed, self._refused):
            notice.show_theme(theme)

    def judge_age(self) -> None:
        """The form only sends what its user has seen, and what is still possible."""
        if self._sent is not None:
            return
        now = self._as_it_is()
        self._outdated = now.job is not None and self._on.job is not None and now.job.version != self._on.job.version
        possible = is_offered(self.act, now, self._scene)
        if not possible:
            self._changed.say(self.tr("Not possible any more as things stand now."), Tone.REFUSED)
        elif self._outdated:
            text = self.tr("The job has changed since this form was opened: look at it, then take over the change.")
            self._changed.say(text, Tone.CHANGED)
        else:
            self._changed.say("")
        self._refresh.setVisible(self._outdated and possible)
        self._send.setEnabled(possible and not self._outdated)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.judge_age()

    def _as_it_is(self) -> JobOn:
        job = self._on.job
        now = job if job is None else self._scene.picture.escalations.get(job.id, job)
        return JobOn(now, self._on.proposal, self._on.chosen, self._on.now)

    # -- building -------------------------------------------------------------------------------------------

    def _editor(self, field: JobField) -> QWidget:
        if isinstance(field, TextField):
            return TextEditor(field, start=self._starts.get(field.name, ""), suggestions=(), parent=self)
        if isinstance(field, TimeField):
            start = self._on.now.replace(second=0, microsecond=0)
            first = field.start(None, start)  # type: ignore[arg-type]  # a job has no one order
            editor = TimeEditor(field, start=first, rules=self._scene.rules, parent=self)
            edit = editor.focusProxy()
            assert isinstance(edit, QDateTimeEdit)
            edit.setDisplayFormat("yyyy-MM-dd HH:mm")
            return editor
        if isinstance(field, JobOrders):
            return TickEditor(field.name, self._job_orders(), least=Least.NONE, parent=self)
        options = field.options
        picked = PickField(name=field.name, options=lambda _order, _picture: options)
        return PickEditor(picked, options=options, texts=[self._pick_text(one) for one in options], parent=self)

    def _job_orders(self) -> tuple[Any, ...]:
        return () if self._on.job is None else self._on.job.orders

    def _pick_text(self, option: Picked) -> str:
        picture = self._scene.picture
        if isinstance(option, Station):
            if self.act.name in {"job_escalate", "job_further"}:
                return whom_text(term(EscalationLevel.STATION), option.id, picture)
            return option.name
        if isinstance(option, Crew):
            station = station_label(option.station, picture)
            return " · ".join(part for part in (crew_label(option.id, picture), station) if part)
        if isinstance(option, Account):
            return f"{account_label(option.id, picture)} · {term(option.role)}"
        assert isinstance(option, EscalationLevel)
        return term(option)

    def _order_text(self, key: Any) -> str:
        order = self._scene.picture.orders.get(key)
        return key if order is None else f"{key} · {order.place.address}"

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        for label in (self._title, self._about):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(5)
        for widget in (self._title, self._about, self._changed, self.rows, self.foot):
            column.addWidget(widget)
        column.addStretch(1)

    def _set_words(self) -> None:
        title, key = act_name(self.act.kind), self._on.key if self._on.job is not None else ""
        self._title.setText(self.tr("{act} · {job}").format(act=title, job=key) if key else title)
        orders = self._on.others if self.act.name == "job_add" else self._on.orders if self._on.job is None else ()
        self._about.setText(self.tr("Orders: {orders}").format(orders=" ".join(orders)))
        self._about.setVisible(bool(orders))
        for field, editor in zip(self._fields, self._editors, strict=True):
            if isinstance(editor, PickEditor) and isinstance(field, JobPick):
                editor.offer(field.options, [self._pick_text(one) for one in field.options])
            elif isinstance(editor, TickEditor):
                editor.show_texts([self._order_text(key) for key in self._job_orders()])
        self.rows.set_words()
        self._send.setText(act_name(self.act.kind))
        self._refresh.setText(self.tr("Take over the change"))
        self._cancel.setText(self.tr("Close"))
        for button in (self._send, self._refresh, self._cancel):
            button.setAccessibleName(button.text())
