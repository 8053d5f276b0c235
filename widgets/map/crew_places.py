"""Where each crew's sign stands in the view: parked crews must come apart, or be counted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from widgets.map.clusters import find_clusters
from widgets.map.crew_positions import CrewPositions
from widgets.map.viewport import Floats, Viewport

Ints = NDArray[np.int64]

APART_FROM = 30.0
"""From this many metres a pixel on each crew is shown for itself, with its name; before that heaps are counted."""
_NEAR_JOB = 12.0
"""A crew so many pixels from its order stands beside it, or the two signs would cover each other."""
_CELL = 20.0
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
    clusters = find_clusters(crews.xy[parked], crews.look[parked], view.scale, cell=_CELL, crowd=1)
    heaps = [parked[clusters.members(cluster)] for cluster in range(len(clusters))]
    heaps = [heap[np.argsort(crews.look[heap], kind="stable")] for heap in heaps]
    spots = view.pixels(clusters.xy)
    if far:
        for heap, spot in zip(heaps, spots, strict=True):
            pixels[heap] = spot
        in_heap = np.concatenate(heaps) if heaps else np.empty(0, np.int64)
        return CrewPlaces(pixels, np.setdiff1d(np.arange(len(crews)), in_heap), tuple(heaps))
    for heap, spot in zip(heaps, spots, strict=True):
        pixels[heap] = spot + _block(len(heap))
    return CrewPlaces(pixels, np.arange(len(crews)), ())


def _block(count: int) -> Floats:
    """(count, 2) offsets of a block of signs, its last row above the spot."""
    place = np.arange(count)
    columns = min(count, _COLUMNS)
    rows = -(-count // _COLUMNS)
    x = (place % _COLUMNS - (columns - 1) / 2) * _PITCH[0]
    y = (place // _COLUMNS - rows + 1) * _PITCH[1] - _ABOVE
    return np.column_stack((x, y))
