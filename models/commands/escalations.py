"""What people ask of jobs that outgrow their station (ORG-7). `seen` is the escalation's version. No order is changed
by any of them but for its estimate."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.escalations import EscalationCause, EscalationLevel
from models.ids import AccountId, CrewId, EscalationId, OrderId, StationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalate:
    """`station` is asked at the level STATION; `cause` is the rule that proposed it, None if nobody has."""

    orders: tuple[OrderId, ...]
    level: EscalationLevel
    reason: str
    station: StationId | None = None
    cause: EscalationCause | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissProposal:
    """Nothing is escalated for this cause; it is not proposed for these orders again."""

    orders: tuple[OrderId, ...]
    cause: EscalationCause
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptEscalation:
    """`told_by` is who said so, where the sender does not answer for that level."""

    escalation: EscalationId
    seen: int
    note: str = ""
    told_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineEscalation:
    escalation: EscalationId
    seen: int
    reason: str
    told_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackEscalation:
    """Help is not wanted any more, before anybody has accepted."""

    escalation: EscalationId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalateFurther:
    """Ask a higher level, or another neighbour."""

    escalation: EscalationId
    seen: int
    level: EscalationLevel
    reason: str
    station: StationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddJobOrders:
    escalation: EscalationId
    seen: int
    orders: tuple[OrderId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignPart:
    """One of `station` and `crew` has this part; said anew, it is changed. An order's crew is not moved by it."""

    escalation: EscalationId
    seen: int
    station: StationId | None = None
    crew: CrewId | None = None
    orders: tuple[OrderId, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePart:
    escalation: EscalationId
    seen: int
    station: StationId | None = None
    crew: CrewId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCommander:
    """现场指挥: one account answers for the job."""

    escalation: EscalationId
    seen: int
    commander: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class SetJointEstimate:
    """One estimate for the job, which becomes that of every order of it that is not restored (T-8)."""

    escalation: EscalationId
    seen: int
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseEscalation:
    """The common work is over; `note` says how, and has to where orders are still at work."""

    escalation: EscalationId
    seen: int
    note: str = ""


EscalationCommand = (
    Escalate
    | DismissProposal
    | AcceptEscalation
    | DeclineEscalation
    | TakeBackEscalation
    | EscalateFurther
    | AddJobOrders
    | AssignPart
    | RemovePart
    | SetCommander
    | SetJointEstimate
    | CloseEscalation
)
