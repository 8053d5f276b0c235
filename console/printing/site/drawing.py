"""The map of a paper as one SVG of vectors, with its scale, north and key."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from console.printing.site.extent import Extent, extent_of
from console.printing.site.ground import (
    FEEDER_CORE,
    HATCH,
    HATCHED,
    LINES,
    Detail,
    details_for,
    draw_ground,
    draw_matter,
)
from console.printing.site.names import Box, Room, ground_names
from console.printing.site.signs import CLOSURE, DANGER, draw_marks, draw_signs, sign_svg
from models.territory.territory import Territory
from widgets.papers.site import GroundKind, KeyKind, SignKind, Site
from widgets.words.lengths import length_text

MOST_BYTES = 300_000
"""Of one map: of a ground that is too rich less is drawn."""
_BAR_MM = 30.0
"""The scale bar is the longest round length that is not longer."""
_NORTH_MM = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """`svg` is the sign, 8 × 5 mm."""

    svg: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnSite:
    svg: str
    denominator: int
    """1 : so much, as it is printed."""
    key: tuple[KeyLine, ...]


def draw_site(site: Site, territory: Territory, *, width: float, height: float) -> DrawnSite:
    """A map of `width` × `height` millimetres. Takes some 100 ms of a city: never called by the GUI thread. Without
    anything to show there is no map: ValueError."""
    if not site.signs:
        raise ValueError("a map without a place")
    extent = extent_of(site, width=width, height=height)
    for detail in details_for(extent):
        svg, shown = _drawn(site, territory, extent, detail)
        if len(svg.encode()) <= MOST_BYTES:
            break
    key = tuple(KeyLine(svg=_key_svg(kind), text=text) for kind, text in site.key.items() if kind in shown)
    return DrawnSite(svg=svg, denominator=int(float(f"{extent.scale * 1000:.3g}")), key=key)


def _drawn(site: Site, territory: Territory, extent: Extent, detail: Detail) -> tuple[str, set[KeyKind]]:
    room = Room(extent)
    ground, matter = draw_ground(territory, extent, detail), draw_matter(site, territory, extent, detail)
    measures = _measures(site, extent, room)
    signs, of_signs = draw_signs(site, extent, room)
    marks, of_marks = draw_marks(site.marks, extent, room)
    names = ground_names(territory, room, detail, signs=site.signs)
    parts = (*ground.parts, *matter.parts, *names, *marks, *signs, *measures)
    return _svg(extent.width, extent.height, parts), ground.shown | matter.shown | of_signs | of_marks


def _measures(site: Site, extent: Extent, room: Room) -> list[str]:
    """The scale bar in the lower left corner, north in the upper right one."""
    length = _round_down(_BAR_MM * extent.scale)
    wide, low = length / extent.scale, extent.height - 3.5
    room.take(Box(0, low - 4.5, wide + 6, extent.height))
    right = extent.width - _NORTH_MM / 2
    room.take(Box(right - 4, 0, extent.width, 12))
    halo = 'stroke="#fff" stroke-width="0.6" paint-order="stroke" font-family="Noto Sans SC"'
    return [
        f'<rect x="1" y="{low - 4:.2f}" width="{wide + 4:.2f}" height="6.5" fill="#fff" fill-opacity="0.85"/>',
        f'<rect x="3" y="{low:.2f}" width="{wide:.2f}" height="1.2" fill="#fff" stroke="#000" stroke-width="0.2"/>',
        f'<rect x="3" y="{low:.2f}" width="{wide / 2:.2f}" height="1.2" fill="#000"/>',
        f'<text x="3" y="{low - 0.8:.2f}" font-size="2.6" {halo}>{escape(length_text(length))}</text>',
        f'<path d="M{right:.2f} 1.5L{right + 1.8:.2f} 7.5L{right:.2f} 6L{right - 1.8:.2f} 7.5Z"/>',
        f'<text x="{right:.2f}" y="10.6" text-anchor="middle" font-size="3" {halo}>{escape(site.north)}</text>',
    ]


def _round_down(metres: float) -> float:
    """1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(metres))
    return next(step * power for step in (5, 2, 1) if step * power <= metres)


def _key_svg(kind: KeyKind) -> str:
    parts: list[str]
    if isinstance(kind, SignKind):
        parts = [sign_svg(kind, 4, 2.5, "")]
    elif kind is GroundKind.AREA:
        parts = [f'<rect x="0.5" y="0.5" width="7" height="4" {HATCHED}/>']
    elif kind is GroundKind.WATER:
        parts = ['<rect x="0.5" y="0.5" width="7" height="4" fill="#e4e4e4"/>']
    elif kind in {GroundKind.CLOSURE, GroundKind.MARK}:
        parts = [(CLOSURE if kind is GroundKind.CLOSURE else DANGER).format(x="4", y="2.5")]
    else:
        wide = ' stroke-width="1.1"' if kind is GroundKind.ROAD else ""
        parts = [f'<path {LINES[kind]}{wide} d="M0.5 2.5L7.5 2.5"/>']
        if kind is GroundKind.FEEDER:
            parts.append(f'<path {FEEDER_CORE} d="M0.5 2.5L7.5 2.5"/>')
    return _svg(8, 5, parts)


def _svg(width: float, height: float, parts: Iterable[str]) -> str:
    size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}mm" height="{height:g}mm"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><defs>{HATCH}</defs>{"".join(parts)}</svg>'
