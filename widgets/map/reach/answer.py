"""What a question about reach was answered with: values that stay as they were worked out."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.ids import CrewId, StationId
from models.planning.loan_hole import LoanHole
from models.planning.reach import OrderReach, Reach
from models.planning.whereabouts import Whereabouts


class ReachOf(Enum):
    CREW = "crew"
    STATION = "station"
    ROOM = "room"
    """All free crews: what is shown is the ground that none of them reaches."""
    ORDER = "order"
    LOAN = "loan"
    """The hole that a crew leaves if it is lent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`key` is the id of the crew, station or order, "" for the room; `borrower` of a loan, if it is chosen."""

    of: ReachOf
    key: str = ""
    borrower: StationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReachAnswer:
    """True `at` that moment. `origin` metres where the drive begins, for a crew or a station; `source` what a crew's
    origin is; `oldest` the moment of the oldest position that counts, None if none does. `counted` crews start a drive,
    `unseen` would be free but nobody knows where they are, `lent` of those counted
    count on their borrower's ground only. One of `reach`, `order` and `hole` is set; `crews` are the starts that the
    hole counts."""

    asked: Asked
    at: datetime
    oldest: datetime | None
    origin: tuple[float, float] | None = None
    source: Whereabouts | None = None
    counted: int = 0
    unseen: tuple[CrewId, ...] = ()
    lent: int = 0
    reach: Reach | None = None
    order: OrderReach | None = None
    hole: LoanHole | None = None
    crews: tuple[CrewId, ...] = ()
