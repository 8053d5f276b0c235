"""Who may send which command on whose things: asks the one table, for every decision and whatever offers acts."""

from collections.abc import Iterable, Iterator
from typing import Any

from models.changes import Change
from models.commands import Command
from models.commands import alarms as a
from models.commands import crew_loans as loans
from models.commands import escalations as c
from models.commands import map_marks as m
from models.commands import orders as o
from models.commands import plans as p
from models.commands import responsibility as h
from models.commands import service_cases as v
from models.entities.alarms import Alarm, AlarmKind
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.map_marks import MapMark
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account, Crew
from models.entities.places import ServiceGrid
from models.entities.service_cases import ServiceCase
from models.entities.work_permits import WorkPermit
from models.errors import NotAllowed
from models.ids import StationId
from models.lent_crews import works_for
from models.picture import Picture
from models.rules.permission_table import ALARM_KINDS, PERMISSIONS, Scope


def check_permission(command: Command, actor: Account, picture: Picture) -> None:
    """Raise NotAllowed unless the table lets `actor` send `command` about the things it names."""
    facts = {"role": actor.role, "command": type(command).__name__, "actor": actor.id}
    if actor.disabled:
        raise NotAllowed("account_disabled", facts=facts)
    scope = PERMISSIONS[type(command)].get(actor.role)
    if scope is None:
        raise NotAllowed("role_may_not", facts=facts)
    if not _within(scope, command, actor, picture):
        raise NotAllowed("not_yours", facts=facts | {"scope": scope})
    others = next((one.kind for one in _alarms_named(command, picture) if not sees_to(one.kind, actor)), None)
    if others is not None:
        raise NotAllowed("alarm_of_others", facts=facts | {"kind": others})


def check_reach(command: Command, changes: Iterable[Change], actor: Account, picture: Picture) -> None:
    """Raise NotAllowed if `changes`, the answer to `command`, touch an order beyond what the table lets `actor` send
    it about: orders that are merged go together, and one of them may be another station's. `picture` is the one
    before."""
    scope = PERMISSIONS[type(command)].get(actor.role)
    if scope not in {Scope.STATION, Scope.CREW}:
        return
    for order in _orders_changed(changes, picture):
        if not _reaches(scope, order, actor, picture):
            facts = {"order": order.id, "command": type(command).__name__, "actor": actor.id}
            raise NotAllowed("touches_others", facts=facts)


def may_send(kind: type[Any], actor: Account) -> bool:
    """Whether the role may send this kind of command at all: for menus that grey out what is not one's own."""
    return not actor.disabled and actor.role in PERMISSIONS[kind]


def sees_to(kind: AlarmKind, actor: Account) -> bool:
    """Whether the role acknowledges and shelves alarms of this kind at all."""
    kinds = ALARM_KINDS.get(actor.role)
    return may_send(a.AcknowledgeAlarms, actor) and (kinds is None or kind in kinds)


def may_hold(actor: Account, station: StationId) -> bool:
    """Whether the account can answer for the station: who assigns its orders, and is not disabled."""
    if actor.disabled:
        return False
    scope = PERMISSIONS[h.TakeStations].get(actor.role)
    return scope is Scope.ALL or (scope is Scope.STATION and actor.station == station)


def may_see_plan(plan: OutagePlan, actor: Account) -> bool:
    """A station sees its own plans and those of others that touch its areas; who belongs to no station sees all."""
    return actor.station is None or actor.station in {plan.station, *plan.content.scope.stations}


def may_read_handover(actor: Account) -> bool:
    """It tells of the whole room, plans of every station among it: not for accounts of one station or of a crew."""
    return actor.station is None and actor.crew is None


def _within(scope: Scope, command: Command, actor: Account, picture: Picture) -> bool:
    if scope is Scope.ALL:
        return True
    if scope is Scope.SELF:
        return getattr(command, "account", None) == actor.id
    if isinstance(command, c.AcceptEscalation | c.DeclineEscalation):
        asked = picture.find(Escalation, command.escalation)
        return asked is not None and actor.station is not None and asked.call.station == actor.station
    orders, crews = _subjects(command, picture)
    permit = picture.find(WorkPermit, getattr(command, "permit", None))
    if scope is Scope.CREW:
        holders = {order.crew for order in orders} | ({permit.crew} if permit is not None else set())
        own_crew = actor.crew is not None and holders <= {actor.crew}
        return own_crew and all(crew.id == actor.crew for crew in crews)
    lending = isinstance(command, loans.LendCrew)
    stations: set[StationId | None] = {order.station for order in orders}
    stations |= {crew.station if lending else works_for(crew, picture) for crew in crews}
    stations |= _stations_lending(command, actor, picture)
    if isinstance(command, o.RegisterReport | v.OpenCase):
        grid = picture.find(ServiceGrid, command.place.grid)
        stations.add(grid.station if grid is not None else None)
    stations |= _stations_marked(command, picture)
    if isinstance(command, p.DraftPlan):
        stations.add(command.station)
    elif isinstance(command, p.ImportPlans):
        stations.update(draft.station for draft in command.drafts)
    elif isinstance(command, h.TakeStations | h.GiveStations | h.ReleaseStations):
        stations.update(seen.station for seen in command.stations)
    for key in (getattr(command, "plan", None), getattr(command, "into", None)):
        plan = picture.find(OutagePlan, key)
        if plan is not None:
            stations.add(plan.station)
    case = picture.find(ServiceCase, getattr(command, "case", None))
    if case is not None:
        stations.add(case.station)
    if permit is not None:
        stations.add(permit.station)
    stations |= _stations_alarmed(command, actor, picture)
    return actor.station is not None and stations <= {actor.station}


def _stations_lending(command: Command, actor: Account, picture: Picture) -> set[StationId | None]:
    """Who lends decides how long; either side returns."""
    loan = picture.find(CrewLoan, getattr(command, "loan", None))
    if loan is None:
        return set()
    if isinstance(command, loans.ReturnCrew) and actor.station in {loan.lender, loan.borrower}:
        return {actor.station}
    return {loan.lender}


def _stations_marked(command: Command, picture: Picture) -> set[StationId | None]:
    """On whose ground a mark lies, or will lie; what nobody knows is nobody's."""
    if isinstance(command, m.PlaceMark):
        grids = command.grids
    elif isinstance(command, m.ChangeMarkEnd | m.LiftMark):
        mark = picture.find(MapMark, command.mark)
        grids = mark.grids if mark is not None else ()
    else:
        return set()
    known = [picture.find(ServiceGrid, key) for key in grids]
    return {grid.station if grid is not None else None for grid in known}


_OF_EITHER_SIDE = frozenset({AlarmKind.LOAN_DUE, AlarmKind.ANSWER_DUE})


def _stations_alarmed(command: Command, actor: Account, picture: Picture) -> set[StationId | None]:
    """Where the alarms arise that somebody acknowledges or shelves: one of several stations is not its own, but for a
    loan and a job, which either side sees to."""
    stations: set[StationId | None] = set()
    for alarm in _alarms_named(command, picture):
        shared = alarm.kind in _OF_EITHER_SIDE and actor.station in alarm.stations
        stations |= {actor.station} if shared else set(alarm.stations or (None,))
    return stations


def _alarms_named(command: Command, picture: Picture) -> list[Alarm]:
    """What somebody acknowledges or shelves, as far as it exists."""
    if isinstance(command, a.AcknowledgeAlarms | a.ShelveAlarms):
        keys = [seen.alarm for seen in command.alarms]
    elif isinstance(command, a.UnshelveAlarms):
        keys = list(command.alarms)
    else:
        return []
    return [alarm for key in keys if (alarm := picture.alarms.get(key)) is not None]


def _reaches(scope: Scope | None, order: WorkOrder, actor: Account, picture: Picture) -> bool:
    """A crew restores with its order what follows it; whose station that is does not matter there."""
    if scope is Scope.STATION:
        return actor.station is not None and order.station == actor.station
    main = picture.find(WorkOrder, order.merged_into)
    return actor.crew is not None and actor.crew in {order.crew, main.crew if main is not None else None}


def _orders_changed(changes: Iterable[Change], picture: Picture) -> Iterator[WorkOrder]:
    """Orders as they were before (a new one as it becomes), and those whose reports change."""
    for change in changes:
        thing = change.before or change.after
        if isinstance(thing, TroubleReport):
            thing = picture.find(WorkOrder, thing.order)
        if isinstance(thing, WorkOrder):
            yield thing


def _subjects(command: Command, picture: Picture) -> tuple[list[WorkOrder], list[Crew]]:
    """Orders and crews the command is about, as far as they exist (unknown ones are refused later)."""
    names = [getattr(command, name, None) for name in ("order", "main", "sub")]
    report = picture.find(TroubleReport, getattr(command, "report", None))
    job = picture.find(Escalation, getattr(command, "escalation", None))
    named = (*getattr(command, "orders", ()), *(job.orders if job is not None else ()))
    orders = [picture.find(WorkOrder, name) for name in (*names, report.order if report else None, *named)]
    crew = picture.find(Crew, getattr(command, "crew", None))
    return [order for order in orders if order], [crew] if crew else []
