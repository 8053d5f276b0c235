"""Service cases (诉求工单): complaints, requests and whistles that want an answer, not a crew (domain rules §9, §10).

A case hangs on no order: it links the orders and plans that it is about, and has its own life and its channel's
limits (C-9).
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.entities.orders import Channel, Judgement
from models.entities.places import Place
from models.ids import AccountId, CaseId, OrderId, PlanId, StationId

CASE_CHANNELS = tuple(channel for channel in Channel if channel is not Channel.PATROL)
"""Where cases come in: a patrol finds troubles and asks for no answer (ORG-9, G-2)."""

LONGEST_CASE_WORDS = 2000
LONGEST_REPLY = 4000
LONGEST_CASE_NAME = 80
MOST_LINKS = 50
MOST_HOUSEHOLDS = 1_000_000
REVIEWS = 2
"""Levels at which a major complaint is reviewed and passed on (U-5)."""


class CaseKind(Enum):
    COMPLAINT = "complaint"
    OUTAGE = "outage"
    REQUEST = "request"
    METER_DOUBT = "meter_doubt"
    SUGGESTION = "suggestion"
    WHISTLE = "whistle"


class Circle(Enum):
    """How far a case has gone: which level of government passed it on, how far the media carry it."""

    NONE = "none"
    COUNTY = "county"
    CITY = "city"
    PROVINCE = "province"


class CaseClass(Enum):
    """Computed from the facts, never typed (U-5); the gravest first."""

    SPECIAL = "special"
    MAJOR = "major"
    IMPORTANT = "important"
    GENERAL = "general"


class CaseState(Enum):
    """Where a case stands; computed from what is on its record."""

    NEW = "new"
    CONTACTED = "contacted"
    DRAFTED = "drafted"
    CHECKED = "checked"
    ANSWERED = "answered"
    CLOSED = "closed"


class ContactWay(Enum):
    PHONE = "phone"
    VISIT = "visit"
    MESSAGE = "message"


class ContactResult(Enum):
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"


class ReplyPoint(Enum):
    """What a reply is checked for before it is sent (C-7)."""

    CORE_DEMAND = "core_demand"
    CONTACT_RECORD = "contact_record"
    OUTAGE_TIME = "outage_time"
    REPAIR_TIME = "repair_time"
    RESTORED_TIME = "restored_time"
    CAUSE = "cause"
    MEASURES = "measures"
    PROOF_OF_SETTLED = "proof_of_settled"
    FREQUENT_OUTAGE = "frequent_outage"
    REPEAT_COMPLAINT = "repeat_complaint"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What the class is computed from (U-5). `goes_higher`: the customer means to go to authorities or the media."""

    households: int = 1
    authority: Circle = Circle.NONE
    media: Circle = Circle.NONE
    goes_higher: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One try to reach whoever asked; what it was about is in the words. `round` counts reopenings before it."""

    at: datetime
    round: int
    by: AccountId
    way: ContactWay
    result: ContactResult
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A point of the check that a person answers for by name."""

    point: ReplyPoint
    by: AccountId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """That a reply went out: to whom, and why in spite of a point that it fails, where it does. `round` counts
    reopenings before it."""

    at: datetime
    round: int
    by: AccountId
    to: str
    despite: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A text with its check. Once sent it is never changed: a further answer is a further reply."""

    text: str
    at: datetime
    by: AccountId
    confirmations: tuple[Confirmation, ...] = ()
    checked_at: datetime | None = None
    checked_by: AccountId | None = None
    sent: Sending | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSupervision:
    """督办: who watches the case, until when and why."""

    at: datetime
    by: AccountId
    until: datetime
    reason: str
    ended_at: datetime | None = None
    ended_by: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A level at which a major complaint was read and passed on (U-5)."""

    at: datetime
    by: AccountId
    passed_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation:
    """通报: what became of the case, and to whom that was told (C-5)."""

    at: datetime
    by: AccountId
    to: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """The case got another owner; the first was the first person asked (ORG-10)."""

    at: datetime
    by: AccountId
    owner: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    at: datetime
    by: AccountId
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """The answer did not settle it: a new round, counted from here."""

    at: datetime
    by: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCase:
    """`received_at` is when the channel received it and starts every limit of the first round. `officer` is the
    government grid officer who blew the whistle and gets the answer (G-2). `grave_since` is when it was first known to
    be major or larger and starts the reviews (U-5). `closed_at` is there while it is closed."""

    id: CaseId
    version: int = field(default=1, compare=False)
    channel: Channel
    channel_reference: str
    kind: CaseKind
    facts: CaseFacts
    received_at: datetime
    opened_at: datetime
    caller: str
    phone: str
    customer: str
    officer: str
    place: Place
    station: StationId
    words: str
    owner: AccountId
    grave_since: datetime | None = None
    orders: tuple[OrderId, ...] = ()
    plans: tuple[PlanId, ...] = ()
    contacts: tuple[Contact, ...] = ()
    replies: tuple[Reply, ...] = ()
    supervisions: tuple[CaseSupervision, ...] = ()
    reviews: tuple[Review, ...] = ()
    circulations: tuple[Circulation, ...] = ()
    handings: tuple[Handing, ...] = ()
    closings: tuple[Closing, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    closed_at: datetime | None = None

    @property
    def round_began(self) -> datetime:
        """From when the limits of the present round count."""
        return self.reopenings[-1].at if self.reopenings else self.received_at

    @property
    def reached(self) -> Contact | None:
        """The first contact of this round that reached somebody."""
        calls = (one for one in self.contacts if one.round == len(self.reopenings))
        return next((one for one in calls if one.result is ContactResult.REACHED), None)

    @property
    def answer(self) -> Reply | None:
        """The first reply of this round that went out."""
        here = len(self.reopenings)
        return next((one for one in self.replies if one.sent is not None and one.sent.round == here), None)

    @property
    def draft(self) -> Reply | None:
        """The reply that somebody writes on."""
        return self.replies[-1] if self.replies and self.replies[-1].sent is None else None

    @property
    def supervision(self) -> CaseSupervision | None:
        """The supervision that is not ended."""
        last = self.supervisions[-1] if self.supervisions else None
        return last if last is not None and last.ended_at is None else None

    @property
    def state(self) -> CaseState:
        if self.closed_at is not None:
            return CaseState.CLOSED
        draft = self.draft
        if draft is not None:
            return CaseState.DRAFTED if draft.checked_at is None else CaseState.CHECKED
        if self.answer is not None:
            return CaseState.ANSWERED
        return CaseState.NEW if self.reached is None else CaseState.CONTACTED
