"""Orders that no lawful crew can reach within a limit: neither of their station nor of the department."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isnan

import numpy as np
from numpy.typing import NDArray

from models.entities.escalations import EscalationCause, EscalationLevel
from models.entities.fixes import Fix
from models.entities.network import EquipmentClass
from models.entities.orders import WorkOrder
from models.entities.people import Crew, DutyState, Skill
from models.ids import CrewId, StationId
from models.lent_crews import works_for
from models.picture import Picture
from models.planning.escalation_proposals import Proposal
from models.planning.travel import travel_seconds
from models.planning.whereabouts import sightings
from models.rules.arrival_clocks import Clock, clock_of_rule
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import authority
from models.rules.rule_book import RuleBook

_LIMITS = ("T-2", "T-3")
"""The promise and the ceiling; the target of T-1 is an average that nobody escalates for."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Late:
    """An order that nobody reaches in time: the `limit` at stake (None where all are missed), how many `crews` are free
    and may do it, and the shortest drive."""

    order: WorkOrder
    limit: Clock | None
    crews: int
    drive: timedelta | None


class FreeCrews:
    """Crews on duty that hold nothing, with where each is taken to be, by the station that they work for."""

    def __init__(self, picture: Picture, fixes: Mapping[CrewId, Fix], *, rules: RuleBook, now: datetime) -> None:
        self._rules = rules
        self._now = now
        crews = [
            crew
            for crew in picture.crews.values()
            if not crew.retired and crew.duty is DutyState.STANDBY and not picture.is_busy(crew.id)
        ]
        seen = sightings(crews, fixes, picture, rules=rules, now=now)
        self._crews: dict[StationId | None, list[tuple[Crew, tuple[float, float]]]] = {}
        self._fit: dict[tuple[StationId | None, EquipmentClass, Skill], Floats] = {}
        for crew, place in zip(crews, seen, strict=True):
            self._crews.setdefault(works_for(crew, picture), []).append((crew, (place.x, place.y)))

    def late(self, order: WorkOrder) -> Late | None:
        """None if somebody can still keep the limit, or the equipment is the customer's own."""
        if order.equipment is EquipmentClass.CUSTOMER_OWN:
            return None
        own, apart = self._nearest(order, order.station), self._nearest(order, None)
        drive = min((one for _, one in (own, apart) if one is not None), default=None)
        count, limit = own[0] + apart[0], self._limit(order)
        too_far = drive is not None and limit is not None and self._now + drive > limit.due_at
        return Late(order, limit, count, drive) if count == 0 or too_far else None

    def proposal(self, late: Iterable[Late]) -> Proposal:
        """One for all such orders of a station."""
        found = sorted(late, key=lambda one: (one.order.received_at, one.order.id))
        first = found[0]
        neighbour = self._neighbour(first.order)
        facts = {
            "station": first.order.station,
            "crews": first.crews,
            "rule": first.limit.rule if first.limit is not None else "",
            "minutes": first.drive / timedelta(minutes=1) if first.drive is not None else None,
        }
        return Proposal(
            cause=EscalationCause.NO_CREW,
            orders=tuple(one.order.id for one in found),
            level=EscalationLevel.BRANCH if neighbour is None else EscalationLevel.STATION,
            since=found[0].order.received_at,
            neighbour=neighbour,
            facts=facts,
        )

    def _nearest(self, order: WorkOrder, station: StationId | None) -> tuple[int, timedelta | None]:
        """How many of that station's crews may do it, and the shortest drive; None if nobody knows where they are."""
        places = self._places(order, station)
        if not len(places):
            return 0, None
        to = (order.place.x, order.place.y)
        seconds = travel_seconds(from_xy=places, to_xy=to, zone=order.zone, rules=self._rules)
        shortest = float(np.fmin.reduce(seconds))
        return len(places), None if isnan(shortest) else timedelta(seconds=shortest)

    def _places(self, order: WorkOrder, station: StationId | None) -> Floats:
        """(n, 2) metres of those who may do such work: asked for thousands of orders, of a few kinds."""
        key = station, order.equipment, order.skill
        if key not in self._fit:
            crews = self._crews.get(station, [])
            fit = [at for crew, at in crews if authority(order.equipment, crew).allowed and is_skilled(order, crew)]
            self._fit[key] = np.array(fit, dtype=float).reshape(-1, 2)
        return self._fit[key]

    def _neighbour(self, order: WorkOrder) -> StationId | None:
        """The other station whose free crew would be there first."""
        others = (key for key in self._crews if key not in {None, order.station})
        found = [(drive, str(key), key) for key in others if (drive := self._nearest(order, key)[1]) is not None]
        return min(found)[2] if found else None

    def _limit(self, order: WorkOrder) -> Clock | None:
        """The first one that can still be met."""
        clocks = (clock_of_rule(order, rule, self._rules) for rule in _LIMITS)
        return next((one for one in clocks if one is not None and one.running and one.due_at > self._now), None)
