"""The form of an act on a plan: checked in place, sent once, never losing what was typed."""

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QVBoxLayout, QWidget

from models.entities.outage_plans import OutagePlan
from models.errors import DispatchError
from models.ids import PlanId
from widgets.acts.editors import TextEditor, TimeEditor
from widgets.acts.fields import TextField
from widgets.acts.form_foot import FormFoot
from widgets.acts.form_rows import FormRows
from widgets.acts.meanwhile import meanwhile_text
from widgets.acts.notice import Notice, Tone
from widgets.plans.effects.words import over_limit_text
from widgets.plans.plan_acts import OVER_LIMIT_REASON, Field, OnPlan, is_offered, why_asked
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
        self._title = QLabel(self)
        self._why = Notice(theme, self)
        self.rows = FormRows([self._editor(field) for field in act.fields], theme=theme, parent=self)
        self.foot = FormFoot(theme, self)
        self._lay_out()
        self.rows.edited.connect(self._judge_age)
        self.foot.requested.connect(self.requested)
        self.foot.wanted.connect(self.submit)
        self.foot.refreshed.connect(self.refresh)
        self.foot.closed.connect(self.closed)
        self._set_words()
        self._judge_age()

    @property
    def plan_id(self) -> PlanId:
        return self._plan.id

    @property
    def dirty(self) -> bool:
        """Something was typed, or is under way, that closing would lose."""
        return self.foot.under_way or (self.rows.dirty and not self.foot.done)

    @property
    def refusal(self) -> str:
        return self.foot.refusal

    @property
    def news(self) -> str:
        return self.foot.news.said

    def focus_first(self) -> None:
        self.rows.focus_first()

    def submit(self) -> None:
        self._judge_age()
        if self.foot.holds_back():
            return
        self.rows.show_problem(self.rows.problem)
        if self.rows.problem is None:
            self.foot.dispatch(self.act.build(self._plan, self.rows.values()))

    def refresh(self) -> None:
        """Take over the plan as it is now; what was typed stays."""
        self._plan = self._standing.picture.plans.get(self._plan.id, self._plan)
        self.foot.forget_refusal()
        self._judge_age()
        self.focus_first()

    def show_changes(self) -> None:
        if not self.foot.under_way:
            self._judge_age()

    def show_done(self, command: object) -> None:
        self.foot.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        """Say why, keep everything, let it be sent again."""
        if self.foot.is_sent(command):
            self.foot.show_refusal(refusal_text(error, self._standing.picture, self._standing.rules))
            self._judge_age()

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self.rows.show_theme(theme)
        self._why.show_theme(theme)
        self.foot.show_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """Its height follows from its width: as high as sentences at their narrowest would be, it would have a gap."""
        return QSize(super().minimumSizeHint().width(), 0)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """From field to field and to the buttons, whatever the form was put into since it was made."""
        stops = [part for part in self._stops() if part.isVisibleTo(self) and part.isEnabled()]
        at = self.window().focusWidget()
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
        for widget in (self._title, self._why, self.foot.news, self.rows, self.foot):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _stops(self) -> list[QWidget]:
        fields = [self.rows.editor(field.name).focusProxy() for field in self.act.fields]
        return [*fields, *self.foot.buttons]

    def _set_words(self) -> None:
        title = self.tr("{act} · {plan}")
        self._title.setText(title.format(act=act_name(self.act.kind), plan=self._plan.id))
        self.rows.set_words()
        self.foot.set_words(send=act_name(self.act.kind), close=self.tr("Close"))

    def _judge_age(self) -> None:
        """The form only sends what its user has seen, and what is still possible."""
        picture = self._standing.picture
        now = picture.plans.get(self._plan.id)
        outdated = now is not None and now.version != self._plan.version
        self._ask_why(now or self._plan)
        if not is_offered(self.act, now or self._plan, self._standing, self._now):
            news = self.tr("Not possible any more as the plan stands now.")
            self.foot.show_age(news, Tone.REFUSED, outdated=False, possible=False)
        elif outdated:
            news = meanwhile_text(self._plan, picture, self._standing.rules)
            self.foot.show_age(news, outdated=True, possible=True)
        else:
            self.foot.show_age("", outdated=False, possible=True)

    def _ask_why(self, plan: OutagePlan) -> None:
        """The reason why a limit of repeated outages may be exceeded is asked for where one is, and nowhere else."""
        found = why_asked(self.act, plan, self._standing, self._now)
        self.rows.withhold(() if found is not None else (OVER_LIMIT_REASON,))
        self._why.say("" if found is None else over_limit_text(found), Tone.REFUSED)
