"""What forbids to hand over now (H-1): a switching that is under way, an accident that is being handled.

A switching is under way while somebody has reported it and has not done it (OP-9), while power is off and nothing is
earthed yet, and while earth wires come off. It is at rest where the record can be handed over as it stands: nothing
begun, earth wires on, people at work under a permit, power back. An accident is handled from its report until a crew
has judged it: somebody is hurt, or more customers are out than the rule book's number; and while the company's leaders
have been asked and have not answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from models.entities.escalations import EscalationLevel, EscalationState
from models.entities.orders import Hazard, OrderState, ReportState, WorkOrder
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitAct, PermitState, WorkPermit
from models.ids import CrewId, EscalationId, OrderId, PermitId, PlanId, StationId
from models.picture import Picture
from models.rules.operation_authority import permitting_report
from models.rules.permit_gates import standing_switching
from models.rules.rule_book import RuleBook

ACCIDENT_CUSTOMERS = "H-1.accident_customers"
_NEXT_SWITCHING = {
    OrderState.DIAGNOSED: SwitchingKind.DE_ENERGISE,
    OrderState.REPAIRED: SwitchingKind.RE_ENERGISE,
}
_NOT_JUDGED = frozenset(
    {OrderState.PENDING, OrderState.DISPATCHED, OrderState.ACCEPTED, OrderState.EN_ROUTE, OrderState.ON_SITE}
)


class Hindrance(Enum):
    REPORTED = "reported"
    """A switching was reported and is not done."""
    NOT_EARTHED = "not_earthed"
    """Power is off, and no earth wire is on yet."""
    EARTHS_COMING_OFF = "earths_coming_off"
    CASUALTY = "casualty"
    EXTENT = "extent"
    LEADERS_ASKED = "leaders_asked"

    @property
    def switching(self) -> bool:
        return self in {Hindrance.REPORTED, Hindrance.NOT_EARTHED, Hindrance.EARTHS_COMING_OFF}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """What is under way, and whose it is: one of order, permit and job names it."""

    kind: Hindrance
    order: OrderId | None = None
    plan: PlanId | None = None
    permit: PermitId | None = None
    job: EscalationId | None = None
    station: StationId | None = None
    crew: CrewId | None = None


def under_way(picture: Picture, rules: RuleBook) -> tuple[UnderWay, ...]:
    """All that forbids to hand over at this moment, switchings first."""
    return (*_permits(picture), *_switching_orders(picture), *_accidents(picture, rules), *_leaders(picture))


def _permits(picture: Picture) -> Iterator[UnderWay]:
    for permit in picture.permits_under_way():
        kind = _of_permit(permit)
        if kind is not None:
            yield UnderWay(kind=kind, plan=permit.plan, permit=permit.id, station=permit.station, crew=permit.crew)


def _of_permit(permit: WorkPermit) -> Hindrance | None:
    if not permit.cuts_supply:
        return None
    if standing_switching(permit) is not None:
        return Hindrance.REPORTED
    if permit.state is PermitState.DE_ENERGISED and not permit.earths_on:
        return Hindrance.NOT_EARTHED
    if permit.state is PermitState.WORK_ENDED and _earths_come_off(permit):
        return Hindrance.EARTHS_COMING_OFF
    return None


def _earths_come_off(permit: WorkPermit) -> bool:
    """Since the last party has reported its end."""
    for line in reversed(permit.lines):
        if line.act is PermitAct.END_WORK:
            return False
        if line.act is PermitAct.REMOVE_EARTH:
            return True
    return False


def _switching_orders(picture: Picture) -> Iterator[UnderWay]:
    for order in _sorted(picture):
        kind = _NEXT_SWITCHING.get(order.state)
        if kind is not None and permitting_report(order, kind) is not None:
            yield _of_order(Hindrance.REPORTED, order)


def _accidents(picture: Picture, rules: RuleBook) -> Iterator[UnderWay]:
    most = rules.value(ACCIDENT_CUSTOMERS)
    for order in _sorted(picture):
        if order.state not in _NOT_JUDGED:
            continue
        reports = (one for one in picture.all_reports_of(order.id) if one.state is not ReportState.VOID)
        if any(Hazard.CASUALTY in one.hazards for one in reports):
            yield _of_order(Hindrance.CASUALTY, order)
        elif order.customers_out >= most:
            yield _of_order(Hindrance.EXTENT, order)


def _leaders(picture: Picture) -> Iterator[UnderWay]:
    for job in picture.open_escalations():
        if job.state is EscalationState.ASKED and job.level is EscalationLevel.LEADERS:
            yield UnderWay(kind=Hindrance.LEADERS_ASKED, job=job.id, order=next(iter(job.orders), None))


def _of_order(kind: Hindrance, order: WorkOrder) -> UnderWay:
    return UnderWay(kind=kind, order=order.id, station=order.station, crew=order.crew)


def _sorted(picture: Picture) -> list[WorkOrder]:
    states = _NOT_JUDGED | _NEXT_SWITCHING.keys()
    return sorted((order for order in picture.orders.values() if order.state in states), key=lambda one: one.id)
