"""The handover (交接班): one shift passes the room to the next (H-1 … H-5).

It is prepared at any time and read by the incoming leader while work goes on: each section is ticked as understood with
the digest of what was read, so that a tick says whether the section has changed since. The outgoing leader's signature
freezes the document; the incoming leader's ends the one shift and begins the other in the same list of changes.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.entities.outage_plans import Window
from models.ids import AccountId, HandoverId, ShiftId

LONGEST_QUESTION = 2_000
MOST_QUESTIONS = 200


class SectionKind(Enum):
    """In the order of reading: what is about to happen comes before what is (H-5)."""

    AHEAD = "ahead"
    """What will breach, start, end or need notice in the next shift."""
    ORDERS = "orders"
    OUTAGES = "outages"
    """Outages in force, de-energised areas, earth wires out, reports owed."""
    JOBS = "jobs"
    """Escalations and lent crews."""
    FORCES = "forces"
    """Crews, vehicles, generators."""
    PROTECTED = "protected"
    """Important customers without power or about to be, protected events."""
    CASES = "cases"
    ALARMS = "alarms"
    """Shelved ones, and unacknowledged ones."""
    FEEDS = "feeds"
    """When the room was blind."""
    SUPERIORS = "superiors"
    """Superior's orders and pinned remarks."""
    SHIFT = "shift"
    """Who was on duty, the log's remarks, what this shift has done."""
    SINCE_LAST = "since_last"
    """What is new, gone or other than at the last handover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionTick:
    """The incoming leader has understood the section as its digest (SHA-256 of its canonical JSON) was then."""

    section: SectionKind
    digest: str
    at: datetime
    by: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverAnswer:
    at: datetime
    by: AccountId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverQuestion:
    """Asked back by the incoming side, numbered from 1 by its place; part of the document."""

    section: SectionKind
    at: datetime
    by: AccountId
    words: str
    answer: HandoverAnswer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Given with the password typed again. `digest` is that of the document which was signed."""

    at: datetime
    by: AccountId
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """The handover did not take place; the outgoing shift keeps the room."""

    at: datetime
    by: AccountId
    reason: str


class HandoverState(Enum):
    PREPARED = "prepared"
    """Read live, ticked, asked about."""
    SIGNED = "signed"
    """By the outgoing leader: frozen."""
    ACCEPTED = "accepted"
    """By both: archived, the room is the next shift's."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """`upcoming` are the hours of the shift to come. `one_sided` says why the incoming leader took the room without the
    other's signature (a shift that never ended), empty otherwise."""

    id: HandoverId
    version: int = field(default=1, compare=False)
    shift: ShiftId
    outgoing: AccountId
    incoming: AccountId
    upcoming: Window
    opened_at: datetime
    ticks: tuple[SectionTick, ...] = ()
    questions: tuple[HandoverQuestion, ...] = ()
    signed_out: Signature | None = None
    signed_in: Signature | None = None
    one_sided: str = ""
    withdrawn: Withdrawal | None = None

    @property
    def state(self) -> HandoverState:
        if self.withdrawn is not None:
            return HandoverState.WITHDRAWN
        if self.signed_in is not None:
            return HandoverState.ACCEPTED
        return HandoverState.PREPARED if self.signed_out is None else HandoverState.SIGNED


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverDocument:
    """What was signed, as canonical JSON of a `models.handover.document.Document`; `digest` is the SHA-256 of `content`
    in UTF-8. Written once by the first signature, gone with it if it is taken back, never changed."""

    id: HandoverId
    version: int = field(default=1, compare=False)
    content: str
    digest: str
