"""What people draw on the map for everybody: closures, and marks with a short text. Each has an end; whether it still
holds is judged from the moment of looking, and nothing is written when it ends."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.ids import AccountId, GridId, MarkId
from models.territory.shapes import ShapeKind

MOST_POINTS = 200
"""More is a drawing of its own and belongs into the territory."""
LONGEST_MARK_TEXT = 40
"""Signs: it has to be read on the map."""
LONGEST_MARK_REASON = 200


class MarkKind(Enum):
    """What it says about the ground. The order is that of a list to choose from."""

    CLOSURE = "closure"
    """道路封闭: nobody drives through. A line or a polygon; a point closes nothing."""
    DANGER = "danger"
    """Keep away: a fallen line, a wall about to give way."""
    FLOODING = "flooding"
    STAGING_AREA = "staging_area"
    """集结区: where crews, vehicles and material stand ready."""
    MEETING_POINT = "meeting_point"
    """集合点: where people come together."""
    COMMAND_POST = "command_post"
    """现场指挥部."""
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifting:
    """Why a mark was taken off before its end; it stays to be read."""

    at: datetime
    by: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapMark:
    """`points` are (x, y) metres in the territory's projection: one for a point, the corners of a line, those of a
    polygon without the first one repeated. `grids` are the service grids that it touches."""

    id: MarkId
    version: int = field(default=1, compare=False)
    kind: MarkKind
    shape: ShapeKind
    points: tuple[tuple[float, float], ...]
    grids: tuple[GridId, ...]
    text: str
    reason: str
    at: datetime
    by: AccountId
    until: datetime
    """Not part of its time: at this moment it holds no more."""
    lifted: Lifting | None = None

    def holds_at(self, now: datetime) -> bool:
        return self.lifted is None and now < self.until
