"""Power that is off, earth wires that are out, reports that are owed (H-2, OP-9)."""

from collections.abc import Iterator

from models.dark_areas import areas_left
from models.entities.orders import OrderState, StageKind
from models.entities.outage_plans import OutagePlan
from models.entities.switching import SwitchingKind
from models.entities.work_permits import WorkPermit
from models.handover.document import EarthLine, OutageLine, Outages, OwedLine
from models.handover.moment import Moment
from models.life_cycle import RUNNING_STATES
from models.outages import OutageState, outage_of
from models.planning.day_standing import DayStanding, EarthOut, ReportOwed, day_standing
from models.planning.outage_records import dark_since
from models.rules.operation_authority import permitting_report

_OFF_BY_HAND = frozenset({OrderState.DE_ENERGISED, OrderState.REPAIRED})


def outages_of(on: Moment) -> Outages:
    """Plans before orders, each by its number."""
    standing = day_standing(on.picture)
    return Outages(
        off=(*_of_permits(standing, on), *_by_paper(on), *_of_orders(on)),
        earths=tuple(_earth(one) for one in standing.earths),
        owed=(*(_owed(one) for one in standing.reports), *_owed_by_orders(on)),
    )


def _of_permits(standing: DayStanding, on: Moment) -> Iterator[OutageLine]:
    for one in standing.off:
        plan, permit = on.picture.plans.get(one.plan), on.picture.permits[one.permit]
        yield OutageLine(
            key=f"off/{one.permit}",
            plan=one.plan,
            permit=one.permit,
            order=None,
            station=one.station,
            areas=() if plan is None else areas_left(plan, permit),
            customers=None if plan is None else _customers_left(plan, permit),
            since=one.since,
            announced_end=one.announced_end,
            confirmed=True,
            parties=one.parties,
            earths=one.earths,
        )


def _customers_left(plan: OutagePlan, permit: WorkPermit) -> int:
    """Without those who came back before the rest."""
    back = sum(part.customers for spell in permit.spells[-1:] for part in spell.parts)
    return max(plan.content.scope.customers - back, 0)


def _by_paper(on: Moment) -> Iterator[OutageLine]:
    """Approved hours that hold, and nobody has said what became of them."""
    for plan in on.picture.approved_plans():
        hours = plan.approved
        if hours is None or not hours.start <= on.now < hours.end:
            continue
        if plan.content.cuts_off and on.waits(plan):
            yield OutageLine(
                key=f"off/{plan.id}",
                plan=plan.id,
                permit=None,
                order=None,
                station=plan.station,
                areas=plan.content.scope.areas,
                customers=plan.content.scope.customers,
                since=None,
                announced_end=hours.end,
                confirmed=False,
            )


def _of_orders(on: Moment) -> Iterator[OutageLine]:
    """Orders that darken areas, and those whose crew has switched off a smaller piece."""
    orders = (order for order in on.picture.orders.values() if order.state in RUNNING_STATES)
    for order in sorted(orders, key=lambda one: one.id):
        outage, by_hand = outage_of(order), order.last(StageKind.DE_ENERGISED) is not None
        if outage is None and not by_hand:
            continue
        yield OutageLine(
            key=f"off/{order.id}",
            plan=None,
            permit=None,
            order=order.id,
            station=order.station,
            areas=() if order.place.area is None else (order.place.area,),
            customers=order.customers_out,
            since=dark_since(order),
            announced_end=None if order.estimate is None else order.estimate.at,
            confirmed=by_hand or (outage is not None and outage.state is OutageState.CONFIRMED),
        )


def _earth(one: EarthOut) -> EarthLine:
    return EarthLine(
        key=f"earth/{one.permit}/{one.earth.name}",
        plan=one.plan,
        permit=one.permit,
        station=one.station,
        number=one.earth.number,
        code=one.earth.code,
        place=one.earth.place,
        fitted_at=one.earth.fitted_at,
        fitted_by=one.earth.fitted_by,
    )


def _owed(one: ReportOwed) -> OwedLine:
    return OwedLine(
        key=f"owed/{one.permit}", plan=one.plan, permit=one.permit, order=None, station=one.station, kind=one.kind
    )


def _owed_by_orders(on: Moment) -> Iterator[OwedLine]:
    """What a crew has switched off comes back after a report of its own (OP-9)."""
    orders = (order for order in on.picture.orders.values() if order.state in _OFF_BY_HAND)
    for order in sorted(orders, key=lambda one: one.id):
        switched = order.last(StageKind.DE_ENERGISED) is not None
        if switched and permitting_report(order, SwitchingKind.RE_ENERGISE) is None:
            yield OwedLine(
                key=f"owed/{order.id}",
                plan=None,
                permit=None,
                order=order.id,
                station=order.station,
                kind=SwitchingKind.RE_ENERGISE,
            )
