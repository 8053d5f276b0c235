"""A figure that a hand is drawing: on the ground, so that it stays there while the view moves."""

from dataclasses import dataclass, replace
from enum import Enum

from models.geometry.measures import Point


class SketchKind(Enum):
    POINT = "point"
    LINE = "line"
    RING = "ring"
    BOX = "box"
    """Between two opposite corners."""


@dataclass(frozen=True, slots=True)
class Corner:
    """x, y metres; `pixel` is metres a pixel of the view in which it was set."""

    x: float
    y: float
    pixel: float


@dataclass(frozen=True, slots=True)
class Sketch:
    """`tip` is where the hand is, not set yet; None once the figure is closed."""

    kind: SketchKind
    corners: tuple[Corner, ...] = ()
    tip: Corner | None = None
    closed: bool = False

    def with_tip(self, tip: Corner | None) -> "Sketch":
        return replace(self, tip=tip)

    def with_corner(self, corner: Corner) -> "Sketch":
        if self.corners and (corner.x, corner.y) == (self.corners[-1].x, self.corners[-1].y):
            return self
        before = () if self.kind is SketchKind.POINT else self.corners
        return replace(self, corners=(*before, corner))

    def without_last(self) -> "Sketch":
        return replace(self, corners=self.corners[:-1])

    def as_closed(self) -> "Sketch":
        return replace(self, tip=None, closed=True)

    @property
    def points(self) -> list[Point]:
        """(x, y) metres of the outline with the tip: a box has four."""
        ends = [(corner.x, corner.y) for corner in self.corners]
        if self.tip is not None and (not ends or (self.tip.x, self.tip.y) != ends[-1]):
            ends.append((self.tip.x, self.tip.y))
        if self.kind is SketchKind.POINT:
            return ends[-1:]
        if self.kind is not SketchKind.BOX or len(ends) < 2:
            return ends
        (left, top), (right, bottom) = ends[0], ends[-1]
        return [(left, top), (right, top), (right, bottom), (left, bottom)]

    @property
    def pixel(self) -> float:
        """Metres a pixel of the coarsest view in which a corner was set."""
        return max((corner.pixel for corner in (*self.corners, *([self.tip] if self.tip else []))), default=1.0)

    @property
    def is_whole(self) -> bool:
        """Whether it has as many corners as a figure of its kind needs."""
        return len(self.corners) >= {SketchKind.POINT: 1, SketchKind.RING: 3}.get(self.kind, 2)
