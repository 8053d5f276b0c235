"""What people ask of shift, rota and log; and of the room's feeds, what the system notices."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.outage_plans import Window
from models.entities.shifts import FeedKind, Post, RemarkKind
from models.ids import AccountId, FeedGapId, OrderId, RemarkId, RotaDutyId, ShiftId


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow:
    """A row of a rota that is imported."""

    account: AccountId
    post: Post
    seat: str
    starts_at: datetime
    ends_at: datetime
    stands_in_for: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRota:
    """All or none. Duties of these accounts that begin in `replaced` and are not among the rows are dropped."""

    rows: tuple[DutyRow, ...]
    replaced: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDuty:
    """Somebody else has it: a stand-in, or whoever is free."""

    duty: RotaDutyId
    seen: int
    account: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapDuties:
    """Two people take each other's duty, both or neither."""

    first: RotaDutyId
    first_seen: int
    second: RotaDutyId
    second_seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropDuty:
    duty: RotaDutyId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenShift:
    """The first shift of a room, and after it none: later ones begin by a handover, or by TakeRoom."""

    leader: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinShift:
    """Be on duty in the open shift, from now on."""

    shift: ShiftId
    seen: int
    account: AccountId
    post: Post
    seat: str = ""
    stands_in_for: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveShift:
    """Be on duty no more. The leader does not leave: the room is handed over."""

    shift: ShiftId
    seen: int
    account: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteRemark:
    kind: RemarkKind
    text: str
    order: OrderId | None = None
    told_by: str = ""
    told_at: datetime | None = None
    due_at: datetime | None = None
    pinned: bool = False
    corrects: RemarkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndRemark:
    """The order is carried out, or the pin is taken off."""

    remark: RemarkId
    seen: int
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFeedGap:
    """A seat has noticed that a feed says nothing since `since`."""

    feed: FeedKind
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EndFeedGap:
    """It speaks again: whoever says so first, the second changes nothing."""

    gap: FeedGapId
    until: datetime


ShiftCommand = (
    ImportRota
    | ChangeDuty
    | SwapDuties
    | DropDuty
    | OpenShift
    | JoinShift
    | LeaveShift
    | WriteRemark
    | EndRemark
    | NoteFeedGap
    | EndFeedGap
)
