"""What is proposed for escalation (YK-E2, T-6): each with its facts, for a person to decide. Nothing is done by it.

A cause is one rule and one order in its present round. What somebody has escalated or dismissed is not proposed again;
an order that belongs to a job needs no proposal."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.entities.escalations import EscalationCause, EscalationLevel, cause_key
from models.entities.network import EquipmentClass, Grade, ImportantCustomer
from models.entities.orders import OrderState, WorkOrder
from models.entities.people import Crew
from models.entities.service_cases import CaseClass, CaseKind, ServiceCase
from models.ids import OrderId, StationId
from models.life_cycle import RUNNING_STATES
from models.outages import outage_of
from models.picture import Picture
from models.rules.case_class import class_of
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import approved, authority
from models.rules.rounds import present_round, round_number
from models.rules.rule_book import RuleBook

GRADES = tuple(Grade)
CLASSES = tuple(CaseClass)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """`level` is whom the rule would ask, `neighbour` the station that has a crew to spare, at the level STATION.
    `orders` are as many as a job may have; `beyond` counts those that are left over.

    Facts by cause: NO_CREW `station`, `crews` that are free and lawful, `rule` of the limit, `minutes` of the
    nearest one (None if there is none); AUTHORITY `rule`, `operators`, `equipment`, `station`; SKILL `skill`,
    `station`; EXTENT `feeder` (None if none is known), `areas`, `customers`; FEEDER `feeder`, `stations`; LONG_WORK
    `since`; IMPORTANT_CUSTOMER `customer`, `grade`; COMPLAINT `case`, `case_class`."""

    cause: EscalationCause
    orders: tuple[OrderId, ...]
    level: EscalationLevel
    since: datetime
    neighbour: StationId | None = None
    beyond: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Keeps its place in a list while it is proposed, be its orders others by then."""
        return f"{self.cause.value}/{self.lack or self.facts.get('feeder') or self.orders[0]}"

    @property
    def lack(self) -> str:
        """What a station lacks for all of the orders; "" for a cause that is each order's own. Equal ones are one
        proposal: a storm makes hundreds of such orders, and one answer meets them all."""
        facts = self.facts
        match self.cause:
            case EscalationCause.NO_CREW:
                return str(facts["station"])
            case EscalationCause.AUTHORITY:
                return f"{facts['station']}/{facts['equipment'].value}"
            case EscalationCause.SKILL:
                return f"{facts['station']}/{facts['skill'].value}"
            case _:
                return ""

    def stations(self, picture: Picture) -> tuple[StationId, ...]:
        """Of its orders, as far as they are known, in the order of these: the first that somebody holds owns it."""
        return tuple(dict.fromkeys(picture.orders[key].station for key in self.orders if key in picture.orders))


def is_new(cause: EscalationCause, order: WorkOrder, picture: Picture) -> bool:
    """Nobody has answered this cause yet."""
    return not picture.is_answered_cause(cause_key(cause, order.id, round_number(order)))


def order_proposals(order: WorkOrder, crews: Iterable[Crew], picture: Picture, *, rules: RuleBook) -> list[Proposal]:
    """What the order alone gives rise to, each from its `since` on, whether that has come or not. `crews` are those of
    its station."""
    if order.state not in RUNNING_STATES:
        return []
    return [
        *_lacking(order, tuple(crews), rules),
        *_long_work(order, rules),
        *_important(order, picture, rules),
        *(_apart(order, picture, rules) if order.place.feeder is None else ()),
    ]


def feeder_proposals(orders: Iterable[WorkOrder], picture: Picture, *, rules: RuleBook) -> list[Proposal]:
    """What orders on one feeder give rise to together: several stations, many areas, many customers."""
    running = sorted((one for one in orders if one.state in RUNNING_STATES), key=lambda one: (one.received_at, one.id))
    if not running:
        return []
    merged = [one for one in orders if one.state is OrderState.MERGED]
    feeder, since = running[0].place.feeder, max(one.received_at for one in running)
    keys, found = tuple(one.id for one in running), []
    stations = tuple(sorted({one.station for one in running}))
    if len(stations) >= rules.value("escalation.feeder_stations"):
        facts: dict[str, Any] = {"feeder": feeder, "stations": stations}
        found.append(_proposal(EscalationCause.FEEDER, keys, EscalationLevel.BRANCH, since, facts))
    dark = [one for one in (*running, *merged) if _is_dark(one, picture)]
    areas = {one.place.area for one in dark if one.place.area is not None}
    customers = sum(one.customers_out for one in dark if one.state is not OrderState.MERGED)
    enough = len(areas) >= rules.value("escalation.areas") or customers >= rules.value("escalation.customers")
    if enough:
        facts = {"feeder": feeder, "areas": len(areas), "customers": customers}
        found.append(_proposal(EscalationCause.EXTENT, keys, EscalationLevel.BRANCH, since, facts))
    return found


def complaint_proposals(case: ServiceCase, picture: Picture, *, rules: RuleBook) -> list[Proposal]:
    """What an open complaint gives rise to, one for each order at work that it is about (U-5)."""
    if case.kind is not CaseKind.COMPLAINT or case.closed_at is not None:
        return []
    judged = class_of(case, picture, rules).case_class
    if CLASSES.index(judged) + 1 > rules.value("escalation.complaint_class"):
        return []
    facts = {"case": case.id, "case_class": judged}
    orders = (picture.orders.get(key) for key in case.orders)
    running = [one.id for one in orders if one is not None and one.state in RUNNING_STATES]
    level, since = EscalationLevel.CENTRE, case.received_at
    return [_proposal(EscalationCause.COMPLAINT, (key,), level, since, facts) for key in running]


def unsent_since(order: WorkOrder) -> datetime | None:
    """Since when the order waits for a crew; None if it does not, or stands still for a reason."""
    if order.state is not OrderState.PENDING or order.paused:
        return None
    life = present_round(order)
    return max(moment for moment in (life.started, life.answered) if moment is not None)


def _proposal(
    cause: EscalationCause, orders: tuple[OrderId, ...], level: EscalationLevel, since: datetime, facts: dict[str, Any]
) -> Proposal:
    return Proposal(cause=cause, orders=orders, level=level, since=since, facts=facts)


def _lacking(order: WorkOrder, crews: tuple[Crew, ...], rules: RuleBook) -> Iterator[Proposal]:
    """Only while nobody was sent: where a crew of the department was, nothing is lacking any more."""
    waits = unsent_since(order)
    if waits is None or order.equipment is EquipmentClass.CUSTOMER_OWN:
        return
    since = waits + rules.duration("escalation.unsent")
    lawful = [crew for crew in crews if authority(order.equipment, crew).allowed or approved(order, crew)]
    if not lawful:
        verdict = authority(order.equipment, crews[0]) if crews else None
        facts: dict[str, Any] = {
            "station": order.station,
            "equipment": order.equipment,
            "operators": verdict.operators if verdict is not None else (),
            "rule": verdict.rule if verdict is not None else "",
        }
        yield _proposal(EscalationCause.AUTHORITY, (order.id,), EscalationLevel.BRANCH, since, facts)
    elif not any(is_skilled(order, crew) for crew in lawful):
        facts = {"station": order.station, "skill": order.skill}
        yield _proposal(EscalationCause.SKILL, (order.id,), EscalationLevel.BRANCH, since, facts)


def _long_work(order: WorkOrder, rules: RuleBook) -> Iterator[Proposal]:
    life = present_round(order)
    if life.arrived is not None and life.restored is None:
        since = life.arrived + rules.duration("escalation.long_work")
        facts = {"since": life.arrived}
        yield _proposal(EscalationCause.LONG_WORK, (order.id,), EscalationLevel.BRANCH, since, facts)


def _important(order: WorkOrder, picture: Picture, rules: RuleBook) -> Iterator[Proposal]:
    """Special and first grade are reported to the leaders (T-6), the others to the centre."""
    found = (picture.find(ImportantCustomer, key) for key in order.important_customers)
    known = [one for one in found if one is not None]
    if not known:
        return
    first = min(known, key=lambda one: GRADES.index(one.grade))
    if GRADES.index(first.grade) + 1 > rules.value("escalation.important_grade"):
        return
    high = first.grade in {Grade.SPECIAL, Grade.FIRST}
    level = EscalationLevel.LEADERS if high else EscalationLevel.CENTRE
    facts = {"customer": first.name, "grade": first.grade}
    since = present_round(order).started
    yield _proposal(EscalationCause.IMPORTANT_CUSTOMER, (order.id,), level, since, facts)


def _apart(order: WorkOrder, picture: Picture, rules: RuleBook) -> Iterator[Proposal]:
    """A large outage on no known feeder: nothing is counted together with it."""
    if order.customers_out >= rules.value("escalation.customers") and _is_dark(order, picture):
        facts: dict[str, Any] = {
            "feeder": None,
            "areas": int(order.place.area is not None),
            "customers": order.customers_out,
        }
        yield _proposal(EscalationCause.EXTENT, (order.id,), EscalationLevel.BRANCH, order.received_at, facts)


def _is_dark(order: WorkOrder, picture: Picture) -> bool:
    main = picture.orders.get(order.merged_into) if order.merged_into is not None else None
    return outage_of(order, main) is not None
