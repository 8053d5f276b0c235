"""Where each crew's sign stands in the view: parked crews must come apart, or be counted."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from widgets.map.clusters import grouping_scale
from widgets.map.crew_positions import CrewPositions
from widgets.map.viewport import Floats, Viewport

Ints = NDArray[np.int64]

APART_FROM = 30.0
"""From this many metres a pixel on each crew is shown for itself, with its name; before that heaps are counted."""
_NEAR_JOB = 12.0
"""A crew so many pixels from its order stands beside it, or the two signs would cover each other."""
_BESIDE = np.array((_NEAR_JOB + 2, 0.0))
_CELL = 28.0
"""Crews in one cell of so many pixels stand together."""
_COLUMNS = 4
_PITCH = (20.0, 17.0)
_ABOVE = 17.0
"""Crews parked together stand in rows this far above their spot, which may be a station with its name below."""


@dataclass(frozen=True, slots=True, eq=False)
class Heaps:
    """Who stands together at about `scale` metres a pixel: heap i is the crews `heaped[starts[i] : starts[i + 1]]`, the
    ones that can be sent first. Those `beside` (n,) stand with their order. `far` is whether heaps are counted. Signs
    are `size` times as large as usual."""

    scale: float
    size: float
    far: bool
    beside: NDArray[np.bool_]
    heaped: Ints
    starts: Ints

    def hold_at(self, scale: float) -> bool:
        return self.scale == grouping_scale(scale) and self.far == (scale >= APART_FROM)


@dataclass(frozen=True, slots=True, eq=False)
class CrewPlaces:
    """`pixels` is (n, 2) in `view`; `alone` are the rows with a sign of their own. Heap i is the crews
    `heaped[starts[i] : starts[i + 1]]`, the ones that can be sent first; its one sign stands where all of them do."""

    view: Viewport
    pixels: Floats
    alone: Ints
    heaped: Ints
    starts: Ints

    @property
    def heads(self) -> Ints:
        """(heaps,) the first crew of each heap."""
        return self.heaped[self.starts[:-1]]

    @property
    def counts(self) -> Ints:
        """(heaps,) how many crews each heap holds."""
        return np.diff(self.starts)

    def heap(self, number: int) -> Ints:
        return self.heaped[self.starts[number] : self.starts[number + 1]]

    def seen_from(self, view: Viewport) -> "CrewPlaces":
        """The same places after a pan."""
        return replace(self, view=view, pixels=self.pixels + view.pixels_of(self.view))


NOWHERE = CrewPlaces(
    view=Viewport(left=0.0, top=0.0, scale=1.0, width=0.0, height=0.0),
    pixels=np.empty((0, 2)),
    alone=np.empty(0, np.int64),
    heaped=np.empty(0, np.int64),
    starts=np.zeros(1, np.int64),
)
"""Before there is a view."""


def find_heaps(crews: CrewPositions, scale: float, size: float = 1.0) -> Heaps:
    """At `scale` metres a pixel, with signs `size` times as large as usual."""
    grouped, far = grouping_scale(scale), scale >= APART_FROM
    away = crews.xy - crews.at_job
    beside = np.hypot(away[:, 0], away[:, 1]) < _NEAR_JOB * size * grouped  # False where there is no job
    # From afar nobody sees a crew drive; near by, one that passes must not be put in a row with those parked.
    parked = np.flatnonzero(~beside if far else crews.standing & ~beside)
    order, starts = _heaps(crews.xy[parked], crews.look[parked], _CELL * size * grouped)
    return Heaps(grouped, size, far, beside, parked[order], starts)


def place_crews(crews: CrewPositions, view: Viewport, heaps: Heaps) -> CrewPlaces:
    """`heaps` were found for these crews and about this scale."""
    pixels = view.pixels(crews.xy)
    pixels[heaps.beside] = view.pixels(crews.at_job[heaps.beside]) + _BESIDE * heaps.size
    heaped, counts = heaps.heaped, np.diff(heaps.starts)
    if len(heaped):
        for axis in pixels.T:
            axis[heaped] = np.repeat(np.add.reduceat(axis[heaped], heaps.starts[:-1]) / counts, counts)
    if heaps.far:
        alone = np.ones(len(crews), np.bool_)
        alone[heaped] = False
        return CrewPlaces(view, pixels, np.flatnonzero(alone), heaped, heaps.starts)
    pixels[heaped] += _blocks(counts) * heaps.size
    return CrewPlaces(view, pixels, np.arange(len(crews)), heaped[:0], np.zeros(1, np.int64))


def _heaps(xy: Floats, look: Ints, cell: float) -> tuple[Ints, Ints]:
    """Rows that stand together, two or more, heap after heap and by look within each, and where each heap starts: by
    cells of the ground. What lies across a border of one set of cells is found with the set that is moved by half a
    cell."""
    if not len(xy):
        return np.empty(0, np.int64), np.zeros(1, np.int64)
    group = np.arange(len(xy))
    for shift in ((0, 0), (0.5, 0), (0, 0.5), (0.5, 0.5)):
        sizes = np.bincount(group)
        middles = np.column_stack([np.bincount(group, weights=xy[:, axis]) / sizes for axis in (0, 1)])
        group = _cell_numbers(middles / cell + shift)[group]
    order = np.lexsort((look, group))
    counts = np.bincount(group)
    together = counts > 1
    starts = np.concatenate(([0], np.cumsum(counts[together])))
    return order[np.repeat(together, counts)], starts


def _cell_numbers(places: Floats) -> Ints:
    """(n,) numbers 0, 1, 2 … of the unit cells that the points lie in."""
    cells = np.floor(places).astype(np.int64)
    numbers: Ints = np.unique(cells[:, 0] * (1 << 32) + cells[:, 1], return_inverse=True)[1]
    return numbers


def _blocks(counts: Ints) -> Floats:
    """(crews, 2) offsets: for each heap a block of signs, its last row above the spot."""
    total = np.repeat(counts, counts)
    place = np.arange(len(total)) - np.repeat(np.cumsum(counts) - counts, counts)
    columns = np.minimum(total, _COLUMNS)
    rows = -(-total // _COLUMNS)
    x = (place % _COLUMNS - (columns - 1) / 2) * _PITCH[0]
    y = (place // _COLUMNS - rows + 1) * _PITCH[1] - _ABOVE
    return np.column_stack((x, y))
