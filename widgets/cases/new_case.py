"""The form of a new case: from the channel to the place, by keyboard alone."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.commands.service_cases import OpenCase
from models.entities.orders import Channel, WorkOrder
from models.entities.places import Place, ServiceGrid
from models.entities.service_cases import CASE_CHANNELS, CaseFacts, CaseKind
from models.ids import OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.editors import ChoiceEditor, TextEditor, TimeEditor
from widgets.acts.fields import ChoiceField, TextField, TimeField
from widgets.acts.intake_editors import PlaceEditor
from widgets.cases.case_forms import facts_editors, facts_of
from widgets.notices.small_form import SmallForm
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.names import station_label


class NewCase(SmallForm):
    """A SmallForm whose `submitted` is turned into the command by `command_of_new`."""

    spot_wanted = Signal()

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        locate: Callable[[str], Place | None],
        now: datetime,
        order: WorkOrder | None,
        parent: QWidget,
    ) -> None:
        self._picture = picture
        self.place = PlaceEditor(locate=locate, tell=self._place_text, parent=parent)
        self.channel = ChoiceEditor(ChoiceField(name="channel", choices=CASE_CHANNELS), start=None, parent=parent)
        self.kind = ChoiceEditor(ChoiceField(name="case_kind", choices=CaseKind), start=None, parent=parent)
        received = TimeField(name="received_at", start=lambda _order, at: at)
        self.texts = {
            name: TextEditor(TextField(name=name, required=name == "words"), start="", suggestions=(), parent=parent)
            for name in ("case_caller", "phone", "words", "customer", "case_officer", "channel_reference", "case_link")
        }
        texts = self.texts
        editors: list[Any] = [
            self.channel,
            self.kind,
            texts["case_caller"],
            texts["phone"],
            self.place,
            texts["words"],
            texts["case_officer"],
            texts["case_link"],
            texts["customer"],
            texts["channel_reference"],
            TimeEditor(received, start=now, rules=rules, parent=parent),
            *facts_editors(parent, CaseFacts()),
        ]
        super().__init__(editors, theme=theme, parent=parent)
        self.say_title(act_name(OpenCase), act_name(OpenCase))
        self.place.spot_wanted.connect(self.spot_wanted)
        self.channel.edited.connect(self._follow_channel)
        if order is not None:
            self._begin_from(order)

    def _begin_from(self, order: WorkOrder) -> None:
        """Somebody asks about an order: what its first report said stands there already."""
        self.place.show_place(order.place)
        self.texts["case_link"].set_text(order.id)
        for report in self._picture.reports_of(order.id)[:1]:
            for name, text in (("case_caller", report.caller), ("phone", report.phone), ("customer", report.customer)):
                self.texts[name].set_text(text)

    def _follow_channel(self) -> None:
        """The government grid blows whistles, and nobody else does (G-2)."""
        channel = self.channel.values()["channel"]
        kind = None if self.kind.problem is not None else self.kind.values()["case_kind"]
        if channel is Channel.GOVERNMENT_GRID:
            self.kind.choose(CaseKind.WHISTLE)
        elif kind is CaseKind.WHISTLE:
            self.kind.clear()

    def _place_text(self, place: Place) -> str:
        grid = self._picture.find(ServiceGrid, place.grid)
        if grid is None:
            return self.tr("✕ Outside every service grid.")
        parts = (place.area or "", grid.name, station_label(grid.station, self._picture))
        return " · ".join(part for part in parts if part)


def command_of_new(values: dict[str, Any]) -> OpenCase:
    link = values["case_link"].strip()
    return OpenCase(
        channel=values["channel"],
        channel_reference=values["channel_reference"],
        kind=values["case_kind"],
        received_at=values["received_at"],
        caller=values["case_caller"],
        phone=values["phone"],
        place=values["place"],
        words=values["words"],
        customer=values["customer"],
        officer=values["case_officer"],
        facts=facts_of(values),
        order=OrderId(link) if link else None,
    )
