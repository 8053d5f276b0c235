"""The one table: which role may send which command, on whose things, and which alarms a role sees to."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from models.commands import alarms as a
from models.commands import crew_loans as loans
from models.commands import day as d
from models.commands import escalations as c
from models.commands import handovers as g
from models.commands import map_marks as m
from models.commands import notes as n
from models.commands import notices as t
from models.commands import orders as o
from models.commands import plans as p
from models.commands import protected_events as e
from models.commands import responsibility as h
from models.commands import room as r
from models.commands import service_cases as v
from models.commands import shifts as w
from models.commands.handover_papers import ArchivePaper
from models.entities.alarms import AlarmKind
from models.entities.people import Role


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

# Whoever can do something about an alarm sees to it, within ALARM_KINDS.
_SEEING_TO = {**_WITH_CHIEF, _PLANNER: Scope.STATION, _ROOM: Scope.ALL, _BRANCH: Scope.ALL, _HEAD: Scope.ALL}

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
    a.AcknowledgeAlarms: _SEEING_TO,
    a.ShelveAlarms: _SEEING_TO,
    a.UnshelveAlarms: _SEEING_TO,
    # Whoever assigns orders can answer for stations; whose a station is already, the decision asks.
    h.TakeStations: _WITH_CHIEF,
    h.GiveStations: _WITH_CHIEF,
    h.ReleaseStations: _WITH_CHIEF,
    h.KeepZone: _DISPATCHING,
    h.DropZone: _DISPATCHING,
    g.PrepareHandover: _DISPATCHING,
    g.TickSection: {_LEADER: Scope.ALL},
    g.UntickSection: {_LEADER: Scope.ALL},
    g.AskBack: _DISPATCHING,
    g.AnswerQuestion: _DISPATCHING,
    g.SignOut: {_LEADER: Scope.ALL},
    g.TakeBackSignature: {_LEADER: Scope.ALL},
    g.SignIn: {_LEADER: Scope.ALL},
    g.WithdrawHandover: {_LEADER: Scope.ALL},
    g.TakeRoom: {_LEADER: Scope.ALL},
    # The rota is the leaders'; the system brings it from the command line here. Whose duty one gives away, and whom one
    # lets join or leave, the decision asks.
    w.ImportRota: {_LEADER: Scope.ALL, _ADMIN: Scope.ALL, _SYSTEM: Scope.ALL},
    w.ChangeDuty: _DISPATCHING,
    w.SwapDuties: _DISPATCHING,
    w.DropDuty: {_LEADER: Scope.ALL},
    w.OpenShift: {_LEADER: Scope.ALL, _SYSTEM: Scope.ALL},
    w.JoinShift: _DISPATCHING,
    w.LeaveShift: _DISPATCHING,
    w.WriteRemark: _DISPATCHING,
    w.EndRemark: _DISPATCHING,
    w.NoteFeedGap: {_SYSTEM: Scope.ALL},
    w.EndFeedGap: {_SYSTEM: Scope.ALL},
    # The paper of a handover follows from what was signed: whoever may sign may archive it.
    ArchivePaper: {**_DISPATCHING, _SYSTEM: Scope.ALL},
}
"""Command → role → scope. A pair that is not here is forbidden."""

ALARM_KINDS: Mapping[Role, frozenset[AlarmKind]] = {
    # Who tells people, and who can move or extend the hours.
    _PLANNER: frozenset(
        {
            AlarmKind.OVERRUN,
            AlarmKind.IMPORTANT_UNTOLD,
            AlarmKind.RECIPIENTS_UNTOLD,
            AlarmKind.CUSTOMER_REFUSED,
            AlarmKind.PLAN_IN_EVENT,
        }
    ),
    _ROOM: frozenset({AlarmKind.OVERRUN, AlarmKind.PLAN_IN_EVENT}),
    _BRANCH: frozenset({AlarmKind.LOAN_DUE, AlarmKind.ANSWER_DUE}),
    _HEAD: frozenset({AlarmKind.ANSWER_DUE}),
}
"""Role → the kinds of alarms that it acknowledges and shelves, as far as its scope goes: those that one of its own
commands can end. A role that is not here sees to all kinds."""
