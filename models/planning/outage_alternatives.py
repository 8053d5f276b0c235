"""Before a plan darkens anybody: what could keep supply up, and what could be done in the same outage (N-14, N-15).

Saved is what would be saved at most. Whether live work is possible and where supply can be transferred is a judgement
of people: neither the ground nor the orders know it. Generators are counted by their crews, one area each.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from models.entities.network import EquipmentClass
from models.entities.orders import Symptom, WorkOrder
from models.entities.people import Crew, CrewKind
from models.ids import AreaCode, CrewId, OrderId
from models.life_cycle import RUNNING_STATES
from models.planning.outage_offers import Ask, Standing, lives_in, standing
from models.planning.repeat_limits import RepeatClass


class Means(Enum):
    """How supply is kept up while work goes on."""

    LIVE_WORK = "live_work"
    TRANSFER = "transfer"
    GENERATOR = "generator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """`areas` would keep supply; `standing` is that of the others, which still go dark. `crews` are those who could do
    it; nobody is named for a transfer."""

    means: Means
    crews: tuple[CrewId, ...]
    areas: tuple[AreaCode, ...]
    customers: int
    customer_hours_saved: float
    standing: Standing


def alternatives(ask: Ask, crews: Iterable[Crew]) -> tuple[Alternative, ...]:
    """What saves most comes first. Live work and generators only where there is a crew for it."""
    at_work = [crew for crew in crews if not crew.retired]
    live, generators = (_of_kind(at_work, kind) for kind in (CrewKind.LIVE_WORK, CrewKind.GENERATOR))
    areas = tuple(dict.fromkeys(ask.plan.areas))
    if not areas:
        return ()
    found = [_kept(ask, Means.TRANSFER, (), areas)]
    if live:
        found.append(_kept(ask, Means.LIVE_WORK, live, areas))
    if generators:
        found.append(_kept(ask, Means.GENERATOR, generators, _most_harmed(ask, areas, len(generators))))
    return tuple(sorted(found, key=lambda one: -one.customer_hours_saved))


def work_to_ride_along(orders: Iterable[WorkOrder], areas: Iterable[AreaCode]) -> tuple[OrderId, ...]:
    """Metering defects that wait inside these areas and can be removed in the same outage (N-15), the oldest first."""
    inside = frozenset(areas)
    waiting = [
        order
        for order in orders
        if order.place.area in inside
        and order.state in RUNNING_STATES
        and (order.symptom is Symptom.METER_FAULT or order.equipment is EquipmentClass.AREA_MASTER_METER)
    ]
    return tuple(order.id for order in sorted(waiting, key=lambda order: (order.received_at, order.id)))


def _of_kind(crews: Sequence[Crew], kind: CrewKind) -> tuple[CrewId, ...]:
    return tuple(sorted(crew.id for crew in crews if crew.kind is kind))


def _kept(ask: Ask, means: Means, crews: tuple[CrewId, ...], areas: tuple[AreaCode, ...]) -> Alternative:
    kept = frozenset(areas)
    rest = replace(ask.plan, areas=tuple(area for area in ask.plan.areas if area not in kept))
    customers = int(lives_in(areas, ask.customers).sum())
    return Alternative(
        means=means,
        crews=crews,
        areas=areas,
        customers=customers,
        customer_hours_saved=customers * ask.plan.window.length.total_seconds() / 3600,
        standing=standing(replace(ask, plan=rest).answer(), ask.customers),
    )


def _most_harmed(ask: Ask, areas: Sequence[AreaCode], most: int) -> tuple[AreaCode, ...]:
    """Those over the gravest limits first, among them those with the most customers."""
    answer = ask.answer()
    frequent, warned = (answer.in_class(kind) for kind in (RepeatClass.FREQUENT, RepeatClass.WARNING))
    order = np.lexsort((-lives_in(areas, ask.customers), ~warned, ~frequent))
    return tuple(areas[row] for row in order[:most].tolist())
