"""Who may send which command on whose things: every role with every command, on own and on others' things."""

import dataclasses
from dataclasses import dataclass
from typing import Any

import pytest

from models.commands import COMMAND_KINDS, Command
from models.commands import escalations as c
from models.commands import orders as o
from models.commands import plans as p
from models.commands import protected_events as e
from models.commands import room as r
from models.commands.alarms import SeenAlarm
from models.commands.responsibility import SeenStation
from models.commands.service_cases import OpenCase
from models.entities.alarms import Alarm, AlarmKind
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import EscalationCause, EscalationLevel
from models.entities.handovers import SectionKind
from models.entities.notices import HOTLINE, Answer, NoticeKind, TellingManner
from models.entities.orders import CallBackResult, DeclineReason, Need, OrderState, PauseReason, VoidReason
from models.entities.people import SYSTEM_ACCOUNT, Account, DutyState, Role
from models.entities.protected_events import ProtectionLevel
from models.entities.service_cases import CaseFacts, ContactWay
from models.entities.shifts import FeedKind, Post
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitState, WorkPermit
from models.errors import NotAllowed
from models.ids import (
    AccountId,
    AlarmId,
    AreaCode,
    AttachmentId,
    CaseId,
    CrewId,
    EscalationId,
    FeedGapId,
    GridId,
    HandoverId,
    LoanId,
    MarkId,
    OrderId,
    PermitId,
    PlanId,
    ProtectedEventId,
    RemarkId,
    ReportId,
    RotaDutyId,
    ShiftId,
    StationId,
    ZoneId,
)
from models.rules.permission_table import ALARM_KINDS, PERMISSIONS, Scope
from models.rules.permissions import check_permission, may_send, sees_to
from tests.models.builders import (
    LV,
    MORNING,
    Room,
    city,
    import_of,
    marking,
    place,
    report_of,
    switching_fields,
)
from tests.models.outage_plans import HOURS, content_of, draft
from tests.models.service_cases import case_fields, opened

ROLES = (
    "dispatcher shift_leader station_chief station_planner distribution_room maintenance_branch department_head viewer"
    " administrator crew system"
)

# One column a role, in the order above: a on all things, s on the own station's, c on the own crew's, o on the
# own account, - not at all. The room dispatches, chiefs work on their own station's things, crews on their own
# orders (which the room may enter for them); stations and the offices plan, whoever stands in a chain approves, and the
# notice is the room's; approvals of OP-1 come from others than those who assign; nothing
# that time drives switches anything (OP-11).
EXPECTED = """
RegisterReport       a a s - - - - - - - a
AssignOrder          a a s - - - - - - - -
ReassignOrder        a a s - - - - - - - -
ApproveCrew          - a - - a a - - - - -
RecallOrder          a a s - - - - - - - -
DeclineOrder         a a - - - - - - - c -
AcceptOrder          a a - - - - - - - c -
Depart               a a - - - - - - - c -
Arrive               a a - - - - - - - c -
Diagnose             a a - - - - - - - c -
RecordAttestation    a a - - a - - - - c -
ReportSwitching      a a - - a - - - - c -
DeEnergise           a a - - - - - - - c -
ReEnergise           a a - - - - - - - c -
CompleteRepair       a a - - - - - - - c -
ConfirmRestored      a a - - - - - - - c -
ReturnOrder          a a - - - - - - - c -
CallBackReport       a a s - - - - - - - -
ArchiveOrder         a a s - - - - - - - -
VoidOrder            a a - - - - - - - - -
ReopenOrder          a a s - - - - - - - -
SuspendOrder         a a s - - - - - - c -
ResumeOrder          a a s - - - - - - c -
UrgeOrder            a a s - - - - - - - -
SuperviseOrder       a a - - - - - - - - -
EndSupervision       a a - - - - - - - - -
ExplainDelay         a a s - - - - - - c -
EstimateRestoration  a a s - - - - - - c -
CorrectStage         - a - - - - - - - - -
MergeOrders          a a - - - - - - - - -
SplitOrder           a a - - - - - - - - -
SplitReport          a a - - - - - - - - -
AddNote              a a s - a a - - - c -
AttachReference      a a s - a a - - - c -
WithdrawReference    a a s - a a - - - c -
PlaceMark            a a s - - - - - - - -
ChangeMarkEnd        a a s - - - - - - - -
LiftMark             a a s - - - - - - - -
ProtectEvent         a a - - a - a - - - -
ChangeProtectedEvent a a - - a - a - - - -
CallOffProtectedEvent a a - - a - a - - - -
DraftPlan            a a s s a - - - - - -
ImportPlans          a a s s a - - - - - -
EditPlan             a a s s a - - - - - -
FilePlan             a a s s a - - - - - -
ApprovePlan          - a s - a a a - - - -
ApproveNotice        a a - - - - - - - - -
ReturnPlan           a a s - a a a - - - -
WithdrawPlan         a a s s a - - - - - -
PostponePlan         a a s s a - - - - - -
ExtendPlan           a a s s a - - - - - -
CancelPlan           a a s s a - - - - - -
MergePlans           a a s s a - - - - - -
PublishNotice        a a - - - - - - - - -
PublishFiles         a a - - - - - - - - -
RecordTelling        a a s s - - - - - - -
CorrectTelling       a a s s - - - - - - -
AddRecipient         a a s s - - - - - - -
RemoveRecipient      a a s s - - - - - - -
OpenPermit           a a s - - - - - - - -
ReportPlanSwitching  a a - - a - - - - c -
DeEnergisePlan       a a - - - - - - - c -
FitEarth             a a - - - - - - - c -
GivePermit           a a - - - - - - - - -
InterruptWork        a a - - - - - - - c -
ResumeWork           a a - - - - - - - - -
EndWork              a a - - - - - - - c -
HandOverPermit       a a s - - - - - - - -
RemoveEarth          a a - - - - - - - c -
ReEnergisePlan       a a - - - - - - - c -
ReportPartBack       a a - - a - - - - c -
ReEnergisePart       a a - - - - - - - c -
ClosePermit          a a - - - - - - - - -
CancelPermit         a a s - - - - - - - -
CorrectPermitTime    - a - - - - - - - - -
OpenCase             a a s - - - - - - - -
CorrectCaseFacts     a a s - - - - - - - -
LinkCase             a a s - - - - - - - -
UnlinkCase           a a s - - - - - - - -
HandCase             a a s - - - - - - - -
RecordContact        a a s - - - - - - - -
DraftReply           a a s - - - - - - - -
CheckReply           a a s - - - - - - - -
SendReply            a a s - - - - - - - -
SuperviseCase        a a - - - - - - - - -
EndCaseSupervision   a a - - - - - - - - -
ReviewCase           a a - - - - a - - - -
CirculateResult      a a - - - - - - - - -
CloseCase            a a s - - - - - - - -
ReopenCase           a a s - - - - - - - -
SetCrewDuty          a a s - - - - - - c -
OpenAccounts         - - - - - - - - a - a
ChangePassword       o o o o o o o o a o a
DisableAccount       - - - - - - - - a - a
EnableAccount        - - - - - - - - a - a
ChangeRole           - - - - - - - - a - a
ImportCity           - - - - - - - - a - a
Undo                 a a a a a a a - a a -
Escalate             a a s - - - - - - - -
DismissProposal      a a s - - - - - - - -
AcceptEscalation     a a s - - a a - - - -
DeclineEscalation    a a s - - a a - - - -
TakeBackEscalation   a a s - - - - - - - -
EscalateFurther      a a s - - a - - - - -
AddJobOrders         a a s - - a - - - - -
AssignPart           a a s - - a - - - - -
RemovePart           a a s - - a - - - - -
SetCommander         a a s - - a - - - - -
SetJointEstimate     a a s - - a - - - - -
CloseEscalation      a a s - - a - - - - -
LendCrew             a a s - - a - - - - -
ExtendLoan           a a s - - a - - - - -
ReturnCrew           a a s - - a - - - - -
RaiseAlarms          - - - - - - - - - - a
ClearAlarms          - - - - - - - - - - a
AcknowledgeAlarms    a a s s a a a - - - -
ShelveAlarms         a a s s a a a - - - -
UnshelveAlarms       a a s s a a a - - - -
TakeStations         a a s - - - - - - - -
GiveStations         a a s - - - - - - - -
ReleaseStations      a a s - - - - - - - -
KeepZone             a a - - - - - - - - -
DropZone             a a - - - - - - - - -
ImportRota           - a - - - - - - a - a
ChangeDuty           a a - - - - - - - - -
SwapDuties           a a - - - - - - - - -
DropDuty             - a - - - - - - - - -
OpenShift            - a - - - - - - - - a
JoinShift            a a - - - - - - - - -
LeaveShift           a a - - - - - - - - -
WriteRemark          a a - - - - - - - - -
EndRemark            a a - - - - - - - - -
NoteFeedGap          - - - - - - - - - - a
EndFeedGap           - - - - - - - - - - a
PrepareHandover      a a - - - - - - - - -
TickSection          - a - - - - - - - - -
UntickSection        - a - - - - - - - - -
AskBack              a a - - - - - - - - -
AnswerQuestion       a a - - - - - - - - -
SignOut              - a - - - - - - - - -
TakeBackSignature    - a - - - - - - - - -
SignIn               - a - - - - - - - - -
WithdrawHandover     - a - - - - - - - - -
TakeRoom             - a - - - - - - - - -
ArchivePaper         a a - - - - - - - - a
"""

LETTERS = {"a": Scope.ALL, "s": Scope.STATION, "c": Scope.CREW, "o": Scope.SELF, "-": None}
TABLE = {
    line.split()[0]: {Role(role): LETTERS[letter] for role, letter in zip(ROLES.split(), line.split()[1:], strict=True)}
    for line in EXPECTED.strip().splitlines()
}

ACTORS = {
    Role.DISPATCHER: "li",
    Role.SHIFT_LEADER: "leader",
    Role.STATION_CHIEF: "chief-east",
    Role.STATION_PLANNER: "planner-east",
    Role.DISTRIBUTION_ROOM: "room",
    Role.MAINTENANCE_BRANCH: "branch",
    Role.DEPARTMENT_HEAD: "head",
    Role.VIEWER: "viewer",
    Role.ADMINISTRATOR: "admin",
    Role.CREW: "crew-A1",
}


@dataclass(frozen=True)
class Side:
    """Things of one station and its crew: the east's are the actors' own, the west's are not."""

    order: OrderId
    other: OrderId
    report: ReportId
    crew: CrewId
    grid: str
    account: AccountId
    mark: MarkId
    station: StationId
    plan: PlanId
    permit: PermitId
    event: ProtectedEventId
    case: CaseId
    loan: LoanId
    job: EscalationId
    asked: EscalationId


@pytest.fixture(scope="module")
def worked() -> tuple[Room, Side, Side]:
    """A room with an order in the hands of A1 (east) and one in the hands of B1 (west)."""
    room = Room()
    sides = []
    for grid, crew, account in (("G1", "A1", "own"), ("G3", "B1", "chief-west")):
        order = room.bring(room.report(place=place(grid)), OrderState.DISPATCHED, crew)
        other = room.report(place=place(grid))
        report = room.report_ids(order)[0]
        room.send(marking(room.now, grids=(GridId(grid),)))
        mark = max(room.picture.marks)
        plan = draft(room, station := room.order(order).station)
        permit = held(room, plan, crew)
        room.send(
            e.ProtectEvent(
                name="中考", level=ProtectionLevel.FIRST, window=HOURS, areas=(AreaCode("T-1"),), source="函"
            )
        )
        event = max(room.picture.protected_events)
        for kind in AlarmKind:
            room.picture.put(alarm_of(kind, order, station, room))
        case, loan = opened(room, place=place(grid)), lent(room, station, crew)
        mine = (CrewId(crew), grid, AccountId(account), mark, station, plan, permit, event, case, loan)
        sides.append((order, other, report, *mine))
    jobs = [(job_of(room, side[0], EscalationLevel.CENTRE, None), side) for side in sides]
    calls = [
        job_of(room, side[1], EscalationLevel.STATION, other[7]) for side, other in zip(sides, sides[::-1], strict=True)
    ]
    whole = [Side(*side, job, call) for (job, side), call in zip(jobs, calls[::-1], strict=True)]
    return room, whole[0], whole[1]


def alarm_of(kind: AlarmKind, order: OrderId, station: StationId, room: Room) -> Alarm:
    return Alarm(
        id=alarm_id(kind, order),
        kind=kind,
        level=1,
        subject=order,
        order=order,
        stations=(station,),
        since=room.now,
        raised_at=room.now,
    )


def alarm_id(kind: AlarmKind, order: OrderId) -> AlarmId:
    return AlarmId(f"{kind.value}/{order}")


def job_of(room: Room, order: OrderId, level: EscalationLevel, station: StationId | None) -> EscalationId:
    room.send(c.Escalate(orders=(order,), level=level, station=station, reason="跨站"))
    job = room.picture.escalation_of(order)
    assert job is not None
    return job.id


def lent(room: Room, station: StationId, crew: str) -> LoanId:
    """A loan of that station's crew to a third one."""
    loan = CrewLoan(
        id=LoanId(f"L-{crew}"),
        crew=CrewId(crew),
        lender=station,
        borrower=StationId("north"),
        job=(),
        at=MORNING,
        by=AccountId("li"),
        until=MORNING,
        reason="支援",
        skills=(),
    )
    room.picture.put(loan)
    return loan.id


def held(room: Room, plan: PlanId, crew: str) -> PermitId:
    """A permit of that plan in the hands of that crew, whatever has to come before it."""
    drafted = room.picture.plans[plan]
    permit = WorkPermit(
        id=PermitId(f"W-{crew}"),
        plan=plan,
        station=drafted.station,
        state=PermitState.OPENED,
        ticket="GZP1",
        cuts_supply=True,
        announced=drafted.window,
        crew=CrewId(crew),
    )
    room.picture.put(permit)
    return permit.id


def command_about(name: str, side: Side, actor: Account) -> Command:
    """A command of that kind about things of `side` alone; of the own account where `side` says "own"."""
    account = actor.id if side.account == "own" else side.account
    fields: dict[str, Any] = {
        "order": side.order,
        "seen": 1,
        "crew": side.crew,
        "duty": DutyState.BREAK,
        "report": side.report,
        "reason": {
            "DeclineOrder": DeclineReason.BUSY,
            "VoidOrder": VoidReason.DUPLICATE,
            "SuspendOrder": PauseReason.WEATHER,
        }.get(name, "因"),
        "note": "注",
        "result": CallBackResult.SATISFIED,
        "account": account,
        "accounts": (),
        "role": Role.VIEWER,
        "causes": (),
        "revision": 1,
        "main": side.order,
        "sub": side.other,
        "seen_main": 1,
        "seen_sub": 1,
        "equipment": LV,
        "cause": "断线",
        "remedy": "接线",
        "need": Need.PHONE_PERMISSION,
        "given_by": "赵敏",
        "reference": "LY-1",
        "recording": "LY-1",
        "stage": 0,
        "text": "门禁 4711",
        "title": "抢修单",
        "locator": "T-7",
        "attachment": AttachmentId("A1"),
        "at": MORNING,
        "mark": side.mark,
        "until": MORNING,
        "station": side.station,
        "plan": side.plan,
        "into": side.plan,
        "into_seen": 1,
        "permit": side.permit,
        "ticket": "GZP1",
        "number": "1",
        "code": "A",
        "place": "K101",
        "fitted_by": "李强",
        "removed_by": "李强",
        "leader": "李强",
        "permitter": "李强",
        "reporter": "李强",
        "handed_by": "李强",
        "taken_by": "赵刚",
        "checked": (),
        "party": 0,
        "line": 0,
        "window": HOURS,
        "end": HOURS.end,
        "content": content_of(side.station),
        "sequence": 0,
        "kind": NoticeKind.PLANNED,
        "issuer": "供电服务指挥中心",
        "issued_at": MORNING,
        "files": (),
        "recipients": (),
        "recipient": HOTLINE,
        "manner": TellingManner.PHONE,
        "answer": Answer.AGREED,
        "source": "plans.xlsx",
        "event": side.event,
        "loan": side.loan,
        "handover": HandoverId("H1"),
        "incoming": AccountId("leader-2"),
        "section": SectionKind.CASES,
        "question": 0,
        "digest": "",
        "size": 1,
        "language": "zh_CN",
        "borrower": StationId("north"),
        "case": side.case,
        "facts": CaseFacts(),
        "owner": account,
        "way": ContactWay.PHONE,
        "confirmed": (),
        "to": "陈敏",
        "words": "已说明",
        "passed_to": "营销部",
        "level": ProtectionLevel.FIRST,
        "areas": (AreaCode("T-1"),),
        "name": "中考",
        "escalation": side.asked if name in {"AcceptEscalation", "DeclineEscalation"} else side.job,
        "orders": (side.order,),
        "commander": AccountId("li"),
        "stations": (SeenStation(station=side.station, seen=0),),
        "zone": ZoneId("Z1"),
        "rows": (),
        "replaced": HOURS,
        "first": RotaDutyId("D1"),
        "first_seen": 1,
        "second": RotaDutyId("D2"),
        "second_seen": 1,
        "shift": ShiftId("S1"),
        "post": Post.DISPATCHER,
        "remark": RemarkId("R1"),
        "feed": FeedKind.POSITIONS,
        "since": MORNING,
        "gap": FeedGapId("G1"),
        "drafts": (p.DraftPlan(station=side.station, window=HOURS, content=content_of(side.station)),),
    }
    match name:
        case "Escalate" | "DismissProposal":
            fields["level"] = EscalationLevel.CENTRE
            fields["cause"] = EscalationCause.NO_CREW
        case "RegisterReport":
            return report_of(received_at=MORNING, place=place(side.grid))
        case "OpenCase":
            return OpenCase(**case_fields(MORNING, place=place(side.grid)))
        case "PlaceMark":
            return marking(MORNING, grids=(GridId(side.grid),))
        case "ImportCity":
            return import_of(city())
        case "ReportSwitching" | "ReportPlanSwitching" | "ReportPartBack":
            fields |= switching_fields(SwitchingKind.DE_ENERGISE)
        case "AcknowledgeAlarms" | "ShelveAlarms":
            fields["alarms"] = (SeenAlarm(alarm=alarm_id(kind_seen_to(actor), side.order), level=1),)
        case "UnshelveAlarms" | "ClearAlarms":
            fields["alarms"] = (alarm_id(kind_seen_to(actor), side.order),)
    kind = COMMAND_KINDS[name]
    wanted = [field.name for field in dataclasses.fields(kind)]
    return kind(**{field: fields[field] for field in wanted if field in fields})


def kind_seen_to(actor: Account) -> AlarmKind:
    """Of the kinds that the role sees to, any one."""
    return min(ALARM_KINDS.get(actor.role, AlarmKind), key=lambda kind: kind.value)


def allowed(command: Command, actor: Account, room: Room) -> bool:
    try:
        check_permission(command, actor, room.picture)
    except NotAllowed as refusal:
        assert refusal.facts["command"] == type(command).__name__
        assert refusal.code in {"role_may_not", "not_yours"}
        assert (refusal.code == "not_yours") == may_send(type(command), actor)
        return False
    return True


def actor_of(role: Role, room: Room) -> Account:
    return SYSTEM_ACCOUNT if role is Role.SYSTEM else room.picture.accounts[AccountId(ACTORS[role])]


def test_the_table_names_every_command_and_role() -> None:
    assert set(TABLE) == set(COMMAND_KINDS) == {kind.__name__ for kind in PERMISSIONS}
    assert set(ACTORS) | {Role.SYSTEM} == set(Role)


@pytest.mark.parametrize("role", Role, ids=lambda role: role.value)
@pytest.mark.parametrize("name", COMMAND_KINDS)
def test_every_role_with_every_command(worked: tuple[Room, Side, Side], name: str, role: Role) -> None:
    room, east, west = worked
    scope, actor = TABLE[name][role], actor_of(role, room)
    assert may_send(COMMAND_KINDS[name], actor) == (scope is not None)
    assert allowed(command_about(name, east, actor), actor, room) == (scope is not None)
    if name not in {
        "OpenAccounts",
        "ImportCity",
        "RaiseAlarms",
        "ClearAlarms",
        "Undo",
    }:  # about nobody's things
        assert allowed(command_about(name, west, actor), actor, room) == (scope is Scope.ALL)


def test_a_disabled_account_may_nothing(worked: tuple[Room, Side, Side]) -> None:
    room, east, _ = worked
    gone = Account(id=AccountId("gone"), name="x", role=Role.ADMINISTRATOR, disabled=True)
    assert not may_send(r.ImportCity, gone)
    with pytest.raises(NotAllowed) as caught:
        check_permission(command_about("ImportCity", east, gone), gone, room.picture)
    assert caught.value.code == "account_disabled"


# Whoever can do something about an alarm: a planner tells people and moves hours of the own station's plans, the
# distribution room moves them anywhere, the branch lends and is asked (ORG-7), the head is asked.
SEEN_TO = {
    "planner-east": "overrun important_untold recipients_untold customer_refused plan_in_event",
    "room": "overrun plan_in_event",
    "branch": "loan_due answer_due",
    "head": "answer_due",
    "viewer": "",
}


@pytest.mark.parametrize("name", ["AcknowledgeAlarms", "ShelveAlarms", "UnshelveAlarms"])
@pytest.mark.parametrize("actor", SEEN_TO)
def test_alarms_are_seen_to_by_kind(worked: tuple[Room, Side, Side], actor: str, name: str) -> None:
    room, east, _ = worked
    account = room.picture.accounts[AccountId(actor)]
    permitted = set()
    for kind in AlarmKind:
        key, seen = alarm_id(kind, east.order), SeenAlarm(alarm=alarm_id(kind, east.order), level=1)
        fields = {"alarms": (key,) if name == "UnshelveAlarms" else (seen,), "until": MORNING, "reason": "x"}
        wanted = [field.name for field in dataclasses.fields(COMMAND_KINDS[name])]
        command = COMMAND_KINDS[name](**{field: fields[field] for field in wanted})
        try:
            check_permission(command, account, room.picture)
        except NotAllowed as refusal:
            facts = refusal.facts
            assert refusal.code == ("alarm_of_others" if SEEN_TO[actor] else "role_may_not")
            assert refusal.code == "role_may_not" or facts["kind"] is kind
            assert not sees_to(kind, account)
        else:
            assert sees_to(kind, account)
            permitted.add(kind.value)
    assert permitted == set(SEEN_TO[actor].split())


@pytest.mark.parametrize("role", [Role.STATION_CHIEF, Role.CREW])
def test_who_belongs_nowhere_owns_nothing(worked: tuple[Room, Side, Side], role: Role) -> None:
    room, east, _ = worked
    stray = Account(id=AccountId("stray"), name="x", role=role)
    for name, scopes in TABLE.items():
        if scopes[role] in {Scope.STATION, Scope.CREW}:
            assert not allowed(command_about(name, east, stray), stray, room)


def test_a_chief_sends_the_own_stations_crews_only(worked: tuple[Room, Side, Side]) -> None:
    room, east, west = worked
    chief = actor_of(Role.STATION_CHIEF, room)
    for crew in (west.crew, CrewId("M1")):  # the neighbour's, and the department's
        assert not allowed(o.AssignOrder(order=east.other, crew=crew, seen=1), chief, room)
    assert allowed(o.AssignOrder(order=east.other, crew=CrewId("A2"), seen=1), chief, room)


def test_a_chief_hangs_reports_on_the_own_stations_orders_only(worked: tuple[Room, Side, Side]) -> None:
    room, east, west = worked
    chief = actor_of(Role.STATION_CHIEF, room)
    assert allowed(report_of(received_at=MORNING, order=east.order), chief, room)
    assert not allowed(report_of(received_at=MORNING, order=west.order), chief, room)
    assert not allowed(report_of(received_at=MORNING, place=place(west.grid), order=east.order), chief, room)


def test_a_chief_marks_the_own_stations_ground_only(worked: tuple[Room, Side, Side]) -> None:
    room, east, west = worked
    chief = actor_of(Role.STATION_CHIEF, room)
    across = marking(MORNING, grids=(GridId(east.grid), GridId(west.grid)))
    assert not allowed(across, chief, room)


def test_a_crew_loses_its_rights_with_the_order(room: Room) -> None:
    order = room.bring(room.report(), OrderState.ACCEPTED, "A1")
    room.act(o.ReassignOrder, order, crew=CrewId("A2"), reason="近")
    assert room.refuses(o.Depart, order, by="crew-A1").code == "not_yours"
