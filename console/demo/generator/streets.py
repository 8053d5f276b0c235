"""The streets: the cuts of the plan that are wide enough to drive on, connected, over the river only on its bridges."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from console.demo.generator.chart import Floats
from console.demo.generator.fields import Fields, Line, LineKind
from console.demo.generator.mesh import Geometries, Ints, Mesh
from console.demo.generator.settlement import Settlement
from console.demo.generator.water import Water
from console.demo.parameters import DemoParameters

TRUNK, SECONDARY, LOCAL, LANE = range(4)
TOWN_DENSITY = 9.0
"""Areas a square kilometre from which streets are town streets."""

_SECONDARY_HELD = 80
_LOCAL_HELD = 14
_SHORE = 18.0
_COUNTRY_GAPS = 0.42
_TOWN_GAPS = 0.07

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Streets:
    """`k` streets, each from one corner of the mesh to another; `ends` (k, 2) corner rows, `line` the plan's line."""

    shapes: Geometries
    ends: Ints
    line: Ints
    middle: Floats
    road_class: Ints
    speed_kmh: Floats
    bridge: Ints
    in_town: Flags


def make_streets(
    parameters: DemoParameters,
    *,
    fields: Fields,
    mesh: Mesh,
    water: Water,
    settlement: Settlement,
    random: np.random.Generator,
) -> Streets:
    road_class = _classes(parameters, fields, mesh)
    bridge = _bridges(parameters, fields, mesh, water, road_class)
    drivable = (road_class >= 0) & ~_wet(parameters, mesh, water, bridge)
    rows = np.flatnonzero(drivable)
    rows = rows[_largest_part(mesh.ends[rows])]
    rows = rows[~_lanes_to_nowhere(rows, fields, mesh, road_class)]
    chains = _chains(rows, fields, mesh, road_class, bridge)
    heads = np.array([chain[0] for chain in chains])
    ends = np.column_stack((mesh.ends[heads, 0], mesh.ends[[chain[-1] for chain in chains], 1]))
    shapes = _joined(chains, mesh.stretches)
    in_town = settlement.density_at(mesh.middle[heads]) >= TOWN_DENSITY
    spare = (road_class[heads] >= LOCAL) & ~bridge[heads]
    gaps = np.where(in_town, _TOWN_GAPS, _COUNTRY_GAPS)
    kept = _thinned(ends, lengths=shapely.length(shapes), gaps=np.where(spare, gaps, 0.0), random=random)
    heads, in_town = heads[kept], in_town[kept]
    speeds = np.array((parameters.country_speeds, parameters.town_speeds))
    return Streets(
        shapes=shapes[kept],
        ends=ends[kept],
        line=mesh.line[heads],
        middle=mesh.middle[heads],
        road_class=road_class[heads],
        speed_kmh=speeds[in_town.astype(np.int64), road_class[heads]],
        bridge=bridge[heads].astype(np.int64),
        in_town=in_town,
    )


def part_of(parameters: DemoParameters, line: Line, along: float) -> tuple[float, int, str]:
    """The part of a given road that is at `along` metres of the plan: where it ends, its class, its name."""
    parts = parameters.roads[line.given].parts
    return next((part for part in parts if along < part[0]), parts[-1])


def _classes(parameters: DemoParameters, fields: Fields, mesh: Mesh) -> Ints:
    """(m,) class of every stretch, −1 where nobody drives."""
    found = np.full(len(mesh.line), -1, dtype=np.int64)
    for row, line_row in enumerate(mesh.line):
        line = fields.lines[line_row]
        if line.kind is LineKind.GIVEN:
            found[row] = part_of(parameters, line, float(mesh.middle[row, 1 - line.axis]))[1]
        elif line.kind is LineKind.DYKE:
            found[row] = SECONDARY
        elif line.kind is LineKind.CUT:
            found[row] = SECONDARY if line.held >= _SECONDARY_HELD else LOCAL if line.held >= _LOCAL_HELD else LANE
    return found


def _bridges(parameters: DemoParameters, fields: Fields, mesh: Mesh, water: Water, road_class: Ints) -> Flags:
    """Over the river where the given roads have one; over the tributary for trunk and secondary roads."""
    over_river = np.zeros(len(mesh.line), dtype=np.bool_)
    for row in np.flatnonzero(np.abs(mesh.middle[:, 1]) < parameters.river.bank):
        given = fields.lines[mesh.line[row]].given
        over_river[row] = given >= 0 and parameters.roads[given].bridge != ""
    busy = (road_class >= 0) & (road_class <= SECONDARY)
    return np.asarray(over_river | (busy & shapely.intersects(mesh.stretches, water.tributary)))


def _wet(parameters: DemoParameters, mesh: Mesh, water: Water, bridge: Flags) -> Flags:
    in_river = np.abs(mesh.middle[:, 1]) < parameters.river.bank
    rest = shapely.union_all([water.tributary, *(lake.buffer(_SHORE) for lake in water.lakes)])
    shapely.prepare(rest)
    return np.asarray((in_river | shapely.intersects(rest, mesh.stretches)) & ~bridge)


def _largest_part(ends: Ints) -> Flags:
    """Which of the edges belong to the part of the network that most corners can reach."""
    corners, found = np.unique(ends, return_inverse=True)
    found = found.reshape(-1, 2)
    graph = coo_array((np.ones(len(found)), (found[:, 0], found[:, 1])), shape=(len(corners), len(corners)))
    _, part = connected_components(graph, directed=False)
    return np.asarray(part[found[:, 0]] == np.bincount(part).argmax())


def _lanes_to_nowhere(rows: Ints, fields: Fields, mesh: Mesh, road_class: Ints) -> Flags:
    """Lanes that would end at the territory's outline."""
    outline = [row for row, line in enumerate(fields.lines) if line.kind is LineKind.OUTLINE]
    border = np.unique(mesh.ends[np.isin(mesh.line, outline)])
    return np.asarray((road_class[rows] == LANE) & np.isin(mesh.ends[rows], border).any(axis=1))


def _chains(rows: Ints, fields: Fields, mesh: Mesh, road_class: Ints, bridge: Flags) -> list[list[int]]:
    """Stretches of one line that follow one another without a junction, a new class or a bridge's end between; the
    lines of a given road count as one."""
    line = np.array([row if found.given < 0 else -1 - found.given for row, found in enumerate(fields.lines)])[mesh.line]
    rows = rows[np.lexsort((mesh.middle[rows].sum(axis=1), line[rows]))]
    degree = np.bincount(mesh.ends[rows].ravel(), minlength=len(mesh.corners))
    chains: list[list[int]] = []
    for row in rows.tolist():
        last = chains[-1][-1] if chains else -1
        follows = (
            last >= 0
            and line[last] == line[row]
            and mesh.ends[last, 1] == mesh.ends[row, 0]
            and degree[mesh.ends[row, 0]] == 2
            and road_class[last] == road_class[row]
            and bridge[last] == bridge[row]
        )
        if follows:
            chains[-1].append(row)
        else:
            chains.append([row])
    return chains


def _joined(chains: list[list[int]], stretches: Geometries) -> Geometries:
    _, xy, (starts,) = shapely.to_ragged_array(stretches)
    parts = []
    sizes = []
    for chain in chains:
        sizes.append(1 + sum(int(starts[row + 1] - starts[row]) - 1 for row in chain))
        parts += [xy[starts[row] : starts[row + 1] - 1] for row in chain[:-1]]
        parts.append(xy[starts[chain[-1]] : starts[chain[-1] + 1]])
    cuts = np.concatenate(([0], np.cumsum(sizes)))
    shapes: Geometries = shapely.from_ragged_array(shapely.GeometryType.LINESTRING, np.concatenate(parts), (cuts,))
    return shapes


def _thinned(ends: Ints, *, lengths: Floats, gaps: Floats, random: np.random.Generator) -> Ints:
    """Rows that stay when each street is left out with the chance `gaps`; all corners stay connected."""
    corners, found = np.unique(ends, return_inverse=True)
    found = found.reshape(-1, 2)
    weight = lengths * (1 + random.random(len(ends)))
    size = (len(corners), len(corners))
    low, high = found.min(axis=1), found.max(axis=1)
    tree = minimum_spanning_tree(coo_array((weight, (low, high)), shape=size)).tocoo()
    needed = np.isin(low * len(corners) + high, tree.row.astype(np.int64) * len(corners) + tree.col)
    spare = ~needed & (random.random(len(ends)) < gaps)
    degree = np.bincount(found.ravel())
    kept = np.ones(len(ends), dtype=np.bool_)
    for row in np.flatnonzero(spare):
        a, b = found[row]
        # A corner where two streets met would become a dead end.
        if degree[a] > 2 and degree[b] > 2:
            degree[a] -= 1
            degree[b] -= 1
            kept[row] = False
    return np.flatnonzero(kept)
