"""Fault-repair work orders and the trouble reports that hang on them (domain rules §2, §3, D-1…D-6)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.entities.network import EquipmentClass
from models.entities.people import Skill
from models.entities.places import Place, Zone
from models.entities.switching import SwitchingReport
from models.ids import AccountId, CrewId, OrderId, ReportId, StationId


class Urgency(Enum):
    """Computed from the reports, never typed (U-1, U-2)."""

    CRITICAL = "critical"
    EMERGENCY = "emergency"
    IMPORTANT = "important"
    GENERAL = "general"


class OrderState(Enum):
    """Where an order stands; `models.life_cycle` holds the table of moves."""

    PENDING = "pending"
    DISPATCHED = "dispatched"
    ACCEPTED = "accepted"
    EN_ROUTE = "en_route"
    ON_SITE = "on_site"
    DIAGNOSED = "diagnosed"
    DE_ENERGISED = "de_energised"
    REPAIRED = "repaired"
    RESTORED = "restored"
    RETURNED = "returned"
    CALLED_BACK = "called_back"
    ARCHIVED = "archived"
    MERGED = "merged"
    VOID = "void"


class StageKind(Enum):
    """One append-only line of an order's life (WO-3)."""

    RECEIVED = "received"
    DISPATCHED = "dispatched"
    REASSIGNED = "reassigned"
    DECLINED = "declined"
    RECALLED = "recalled"
    ACCEPTED = "accepted"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    DIAGNOSED = "diagnosed"
    REPORTED_BEFORE_DE_ENERGISING = "reported_before_de_energising"
    DE_ENERGISED = "de_energised"
    REPAIRED = "repaired"
    REPORTED_BEFORE_RE_ENERGISING = "reported_before_re_energising"
    RE_ENERGISED = "re_energised"
    RESTORED = "restored"
    RETURNED = "returned"
    CALLED_BACK = "called_back"
    ARCHIVED = "archived"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    MERGED = "merged"
    SPLIT = "split"
    VOIDED = "voided"
    REOPENED = "reopened"
    CORRECTED = "corrected"
    EXPLAINED = "explained"


class Symptom(Enum):
    NO_POWER_ONE = "no_power_one"
    NO_POWER_MANY = "no_power_many"
    LOW_VOLTAGE = "low_voltage"
    PHASE_LOSS = "phase_loss"
    FLICKER = "flicker"
    WIRE_DOWN = "wire_down"
    SPARKS = "sparks"
    TRANSFORMER_NOISE = "transformer_noise"
    TREE_ON_LINE = "tree_on_line"
    METER_FAULT = "meter_fault"
    OTHER = "other"


class Hazard(Enum):
    """What makes a report an emergency (U-1)."""

    CASUALTY = "casualty"
    PUBLIC_DISORDER = "public_disorder"
    POLLUTION = "pollution"
    IMPORTANT_CUSTOMER = "important_customer"
    PROTECTED_EVENT = "protected_event"
    LARGE_LOSS = "large_loss"
    PUBLIC_OPINION = "public_opinion"


class Channel(Enum):
    """Where a report came in (ORG-9, G-2)."""

    HOTLINE_95598 = "95598"
    REGULATOR_12398 = "12398"
    CITY_12345 = "12345"
    ONLINE_STATE_GRID = "online_state_grid"
    GOVERNMENT_GRID = "government_grid"
    PATROL = "patrol"


class ReportState(Enum):
    OPEN = "open"
    RESTORED = "restored"
    SETTLED = "settled"
    VOID = "void"


class PauseReason(Enum):
    """The fixed list of reasons that may pause the internal clocks; the customer's never pauses."""

    WEATHER = "weather"
    TRAFFIC = "traffic"
    AWAIT_MATERIAL = "await_material"
    AWAIT_PERMISSION = "await_permission"
    CUSTOMER_REQUEST = "customer_request"
    UNSAFE = "unsafe"


class DeclineReason(Enum):
    """Why an order went back to the pool (退单)."""

    NOT_OURS = "not_ours"
    BEYOND_SKILL = "beyond_skill"
    BEYOND_AUTHORITY = "beyond_authority"
    BUSY = "busy"
    VEHICLE_FAULT = "vehicle_fault"
    WRONG_ADDRESS = "wrong_address"


class VoidReason(Enum):
    """Why there was nothing to repair (作废, WO-7)."""

    FALSE_REPORT = "false_report"
    ARREARS = "arrears"
    CUSTOMER_OWN = "customer_own"
    PLANNED_OUTAGE = "planned_outage"
    DUPLICATE = "duplicate"


class Need(Enum):
    """What has to be there before hands are laid on (OP-3…OP-12); `models.rules.operation_authority` says where."""

    PHONE_PERMISSION = "phone_permission"
    ORDER = "order"
    SAFETY_MEASURES = "safety_measures"
    ON_SITE_PERMITTER = "on_site_permitter"
    WRITTEN_ENTRUSTMENT = "written_entrustment"
    CUSTOMER_STAMP = "customer_stamp"
    REPORT_BEFORE_SWITCHING = "report_before_switching"
    READ_BACK = "read_back"


class CallBackResult(Enum):
    SATISFIED = "satisfied"
    UNSATISFIED = "unsatisfied"
    NO_ANSWER = "no_answer"
    STILL_DARK = "still_dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One line of an order's life: never changed once written; a correction is a further line, written `at` its
    own time, that names the line it `corrects` (index into `stages`), the time `corrected_to` and the reason in
    `note` (WO-3)."""

    kind: StageKind
    at: datetime
    actor: AccountId
    x: float | None = None
    y: float | None = None
    crew: CrewId | None = None
    note: str = ""
    corrects: int | None = None
    corrected_to: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    reason: PauseReason
    started_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """What a person answered for before an operation (OP-3, OP-4, OP-6, OP-7, OP-10). `reference` is where it can
    be looked up: the number of a call's recording, of a document or a ticket, the name of the permitter."""

    need: Need
    given_by: str
    at: datetime
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityApproval:
    """Somebody else's consent to depart from an operation-authority default (OP-1, 原则上)."""

    crew: CrewId
    approver: AccountId
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A limit that was met or missed, by the rule book of that day."""

    rule: str
    started_at: datetime
    due_at: datetime
    ended_at: datetime
    rule_book: str

    @property
    def met(self) -> bool:
        return self.ended_at <= self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """When power is expected back; `by_person` estimates are never overwritten by the machine."""

    at: datetime
    made_at: datetime
    by: AccountId
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Urge:
    at: datetime
    by: AccountId
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBack:
    at: datetime
    by: AccountId
    result: CallBackResult
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeEvidence:
    """Why two orders were taken for one trouble (D-1…D-3)."""

    same_feeder: bool
    same_area: bool
    minutes_apart: float
    metres_apart: float
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleReport:
    """One customer's word of one trouble. Keeps its own receipt time, clock and call-back duty (D-5)."""

    id: ReportId
    version: int = field(default=1, compare=False)
    channel: Channel
    channel_reference: str
    received_at: datetime
    caller: str
    phone: str
    place: Place
    symptom: Symptom
    hazards: tuple[Hazard, ...]
    words: str
    order: OrderId
    state: ReportState
    customer: str = ""
    call_backs: tuple[CallBack, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkOrder:
    """抢修工单. `received_at` is the receipt of its first report and starts the customer's clock."""

    id: OrderId
    version: int = field(default=1, compare=False)
    state: OrderState
    urgency: Urgency
    symptom: Symptom
    place: Place
    station: StationId
    zone: Zone
    received_at: datetime
    equipment: EquipmentClass
    skill: Skill
    customers_out: int
    important_customers: tuple[str, ...] = ()
    crew: CrewId | None = None
    stages: tuple[Stage, ...] = ()
    pauses: tuple[Pause, ...] = ()
    switching: tuple[SwitchingReport, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    approvals: tuple[AuthorityApproval, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    urges: tuple[Urge, ...] = ()
    supervised: bool = False
    cause: str = ""
    remedy: str = ""
    estimate: Estimate | None = None
    merged_into: OrderId | None = None
    merge_evidence: MergeEvidence | None = None
    archived_at: datetime | None = None

    @property
    def paused(self) -> bool:
        return bool(self.pauses) and self.pauses[-1].ended_at is None

    def last(self, kind: StageKind) -> Stage | None:
        """The newest line of `kind` of the present round (a reopening starts a new round), or None."""
        for stage in reversed(self.stages):
            if stage.kind is kind:
                return stage
            if stage.kind is StageKind.REOPENED:
                return None
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """The last number given out of a series; numbers are never given back, not even by undo."""

    id: str
    version: int = field(default=1, compare=False)
    value: int
