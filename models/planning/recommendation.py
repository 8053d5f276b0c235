"""Which crew for this order: ranked by arrival, with what speaks for and against each, in facts.

Nothing is left out: a crew that may not have the order is listed last with the reason, because "why not
them?" is the first question a dispatcher asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from math import isnan
from typing import Any

import numpy as np

from models.entities.fixes import Fix
from models.entities.orders import OrderState, WorkOrder
from models.entities.people import Crew, CrewKind, DutyState, Skill
from models.ids import CrewId
from models.lent_crews import is_own, loan_of, works_for
from models.picture import Picture
from models.planning.travel import travel_seconds
from models.planning.whereabouts import Sighting, Whereabouts, sightings
from models.rules.arrival_clocks import Leg, RunningClocks, clocks_of
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import Verdict, approved, authority
from models.rules.rounds import declined_in_round, present_round
from models.rules.rule_book import RuleBook

_MINUTE = timedelta(minutes=1)
_ON_SITE = frozenset({OrderState.ON_SITE, OrderState.DIAGNOSED, OrderState.DE_ENERGISED, OrderState.REPAIRED})


class ReasonCode(Enum):
    """Facts of each: see `Reason`."""

    ARRIVES = "arrives"
    OWN_STATION = "own_station"
    OTHER_STATION = "other_station"
    BORROWED = "borrowed"
    LENT = "lent"
    APPROVED = "approved"
    NEEDS = "needs"
    OFF_DUTY = "off_duty"
    SKILL = "skill"
    AUTHORITY = "authority"
    HOLDS_ORDER = "holds_order"
    DECLINED = "declined"
    ON_BREAK = "on_break"
    BUSY = "busy"
    ON_PLAN = "on_plan"
    NO_POSITION = "no_position"
    STALE_POSITION = "stale_position"
    FUTURE_POSITION = "future_position"


_OVERRIDDEN = frozenset(
    {ReasonCode.BUSY, ReasonCode.ON_PLAN, ReasonCode.ON_BREAK, ReasonCode.DECLINED, ReasonCode.LENT}
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against. A `hard` one cannot be overridden, a soft one needs a reason.

    Facts by code: ARRIVES `minutes`, `metres` (straight line), `source` (Whereabouts); OTHER_STATION `station` that
    it works for; BORROWED `lender`, `until`; LENT `borrower`, `until`; APPROVED `rule`; NEEDS `needs`, of them
    `attested` (those that execution waits for), `rule`; OFF_DUTY and ON_BREAK `since`; SKILL `skill`; AUTHORITY
    `rule`, `operators`, `overridable`; DECLINED `at`; BUSY `order`, `state`, `number` and `left_minutes` of the
    clock it breaches next (None if none runs), `lost_minutes` since it was sent there; ON_PLAN `plan`, `permit`,
    `state`; the three about the position `source` (Whereabouts) and, where there is a fix, `minutes` of its age.
    """

    code: ReasonCode
    facts: Mapping[str, Any] = field(default_factory=dict)
    hard: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One crew. `arrival` is the drive from now (None if nobody knows where it is), `meets` the arrival rules
    (T-1, T-2, T-3) it would still keep, `score` minutes: the fewer the better."""

    crew: CrewId
    arrival: timedelta | None
    position_age: timedelta | None
    meets: tuple[str, ...]
    reasons: tuple[Reason, ...]
    disqualifiers: tuple[Reason, ...]
    score: float

    @property
    def lawful(self) -> bool:
        """Nothing hard stands against it."""
        return not any(reason.hard for reason in self.disqualifiers)

    @property
    def needs_override(self) -> bool:
        """Somebody must say why all the same: the crew is busy, on a break, lent to others, or has sent the
        order back. A position
        nobody knows only weighs: where no feed runs, every crew would need a reason."""
        return any(reason.code in _OVERRIDDEN for reason in self.disqualifiers)

    @property
    def clean(self) -> bool:
        """Nothing at all stands against it."""
        return not self.disqualifiers


def recommend(
    order: WorkOrder,
    *,
    picture: Picture,
    fixes: Mapping[CrewId, Fix],
    rules: RuleBook,
    now: datetime,
    clocks: RunningClocks | None = None,
) -> tuple[Candidate, ...]:
    """Every crew that is not retired, best first: clean ones, then lawful ones, then the rest; within each by
    score (YK-6), then by id. Whoever asks often lends `clocks`, made with the same rules."""
    crews = [crew for crew in picture.crews.values() if not crew.retired]
    if not crews:
        return ()
    seen = sightings(crews, fixes, picture, rules=rules, now=now)
    place = (order.place.x, order.place.y)
    xy = np.array([(one.x, one.y) for one in seen])
    seconds = travel_seconds(from_xy=xy, to_xy=place, zone=order.zone, rules=rules).tolist()
    metres = np.hypot(xy[:, 0] - place[0], xy[:, 1] - place[1]).tolist()
    ranking = _Ranking(order, picture, rules=rules, now=now, clocks=clocks or RunningClocks(rules))
    candidates = [
        ranking.candidate(crew, spot, drive, apart)
        for crew, spot, drive, apart in zip(crews, seen, seconds, metres, strict=True)
    ]
    return tuple(sorted(candidates, key=lambda one: (not one.lawful, not one.clean, one.score, one.crew)))


def _weakness(seen: Sighting) -> Reason | None:
    """What is wrong with a position that is not believed."""
    if seen.source is Whereabouts.POSITION:
        return None
    if seen.age is None:
        return Reason(ReasonCode.NO_POSITION, {"source": seen.source})
    code = ReasonCode.STALE_POSITION if seen.age > timedelta(0) else ReasonCode.FUTURE_POSITION
    return Reason(code, {"source": seen.source, "minutes": seen.age / _MINUTE})


class _Ranking:
    """What is the same for every crew is worked out once."""

    def __init__(
        self, order: WorkOrder, picture: Picture, *, rules: RuleBook, now: datetime, clocks: RunningClocks
    ) -> None:
        self._order = order
        self._clocks = clocks
        self._picture = picture
        self._rules = rules
        self._now = now
        self._limits = [
            (clock.rule, clock.left(now).total_seconds())
            for clock in clocks_of(order, rules)
            if clock.leg is Leg.ARRIVAL and clock.running
        ]
        self._declined = declined_in_round(order)
        self._verdicts: dict[tuple[CrewKind, bool], tuple[Verdict, Reason]] = {}
        self._weights = {
            key.removeprefix("recommendation."): rules.duration(key) / _MINUTE
            for key in rules.numbers
            if key.startswith("recommendation.")
        }

    def candidate(self, crew: Crew, seen: Sighting, drive: float, apart: float) -> Candidate:
        """`drive` seconds and `apart` metres to the place, NaN if nobody knows where the crew is."""
        known = not isnan(drive)
        reasons = self._reasons(crew)
        hard = self._hard(crew)
        soft, minutes = self._soft(crew, seen)
        if known:
            facts = {"minutes": drive / 60, "metres": apart, "source": seen.source}
            reasons.insert(0, Reason(ReasonCode.ARRIVES, facts))
        if not is_own(crew, self._order, self._picture):
            minutes += self._weights["other_station"]
        return Candidate(
            crew=crew.id,
            arrival=timedelta(seconds=drive) if known else None,
            position_age=seen.age,
            meets=tuple(rule for rule, left in self._limits if known and drive <= left),
            reasons=tuple(reasons),
            disqualifiers=(*hard, *soft),
            score=minutes + (drive / 60 if known else self._weights["unknown_arrival"]),
        )

    def _reasons(self, crew: Crew) -> list[Reason]:
        """What speaks for it, and what has to be known besides."""
        verdict, needs = self._verdict(crew)
        found = [self._station_reason(crew)]
        if verdict.allowed:
            found.append(needs)
        elif self._approved(verdict, crew):
            found += [Reason(ReasonCode.APPROVED, {"rule": verdict.rule}), needs]
        return found

    def _station_reason(self, crew: Crew) -> Reason:
        if not is_own(crew, self._order, self._picture):
            return Reason(ReasonCode.OTHER_STATION, {"station": works_for(crew, self._picture)})
        loan = loan_of(crew, self._picture)
        if loan is None:
            return _OWN_STATION
        return Reason(ReasonCode.BORROWED, {"lender": loan.lender, "until": loan.until})

    def _hard(self, crew: Crew) -> list[Reason]:
        """What nobody can override (a missing approval is given by somebody else first, OP-1)."""
        found = []
        verdict, _ = self._verdict(crew)
        if crew.duty is DutyState.OFF_DUTY:
            found.append(Reason(ReasonCode.OFF_DUTY, {"since": crew.duty_since}, hard=True))
        if not verdict.allowed and not self._approved(verdict, crew):
            facts = {
                "rule": verdict.rule,
                "operators": verdict.operators,
                "overridable": verdict.overridable,
            }
            found.append(Reason(ReasonCode.AUTHORITY, facts, hard=True))
        if not is_skilled(self._order, crew):
            found.append(Reason(ReasonCode.SKILL, {"skill": self._order.skill}, hard=True))
        if crew.id == self._order.crew:
            found.append(Reason(ReasonCode.HOLDS_ORDER, hard=True))
        return found

    def _soft(self, crew: Crew, seen: Sighting) -> tuple[list[Reason], float]:
        """What a reason can override, and the minutes it counts for."""
        found, minutes = [], 0.0
        if crew.id in self._declined:
            found.append(Reason(ReasonCode.DECLINED, {"at": self._declined[crew.id]}))
            minutes += self._weights["declined"]
        loan = loan_of(crew, self._picture)
        if loan is not None and not is_own(crew, self._order, self._picture):
            found.append(Reason(ReasonCode.LENT, {"borrower": loan.borrower, "until": loan.until}))
        if crew.duty is DutyState.BREAK:
            found.append(Reason(ReasonCode.ON_BREAK, {"since": crew.duty_since}))
            minutes += self._weights["on_break"]
        for held in self._picture.orders_of_crew(crew.id):
            if held.id != self._order.id:
                found.append(self._busy(held))
                minutes += self._weights["busy_on_site" if held.state in _ON_SITE else "busy"]
        for permit in self._picture.permits_of_crew(crew.id):
            if permit.holds_crew:
                found.append(
                    Reason(ReasonCode.ON_PLAN, {"plan": permit.plan, "permit": permit.id, "state": permit.state})
                )
                minutes += self._weights["busy_on_site"]
        weakness = _weakness(seen)
        if weakness is not None:
            found.append(weakness)
            minutes += self._weights["weak_position"]
        return found, minutes

    def _busy(self, held: WorkOrder) -> Reason:
        """What pulling the crew off `held` would cost: the limit at stake and the time already spent."""
        clock = self._clocks.next_breach(held, self._now)
        sent = present_round(held).sent
        facts = {
            "order": held.id,
            "state": held.state,
            "number": clock.number if clock is not None else None,
            "left_minutes": clock.left(self._now) / _MINUTE if clock is not None else None,
            "lost_minutes": (self._now - sent) / _MINUTE if sent is not None else 0.0,
        }
        return Reason(ReasonCode.BUSY, facts)

    def _approved(self, verdict: Verdict, crew: Crew) -> bool:
        return verdict.overridable and approved(self._order, crew)

    def _verdict(self, crew: Crew) -> tuple[Verdict, Reason]:
        """The table's answer; it depends on nothing of a crew but its kind and this one examination."""
        key = (crew.kind, Skill.EXAMINED_METERING in crew.skills)
        found = self._verdicts.get(key)
        if found is None:
            verdict = authority(self._order.equipment, crew)
            asked = {"needs": verdict.needs, "attested": verdict.attested, "rule": verdict.rule}
            needs = Reason(ReasonCode.NEEDS, asked)
            found = self._verdicts[key] = (verdict, needs)
        return found


_OWN_STATION = Reason(ReasonCode.OWN_STATION)
