"""Jobs that outgrow their station (升级, ORG-7): who was asked for help, who answered, and who has which part.

An escalation stands beside its orders: it reads them and never changes their stages, so that no clock of a customer
knows of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.entities.orders import Estimate
from models.ids import AccountId, CrewId, DismissalId, EscalationId, OrderId, StationId

LONGEST_WORDS = 400
"""Of a reason, and of what somebody's part is."""
MOST_JOB_ORDERS = 200


class EscalationLevel(Enum):
    """Whom a job is brought before, the nearest first."""

    STATION = "station"
    CENTRE = "centre"
    BRANCH = "branch"
    LEADERS = "leaders"


class EscalationCause(Enum):
    """Which rule proposed it; the thresholds are the rule book's."""

    NO_CREW = "no_crew"
    AUTHORITY = "authority"
    SKILL = "skill"
    EXTENT = "extent"
    FEEDER = "feeder"
    LONG_WORK = "long_work"
    IMPORTANT_CUSTOMER = "important_customer"
    COMPLAINT = "complaint"


class EscalationState(Enum):
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """`told_by` says who answered where somebody in the room has entered what was said by telephone."""

    accepted: bool
    at: datetime
    by: AccountId
    words: str = ""
    told_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One level that was asked; `station` is the neighbour of the level STATION. `due_at` by the book of that day."""

    level: EscalationLevel
    station: StationId | None = None
    at: datetime
    by: AccountId
    reason: str
    due_at: datetime
    answer: Answering | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPart:
    """Who has which part: one station or one crew, with orders of the job and words."""

    station: StationId | None = None
    crew: CrewId | None = None
    orders: tuple[OrderId, ...] = ()
    words: str = ""
    at: datetime
    by: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationEnd:
    """Taken back or closed; `words` say why or how it ended."""

    state: EscalationState
    at: datetime
    by: AccountId
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """`calls` only grow, but for the answer of the last; `cause` is the rule that proposed it, None if a person thought
    of it. `causes` are the keys of what it answers, so that nothing of it is proposed again."""

    id: EscalationId
    version: int = field(default=1, compare=False)
    orders: tuple[OrderId, ...]
    calls: tuple[Call, ...]
    cause: EscalationCause | None = None
    causes: tuple[str, ...] = ()
    parts: tuple[JobPart, ...] = ()
    commander: AccountId | None = None
    estimate: Estimate | None = None
    ended: EscalationEnd | None = None

    @property
    def call(self) -> Call:
        """The newest one."""
        return self.calls[-1]

    @property
    def level(self) -> EscalationLevel:
        return self.call.level

    @property
    def state(self) -> EscalationState:
        if self.ended is not None:
            return self.ended.state
        answer = self.call.answer
        if answer is None:
            return EscalationState.ASKED
        return EscalationState.ACCEPTED if answer.accepted else EscalationState.DECLINED

    @property
    def is_open(self) -> bool:
        return self.ended is None

    @property
    def accepted(self) -> bool:
        """Whether any level has taken the job, be another asked by now."""
        return any(call.answer is not None and call.answer.accepted for call in self.calls)


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissedProposal:
    """A person has looked at a proposal and wants none of it: it is not made again for the same causes."""

    id: DismissalId
    version: int = field(default=1, compare=False)
    cause: EscalationCause
    orders: tuple[OrderId, ...]
    causes: tuple[str, ...]
    reason: str
    at: datetime
    by: AccountId


def cause_key(cause: EscalationCause, order: OrderId, turn: int) -> str:
    """What is proposed once: `turn` is the order's round, so that a reopened order is a new cause."""
    return f"{cause.value}/{order}/{turn}"
