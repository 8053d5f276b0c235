"""What left the working set and is wanted again: orders, plans and cases, read from their tables with what hangs on
them, and what belongs to past shifts.

Each of these puts what the picture does not hold into it, and answers with what was put."""

from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from models.changes import Entity, Entry
from models.commands import Command
from models.commands.orders import RegisterReport
from models.commands.room import Undo
from models.commands.service_cases import OpenCase
from models.commands.shifts import EndRemark, WriteRemark
from models.entities.notes import Attachment, Note
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.service_cases import ServiceCase
from models.entities.shifts import LogRemark
from models.entities.work_permits import WorkPermit
from models.picture import Picture
from models.store import tables


def bring_back_named(connection: sa.Connection, picture: Picture, command: Command) -> list[Entity]:
    """What a command names, itself or by a report, a permit, a case or the entry that it undoes."""
    orders = {getattr(command, name, None) for name in ("order", "main", "sub")}
    orders.update(getattr(command, "orders", ()))
    plans = [getattr(command, "plan", None)]
    cases = [getattr(command, "case", None)]
    if isinstance(command, OpenCase) and command.channel_reference:
        cases.append(tables.case_of_reference(connection, command.channel.value, command.channel_reference))
    report = getattr(command, "report", None)
    if report is not None and picture.find(TroubleReport, report) is None:
        orders.add(tables.order_of_report(connection, report))
    if isinstance(command, RegisterReport) and command.channel_reference:
        orders.add(tables.order_of_reference(connection, command.channel.value, command.channel_reference))
    shifts: set[tuple[type[tables.OfShifts], str]] = set()
    if isinstance(command, WriteRemark) and command.corrects is not None:
        shifts.add((LogRemark, command.corrects))
    elif isinstance(command, EndRemark):
        shifts.add((LogRemark, command.remark))
    if isinstance(command, Undo):
        undone = (entry for entry in picture.entries if entry.revision == command.revision)
        things = [thing for entry in undone for thing in _both_sides(entry)]
        orders |= _orders_of(things)
        plans += _plans_of(things)
        cases += _cases_of(things)
        shifts |= {(type(thing), thing.id) for thing in things if isinstance(thing, tables.OfShifts)}
    permit = getattr(command, "permit", None)
    if permit is not None and picture.find(WorkPermit, permit) is None:
        plans.append(tables.plan_of_permit(connection, permit))
    back: list[Entity] = _bring_back_cases(connection, picture, cases)
    back += _bring_back_of_shifts(connection, picture, shifts)
    named = [case for case in (picture.find(ServiceCase, key) for key in cases) if case is not None]
    orders |= {order for case in named for order in case.orders}
    plans += [plan for case in named for plan in case.plans]
    back += bring_back_orders(connection, picture, orders)
    return back + _bring_back_plans(connection, picture, plans)


def bring_back_touched(connection: sa.Connection, picture: Picture, entry: Entry) -> list[Entity]:
    """An old order that somebody reopens or writes on comes back before the entry is applied; so do plans and cases."""
    orders = bring_back_orders(connection, picture, _orders_that_stood(entry))
    stood = [change.before for change in entry.changes]
    orders += _bring_back_cases(connection, picture, _cases_of(stood))
    return [*orders, *_bring_back_plans(connection, picture, _plans_of(_both_sides(entry)))]


def bring_back_orders(connection: sa.Connection, picture: Picture, orders: Iterable[str | None]) -> list[Entity]:
    found: list[Entity] = []
    for order in orders:
        if order is not None and picture.find(WorkOrder, order) is None:
            found += put_missing(picture, tables.load_order(connection, order))
    return found


def put_missing(picture: Picture, entities: Iterable[Entity]) -> list[Entity]:
    found = []
    for entity in entities:
        if picture.find(type(entity), entity.id) is None:
            picture.put(entity)
            found.append(entity)
    return found


def _bring_back_plans(connection: sa.Connection, picture: Picture, plans: Iterable[str | None]) -> list[Entity]:
    missing = {plan for plan in plans if plan is not None and picture.find(OutagePlan, plan) is None}
    return put_missing(picture, tables.load_plans(connection, sorted(missing))) if missing else []


def _bring_back_cases(connection: sa.Connection, picture: Picture, cases: Iterable[str | None]) -> list[Entity]:
    missing = {case for case in cases if case is not None and picture.find(ServiceCase, case) is None}
    return put_missing(picture, tables.load_cases(connection, sorted(missing))) if missing else []


def _bring_back_of_shifts(
    connection: sa.Connection, picture: Picture, things: Iterable[tuple[type[tables.OfShifts], str]]
) -> list[Entity]:
    missing: dict[type[tables.OfShifts], list[str]] = {}
    for kind, key in sorted(things, key=lambda one: (one[0].__name__, one[1])):
        if picture.find(kind, key) is None:
            missing.setdefault(kind, []).append(key)
    found: list[Entity] = []
    for kind, keys in missing.items():
        found += put_missing(picture, tables.load_of_shifts(connection, kind, keys))
    return found


def _both_sides(entry: Entry) -> Iterator[Entity | None]:
    for change in entry.changes:
        yield change.before
        yield change.after


def _orders_that_stood(entry: Entry) -> set[str]:
    """Orders that the entry was about and had not opened."""
    before = (change.before for change in entry.changes)
    written = (change.after for change in entry.changes if change.kind in {Note, Attachment})
    return _orders_of((*before, *written))


def _orders_of(things: Iterable[Entity | None]) -> set[str]:
    """Orders among `things`, and those on which one of them hangs."""
    found = {
        thing.id if isinstance(thing, WorkOrder) else thing.order
        for thing in things
        if isinstance(thing, WorkOrder | tables.Hanging)
    }
    return {key for key in found if key is not None}


def _plans_of(things: Iterable[Entity | None]) -> set[str]:
    """Plans among `things`, and those on which one of them hangs."""
    found = {
        thing.id if isinstance(thing, OutagePlan) else thing.plan
        for thing in things
        if isinstance(thing, OutagePlan | tables.OfPlan)
    }
    return {key for key in found if key is not None}


def _cases_of(things: Iterable[Entity | None]) -> list[str]:
    return [thing.id for thing in things if isinstance(thing, ServiceCase)]
