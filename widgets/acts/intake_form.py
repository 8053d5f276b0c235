"""Taking a trouble report (受理): everything a caller can tell, where it is, and whether it is known already."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.changes import Entry
from models.commands.orders import RegisterReport
from models.entities.network import ImportantCustomer
from models.entities.orders import Channel, Hazard, OrderState, Symptom, TroubleReport, Urgency, WorkOrder
from models.entities.places import Place, ServiceGrid
from models.errors import DispatchError
from models.ids import OrderId, StationId
from models.life_cycle import Act, may
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.rules.likely_fault import likely_equipment, needed_skill
from models.rules.merging import merge_candidates
from models.rules.rule_book import RuleBook
from widgets.acts.editors import ChoiceEditor, TextEditor, TimeEditor
from widgets.acts.evidence import evidence_text
from widgets.acts.fields import ChoiceField, Problem, TextField, TimeField
from widgets.acts.form_foot import FormFoot
from widgets.acts.form_rows import FormRows
from widgets.acts.intake_editors import AttachEditor, CheckEditor, CountEditor, PlaceEditor
from widgets.acts.notice import Notice, Tone
from widgets.theme.theme import Theme
from widgets.words.acts import act_name
from widgets.words.in_plans import in_plan_text
from widgets.words.names import station_label
from widgets.words.refusals import refusal_text
from widgets.words.terms import term

_NO_ORDER = OrderId("")


class IntakeForm(QWidget):
    """Enter registers, Esc cancels. `spot_wanted` asks for a place on the map; `show_place` answers it."""

    requested = Signal(object)
    registered = Signal(object)
    """OrderId that the report now hangs on."""
    spot_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        locate: Callable[[str], Place | None],
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._in_plans = OrdersInPlans(picture)
        self._now = now
        self._title = QLabel(self)
        self._planned = Notice(theme, self)
        self.foot = FormFoot(theme, self)
        self._place = PlaceEditor(locate=locate, tell=self._place_text, parent=self)
        self._symptom = ChoiceEditor(ChoiceField(name="symptom", choices=Symptom), start=None, parent=self)
        received = TimeField(name="received_at", start=lambda _order, at: at)
        self._received = TimeEditor(received, start=now, rules=rules, parent=self)
        self._important = CheckEditor("important_customers", word=self._customer_text, parent=self)
        self._hazards = CheckEditor("hazards", word=term, parent=self)
        self._hazards.offer(tuple(Hazard))
        self._attach = AttachEditor(parent=self)
        self.rows = FormRows(
            [
                ChoiceEditor(ChoiceField(name="channel", choices=Channel), start=None, parent=self),
                self._text("caller"),
                self._text("phone"),
                self._place,
                self._symptom,
                self._text("words"),
                self._hazards,
                CountEditor("customers_out", parent=self),
                self._important,
                self._attach,
                self._text("customer"),
                self._text("channel_reference"),
                self._received,
            ],
            theme=theme,
            parent=self,
        )
        self._lay_out()
        self._set_words()
        self._place.spot_wanted.connect(self.spot_wanted)
        self._place.edited.connect(self._look_nearby)
        self._symptom.edited.connect(self._look_nearby)
        self._received.edited.connect(self._look_nearby)
        self.foot.requested.connect(self.requested)
        self.foot.wanted.connect(self.submit)
        self.foot.closed.connect(self.closed)
        self._allow_sending()

    @property
    def dirty(self) -> bool:
        return self.foot.under_way or self.rows.dirty

    @property
    def refusal(self) -> str:
        """Why the last try was refused."""
        return self.foot.refusal

    def said_about(self, part: QWidget) -> QWidget | None:
        """Where it is said what is wrong with the field that `part` belongs to, or which place it found."""
        return self.rows.said_about(part) or (self._place.answer if self._place.isAncestorOf(part) else None)

    def focus_first(self) -> None:
        self.rows.focus_first()

    def submit(self) -> None:
        if self.foot.holds_back():
            return
        problem = self.rows.problem or self._check(self.rows.values())
        self.rows.show_problem(problem)
        if problem is not None:
            return
        self.foot.dispatch(RegisterReport(**self.rows.values()))

    def show_place(self, place: Place) -> None:
        """The place that was picked on the map."""
        self._place.show_place(place)
        self._place.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def planned(self) -> str:
        """The planned outage that the place lies in now, "" if none."""
        return self._planned.said

    def show_changes(self) -> None:
        """The picture has moved on: new orders nearby are offered."""
        if not self.foot.under_way:
            self._look_nearby()

    def show_now(self, now: datetime) -> None:
        """Planned outages begin and end while somebody is on the telephone."""
        self._now = now
        self._look_at_plans()

    def show_done(self, command: object, entry: Entry | None) -> None:
        """Our own report was taken: the form closes and tells which order it hangs on."""
        if not self.foot.is_sent(command):
            return
        self.foot.show_done(command)
        for change in entry.changes if entry is not None else ():
            if isinstance(change.after, TroubleReport):
                self.registered.emit(change.after.order)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.foot.is_sent(command):
            self.foot.show_refusal(refusal_text(error, self._picture, self._rules))
            self._allow_sending()

    def show_theme(self, theme: Theme) -> None:
        self.rows.show_theme(theme)
        self.foot.show_theme(theme)
        self._planned.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._look_at_plans()

    def _check(self, values: dict[str, Any]) -> Problem | None:
        """Whoever calls must be reachable for the call-back; what a patrol saw has no caller."""
        if values["channel"] is not Channel.PATROL and not values["phone"]:
            return Problem("phone", "required")
        grid = self._picture.find(ServiceGrid, values["place"].grid)
        return Problem("place", "outside") if grid is None or grid.retired else None

    def _look_nearby(self) -> None:
        """Offer open orders that may be the same trouble, and the important customers of the place's area."""
        self._look_at_plans()
        draft = self._draft()
        if draft is None:
            return
        near = [pair for pair in merge_candidates(draft, self._picture, self._rules) if may(pair[0], Act.ATTACH)]
        texts = [
            self.tr("{order} · {evidence}").format(order=order.id, evidence=evidence_text(evidence))
            for order, evidence in near
        ]
        self._attach.offer([order.id for order, _ in near], texts)
        area = draft.place.area
        customers = self._picture.important_customers.values()
        self._important.offer(tuple(one.id for one in customers if one.area == area and not one.retired))
        self.rows.order_tabs(*self.foot.buttons)

    def _allow_sending(self) -> None:
        """A report changes no order that somebody has seen: it never comes too late."""
        self.foot.show_age("", outdated=False, possible=True)

    def _look_at_plans(self) -> None:
        place = self._place.place
        symptom = None if self._symptom.problem is not None else self._symptom.values()["symptom"]
        found = None if place is None else self._in_plans.of_area(place.area, self._now, symptom=symptom)
        text = "" if found is None else in_plan_text(found, now=self._now, rules=self._rules)
        if text != self._planned.said:
            self._planned.say(text, Tone.CHANGED)

    def _draft(self) -> WorkOrder | None:
        """The order that the report would open, as far as the search for others needs it."""
        place = self._place.place
        if place is None:
            return None
        grid = self._picture.find(ServiceGrid, place.grid)
        if grid is None:
            return None
        equipment = likely_equipment(Symptom.OTHER)
        return WorkOrder(
            id=_NO_ORDER,
            state=OrderState.PENDING,
            urgency=Urgency.GENERAL,
            symptom=Symptom.OTHER,
            place=place,
            station=StationId(grid.station),
            zone=grid.zone,
            received_at=self._received.values()["received_at"],
            equipment=equipment,
            skill=needed_skill(equipment),
            customers_out=1,
        )

    def _place_text(self, place: Place) -> str:
        """Where that is: grid, area and station."""
        grid = self._picture.find(ServiceGrid, place.grid)
        if grid is None:
            return self.tr("✕ Outside every service grid.")
        parts = (place.area or "", grid.name, station_label(grid.station, self._picture), term(grid.zone))
        return " · ".join(part for part in parts if part)

    def _customer_text(self, key: str) -> str:
        customer = self._picture.find(ImportantCustomer, key)
        if customer is None:
            return key
        return self.tr("{grade}: {name}").format(name=customer.name, grade=term(customer.grade))

    def _text(self, name: str) -> TextEditor:
        return TextEditor(TextField(name=name, required=False), start="", suggestions=(), parent=self)

    def _set_words(self) -> None:
        self._title.setText(act_name(RegisterReport))
        self.foot.set_words(send=act_name(RegisterReport), close=self.tr("Cancel"))
        self.rows.set_words()

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._planned, self.rows, self.foot):
            layout.addWidget(widget)
        self.rows.order_tabs(*self.foot.buttons)
