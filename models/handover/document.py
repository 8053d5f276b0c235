"""What is handed over, as facts: no words, no language. Screen, paper, signature and archive read the same value.

Every line has a `key` that names what it is about and stays the same from one handover to the next, so that two
documents can be compared line by line (`SinceLast`). Lines stand in the order in which they are read. Times are UTC.

No line holds what follows from itself and the document's moment or hours: that a limit has run out, that a lent crew
is overdue. Else a section would change, and its tick lapse, where nothing has happened.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.entities.alarms import AlarmKind, AlarmState
from models.entities.escalations import EscalationLevel, EscalationState
from models.entities.handovers import HandoverQuestion, SectionKind
from models.entities.orders import Channel, OrderState, Urgency
from models.entities.outage_plans import Window
from models.entities.people import CrewKind, DutyState
from models.entities.protected_events import ProtectionLevel
from models.entities.service_cases import CaseClass
from models.entities.shifts import FeedKind, OnDuty, RemarkKind
from models.entities.switching import SwitchingKind
from models.ids import (
    AccountId,
    AreaCode,
    CaseId,
    CrewId,
    EscalationId,
    GridId,
    HandoverId,
    LoanId,
    OrderId,
    PermitId,
    PlanId,
    ShiftId,
    StationId,
)
from models.rules.arrival_clocks import Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningClock:
    """A limit that runs: `due_at` is None while it stands still. `rule` is "T-2"."""

    leg: Leg
    rule: str
    due_at: datetime | None


class ToldKind(Enum):
    """What those who wait were told, or what is on record as told."""

    ESTIMATE = "estimate"
    DELAY = "delay"
    URGED = "urged"
    CALLED_BACK = "called_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`at` what was told; `until` the time that was named, if one was."""

    kind: ToldKind
    at: datetime
    by: AccountId
    until: datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """An open order; `customers` is how many it is known to have cut off, `clocks` those that have not ended, the first
    to run out first, `told` in the order of time."""

    key: str
    order: OrderId
    station: StationId | None
    grid: GridId | None
    state: OrderState
    urgency: Urgency
    address: str
    symptom: str
    received_at: datetime
    crew: CrewId | None
    customers: int
    reports: int
    merged: int
    urges: int
    supervised: bool
    suspended: bool
    clocks: tuple[RunningClock, ...]
    told: tuple[Told, ...]


class AheadKind(Enum):
    """What comes in the next shift."""

    BREACH = "breach"
    """A limit of an order runs out."""
    ESTIMATE = "estimate"
    """The announced restoration of an order comes."""
    PLAN_STARTS = "plan_starts"
    PLAN_ENDS = "plan_ends"
    NOTICE_DUE = "notice_due"
    """A notice, a telling or a filing has to be done by then (N-1 … N-19)."""
    LOAN_DUE = "loan_due"
    ANSWER_DUE = "answer_due"
    CASE_DUE = "case_due"
    EVENT_STARTS = "event_starts"
    EVENT_ENDS = "event_ends"
    SHELF_ENDS = "shelf_ends"
    SUPERIOR_DUE = "superior_due"


class NoticeMatter(Enum):
    """What of a plan's notices has to be done: the `detail` of `AheadKind.NOTICE_DUE`."""

    FILED = "filed"
    """A draft has to be filed with the centre (N-5, N-6)."""
    PUBLISHED = "published"
    IMPORTANT_TOLD = "important_told"
    """One important customer, named by the end of the line's key, has to be told."""
    OTHERS_TOLD = "others_told"
    """The others on the list who do not know yet."""
    TOLD_SECOND = "told_second"
    """Of a restriction: shortly before the cut (N-19)."""
    ASKED_AGAIN = "asked_again"
    """Whoever was told and has not answered (N-12)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AheadLine:
    """`subject` is the id of the order, plan, loan … ; `detail` which of its limits: the rule id of a breach, the
    `NoticeMatter` of a notice, the `CaseStep` of a case, the `AlarmKind` of an alarm on the shelf, empty elsewhere."""

    key: str
    kind: AheadKind
    at: datetime
    subject: str
    station: StationId | None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageLine:
    """Power that is off: of a plan (with its permit) or of an order; `announced_end` is None where nobody was told.
    `confirmed`: a crew has looked, or has switched it off; if not, callers or the paper of a plan say so alone."""

    key: str
    plan: PlanId | None
    permit: PermitId | None
    order: OrderId | None
    station: StationId | None
    areas: tuple[AreaCode, ...]
    customers: int | None
    since: datetime | None
    announced_end: datetime | None
    confirmed: bool
    parties: int = 0
    earths: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EarthLine:
    """An earth wire that is out: number, code and place (H-2)."""

    key: str
    plan: PlanId
    permit: PermitId
    station: StationId
    number: str
    code: str
    place: str
    fitted_at: datetime
    fitted_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedLine:
    """A report to the duty dispatcher that the next switching waits for (OP-9)."""

    key: str
    plan: PlanId | None
    permit: PermitId | None
    order: OrderId | None
    station: StationId | None
    kind: SwitchingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLine:
    """A job across stations that is open: which level was asked last, by when it answers."""

    key: str
    job: EscalationId
    orders: tuple[OrderId, ...]
    state: EscalationState
    level: EscalationLevel
    commander: AccountId | None
    answer_due: datetime | None
    estimate: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanLine:
    key: str
    loan: LoanId
    crew: CrewId
    lender: StationId | None
    borrower: StationId
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceLine:
    """A crew with its vehicle; generators are crews of that kind. `held_by`: its orders and permits."""

    key: str
    crew: CrewId
    kind: CrewKind
    station: StationId | None
    vehicle: str
    duty: DutyState
    duty_since: datetime | None
    lent_to: StationId | None
    held_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportantLine:
    """An important customer without power, or who will be in the next shift; `told_at` None: does not know yet."""

    key: str
    customer: str
    cause: str
    """The id of the order or plan."""
    since: datetime | None
    told_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    key: str
    event: str
    name: str
    level: ProtectionLevel
    window: Window
    against: tuple[str, ...]
    """Ids of orders and plans that stand against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """By its strictest limit: `limit` is its `CaseStep`, "" with `due_at` None where none runs any more."""

    key: str
    case: CaseId
    channel: Channel
    grade: CaseClass | None
    station: StationId | None
    due_at: datetime | None
    limit: str
    supervised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmLine:
    """Shelved, or nobody has acknowledged it."""

    key: str
    kind: AlarmKind
    level: int
    subject: str
    stations: tuple[StationId, ...]
    state: AlarmState
    since: datetime
    shelved_until: datetime | None
    shelved_by: AccountId | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLine:
    key: str
    feed: FeedKind
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkLine:
    """`about` is the order it names, if any."""

    key: str
    kind: RemarkKind
    at: datetime
    by: AccountId
    text: str
    told_by: str
    due_at: datetime | None
    pinned: bool
    about: OrderId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was done from `since`, the shift's beginning, to the document: numbers of orders, cases and plans. Of a
    shift that is longer than the room remembers (two days), `since` is as far back as it does. In time is who kept
    every arrival limit of its ground (T-1 … T-3)."""

    since: datetime
    received: int
    assigned: int
    arrived: int
    arrived_in_time: int
    restored: int
    archived: int
    cases_answered: int
    plans_finished: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outages:
    off: tuple[OutageLine, ...]
    earths: tuple[EarthLine, ...]
    owed: tuple[OwedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jobs:
    jobs: tuple[JobLine, ...]
    loans: tuple[LoanLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    customers: tuple[ImportantLine, ...]
    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftPart:
    on_duty: tuple[OnDuty, ...]
    remarks: tuple[RemarkLine, ...]
    done: Done


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChange:
    """Keys of lines that are new, gone or other than in the last document, each in the order of its document: those of
    one station, or, if `station` is None, those that are of none or of several."""

    section: SectionKind
    new: tuple[str, ...]
    gone: tuple[str, ...]
    other: tuple[str, ...]
    station: StationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceLast:
    """`changes` by section and then by station, those of none first; `last` is the handover before this one, None for
    the first. `comparable`: this program can read what was signed then; one of another version may not be able to."""

    last: HandoverId | None
    at: datetime | None
    changes: tuple[SectionChange, ...]
    comparable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All of it: the moment and revision it speaks of, the rule book it was judged by, and the sections (`SectionKind`,
    in its order)."""

    handover: HandoverId | None
    """None while nobody has begun a handover: the page shows what it would say."""
    at: datetime
    revision: int
    rule_book: str
    shift: ShiftId | None
    outgoing: AccountId | None
    incoming: AccountId | None
    planned: Window | None
    upcoming: Window
    ahead: tuple[AheadLine, ...]
    orders: tuple[OrderLine, ...]
    outages: Outages
    jobs: Jobs
    forces: tuple[ForceLine, ...]
    protected: Protected
    cases: tuple[CaseLine, ...]
    alarms: tuple[AlarmLine, ...]
    feeds: tuple[FeedLine, ...]
    superiors: tuple[RemarkLine, ...]
    shift_log: ShiftPart
    since_last: SinceLast
    questions: tuple[HandoverQuestion, ...] = ()
    one_sided: str = ""
