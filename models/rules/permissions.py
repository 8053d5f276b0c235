"""Who may send which command on whose things: the one table, used by every decision and printed in the docs."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from models.changes import Change
from models.commands import Command
from models.commands import day as d
from models.commands import map_marks as m
from models.commands import notes as n
from models.commands import notices as t
from models.commands import orders as o
from models.commands import plans as p
from models.commands import protected_events as e
from models.commands import room as r
from models.entities.map_marks import MapMark
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account, Crew, Role
from models.entities.places import ServiceGrid
from models.entities.work_permits import WorkPermit
from models.errors import NotAllowed
from models.ids import StationId
from models.picture import Picture


class Scope(Enum):
    """Whose things: everybody's, the own station's, the own crew's, or the own account."""

    ALL = "all"
    STATION = "station"
    CREW = "crew"
    SELF = "self"


_DISPATCHER, _LEADER, _CHIEF = Role.DISPATCHER, Role.SHIFT_LEADER, Role.STATION_CHIEF
_ROOM, _BRANCH, _ADMIN = Role.DISTRIBUTION_ROOM, Role.MAINTENANCE_BRANCH, Role.ADMINISTRATOR
_CREW, _SYSTEM = Role.CREW, Role.SYSTEM
_PLANNER, _HEAD = Role.STATION_PLANNER, Role.DEPARTMENT_HEAD

_DISPATCHING = {_DISPATCHER: Scope.ALL, _LEADER: Scope.ALL}
_WITH_CHIEF = {**_DISPATCHING, _CHIEF: Scope.STATION}
# The dispatcher may enter what a crew says by radio; the journal then names the dispatcher as the actor.
_FIELD = {_CREW: Scope.CREW, **_DISPATCHING}
# Whoever works on an order may write on it, those who are asked for consent and help included (OP-1, ORG-7).
_WRITING = {**_FIELD, _CHIEF: Scope.STATION, _ROOM: Scope.ALL, _BRANCH: Scope.ALL}
# Plans come from the stations, and from the offices that file with the centre (N-7, N-17).
_PLANNING = {**_WITH_CHIEF, _PLANNER: Scope.STATION, _ROOM: Scope.ALL}
# A station tells its own customers, and records it (N-11).
_TELLING = {**_WITH_CHIEF, _PLANNER: Scope.STATION}
# Which of them is asked, and when, is the chain's matter (models/rules/plan_chain.py).
_APPROVING = {_CHIEF: Scope.STATION, _ROOM: Scope.ALL, _BRANCH: Scope.ALL, _HEAD: Scope.ALL, _LEADER: Scope.ALL}

# Protection is ordered from above; whoever answers for the room or for operation enters it.
_PROTECTING = {**_DISPATCHING, _ROOM: Scope.ALL, _HEAD: Scope.ALL}

PERMISSIONS: Mapping[type[Any], Mapping[Role, Scope]] = {
    o.RegisterReport: {**_WITH_CHIEF, _SYSTEM: Scope.ALL},
    o.AssignOrder: _WITH_CHIEF,
    o.ReassignOrder: _WITH_CHIEF,
    o.ApproveCrew: {_LEADER: Scope.ALL, _ROOM: Scope.ALL, _BRANCH: Scope.ALL},
    o.RecallOrder: _WITH_CHIEF,
    o.DeclineOrder: _FIELD,
    o.AcceptOrder: _FIELD,
    o.Depart: _FIELD,
    o.Arrive: _FIELD,
    o.Diagnose: _FIELD,
    o.RecordAttestation: {**_FIELD, _ROOM: Scope.ALL},
    o.ReportSwitching: {**_FIELD, _ROOM: Scope.ALL},
    o.DeEnergise: _FIELD,
    o.ReEnergise: _FIELD,
    o.CompleteRepair: _FIELD,
    o.ConfirmRestored: _FIELD,
    o.ReturnOrder: _FIELD,
    o.CallBackReport: _WITH_CHIEF,
    o.ArchiveOrder: _WITH_CHIEF,
    o.VoidOrder: _DISPATCHING,
    o.ReopenOrder: _WITH_CHIEF,
    o.SuspendOrder: {**_FIELD, _CHIEF: Scope.STATION},
    o.ResumeOrder: {**_FIELD, _CHIEF: Scope.STATION},
    o.UrgeOrder: _WITH_CHIEF,
    o.SuperviseOrder: _DISPATCHING,
    o.EndSupervision: _DISPATCHING,
    o.ExplainDelay: {**_FIELD, _CHIEF: Scope.STATION},
    o.EstimateRestoration: {**_FIELD, _CHIEF: Scope.STATION},
    o.CorrectStage: {_LEADER: Scope.ALL},
    o.MergeOrders: _DISPATCHING,
    o.SplitOrder: _DISPATCHING,
    o.SplitReport: _DISPATCHING,
    n.AddNote: _WRITING,
    n.AttachReference: _WRITING,
    n.WithdrawReference: _WRITING,
    m.PlaceMark: _WITH_CHIEF,
    m.ChangeMarkEnd: _WITH_CHIEF,
    m.LiftMark: _WITH_CHIEF,
    e.ProtectEvent: _PROTECTING,
    e.ChangeProtectedEvent: _PROTECTING,
    e.CallOffProtectedEvent: _PROTECTING,
    p.DraftPlan: _PLANNING,
    p.ImportPlans: _PLANNING,
    p.EditPlan: _PLANNING,
    p.MergePlans: _PLANNING,
    p.FilePlan: _PLANNING,
    p.ApprovePlan: _APPROVING,
    p.ApproveNotice: _DISPATCHING,
    p.ReturnPlan: {**_APPROVING, _DISPATCHER: Scope.ALL},
    p.WithdrawPlan: _PLANNING,
    p.PostponePlan: _PLANNING,
    p.ExtendPlan: _PLANNING,
    p.CancelPlan: _PLANNING,
    t.PublishNotice: _DISPATCHING,
    t.PublishFiles: _DISPATCHING,
    t.RecordTelling: _TELLING,
    t.CorrectTelling: _TELLING,
    t.AddRecipient: _TELLING,
    t.RemoveRecipient: _TELLING,
    d.OpenPermit: _WITH_CHIEF,
    d.ReportPlanSwitching: {**_FIELD, _ROOM: Scope.ALL},
    d.DeEnergisePlan: _FIELD,
    d.FitEarth: _FIELD,
    # Work is permitted by the room, whoever has reported what it waits for.
    d.GivePermit: _DISPATCHING,
    d.InterruptWork: _FIELD,
    d.ResumeWork: _DISPATCHING,
    d.EndWork: _FIELD,
    d.RemoveEarth: _FIELD,
    d.ReEnergisePlan: _FIELD,
    d.ClosePermit: _DISPATCHING,
    d.CancelPermit: _WITH_CHIEF,
    d.CorrectPermitTime: {_LEADER: Scope.ALL},
    d.RaiseOverrunWarnings: {_SYSTEM: Scope.ALL},
    r.SetCrewDuty: _FIELD | {_CHIEF: Scope.STATION},
    r.OpenAccounts: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.ChangePassword: {**dict.fromkeys(Role, Scope.SELF), _ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    # The system is set-up from the command line here: an administrator who is locked out is let in again by it.
    r.DisableAccount: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.EnableAccount: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.ChangeRole: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.ImportCity: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.RaiseClockWarnings: {_SYSTEM: Scope.ALL},
    # An act is taken back by its own author only, who must still be permitted that act: the decision asks for both.
    r.Undo: {role: Scope.ALL for role in Role if role not in {Role.VIEWER, Role.SYSTEM}},
}
"""Command → role → scope. A pair that is not here is forbidden."""


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


def may_see_plan(plan: OutagePlan, actor: Account) -> bool:
    """A station sees its own plans and those of others that touch its areas; who belongs to no station sees all."""
    return actor.station is None or actor.station in {plan.station, *plan.content.scope.stations}


def _within(scope: Scope, command: Command, actor: Account, picture: Picture) -> bool:
    if scope is Scope.ALL:
        return True
    if scope is Scope.SELF:
        return getattr(command, "account", None) == actor.id
    orders, crews = _subjects(command, picture)
    permit = picture.find(WorkPermit, getattr(command, "permit", None))
    if scope is Scope.CREW:
        holders = {order.crew for order in orders} | ({permit.crew} if permit is not None else set())
        own_crew = actor.crew is not None and holders <= {actor.crew}
        return own_crew and all(crew.id == actor.crew for crew in crews)
    stations = {order.station for order in orders} | {crew.station for crew in crews}
    if isinstance(command, o.RegisterReport):
        grid = picture.find(ServiceGrid, command.place.grid)
        stations.add(grid.station if grid is not None else None)
    stations |= _stations_marked(command, picture)
    if isinstance(command, p.DraftPlan):
        stations.add(command.station)
    elif isinstance(command, p.ImportPlans):
        stations.update(draft.station for draft in command.drafts)
    for key in (getattr(command, "plan", None), getattr(command, "into", None)):
        plan = picture.find(OutagePlan, key)
        if plan is not None:
            stations.add(plan.station)
    if permit is not None:
        stations.add(permit.station)
    return actor.station is not None and stations <= {actor.station}


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
    orders = [picture.find(WorkOrder, name) for name in (*names, report.order if report else None)]
    crew = picture.find(Crew, getattr(command, "crew", None))
    return [order for order in orders if order], [crew] if crew else []
