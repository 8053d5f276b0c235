"""All fields of a plan's document in their order, of which a kind shows those that it needs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.entities.network import EquipmentClass
from models.entities.outage_plans import Alternative, PlanContent, PlanKind
from models.entities.people import CrewKind, Person, Team
from models.ids import FeederCode, StationId, TeamId
from models.picture import Picture
from models.plan_merging import Document
from models.rules.operation_authority import planned_authority
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.finding import Finder
from widgets.plans.drafting.areas_field import AreasField
from widgets.plans.drafting.feeder_field import FeederField
from widgets.plans.drafting.fields import (
    ChoiceField,
    FlagsField,
    LineField,
    LinesField,
    PlanField,
    SheetField,
    steps_field,
)
from widgets.plans.drafting.moments import HoursField, OptionalMoment
from widgets.plans.drafting.rows import FormRows
from widgets.theme.theme import Theme
from widgets.words.form_terms import FIELD_TERMS
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import station_label

_HEADS = {
    "what": QT_TRANSLATE_NOOP("PlanForm", "What is done"),
    "where": QT_TRANSLATE_NOOP("PlanForm", "Where"),
    "when": QT_TRANSLATE_NOOP("PlanForm", "When"),
    "who": QT_TRANSLATE_NOOP("PlanForm", "Who works"),
    "why": QT_TRANSLATE_NOOP("PlanForm", "Why, and whom to ask"),
}
_OWN_LABELS = {
    "hours": QT_TRANSLATE_NOOP("PlanForm", "Hours"),
}
_OF_KIND: dict[str, frozenset[PlanKind]] = {
    "defect_found_at": frozenset({PlanKind.METERING_DEFECT}),
    "closure_slip_at": frozenset({PlanKind.CLOSURE_LIVE, PlanKind.CLOSURE_OUTAGE}),
    "weighed": frozenset(PlanKind) - {PlanKind.CLOSURE_LIVE},
    "weighing": frozenset(PlanKind) - {PlanKind.CLOSURE_LIVE},
    "new_connections": frozenset({PlanKind.PLANNED}),
}
"""Fields that only some kinds have: live removal cuts nobody off, there is nothing to weigh; new connections share an
outage that is planned (N-14)."""


class PlanFields(QWidget):
    edited = Signal()

    def __init__(
        self,
        *,
        picture: Picture,
        territory: Territory,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
        finder: Finder,
    ) -> None:
        super().__init__()
        self._picture = picture
        self._asks_station = self._asks_reason = False
        self._unseen: dict[str, Any] = {}
        """What the document that was shown says in fields that were not."""
        self.rows = FormRows(theme)
        self.station = ChoiceField((), self._station_word)
        self.kind = ChoiceField(PlanKind)
        self.equipment = ChoiceField(EquipmentClass)
        self.areas = AreasField(picture=picture, territory=territory, finder=finder, theme=theme)
        self.feeder = FeederField(territory)
        self.hours = HoursField(rules)
        self.crew_kind = ChoiceField(CrewKind)
        self.team = ChoiceField((None,), self._team_word)
        self.leader = LineField()
        self.change_reason = LineField()
        self._texts: dict[str, PlanField] = {
            "section": LineField(),
            "work": LinesField(2),
            "steps": steps_field(),
            "defect_found_at": OptionalMoment(rules, now),
            "closure_slip_at": OptionalMoment(rules, now),
            "contact_sheet": SheetField(),
            "departure": LineField(),
            "leader": self.leader,
            "reason": LinesField(2),
            "contact_name": LineField(),
            "contact_phone": LineField(),
            "weighed": FlagsField(Alternative),
            "weighing": LineField(),
            "new_connections": LineField(),
        }
        self._order: dict[str, tuple[str, ...]] = {
            "what": ("station", "kind", "equipment", "work", "steps", "defect_found_at", "closure_slip_at"),
            "where": ("feeder", "section", "areas", "contact_sheet"),
            "when": ("hours",),
            "who": ("crew_kind", "departure", "team", "leader"),
            "why": (
                "reason",
                "contact_name",
                "contact_phone",
                "new_connections",
                "weighed",
                "weighing",
                "change_reason",
            ),
        }
        self._all: dict[str, PlanField] = {
            "station": self.station,
            "kind": self.kind,
            "equipment": self.equipment,
            "areas": self.areas,
            "feeder": self.feeder,
            "hours": self.hours,
            "crew_kind": self.crew_kind,
            "team": self.team,
            "change_reason": self.change_reason,
            **self._texts,
        }
        for head, names in self._order.items():
            self.rows.add_head(head)
            for name in names:
                self._all[name].edited.connect(self._on_edited)
                self.rows.add(name, self.widget(name))
        self.rows.finish()
        self.feeder.areas_wanted.connect(self._add_feeder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def widget(self, name: str) -> QWidget:
        field = self._all[name]
        assert isinstance(field, QWidget)
        return field

    @property
    def document(self) -> Document:
        """As it stands there. Fields that were hidden by a hand say nothing; those that were from the start, of a plan
        that another program has written, what they said."""
        shown = {name: field.value for name, field in self._texts.items() if self.rows.is_shown(name)}
        texts = self._unseen | shown
        content = PlanContent(
            kind=self.kind.value,
            equipment=self.equipment.value,
            scope=self.areas.value,
            feeder=self.feeder.value,
            crew_kind=self.crew_kind.value,
            team=self.team.value,
            **texts,
        )
        return Document(self.hours.value, content)

    def show_document(self, document: Document, station: StationId | None) -> None:
        """Only fields that say something else are written anew: the hand stays where it is."""
        content = document.content
        self.station.offer(self._stations(station))
        self.station.show_value(station)
        self.kind.show_value(content.kind)
        self.equipment.show_value(content.equipment)
        self.crew_kind.show_value(content.crew_kind)
        self._offer_teams(station, content.team)
        self.team.show_value(content.team)
        self.feeder.show_value(content.feeder)
        self.areas.show_value(content.scope)
        self.hours.show_value(document.window)
        for name, field in self._texts.items():
            field.show_value(getattr(content, name))
        self.show_needed()
        self._unseen = {name: getattr(content, name) for name in self._texts if not self.rows.is_shown(name)}

    def show_needed(self) -> None:
        """The fields that this kind, equipment and crew need."""
        content_kind, equipment = self.kind.value, self.equipment.value
        verdict = planned_authority(equipment, self.crew_kind.value)
        hidden = {name for name, kinds in _OF_KIND.items() if content_kind not in kinds}
        if equipment is not EquipmentClass.CUSTOMER_TRANSFORMER:
            hidden.add("contact_sheet")
        if verdict.allowed or not verdict.overridable:
            hidden.add("departure")
        if not self._asks_station:
            hidden.add("station")
        if not self._asks_reason:
            hidden.add("change_reason")
        self.rows.show_only(name for name in self._all if name not in hidden)

    def ask_for(self, *, station: bool, change_reason: bool) -> None:
        """Whether the station is chosen here, and whether a change needs its reason."""
        self._asks_station, self._asks_reason = station, change_reason
        self.show_needed()

    def show_picture(self) -> None:
        """Names that can be chosen or completed."""
        people = self._picture.table(Person).values()
        self.leader.suggest(sorted({person.name for person in people if not person.retired}))

    def set_words(self) -> None:
        translate = QCoreApplication.translate
        heads = {name: translate("PlanForm", _HEADS[name]) for name in _HEADS}
        labels = {name: translate("Field", FIELD_TERMS[name]) for name in self._all if name in FIELD_TERMS}
        labels |= {name: translate("PlanForm", _OWN_LABELS[name]) for name in _OWN_LABELS}
        self.rows.set_words(heads, labels)
        for field in self._all.values():
            field.set_words()

    def show_theme(self, theme: Theme) -> None:
        self.rows.show_theme(theme)
        self.areas.show_theme(theme)

    def show_territory(self, territory: Territory) -> None:
        self.areas.show_territory(territory)
        self.feeder.show_territory(territory)

    def say(self, faults: Mapping[str, str]) -> None:
        self.rows.say(faults)

    def _on_edited(self) -> None:
        self._offer_teams(self.station.value, self.team.value)
        self.show_needed()
        self.edited.emit()

    def _add_feeder(self, feeder: FeederCode) -> None:
        self.areas.add_feeder(feeder)

    def _offer_teams(self, station: StationId | None, chosen: TeamId | None) -> None:
        """Of this kind of crew, of the station or of a department; one that was chosen before stays to be seen."""
        teams = [
            team.id
            for team in self._picture.table(Team).values()
            if team.id == chosen
            or (not team.retired and team.kind is self.crew_kind.value and team.station in {None, station})
        ]
        self.team.offer((None, *sorted(teams, key=self._team_word)))

    def _stations(self, station: StationId | None) -> tuple[StationId, ...]:
        known = sorted(key for key, one in self._picture.stations.items() if not one.retired or key == station)
        return tuple(known)

    def _station_word(self, station: StationId) -> str:
        return station_label(station, self._picture)

    def _team_word(self, team: TeamId | None) -> str:
        if team is None:
            return QCoreApplication.translate("PlanForm", "not decided yet")
        known = self._picture.find(Team, team)
        return team if known is None else known.name
