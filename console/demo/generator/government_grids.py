"""The government's own grids: drawn by others over the same ground, so they match the service grids nowhere (G-1)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from console.demo.generator.chart import Floats
from console.demo.generator.groups import spread_centres
from console.demo.generator.mesh import Geometries

_STEP = 150.0
_TOLERANCE = 4.0
_CROOKED = ((5_300.0, 210.0), (1_900.0, 60.0))
"""Lengths and heights in metres of the bends of their borders."""
_SIZES = (0.965, 1.035)
"""Smaller ones leave gaps to their neighbours, larger ones overlap them."""
_CM = 2


@dataclass(frozen=True, slots=True)
class GovernmentGrids:
    shapes: Geometries
    middles: Floats


def make_government_grids(
    count: int, *, xy: Floats, customers: Floats, outline: Any, random: np.random.Generator
) -> GovernmentGrids:
    """`count` polygons over `outline`, smaller where more customers live; numbered from west to east."""
    seeds = spread_centres(xy, np.sqrt(customers), count, random)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(seeds), extend_to=outline))
    middles = shapely.get_coordinates(shapely.centroid(cells))
    order = np.lexsort((middles[:, 1], np.round(middles[:, 0], _CM)))
    shapes = []
    for cell, (x, y) in zip(cells[order], middles[order], strict=True):
        size = random.uniform(*_SIZES)
        drawn = shapely.transform(shapely.segmentize(cell, _STEP), _crooked)
        drawn = shapely.transform(drawn, lambda line, x=x, y=y, size=size: (line - (x, y)) * size + (x, y))
        within = shapely.intersection(shapely.simplify(shapely.make_valid(drawn), _TOLERANCE), outline)
        largest = max(shapely.get_parts(within), key=shapely.area)
        shapes.append(shapely.normalize(shapely.transform(largest, lambda line: np.round(line, _CM))))
    found = np.array(shapes, dtype=object)
    return GovernmentGrids(found, shapely.get_coordinates(shapely.point_on_surface(found)))


def _crooked(line: Floats) -> Floats:
    x, y = line[:, 0], line[:, 1]
    for length, height in _CROOKED:
        turn = 2 * np.pi / length
        x, y = x + height * np.sin(turn * y + x / length), y + height * np.sin(turn * x - y / length)
    return np.column_stack((x, y))
