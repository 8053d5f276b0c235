"""What people ask of work orders and reports. `seen` is the version of the order (or report) on the sender's
screen: a command about a thing that has changed since is refused, not merged in silence."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.network import EquipmentClass
from models.entities.orders import (
    CallBackResult,
    Channel,
    DeclineReason,
    Hazard,
    Need,
    PauseReason,
    Symptom,
    VoidReason,
)
from models.entities.places import Place
from models.entities.switching import SwitchingKind
from models.ids import CrewId, OrderId, ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterReport:
    """Take a trouble report (受理); opens an order, or hangs on `order` if given."""

    channel: Channel
    channel_reference: str
    received_at: datetime
    caller: str
    phone: str
    place: Place
    symptom: Symptom
    words: str = ""
    customer: str = ""
    hazards: tuple[Hazard, ...] = ()
    customers_out: int = 1
    important_customers: tuple[str, ...] = ()
    order: OrderId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignOrder:
    """Give a pending order to a crew (派单). `override` is the reason for a crew with soft disqualifiers."""

    order: OrderId
    crew: CrewId
    seen: int
    override: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReassignOrder:
    """Move an order from its crew to another (改派)."""

    order: OrderId
    crew: CrewId
    seen: int
    reason: str
    override: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveCrew:
    """Consent to a crew outside the operation-authority default (OP-1, 原则上); never by the assigner."""

    order: OrderId
    crew: CrewId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallOrder:
    """Take an order back into the pool; the customer's clock keeps running."""

    order: OrderId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineOrder:
    """The crew gives the order back (退单, WO-9)."""

    order: OrderId
    seen: int
    reason: DeclineReason
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptOrder:
    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Depart:
    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive:
    """The crew stands at the door; `x`, `y` metres, where it stood."""

    order: OrderId
    seen: int
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnose:
    """Fault judged: on which equipment, by which cause (故障判断)."""

    order: OrderId
    seen: int
    equipment: EquipmentClass
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAttestation:
    """What somebody answered for before an operation: permission by phone, safety measures, the permitter on site,
    a written entrustment, the customer's stamp (OP-3, OP-4, OP-6, OP-7, OP-8, OP-10)."""

    order: OrderId
    seen: int
    need: Need
    given_by: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSwitching:
    """Report to the duty dispatcher before switching (OP-9), with the double name read back (OP-12)."""

    order: OrderId
    seen: int
    kind: SwitchingKind
    reporter: str
    duty_dispatcher: str
    recording: str
    equipment_name: str
    equipment_number: str
    read_back_name: str
    read_back_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeEnergise:
    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReEnergise:
    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteRepair:
    order: OrderId
    seen: int
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRestored:
    """Power is back without any switching of ours (nothing had been de-energised for the repair)."""

    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnOrder:
    """The crew hands the finished order in (回单); refused while cause or remedy is empty (WO-6)."""

    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBackReport:
    """Ask the customer (回访). `STILL_DARK` reopens the trouble as an order of its own (D-5)."""

    report: ReportId
    seen: int
    result: CallBackResult
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOrder:
    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidOrder:
    """There was nothing of ours to repair (作废, WO-7)."""

    order: OrderId
    seen: int
    reason: VoidReason
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenOrder:
    order: OrderId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspendOrder:
    """Stop the internal clocks for a reason of the fixed list (挂起); the customer's goes on."""

    order: OrderId
    seen: int
    reason: PauseReason
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeOrder:
    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgeOrder:
    """催办: counted, and not twice within the rule book's gap (WO-4)."""

    order: OrderId
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuperviseOrder:
    """Put the order under supervision (督办)."""

    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSupervision:
    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainDelay:
    """Tell the customer why the crew is late (T-4): stops the complaint, not the clock."""

    order: OrderId
    seen: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateRestoration:
    """When power is expected back, said by a person; a later one needs a reason (T-8)."""

    order: OrderId
    seen: int
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectStage:
    """Add a line which says that line `stage` (index) really happened `at`, with a reason; the old line stays
    (WO-3)."""

    order: OrderId
    seen: int
    stage: int
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOrders:
    """Take `sub` for the same trouble as `main` (D-1, D-2)."""

    main: OrderId
    sub: OrderId
    seen_main: int
    seen_sub: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitOrder:
    """Undo a merge later on: `order` stands alone again, its clock never having stopped."""

    order: OrderId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitReport:
    """Take one report off its order into an order of its own."""

    report: ReportId
    seen: int
    reason: str


OrderCommand = (
    RegisterReport
    | AssignOrder
    | ReassignOrder
    | ApproveCrew
    | RecallOrder
    | DeclineOrder
    | AcceptOrder
    | Depart
    | Arrive
    | Diagnose
    | RecordAttestation
    | ReportSwitching
    | DeEnergise
    | ReEnergise
    | CompleteRepair
    | ConfirmRestored
    | ReturnOrder
    | CallBackReport
    | ArchiveOrder
    | VoidOrder
    | ReopenOrder
    | SuspendOrder
    | ResumeOrder
    | UrgeOrder
    | SuperviseOrder
    | EndSupervision
    | ExplainDelay
    | EstimateRestoration
    | CorrectStage
    | MergeOrders
    | SplitOrder
    | SplitReport
)
