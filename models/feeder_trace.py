"""What a feeder supplies: the way up to its substation, and the areas that hang on it.

The shape of the line says what lies beyond a spot only if it is a tree that begins at its substation. Where it is drawn
in separate pieces, closes a ring or begins nowhere, the whole feeder is the honest answer.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from models.territory.territory import Territory

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Node = tuple[int, int]
"""A vertex, in centimetres."""

_NEAR_ROOT = 60.0
"""Metres between a substation and the vertex at which its feeder begins."""
_NEAR_LINE = 400.0
"""Metres from which on a transformer cannot be said to hang on any one piece of the line."""


class TraceReach(Enum):
    """WHOLE: all areas of the feeder. BEYOND: those that lose supply if the line is cut at the spot."""

    WHOLE = "whole"
    BEYOND = "beyond"


@dataclass(frozen=True, slots=True, eq=False)
class FeederTrace:
    """`feeder`, `substation` (−1: none known) and `areas` (n,) are rows of the territory's layers. `way_up` and `line`
    are (n, 4) metres x1, y1, x2, y2: from the spot to the substation, empty if the shape does not tell, and what is
    supplied through the spot or, with WHOLE, the rest of the feeder. `reach` is what was found, which may be WHOLE
    where BEYOND was asked for."""

    feeder: int
    substation: int
    areas: Ints
    way_up: Floats
    line: Floats
    reach: TraceReach
    customers: int
    important: int


def trace_feeder(territory: Territory, feeder: int, *, at: tuple[float, float], reach: TraceReach) -> FeederTrace:
    """Trace row `feeder` from the spot of its line that is nearest to `at` metres."""
    substation = int(territory["feeders"].columns["substation"][feeder])
    ends = feeder_pieces(territory, feeder)
    areas = np.flatnonzero(territory["areas"].columns["feeder"] == feeder)
    root = territory["substations"].shapes.xy[substation] if substation >= 0 else None
    above = _pieces_above(ends, root) if root is not None else None
    if above is None or not len(ends):
        return _made(territory, feeder, areas, way_up=ends[:0], line=ends, reach=TraceReach.WHOLE)
    here = _nearest(ends, np.array([at]))[0][0]
    up = _way_up(above, here)
    if reach is TraceReach.WHOLE:
        line = np.delete(ends, up, axis=0)
        return _made(territory, feeder, areas, way_up=ends[up], line=line, reach=reach)
    beyond = _beyond(above, here)
    columns = territory["areas"].columns
    hung, away = _nearest(ends, np.column_stack((columns["x"][areas], columns["y"][areas])))
    if (away > _NEAR_LINE).any():
        return _made(
            territory, feeder, areas, way_up=ends[up], line=np.delete(ends, up, axis=0), reach=TraceReach.WHOLE
        )
    # The piece under the spot is cut: what hangs on it may be on either side and is counted as cut off.
    return _made(territory, feeder, areas[beyond[hung]], way_up=ends[up], line=ends[beyond], reach=reach)


def feeder_pieces(territory: Territory, feeder: int) -> Floats:
    """(n, 4) metres: the straight pieces of the feeder's line."""
    shapes = territory["feeders"].shapes
    parts, of_shape = shapes.offsets
    pieces = [np.empty((0, 4))]
    for part in range(int(of_shape[feeder]), int(of_shape[feeder + 1])):
        xy = shapes.xy[parts[part] : parts[part + 1]]
        pieces.append(np.hstack((xy[:-1], xy[1:])))
    return np.concatenate(pieces)


def _made(
    territory: Territory, feeder: int, areas: Ints, *, way_up: Floats, line: Floats, reach: TraceReach
) -> FeederTrace:
    columns = territory["areas"].columns
    return FeederTrace(
        feeder=feeder,
        substation=int(territory["feeders"].columns["substation"][feeder]),
        areas=areas,
        way_up=way_up,
        line=line,
        reach=reach,
        customers=int(columns["residents"][areas].sum() + columns["businesses"][areas].sum()),
        important=int(columns["important"][areas].sum()),
    )


def _pieces_above(ends: Floats, root: Floats) -> Ints | None:
    """(n,) for each piece the piece through which it is supplied, −1 for those at the root; None if the line is no tree
    that begins at `root`."""
    whole = np.round(ends * 100).astype(np.int64).tolist()
    nodes: list[tuple[Node, Node]] = [((x0, y0), (x1, y1)) for x0, y0, x1, y1 in whole]
    at_node: dict[Node, list[int]] = defaultdict(list)
    for piece, (one, other) in enumerate(nodes):
        if one == other:
            continue
        for node in (one, other):
            at_node[node].append(piece)
    if not at_node:
        return None
    places = np.array(list(at_node), np.float64) / 100
    away = np.hypot(*(places - root).T)
    if away.min() > _NEAR_ROOT:
        return None
    begin = list(at_node)[int(np.argmin(away))]
    above = np.full(len(ends), -2)
    waiting: list[tuple[Node, int]] = [(begin, -1)]
    known = {begin}
    while waiting:
        node, through = waiting.pop()
        for piece in at_node[node]:
            if piece == through:
                continue
            one, other = nodes[piece]
            far = other if node == one else one
            if far in known:
                return None  # a ring, or two pieces on one another
            above[piece] = through
            known.add(far)
            waiting.append((far, piece))
    apart = [piece for piece, (one, other) in enumerate(nodes) if one != other and above[piece] == -2]
    return None if apart else _without_points(above)


def _without_points(above: Ints) -> Ints:
    """Pieces without a length supply nothing and count as pieces at the root."""
    return np.where(above == -2, -1, above)


def _way_up(above: Ints, piece: int) -> Ints:
    """The piece and all through which it is supplied."""
    way = [piece]
    while above[way[-1]] >= 0:
        way.append(int(above[way[-1]]))
    return np.array(way, np.int64)


def _beyond(above: Ints, piece: int) -> NDArray[np.bool_]:
    """(n,) the piece and all that are supplied through it."""
    below: dict[int, list[int]] = defaultdict(list)
    for lower, upper in enumerate(above.tolist()):
        below[upper].append(lower)
    found = np.zeros(len(above), np.bool_)
    waiting: list[Iterable[int]] = [[piece]]
    while waiting:
        for one in waiting.pop():
            found[one] = True
            waiting.append(below[one])
    return found


def _nearest(ends: Floats, xy: Floats) -> tuple[Ints, Floats]:
    """For each of (k, 2) metres the nearest piece, and how far away it is."""
    start, along = ends[None, :, :2], ends[None, :, 2:] - ends[None, :, :2]
    square = np.maximum((along**2).sum(axis=2), 1e-12)
    t = np.clip(((xy[:, None] - start) * along).sum(axis=2) / square, 0.0, 1.0)
    away = np.hypot(*np.moveaxis(xy[:, None] - start - t[..., None] * along, 2, 0))
    nearest = np.argmin(away, axis=1)
    return nearest, away[np.arange(len(xy)), nearest]
