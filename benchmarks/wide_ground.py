"""A made-up city and a province of ten such cities, the same every time: areas without a gap, nested in grids, these
in stations; borders that wander, roads along them, feeders through them, rivers and lakes."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.entities.places import Zone
from models.territory.projection import local_projection
from models.territory.shapes import ShapeKind, Shapes
from models.territory.territory import Layer, Territory, make_layer

Floats = NDArray[np.float64]

CELL = 250.0
"""Metres across an area, before its borders wander."""
_PIECES = 6
"""A border between two areas is so many straight pieces: 24 corners an area."""
_GRID = (12, 7)
"""Areas across and up in a grid."""
_STATION = (_GRID[0] * 4, _GRID[1] * 3)
_NAMED_GRIDS = 4
"""Only a trunk road has one name for longer."""
_LAKE_EVERY = 600
_ROAD_EVERY = (24, 8, 2, 1)
"""Every so many borders carry a road of class 0 trunk … 3 lane, or a better one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Areas across and up: whole stations."""

    name: str
    across: int
    up: int


CITY = Size(name="city", across=192, up=105)
"""20 160 areas, 240 grids, 20 stations."""
PROVINCE = Size(name="province", across=480, up=420)
"""201 600 areas, 2 400 grids, 200 stations."""


@dataclass(frozen=True, slots=True, eq=False)
class _Borders:
    """`flat` (up + 1, across, pieces + 1, 2) metres from west to east, `upright` (up, across + 1, pieces + 1, 2) from
    south to north."""

    flat: Floats
    upright: Floats


def make_territory(size: Size) -> Territory:
    rng = np.random.default_rng(20261122)
    nodes = _nodes(size, rng)
    borders = _make_borders(nodes, rng)
    middles = (nodes[:-1, :-1] + nodes[1:, :-1] + nodes[:-1, 1:] + nodes[1:, 1:]) / 4
    layers = {
        "stations": _stations(borders, middles),
        "grids": _grids(size, borders),
        "government_grids": _government_grids(borders),
        "areas": _areas(borders, middles, rng),
        **_network(size, middles),
        "roads": _roads(borders, rng),
        "water": _water(size, rng),
    }
    return Territory(local_projection(120.15, 30.28), layers)


def _nodes(size: Size, rng: np.random.Generator) -> Floats:
    """(up + 1, across + 1, 2) metres: where four areas meet."""
    x, y = np.meshgrid(np.arange(size.across + 1.0) - size.across / 2, np.arange(size.up + 1.0) - size.up / 2)
    return (np.stack((x, y), axis=-1) + rng.uniform(-0.24, 0.24, (*x.shape, 2))) * CELL


def _make_borders(nodes: Floats, rng: np.random.Generator) -> _Borders:
    return _Borders(_wander(nodes[:, :-1], nodes[:, 1:], rng), _wander(nodes[:-1], nodes[1:], rng))


def _wander(begin: Floats, end: Floats, rng: np.random.Generator) -> Floats:
    """From (…, 2) to (…, 2) in pieces that leave the straight way by a few metres."""
    along = np.linspace(0.0, 1.0, _PIECES + 1)[:, None]
    points = begin[..., None, :] * (1 - along) + end[..., None, :] * along
    points[..., 1:-1, :] += rng.uniform(-0.045, 0.045, points[..., 1:-1, :].shape) * CELL
    return points


def _blocks(borders: _Borders, across: int, up: int) -> Shapes:
    """Outlines of blocks of `across` × `up` areas, row by row from the south-west; neighbours share every corner."""
    flat, upright = borders.flat[::up], borders.upright[:, ::across]
    rows, columns = len(flat) - 1, upright.shape[1] - 1
    begins = flat[:, :, :-1].reshape(rows + 1, columns, -1, 2)
    ends = flat[:, :, 1:].reshape(rows + 1, columns, -1, 2)
    sides = upright.reshape(rows, up, columns + 1, _PIECES + 1, 2).swapaxes(1, 2)
    side_begins = sides[..., :-1, :].reshape(rows, columns + 1, -1, 2)
    side_ends = sides[..., 1:, :].reshape(rows, columns + 1, -1, 2)
    ring = np.concatenate(
        (begins[:-1], side_begins[:, 1:], ends[1:, :, ::-1], side_ends[:, :-1, ::-1], begins[:-1, :, :1]), axis=2
    )
    count = rows * columns
    each = np.arange(count + 1)
    return Shapes(ShapeKind.POLYGON, ring.reshape(-1, 2), (each * ring.shape[2], each, each))


def _stations(borders: _Borders, middles: Floats) -> Layer:
    shapes = _blocks(borders, *_STATION)
    across, up = _STATION
    duty = middles[up // 2 :: up, across // 2 :: across].reshape(-1, 2)
    codes, names = _numbered("S", "第", "供电服务站", len(shapes))
    return make_layer("stations", codes, names, shapes, x=duty[:, 0], y=duty[:, 1])


def _grids(size: Size, borders: _Borders) -> Layer:
    shapes = _blocks(borders, *_GRID)
    column, row = _places(size.across // _GRID[0], size.up // _GRID[1])
    station = (row * _GRID[1] // _STATION[1]) * (size.across // _STATION[0]) + column * _GRID[0] // _STATION[0]
    codes, names = _numbered("G", "第", "网格", len(shapes))
    return make_layer("grids", codes, names, shapes, station=station, zone=[Zone.URBAN.value] * len(shapes))


def _government_grids(borders: _Borders) -> Layer:
    shapes = _blocks(borders, _GRID[0] // 2, _GRID[1])
    codes, names = _numbered("Z", "第", "社区网格", len(shapes))
    return make_layer("government_grids", codes, names, shapes)


def _areas(borders: _Borders, middles: Floats, rng: np.random.Generator) -> Layer:
    shapes = _blocks(borders, 1, 1)
    up, across = middles.shape[:2]
    column, row = _places(across, up)
    grid = row // _GRID[1] * (across // _GRID[0]) + column // _GRID[0]
    codes, names = _numbered("A", "", "号公变", len(shapes))
    xy = middles.reshape(-1, 2)
    return make_layer(
        "areas",
        codes,
        names,
        shapes,
        grid=grid,
        feeder=row * (across // _GRID[0]) + column // _GRID[0],
        residents=rng.integers(20, 90, len(shapes)),
        businesses=rng.integers(0, 9, len(shapes)),
        x=xy[:, 0],
        y=xy[:, 1],
    )


def _network(size: Size, middles: Floats) -> dict[str, Layer]:
    """A feeder through the areas of each row of each grid; a substation for each 2 × 2 grids, and high lines between
    these."""
    feeders = middles.reshape(size.up, size.across // _GRID[0], _GRID[0], 2)
    across, up = 2 * _GRID[0], 2 * _GRID[1]
    sites = middles[_GRID[1] :: up, _GRID[0] :: across]
    trunks = np.concatenate((_between(sites), _between(sites.swapaxes(0, 1))))
    lines = _polylines(feeders.reshape(-1, _GRID[0], 2), trunks)
    row, block = np.indices(feeders.shape[:2])
    home = np.minimum(row // up, sites.shape[0] - 1) * sites.shape[1] + np.minimum(block // 2, sites.shape[1] - 1)
    count = home.size + len(trunks)
    codes, names = _numbered("F", "10kV第", "线", count)
    site_codes, site_names = _numbered("B", "110kV第", "变", sites.size // 2)
    high = np.arange(count) >= home.size
    return {
        "feeders": make_layer(
            "feeders",
            codes,
            names,
            lines,
            substation=np.append(home.ravel(), np.full(len(trunks), -1)),
            voltage_kv=np.where(high, 110.0, 10.0),
        ),
        "substations": make_layer(
            "substations",
            site_codes,
            site_names,
            Shapes(ShapeKind.POINT, np.ascontiguousarray(sites.reshape(-1, 2)), ()),
            voltage_kv=np.full(sites.size // 2, 110.0),
        ),
    }


def _between(sites: Floats) -> Floats:
    """(n, 2, 2): each to its neighbour along the second axis."""
    return np.stack((sites[:, :-1], sites[:, 1:]), axis=2).reshape(-1, 2, 2)


def _roads(borders: _Borders, rng: np.random.Generator) -> Layer:
    """Along the borders, in pieces as long as a grid; of the lanes every second piece is missing."""
    flat_class, upright_class = _road_classes(len(borders.flat)), _road_classes(borders.upright.shape[1])
    flat = _joined(borders.flat, _GRID[0])
    upright = _joined(borders.upright.swapaxes(0, 1), _GRID[1])
    classes = np.append(np.repeat(flat_class, flat.shape[1]), np.repeat(upright_class, upright.shape[1]))
    number = np.append(
        _numbers(flat, classes_of=flat_class), len(flat) * 100 + _numbers(upright, classes_of=upright_class)
    )
    there = (classes < 3) | (rng.random(len(classes)) < 0.5)
    east = int(flat.shape[0] * flat.shape[1])
    shapes = _polylines(
        flat.reshape(-1, *flat.shape[2:])[there[:east]], upright.reshape(-1, *upright.shape[2:])[there[east:]]
    )
    kinds = np.array(["大道", "路", "街", ""])
    names = np.where(classes < 3, np.char.add(np.char.add("第", number.astype(np.str_)), kinds[classes]), np.str_(""))
    codes, _ = _numbered("R", "", "", int(there.sum()))
    speeds = np.array([80.0, 50.0, 40.0, 30.0])
    return make_layer("roads", codes, names[there], shapes, road_class=classes[there], speed_kmh=speeds[classes[there]])


def _numbers(lines: Floats, *, classes_of: NDArray[np.int64]) -> NDArray[np.int64]:
    """(lines × runs,): what tells one road from another. A trunk road crosses the whole ground, any other goes as far
    as some grids."""
    line, run = np.indices(lines.shape[:2])
    return (line * 100 + np.where(classes_of[:, None] > 0, 1 + run // _NAMED_GRIDS, 0)).ravel()


def _road_classes(borders: int) -> NDArray[np.int64]:
    number = np.arange(borders)
    return np.select([number % every == 0 for every in _ROAD_EVERY], np.arange(len(_ROAD_EVERY)))


def _joined(borders: Floats, length: int) -> Floats:
    """(lines, borders, pieces + 1, 2) → (lines, borders / length, length × pieces + 1, 2)."""
    lines, count = borders.shape[:2]
    runs = borders.reshape(lines, count // length, length, _PIECES + 1, 2)
    begins = runs[..., :-1, :].reshape(lines, count // length, -1, 2)
    return np.concatenate((begins, runs[:, :, -1, -1:]), axis=2)


def _water(size: Size, rng: np.random.Generator) -> Layer:
    """A river across every five stations, and lakes."""
    half_width, half_height = size.across * CELL / 2, size.up * CELL / 2
    x = np.arange(-half_width - 2000, half_width + 2000, 100.0)
    rings = []
    for y in np.arange(-half_height + 5000, half_height, 5 * _STATION[1] * CELL):
        middle = y + 1800 * np.sin(x / 5200 + y) + 500 * np.sin(x / 1300)
        breadth = 140 + 40 * np.sin(x / 2100)
        rings.append(np.column_stack((np.append(x, x[::-1]), np.append(middle + breadth, (middle - breadth)[::-1]))))
    rivers = len(rings)
    turns = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    for _ in range(size.across * size.up // _LAKE_EVERY):
        reach = rng.uniform(60, 260) * (1 + 0.25 * np.sin(3 * turns + rng.uniform(0, 6)))
        centre = rng.uniform((-half_width, -half_height), (half_width, half_height))
        rings.append(centre + np.column_stack((np.cos(turns) * reach, np.sin(turns) * reach)))
    closed = [np.vstack((ring, ring[:1])) for ring in rings]
    starts = np.append(0, np.cumsum([len(ring) for ring in closed]))
    each = np.arange(len(closed) + 1)
    codes, names = _numbered("W", "第", "湖", len(closed))
    names[:rivers] = [f"第{n + 1}江" for n in range(rivers)]
    return make_layer("water", codes, names, Shapes(ShapeKind.POLYGON, np.vstack(closed), (starts, each, each)))


def _polylines(*bundles: Floats) -> Shapes:
    """Lines of (n, points, 2) metres each."""
    lengths = np.concatenate([np.full(len(lines), lines.shape[1]) for lines in bundles])
    starts = np.append(0, np.cumsum(lengths))
    xy = np.concatenate([lines.reshape(-1, 2) for lines in bundles])
    return Shapes(ShapeKind.LINE, np.ascontiguousarray(xy), (starts, np.arange(len(lengths) + 1)))


def _places(across: int, up: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Column and row of each of across × up things, row by row."""
    number = np.arange(across * up)
    return number % across, number // across


def _numbered(letter: str, before: str, after: str, count: int) -> tuple[Any, Any]:
    """Codes and names."""
    codes = np.array([f"{letter}{n:06}" for n in range(1, count + 1)])
    return codes, np.array([f"{before}{n}{after}" for n in range(1, count + 1)])
