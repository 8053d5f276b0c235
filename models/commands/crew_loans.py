"""What people ask of the book of lent crews."""

from dataclasses import dataclass
from datetime import datetime

from models.ids import CrewId, LoanId, OrderId, StationId


@dataclass(frozen=True, slots=True, kw_only=True)
class LendCrew:
    """Lend it to `borrower` until `until`, for the orders of `job` or for whatever comes. `seen` is the crew's version:
    of two who lend it in the same second the slower one is refused."""

    crew: CrewId
    seen: int
    borrower: StationId
    until: datetime
    reason: str
    job: tuple[OrderId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendLoan:
    """Let the borrower keep it longer. `seen` is the loan's version."""

    loan: LoanId
    seen: int
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnCrew:
    """It is its own station's again, early or late. `home_metres` is how far from its station's duty point the sender
    saw it, None where its position was not believed."""

    loan: LoanId
    seen: int
    note: str = ""
    home_metres: float | None = None


LoanCommand = LendCrew | ExtendLoan | ReturnCrew
