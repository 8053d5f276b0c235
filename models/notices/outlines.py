"""Where an outage is, for those outside: outlines in WGS-84 that hold all of its areas."""

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from models.ids import AreaCode
from models.notices.areas import rows_of
from models.territory.projection import to_lon_lat
from models.territory.territory import Territory

Floats = NDArray[np.float64]

REACH = 10.0
"""Metres by which the ground is widened before corners are left out, so that nobody's house falls outside."""

FARTHEST = 2 * REACH
"""No point of an outline lies farther from the areas than this, in metres."""

_WITHIN = 0.45 * REACH
"""Where a ring begins, corners are left out twice: both errors together stay below what was widened."""

_CORNERS = 4
"""Points of a quarter circle: so many keep 98 % of the distance."""

_DECIMALS = 5
"""About a metre: finer than what was widened, and no finer than the data."""


def outlines_of(codes: Iterable[AreaCode], territory: Territory) -> tuple[Floats, ...]:
    """Closed rings (n, 2) of lon, lat degrees in WGS-84, n ≥ 4, that together cover the areas and reach no farther than
    `FARTHEST` beyond them. Rings have no holes: ground with supply amid the outage is cut out by splitting the ring.
    Areas that the territory does not have are left out; none of them known gives ()."""
    rows = rows_of(codes, territory)
    if not len(rows):
        return ()
    ground = shapely.union_all(shapely.make_valid(territory["areas"].shapes.geometries(rows)))
    plain = shapely.simplify(shapely.buffer(ground, REACH, quad_segs=_CORNERS), _WITHIN)
    parts = [piece for part in shapely.get_parts(plain) for piece in _without_holes(part)]
    rings = (shapely.get_coordinates(shapely.get_exterior_ring(part)) for part in parts)
    return tuple(np.round(to_lon_lat(territory.projection, ring), _DECIMALS) for ring in rings)


def _without_holes(polygon: BaseGeometry) -> list[BaseGeometry]:
    """The polygon cut from top to bottom through the middle of each hole."""
    if shapely.get_num_interior_rings(polygon) == 0:
        return [polygon]
    left, bottom, right, top = shapely.bounds(polygon)
    middle = shapely.centroid(shapely.polygons(shapely.get_interior_ring(polygon, 0)))
    x = float(shapely.get_x(middle))
    halves = (shapely.box(left, bottom, x, top), shapely.box(x, bottom, right, top))
    parts = [part for half in halves for part in shapely.get_parts(shapely.intersection(polygon, half))]
    surfaces = [part for part in parts if shapely.area(part) > 0]
    return [piece for part in surfaces for piece in _without_holes(part)]
