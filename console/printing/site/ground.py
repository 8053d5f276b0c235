"""The ground of a map on paper: borders, streets and water from the territory's arrays, clipped to what is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from console.printing.site.extent import Extent
from models.territory.shapes import Ints, Shapes
from models.territory.territory import Territory
from widgets.papers.site import GroundKind, KeyKind, Site

_FRAME_MM = 0.25
"""Borders so near to the frame are the frame's own."""
_ROAD_MM = (1.5, 1.1, 0.7, 0.35)
"""By class, trunk road to lane."""
_WATER = "#e4e4e4"


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is drawn: the finest class of streets, and whether grids and areas have borders; the coarsest has
    stations, trunk roads and water only. Bends finer than `bend_mm` on the paper are left out."""

    road_class: int
    grids: bool
    areas: bool
    bend_mm: float = 0.12


DETAILS = (
    Detail(road_class=3, grids=True, areas=True),
    Detail(road_class=2, grids=True, areas=False),
    Detail(road_class=1, grids=True, areas=False),
    Detail(road_class=0, grids=False, areas=False),
    Detail(road_class=0, grids=False, areas=False, bend_mm=0.6),
    Detail(road_class=0, grids=False, areas=False, bend_mm=3.0),
)
"""The finest first; the last ones are for grounds that are too rich for a file of decent size."""
_FINEST_TO = (25.0, 60.0, 150.0)
"""Metres on a millimetre up to which each of them is drawn."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Parts of an SVG, the lowest first, and what of the ground they show."""

    parts: list[str]
    shown: set[KeyKind]


def details_for(extent: Extent) -> Sequence[Detail]:
    """What may be drawn of so much ground, the finest first."""
    return DETAILS[sum(extent.scale > most for most in _FINEST_TO) :]


def draw_ground(territory: Territory, extent: Extent, detail: Detail) -> Drawing:
    """Everything that is there, whatever the map is about."""
    drawing = Drawing([], set())
    _fill(drawing, _clipped(territory["water"].shapes, extent, detail), extent, GroundKind.WATER, f'fill="{_WATER}"')
    _draw_roads(drawing, territory, extent, detail)
    borders = [(detail.areas, "areas", GroundKind.AREA_BORDER), (detail.grids, "grids", GroundKind.GRID_BORDER)]
    borders.append((True, "stations", GroundKind.STATION_BORDER))
    for wanted, layer, kind in borders:
        if wanted:
            lines = shapely.boundary(_clipped(territory[layer].shapes, extent, detail))
            # A border that is the map's own edge is none.
            inner = shapely.difference(lines, _edge(extent))
            _stroke(drawing, inner, extent, kind, LINES[kind])
    return drawing


def draw_matter(site: Site, territory: Territory, extent: Extent, detail: Detail) -> Drawing:
    """The areas and feeders that the paper is about."""
    drawing = Drawing([], set())
    areas, feeders = territory["areas"], territory["feeders"]
    rows = np.flatnonzero(np.isin(areas.codes, np.array(site.areas, dtype=np.str_)))
    _fill(drawing, _clipped(areas.shapes, extent, detail, rows), extent, GroundKind.AREA, HATCHED)
    rows = np.flatnonzero(np.isin(feeders.codes, np.array(site.feeders, dtype=np.str_)))
    lines = _clipped(feeders.shapes, extent, detail, rows)
    _stroke(drawing, lines, extent, GroundKind.FEEDER, LINES[GroundKind.FEEDER])
    _stroke(drawing, lines, extent, GroundKind.FEEDER, FEEDER_CORE)
    return drawing


LINES = {
    GroundKind.ROAD: 'fill="none" stroke="#c4c4c4" stroke-linecap="round" stroke-linejoin="round"',
    GroundKind.AREA_BORDER: 'fill="none" stroke="#808080" stroke-width="0.2" stroke-dasharray="0.3 0.7"',
    GroundKind.GRID_BORDER: 'fill="none" stroke="#707070" stroke-width="0.25" stroke-dasharray="2 0.8"',
    GroundKind.STATION_BORDER: 'fill="none" stroke="#404040" stroke-width="0.5" stroke-dasharray="4 1 0.6 1"',
    GroundKind.FEEDER: 'fill="none" stroke="#000" stroke-width="1.1" stroke-linejoin="round"',
}
FEEDER_CORE = 'fill="none" stroke="#fff" stroke-width="0.5" stroke-linejoin="round"'
"""A hollow line: no street looks like it, however dark a copy is."""
HATCHED = 'fill="url(#hatch)" stroke="#000" stroke-width="0.3"'
HATCH = (
    '<pattern id="hatch" width="1.6" height="1.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="0.25" height="1.6" fill="#555"/></pattern>'
)


def near_rows(shapes: Shapes, extent: Extent) -> Ints:
    """Rows whose boxes meet what is shown."""
    left, bottom, right, top = shapes.bounds.T
    xmin, ymin, xmax, ymax = extent.box
    return np.flatnonzero((left <= xmax) & (xmin <= right) & (bottom <= ymax) & (ymin <= top))


def clipped(shapes: Shapes, extent: Extent, rows: Ints) -> "NDArray[np.object_]":
    """The parts of these rows that lie within what is shown, in the same order; some may be empty."""
    return np.asarray(shapely.clip_by_rect(shapes.geometries(rows), *extent.box))


def _clipped(shapes: Shapes, extent: Extent, detail: Detail, rows: Ints | None = None) -> "NDArray[np.object_]":
    near = near_rows(shapes, extent)
    chosen = near if rows is None else np.intersect1d(near, rows)
    return np.asarray(shapely.simplify(clipped(shapes, extent, chosen), detail.bend_mm * extent.scale))


def _edge(extent: Extent) -> shapely.Geometry:
    """A band along the frame."""
    outline = shapely.LinearRing(shapely.box(*extent.box).exterior)
    return shapely.buffer(outline, _FRAME_MM * extent.scale, cap_style="flat")


def _draw_roads(drawing: Drawing, territory: Territory, extent: Extent, detail: Detail) -> None:
    """The small ones first: they pass below the large."""
    roads = territory["roads"]
    near = near_rows(roads.shapes, extent)
    for road_class in range(detail.road_class, -1, -1):
        rows = near[roads.columns["road_class"][near] == road_class]
        lines = _clipped(roads.shapes, extent, detail, rows)
        look = f'{LINES[GroundKind.ROAD]} stroke-width="{_ROAD_MM[road_class]}"'
        _stroke(drawing, lines, extent, GroundKind.ROAD, look)


def _stroke(drawing: Drawing, lines: "NDArray[np.object_]", extent: Extent, kind: KeyKind, look: str) -> None:
    _put(drawing, list(_pieces(shapely.get_parts(lines), extent, closed="")), kind, look)


def _fill(drawing: Drawing, shapes: "NDArray[np.object_]", extent: Extent, kind: KeyKind, look: str) -> None:
    rings = shapely.get_rings(shapely.get_parts(shapes))
    _put(drawing, list(_pieces(rings, extent, closed="Z")), kind, f'fill-rule="evenodd" {look}')


def _put(drawing: Drawing, pieces: list[str], kind: KeyKind, look: str) -> None:
    if pieces:
        drawing.parts.append(f'<path {look} d="{"".join(pieces)}"/>')
        drawing.shown.add(kind)


def _pieces(lines: "NDArray[np.object_]", extent: Extent, *, closed: str) -> Iterator[str]:
    flat = shapely.get_parts(lines)
    for line in flat[shapely.length(flat) > 0]:
        yield path_of(shapely.get_coordinates(line), extent) + closed


def path_of(points: "NDArray[np.float64] | Sequence[tuple[float, float]]", extent: Extent) -> str:
    """Metres → the d of a path in millimetres."""
    placed = (extent.on_paper(x, y) for x, y in np.asarray(points).tolist())
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in placed)
