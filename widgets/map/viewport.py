"""Which piece of ground is on the screen, and how metres become pixels and back."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]
"""xmin, ymin, xmax, ymax."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewport:
    """`left`, `top` is the ground in metres at pixel (0, 0); `scale` is metres in a pixel; `width`, `height`
    are logical pixels. On the ground y grows to the north, on the screen downwards."""

    left: float
    top: float
    scale: float
    width: float
    height: float

    @classmethod
    def around(cls, x: float, y: float, *, scale: float, width: float, height: float) -> "Viewport":
        """The view with (x, y) metres in its middle."""
        return cls(left=x - width * scale / 2, top=y + height * scale / 2, scale=scale, width=width, height=height)

    @property
    def centre(self) -> tuple[float, float]:
        return self.left + self.width * self.scale / 2, self.top - self.height * self.scale / 2

    @property
    def box(self) -> Box:
        """The ground in sight, in metres."""
        return self.left, self.top - self.height * self.scale, self.left + self.width * self.scale, self.top

    def pixels(self, xy: Floats) -> Floats:
        """(…, 2) metres → (…, 2) pixels."""
        return (xy - (self.left, self.top)) * (1 / self.scale, -1 / self.scale)

    def sees(self, pixels: Floats, margin: float = 0.0) -> NDArray[np.bool_]:
        """(n,) whether each of (n, 2) pixels lies in the view or within `margin` pixels of it."""
        # Column by column: numpy takes many times as long for both at once.
        x, y = pixels[:, 0], pixels[:, 1]
        inside: NDArray[np.bool_] = x > -margin
        inside &= x < self.width + margin
        inside &= y > -margin
        inside &= y < self.height + margin
        return inside

    def holds(self, box: Box) -> bool:
        """Whether no edge cuts this, in pixels: left, top, right, bottom."""
        return box[0] >= 0 and box[1] >= 0 and box[2] <= self.width and box[3] <= self.height

    def in_sight(self, xy: Floats, margin: float = 0.0) -> NDArray[np.int64]:
        """Rows of those (n, 2) metres that lie in the view or within `margin` pixels of it."""
        left, bottom, right, top = self.grown(margin).box
        x, y = xy[:, 0], xy[:, 1]
        inside: NDArray[np.bool_] = x > left
        inside &= x < right
        inside &= y > bottom
        inside &= y < top
        return np.flatnonzero(inside)

    def segment_pixels(self, ends: Floats) -> Floats:
        """(n, 4) metres x1, y1, x2, y2 → the same in pixels, laid out as Qt wants its lines."""
        right, down = 1 / self.scale, -1 / self.scale
        origin = (self.left, self.top, self.left, self.top)
        return np.ascontiguousarray((ends - origin) * (right, down, right, down))

    def ground(self, px: float, py: float) -> tuple[float, float]:
        """Pixels → metres."""
        return self.left + px * self.scale, self.top - py * self.scale

    def pixels_of(self, other: "Viewport") -> tuple[float, float]:
        """Where the upper left corner of `other` lies, in pixels of this view."""
        return (other.left - self.left) / self.scale, (self.top - other.top) / self.scale

    def grown(self, margin: float) -> "Viewport":
        """The same view with `margin` pixels more on every side."""
        metres = margin * self.scale
        return replace(
            self,
            left=self.left - metres,
            top=self.top + metres,
            width=self.width + 2 * margin,
            height=self.height + 2 * margin,
        )

    def same_scale(self, other: "Viewport") -> bool:
        return abs(self.scale - other.scale) <= self.scale * 1e-9

    def covers(self, other: "Viewport") -> bool:
        """Whether all ground of `other` is in this view; half a pixel is forgiven."""
        mine, theirs, slack = self.box, other.box, self.scale / 2
        return (
            mine[0] <= theirs[0] + slack
            and mine[1] <= theirs[1] + slack
            and mine[2] >= theirs[2] - slack
            and mine[3] >= theirs[3] - slack
        )

    def meets(self, other: "Viewport") -> bool:
        mine, theirs = self.box, other.box
        return mine[0] < theirs[2] and theirs[0] < mine[2] and mine[1] < theirs[3] and theirs[1] < mine[3]
