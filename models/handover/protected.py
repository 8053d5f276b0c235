"""Important customers without power, or who will be in the next shift, and events that supply is protected for (U-2,
U-3)."""

from collections.abc import Iterator
from datetime import datetime

from models.alarms.protected_events import hours_against
from models.entities.notices import important_recipient
from models.entities.orders import ReportState, WorkOrder
from models.entities.outage_plans import OutagePlan, Window
from models.entities.protected_events import ProtectedEvent
from models.handover.document import EventLine, ImportantLine, Protected
from models.handover.moment import Moment
from models.life_cycle import RUNNING_STATES
from models.notices.announced import important_left
from models.planning.outage_records import dark_since


def protected_of(on: Moment) -> Protected:
    """Customers by their id and what cuts them off, events by their begin."""
    customers = sorted((*_of_orders(on), *_of_plans(on)), key=lambda line: line.key)
    events = on.picture.events_between(Window(on.now, on.upcoming.end))
    return Protected(customers=tuple(customers), events=tuple(_event(event, on) for event in events))


def _of_orders(on: Moment) -> Iterator[ImportantLine]:
    """Whoever has reported it knows of it."""
    for order in on.picture.orders.values():
        if order.state not in RUNNING_STATES:
            continue
        since = dark_since(order)
        for customer in order.important_customers if since is not None else ():
            yield _important(customer, order.id, since, _reported(customer, order, on))


def _of_plans(on: Moment) -> Iterator[ImportantLine]:
    for plan in on.picture.plans.values():
        permit, hours = on.under_way(plan), plan.approved
        if permit is not None and permit.power_off:
            since: datetime | None = permit.spells[-1].off
        elif hours is not None and plan.content.cuts_off and on.waits(plan) and hours.window.overlaps(on.upcoming):
            since = None
        else:
            continue
        for customer in important_left(plan, on.picture):
            yield _important(customer, plan.id, since, _told(customer, plan, on))


def _important(customer: str, cause: str, since: datetime | None, told_at: datetime | None) -> ImportantLine:
    return ImportantLine(
        key=f"customer/{customer}/{cause}", customer=customer, cause=cause, since=since, told_at=told_at
    )


def _reported(customer: str, order: WorkOrder, on: Moment) -> datetime | None:
    reports = on.picture.all_reports_of(order.id)
    own = (one.received_at for one in reports if one.customer == customer and one.state is not ReportState.VOID)
    return min(own, default=None)


def _told(customer: str, plan: OutagePlan, on: Moment) -> datetime | None:
    """Of the newest notice."""
    last, key = next(iter(on.picture.publications_of(plan.id)[-1:]), None), important_recipient(customer)
    of_customer = (one for one in on.picture.tellings_of(plan.id) if one.recipient.id == key)
    telling = next(of_customer, None)
    return None if last is None or telling is None else telling.first_told(last.sequence)


def _event(event: ProtectedEvent, on: Moment) -> EventLine:
    """Against it stand approved plans with hours in it, until they are finished on record, and faults in its areas."""
    plans = (plan.id for plan in on.picture.approved_plans() if hours_against(plan, event, on.picture) is not None)
    areas = frozenset(event.areas)
    faults = sorted(
        order.id
        for order in on.picture.orders.values()
        if order.state in RUNNING_STATES and order.place.area is not None and order.place.area in areas
    )
    return EventLine(
        key=f"event/{event.id}",
        event=event.id,
        name=event.name,
        level=event.level,
        window=event.window,
        against=(*plans, *faults),
    )
