"""How well polygons cover the ground: where two claim the same spot, and where nobody claims any."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Geometries = NDArray[np.object_]

SLIVER_M = 0.5
"""Overlaps and gaps no wider than this on the average are no finding: borders that are straight in degrees bend
by centimetres in metres, and rounding moves their ends."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Rows of two polygons and the ground both claim, m²."""

    first: int
    second: int
    area: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Ground that nobody claims, m², and a spot in it, metres."""

    x: float
    y: float
    area: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """Findings, the largest first."""

    overlaps: tuple[Overlap, ...]
    gaps: tuple[Gap, ...]


def audit_coverage(polygons: Geometries, ground: shapely.Geometry | None = None) -> Coverage:
    """Overlaps among the valid `polygons` (n,) and gaps within `ground`; without it, holes between them."""
    if len(polygons) == 0:
        return Coverage((), ())
    exact = bool(shapely.coverage_is_valid(polygons))
    union = shapely.coverage_union_all(polygons) if exact else shapely.union_all(polygons)
    overlaps = () if exact else _overlaps(polygons)
    return Coverage(overlaps, _gaps(_filled(union) if ground is None else ground, union))


def _overlaps(polygons: Geometries) -> tuple[Overlap, ...]:
    first, second = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    ahead = first < second
    first, second = first[ahead], second[ahead]
    common = shapely.intersection(polygons[first], polygons[second])
    shared = shapely.area(common)
    found = np.flatnonzero(_wide(common))
    found = found[np.lexsort((second[found], first[found], -shared[found]))]
    return tuple(Overlap(int(first[i]), int(second[i]), float(shared[i])) for i in found)


def _gaps(ground: shapely.Geometry, union: shapely.Geometry) -> tuple[Gap, ...]:
    parts = shapely.get_parts(shapely.difference(ground, union))
    parts = parts[_wide(parts)]
    spots = zip(shapely.point_on_surface(parts), shapely.area(parts).tolist(), strict=True)
    return tuple(sorted((Gap(spot.x, spot.y, area) for spot, area in spots), key=lambda gap: (-gap.area, gap.x, gap.y)))


def _wide(shapes: Geometries) -> NDArray[np.bool_]:
    """(n,) which of the shapes are wider than a sliver: a long thin one has 2 · area / perimeter for its width."""
    wide: NDArray[np.bool_] = 2.0 * shapely.area(shapes) > SLIVER_M * shapely.length(shapes)
    return wide


def _filled(union: shapely.Geometry) -> shapely.Geometry:
    """The union with its holes closed."""
    return shapely.union_all(shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(union))))
