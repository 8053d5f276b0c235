"""Where each crew's sign stands in the view: parked crews must come apart, or be counted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from widgets.map.crew_positions import CrewPositions
from widgets.map.viewport import Floats, Viewport

Ints = NDArray[np.int64]

APART_FROM = 30.0
"""From this many metres a pixel on each crew is shown for itself, with its name; before that heaps are counted."""
_NEAR_JOB = 12.0
"""A crew so many pixels from its order stands beside it, or the two signs would cover each other."""
_CELL = 28.0
"""Crews in one cell of so many pixels stand together."""
_COLUMNS = 4
_PITCH = (20.0, 17.0)
_ABOVE = 17.0
"""Crews parked together stand in rows this far above their spot, which may be a station with its name below."""


@dataclass(frozen=True, slots=True, eq=False)
class CrewPlaces:
    """`pixels` is (n, 2); `alone` are the rows with a sign of their own. Heap i is the crews `heaps[i]`, the
    ones that can be sent first, whose one sign stands where all of them do."""

    pixels: Floats
    alone: Ints
    heaps: tuple[Ints, ...]


def place_crews(crews: CrewPositions, view: Viewport) -> CrewPlaces:
    pixels = view.pixels(crews.xy)
    job = view.pixels(crews.at_job)
    beside = np.hypot(*(pixels - job).T) < _NEAR_JOB  # False where there is no job
    pixels[beside] = job[beside] + (_NEAR_JOB + 2, 0)
    far = view.scale >= APART_FROM
    # From afar nobody sees a crew drive; near by, one that passes must not be put in a row with those parked.
    parked = np.flatnonzero(~beside if far else crews.standing & ~beside)
    heaps = [parked[heap] for heap in _heaps(crews.xy[parked], _CELL * view.scale)]
    heaps = [heap[np.argsort(crews.look[heap], kind="stable")] for heap in heaps]
    for heap in heaps:
        middle = pixels[heap].mean(axis=0)
        pixels[heap] = middle if far else middle + _block(len(heap))
    if not far:
        return CrewPlaces(pixels, np.arange(len(crews)), ())
    in_heap = np.concatenate(heaps) if heaps else np.empty(0, np.int64)
    return CrewPlaces(pixels, np.setdiff1d(np.arange(len(crews)), in_heap), tuple(heaps))


def _heaps(xy: Floats, cell: float) -> list[Ints]:
    """Rows that stand together, two or more, by cells of the ground. What lies across a border of one set of
    cells is found with the set that is moved by half a cell."""
    group = np.arange(len(xy))
    if not len(xy):
        return []
    for shift in ((0, 0), (0.5, 0), (0, 0.5), (0.5, 0.5)):
        sizes = np.bincount(group)
        middles = np.column_stack([np.bincount(group, weights=xy[:, axis]) / sizes for axis in (0, 1)])
        group = _cell_numbers(middles / cell + shift)[group]
    order = np.argsort(group, kind="stable")
    heaps = np.split(order, np.flatnonzero(np.diff(group[order])) + 1)
    return [heap for heap in heaps if len(heap) > 1]


def _cell_numbers(places: Floats) -> Ints:
    """(n,) numbers 0, 1, 2 … of the unit cells that the points lie in."""
    cells = np.floor(places).astype(np.int64)
    numbers: Ints = np.unique(cells[:, 0] * (1 << 32) + cells[:, 1], return_inverse=True)[1]
    return numbers


def _block(count: int) -> Floats:
    """(count, 2) offsets of a block of signs, its last row above the spot."""
    place = np.arange(count)
    columns = min(count, _COLUMNS)
    rows = -(-count // _COLUMNS)
    x = (place % _COLUMNS - (columns - 1) / 2) * _PITCH[0]
    y = (place // _COLUMNS - rows + 1) * _PITCH[1] - _ABOVE
    return np.column_stack((x, y))
