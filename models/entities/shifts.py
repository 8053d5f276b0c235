"""The shift (值班): who answers for the room, who is on duty with whom since when, what the rota says, what people
write into the shift's log, and when a feed was blind (H-2, H-3, YK-10).

A room has one open shift at most. It ends by the handover that both leaders have signed, never by the clock: one that
goes on past its planned end is late, and that is for people.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from models.entities.outage_plans import Window
from models.ids import AccountId, FeedGapId, HandoverId, OrderId, RemarkId, RotaDutyId, ShiftId

LONGEST_REMARK = 50_000
LONGEST_REMARK_END = 2_000
LONGEST_SUPERIOR = 80
LONGEST_SEAT = 20
LONGEST_DUTY_REASON = 200
LONGEST_DUTY = timedelta(days=8)
"""A week on call; more is a typing error."""
MOST_DUTIES_AT_ONCE = 2_000
"""In one import: a rota of a year of one room."""


class Post(Enum):
    """What somebody is on duty as (值班岗位)."""

    LEADER = "leader"
    """值长: answers for the room, signs the handover."""
    DISPATCHER = "dispatcher"
    """席位: a dispatcher's seat."""
    ON_CALL = "on_call"
    """备班: at home, reachable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyChange:
    """A duty of the rota got another holder: a swap or a stand-in (A/B 角)."""

    at: datetime
    by: AccountId
    before: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RotaDuty:
    """One person on the rota (排班): `seat` names the place whose matters pass to whoever has it next, empty where it
    matters not. `stands_in_for` is the A of a B (A/B 角). Dropped ones stay to be read."""

    id: RotaDutyId
    version: int = field(default=1, compare=False)
    account: AccountId
    post: Post
    seat: str
    starts_at: datetime
    ends_at: datetime
    stands_in_for: AccountId | None = None
    changes: tuple[DutyChange, ...] = ()
    dropped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDuty:
    """Somebody who is or was on duty in a shift; `until` is None while that lasts."""

    account: AccountId
    post: Post
    seat: str
    since: datetime
    until: datetime | None = None
    stands_in_for: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """`planned` are the hours it was to last, by the rota or the hours at which shifts change (YK-10); it began with
    the incoming leader's signature and ends with the next one's. `taken_because` is the reason why somebody took the
    room without a handover, empty otherwise (the first shift; one whose leader was gone, H-1)."""

    id: ShiftId
    version: int = field(default=1, compare=False)
    leader: AccountId
    planned: Window
    began_at: datetime
    on_duty: tuple[OnDuty, ...]
    began_by: HandoverId | None = None
    taken_because: str = ""
    ended_at: datetime | None = None
    ended_by: HandoverId | None = None

    @property
    def open(self) -> bool:
        return self.ended_at is None


class RemarkKind(Enum):
    REMARK = "remark"
    SUPERIOR_ORDER = "superior_order"
    """上级指示: stays in every handover until somebody has carried it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkEnd:
    """A superior's order is carried out, a pin is taken off."""

    at: datetime
    by: AccountId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRemark:
    """What a person writes into the shift's log. Never changed once written: `corrects` names the one it replaces.
    `told_by` is the superior who gave the order, `told_at` when; `pinned` keeps a remark in every handover until its
    pin is taken off."""

    id: RemarkId
    version: int = field(default=1, compare=False)
    kind: RemarkKind
    at: datetime
    by: AccountId
    text: str
    order: OrderId | None = None
    told_by: str = ""
    told_at: datetime | None = None
    due_at: datetime | None = None
    pinned: bool = False
    ended: RemarkEnd | None = None
    corrects: RemarkId | None = None

    @property
    def standing(self) -> bool:
        """The next shift has to know of it."""
        return self.ended is None and (self.pinned or self.kind is RemarkKind.SUPERIOR_ORDER)


class FeedKind(Enum):
    """What comes to the room by itself, and can stop."""

    POSITIONS = "positions"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedGap:
    """A feed said nothing from `since` on: what was known of it was old. `noticed_at` is when the room knew; `until` is
    None while it lasts. The id follows from feed and `since`, so that two seats that notice it write one."""

    id: FeedGapId
    version: int = field(default=1, compare=False)
    feed: FeedKind
    since: datetime
    noticed_at: datetime
    until: datetime | None = None
