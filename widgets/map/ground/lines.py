"""Lines as pairs of ends in one array, in an order in which neighbours on the ground are neighbours in memory."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.territory.shapes import Ints, Shapes
from widgets.map.viewport import Box, Floats

_BLOCK = 128
"""Pieces that are looked at or left out together."""
_CURVE_BITS = 16


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """`ends` is (n, 4) metres: x1, y1, x2, y2. Block b is the rows `starts[b] : starts[b + 1]`, and lies within
    `bounds[b]`: so a view costs what it shows, not what there is."""

    ends: Floats
    starts: Ints
    bounds: Floats

    @classmethod
    def of(cls, ends: Floats) -> "Lines":
        """From (n, 4) metres in any order."""
        ends = ends[np.argsort(_along_curve((ends[:, :2] + ends[:, 2:]) / 2), kind="stable")]
        starts = np.append(np.arange(0, len(ends), _BLOCK), len(ends))
        if not len(ends):
            return cls(ends.reshape(0, 4), np.zeros(1, np.int64), np.empty((0, 4)))
        low, high = np.minimum(ends[:, :2], ends[:, 2:]), np.maximum(ends[:, :2], ends[:, 2:])
        firsts = starts[:-1]
        bounds = np.hstack((np.minimum.reduceat(low, firsts), np.maximum.reduceat(high, firsts)))
        return cls(ends, starts, bounds)

    def __len__(self) -> int:
        return len(self.ends)

    def near(self, box: Box) -> tuple[Ints, Ints]:
        """First rows and the ones after the last of the blocks that touch `box`."""
        blocks = np.flatnonzero(touching(self.bounds, box))
        return self.starts[blocks], self.starts[blocks + 1]


def pieces_of(shapes: Shapes) -> Floats:
    """(n, 4) metres: every piece of every line or ring."""
    xy = shapes.xy
    if len(xy) < 2:
        return np.empty((0, 4))
    joined = np.ones(len(xy) - 1, dtype=bool)
    breaks = shapes.offsets[0][1:-1] - 1
    joined[breaks[(breaks >= 0) & (breaks < len(joined))]] = False
    return np.hstack((xy[:-1][joined], xy[1:][joined]))


def once(ends: Floats) -> Floats:
    """Each piece that two neighbours share only once, to the centimetre and in either direction."""
    whole = np.round(ends * 100).astype(np.int64)
    one = whole[:, 0] * _PRIME + whole[:, 1]
    other = whole[:, 2] * _PRIME + whole[:, 3]
    key = np.minimum(one, other) * _OTHER_PRIME + np.maximum(one, other)
    _, rows = np.unique(key, return_index=True)
    return ends[np.sort(rows)]


def touching(bounds: Floats, box: Box) -> NDArray[np.bool_]:
    """(n,) whether each of (n, 4) bounds touches `box`; what is empty (NaN) does not."""
    near: NDArray[np.bool_] = bounds[:, 2] >= box[0]
    near &= bounds[:, 0] <= box[2]
    near &= bounds[:, 3] >= box[1]
    near &= bounds[:, 1] <= box[3]
    return near


def _along_curve(xy: Floats) -> NDArray[np.uint64]:
    """(n,) place of each of (n, 2) points along a Z-shaped curve through the ground (Morton order)."""
    if not len(xy):
        return np.empty(0, np.uint64)
    low = xy.min(axis=0)
    step = max(float((xy.max(axis=0) - low).max()), 1e-9) / ((1 << _CURVE_BITS) - 1)
    cells = ((xy - low) / step).astype(np.uint64)
    return _spread(cells[:, 0]) | (_spread(cells[:, 1]) << np.uint64(1))


def _spread(bits: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Sixteen bits with a gap after each."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        bits = (bits | (bits << np.uint64(shift))) & np.uint64(mask)
    return bits


_PRIME = np.int64(1_000_000_007)
_OTHER_PRIME = np.int64(998_244_353)
