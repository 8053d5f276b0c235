"""What a question about reach was answered with: values that stay as they were worked out."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.ids import CrewId
from models.planning.reach import OrderReach, Reach
from models.planning.whereabouts import Whereabouts


class ReachOf(Enum):
    CREW = "crew"
    STATION = "station"
    ROOM = "room"
    """All free crews: what is shown is the ground that none of them reaches."""
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`key` is the id of the crew, station or order, "" for the room."""

    of: ReachOf
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReachAnswer:
    """True `at` that moment. `origin` metres where the drive begins, for a crew or a station; `source` what a crew's
    origin is; `oldest` the moment of the oldest position that counts, None if none does. `counted` crews start a drive,
    `unseen` would be free but nobody knows where they are. One of `reach` and `order` is set."""

    asked: Asked
    at: datetime
    oldest: datetime | None
    origin: tuple[float, float] | None = None
    source: Whereabouts | None = None
    counted: int = 0
    unseen: tuple[CrewId, ...] = ()
    reach: Reach | None = None
    order: OrderReach | None = None
