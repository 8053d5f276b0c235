"""Orders that lie too close together to be told apart become one sign with a number on it."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from widgets.map.viewport import Floats

Ints = NDArray[np.int64]
Unsigned = NDArray[np.unsignedinteger]

_SCALES = 2.0
"""In one doubling of the scale things are grouped anew so often."""
_CELL = 64.0
"""Pixels. The cells lie fixed on the ground, so that nothing regroups while the hand pans."""
_CROWD = 5
"""More than so many in one cell make a cluster, wherever in it they are."""
_HEAP = 11.0
"""Fewer do if they all lie within so many pixels: their symbols would cover each other."""
_FRAME, _DIGIT = 14.0, 4.0
"""Pixels from the middle of a cluster's sign to its sides, without digits and for each of them."""
_ABOVE, _BELOW = 19.0, 10.0
"""Pixels from there to the top, with the sign of an alarm, and to the bottom."""
_DENSER = 2 ** (0.5 / _SCALES)
"""So much smaller than when they were grouped may cells be seen."""


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """`singles` are rows of orders that stand alone, at `single_xy` metres. Cluster i stands at `xy[i]` metres, about
    the middle of its orders, and holds `rows[starts[i] : starts[i + 1]]`; `signs[i]` is the sign of the neediest of
    them. `cluster_of` is for each order the cluster it is in, −1 for none."""

    singles: Ints
    single_xy: Floats
    xy: Floats
    signs: Ints
    rows: Ints
    starts: Ints
    cluster_of: Ints

    def __len__(self) -> int:
        return len(self.signs)

    def with_signs(self, signs: Ints) -> "Clusters":
        """The same orders on the same places, some with another of (n,) signs."""
        if not len(self):
            return self
        return replace(self, signs=np.minimum.reduceat(signs[self.rows], self.starts[:-1]))

    def members(self, cluster: int) -> Ints:
        return self.rows[self.starts[cluster] : self.starts[cluster + 1]]


def clusters_among(rows: Ints, xy: Floats, signs: Ints, scale: float) -> Clusters:
    """Group only `rows` of (n, 2) metres with (n,) signs; the others are neither alone nor in a cluster."""
    found = find_clusters(xy[rows], signs[rows], scale)
    cluster_of = np.full(len(xy), -1)
    cluster_of[rows] = found.cluster_of
    return replace(found, singles=rows[found.singles], rows=rows[found.rows], cluster_of=cluster_of)


def find_clusters(xy: Floats, signs: Ints, scale: float) -> Clusters:
    """Group (n, 2) metres with (n,) signs at `scale` metres a pixel."""
    if not len(xy):
        nothing = np.empty(0, np.int64)
        return Clusters(nothing, np.empty((0, 2)), np.empty((0, 2)), nothing, nothing, np.zeros(1, np.int64), nothing)
    # Column by column: numpy takes many times as long for both at once.
    across, up = (np.ascontiguousarray(axis) for axis in xy.T)
    columns, lines = (_numbers(axis / (_CELL * scale)) for axis in (across, up))
    order = _by_cell(columns, lines)
    columns, lines = columns[order], lines[order]
    begins = np.concatenate(([0], np.flatnonzero((columns[1:] != columns[:-1]) | (lines[1:] != lines[:-1])) + 1))
    counts = np.diff(begins, append=len(order))
    # Near by most have a cell for themselves: nothing more is asked about those.
    in_cluster, counts = np.repeat(counts > 1, counts), counts[counts > 1]
    sharing, begins = order[in_cluster], np.cumsum(counts) - counts
    heaped = (_spread(across[sharing], begins) < _HEAP * scale) & (_spread(up[sharing], begins) < _HEAP * scale)
    crowded = (counts > _CROWD) | heaped
    in_cluster[in_cluster] = np.repeat(crowded, counts)
    rows, singles, sizes = order[in_cluster], order[~in_cluster], counts[crowded]
    starts = np.concatenate(([0], np.cumsum(sizes)))
    sums = np.column_stack([np.add.reduceat(axis[rows], starts[:-1]) for axis in (across, up)])
    middles = sums / sizes[:, None]
    middles[~heaped[crowded]] = _apart(middles, sizes, _CELL * scale)[~heaped[crowded]]
    cluster_of = np.full(len(xy), -1)
    cluster_of[rows] = np.repeat(np.arange(len(sizes)), sizes)
    return Clusters(
        singles=singles,
        single_xy=np.column_stack((across[singles], up[singles])),
        xy=middles,
        signs=np.minimum.reduceat(signs[rows], starts[:-1]),
        rows=rows,
        starts=starts,
        cluster_of=cluster_of,
    )


def grouping_scale(scale: float) -> float:
    """The scale at which to group what is seen at `scale` metres a pixel: twice in one doubling it is another, not at
    every step of a zoom."""
    return float(2.0 ** (round(math.log2(scale) * _SCALES) / _SCALES))


def by_cell(cells: Ints) -> Ints:
    """Rows of (n, 2) cells, n > 0, cell by cell."""
    return _by_cell(*(_numbers(axis) for axis in cells.T))


def _apart(middles: Floats, sizes: Ints, cell: float) -> Floats:
    """(n, 2) metres moved within their cells of `cell` metres as far as it takes that no sign leaves its own: it would
    lie on the number of its neighbour."""
    pixel = _DENSER * cell / _CELL
    aside = (_FRAME + _DIGIT * np.floor(np.log10(sizes) + 1)) * pixel
    least = np.column_stack((aside, np.full(len(sizes), _BELOW * pixel)))
    most = cell - np.column_stack((aside, np.full(len(sizes), _ABOVE * pixel)))
    corners = np.floor(middles / cell) * cell
    moved: Floats = corners + np.where(least < most, np.clip(middles - corners, least, most), cell / 2)
    return moved


def _numbers(axis: NDArray[np.number]) -> Unsigned:
    """Whole numbers from 0 up, of as few bits as they need: those of 16 are sorted ten times as fast as longer ones."""
    whole = np.floor(axis)
    low, high = whole.min(), whole.max()
    numbers: Unsigned = (whole - low).astype(np.min_scalar_type(int(high - low)))
    return numbers


def _by_cell(columns: Unsigned, lines: Unsigned) -> Ints:
    by_line = np.argsort(lines, kind="stable")
    order: Ints = by_line[np.argsort(columns[by_line], kind="stable")]
    return order


def _spread(values: Floats, begins: Ints) -> Floats:
    """(groups,) from the least to the greatest of each."""
    spread: Floats = np.maximum.reduceat(values, begins) - np.minimum.reduceat(values, begins)
    return spread
