"""Lines along the streets: the streets cut at every transformer's tap, so that power can follow them."""

from dataclasses import dataclass, field

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

from console.demo.generator.chart import Floats
from console.demo.generator.mesh import Ints
from console.demo.generator.streets import Streets
from console.demo.generator.transformers import Transformers

_BRIDGE_COST = 25.0
"""A metre over a bridge costs as much as this many along a street: lines seldom cross the river."""
_SHORTEST = 0.01


@dataclass(frozen=True, slots=True)
class ServiceLines:
    """Pieces of street between neighbouring nodes. The node of the tap of area `a` is `a`, street corners follow.

    `ends` (p, 2) nodes, `street` (p,) and `along` (p, 2): which part of which street each piece is.
    """

    ends: Ints
    street: Ints
    along: Floats
    cost: Floats
    nodes: int
    streets: Streets
    taps: Floats
    _pieces: dict[tuple[int, int], int] = field(default_factory=dict)

    @classmethod
    def of(cls, streets: Streets, transformers: Transformers) -> "ServiceLines":
        count = len(transformers.tap)
        corners, corner = np.unique(streets.ends, return_inverse=True)
        corner = corner.reshape(-1, 2) + count
        length = shapely.length(streets.shapes)
        rows = np.arange(len(length))
        street = np.concatenate((rows, transformers.street, rows))
        along = np.concatenate((np.zeros(len(rows)), transformers.along, length))
        node = np.concatenate((corner[:, 0], np.arange(count), corner[:, 1]))
        place = np.repeat((0, 1, 2), (len(rows), count, len(rows)))
        order = np.lexsort((node, along, place, street))
        street, along, node = street[order], along[order], node[order]
        joined = np.flatnonzero(street[1:] == street[:-1])
        span = np.column_stack((along[joined], along[joined + 1]))
        factor = np.where(streets.bridge[street[joined]] > 0, _BRIDGE_COST, 1.0)
        lines = cls(
            ends=np.column_stack((node[joined], node[joined + 1])),
            street=street[joined],
            along=span,
            cost=np.maximum(span[:, 1] - span[:, 0], _SHORTEST) * factor,
            nodes=count + len(corners),
            streets=streets,
            taps=transformers.tap,
        )
        lines._pieces.update({(a, b): row for row, (a, b) in enumerate(lines.ends.tolist())})
        return lines

    def ways_from(self, nodes: Ints) -> Ints:
        """(s, all nodes) the node before each on the cheapest way from each of the s `nodes`; negative: none."""
        size = (self.nodes, self.nodes)
        # Two streets between the same corners: the cheaper one counts, where a sparse matrix would add them up.
        low, high = self.ends.min(axis=1), self.ends.max(axis=1)
        order = np.lexsort((self.cost, high, low))
        first = np.concatenate(([True], (np.diff(low[order]) != 0) | (np.diff(high[order]) != 0)))
        rows = order[first]
        graph = coo_array((self.cost[rows], (low[rows], high[rows])), shape=size).tocsr()
        _, before = dijkstra(graph, directed=False, indices=nodes, return_predecessors=True)
        return before.astype(np.int64)

    def piece(self, a: int, b: int) -> Floats:
        """(k, 2) metres of the piece between two neighbouring nodes, in either direction."""
        row = self._pieces.get((a, b))
        if row is None:
            row = self._pieces[b, a]
        line = shapely.get_coordinates(self.streets.shapes[self.street[row]])
        walked = np.concatenate(([0.0], np.cumsum(np.sqrt((np.diff(line, axis=0) ** 2).sum(axis=1)))))
        start, end = self.along[row]
        inside = line[np.searchsorted(walked, start, side="right") : np.searchsorted(walked, end, side="left")]
        first, last = (
            self._spot(node, line[side]) for node, side in zip(self.ends[row].tolist(), (0, -1), strict=True)
        )
        return np.vstack((first, inside, last))

    def _spot(self, node: int, corner: Floats) -> Floats:
        return self.taps[node] if node < len(self.taps) else corner
