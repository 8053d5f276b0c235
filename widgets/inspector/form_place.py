"""Where the one open form stands. One that holds something is never replaced."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.changes import Entry
from models.entities.orders import WorkOrder
from models.entities.places import Place
from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.form import ActForm
from widgets.acts.intake_form import IntakeForm
from widgets.acts.order_act import OrderAct
from widgets.form_scroll import height_of
from widgets.theme.theme import Theme

Form = ActForm | IntakeForm


class FormPlace(QWidget):
    """Where the form is higher than what scrolls, its buttons stand in `foot`, which the fields cannot push out of
    sight; elsewhere they follow the fields."""

    requested = Signal(object)
    closed = Signal()
    spot_wanted = Signal()
    """A report's form wants a place on the map."""
    registered = Signal(object)
    """OrderId of the report that was taken."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._form: Form | None = None
        self._room = 0
        self.foot = QWidget()
        self._layout, self._ground = QVBoxLayout(self), QVBoxLayout(self.foot)
        for layout in (self._layout, self._ground):
            layout.setContentsMargins(0, 0, 0, 0)
        self.hide()
        self.foot.hide()

    @property
    def form(self) -> Form | None:
        return self._form

    @property
    def dirty(self) -> bool:
        """Something was typed, or a command is under way."""
        return self._form is not None and self._form.dirty

    @property
    def taking_a_report(self) -> bool:
        return isinstance(self._form, IntakeForm)

    def said_about(self, part: QWidget) -> QWidget | None:
        """Where something is said about the field that `part` belongs to."""
        return None if self._form is None else self._form.said_about(part)

    def open_act(self, act: OrderAct, order: WorkOrder, now: datetime) -> None:
        """The form of an act; one that is open and holds something stays and gets the keyboard."""
        picture, rules = self._picture, self._rules
        self._open(ActForm(act, order, picture=picture, rules=rules, theme=self._theme, now=now, parent=self))

    def open_intake(self, locate: Callable[[str], Place | None], now: datetime) -> None:
        """The form of a new report, in the same way; `locate` finds what somebody calls a place."""
        picture, rules = self._picture, self._rules
        form = IntakeForm(picture=picture, rules=rules, theme=self._theme, locate=locate, now=now, parent=self)
        form.spot_wanted.connect(self.spot_wanted)
        form.registered.connect(self.registered)
        self._open(form)

    def _open(self, form: Form) -> None:
        if self._form is not None and self._form.dirty:
            form.deleteLater()
            self._form.focus_first()
            return
        self.close_form()
        self._form = form
        form.requested.connect(self.requested)
        form.closed.connect(self._on_closed)
        self._layout.addWidget(form)
        form.show()
        self.show()
        form.focus_first()

    def close_form(self) -> None:
        """Whatever it holds is lost."""
        if self._form is not None:
            for part in (self._form, self._form.foot):
                part.hide()
                part.deleteLater()
            self._layout.removeWidget(self._form)
            self._form = None
            self.hide()
            self.foot.hide()

    def show_room(self, height: int) -> None:
        """Pixels of height for the form with its buttons, if they are in view together."""
        self._room = height
        self._place_foot()

    def event(self, event: QEvent) -> bool:
        """The form says more or less than before."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place_foot()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    def show_place(self, place: Place) -> bool:
        """The place that a report's form asked for; whether one is open that takes it."""
        if not isinstance(self._form, IntakeForm):
            return False
        self._form.show_place(place)
        return True

    def show_now(self, now: datetime) -> None:
        if self._form is not None:
            self._form.show_now(now)

    def show_changes(self) -> None:
        if self._form is not None:
            self._form.show_changes()

    def show_done(self, command: object, entry: Entry | None) -> None:
        if isinstance(self._form, IntakeForm):
            self._form.show_done(command, entry)
        elif self._form is not None:
            self._form.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._form is not None:
            self._form.show_refusal(command, error)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._form is not None:
            self._form.show_theme(theme)

    def _place_foot(self) -> None:
        form = self._form
        layout = None if form is None else form.layout()
        if form is None or layout is None:
            return
        apart, needed = not form.isAncestorOf(form.foot), height_of(form, self.width())
        if apart:
            needed += layout.spacing() + height_of(form.foot, self.width())
        if apart is (needed > self._room):
            return
        hand = form.foot.focusWidget() if form.foot.isAncestorOf(self.window().focusWidget()) else None
        (layout if apart else self._ground).addWidget(form.foot)
        form.foot.show()
        self.foot.setVisible(not apart)
        if hand is not None:
            hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_closed(self) -> None:
        self.close_form()
        self.closed.emit()
