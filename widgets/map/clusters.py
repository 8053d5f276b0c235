"""Orders that lie too close together to be told apart become one sign with a number on it."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from widgets.map.viewport import Box, Floats

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
_LACK = 0.5
"""So much of itself may a cell at the edge of the ground lack: the middle of its sign still finds room on it."""
_NO_EDGE = (-math.inf, math.inf)


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


def clusters_among(rows: Ints, xy: Floats, signs: Ints, scale: float, ground: Box | None = None) -> Clusters:
    """Group only `rows` of (n, 2) metres with (n,) signs; the others are neither alone nor in a cluster."""
    found = find_clusters(xy[rows], signs[rows], scale, ground)
    cluster_of = np.full(len(xy), -1)
    cluster_of[rows] = found.cluster_of
    return replace(found, singles=rows[found.singles], rows=rows[found.rows], cluster_of=cluster_of)


def find_clusters(xy: Floats, signs: Ints, scale: float, ground: Box | None = None) -> Clusters:
    """Group (n, 2) metres with (n,) signs at `scale` metres a pixel; no cluster of what lies on the `ground` has the
    middle of its sign beside it."""
    if not len(xy):
        nothing = np.empty(0, np.int64)
        return Clusters(nothing, np.empty((0, 2)), np.empty((0, 2)), nothing, nothing, np.zeros(1, np.int64), nothing)
    # Column by column: numpy takes many times as long for both at once.
    across, up = (np.ascontiguousarray(axis) for axis in xy.T)
    cells = _cells_on(ground, _CELL * scale)
    columns, lines = (_numbers(cut.numbers(axis)) for cut, axis in zip(cells, (across, up), strict=True))
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
    middles[~heaped[crowded]] = _apart(middles, sizes, cells)[~heaped[crowded]]
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


@dataclass(frozen=True, slots=True)
class _Cells:
    """One axis cut in cells of `side` metres. At the `ends` of the ground, where a cell would have too little of it
    for the middle of a sign, its neighbour takes it: `first` and `last` are the outermost that have enough."""

    side: float
    ends: tuple[float, float]
    first: float
    last: float

    def numbers(self, axis: Floats) -> Floats:
        """Of the cell of each of (n,) metres."""
        own = np.floor(axis / self.side)
        on_ground = (axis >= self.ends[0]) & (axis <= self.ends[1])
        return np.where(on_ground, np.clip(own, self.first, self.last), own)

    def moved(self, axis: Floats, before: Floats, after: Floats) -> Floats:
        """(n,) metres where signs that reach so far `before` and `after` them leave their cells nowhere but at the
        ends of the ground, and those with half of themselves."""
        own = self.numbers(axis)
        on_ground = (axis >= self.ends[0]) & (axis <= self.ends[1])
        least = np.where(on_ground & (own == self.first), self.ends[0], own * self.side + before)
        most = np.where(on_ground & (own == self.last), self.ends[1], (own + 1) * self.side - after)
        return np.where(least < most, np.clip(axis, least, most), (least + most) / 2)


def _cells_on(ground: Box | None, side: float) -> tuple[_Cells, _Cells]:
    if ground is None:
        return _Cells(side, _NO_EDGE, *_NO_EDGE), _Cells(side, _NO_EDGE, *_NO_EDGE)
    return _cells_between(ground[0], ground[2], side), _cells_between(ground[1], ground[3], side)


def _cells_between(low: float, high: float, side: float) -> _Cells:
    first, last = math.ceil(low / side - _LACK), math.floor(high / side + _LACK) - 1
    return _Cells(side, (low, high), first, max(first, last))


def _apart(middles: Floats, sizes: Ints, cells: tuple[_Cells, _Cells]) -> Floats:
    """(n, 2) metres moved within their cells as far as it takes that no sign leaves its own: it would lie on the
    number of its neighbour."""
    pixel = _DENSER * cells[0].side / _CELL
    aside = (_FRAME + _DIGIT * np.floor(np.log10(sizes) + 1)) * pixel
    below, above = (np.full(len(sizes), reach * pixel) for reach in (_BELOW, _ABOVE))
    across, up = cells
    x, y = middles.T
    return np.column_stack((across.moved(x, aside, aside), up.moved(y, below, above)))


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
