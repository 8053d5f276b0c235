"""Transformer areas drawn from nothing but customer points and the transformer each hangs on.

Every spot of ground belongs to the transformer of the customer nearest to it: the Voronoi cells of the
customers, dissolved by transformer and cut off a little beyond the outermost customers. All borders come from
one noded line work, so neighbours share their vertices exactly: no overlap and no gap, not even of a hair.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import Voronoi, cKDTree

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Geometries = NDArray[np.object_]

MARGIN_M = 50.0
"""How far the ground reaches beyond the outermost customers."""

ISLAND_CUSTOMERS = 2
"""An outlying patch of an area with no more customers than this is given to the area around it, …"""

ISLAND_SHARE = 0.005
"""… as long as no more than this share of all customers then lies in a neighbour's area."""

APART_M = 1.0
"""A transformer whose customers all share their spots with another's is given ground this far beside them."""


@dataclass(frozen=True, slots=True, eq=False)
class _Spots:
    """Places where customers live: `xy` (m, 2) metres, `owner` (m,) row of the area, `customers` (m,) count."""

    xy: Floats
    owner: Ints
    customers: Ints


@dataclass(frozen=True, slots=True, eq=False)
class _Borders:
    """Ridges between the cells of two spots: `pair` (r, 2) spots, `line` (r,) lines, which may lead out of
    the ground, and `length` (r,) their metres within the ground; `leaving` (r,) says which do lead out."""

    pair: Ints
    line: Geometries
    length: Floats
    leaving: NDArray[np.bool_]


def areas_from_customers(xy: Floats, owner: Ints, *, between: Callable[[], None] = lambda: None) -> Geometries:
    """(k,) polygons or multi-polygons, one for every transformer row 0…k−1 of `owner`.

    `xy` is (n, 2) metres, finite; `owner` (n,) holds every row at least once. `between` is called between the
    steps and may raise to give up. The areas cover the customers' convex hull, widened by `MARGIN_M`, without
    overlap and without gap. Customers at one spot go with the transformer that most of them hang on.
    """
    spots = _spots(xy, owner)
    ground = shapely.convex_hull(shapely.multipoints(xy)).buffer(MARGIN_M, quad_segs=8)
    between()
    borders = _borders(spots.xy, ground)
    between()
    spots = _without_islands(spots, borders)
    between()
    return _dissolve(spots, borders, ground)


def _spots(xy: Floats, owner: Ints) -> _Spots:
    """One spot for customers at the same place (to the millimetre), owned by the majority (the lower row if equal)."""
    places, place = np.unique(np.round(xy, 3), axis=0, return_inverse=True)
    counts = coo_array(
        (np.ones(len(owner), np.int64), (place.ravel(), owner)), shape=(len(places), int(owner.max()) + 1)
    ).tocsr()
    majority = np.asarray(counts.argmax(axis=1), np.int64).ravel()
    customers = np.asarray(counts.sum(axis=1), np.int64).ravel()
    landless = np.setdiff1d(owner, majority)
    if len(landless) == 0:
        return _Spots(places, majority, customers)
    homes = [xy[np.flatnonzero(owner == row)[0]] + (APART_M * (1 + i), 0.0) for i, row in enumerate(landless)]
    return _Spots(
        np.vstack((places, homes)),
        np.concatenate((majority, landless)),
        np.concatenate((customers, np.zeros(len(landless), np.int64))),
    )


def _borders(xy: Floats, ground: shapely.Polygon) -> _Borders:
    """Ridges of the Voronoi diagram within the ground; a far ring of points closes the outermost cells."""
    low_x, low_y, high_x, high_y = ground.bounds
    middle = np.array(((low_x + high_x) / 2, (low_y + high_y) / 2))
    far = 10.0 * max(high_x - low_x, high_y - low_y)
    turns = np.arange(8) * (np.pi / 4)
    ring = np.column_stack((np.cos(turns), np.sin(turns))) * far
    diagram = Voronoi(np.vstack((xy - middle, ring)))
    pair = np.asarray(diagram.ridge_points, np.int64)
    ends = np.asarray(diagram.ridge_vertices, np.int64)
    real = (pair < len(xy)).all(axis=1) & (ends >= 0).all(axis=1)
    pair, ends = pair[real], ends[real]
    line = shapely.linestrings(diagram.vertices[ends] + middle)
    shapely.prepare(ground)
    crossing = shapely.intersects(line, ground)
    pair, line = pair[crossing], line[crossing]
    length = shapely.length(line)
    leaving = ~shapely.covers(ground, line)
    length[leaving] = shapely.length(shapely.intersection(line[leaving], ground))
    return _Borders(pair, line, length, leaving)


def _without_islands(spots: _Spots, borders: _Borders) -> _Spots:
    """Give small outlying patches to the neighbour with the longest common border, smallest patches first."""
    count = len(spots.owner)
    first, second = borders.pair.T
    same = spots.owner[first] == spots.owner[second]
    links = coo_array((np.ones(int(same.sum())), (first[same], second[same])), shape=(count, count))
    patches, patch = connected_components(links, directed=False)
    customers = np.bincount(patch, weights=spots.customers, minlength=patches).astype(np.int64)
    patch_owner = np.zeros(patches, np.int64)
    patch_owner[patch] = spots.owner
    main = _main_patches(patch_owner, customers)
    allowed = int(ISLAND_SHARE * spots.customers.sum())
    owner = spots.owner.copy()
    for island in np.lexsort((np.arange(patches), customers)):
        if customers[island] > ISLAND_CUSTOMERS or customers[island] > allowed:
            break
        if main[patch_owner[island]] == island:
            continue
        rim = (patch[first] == island) != (patch[second] == island)
        outside = np.where(patch[first[rim]] == island, second[rim], first[rim])
        neighbours = np.bincount(owner[outside], weights=borders.length[rim])
        if neighbours.size == 0 or neighbours.max() == 0.0:
            continue
        owner[patch == island] = int(neighbours.argmax())
        allowed -= int(customers[island])
    return _Spots(spots.xy, owner, spots.customers)


def _main_patches(patch_owner: Ints, customers: Ints) -> dict[int, int]:
    """Owner → its patch with most customers: never given away, so that nobody ends up without ground."""
    main: dict[int, int] = {}
    for patch in np.lexsort((np.arange(len(customers)), -customers)):
        main.setdefault(int(patch_owner[patch]), int(patch))
    return main


def _dissolve(spots: _Spots, borders: _Borders, ground: shapely.Polygon) -> Geometries:
    """Cut the ground along the borders between different owners and hand every piece to its owner.

    Ridges meet in the same vertices already; only the rim and the lines that lead out over it cross each
    other. They go in uncut, for a line cut at the rim would end a hair beside it and enclose nothing."""
    first, second = borders.pair.T
    between_owners = spots.owner[first] != spots.owner[second]
    rim = shapely.union_all(np.append(borders.line[between_owners & borders.leaving], ground.boundary))
    lines = np.append(borders.line[between_owners & ~borders.leaving], shapely.get_parts(rim))
    pieces = shapely.get_parts(shapely.polygonize(lines))
    inner = shapely.point_on_surface(pieces)
    inside = shapely.covers(ground, inner)
    pieces, inner = pieces[inside], inner[inside]
    at = np.column_stack((shapely.get_x(inner), shapely.get_y(inner)))
    owner = spots.owner[cKDTree(spots.xy).query(at)[1]]
    order = np.argsort(owner, kind="stable")
    starts = np.searchsorted(owner[order], np.arange(int(spots.owner.max()) + 1))
    groups = np.split(pieces[order], starts[1:])
    return np.array([_one(group) for group in groups], dtype=object)


def _one(pieces: Geometries) -> shapely.Geometry:
    """Pieces of one owner touch in points at most, so they are parts of one shape as they are."""
    return pieces[0] if len(pieces) == 1 else shapely.multipolygons(pieces)
