"""Orders that lie too close together to be told apart become one sign with a number on it."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from widgets.map.viewport import Floats

Ints = NDArray[np.int64]

_CELL = 64.0
"""Pixels. The cells lie fixed on the ground, so that nothing regroups while the hand pans."""
_CROWD = 5
"""More than so many in one cell make a cluster, wherever in it they are."""
_HEAP = 11.0
"""Fewer do if they all lie within so many pixels: their symbols would cover each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """`singles` are rows of orders that stand alone. Cluster i has its middle at `xy[i]` metres and holds
    `rows[starts[i] : starts[i + 1]]`; `signs[i]` is the sign of the neediest of them. `cluster_of` is for each
    order the cluster it is in, −1 for none."""

    singles: Ints
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
        return Clusters(nothing, np.empty((0, 2)), nothing, nothing, np.zeros(1, np.int64), nothing)
    cells = np.floor(xy / (_CELL * scale)).astype(np.int64)
    order = by_cell(cells)
    sorted_cells = cells[order]
    other = (sorted_cells[1:] != sorted_cells[:-1]).any(axis=1)
    begins = np.concatenate(([0], np.flatnonzero(other) + 1))
    counts = np.diff(begins, append=len(order))
    sorted_xy = xy[order]
    spread = np.maximum.reduceat(sorted_xy, begins) - np.minimum.reduceat(sorted_xy, begins)
    heaped = (counts > 1) & (spread.max(axis=1) < _HEAP * scale)
    crowded = (counts > _CROWD) | heaped
    in_cluster = np.repeat(crowded, counts)
    sums = np.add.reduceat(sorted_xy, begins)[crowded]
    sizes = counts[crowded]
    cluster_of = np.full(len(xy), -1)
    cluster_of[order[in_cluster]] = np.repeat(np.arange(len(sizes)), sizes)
    return Clusters(
        singles=order[~in_cluster],
        xy=sums / sizes[:, None],
        signs=np.minimum.reduceat(signs[order], begins)[crowded],
        rows=order[in_cluster],
        starts=np.concatenate(([0], np.cumsum(sizes))),
        cluster_of=cluster_of,
    )


def by_cell(cells: Ints) -> Ints:
    """Rows of (n, 2) cells, n > 0, cell by cell. Numbers of 16 bits are sorted ten times as fast as longer ones."""
    columns, lines = ((axis - axis.min()).astype(np.min_scalar_type(int(np.ptp(axis)))) for axis in cells.T)
    by_line = np.argsort(lines, kind="stable")
    order: Ints = by_line[np.argsort(columns[by_line], kind="stable")]
    return order
