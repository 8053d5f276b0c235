"""The layers in metres, and the few questions the ground is built with: what lies in what, what is it together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from models.imports.layers import Layers, Rows
from models.imports.table import Geometries, Ints
from models.territory.projection import local_projection, to_xy

Floats = NDArray[np.float64]

NEAR_M = 500.0
"""A thing that lies in no polygon belongs to the nearest one if that is no farther away than this."""

_MIDDLE_OF = ("grids", "areas", "customers", "transformers", "stations", "government_grids")
"""The layers around whose middle the city is projected; roads may lead far away."""


@dataclass(frozen=True, slots=True)
class Projected:
    """`shapes` layer → its rows' shapes in metres of `projection`."""

    projection: str
    layers: Layers
    shapes: Mapping[str, Geometries]

    def rows(self, layer: str) -> Rows | None:
        return self.layers.get(layer)


@dataclass(frozen=True, slots=True)
class Nest:
    """For each point the `row` of its polygon, −1 if none is near; `near` are those that lie beside it, and
    `metres` (n,) how far beside."""

    row: Ints
    metres: Floats

    @property
    def near(self) -> Ints:
        return np.flatnonzero((self.row >= 0) & (self.metres > 0))

    @property
    def lost(self) -> Ints:
        return np.flatnonzero(self.row < 0)


def project(layers: Layers, between: Callable[[], None]) -> Projected:
    """Project around the middle of the ground."""
    corners = np.vstack([shapely.bounds(layers[name].shapes) for name in _MIDDLE_OF if name in layers])
    low, high = corners[:, :2].min(axis=0), corners[:, 2:].max(axis=0)
    lon, lat = ((low + high) / 2).tolist()
    projection = local_projection(lon, lat)
    shapes = {}
    for name, rows in layers.items():
        if len(rows.shapes):
            shapes[name] = shapely.transform(rows.shapes, lambda lon_lat: to_xy(projection, lon_lat))
            between()
    return Projected(projection, layers, shapes)


def nest(points: Geometries, polygons: Geometries) -> Nest:
    """The polygon that covers each point (the lowest row on a shared border), or else the nearest one."""
    tree = shapely.STRtree(polygons)
    row = np.full(len(points), len(polygons), np.int64)
    point, polygon = tree.query(points, predicate="intersects")
    np.minimum.at(row, point, polygon)
    metres = np.zeros(len(points))
    outside = np.flatnonzero(row == len(polygons))
    row[outside] = -1
    if len(outside):
        (point, polygon), distance = tree.query_nearest(
            points[outside], max_distance=NEAR_M, return_distance=True, all_matches=False
        )
        row[outside[point]] = polygon
        metres[outside] = np.inf
        metres[outside[point]] = distance
    return Nest(row, metres)


def merged(polygons: Geometries) -> shapely.Geometry:
    """All of them as one shape; exact where they share their borders exactly."""
    if shapely.coverage_is_valid(polygons):
        return shapely.coverage_union_all(polygons)
    return shapely.union_all(solid(polygons))


def merged_by(polygons: Geometries, group: Ints, count: int) -> Geometries:
    """(count,) the polygons of each group as one shape; None for a group without any."""
    found = np.full(count, None, dtype=object)
    for row in range(count):
        members = polygons[group == row]
        if len(members):
            found[row] = merged(members)
    return found


def solid(polygons: Geometries) -> Geometries:
    """Valid copies to reckon with: projecting may bend a border across one that it touched."""
    valid = shapely.is_valid(polygons)
    if valid.all():
        return polygons
    copies = polygons.copy()
    copies[~valid] = shapely.make_valid(polygons[~valid], method="structure", keep_collapsed=False)
    return copies


def coordinates(points: Geometries) -> Floats:
    """(n, 2) metres of n points."""
    found: Floats = shapely.get_coordinates(points)
    return found


def are_points(shapes: Geometries) -> bool:
    """Whether stations are given by their duty points alone."""
    return bool((shapely.get_dimensions(shapes) == 0).all())
