"""Things on the ground in an order in which neighbours on the ground are neighbours in memory: a view costs what it
shows, not what there is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.territory.shapes import Ints
from widgets.map.viewport import Box, Floats

_BLOCK = 128
"""Things that are looked at or left out together."""
_CURVE_BITS = 16


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """Block b is the rows `starts[b] : starts[b + 1]`, and lies within `bounds[b]` (metres)."""

    starts: Ints
    bounds: Floats

    @classmethod
    def of(cls, bounds: Floats) -> tuple[Ints, "Blocks"]:
        """The order (n,) in which things within (n, 4) metres are to be kept, and their blocks then."""
        if not len(bounds):
            return np.empty(0, np.int64), cls(np.zeros(1, np.int64), np.empty((0, 4)))
        order = np.argsort(_along_curve((bounds[:, :2] + bounds[:, 2:]) / 2), kind="stable")
        starts = np.append(np.arange(0, len(order), _BLOCK), len(order))
        low, high = bounds[order, :2], bounds[order, 2:]
        firsts = starts[:-1]
        return order, cls(starts, np.hstack((np.minimum.reduceat(low, firsts), np.maximum.reduceat(high, firsts))))

    def near(self, box: Box) -> tuple[Ints, Ints]:
        """First rows and the ones after the last of the blocks that touch `box`."""
        blocks = np.flatnonzero(touching(self.bounds, box))
        return self.starts[blocks], self.starts[blocks + 1]

    def rows_near(self, box: Box) -> Ints:
        """All rows of those blocks."""
        starts, stops = self.near(box)
        counts = stops - starts
        rows: Ints = np.arange(counts.sum()) + np.repeat(starts - np.cumsum(counts) + counts, counts)
        return rows


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
