"""Which names the ground carries in a view, and where each would sit."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from math import hypot

import numpy as np
import shapely
import shapely.affinity

from models.territory.shapes import Ints, Shapes
from widgets.map.ground.prepared import Faces, Ground, Places, Texts
from widgets.map.ground.style import Look, NameKind, NameStyle
from widgets.map.ground.ways import NamedWays
from widgets.map.labels import Label, LabelFonts, LabelStyle, Occupied, box_around
from widgets.map.viewport import Box, Viewport

_ROADS = (NameKind.TRUNK, NameKind.MAIN, NameKind.STREET, NameKind.LANE)
"""By class."""
_LEAST_ROOM = 40.0
"""Pixels across a shape below which no name can fit."""
_WIDE = 800.0
"""Pixels across a grid above which its middle may well be out of view."""
_PART = 0.35
"""The share of a cell that a grid must fill to be named in it."""
_SPACING = 420.0
"""Pixels between two writings of the same name."""
_ASIDE = 0.3
"""The share of a way at which its name may begin to be looked for, from either end."""
_STRAIGHT = 0.96
"""A name along a way asks for a piece whose chord is at least so much of it."""


OF_THE_TILES = frozenset({NameKind.WATER, *_ROADS})
"""Names that a base map has of its own."""
_STYLES_OF_THE_TILES = frozenset({LabelStyle.WATER, LabelStyle.ROAD})


def place_labels(
    ground: Ground,
    view: Viewport,
    look: Look,
    occupied: Occupied,
    *,
    kinds: Collection[NameKind] = tuple(NameKind),
    on_tiles: Callable[[float, float], bool] = lambda _x, _y: False,
) -> Iterator[Label | None]:
    """The labels of these kinds that find room in `view`, the most important first, as the style orders them; None
    wherever a pause may be made. `occupied` holds what must stay clear and what has been taken. Where `on_tiles` (x, y)
    a base map lies, which has its own names of waters and roads."""
    written: dict[str, list[tuple[float, float]]] = defaultdict(list)
    fonts = look.fonts
    for label in _candidates(ground, view, look, kinds):
        if label is None:
            yield None
            continue
        known_by_tiles = label.style in _STYLES_OF_THE_TILES and on_tiles(label.x, label.y)
        repeated = any(hypot(label.x - x, label.y - y) < _SPACING * 0.7 for x, y in written[label.text])
        if not known_by_tiles and not repeated and occupied.take_if_free(fonts.boxes(label)):
            written[label.text].append((label.x, label.y))
            yield label
        else:
            yield None


def _candidates(ground: Ground, view: Viewport, look: Look, kinds: Collection[NameKind]) -> Iterator[Label | None]:
    for name in look.style.names.order:
        if name.kind in kinds and view.scale < name.below:
            yield from _of_kind(name, ground, view, look.fonts)


def _of_kind(name: NameStyle, ground: Ground, view: Viewport, fonts: LabelFonts) -> Iterator[Label | None]:
    below = name.drop * fonts.scale
    if name.kind is NameKind.STATION:
        yield from _beside(ground.station_places, view, LabelStyle.STATION, below=below)
    elif name.kind is NameKind.SUBSTATION:
        yield from _beside(ground.substation_places, view, LabelStyle.SUBSTATION, below=below)
    elif name.kind is NameKind.WATER:
        yield from _on_water(ground, view, fonts)
    elif name.kind is NameKind.GRID:
        yield from _inside(ground.grid_places, view, fonts, LabelStyle.GRID, below=below, most_room=_WIDE)
        yield from _in_parts(ground.grids, ground.grid_shapes, ground.grid_names, view, fonts)
    elif name.kind is NameKind.AREA:
        yield from _inside(ground.transformers, view, fonts, LabelStyle.AREA, below=below)
    else:
        yield from _along_ways(ground, view, fonts, road_class=_ROADS.index(name.kind))


def _beside(places: Places, view: Viewport, style: LabelStyle, *, below: float) -> Iterator[Label]:
    """Under the sign, or over it where that is taken."""
    near = places.near(view.box)
    for row, (x, y) in _in_sight(places, near[places.names[near] != ""], view):
        for side in (below, -below):
            yield Label(str(places.names[row]), x, y + side, 0.0, style)


def _inside(
    places: Places,
    view: Viewport,
    fonts: LabelFonts,
    style: LabelStyle,
    *,
    below: float,
    most_room: float = np.inf,
) -> Iterator[Label]:
    """Only names that their own shape has room for, and no more than `most_room` pixels across."""
    near = places.near(view.box)
    room = places.sizes[near] / view.scale
    for row, (x, y) in _in_sight(places, near[(room > _LEAST_ROOM) & (room <= most_room)], view):
        if places.sizes[row] / view.scale > 1.15 * fonts.width(str(places.names[row]), style):
            yield Label(str(places.names[row]), x, y + below, 0.0, style)


def _in_parts(faces: Faces, shapes: Shapes, names: Texts, view: Viewport, fonts: LabelFonts) -> Iterator[Label | None]:
    """The name of a grid that is too wide to be seen whole, in every part of it; the cells lie fixed on the ground."""
    near = faces.near(view.box)
    near = near[(faces.sizes[near] / view.scale > _WIDE) & (names[near] != "")]
    step = 2.0 ** (np.ceil(np.log2(_WIDE * view.scale) * 2) / 2)
    height = fonts.height(LabelStyle.GRID) * view.scale
    for name, shape in zip(names[near].tolist(), shapes.geometries(near), strict=True):
        width = fonts.width(name, LabelStyle.GRID) * view.scale
        for cell in _cells_in(shapely.clip_by_rect(shape, *view.box), step):
            part = shapely.clip_by_rect(shape, *cell)
            if shapely.area(part) < max(3 * width * height, _PART * step * step):
                continue
            point = shapely.point_on_surface(part)
            x, y = view.pixels(shapely.get_coordinates(point))[0]
            inside = shapely.contains(part, shapely.box(*box_around(point.x, point.y, width, height)))
            if inside and 0 < x < view.width and 0 < y < view.height:
                yield Label(name, float(x), float(y), 0.0, LabelStyle.GRID)
        yield None


def _cells_in(seen: shapely.Geometry, step: float) -> Iterator[Box]:
    """Metres: the cells of a net of that step that the bounds of `seen` touch."""
    if seen.is_empty:
        return
    left, bottom, right, top = (int(edge // step) for edge in seen.bounds)
    for column in range(left, right + 1):
        for row in range(bottom, top + 1):
            yield column * step, row * step, (column + 1) * step, (row + 1) * step


def _in_sight(places: Places, rows: Ints, view: Viewport) -> list[tuple[int, tuple[float, float]]]:
    pixels = view.pixels(places.xy[rows])
    seen = view.sees(pixels)
    return [(int(row), (x, y)) for row, (x, y) in zip(rows[seen], pixels[seen].tolist(), strict=True)]


def _along_ways(ground: Ground, view: Viewport, fonts: LabelFonts, *, road_class: int) -> Iterator[Label | None]:
    """Names along their road, at fixed distances on the ground, so that they stay where they are in a pan."""
    ways, lengths = ground.ways, ground.ways.lengths
    near = ways.near(view.box)
    near = near[(ways.classes[near] == road_class) & (lengths[near] > 40 * view.scale)]
    near = near[np.argsort(-lengths[near], kind="stable")]
    yield None
    yield from _written_along(ways, near, view, fonts)


def _written_along(ways: NamedWays, rows: Ints, view: Viewport, fonts: LabelFonts) -> Iterator[Label]:
    lengths = ways.lengths[rows]
    widths = np.array([fonts.width(str(name), LabelStyle.ROAD) for name in ways.names[rows]]) * view.scale
    step = 2.0 ** np.ceil(np.log2(_SPACING * view.scale))
    counts = np.where(lengths > widths * 1.2, np.maximum(1, np.round(lengths / step)), 0).astype(np.int64)
    which = np.repeat(np.arange(len(rows)), counts)
    turn = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    at = (turn + 0.5) * (lengths / np.maximum(counts, 1))[which]
    # Where a way has one place and that is taken, its name may sit a little further along.
    lone = np.flatnonzero((counts == 1) & (lengths * _ASIDE > widths * 0.6))
    which = np.concatenate((which, lone, lone))
    at = np.concatenate((at, lengths[lone] * _ASIDE, lengths[lone] * (1 - _ASIDE)))
    middles = ways.places(rows[which], at)
    seen = view.sees(view.pixels(middles))
    which, at, middles = which[seen], at[seen], middles[seen]
    starts = ways.places(rows[which], at - widths[which] / 2)
    ends = ways.places(rows[which], at + widths[which] / 2)
    straight = np.hypot(*(ends - starts).T) > _STRAIGHT * widths[which]
    on_line = view.pixels((starts + ends + 2 * middles) / 4)
    for row in np.flatnonzero(straight):
        x, y = float(on_line[row, 0]), float(on_line[row, 1])
        if 0 < x < view.width and 0 < y < view.height:
            dx, dy = ends[row] - starts[row]
            angle = _readable(float(np.degrees(np.arctan2(-dy, dx))))
            yield Label(str(ways.names[rows[which[row]]]), x, y, angle, LabelStyle.ROAD)


def _on_water(ground: Ground, view: Viewport, fonts: LabelFonts) -> Iterator[Label | None]:
    """A river's name in every few hundred pixels of it, along it; the cells lie fixed on the ground."""
    step = 2.0 ** np.ceil(np.log2(1.4 * _SPACING * view.scale))
    near = ground.water.near(view.box)
    near = near[ground.water_names[near] != ""]
    waters = ground.water_shapes.geometries(near)
    seen = shapely.clip_by_rect(waters, *view.box)
    for name, water, in_view in zip(ground.water_names[near], waters, seen, strict=True):
        for cell in _cells_in(in_view, step):
            label = _in_water(str(name), shapely.clip_by_rect(water, *cell), view, fonts)
            if label is not None and 0 < label.x < view.width and 0 < label.y < view.height:
                yield label
        yield None


def _in_water(name: str, piece: shapely.Geometry, view: Viewport, fonts: LabelFonts) -> Label | None:
    width = fonts.width(name, LabelStyle.WATER) * view.scale
    height = fonts.height(LabelStyle.WATER) * view.scale
    parts = shapely.get_parts(piece)
    if not len(parts):
        return None
    largest = parts[int(np.argmax(shapely.area(parts)))]
    if shapely.area(largest) < 3 * width * height:
        return None
    corners = shapely.get_coordinates(shapely.minimum_rotated_rectangle(largest))
    sides = np.diff(corners[:3], axis=0)
    lengths = np.hypot(*sides.T)
    dx, dy = sides[int(np.argmax(lengths))]
    slanted = lengths.max() > 2.2 * lengths.min()
    angle = _readable(float(np.degrees(np.arctan2(-dy, dx)))) if slanted else 0.0
    point = shapely.point_on_surface(largest)
    text = shapely.affinity.rotate(shapely.box(*box_around(point.x, point.y, width, height)), -angle)
    if not shapely.contains(largest, text):
        return None
    x, y = view.pixels(shapely.get_coordinates(point))[0]
    return Label(name, float(x), float(y), angle, LabelStyle.WATER)


def _readable(angle: float) -> float:
    """The same direction, turned so that the text is not upside down; flat if nearly flat."""
    turned = (angle + 90) % 180 - 90
    return 0.0 if abs(turned) < 1.5 else turned
