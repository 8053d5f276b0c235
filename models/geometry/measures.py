"""How long a line is and how much ground a ring holds, on the plane."""

from collections.abc import Sequence

import shapely

Point = tuple[float, float]


def length_of(points: Sequence[Point]) -> float:
    """Metres along the points from first to last."""
    return float(shapely.LineString(points).length) if len(points) > 1 else 0.0


def ring_length_of(points: Sequence[Point]) -> float:
    """Metres around the ring, back to the first point."""
    return length_of([*points, points[0]]) if points else 0.0


def area_of(points: Sequence[Point]) -> float | None:
    """Square metres inside the ring; None if it crosses itself, for then nobody can say what is inside."""
    if len(points) < 3:
        return 0.0
    ring = shapely.Polygon(points)
    if ring.convex_hull.area == 0:
        return 0.0
    return float(ring.area) if ring.is_valid else None
