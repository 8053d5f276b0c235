"""The forms of the day that are open, at most one for each outage; the one of the outage shown stands in its place."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.errors import DispatchError
from models.ids import PlanId
from widgets.outage_day.day_form import DayForm
from widgets.outage_day.on_day import OnDay, Subject
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme


class FormPlace(QWidget):
    """A form in which something was typed waits with its own outage while another one is looked at."""

    requested = Signal(object)
    closed = Signal()
    left = Signal(object)
    """FocusReason: Tab goes on behind the form, or before it."""

    def __init__(self, *, standing: PlanStanding, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._theme = theme
        self._shown: PlanId | None = None
        self._forms: dict[PlanId, DayForm] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def form(self) -> DayForm | None:
        """Of the outage shown."""
        return None if self._shown is None else self._forms.get(self._shown)

    def open(self, act: OnDay, on: Subject) -> None:
        """The form of that act, with the keyboard in it; what was typed into another one is not lost for it."""
        known = self.form
        if known is None or (known.act is not act and not known.dirty):
            self._drop(on.plan.id)
            form = DayForm(act, on, standing=self._standing, theme=self._theme, parent=self)
            form.hide()
            form.requested.connect(self.requested)
            form.closed.connect(self._on_closed)
            form.left.connect(self.left)
            self._forms[on.plan.id] = form
            self._show()
        if self.form is not None:
            self.form.focus_first()

    def show_plan(self, plan: PlanId | None) -> None:
        form = self.form
        if form is not None and not form.dirty:
            self._drop(form.plan_id)
        elif form is not None:
            self._put_away(form)
        self._shown = plan
        self._show()

    def show_changes(self) -> None:
        for form in self._forms.values():
            form.show_changes()

    def show_now(self, now: datetime) -> None:
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

    def _on_closed(self) -> None:
        form = self.sender()
        if isinstance(form, DayForm):
            self._drop(form.plan_id)
            self._show()
            self.closed.emit()

    def _drop(self, plan: PlanId) -> None:
        form = self._forms.pop(plan, None)
        if form is None:
            return
        self._put_away(form)
        form.deleteLater()

    def _put_away(self, form: DayForm) -> None:
        self._column.removeWidget(form)
        form.hide()

    def _show(self) -> None:
        form = self.form
        self.setVisible(form is not None)
        if form is not None and form.isHidden():
            self._column.addWidget(form)
            form.show()
