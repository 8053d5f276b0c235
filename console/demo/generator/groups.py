"""Neighbours put together: compact groups of about equal weight, each in one piece."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from console.demo.generator.chart import Floats
from console.demo.generator.mesh import Ints

_ROUNDS = 90
_MOVING_ROUNDS = 60
_MOVE = 0.4
_PUSH = 0.35
_MENDING_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of things that touch: `first`, `second` rows and the `length` metres of border between them."""

    first: Ints
    second: Ints
    length: Floats

    def among(self, rows: Ints) -> "Neighbours":
        """The pairs within `rows` (ascending), renumbered by their place in `rows`."""
        both = np.isin(self.first, rows) & np.isin(self.second, rows)
        first, second = np.searchsorted(rows, self.first[both]), np.searchsorted(rows, self.second[both])
        return Neighbours(first, second, self.length[both])

    def merged(self, group: Ints) -> "Neighbours":
        """The pairs of groups that touch, where `group` is each thing's."""
        a, b = group[self.first], group[self.second]
        apart = a != b
        low, high = np.minimum(a, b)[apart], np.maximum(a, b)[apart]
        count = int(group.max()) + 1
        keys, place = np.unique(low * count + high, return_inverse=True)
        return Neighbours(keys // count, keys % count, np.bincount(place, self.length[apart]).astype(np.float64))


def spread_centres(xy: Floats, weight: Floats, count: int, random: np.random.Generator) -> Floats:
    """`count` of the (n, 2) spots, far from one another, heavier ones more likely."""
    chosen = [int(np.searchsorted(np.cumsum(weight), random.random() * weight.sum()))]
    nearest = _squares(xy, xy[chosen[0]])
    while len(chosen) < count:
        pull = np.cumsum(nearest * weight)
        chosen.append(min(int(np.searchsorted(pull, random.random() * pull[-1])), len(xy) - 1))
        nearest = np.minimum(nearest, _squares(xy, xy[chosen[-1]]))
    return xy[chosen]


def even_centres(xy: Floats, weight: Floats, count: int) -> Floats:
    """The middles of `count` parts of about equal weight, found by cutting the (n, 2) spots in two again and again."""
    waiting = [(np.arange(len(xy)), count)]
    found = []
    while waiting:
        rows, parts = waiting.pop()
        middle = (xy[rows] * weight[rows, None]).sum(axis=0) / weight[rows].sum()
        if parts == 1:
            found.append(middle)
            continue
        width, height = (np.abs(xy[rows] - middle) * weight[rows, None]).sum(axis=0)
        rows = rows[np.argsort(xy[rows, int(height > width)], kind="stable")]
        low = parts // 2
        held = np.cumsum(weight[rows])
        cut = int(np.searchsorted(held, held[-1] * low / parts))
        cut = min(max(cut, low), len(rows) - (parts - low))
        waiting += [(rows[:cut], low), (rows[cut:], parts - low)]
    return np.array(found)


def balanced_groups(xy: Floats, weight: Floats, centres: Floats, *, size: Floats | None = None) -> Ints:
    """(n,) group of each of the (n, 2) spots: the nearest of `centres`, which move to the middle of their group, with
    a handicap that brings the weights into the proportions of `size` (equal ones without it)."""
    count = len(centres)
    handicap = np.zeros(count)
    size = np.ones(count) if size is None else size
    target = weight.sum() * size / size.sum()
    best, best_error = np.zeros(len(xy), dtype=np.int64), np.inf
    for step in range(_ROUNDS):
        squares = np.column_stack([_squares(xy, centre) for centre in centres])
        group = np.argmin(squares + handicap, axis=1)
        held = np.bincount(group, weight, minlength=count)
        error = float(np.abs(held / target - 1).max())
        if error < best_error:
            best, best_error = group, error
        own = squares[np.arange(len(xy)), group]
        spread = np.bincount(group, own * weight, minlength=count) / np.maximum(held, 1e-9)
        handicap = handicap + _PUSH * np.clip(held / target - 1, -1, 1) * np.where(held > 0, spread, spread.max())
        if step < _MOVING_ROUNDS:
            middle = np.column_stack([np.bincount(group, xy[:, axis] * weight, minlength=count) for axis in (0, 1)])
            moved = middle / np.maximum(held, 1e-9)[:, None]
            centres = np.where((held > 0)[:, None], centres + _MOVE * (moved - centres), centres)
    return best


def in_one_piece(group: Ints, weight: Floats, neighbours: Neighbours) -> Ints:
    """`group` with the lesser pieces of every group handed to the neighbouring group with the longest border."""
    group = group.copy()
    for _ in range(_MENDING_ROUNDS):
        piece, strays = _pieces(group, weight, neighbours)
        if len(strays) == 0:
            return group
        first, second, length = neighbours.first, neighbours.second, neighbours.length
        outward = np.concatenate((piece[first], piece[second]))
        other = np.concatenate((group[second], group[first]))
        lengths = np.concatenate((length, length))
        crossing = np.concatenate((group[first] != group[second],) * 2)
        for stray in strays.tolist():
            found = crossing & (outward == stray)
            if found.any():
                group[piece == stray] = np.bincount(other[found], lengths[found]).argmax()
    return group


def shares(weight: Floats, total: int) -> Ints:
    """`total` handed out in whole numbers in proportion to `weight`, at least one each, largest remainders first."""
    exact = weight / weight.sum() * total
    given: Ints = np.maximum(np.floor(exact).astype(np.int64), 1)
    while given.sum() < total:
        given[np.argmax(exact - given)] += 1
    while given.sum() > total:
        given[np.argmin(np.where(given > 1, exact - given, np.inf))] -= 1
    return given


def _pieces(group: Ints, weight: Floats, neighbours: Neighbours) -> tuple[Ints, Ints]:
    """The connected piece of each thing, and the pieces that are not the heaviest of their group."""
    same = group[neighbours.first] == group[neighbours.second]
    edges = (neighbours.first[same], neighbours.second[same])
    graph = coo_array((np.ones(int(same.sum())), edges), shape=(len(group), len(group)))
    _, found = connected_components(graph, directed=False)
    piece: Ints = found.astype(np.int64)
    held = np.bincount(piece, weight)
    owner = np.zeros(len(held), dtype=np.int64)
    owner[piece] = group
    order = np.lexsort((np.arange(len(held)), -held, owner))
    lesser = np.concatenate(([False], owner[order][1:] == owner[order][:-1]))
    return piece, np.sort(order[lesser]).astype(np.int64)


def _squares(xy: Floats, spot: Floats) -> Floats:
    return np.asarray((xy[:, 0] - spot[0]) ** 2 + (xy[:, 1] - spot[1]) ** 2)
