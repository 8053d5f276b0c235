"""Taking reports: a new order, or one more voice on an order that exists (domain rules §2, D-5)."""

from dataclasses import replace
from math import isfinite

from models.changes import Change, changed, created
from models.commands.orders import RegisterReport
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.network import Grade
from models.entities.orders import (
    OrderState,
    ReportState,
    StageKind,
    TroubleReport,
    Urgency,
    WorkOrder,
)
from models.entities.places import ServiceGrid
from models.errors import Conflict, Incomplete, Unavailable
from models.ids import OrderId, ReportId
from models.life_cycle import Act, next_state
from models.rules.likely_fault import likely_equipment, needed_skill
from models.rules.urgency import urgency_of


def register_report(command: RegisterReport, on: Situation) -> list[Change]:
    """Open an order for the report, or hang it on `command.order`. Refused from further ahead than clocks of two
    systems differ (YK-7): that is a wrong date."""
    if command.received_at > on.now + on.rules.duration("intake.future_tolerance"):
        raise Incomplete("received_in_future", "YK-7", {"received_at": command.received_at, "now": on.now})
    _refuse_repeated_reference(command, on)
    grid = _grid_of(command, on)
    numbers, number = next_number(on)
    order_id = OrderId(number)
    report = TroubleReport(
        id=ReportId(f"R{order_id}"),
        channel=command.channel,
        channel_reference=command.channel_reference,
        received_at=command.received_at,
        caller=command.caller,
        phone=command.phone,
        place=command.place,
        symptom=command.symptom,
        hazards=command.hazards,
        words=command.words,
        customer=command.customer,
        order=command.order or order_id,
        state=ReportState.OPEN,
    )
    if command.order is not None:
        return [numbers, created(report), _attach(report, command, on)]
    return [numbers, created(report), created(_opened(report, command, grid, on))]


def order_for_report(report: TroubleReport, source: WorkOrder, on: Situation) -> tuple[Change, WorkOrder]:
    """The counter's change and a fresh order of its own for a report that leaves `source`.

    The customer's clock goes on from the report's own receipt (D-5). What is broken is judged anew: the report
    leaves because it is another trouble."""
    numbers, number = next_number(on)
    order_id = OrderId(number)
    grid = on.book.find(ServiceGrid, report.place.grid)
    equipment = likely_equipment(report.symptom)
    important = _important_customers_of(report, source, on)
    order = WorkOrder(
        id=order_id,
        state=OrderState.PENDING,
        urgency=urgency_of(report.hazards, _grades(important, on), report.symptom),
        symptom=report.symptom,
        place=report.place,
        station=grid.station if grid is not None else source.station,
        zone=grid.zone if grid is not None else source.zone,
        received_at=report.received_at,
        equipment=equipment,
        skill=needed_skill(equipment),
        customers_out=1,
        important_customers=important,
        stages=(replace(on.stage(StageKind.RECEIVED), at=report.received_at),),
    )
    return numbers, order


def more_urgent(one: Urgency, other: Urgency) -> Urgency:
    order = list(Urgency)
    return min(one, other, key=order.index)


def _refuse_repeated_reference(command: RegisterReport, on: Situation) -> None:
    if not command.channel_reference:
        return
    known = on.book.report_of_reference(command.channel, command.channel_reference)
    if known is not None:
        raise Conflict("reference_known", facts={"reference": command.channel_reference, "order": known.order})


def _grid_of(command: RegisterReport, on: Situation) -> ServiceGrid:
    grid = on.book.grids.get(command.place.grid) if command.place.grid is not None else None
    nowhere = not (isfinite(command.place.x) and isfinite(command.place.y))
    if grid is None or grid.retired or nowhere:
        raise Unavailable("outside_every_grid", facts={"address": command.place.address})
    return grid


def _opened(report: TroubleReport, command: RegisterReport, grid: ServiceGrid, on: Situation) -> WorkOrder:
    equipment = likely_equipment(command.symptom)
    return WorkOrder(
        id=report.order,
        state=OrderState.PENDING,
        urgency=urgency_of(command.hazards, _grades(command.important_customers, on), command.symptom),
        symptom=command.symptom,
        place=command.place,
        station=grid.station,
        zone=grid.zone,
        received_at=command.received_at,
        equipment=equipment,
        skill=needed_skill(equipment),
        customers_out=command.customers_out,
        important_customers=command.important_customers,
        stages=(replace(on.stage(StageKind.RECEIVED), at=command.received_at),),
    )


def _attach(report: TroubleReport, command: RegisterReport, on: Situation) -> Change:
    """Every further voice is a line of the order's life, so that nobody takes back what it was built upon."""
    order = on.order(report.order)
    next_state(order, Act.ATTACH)
    important = tuple(dict.fromkeys((*order.important_customers, *command.important_customers)))
    urgency = urgency_of(command.hazards, _grades(important, on), command.symptom)
    return changed(
        order,
        received_at=min(order.received_at, report.received_at),
        urgency=more_urgent(order.urgency, urgency),
        customers_out=max(order.customers_out, command.customers_out, len(on.book.reports_of(order.id)) + 1),
        important_customers=important,
        stages=(*order.stages, replace(on.stage(StageKind.RECEIVED, note=report.id), at=report.received_at)),
    )


def _important_customers_of(report: TroubleReport, source: WorkOrder, on: Situation) -> tuple[str, ...]:
    """Those of the source order that the report speaks for: its own customer, and who hangs on its area."""
    known = on.book.important_customers
    return tuple(
        key
        for key in source.important_customers
        if key == report.customer or (key in known and known[key].area == report.place.area)
    )


def _grades(customers: tuple[str, ...], on: Situation) -> list[Grade]:
    known = on.book.important_customers
    return [known[key].grade for key in customers if key in known]
