"""The forms of the day that are open, at most one for each outage; the one of the outage shown stands in its place."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from models.errors import DispatchError
from models.ids import PlanId
from widgets.outage_day.day_form import DayForm
from widgets.outage_day.on_day import OnDay, Subject
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme


class FormPlace(QScrollArea):
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
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
            form.requested.connect(self.requested)
            form.closed.connect(self._on_closed)
            form.left.connect(self.left)
            form.reached.connect(self._bring_into_view)
            self._forms[on.plan.id] = form
            self._show()
        if self.form is not None:
            self.form.focus_first()

    def sizeHint(self) -> QSize:
        """As high as the form, which is read and filled in whole where there is room."""
        form = self.widget()
        hint = super().sizeHint()
        return hint if form is None else QSize(hint.width(), form.sizeHint().height() + 2 * self.frameWidth())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def show_plan(self, plan: PlanId | None) -> None:
        form = self.form
        if form is not None and not form.dirty:
            self._drop(form.plan_id)
        elif form is not None and self.widget() is form:
            self.takeWidget()
            form.setParent(self.parentWidget())
            form.hide()
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

    def _bring_into_view(self, part: QRect) -> None:
        """With a line above and below it."""
        middle = part.center()
        self.ensureVisible(middle.x(), middle.y(), 0, part.height() // 2 + self.fontMetrics().height())

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
        if self.widget() is form:
            self.takeWidget()
        form.hide()
        form.deleteLater()

    def _show(self) -> None:
        form = self.form
        self.setVisible(form is not None)
        if form is not None and self.widget() is not form:
            self.setWidget(form)
            form.show()
