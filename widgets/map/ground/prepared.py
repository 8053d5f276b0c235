"""The territory made ready for drawing, once after each import: faces, borders, ways by class, what names hang on."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from models.territory.shapes import Ints, Shapes
from models.territory.territory import Layer, Territory
from widgets.map.ground.blocks import Blocks, touching
from widgets.map.ground.lines import LineLevels, borders_of, lines_of
from widgets.map.ground.ways import NamedWays
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
    blocks: Blocks

    @classmethod
    def of(cls, names: Texts, xy: Floats, sizes: Floats) -> "Places":
        order, blocks = Blocks.of(np.hstack((xy, xy)))
        return cls(names[order], xy[order], sizes[order], blocks)

    def near(self, box: Box) -> Ints:
        """Rows of the places in `box`, and of some around it."""
        return self.blocks.rows_near(box)

    def __len__(self) -> int:
        return len(self.xy)


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """Polygon shapes: ring r is `xy[rings[r] : rings[r + 1]]`, shape s has the rings `first_ring[s] :
    first_ring[s + 1]`. `bounds` (n, 4) metres, NaN for an empty shape; `sizes` (n,) metres across, `usual_size` their
    middle one, 0 if there is none. `blocks` are of the shapes that are not empty, in the order `rows`."""

    xy: Floats
    rings: Ints
    first_ring: Ints
    bounds: Floats
    sizes: Floats
    usual_size: float
    rows: Ints
    blocks: Blocks

    @classmethod
    def of(cls, shapes: Shapes) -> "Faces":
        rings, polygons, of_shape = shapes.offsets
        bounds = shapes.bounds
        sizes = _across(bounds)
        usual = float(np.median(sizes)) if len(sizes) else 0.0
        there = np.flatnonzero(~np.isnan(bounds[:, 0]))
        order, blocks = Blocks.of(bounds[there])
        return cls(shapes.xy, rings, polygons[of_shape], bounds, sizes, usual, there[order], blocks)

    def __len__(self) -> int:
        return len(self.sizes)

    def around(self, box: Box) -> Ints:
        """Rows of the shapes near `box` and of some beside it, the lowest first: found sooner than those of `near`."""
        around = np.zeros(len(self), np.bool_)
        starts, stops = self.blocks.near(box)
        for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
            around[self.rows[start:stop]] = True
        return np.flatnonzero(around)

    def near(self, box: Box) -> Ints:
        """Rows of the shapes whose bounds touch `box`, the lowest first."""
        rows = self.rows[self.blocks.rows_near(box)]
        near = np.zeros(len(self), np.bool_)
        near[rows[touching(self.bounds[rows], box)]] = True
        return np.flatnonzero(near)


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Everything that the ground is drawn from. `roads` is by class. Shapes and names of water and grids are for
    placing the names."""

    areas: Faces
    grids: Faces
    water: Faces
    shores: LineLevels
    grid_borders: LineLevels
    station_borders: LineLevels
    roads: tuple[LineLevels, ...]
    feeders: LineLevels
    trunk_feeders: LineLevels
    transformers: Places
    grid_places: Places
    station_places: Places
    substation_places: Places
    water_shapes: Shapes
    water_names: Texts
    grid_shapes: Shapes
    grid_names: Texts
    ways: NamedWays


def make_ground(territory: Territory) -> Ground:
    roads, feeders = territory["roads"], territory["feeders"]
    classes = np.clip(roads.columns["road_class"], 0, ROAD_CLASSES - 1)
    high = feeders.columns["voltage_kv"] >= _TRUNK_KV
    return Ground(
        areas=Faces.of(territory["areas"].shapes),
        grids=Faces.of(territory["grids"].shapes),
        water=Faces.of(territory["water"].shapes),
        shores=LineLevels.of(lines_of(territory["water"].shapes)),
        grid_borders=LineLevels.of(borders_of(territory["grids"].shapes)),
        station_borders=LineLevels.of(borders_of(territory["stations"].shapes)),
        roads=tuple(
            LineLevels.of(lines_of(roads.shapes.chosen(np.flatnonzero(classes == one)))) for one in range(ROAD_CLASSES)
        ),
        feeders=LineLevels.of(lines_of(feeders.shapes.chosen(np.flatnonzero(~high)))),
        trunk_feeders=LineLevels.of(lines_of(feeders.shapes.chosen(np.flatnonzero(high)))),
        transformers=_points(territory["areas"]),
        grid_places=_middles(territory["grids"]),
        station_places=_points(territory["stations"]),
        substation_places=_substations(territory["substations"]),
        water_shapes=territory["water"].shapes,
        water_names=territory["water"].names,
        grid_shapes=territory["grids"].shapes,
        grid_names=territory["grids"].names,
        ways=NamedWays.of(roads, classes),
    )


def _across(bounds: Floats) -> Floats:
    """(n,) side of a square as large as each of (n, 4) bounds; 0 for an empty one."""
    return np.nan_to_num(np.sqrt((bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])))


def _points(layer: Layer) -> Places:
    xy = np.column_stack((layer.columns["x"], layer.columns["y"])).astype(np.float64)
    return Places.of(layer.names, xy, _across(layer.shapes.bounds))


def _middles(layer: Layer) -> Places:
    """Names in the middle of their shape, or somewhere inside if the middle lies outside."""
    shapes = layer.shapes.geometries()
    centres = shapely.centroid(shapes)
    inside = np.where(shapely.contains(shapes, centres), centres, shapely.point_on_surface(shapes))
    return Places.of(layer.names, shapely.get_coordinates(inside).reshape(-1, 2), _across(layer.shapes.bounds))


def _substations(layer: Layer) -> Places:
    return Places.of(layer.names, layer.shapes.xy, np.zeros(len(layer)))
