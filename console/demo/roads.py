"""Driving along the roads: the fastest way between two spots."""

from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import KDTree

from models.territory.territory import Layer, Territory

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_USUAL_KMH = np.array((60.0, 50.0, 40.0, 25.0))
"""By road class, for roads whose speed is not known."""
_SHORTEST_S = 0.01


class RoadGraph:
    """Junctions where roads begin or end, and the quickest road between each two neighbours. Only the largest
    connected part of the network is driven on."""

    def __init__(self, xy: Floats, starts: Ints, seconds: Floats) -> None:
        """`xy` (p, 2) metres cut into `n` road pieces by `starts` (n+1,); `seconds` (n,) to drive each."""
        self._xy = xy
        self._starts = starts
        corners = np.vstack((xy[starts[:-1]], xy[starts[1:] - 1]))
        nodes, found = np.unique(np.round(corners, 2), axis=0, return_inverse=True)
        ends = found.reshape(2, -1).T
        self._nodes = nodes
        self._piece, self._times = _quickest(ends, seconds, len(nodes))
        _, part = connected_components(self._times, directed=False)
        self._driven = np.flatnonzero(part == np.bincount(part).argmax()) if len(part) else np.empty(0, np.int64)
        self._near = KDTree(nodes[self._driven]) if len(self._driven) else None

    @classmethod
    def of(cls, territory: Territory) -> "RoadGraph":
        """The roads of a territory; where it has none, ways are straight."""
        roads = territory["roads"]
        parts, shapes = roads.shapes.offsets
        length = shapely.length(shapely.from_ragged_array(shapely.GeometryType.LINESTRING, roads.shapes.xy, (parts,)))
        owner = np.repeat(np.arange(len(roads)), np.diff(shapes))
        return cls(roads.shapes.xy, parts, length / _metres_a_second(roads)[owner])

    def path(self, from_xy: tuple[float, float], to_xy: tuple[float, float]) -> Floats:
        """(k, 2) metres from `from_xy` to `to_xy`: to the nearest junction, along the fastest roads, and off them."""
        ends = np.array((from_xy, to_xy), dtype=np.float64)
        if self._near is None:
            return ends
        _, nearest = self._near.query(ends)
        start, goal = self._driven[nearest]
        _, before = dijkstra(self._times, directed=False, indices=start, return_predecessors=True)
        walked = [int(goal)]
        while walked[-1] != start:
            walked.append(int(before[walked[-1]]))
        walked.reverse()
        pieces = [self._along(a, b) for a, b in pairwise(walked)]
        return np.vstack((ends[:1], self._nodes[walked[0]], *(piece[1:] for piece in pieces), ends[1:]))

    def _along(self, a: int, b: int) -> Floats:
        """(k, 2) metres of the road between two neighbouring junctions, from `a` on."""
        piece = self._piece[min(a, b), max(a, b)]
        line = self._xy[self._starts[piece] : self._starts[piece + 1]]
        forward = np.array_equal(np.round(line[0], 2), self._nodes[a])
        return line if forward else line[::-1]


def _metres_a_second(roads: Layer) -> Floats:
    known = roads.columns["speed_kmh"]
    usual = _USUAL_KMH[np.clip(roads.columns["road_class"], 0, len(_USUAL_KMH) - 1)]
    return np.asarray(np.where(known > 0, known, usual) / 3.6)


def _quickest(ends: Ints, seconds: Floats, count: int) -> tuple[dict[tuple[int, int], int], csr_array]:
    """The quickest piece between each two junctions, and the times as a sparse matrix."""
    low, high = ends.min(axis=1), ends.max(axis=1)
    order = np.lexsort((seconds, high, low))
    order = order[low[order] != high[order]]
    first = np.ones(len(order), dtype=np.bool_)
    first[1:] = (np.diff(low[order]) != 0) | (np.diff(high[order]) != 0)
    rows = order[first]
    pieces = dict(zip(zip(low[rows].tolist(), high[rows].tolist(), strict=True), rows.tolist(), strict=True))
    times = coo_array((np.maximum(seconds[rows], _SHORTEST_S), (low[rows], high[rows])), shape=(count, count)).tocsr()
    return pieces, times
