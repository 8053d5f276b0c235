"""What a mark on the map has to do with the ground: which grids it touches, and what lies within it."""

from collections.abc import Iterable, Sequence

import numpy as np
import shapely

from models.entities.map_marks import MapMark
from models.geometry.measures import Point
from models.ids import GridId
from models.territory.shapes import ShapeKind
from models.territory.territory import Territory


def figure_of(shape: ShapeKind, points: Sequence[Point]) -> shapely.Geometry:
    """`points` must be enough for the shape."""
    if shape is ShapeKind.POINT:
        return shapely.Point(points[0])
    return shapely.LineString(points) if shape is ShapeKind.LINE else shapely.Polygon(points)


def marks_over(x: float, y: float, marks: Iterable[MapMark]) -> list[MapMark]:
    """Those whose polygon the spot (x, y) metres lies in, its border included; lines and points hold nothing."""
    return [mark for mark in marks if mark.shape is ShapeKind.POLYGON and _holds(x, y, mark.points)]


class GridFinder:
    """Made once per territory."""

    def __init__(self, territory: Territory) -> None:
        self._grids = territory["grids"]

    def touched(self, shape: ShapeKind, points: Sequence[Point]) -> tuple[GridId, ...]:
        """Service grids that the figure touches, by row; none off the ground."""
        figure = figure_of(shape, points)
        xmin, ymin, xmax, ymax = figure.bounds
        left, bottom, right, top = self._grids.shapes.bounds.T
        near = np.flatnonzero((left <= xmax) & (xmin <= right) & (bottom <= ymax) & (ymin <= top))
        hit = shapely.intersects(self._grids.shapes.geometries(near), figure)
        return tuple(GridId(str(code)) for code in self._grids.codes[near[hit]])


def _holds(x: float, y: float, points: Sequence[Point]) -> bool:
    xs, ys = zip(*points, strict=True)
    in_box = min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)  # a cheap look before the costly one
    return in_box and bool(shapely.intersects_xy(shapely.Polygon(points), x, y))
