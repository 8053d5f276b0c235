"""Who may send which command on whose things: the one table, used by every decision and printed in the docs."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from models.changes import Change
from models.commands import Command
from models.commands import alarms as a
from models.commands import crew_loans as loans
from models.commands import day as d
from models.commands import escalations as c
from models.commands import map_marks as m
from models.commands import notes as n
from models.commands import notices as t
from models.commands import orders as o
from models.commands import plans as p
from models.commands import protected_events as e
from models.commands import responsibility as h
from models.commands import room as r
from models.commands import service_cases as v
from models.entities.alarms import AlarmKind
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.map_marks import MapMark
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account, Crew, Role
from models.entities.places import ServiceGrid
from models.entities.service_cases import ServiceCase
from models.entities.work_permits import WorkPermit
from models.errors import NotAllowed
from models.ids import StationId
from models.lent_crews import works_for
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

# Who works on a job across stations; which level answers is asked of the levels (models/rules/escalation_levels.py).
_JOB = {**_WITH_CHIEF, _BRANCH: Scope.ALL}
_ANSWERING = {**_JOB, _HEAD: Scope.ALL}
# The branch lends forces across stations (ORG-7); a chief lends the own station's crews, and takes them back or returns
# those that were borrowed.
_LENDING = {**_WITH_CHIEF, _BRANCH: Scope.ALL}

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
    d.HandOverPermit: _WITH_CHIEF,
    d.RemoveEarth: _FIELD,
    d.ReEnergisePlan: _FIELD,
    d.ReportPartBack: {**_FIELD, _ROOM: Scope.ALL},
    d.ReEnergisePart: _FIELD,
    d.ClosePermit: _DISPATCHING,
    d.CancelPermit: _WITH_CHIEF,
    d.CorrectPermitTime: {_LEADER: Scope.ALL},
    v.OpenCase: _WITH_CHIEF,
    v.CorrectCaseFacts: _WITH_CHIEF,
    v.LinkCase: _WITH_CHIEF,
    v.UnlinkCase: _WITH_CHIEF,
    v.HandCase: _WITH_CHIEF,
    v.RecordContact: _WITH_CHIEF,
    v.DraftReply: _WITH_CHIEF,
    v.CheckReply: _WITH_CHIEF,
    v.SendReply: _WITH_CHIEF,
    v.SuperviseCase: _DISPATCHING,
    v.EndCaseSupervision: _DISPATCHING,
    v.ReviewCase: {**_DISPATCHING, _HEAD: Scope.ALL},
    v.CirculateResult: _DISPATCHING,
    v.CloseCase: _WITH_CHIEF,
    v.ReopenCase: _WITH_CHIEF,
    r.SetCrewDuty: _FIELD | {_CHIEF: Scope.STATION},
    r.OpenAccounts: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.ChangePassword: {**dict.fromkeys(Role, Scope.SELF), _ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    # The system is set-up from the command line here: an administrator who is locked out is let in again by it.
    r.DisableAccount: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.EnableAccount: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.ChangeRole: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    r.ImportCity: {_ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    c.Escalate: _WITH_CHIEF,
    c.DismissProposal: _WITH_CHIEF,
    c.AcceptEscalation: _ANSWERING,
    c.DeclineEscalation: _ANSWERING,
    c.TakeBackEscalation: _WITH_CHIEF,
    c.EscalateFurther: _JOB,
    c.AddJobOrders: _JOB,
    c.AssignPart: _JOB,
    c.RemovePart: _JOB,
    c.SetCommander: _JOB,
    c.SetJointEstimate: _JOB,
    c.CloseEscalation: _JOB,
    loans.LendCrew: _LENDING,
    loans.ExtendLoan: _LENDING,
    loans.ReturnCrew: _LENDING,
    # An act is taken back by its own author only, who must still be permitted that act: the decision asks for both.
    r.Undo: {role: Scope.ALL for role in Role if role not in {Role.VIEWER, Role.SYSTEM}},
    a.RaiseAlarms: {_SYSTEM: Scope.ALL},
    a.ClearAlarms: {_SYSTEM: Scope.ALL},
    a.AcknowledgeAlarms: _WITH_CHIEF,
    a.ShelveAlarms: _WITH_CHIEF,
    a.UnshelveAlarms: _WITH_CHIEF,
    # Whoever assigns orders can answer for stations; whose a station is already, the decision asks.
    h.TakeStations: _WITH_CHIEF,
    h.GiveStations: _WITH_CHIEF,
    h.ReleaseStations: _WITH_CHIEF,
    h.KeepZone: _DISPATCHING,
    h.DropZone: _DISPATCHING,
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


def may_hold(actor: Account, station: StationId) -> bool:
    """Whether the account can answer for the station: who assigns its orders, and is not disabled."""
    if actor.disabled:
        return False
    scope = PERMISSIONS[h.TakeStations].get(actor.role)
    return scope is Scope.ALL or (scope is Scope.STATION and actor.station == station)


def may_see_plan(plan: OutagePlan, actor: Account) -> bool:
    """A station sees its own plans and those of others that touch its areas; who belongs to no station sees all."""
    return actor.station is None or actor.station in {plan.station, *plan.content.scope.stations}


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
    if isinstance(command, a.AcknowledgeAlarms | a.ShelveAlarms):
        keys = [seen.alarm for seen in command.alarms]
    elif isinstance(command, a.UnshelveAlarms):
        keys = list(command.alarms)
    else:
        return set()
    found = [alarm for key in keys if (alarm := picture.alarms.get(key)) is not None]
    stations: set[StationId | None] = set()
    for alarm in found:
        shared = alarm.kind in _OF_EITHER_SIDE and actor.station in alarm.stations
        stations |= {actor.station} if shared else set(alarm.stations or (None,))
    return stations


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
