"""What people ask of closures and marks on the map."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.map_marks import MarkKind
from models.ids import GridId, MarkId
from models.territory.shapes import ShapeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMark:
    """Draw a closure or a mark that holds until `until`; fields as in `MapMark`. Whoever asks looks up `grids` in the
    territory, as for the place of a report."""

    kind: MarkKind
    shape: ShapeKind
    points: tuple[tuple[float, float], ...]
    grids: tuple[GridId, ...]
    text: str
    until: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMarkEnd:
    """Let it hold longer, or shorter. `seen` is the mark's version."""

    mark: MarkId
    seen: int
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftMark:
    """Take it off before its end, and say why."""

    mark: MarkId
    seen: int
    reason: str


MarkCommand = PlaceMark | ChangeMarkEnd | LiftMark
