"""Areas put together: service grids within stations, each in one piece, on one side of the river, of even weight."""

from dataclasses import dataclass

import numpy as np
import shapely
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import cdist

from console.demo.generator.chart import Chart, Floats
from console.demo.generator.fields import Fields
from console.demo.generator.groups import (
    Neighbours,
    balanced_groups,
    even_centres,
    in_one_piece,
    shares,
)
from console.demo.generator.mesh import Geometries, Ints, Mesh
from console.demo.parameters import DemoParameters
from models.entities.places import Zone

_KM2 = 1e6
_STATION_SIZES = (0.85, 1.15)
"""Smallest and largest station, as shares of the even size."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """Codes of grids are "<station>-<number>", of areas "<grid>-<number>".

    `grid_of` (areas,) grid rows; `station_of` (grids,) station rows; `zones` (grids,); `middles` (stations,) and
    `grid_middles` (grids,) row of the area in the middle of the customers of each.
    """

    blocks: "Blocks"
    grid_of: Ints
    station_of: Ints
    grid_codes: list[str]
    area_codes: list[str]
    grids: Geometries
    stations: Geometries
    zones: list[Zone]
    middles: Ints
    grid_middles: Ints


def organise(
    parameters: DemoParameters,
    *,
    fields: Fields,
    chart: Chart,
    mesh: Mesh,
    xy: Floats,
    customers: Ints,
    random: np.random.Generator,
) -> Organisation:
    """`xy` (n, 2) transformers and `customers` (n,) of the areas."""
    blocks = Blocks.of(fields, mesh, xy, customers)
    station_of_block = _stations(parameters, chart, blocks, random)
    counts = shares(np.bincount(station_of_block, blocks.weight).astype(np.float64), parameters.counts.grids)
    grid_of_block, station_of = _grids(blocks, station_of_block, counts)
    grid_of = grid_of_block[blocks.of_area]
    grids = _unions(mesh.areas, grid_of, int(counts.sum()))
    held = np.bincount(grid_of, customers)
    zones = [_zone(parameters, density) for density in held / shapely.area(grids) * _KM2]
    grid_codes = _numbered([parameters.stations[row].code for row in station_of], 2)
    return Organisation(
        blocks=blocks,
        grid_of=grid_of,
        station_of=station_of,
        grid_codes=grid_codes,
        area_codes=_numbered([grid_codes[row] for row in grid_of], 3),
        grids=grids,
        stations=_unions(grids, station_of, len(counts)),
        zones=zones,
        middles=_middles(xy, customers, station_of[grid_of]),
        grid_middles=_middles(xy, customers, grid_of),
    )


@dataclass(frozen=True, slots=True)
class Blocks:
    """Areas between the same streets, as one thing: its middle, customers, side of the river and neighbours."""

    of_area: Ints
    xy: Floats
    weight: Floats
    north: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]"
    neighbours: Neighbours

    @classmethod
    def of(cls, fields: Fields, mesh: Mesh, xy: Floats, customers: Ints) -> "Blocks":
        of_area = np.array(fields.blocks)
        weight = np.bincount(of_area, customers).astype(np.float64)
        middle = [np.bincount(of_area, xy[:, axis] * customers) / weight for axis in (0, 1)]
        north_area = np.array([box[1] >= 0 for box in fields.boxes])
        return cls(
            of_area=of_area,
            xy=np.column_stack(middle),
            weight=weight,
            north=np.bincount(of_area, north_area) > 0,
            neighbours=area_neighbours(mesh).merged(of_area),
        )

    def sides(self) -> tuple[Ints, Ints]:
        """Rows north and south of the river."""
        return np.flatnonzero(self.north), np.flatnonzero(~self.north)


def area_neighbours(mesh: Mesh) -> Neighbours:
    return Neighbours(mesh.borders[:, 0], mesh.borders[:, 1], shapely.length(mesh.stretches[mesh.borders[:, 2]]))


def _stations(parameters: DemoParameters, chart: Chart, blocks: Blocks, random: np.random.Generator) -> Ints:
    """(blocks,) station rows: each part of the ground gets the station that is meant to be about there."""
    plan = np.array([(station.u, station.v) for station in parameters.stations], dtype=np.float64)
    meant = chart.xy(plan)
    station = np.zeros(len(blocks.xy), dtype=np.int64)
    for rows, own in zip(blocks.sides(), (plan[:, 1] >= 0, plan[:, 1] < 0), strict=True):
        stations = np.flatnonzero(own)
        size = random.uniform(*_STATION_SIZES, size=len(stations))
        xy, weight = blocks.xy[rows], blocks.weight[rows]
        group = balanced_groups(xy, weight, even_centres(xy, weight, len(stations)), size=size)
        group = in_one_piece(group, weight, blocks.neighbours.among(rows))
        held = np.bincount(group, weight)
        middle = np.column_stack([np.bincount(group, xy[:, axis] * weight) / held for axis in (0, 1)])
        _, named = linear_sum_assignment(cdist(middle, meant[stations]))
        station[rows] = stations[named[group]]
    return station


def _grids(blocks: Blocks, station: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """(blocks,) grid rows and (grids,) station rows; within a station numbered from north to south."""
    grid = np.zeros(len(station), dtype=np.int64)
    first = 0
    for row, count in enumerate(counts.tolist()):
        rows = np.flatnonzero(station == row)
        xy, weight = blocks.xy[rows], blocks.weight[rows]
        group = balanced_groups(xy, weight, even_centres(xy, weight, count))
        group = in_one_piece(group, weight, blocks.neighbours.among(rows))
        northing = np.bincount(group, xy[:, 1] * weight, minlength=count) / np.bincount(group, weight, minlength=count)
        place = np.empty(count, dtype=np.int64)
        place[np.argsort(-northing, kind="stable")] = np.arange(count)
        grid[rows] = first + place[group]
        first += count
    return grid, np.repeat(np.arange(len(counts)), counts)


def _unions(shapes: Geometries, group: Ints, count: int) -> Geometries:
    """The ground of each group; borders that two groups share stay the same point by point."""
    order = np.argsort(group, kind="stable")
    parts = np.split(shapes[order], np.cumsum(np.bincount(group, minlength=count))[:-1])
    return np.array([shapely.normalize(shapely.coverage_union_all(part)) for part in parts], dtype=object)


def _zone(parameters: DemoParameters, density: float) -> Zone:
    if density >= parameters.urban_from:
        return Zone.URBAN
    return Zone.RURAL if density >= parameters.rural_from else Zone.REMOTE


def _numbered(stems: list[str], digits: int) -> list[str]:
    """Each stem with its own running number."""
    counts: dict[str, int] = {}
    found = []
    for stem in stems:
        counts[stem] = counts.get(stem, 0) + 1
        found.append(f"{stem}-{counts[stem]:0{digits}d}")
    return found


def _middles(xy: Floats, customers: Ints, group: Ints) -> Ints:
    """(groups,) the area nearest to the middle of each group's customers."""
    found = []
    for row in range(int(group.max()) + 1):
        areas = np.flatnonzero(group == row)
        middle = (xy[areas] * customers[areas, None]).sum(axis=0) / customers[areas].sum()
        found.append(areas[((xy[areas] - middle) ** 2).sum(axis=1).argmin()])
    return np.array(found)
