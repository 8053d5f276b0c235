"""The territory made ready for drawing, once after each import: faces, borders, ways by class, what names hang on."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from models.territory.shapes import Ints, Shapes
from models.territory.territory import Layer, Territory
from widgets.map.ground.lines import Lines, once, pieces_of, touching
from widgets.map.viewport import Box, Floats

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
class Faces:
    """Polygon shapes: ring r is `xy[rings[r] : rings[r + 1]]`, shape s has the rings `first_ring[s] :
    first_ring[s + 1]`. `bounds` (n, 4) metres, `sizes` (n,) metres across."""

    xy: Floats
    rings: Ints
    first_ring: Ints
    bounds: Floats
    sizes: Floats

    @classmethod
    def of(cls, shapes: Shapes) -> "Faces":
        rings, polygons, of_shape = shapes.offsets
        bounds = shapes.bounds()
        return cls(shapes.xy, rings, polygons[of_shape], bounds, _across(bounds))

    def __len__(self) -> int:
        return len(self.sizes)

    def near(self, box: Box) -> Ints:
        """Rows of the shapes whose bounds touch `box`."""
        return np.flatnonzero(touching(self.bounds, box))

    @property
    def usual_size(self) -> float:
        """Metres across; 0 if there is no shape."""
        return float(np.median(self.sizes)) if len(self) else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Everything that the ground is drawn from. `roads` is by class. `water_shapes` are for placing names."""

    areas: Faces
    grids: Faces
    water: Faces
    shores: Lines
    grid_borders: Lines
    station_borders: Lines
    roads: tuple[Lines, ...]
    feeders: Lines
    trunk_feeders: Lines
    transformers: Places
    grid_places: Places
    station_places: Places
    substation_places: Places
    water_shapes: NDArray[np.object_]
    water_names: Texts
    ways: NamedWays


def make_ground(territory: Territory) -> Ground:
    roads, feeders = territory["roads"], territory["feeders"]
    classes = np.clip(roads.columns["road_class"], 0, ROAD_CLASSES - 1)
    high = feeders.columns["voltage_kv"] >= _TRUNK_KV
    return Ground(
        areas=Faces.of(territory["areas"].shapes),
        grids=Faces.of(territory["grids"].shapes),
        water=Faces.of(territory["water"].shapes),
        shores=Lines.of(pieces_of(territory["water"].shapes)),
        grid_borders=Lines.of(once(pieces_of(territory["grids"].shapes))),
        station_borders=Lines.of(once(pieces_of(territory["stations"].shapes))),
        roads=tuple(Lines.of(_chosen(roads.shapes, classes == one)) for one in range(ROAD_CLASSES)),
        feeders=Lines.of(once(_chosen(feeders.shapes, ~high))),
        trunk_feeders=Lines.of(once(_chosen(feeders.shapes, high))),
        transformers=_points(territory["areas"]),
        grid_places=_middles(territory["grids"]),
        station_places=_points(territory["stations"]),
        substation_places=_substations(territory["substations"]),
        water_shapes=territory["water"].shapes.geometries(),
        water_names=territory["water"].names,
        ways=_named_ways(roads, classes),
    )


def _across(bounds: Floats) -> Floats:
    """(n,) side of a square as large as each of (n, 4) bounds; 0 for an empty one."""
    return np.nan_to_num(np.sqrt((bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])))


def _chosen(shapes: Shapes, wanted: NDArray[np.bool_]) -> Floats:
    """(n, 4) metres: the pieces of the wanted line shapes."""
    every = pieces_of(shapes)
    if not len(every):
        return every
    parts = np.diff(shapes.offsets[1])
    per_part = np.maximum(np.diff(shapes.offsets[0]) - 1, 0)
    return every[np.repeat(np.repeat(wanted, parts), per_part)]


def _points(layer: Layer) -> Places:
    xy = np.column_stack((layer.columns["x"], layer.columns["y"])).astype(np.float64)
    return Places(layer.names, xy, _across(layer.shapes.bounds()))


def _middles(layer: Layer) -> Places:
    """Names in the middle of their shape, or somewhere inside if the middle lies outside."""
    shapes = layer.shapes.geometries()
    centres = shapely.centroid(shapes)
    inside = np.where(shapely.contains(shapes, centres), centres, shapely.point_on_surface(shapes))
    return Places(layer.names, shapely.get_coordinates(inside).reshape(-1, 2), _across(layer.shapes.bounds()))


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
