"""How well polygons cover the ground: where two claim the same spot, and where nobody claims any."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Geometries = NDArray[np.object_]

SLIVER_M2 = 1.0
"""Overlaps and gaps up to this size are rounding of shared borders, not a finding."""


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
    shared = shapely.area(shapely.intersection(polygons[first], polygons[second]))
    found = np.flatnonzero(shared > SLIVER_M2)
    found = found[np.lexsort((second[found], first[found], -shared[found]))]
    return tuple(Overlap(int(first[i]), int(second[i]), float(shared[i])) for i in found)


def _gaps(ground: shapely.Geometry, union: shapely.Geometry) -> tuple[Gap, ...]:
    parts = shapely.get_parts(shapely.difference(ground, union))
    areas = shapely.area(parts)
    found = [(part, float(area)) for part, area in zip(parts, areas, strict=True) if area > SLIVER_M2]
    spots = [(shapely.point_on_surface(part), area) for part, area in found]
    return tuple(sorted((Gap(spot.x, spot.y, area) for spot, area in spots), key=lambda gap: (-gap.area, gap.x, gap.y)))


def _filled(union: shapely.Geometry) -> shapely.Geometry:
    """The union with its holes closed."""
    return shapely.union_all(shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(union))))
