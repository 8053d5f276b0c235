"""The book of lent crews (借调): a station lends one of its crews to another until a moment, for a job or for none. A
loan ends when the crew is returned, never by itself: one that stays out longer is overdue, and that is for a person."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from models.entities.people import Skill
from models.ids import AccountId, CrewId, LoanId, OrderId, StationId

LONGEST_LOAN = timedelta(days=14)
"""Whoever needs a crew for longer needs it transferred."""
LONGEST_LOAN_REASON = 200
MOST_LOAN_ORDERS = 50


class LoanState(Enum):
    RUNNING = "running"
    OVERDUE = "overdue"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanExtension:
    """It was to end at `before`, and got a later end."""

    at: datetime
    by: AccountId
    before: datetime
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanReturn:
    """What was found when the crew came back. `home_metres` from its own station's duty point, None where nobody knew
    where it was or it has no station; `lost` are skills that it had when it was lent and has no more."""

    at: datetime
    by: AccountId
    note: str
    home_metres: float | None
    lost: tuple[Skill, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewLoan:
    """`lender` is None for a crew of the department. `job` are the orders that it was lent for; it works for its
    borrower besides. `skills` are those it had when it was lent."""

    id: LoanId
    version: int = field(default=1, compare=False)
    crew: CrewId
    lender: StationId | None
    borrower: StationId
    job: tuple[OrderId, ...]
    at: datetime
    by: AccountId
    until: datetime
    reason: str
    skills: tuple[Skill, ...]
    extensions: tuple[LoanExtension, ...] = ()
    returned: LoanReturn | None = None

    @property
    def open(self) -> bool:
        """The crew has not come back, whether it is due or not."""
        return self.returned is None

    def state_at(self, now: datetime) -> LoanState:
        """Due at `until`, overdue from that moment on."""
        if self.returned is not None:
            return LoanState.ENDED
        return LoanState.OVERDUE if self.until <= now else LoanState.RUNNING
