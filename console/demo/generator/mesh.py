"""The fields on the ground: every stretch of border between two corners exists once, and all who touch it share it."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from console.demo.generator.chart import Chart, Floats
from console.demo.generator.fields import Fields

Ints = NDArray[np.int64]
Geometries = NDArray[np.object_]

_STEP = 110.0
"""Plan metres between the points of a bent stretch."""
_TOLERANCE = 1.5


@dataclass(frozen=True, slots=True)
class Mesh:
    """`m` stretches between `n` corners, and the areas they bound.

    `corners` (n, 2) ground metres; `ends` (m, 2) corner rows, in the direction of the line; `line` (m,) row of the
    plan's line; `middle` (m, 2) plan metres; `stretches` (m,) linestrings. `areas` polygons. `borders` (b, 3): two area
    rows and the stretch between them.
    """

    corners: Floats
    ends: Ints
    line: Ints
    middle: Floats
    stretches: Geometries
    areas: Geometries
    borders: Ints


def make_mesh(fields: Fields, chart: Chart) -> Mesh:
    stops = [sorted(set(line.stops)) for line in fields.lines]
    starts = np.concatenate(([0], np.cumsum([len(found) - 1 for found in stops])))
    from_uv, to_uv = _stretch_ends(fields, stops)
    both, ends = np.unique(np.vstack((from_uv, to_uv)), axis=0, return_inverse=True)
    ends = ends.reshape(2, -1).T
    corners = chart.xy(both)
    stretches = _stretches(from_uv, to_uv, ends, corners, chart)
    rings = [_ring(row, fields, stops, starts) for row in range(len(fields.boxes))]
    return Mesh(
        corners=corners,
        ends=ends,
        line=np.repeat(np.arange(len(stops)), np.diff(starts)),
        middle=(from_uv + to_uv) / 2,
        stretches=stretches,
        areas=_polygons(rings, stretches),
        borders=_borders(rings, len(stretches)),
    )


def _stretch_ends(fields: Fields, stops: list[list[float]]) -> tuple[Floats, Floats]:
    rows = []
    for line, found in zip(fields.lines, stops, strict=True):
        for start, end in pairwise(found):
            rows.append((line.at, start, line.at, end) if line.axis == 0 else (start, line.at, end, line.at))
    both = np.array(rows)
    return both[:, :2], both[:, 2:]


def _stretches(from_uv: Floats, to_uv: Floats, ends: Ints, corners: Floats, chart: Chart) -> Geometries:
    pieces = np.maximum(1, np.ceil(np.abs(to_uv - from_uv).sum(axis=1) / _STEP)).astype(np.int64)
    starts = np.concatenate(([0], np.cumsum(pieces + 1)))
    owner = np.repeat(np.arange(len(pieces)), pieces + 1)
    along = (np.arange(starts[-1]) - starts[owner]) / pieces[owner]
    xy = chart.xy(from_uv[owner] + along[:, None] * (to_uv - from_uv)[owner])
    xy[starts[:-1]] = corners[ends[:, 0]]
    xy[starts[1:] - 1] = corners[ends[:, 1]]
    lines = shapely.from_ragged_array(shapely.GeometryType.LINESTRING, xy, (starts,))
    simple: Geometries = shapely.simplify(lines, _TOLERANCE)
    return simple


def _ring(row: int, fields: Fields, stops: list[list[float]], starts: Ints) -> list[tuple[int, bool]]:
    """The stretches around area `row`, counter-clockwise, and whether each runs against its line."""
    u0, v0, u1, v1 = fields.boxes[row]
    left, bottom, right, top = fields.sides[row]
    ring: list[tuple[int, bool]] = []
    for line, low, high, against in (
        (bottom, u0, u1, False),
        (right, v0, v1, False),
        (top, u0, u1, True),
        (left, v0, v1, True),
    ):
        first = int(starts[line])
        span = range(first + bisect_left(stops[line], low), first + bisect_left(stops[line], high))
        ring += [(stretch, against) for stretch in (reversed(span) if against else span)]
    return ring


def _polygons(rings: list[list[tuple[int, bool]]], stretches: Geometries) -> Geometries:
    _, xy, (starts,) = shapely.to_ragged_array(stretches)
    parts = []
    sizes = []
    for ring in rings:
        around = []
        for stretch, against in ring:
            points = xy[starts[stretch] : starts[stretch + 1]]
            around.append(points[:0:-1] if against else points[:-1])
        around.append(around[0][:1])
        parts += around
        sizes.append(sum(len(points) for points in around))
    rings_at = np.concatenate(([0], np.cumsum(sizes)))
    each = np.arange(len(rings) + 1)
    polygons: Geometries = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON, np.concatenate(parts), (rings_at, each)
    )
    return polygons


def _borders(rings: list[list[tuple[int, bool]]], count: int) -> Ints:
    first = np.full(count, -1, dtype=np.int64)
    second = np.full(count, -1, dtype=np.int64)
    for row, ring in enumerate(rings):
        for stretch, _ in ring:
            if first[stretch] < 0:
                first[stretch] = row
            else:
                second[stretch] = row
    shared = np.flatnonzero(second >= 0)
    return np.column_stack((first[shared], second[shared], shared))
