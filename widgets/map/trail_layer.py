"""The crews' ways on the map: paler with age, dashed if the crew's position is no longer believed, broken where nobody
knew it."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem
from shiboken6 import wrapInstance

from widgets.map.crew_places import CrewPlaces
from widgets.map.crew_positions import CrewPositions
from widgets.map.crew_trails import TRAIL_SPAN, CrewTrails, Ints, TrailPieces
from widgets.map.sheet import Sheet
from widgets.map.viewport import Floats, Viewport
from widgets.theme.inks import Inks
from widgets.theme.map_colours import MapColours

TONES = 4
"""Steps from new to old."""
_CHOSEN, _OTHERS, _CASING = 2.6, 1.4, 2.0
_DASH, _PERIOD = 4.0, 10.0
"""Pixels of a dash without its square ends, and from one dash to the next."""
_GAP_DOT = 3.0
_ASIDE = 4.0
"""Pixels: a sign that stands further from its crew's place is tied to it by a line."""
_MARGIN = 200.0
"""Pixels around the view in which lines are ready for the next steps of a pan."""
_MOST_PIECES = 5_000
"""Of more pieces in sight, several become one: from so far away nobody sees the difference."""


@dataclass(frozen=True, slots=True, eq=False)
class _Lines:
    """In pixels of `view`: for each tone, the oldest first, (k, 4); `gaps` (g, 4)."""

    view: Viewport
    tones: list[Floats]
    gaps: Floats

    def serve(self, view: Viewport) -> bool:
        return self.view.same_scale(view) and self.view.covers(view)


@dataclass(slots=True, eq=False)
class _Group:
    """Trails as they were at `now`, and what they are on the screen, once somebody has looked."""

    pieces: TrailPieces
    now: float
    lines: _Lines | None = None


class TrailLayer:
    """Draws the trails that it is shown; those of chosen crews thicker, above the others."""

    def __init__(
        self,
        parent: QGraphicsItem,
        *,
        crews: CrewPositions,
        trails: CrewTrails,
        places: Callable[[], CrewPlaces],
        inks: Inks,
    ) -> None:
        """`places` says where the crews' signs stand."""
        self.sheet = Sheet(self._paint, parent)
        self._crews = crews
        self._trails = trails
        self._places = places
        self._view: Viewport | None = None
        self._chosen: _Group | None = None
        self._others: dict[int, _Group] = {}
        self.show_inks(inks)

    def show_chosen(self, pieces: TrailPieces | None, now: float) -> None:
        """At `now`, seconds since 1970."""
        if pieces is None and self._chosen is None:
            return
        self._chosen = None if pieces is None else _Group(pieces, now)
        self.sheet.update()

    def show_others(self, part: int, pieces: TrailPieces, now: float) -> None:
        """One part of all crews, in place of what was shown of it before."""
        self._others[part] = _Group(pieces, now)
        self.sheet.update()

    def hide_others(self) -> None:
        self._others.clear()
        self.sheet.update()

    def show_view(self, view: Viewport) -> None:
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks) -> None:
        ground = inks.theme.ground
        self._casing = _pen(ground.land, _CHOSEN + _CASING)
        self._chosen_pens = [_pen(colour, _CHOSEN) for colour in tones(ground.trail_chosen_old, ground.trail_chosen)]
        self._other_pens = [_pen(colour, _OTHERS) for colour in tones(ground.trail_old, ground.trail)]
        self._tie = _pen(ground.trail_chosen, 1.2)
        self._land = ground.land
        self.sheet.update()

    def _paint(self, painter: QPainter) -> None:
        view = self._view
        if view is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for group in self._others.values():
            self._paint_group(painter, view, group, [self._other_pens])
        if self._chosen is not None:
            casings = [self._casing] * TONES
            self._paint_group(painter, view, self._chosen, [casings, self._chosen_pens])
            self._paint_ties(painter, view, self._chosen.pieces.rows)

    def _paint_group(self, painter: QPainter, view: Viewport, group: _Group, strokes: list[list[QPen]]) -> None:
        """Each stroke is a pen for every tone; gaps are marked where there is more than one."""
        if group.lines is None or not group.lines.serve(view):
            group.lines = self._make_lines(group, view.grown(_MARGIN))
        painter.save()
        painter.translate(*view.pixels_of(group.lines.view))
        for pens in strokes:
            for pen, tone in zip(pens, group.lines.tones, strict=True):
                _draw(painter, pen, tone)
        if len(strokes) > 1:
            paint_gaps(painter, group.lines.gaps, self._tie, self._land)
        painter.restore()
        self._paint_live_ends(painter, view, group.pieces, strokes[-1][-1])

    def _paint_live_ends(self, painter: QPainter, view: Viewport, pieces: TrailPieces, pen: QPen) -> None:
        """From the newest sample to where the crews are: these move with every position that comes."""
        ends, rows = self._trails.live_ends(pieces)
        seen, stale = _in_sight(ends, view), self._crews.stale[rows]
        kept = seen & ~stale
        _draw(painter, pen, view.segment_pixels(ends[kept]))
        late = seen & stale
        lines, phase = view.segment_pixels(ends[late]), np.zeros(int(late.sum()))
        _draw(painter, pen, dashes(lines, phase)[0])

    def _paint_ties(self, painter: QPainter, view: Viewport, rows: Ints) -> None:
        """A parked crew's sign stands beside its place: its trail is led on to it."""
        spots = view.pixels(self._crews.xy[rows])
        signs = self._places().pixels[rows]
        aside = np.hypot(*(signs - spots).T) > _ASIDE
        _draw(painter, self._tie, np.ascontiguousarray(np.hstack((spots, signs))[aside]))

    def _make_lines(self, group: _Group, view: Viewport) -> _Lines:
        pieces = group.pieces
        seen = np.flatnonzero(_in_sight(pieces.ends, view))
        ends, at, row = thinned(pieces, seen, most=_MOST_PIECES // max(len(self._others), 1))
        lines = view.segment_pixels(ends)
        age = np.clip((group.now - at) / TRAIL_SPAN.total_seconds(), 0, 1 - 1e-9)
        tone = TONES - 1 - (age * TONES).astype(np.int64)
        late = self._crews.stale[row]
        broken, parent = dashes(lines[late], _phases(lines[late]))
        lines, tone = np.vstack((lines[~late], broken)), np.concatenate((tone[~late], tone[late][parent]))
        toned = [np.ascontiguousarray(lines[tone == number]) for number in range(TONES)]
        return _Lines(view, toned, view.segment_pixels(pieces.gaps))


def tones(old: QColor, new: QColor) -> list[QColor]:
    """TONES colours from old to new. They cover what is below: see-through lines would be darker where they meet."""
    shares = np.linspace(0, 1, TONES)
    parts = [(old.redF(), new.redF()), (old.greenF(), new.greenF()), (old.blueF(), new.blueF())]
    return [QColor.fromRgbF(*(before + (after - before) * share for before, after in parts)) for share in shares]


def thinned(pieces: TrailPieces, seen: Ints, *, most: int) -> tuple[Floats, Floats, Ints]:
    """Ends, times and rows of the pieces `seen`; if they are more than `most`, neighbours that hang together are drawn
    as one. Never across a gap."""
    ends, at, row = pieces.ends[seen], pieces.at[seen], pieces.row[seen]
    together = -(-len(seen) // most)
    if together <= 1:
        return ends, at, row
    joined = pieces.joined[seen]
    joined[1:] &= np.diff(seen) == 1
    starts = np.flatnonzero(~joined | (np.arange(len(seen)) == 0))
    place = np.arange(len(seen)) - np.repeat(starts, np.diff(starts, append=len(seen)))
    first = np.flatnonzero(place % together == 0)
    last = np.append(first[1:], len(seen)) - 1
    return np.hstack((ends[first, :2], ends[last, 2:])), at[last], row[last]


def dashes(lines: Floats, phase: Floats) -> tuple[Floats, Ints]:
    """(k, 4) pixels cut into dashes, and of which line each is; `phase` (n,) is the way to where each line begins, so
    that dashes run on around corners."""
    step = lines[:, 2:] - lines[:, :2]
    length = np.hypot(*step.T)
    from_dash = np.floor(phase / _PERIOD)
    count = np.floor((phase + length) / _PERIOD).astype(np.int64) - from_dash.astype(np.int64) + 1
    parent = np.repeat(np.arange(len(lines)), count)
    number = np.arange(len(parent)) - np.repeat(np.cumsum(count) - count, count)
    begin = (from_dash[parent] + number) * _PERIOD - phase[parent]
    end = np.minimum(begin + _DASH, length[parent])
    begin = np.maximum(begin, 0.0)
    inked = end > begin
    parent, begin, end = parent[inked], begin[inked], end[inked]
    unit = step[parent] / length[parent, None]
    origin = lines[parent, :2]
    return np.hstack((origin + unit * begin[:, None], origin + unit * end[:, None])), parent


def paint_gaps(painter: QPainter, gaps: Floats, pen: QPen, land: QColor) -> None:
    """Open dots where a crew was last seen and first seen again, (g, 4) pixels, and nothing between."""
    painter.setPen(pen)
    painter.setBrush(land)
    for x1, y1, x2, y2 in gaps.tolist():
        painter.drawEllipse(QPointF(x1, y1), _GAP_DOT, _GAP_DOT)
        painter.drawEllipse(QPointF(x2, y2), _GAP_DOT, _GAP_DOT)


def paint_trail(painter: QPainter, colours: MapColours) -> None:
    """A sample around the painter's origin, for a legend."""
    shades = tones(colours.trail_chosen_old, colours.trail_chosen)
    corners = [(-9.0, 5.0), (-4.0, 5.0), (0.0, 0.0), (4.0, -1.0), (9.0, -6.0)]
    for colour, (start, end) in zip(shades, pairwise(corners), strict=True):
        _draw(painter, _pen(colour, _CHOSEN), np.array([(*start, *end)]))


def paint_late_trail(painter: QPainter, colours: MapColours) -> None:
    line = np.array([(-9.0, 5.0, 9.0, -5.0)])
    _draw(painter, _pen(colours.trail_chosen, _CHOSEN), dashes(line, np.zeros(1))[0])


def paint_trail_gap(painter: QPainter, colours: MapColours) -> None:
    old, new = tones(colours.trail_chosen_old, colours.trail_chosen)[1:3]
    _draw(painter, _pen(old, _CHOSEN), np.array([(-9.0, 3.0, -5.0, 3.0)]))
    _draw(painter, _pen(new, _CHOSEN), np.array([(5.0, -3.0, 9.0, -3.0)]))
    paint_gaps(painter, np.array([(-4.5, 3.0, 4.5, -3.0)]), _pen(colours.trail_chosen, 1.0), colours.land)


def _phases(lines: Floats) -> Floats:
    """(n,) the way from the first line's beginning to each one's."""
    lengths = np.hypot(*(lines[:, 2:] - lines[:, :2]).T)
    return np.asarray(np.cumsum(lengths) - lengths)


def _in_sight(ends: Floats, view: Viewport) -> np.typing.NDArray[np.bool_]:
    left, bottom, right, top = view.box
    x1, y1, x2, y2 = ends.T
    across = (np.minimum(x1, x2) < right) & (np.maximum(x1, x2) > left)
    return np.asarray(across & (np.minimum(y1, y2) < top) & (np.maximum(y1, y2) > bottom))


def _pen(colour: QColor, thickness: float) -> QPen:
    """With square ends: Qt draws many of them ten times as fast as round ones."""
    return QPen(colour, thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)


def _draw(painter: QPainter, pen: QPen, lines: Floats) -> None:
    """(n, 4) pixels, laid out as Qt wants its lines."""
    if not len(lines):
        return
    lines = np.ascontiguousarray(lines)
    painter.setPen(pen)
    painter.drawLines(cast(QLineF, wrapInstance(lines.ctypes.data, QLineF)), len(lines))
