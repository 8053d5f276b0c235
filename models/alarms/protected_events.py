"""Events that supply is protected for (保电), touched by a planned outage or by a fault."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from models.alarms.causes import Cause, CauseSource, Found
from models.changes import Entity
from models.dark_areas import areas_left
from models.entities.alarms import LIMIT, SECOND, AlarmKind
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan, Window
from models.entities.protected_events import ProtectedEvent
from models.entities.work_permits import WorkPermit
from models.ids import AlarmId
from models.life_cycle import RUNNING_STATES
from models.picture import Picture
from models.rules.rule_book import RuleBook


def hours_against(plan: OutagePlan, event: ProtectedEvent, book: Picture) -> Window | None:
    """The hours in which the plan, as it is approved, cuts off an area of the event while it is protected. Areas that
    came back before the rest are cut off no more."""
    hours = plan.approved
    if hours is None or not plan.content.cuts_off or not event.window.overlaps(hours.window):
        return None
    if not set(event.areas).intersection(areas_left(plan, book.permit_of(plan.id))):
        return None
    return Window(max(event.starts_at, hours.start), min(event.ends_at, hours.end))


def _subjects(book: Picture) -> Iterable[str]:
    yield from (plan.id for plan in book.approved_plans())
    for event in book.protected_events.values():
        yield from _faults_in(event, book)


def _touched(thing: Entity, book: Picture) -> Iterable[str]:
    """An event is entered or changed a few times a day: it may look at every order."""
    if isinstance(thing, OutagePlan | WorkOrder):
        return (thing.id,) if book.protected_events else ()
    if isinstance(thing, WorkPermit):
        return (thing.plan,) if book.protected_events else ()
    if not isinstance(thing, ProtectedEvent):
        return ()
    plans = [plan.id for plan in book.plans_between(thing.window)]
    known = [alarm.subject for alarm in book.standing_alarms() if alarm.kind in _KINDS]
    return dict.fromkeys([*plans, *_faults_in(thing, book), *known])


def _faults_in(event: ProtectedEvent, book: Picture) -> list[str]:
    if event.called_off is not None:
        return []
    areas = frozenset(event.areas)
    return [order.id for order in book.orders.values() if order.place.area in areas]


def _look(subject: str, book: Picture, _rules: RuleBook, now: datetime) -> Found:
    plan = book.find(OutagePlan, subject)
    if plan is not None:
        return _of_plan(plan, book, now)
    order = book.find(WorkOrder, subject)
    return Found() if order is None else _of_order(order, book, now)


def _of_plan(plan: OutagePlan, book: Picture, now: datetime) -> Found:
    if plan.approved is None:
        return Found()
    causes, turns = [], []
    for event in book.events_between(plan.approved.window):
        hours = hours_against(plan, event, book)
        if hours is None or now >= hours.end:
            continue
        start, end = hours.start, hours.end
        turns += [turn for turn in (start, end) if turn > now]
        cause = Cause(
            key=AlarmId(f"event/{event.id}/{plan.id}/{start:%Y%m%dT%H%M%SZ}"),
            kind=AlarmKind.PLAN_IN_EVENT,
            level=LIMIT if start <= now else SECOND,
            subject=plan.id,
            plan=plan.id,
            stations=(plan.station,),
            since=max(event.at, start) if start <= now else event.at,
            due_at=start,
        )
        causes.append(cause)
    return Found(tuple(causes), min(turns, default=None))


def _of_order(order: WorkOrder, book: Picture, now: datetime) -> Found:
    if order.state not in RUNNING_STATES:
        return Found()
    events = list(_events_at(order, book))
    turns = [turn for event in events for turn in (event.starts_at, event.ends_at) if turn > now]
    causes = tuple(
        Cause(
            key=AlarmId(f"event/{event.id}/{order.id}"),
            kind=AlarmKind.FAULT_IN_EVENT,
            level=LIMIT,
            subject=order.id,
            order=order.id,
            stations=(order.station,),
            since=max(order.received_at, event.starts_at),
        )
        for event in events
        if event.starts_at <= now < event.ends_at
    )
    return Found(causes, min(turns, default=None))


def _events_at(order: WorkOrder, book: Picture) -> Iterator[ProtectedEvent]:
    area = order.place.area
    for event in book.protected_events.values():
        if area is not None and event.called_off is None and area in event.areas:
            yield event


_KINDS = frozenset({AlarmKind.PLAN_IN_EVENT, AlarmKind.FAULT_IN_EVENT})

PROTECTED_EVENTS = CauseSource(kinds=_KINDS, weight=2, subjects=_subjects, touched=_touched, look=_look)
