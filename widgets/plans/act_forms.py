"""The forms of acts on plans, one at a time before the eyes: what was typed in one waits for whoever comes back."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.entities.outage_plans import OutagePlan
from models.errors import DispatchError
from models.ids import PlanId
from widgets.form_scroll import FormScroll
from widgets.plans.act_form import PlanActForm
from widgets.plans.plan_acts import OnPlan
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme

_Key = tuple[PlanId, str]


class ActForms(QWidget):
    """Each plan has a form for each act. One that is closed, left for another act or for another plan is kept as long
    as something stands in it that would be lost."""

    requested = Signal(object)
    closed = Signal()
    """Somebody has closed the form shown, or it has done its work."""
    left = Signal(object)
    """FocusReason: Tab goes on behind the form, or before it."""

    def __init__(self, *, standing: PlanStanding, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._theme = theme
        self._now = now
        self._forms: dict[_Key, PlanActForm] = {}
        self._open: dict[PlanId, str] = {}
        """Plan → act of the form that is open for it."""
        self._plan: PlanId | None = None
        self._shown: PlanActForm | None = None
        self._scroll = FormScroll(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.hide()

    @property
    def form(self) -> PlanActForm | None:
        """The one that is open for the plan shown."""
        return None if self._plan is None else self._forms.get((self._plan, self._open.get(self._plan, "")))

    def show_plan(self, plan: PlanId | None) -> None:
        self._put_away()
        self._plan = plan
        self._show()

    def open(self, act: OnPlan, plan: OutagePlan) -> None:
        """The form of an act on the plan shown, as it was left."""
        if self.form is None or self.form.act is not act:
            self._put_away()
            if (plan.id, act.name) not in self._forms:
                self._forms[plan.id, act.name] = self._make(act, plan)
            self._open[plan.id] = act.name
            self._show()

    def show_changes(self) -> None:
        for form in self._forms.values():
            form.show_changes()

    def show_now(self, now: datetime) -> None:
        self._now = now
        for form in self._forms.values():
            form.show_now(now)

    def show_done(self, command: object) -> None:
        for form in tuple(self._forms.values()):
            form.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        for form in self._forms.values():
            form.show_refusal(command, error)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for form in self._forms.values():
            form.show_theme(theme)

    def _make(self, act: OnPlan, plan: OutagePlan) -> PlanActForm:
        form = PlanActForm(act, plan, standing=self._standing, theme=self._theme, now=self._now, parent=self)
        form.requested.connect(self.requested)
        form.closed.connect(self._on_closed)
        form.left.connect(self.left)
        return form

    def _on_closed(self) -> None:
        """By a hand, or because it was carried out: then nothing is dirty any more."""
        form = self.sender()
        if not isinstance(form, PlanActForm):
            return
        shown = form is self.form
        if self._open.get(form.plan_id) == form.act.name:
            if shown:
                self._take_out()
            del self._open[form.plan_id]
        if not form.dirty:
            self._drop(form)
        self._show()
        if shown:
            self.closed.emit()

    def _put_away(self) -> None:
        form = self.form
        if form is None:
            return
        self._take_out()
        if not form.dirty:
            del self._open[form.plan_id]
            self._drop(form)

    def _drop(self, form: PlanActForm) -> None:
        if self._shown is form:
            self._take_out()
        del self._forms[form.plan_id, form.act.name]
        form.deleteLater()

    def _take_out(self) -> None:
        self._scroll.take_out()
        self._shown = None

    def _show(self) -> None:
        form = self.form
        self.setVisible(form is not None)
        if form is not None and self._shown is not form:
            self._scroll.hold(form, form.foot)
            self._shown = form
            form.show()
