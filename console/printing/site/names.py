"""Names on a map on paper: each once, in its own room, the more important first."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

import numpy as np
import shapely

from console.printing.site.extent import Extent
from console.printing.site.ground import Detail, clipped, near_rows
from models.territory.territory import Layer, Territory
from widgets.papers.site import SignKind, SiteSign

_WIDE, _NARROW = 1.0, 0.58
"""Of the letters' height: how wide a Chinese sign is, and a Latin letter."""
_BESIDE = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
"""Where a name may stand by its sign, the best first."""
_STATION_MM, _GRID_MM, _AREA_MM, _ROAD_MM = 3.2, 2.6, 2.1, 2.0
_ALONG = (0.5, 0.3, 0.7, 0.15, 0.85)
"""Of a street: where its name may stand."""
_AREAS_TO, _ROADS_TO = 14.0, 30.0
"""Metres on a millimetre up to which areas and streets are named."""


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(slots=True)
class Room:
    """What of the paper is taken."""

    extent: Extent
    taken: list[Box] = field(default_factory=list)

    def is_free(self, box: Box) -> bool:
        inside = box.left >= 0 and box.top >= 0 and box.right <= self.extent.width and box.bottom <= self.extent.height
        return inside and not any(box.meets(other) for other in self.taken)

    def take(self, box: Box) -> None:
        self.taken.append(box)


def text_width(text: str, size: float) -> float:
    """Millimetres, near enough to keep names apart."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return size * (wide * _WIDE + (len(text) - wide) * _NARROW)


def name_beside(room: Room, at: tuple[float, float], text: str, *, gap: float, size: float) -> str:
    """The name of a sign `at` (x, y) mm that reaches `gap` mm from its middle: where it is free; if nowhere, to its
    right, or to its left by the right edge: no sign stays without a name."""
    boxes = [_box_beside(at, side, text, gap=gap, size=size) for side in _BESIDE]
    free = next((box for box in boxes if room.is_free(box)), None)
    box = free or (boxes[0] if boxes[0].right <= room.extent.width else boxes[1])
    room.take(box)
    return _text(box.left, box.bottom - size * 0.28, text, size)


def has_room_beside(room: Room, at: tuple[float, float], text: str, *, gap: float, size: float) -> bool:
    """Whether a name would be read there, and hide nothing."""
    return any(room.is_free(_box_beside(at, side, text, gap=gap, size=size)) for side in _BESIDE)


def ground_names(territory: Territory, room: Room, detail: Detail, *, signs: Sequence[SiteSign]) -> list[str]:
    """Of stations and grids, and from near of areas and streets; a name that has no room is left out, and so are
    those of stations where signs name them."""
    extent = room.extent
    parts: list[str] = []
    if all(sign.kind is not SignKind.STATION for sign in signs):
        parts += _names_within(territory["stations"], room, _STATION_MM)
    if detail.grids:
        parts += _names_within(territory["grids"], room, _GRID_MM)
    if extent.scale <= _ROADS_TO:
        parts += _road_names(territory, room, detail)
    if detail.areas and extent.scale <= _AREAS_TO:
        parts += _names_within(territory["areas"], room, _AREA_MM)
    return parts


def _names_within(layer: Layer, room: Room, size: float) -> Iterator[str]:
    """In the middle of what of each shape is shown, the largest first."""
    rows = near_rows(layer.shapes, room.extent)
    shapes = clipped(layer.shapes, room.extent, rows)
    for row in np.argsort(-shapely.area(shapes), kind="stable").tolist():
        yield from _name_at([shapely.point_on_surface(shapes[row])], str(layer.names[rows[row]]), room, size)


def _road_names(territory: Territory, room: Room, detail: Detail) -> Iterator[str]:
    """Each street once, on the longest of its parts that are shown."""
    roads = territory["roads"]
    rows = near_rows(roads.shapes, room.extent)
    rows = rows[(roads.columns["road_class"][rows] <= detail.road_class) & (roads.names[rows] != "")]
    lines = clipped(roads.shapes, room.extent, rows)
    seen: set[str] = set()
    for row in np.lexsort((-shapely.length(lines), roads.columns["road_class"][rows])).tolist():
        name = str(roads.names[rows[row]])
        if name not in seen:
            seen.add(name)
            part = max(shapely.get_parts(lines[row]), key=shapely.length, default=shapely.LineString())
            spots = [shapely.line_interpolate_point(part, share, normalized=True) for share in _ALONG]
            yield from _name_at(spots, name, room, _ROAD_MM)


def _name_at(spots: Sequence[shapely.Geometry], name: str, room: Room, size: float) -> Iterator[str]:
    """On the first of the spots that is free."""
    wide = text_width(name, size)
    for spot in spots:
        if shapely.is_empty(spot) or not name:
            return
        x, y = room.extent.on_paper(shapely.get_x(spot), shapely.get_y(spot))
        box = Box(x - wide / 2, y - size * 0.7, x + wide / 2, y + size * 0.7)
        if room.is_free(box):
            room.take(box)
            yield _text(box.left, y + size * 0.35, name, size)
            return


def _box_beside(at: tuple[float, float], side: tuple[int, int], text: str, *, gap: float, size: float) -> Box:
    (x, y), (across, down) = at, side
    wide, high = text_width(text, size), size * 1.25
    left = x - wide / 2 if across == 0 else x + gap if across > 0 else x - gap - wide
    top = y - high / 2 if down == 0 else y + gap if down > 0 else y - gap - high
    return Box(left, top, left + wide, top + high)


def _text(left: float, base: float, text: str, size: float) -> str:
    """On a white rim: lines may pass below it."""
    rim = f'stroke="#fff" stroke-width="{size * 0.22:.2f}" stroke-linejoin="round" paint-order="stroke"'
    at = f'x="{left:.2f}" y="{base:.2f}"'
    return f'<text {at} font-family="Noto Sans SC" font-size="{size}" fill="#000" {rim}>{escape(text)}</text>'
