"""What people ask of service cases. `seen` is the case's version on the sender's screen."""

from dataclasses import dataclass, field
from datetime import datetime

from models.entities.orders import Channel
from models.entities.places import Place
from models.entities.service_cases import CaseFacts, CaseKind, ContactResult, ContactWay, ReplyPoint
from models.ids import AccountId, CaseId, OrderId, PlanId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """Take a case; whoever takes it owns it (首问负责, ORG-10). `order` is the one that it is about, where known."""

    channel: Channel
    channel_reference: str
    kind: CaseKind
    received_at: datetime
    caller: str
    phone: str
    place: Place
    words: str
    customer: str = ""
    officer: str = ""
    facts: CaseFacts = field(default_factory=CaseFacts)
    order: OrderId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectCaseFacts:
    """What was learnt since: its kind, and what the class is computed from (U-5)."""

    case: CaseId
    seen: int
    kind: CaseKind
    facts: CaseFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCase:
    """The order or the planned outage that the case is about; one of the two."""

    case: CaseId
    seen: int
    order: OrderId | None = None
    plan: PlanId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkCase:
    """It was about something else."""

    case: CaseId
    seen: int
    order: OrderId | None = None
    plan: PlanId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandCase:
    """Give the case to another owner (ORG-10); say why."""

    case: CaseId
    seen: int
    owner: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordContact:
    """Somebody was called or visited, or could not be reached."""

    case: CaseId
    seen: int
    way: ContactWay
    result: ContactResult
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReply:
    """Write the reply, or write it anew; a check of the text before lapses."""

    case: CaseId
    seen: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReply:
    """The ten points (C-7): `confirmed` are those that a person answers for by name."""

    case: CaseId
    seen: int
    confirmed: tuple[ReplyPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SendReply:
    """The checked reply goes out `to` somebody. `despite` says why, where it fails a point that is not hard."""

    case: CaseId
    seen: int
    to: str
    despite: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuperviseCase:
    """督办, until a moment, for a reason."""

    case: CaseId
    seen: int
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCaseSupervision:
    case: CaseId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCase:
    """A major complaint was read and passed on, at the next of two levels (U-5)."""

    case: CaseId
    seen: int
    passed_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CirculateResult:
    """通报: tell those who have to know what became of the case (C-5)."""

    case: CaseId
    seen: int
    to: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCase:
    """The case is answered and over."""

    case: CaseId
    seen: int
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenCase:
    """It was not settled: a new round."""

    case: CaseId
    seen: int
    reason: str


CaseCommand = (
    OpenCase
    | CorrectCaseFacts
    | LinkCase
    | UnlinkCase
    | HandCase
    | RecordContact
    | DraftReply
    | CheckReply
    | SendReply
    | SuperviseCase
    | EndCaseSupervision
    | ReviewCase
    | CirculateResult
    | CloseCase
    | ReopenCase
)
