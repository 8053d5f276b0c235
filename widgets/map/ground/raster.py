"""A picture in the making: which shape each pixel belongs to, its colour, and a mask for smooth edges."""

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.territory.shapes import Ints
from widgets.map.base_map.laying import Laid
from widgets.map.ground import kernels
from widgets.map.ground.lines import Lines
from widgets.map.ground.plate import Pixels, Rows, Stop
from widgets.map.ground.plate_memory import PlateMemory
from widgets.map.ground.prepared import Faces
from widgets.map.viewport import Box, Floats, Viewport

_MOST_CORES = 4
_STRIPS_A_CORE = 2
_LEAST_HEIGHT = 200
"""Lines of a strip that is worth a thread."""
_ROOM = 32.0
"""Logical pixels: more than half of any sign."""


class Raster:
    """`pixels` (h, w) 0xAARRGGBB and `rows` (h, w) row of the shape, −1 for none, both for `view` at `ratio` pixels of
    the screen to a logical one."""

    def __init__(
        self,
        view: Viewport,
        *,
        ratio: float,
        land: int,
        stop: Stop,
        memory: PlateMemory | None = None,
        hurry: Callable[[], bool] = lambda: True,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """While there is `hurry` it is worked on by every core, else by one; `pause` is called before each piece of
        work. Without `memory` of other plates it gets fresh one. To begin with, `number` has to be called."""
        memory = memory or PlateMemory()
        height, width = max(round(view.height * ratio), 1), max(round(view.width * ratio), 1)
        self.pixels: Pixels = memory.lend((height, width), np.uint32)
        self.rows: Rows = memory.lend((height, width), np.int32)
        self.cover: NDArray[np.uint8] = memory.lend((height, width), np.uint8)
        self.view, self.ratio, self.stop = view, ratio, stop
        self._land = land
        self._hurry = hurry
        self.pause = pause
        self._cores = min(os.cpu_count() or 1, _MOST_CORES)
        many = max(min(self._cores * _STRIPS_A_CORE, height // _LEAST_HEIGHT), 1)
        bounds = [height * part // many for part in range(many + 1)]
        self._strips = [Strip(self, first, last) for first, last in pairwise(bounds)]

    @property
    def stopped(self) -> bool:
        return bool(self.stop[0])

    def in_strips(self, work: Callable[["Strip"], None]) -> None:
        """Do this to every part of the picture; come back when all are done. Other cores begin to help as soon as there
        is a hurry."""
        waiting = deque(self._strips)
        with ThreadPoolExecutor(self._cores, thread_name_prefix="strip") as threads:
            helpers: list[Future[None]] = []
            while waiting:
                if not helpers and self._hurry():
                    many = min(self._cores, len(waiting)) - 1
                    helpers = [threads.submit(_work_off, waiting, work) for _ in range(many)]
                _work_off(waiting, work, most=1)
            for helper in helpers:
                helper.result()

    def number(self, faces: Faces) -> None:
        """Begin: everything is land, and `rows` has the rows of these shapes."""
        near = faces.near(self.view.box)
        self.in_strips(lambda strip: strip.number(faces, near, self._land))

    def tiles(self, laid: Laid) -> None:
        """Lay a base map over what is there."""
        laid.paint(self.pixels, self.stop)


class Strip:
    """The lines `first` to `last` of a picture. Thicknesses are logical pixels."""

    def __init__(self, raster: Raster, first: int, last: int) -> None:
        view, ratio = raster.view, raster.ratio
        self._pixels = raster.pixels[first:last]
        self._rows = raster.rows[first:last]
        # What lies below decides whether an edge is drawn in the last line.
        self._rows_and_one = raster.rows[first : last + 1]
        self._view = replace(view, top=view.top - first / ratio * view.scale, height=(last - first) / ratio)
        self._ratio = ratio
        self._frame = (self._view.left, self._view.top, ratio / view.scale)
        self._stop = raster.stop
        self._pause = raster.pause
        height, width = self._pixels.shape
        self._cover = raster.cover[first:last]
        self._touched = np.zeros((height, (width >> kernels.TILE_BITS) + 1), np.uint8)

    @property
    def box(self) -> Box:
        """The ground in sight, in metres, with some room for what stands beside it."""
        return self._view.grown(_ROOM).box

    def number(self, faces: Faces, near: Ints, land: int) -> None:
        """Make everything land, and fill `rows` with those rows of the shapes that are `near`."""
        self._pause()
        self._pixels[...] = land
        self._rows[...] = -1
        self._cover[...] = 0
        kernels.fill_rows(
            faces.xy, faces.rings, faces.first_ring, faces.bounds, near, self._frame, self._rows, self._stop
        )

    def edges_between(self, edged: NDArray[np.bool_], *, edge: int) -> None:
        """Draw, one pixel thin, where two numbered shapes meet that are both `edged` (n,). All strips must be numbered
        before."""
        self._pause()
        kernels.mark_edges(self._rows_and_one, edged, np.uint32(edge), self._pixels)

    def faces(self, faces: Faces, colour: int) -> None:
        """Paint these shapes with smooth edges."""
        self._pause()
        near = faces.near(self._view.box)
        kernels.cover_faces(
            faces.xy,
            faces.rings,
            faces.first_ring,
            near,
            self._frame,
            self._cover,
            self._touched,
            self._stop,
        )
        kernels.blend(self._pixels, self._cover, self._touched, np.uint32(colour))

    def lines(self, lines: Lines, thickness: float, colour: int) -> None:
        """Draw these with round ends and smooth edges."""
        self._pause()
        kernels.draw_lines(
            lines.ends,
            lines.blocks.starts,
            lines.blocks.bounds,
            self._frame,
            thickness * self._ratio,
            np.uint32(colour),
            self._cover,
            self._touched,
            self._pixels,
            self._stop,
        )

    def squares(self, xy: Floats, side: float, colour: int) -> None:
        """Stamp squares around these (n, 2) metres."""
        self._pause()
        kernels.stamp_squares(xy, self._frame, round(side * self._ratio), np.uint32(colour), self._pixels, self._stop)


def _work_off(waiting: deque[Strip], work: Callable[[Strip], None], *, most: int | None = None) -> None:
    """Take one strip after the other until none, or `most`, have been worked on; several threads may do so at once."""
    for _ in range(len(waiting) if most is None else most):
        try:
            strip = waiting.popleft()
        except IndexError:  # another thread has taken the last one
            return
        work(strip)
