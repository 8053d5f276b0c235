"""Which crews have their name written, and on which side. Looked for in short turns: there are many places to try."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, QSizeF, QTimer

from widgets.map.crew_places import CrewPlaces
from widgets.map.crew_positions import LOOKS, CrewPositions
from widgets.map.labels import Occupied, box_around
from widgets.map.viewport import Box, Floats, Viewport
from widgets.theme.symbols import CrewLook

_MOST_NAMES = 80
_MARGIN = 160.0
"""Pixels around the view in which names are placed already, for the next steps of a pan."""
_REST_S = 0.5
"""Names are placed anew so rarely."""
_TURN_S = 0.001
_NEXT_MS = 10
_RESTED_MS = 80
"""After the last step of a zoom."""
_FARTHER = 1.25
"""Zoomed out by more than this, names that were placed before would lie on each other and are not shown."""
_SIGN = 24.0
_APART, _BELOW = 16, 14
"""Pixels from the middle of a sign to a name beside it, and to one below or above: the ring around a chosen crew has
room between them."""
_OFF_DUTY = LOOKS.index(CrewLook.OFF_DUTY)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Rows and sides found for `view`, at the moment `at`, among so many `crews`."""

    view: Viewport
    at: float
    crews: int
    sides: list[tuple[int, int]]


_NOWHERE = Viewport(left=0.0, top=0.0, scale=1.0, width=0.0, height=0.0)


class CrewNames:
    """`wanted` is called when names are to be painted anew. `places` says where the signs stand now, `size_of` how
    large a crew's name is, `sign_size` how much larger than usual its sign is."""

    def __init__(
        self,
        *,
        crews: CrewPositions,
        places: Callable[[], CrewPlaces],
        is_free: Callable[[Box], bool],
        size_of: Callable[[int], QSizeF],
        sign_size: Callable[[], float],
        wanted: Callable[[], object],
        parent: QObject,
    ) -> None:
        self._crews = crews
        self._places_now = places
        self._is_free = is_free
        self._size_of = size_of
        self._sign_size = sign_size
        self._side: dict[str, int] = {}
        self._placed: _Placed | None = None
        self._search: tuple[Viewport, Iterator[tuple[int, int] | None]] | None = None
        self._found: list[tuple[int, int]] = []
        self._seen = _NOWHERE
        self._next = QTimer(parent)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._take_turn)
        self._wanted = wanted

    def forget(self) -> None:
        self._placed = self._search = None

    def begin_anew(self) -> None:
        """What was found is of no use any more; until more is found, no names are better than a wait for them."""
        self._search = None
        if self._placed is not None:
            self._placed = replace(self._placed, sides=[])

    def sides(self, places: CrewPlaces, view: Viewport) -> list[tuple[int, int]]:
        """Rows of crews and where their names stand now, see `beside`. Those found last stay until better ones are
        found; after a zoom out there are none for a moment."""
        if self._placed is None or self._placed.crews != len(self._crews):
            self._begin(view)
            self._go_on(places, seconds=np.inf)
        elif not view.same_scale(self._seen):
            # The hand zooms: what is found now would not hold for the next frame.
            self._search = None
            self._next.start(_RESTED_MS)
        elif self._search is None and not self._serves(self._placed, view):
            self._begin(view)
            self._next.start(_NEXT_MS)
        self._seen = view
        assert self._placed is not None
        return self._placed.sides if view.scale < self._placed.view.scale * _FARTHER else []

    def _serves(self, placed: _Placed, view: Viewport) -> bool:
        """In a pan names are taken along, and crews do not drive far in a moment."""
        fresh = perf_counter() - placed.at < _REST_S
        return fresh and placed.view.same_scale(view) and placed.view.covers(view)

    def _begin(self, view: Viewport) -> None:
        self._found = []
        around = view.grown(_MARGIN)
        self._search = around, self._look(around)

    def _take_turn(self) -> None:
        """Between two frames, which wait for it no longer than a turn."""
        if self._search is not None:
            self._go_on(self._places_now(), seconds=_TURN_S)
        if self._search is None:
            self._wanted()

    def _go_on(self, places: CrewPlaces, *, seconds: float) -> None:
        assert self._search is not None
        around, view = self._search[0], places.view
        if not around.same_scale(view) or not around.covers(view):
            self._begin(view)
        self._places, self._view = places, view
        until = perf_counter() + seconds
        around, search = self._search
        for found in search:
            if found is not None:
                self._found.append(found)
            if perf_counter() > until:
                self._next.start(_NEXT_MS)
                return
        self._placed = _Placed(around, perf_counter(), len(self._crews), self._found)
        self._search = None

    def _look(self, around: Viewport) -> Iterator[tuple[int, int] | None]:
        """Crews on duty in sight, and the side of each where nothing else is; None where none is free. What is taken is
        kept in pixels of `around`: the view goes on moving meanwhile. A side that the edge of the view would cut waits
        for the others."""
        shift = around.pixels_of(self._places.view)
        pixels = self._places.pixels + shift
        seen = np.flatnonzero(around.sees(pixels, _SIGN))
        occupied, sign = Occupied(), 16 * self._sign_size()
        for x, y in pixels[seen].tolist():
            occupied.take(box_around(x, y, sign, sign))
        for row in seen[self._crews.look[seen] != _OFF_DUTY][:_MOST_NAMES].tolist():
            yield self._place(row, pixels[row], around, occupied)

    def _place(self, row: int, at: Floats, around: Viewport, occupied: Occupied) -> tuple[int, int] | None:
        size, sign, crew = self._size_of(row), self._sign_size(), self._crews.ids[row]
        dx, dy = around.pixels_of(self._view)
        sides = []
        for side in self._wanted_sides(crew):
            box = beside(float(at[0]), float(at[1]), size, side, sign)
            sides.append((side, box, (box[0] - dx, box[1] - dy, box[2] - dx, box[3] - dy)))
        sides.sort(key=lambda place: not self._view.holds(place[2]))
        for side, box, seen in sides:
            if self._is_free(seen) and occupied.take_if_free([box]):
                self._side[crew] = side
                return row, side
        return None

    def _wanted_sides(self, crew: str) -> list[int]:
        """Where the name stood last comes first, so that names do not hop about while crews drive."""
        last = self._side.get(crew, 0)
        return [last, *(side for side in range(4) if side != last)]


def beside(x: float, y: float, size: QSizeF, side: int, sign: float) -> Box:
    """Right, left, below or above of a crew's sign that is `sign` times as large as usual."""
    width, height = size.width(), size.height()
    right, down = _APART * sign + width / 2, _BELOW * sign + height / 2
    middle = ((x + right, y), (x - right, y), (x, y + down), (x, y - down))
    return box_around(*middle[side], width, height)
