"""What the record says of a case: the times, causes and remedies of the orders and planned outages that it is about. A
reply is held against it and takes its times from it (C-7); nobody types them."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.orders import StageKind, WorkOrder
from models.entities.service_cases import ServiceCase
from models.entities.work_permits import DeadSpell
from models.ids import AreaCode, PlanId
from models.outages import DARK_SYMPTOMS
from models.picture import Picture


@dataclass(frozen=True, slots=True)
class OutageFacts:
    """One order or plan as far as it is known; None for what has not happened. `expected` is the estimate or
    the announced end."""

    source: str
    off: datetime | None
    arrived: datetime | None
    repaired: datetime | None
    back: datetime | None
    expected: datetime | None
    cause: str
    remedy: str


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """`missing` are linked orders and plans that the picture does not hold."""

    outages: tuple[OutageFacts, ...]
    missing: tuple[str, ...]

    @property
    def about_outage(self) -> bool:
        return any(one.off is not None for one in self.outages)

    @property
    def all_back(self) -> bool:
        return self.about_outage and all(one.back is not None for one in self.outages if one.off is not None)


def record_of(case: ServiceCase, book: Picture) -> CaseRecord:
    """What the linked orders (of a merged one its main order) and plans say now."""
    found: dict[str, OutageFacts] = {}
    missing: list[str] = []
    for key in case.orders:
        order = book.orders.get(key)
        main = order if order is None or order.merged_into is None else book.orders.get(order.merged_into)
        if order is None or main is None:
            missing.append(key)
        else:
            found[key] = _of_order(order, main)
    for plan in case.plans:
        if plan not in book.plans:
            missing.append(plan)
        else:
            found[plan] = _of_plan(plan, case.place.area, book)
    return CaseRecord(tuple(found.values()), tuple(missing))


def _of_order(order: WorkOrder, main: WorkOrder) -> OutageFacts:
    dark = order.symptom in DARK_SYMPTOMS
    return OutageFacts(
        source=order.id,
        off=order.received_at if dark else _time_of(main, StageKind.DE_ENERGISED),
        arrived=_time_of(main, StageKind.ARRIVED),
        repaired=_time_of(main, StageKind.REPAIRED),
        back=_time_of(main, StageKind.RESTORED),
        expected=main.estimate.at if main.estimate is not None else None,
        cause=main.cause.strip(),
        remedy=main.remedy.strip(),
    )


def _of_plan(key: PlanId, area: AreaCode | None, book: Picture) -> OutageFacts:
    """Where the area came back before the rest, its own return counts."""
    plan = book.plans[key]
    spells = [spell for permit in book.permits_of(key) for spell in permit.spells]
    return OutageFacts(
        source=key,
        off=spells[0].off if spells else None,
        arrived=None,
        repaired=None,
        back=_back(spells[-1], area) if spells else None,
        expected=plan.approved.end if plan.approved is not None else None,
        cause=plan.content.reason.strip(),
        remedy=plan.content.work.strip(),
    )


def _back(spell: DeadSpell, area: AreaCode | None) -> datetime | None:
    return spell.back if area is None else spell.back_of(area)


def _time_of(order: WorkOrder, kind: StageKind) -> datetime | None:
    """Of the present round, as it was last corrected to."""
    line = order.last(kind)
    if line is None:
        return None
    index = max(place for place, stage in enumerate(order.stages) if stage is line)
    corrected = [stage.corrected_to for stage in order.stages if stage.corrects == index]
    return corrected[-1] if corrected and corrected[-1] is not None else line.at
