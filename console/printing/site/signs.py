"""Orders, crews, duty points and marks on a map on paper: told apart by shape, with no colour at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import atan2, cos, hypot, pi, sin

from console.printing.site.extent import Extent
from console.printing.site.ground import path_of
from console.printing.site.names import Box, Room, has_room_beside, name_beside
from models.entities.map_marks import MarkKind
from models.territory.shapes import ShapeKind
from widgets.papers.site import GroundKind, KeyKind, SignKind, Site, SiteMark, SiteSign
from widgets.words.lengths import length_text

_REACH = {
    SignKind.ORDER: 2.3,
    SignKind.PLAN: 2.3,
    SignKind.CREW: 2.2,
    SignKind.CREW_UNSURE: 2.2,
    SignKind.STATION: 2.25,
    SignKind.EARTH: 2.2,
}
_DUTY_POINT = 1.6
"""From the middle of a sign to its rim, mm."""
_NUMBERED = frozenset({SignKind.ORDER, SignKind.PLAN})
_MOVED = _NUMBERED | {SignKind.STATION, SignKind.EARTH}
"""A line says from where."""
_NAME_MM, _NUMBER_MM = 2.7, 2.6
_NAME_GAP_MM = 0.4
_STEPS, _RINGS = 12, 30
"""Places around a spot that are tried for a sign that has no room on it."""
_RING_MM = 1.6
_EDGE_MM = 4.0
_ASIDE = (0.0, 7.0, -7.0, 14.0, -14.0, 21.0, -21.0, 28.0, -28.0)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sign on the paper; `x`, `y` mm are its spot or beside it, with a line to the spot. `name` is drawn already
    where the sign went to where both have room."""

    sign: SiteSign
    x: float
    y: float
    spot: tuple[float, float]
    name: str = ""


def draw_marks(marks: tuple[SiteMark, ...], extent: Extent, room: Room) -> tuple[list[str], set[KeyKind]]:
    """Closures and marks as they were drawn, with their words."""
    parts, shown = [], set[KeyKind]()
    for mark in marks:
        middle = _middle(mark)
        if not any(extent.holds(x, y) for x, y in (*mark.points, middle)):
            continue
        closed = mark.kind is MarkKind.CLOSURE
        shown.add(GroundKind.CLOSURE if closed else GroundKind.MARK)
        look = 'fill="none" stroke="#000" stroke-width="0.9" stroke-dasharray="1.2 0.8"'
        if mark.shape is ShapeKind.POLYGON:
            parts.append(f'<path {look} d="{path_of(mark.points, extent)}Z"/>')
        elif mark.shape is ShapeKind.LINE:
            parts.append(f'<path {look} d="{path_of(mark.points, extent)}"/>')
        x, y = extent.on_paper(*middle)
        if extent.holds(*middle):
            parts.append(
                CLOSURE.format(x=f"{x:.2f}", y=f"{y:.2f}") if closed else DANGER.format(x=f"{x:.2f}", y=f"{y:.2f}")
            )
            room.take(Box(x - 2, y - 2, x + 2, y + 2))
            parts.append(name_beside(room, (x, y), mark.name, gap=2.2, size=_NAME_MM))
    return parts, shown


def draw_signs(site: Site, extent: Extent, room: Room) -> tuple[list[str], set[KeyKind]]:
    """Numbers stand apart from one another, with a line to their spots where they had to move; what lies beyond the
    map stands at its frame with its distance."""
    inside = [sign for sign in site.signs if extent.holds(sign.x, sign.y)]
    placed = [_place(sign, extent, room) for sign in sorted(inside, key=_rank)]
    parts = [part for one in placed for part in _leader(one)]
    parts += [sign_svg(one.sign.kind, one.x, one.y, one.sign.number) for one in placed[::-1]]
    parts += [_name(one, room) for one in placed if one.sign.name]
    for sign in site.signs:
        if not extent.holds(sign.x, sign.y):
            parts += _beyond(sign, extent, room)
    return parts, {sign.kind for sign in site.signs}


def sign_svg(kind: SignKind, x: float, y: float, number: str) -> str:
    """One sign at (x, y) mm."""
    at = f"{x:.2f}", f"{y:.2f}"
    if kind in _NUMBERED:
        return _numbered(kind, x, y, number)
    if kind is SignKind.DUTY_POINT:
        return DUTY_POINT.format(x=at[0], y=at[1])
    if kind is SignKind.EARTH:
        return EARTH.format(x=at[0], y=at[1])
    if kind is SignKind.STATION:
        return _counted(x, y, number)
    return (CREW if kind is SignKind.CREW else CREW_UNSURE).format(x=at[0], y=at[1])


CREW = '<path transform="translate({x} {y})" d="M0 -2.2L2 1.6L-2 1.6Z" fill="#fff" stroke="#000" stroke-width="0.6"/>'
CREW_UNSURE = (
    '<path transform="translate({x} {y})" d="M0 -2.2L2 1.6L-2 1.6Z" fill="#fff" stroke="#000" stroke-width="0.4" '
    'stroke-dasharray="0.7 0.5"/>'
)
DUTY_POINT = (
    '<g transform="translate({x} {y})"><rect x="-1.6" y="-1.6" width="3.2" height="3.2" fill="#fff" stroke="#000" '
    'stroke-width="0.5"/><rect x="-0.8" y="-0.8" width="1.6" height="1.6"/></g>'
)
EARTH = (
    '<g transform="translate({x} {y})"><circle r="2.2" fill="#fff"/><path d="M0 -1.8L0 0M-1.8 0L1.8 0M-1.2 0.7L1.2 0.7'
    'M-0.6 1.4L0.6 1.4" stroke="#000" stroke-width="0.4"/></g>'
)
CLOSURE = (
    '<g transform="translate({x} {y})"><circle r="1.8" fill="#fff" stroke="#000" stroke-width="0.5"/>'
    '<path d="M-1.1 -1.1L1.1 1.1M-1.1 1.1L1.1 -1.1" stroke="#000" stroke-width="0.6"/></g>'
)
DANGER = (
    '<g transform="translate({x} {y})"><path d="M0 -2L2 0L0 2L-2 0Z" fill="#fff" stroke="#000" stroke-width="0.5"/>'
    '<path d="M0 -1L0 0.3M0 0.7L0 1.1" stroke="#000" stroke-width="0.5"/></g>'
)


def _numbered(kind: SignKind, x: float, y: float, number: str) -> str:
    """An order is a black disc, a planned outage a black square; both with a white number, or a white spot."""
    at = f'transform="translate({x:.2f} {y:.2f})"'
    rim = 'fill="#000" stroke="#fff" stroke-width="0.4"'
    shape = (
        f'<circle r="2.3" {rim}/>'
        if kind is SignKind.ORDER
        else f'<rect x="-2.2" y="-2.2" width="4.4" height="4.4" {rim}/>'
    )
    if not number:
        return f'<g {at}>{shape}<circle r="0.8" fill="#fff"/></g>'
    size = _NUMBER_MM if len(number) < 3 else _NUMBER_MM * 2.2 / len(number)
    text = (
        f'<text y="{size * 0.36:.2f}" text-anchor="middle" font-family="Noto Sans SC" font-size="{size:.2f}" '
        f'fill="#fff">{escape(number)}</text>'
    )
    return f"<g {at}>{shape}{text}</g>"


def _counted(x: float, y: float, number: str) -> str:
    """A white disc with a black number: no order has it."""
    size = min(_NUMBER_MM, 6.6 / max(len(number), 1))
    return (
        f'<g transform="translate({x:.2f} {y:.2f})"><circle r="2.25" fill="#fff" stroke="#000" stroke-width="0.4"/>'
        f'<text y="{size * 0.36:.2f}" text-anchor="middle" font-family="Noto Sans SC" font-size="{size:.2f}">'
        f"{escape(number)}</text></g>"
    )


def _rank(sign: SiteSign) -> bool:
    """Crews stand where they are; numbers are moved before them, since a line says from where."""
    return sign.kind in _MOVED


def _reach(kind: SignKind) -> float:
    return _REACH.get(kind, _DUTY_POINT)


def _place(sign: SiteSign, extent: Extent, room: Room) -> _Placed:
    spot = extent.on_paper(sign.x, sign.y)
    reach = _reach(sign.kind)
    moved = sign.kind in _MOVED
    free = [at for at in (_spots(*spot) if moved else (spot,)) if room.is_free(_box(at, reach))]
    gap = reach + _NAME_GAP_MM
    named = (at for at in free if has_room_beside(room, at, sign.name, gap=gap, size=_NAME_MM))
    at = next(iter(free), spot) if not moved or not sign.name else next(named, next(iter(free), spot))
    room.take(_box(at, reach))
    name = name_beside(room, at, sign.name, gap=gap, size=_NAME_MM) if moved and sign.name else ""
    return _Placed(sign, *at, spot, name)


def _box(at: tuple[float, float], reach: float) -> Box:
    x, y = at
    return Box(x - reach, y - reach, x + reach, y + reach)


def _name(one: _Placed, room: Room) -> str:
    gap = _reach(one.sign.kind) + _NAME_GAP_MM
    return one.name or name_beside(room, (one.x, one.y), one.sign.name, gap=gap, size=_NAME_MM)


def _spots(x: float, y: float) -> Iterator[tuple[float, float]]:
    """Itself, then ever wider rings."""
    yield x, y
    for ring in range(2, _RINGS):
        for step in range(_STEPS):
            angle = 2 * pi * step / _STEPS
            yield x + ring * _RING_MM * cos(angle), y + ring * _RING_MM * sin(angle)


def _leader(one: _Placed) -> Iterator[str]:
    x, y = one.spot
    if (one.x, one.y) != one.spot:
        yield f'<path d="M{x:.2f} {y:.2f}L{one.x:.2f} {one.y:.2f}" stroke="#000" stroke-width="0.25"/>'
        yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="0.6"/>'


def _beyond(sign: SiteSign, extent: Extent, room: Room) -> Iterator[str]:
    """An arrow at the frame towards it, beside those that point the same way."""
    middle_x, middle_y = extent.width / 2, extent.height / 2
    x, y = extent.on_paper(sign.x, sign.y)
    turned = atan2(y - middle_y, x - middle_x) * 180 / pi + 90
    places = [_at_frame(x, y, extent, aside) for aside in _ASIDE]
    boxes = [Box(at_x - 3, at_y - 3, at_x + 3, at_y + 3) for at_x, at_y in places]
    free = next((number for number, box in enumerate(boxes) if room.is_free(box)), 0)
    room.take(boxes[free])
    at_x, at_y = places[free]
    yield (
        f'<path transform="translate({at_x:.2f} {at_y:.2f}) rotate({turned:.1f})" d="M0 -3L1.6 0L0.6 0L0.6 2.4L-0.6 2.4'
        'L-0.6 0L-1.6 0Z" fill="#fff" stroke="#000" stroke-width="0.4"/>'
    )
    left, bottom, right, top = extent.box
    away = hypot(max(left - sign.x, 0, sign.x - right), max(bottom - sign.y, 0, sign.y - top))
    words = " ".join(part for part in (sign.number, sign.name, length_text(_rounded(away))) if part)
    yield name_beside(room, (at_x, at_y), words, gap=3.2, size=_NAME_MM)


def _at_frame(x: float, y: float, extent: Extent, aside: float) -> tuple[float, float]:
    """Where the way from the middle of the map to (x, y) mm leaves it, and so many millimetres along the frame."""
    middle_x, middle_y = extent.width / 2, extent.height / 2
    across = (middle_x - _EDGE_MM) / max(abs(x - middle_x), 1e-9)
    down = (middle_y - _EDGE_MM) / max(abs(y - middle_y), 1e-9)
    share = min(across, down)
    at_x, at_y = middle_x + (x - middle_x) * share, middle_y + (y - middle_y) * share
    return (at_x, at_y + aside) if across < down else (at_x + aside, at_y)


def _rounded(metres: float) -> float:
    """To two digits: an arrow tells no more."""
    return float(f"{metres:.2g}")


def _middle(mark: SiteMark) -> tuple[float, float]:
    """Where its sign stands: of a line its middle corner."""
    if mark.shape is ShapeKind.LINE:
        return mark.points[len(mark.points) // 2] if len(mark.points) > 2 else _mean(mark)
    return _mean(mark)


def _mean(mark: SiteMark) -> tuple[float, float]:
    xs, ys = zip(*mark.points, strict=True)
    return sum(xs) / len(xs), sum(ys) / len(ys)
