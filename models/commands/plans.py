"""What people ask of outage plans, from the draft to the approved notice. `seen` is the plan's version."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.outage_plans import PlanContent, Window
from models.ids import PlanId, StationId


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlan:
    """Begin a plan of `station` (停电计划); it may still lack what filing asks for."""

    station: StationId
    window: Window
    content: PlanContent


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlans:
    """Begin all plans of the table that a station sent as the file `source`, or none of them."""

    source: str
    drafts: tuple[DraftPlan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPlan:
    """Write on the document. What has been filed already needs a `reason` and goes to the start of the chain."""

    plan: PlanId
    seen: int
    window: Window
    content: PlanContent
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlans:
    """Do both in one outage: `window` and `content` are what `into` says from then on, with all areas of `plan`, which
    is cancelled with the reason by the same act. `seen` and `into_seen` are their versions."""

    plan: PlanId
    seen: int
    into: PlanId
    into_seen: int
    window: Window
    content: PlanContent
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """Send the plan along the chain (上报); after a return or withdrawal, send it again."""

    plan: PlanId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovePlan:
    """Speak for the next link of the chain (审批). `over_limit_reason` says why an area may exceed its limit of
    repeated outages; a second person has to agree then (R-2)."""

    plan: PlanId
    seen: int
    remark: str = ""
    over_limit_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveNotice:
    """Speak for the last link: the outage may be announced."""

    plan: PlanId
    seen: int
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPlan:
    """Send the plan back to who drafted it, with the reason (退回)."""

    plan: PlanId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPlan:
    """Take the plan out of the chain before its last link has spoken (撤回); of an extension that is on its way, the
    extension alone."""

    plan: PlanId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponePlan:
    """Later hours, for rain or the like (顺延): the old ones hold no longer, the new ones go along the chain."""

    plan: PlanId
    seen: int
    window: Window
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendPlan:
    """A later end (延时). The approved hours stand until the longer ones have gone along the chain."""

    plan: PlanId
    seen: int
    end: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelPlan:
    """The outage does not take place (取消); the document stays."""

    plan: PlanId
    seen: int
    reason: str


PlanCommand = (
    DraftPlan
    | ImportPlans
    | EditPlan
    | MergePlans
    | FilePlan
    | ApprovePlan
    | ApproveNotice
    | ReturnPlan
    | WithdrawPlan
    | PostponePlan
    | ExtendPlan
    | CancelPlan
)
