"""The territory made ready for drawing, once after each import: edges, ways by class, and what labels hang on."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from models.territory.shapes import Shapes
from models.territory.territory import Layer, Territory
from widgets.map.segments import Segments
from widgets.map.viewport import Floats

Texts = NDArray[np.str_]

ROAD_CLASSES = 4
_TRUNK_KV = 35.0
"""From here up a line is drawn at every scale."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Named points: `xy` (n, 2) metres, `sizes` (n,) metres across the thing that the name belongs to."""

    names: Texts
    xy: Floats
    sizes: Floats


@dataclass(frozen=True, slots=True, eq=False)
class NamedWays:
    """Roads of one name joined into long lines: what a name can be written along."""

    names: Texts
    classes: NDArray[np.int64]
    lines: NDArray[np.object_]
    lengths: Floats
    bounds: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Everything that the ground is drawn from. `area_sizes` is metres across the smaller neighbour of each
    edge in `areas`; `roads` is by class."""

    water: NDArray[np.object_]
    water_names: Texts
    areas: Segments
    area_sizes: Floats
    grids: Segments
    stations: Segments
    roads: tuple[Segments, ...]
    feeders: Segments
    trunk_feeders: Segments
    transformers: Places
    grid_places: Places
    station_places: Places
    substation_places: Places
    ways: NamedWays


def make_ground(territory: Territory) -> Ground:
    areas, sizes = _area_edges(territory["areas"])
    roads = territory["roads"]
    classes = np.clip(roads.columns["road_class"], 0, ROAD_CLASSES - 1)
    high = territory["feeders"].columns["voltage_kv"] >= _TRUNK_KV
    return Ground(
        water=territory["water"].shapes.geometries(),
        water_names=territory["water"].names,
        areas=areas,
        area_sizes=sizes,
        grids=Segments.of(territory["grids"].shapes).once(),
        stations=Segments.of(territory["stations"].shapes).once(),
        roads=tuple(_chosen(roads.shapes, classes == road_class) for road_class in range(ROAD_CLASSES)),
        feeders=_chosen(territory["feeders"].shapes, ~high).once(),
        trunk_feeders=_chosen(territory["feeders"].shapes, high).once(),
        transformers=_points(territory["areas"]),
        grid_places=_middles(territory["grids"]),
        station_places=_points(territory["stations"]),
        substation_places=_substations(territory["substations"]),
        ways=_named_ways(roads, classes),
    )


def _area_edges(areas: Layer) -> tuple[Segments, Floats]:
    """Edges once each, and for each the size of the smaller area beside it: when that grows large enough to be
    seen, the edge may be drawn."""
    every = Segments.of(areas.shapes)
    if not len(every):
        return every, np.empty(0)
    pieces = np.maximum(np.diff(areas.shapes.starts()) - _rings(areas.shapes), 0)
    of_area = np.repeat(_across(areas.shapes), pieces)
    smallest_first = np.argsort(of_area, kind="stable")
    once = smallest_first[Segments(every.ends[smallest_first]).first_rows()]
    return Segments(every.ends[once]), of_area[once]


def _rings(shapes: Shapes) -> NDArray[np.int64]:
    """(n,) how many rings each polygon shape has."""
    _, polygons, per_shape = shapes.offsets
    return np.diff(polygons[per_shape])


def _across(shapes: Shapes) -> Floats:
    """(n,) side of a square as large as each shape's bounds; 0 for an empty one."""
    bounds = shapes.bounds()
    return np.nan_to_num(np.sqrt((bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])))


def _chosen(shapes: Shapes, wanted: NDArray[np.bool_]) -> Segments:
    """The pieces of the wanted line shapes."""
    every = Segments.of(shapes)
    if not len(every):
        return every
    parts = np.diff(shapes.offsets[1])
    per_part = np.maximum(np.diff(shapes.offsets[0]) - 1, 0)
    return Segments(every.ends[np.repeat(np.repeat(wanted, parts), per_part)])


def _points(layer: Layer) -> Places:
    xy = np.column_stack((layer.columns["x"], layer.columns["y"])).astype(np.float64)
    return Places(layer.names, xy, _across(layer.shapes))


def _middles(layer: Layer) -> Places:
    """Names in the middle of their shape, or somewhere inside if the middle lies outside."""
    shapes = layer.shapes.geometries()
    centres = shapely.centroid(shapes)
    inside = np.where(shapely.contains(shapes, centres), centres, shapely.point_on_surface(shapes))
    return Places(layer.names, shapely.get_coordinates(inside).reshape(-1, 2), _across(layer.shapes))


def _substations(layer: Layer) -> Places:
    return Places(layer.names, layer.shapes.xy, np.zeros(len(layer)))


def _named_ways(roads: Layer, classes: NDArray[np.int64]) -> NamedWays:
    named = np.flatnonzero(roads.names != "")
    if not len(named):
        return NamedWays(
            np.empty(0, np.str_), np.empty(0, np.int64), np.empty(0, object), np.empty(0), np.empty((0, 4))
        )
    keys = np.char.add(roads.names[named], np.char.add("/", classes[named].astype(np.str_)))
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    pieces, of_shape = shapely.get_parts(roads.shapes.geometries()[named], return_index=True)
    group_of_piece = group[of_shape]
    order = np.argsort(group_of_piece, kind="stable")
    bundles = shapely.multilinestrings(pieces[order], indices=group_of_piece[order])
    lines, of_bundle = shapely.get_parts(shapely.line_merge(bundles), return_index=True)
    row = named[first][np.unique(group_of_piece)][of_bundle]
    return NamedWays(roads.names[row], classes[row], lines, shapely.length(lines), shapely.bounds(lines).reshape(-1, 4))
