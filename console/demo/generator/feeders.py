"""Substations and 10 kV feeders: each feeder a tree along the streets, from its substation to its transformers."""

from dataclasses import dataclass

import numpy as np
import shapely

from console.demo.generator.chart import Floats
from console.demo.generator.groups import balanced_groups, even_centres, in_one_piece, shares
from console.demo.generator.mesh import Geometries, Ints, Mesh
from console.demo.generator.organisation import Blocks, area_neighbours
from console.demo.generator.service_lines import ServiceLines
from console.demo.generator.streets import Streets
from console.demo.generator.transformers import Transformers
from console.demo.parameters import DemoParameters

_HIGH_SHARE = 0.6
"""Share of substations at 110 kV, the densest ones; the others are at 35 kV."""
_HIGH_KV, _LOW_KV = 110.0, 35.0
_CM = 2


@dataclass(frozen=True, slots=True)
class Feeders:
    """`feeder_of` (areas,), `substation_of` (feeders,) rows; `lines` (feeders,) multilinestrings; `substations` (s, 2)
    metres; `middles` (feeders,) and `substation_middles` (s,) the area in the middle of each."""

    feeder_of: Ints
    substation_of: Ints
    lines: Geometries
    substations: Floats
    voltage_kv: Floats
    middles: Ints
    substation_middles: Ints


def make_feeders(
    parameters: DemoParameters,
    *,
    blocks: Blocks,
    mesh: Mesh,
    streets: Streets,
    transformers: Transformers,
) -> Feeders:
    substation_of_area = _substations(parameters, blocks)[blocks.of_area]
    feeder_of, substation_of = _feeders(parameters, substation_of_area, mesh, transformers.xy)
    middles = _middles(transformers.xy, substation_of_area)
    substations = np.round((transformers.xy[middles] + transformers.tap[middles]) / 2, _CM)
    return Feeders(
        feeder_of=feeder_of,
        substation_of=substation_of,
        lines=_lines(
            feeder_of,
            roots=middles[substation_of],
            starts=substations[substation_of],
            service=ServiceLines.of(streets, transformers),
            transformers=transformers,
        ),
        substations=substations,
        voltage_kv=_voltages(substation_of_area, shapely.area(mesh.areas)),
        middles=_middles(transformers.xy, feeder_of),
        substation_middles=middles,
    )


def _substations(parameters: DemoParameters, blocks: Blocks) -> Ints:
    """(blocks,) substation rows; each feeds one side of the river."""
    sides = blocks.sides()
    counts = shares(np.array([blocks.weight[rows].sum() for rows in sides]), parameters.counts.substations)
    found = np.zeros(len(blocks.xy), dtype=np.int64)
    first = 0
    for rows, count in zip(sides, counts.tolist(), strict=True):
        xy, weight = blocks.xy[rows], blocks.weight[rows]
        group = balanced_groups(xy, weight, even_centres(xy, weight, count))
        found[rows] = first + in_one_piece(group, weight, blocks.neighbours.among(rows))
        first += count
    return found


def _feeders(parameters: DemoParameters, substation: Ints, mesh: Mesh, xy: Floats) -> tuple[Ints, Ints]:
    """(areas,) feeder rows and (feeders,) substation rows."""
    neighbours = area_neighbours(mesh)
    counts = shares(np.bincount(substation).astype(np.float64), parameters.counts.feeders)
    feeder = np.zeros(len(substation), dtype=np.int64)
    first = 0
    for row, count in enumerate(counts.tolist()):
        areas = np.flatnonzero(substation == row)
        even = np.ones(len(areas))
        group = balanced_groups(xy[areas], even, even_centres(xy[areas], even, count))
        feeder[areas] = first + in_one_piece(group, even, neighbours.among(areas))
        first += count
    return feeder, np.repeat(np.arange(len(counts)), counts)


def _voltages(substation: Ints, ground: Floats) -> Floats:
    """The most densely settled substations have the higher voltage; `ground` (areas,) square metres."""
    density = np.bincount(substation) / np.bincount(substation, ground)
    high = np.argsort(-density, kind="stable")[: round(_HIGH_SHARE * len(density))]
    voltage = np.full(len(density), _LOW_KV)
    voltage[high] = _HIGH_KV
    return voltage


def _middles(xy: Floats, group: Ints) -> Ints:
    """The row nearest to the middle of each group."""
    count = np.bincount(group)
    middle = np.column_stack([np.bincount(group, xy[:, axis]) / count for axis in (0, 1)])
    away = ((xy - middle[group]) ** 2).sum(axis=1)
    order = np.lexsort((away, group))
    return order[np.concatenate(([0], np.cumsum(count)[:-1]))]


def _lines(
    feeder_of: Ints, *, roots: Ints, starts: Floats, service: ServiceLines, transformers: Transformers
) -> Geometries:
    """From the substation, which `starts` each feeder at the tap of the area `roots`, along the streets to the tap of
    each of its areas, and from every tap to its transformer."""
    substations, substation_of = np.unique(roots, return_inverse=True)
    before = service.ways_from(substations)
    members = np.split(np.argsort(feeder_of, kind="stable"), np.cumsum(np.bincount(feeder_of))[:-1])
    found = []
    for feeder, areas in enumerate(members):
        ways = before[substation_of[feeder]]
        parts = [np.vstack((starts[feeder], transformers.tap[roots[feeder]]))]
        reached = {int(roots[feeder])}
        for area in areas.tolist():
            parts.append(np.vstack((transformers.tap[area], transformers.xy[area])))
            node = area
            while node not in reached:
                reached.add(node)
                previous = int(ways[node])
                parts.append(service.piece(previous, node))
                node = previous
        sizes = np.array([len(part) for part in parts])
        rows = np.repeat(np.arange(len(parts)), sizes)
        found.append(shapely.line_merge(shapely.multilinestrings(shapely.linestrings(np.vstack(parts), indices=rows))))
    return np.array(found, dtype=object)
