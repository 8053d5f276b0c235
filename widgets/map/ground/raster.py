"""A picture in the making: which shape each pixel belongs to, its colour, and a mask for smooth edges."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from widgets.map.base_map.laying import Laid
from widgets.map.ground import kernels
from widgets.map.ground.lines import Lines
from widgets.map.ground.plate import Pixels, Rows
from widgets.map.ground.prepared import Faces
from widgets.map.viewport import Box, Floats, Viewport

Stop = NDArray[np.uint8]
"""(1,): other than 0 tells the kernels to leave their work."""

_MOST_STRIPS = 4
_LEAST_HEIGHT = 200
"""Lines of a strip that is worth a thread."""
_ROOM = 32.0
"""Logical pixels: more than half of any sign."""


class Raster:
    """`pixels` (h, w) 0xAARRGGBB and `rows` (h, w) row of the shape, −1 for none, both for `view` at `ratio` pixels of
    the screen to a logical one."""

    def __init__(self, view: Viewport, *, ratio: float, land: int, stop: Stop) -> None:
        height, width = max(round(view.height * ratio), 1), max(round(view.width * ratio), 1)
        self.pixels: Pixels = np.full((height, width), land, np.uint32)
        self.rows: Rows = np.full((height, width), -1, np.int32)
        self.view, self.ratio, self.stop = view, ratio, stop
        many = max(min(os.cpu_count() or 1, _MOST_STRIPS, height // _LEAST_HEIGHT), 1)
        bounds = [height * part // many for part in range(many + 1)]
        self._strips = [Strip(self, first, last) for first, last in pairwise(bounds)]

    @property
    def stopped(self) -> bool:
        return bool(self.stop[0])

    def in_strips(self, work: Callable[["Strip"], None]) -> None:
        """Do this to every part of the picture, each on a core of its own; come back when all are done."""
        first, *others = self._strips
        if not others:
            work(first)
            return
        with ThreadPoolExecutor(len(others), thread_name_prefix="strip") as threads:
            waited_for = [threads.submit(work, strip) for strip in others]
            work(first)
            for one in waited_for:
                one.result()

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
        height, width = self._pixels.shape
        self._cover = np.zeros((height, width), np.uint8)
        self._touched = np.zeros((height, (width >> kernels.TILE_BITS) + 1), np.uint8)

    @property
    def box(self) -> Box:
        """The ground in sight, in metres, with some room for what stands beside it."""
        return self._view.grown(_ROOM).box

    def number(self, faces: Faces) -> None:
        """Fill `rows` with the rows of these shapes."""
        near = faces.near(self._view.box)
        kernels.fill_rows(faces.xy, faces.rings, faces.first_ring, near, self._frame, self._rows, self._stop)

    def edges_between(self, edged: NDArray[np.bool_], *, edge: int) -> None:
        """Draw, one pixel thin, where two numbered shapes meet that are both `edged` (n,). All strips must be numbered
        before."""
        kernels.mark_edges(self._rows_and_one, np.append(False, edged), np.uint32(edge), self._pixels)

    def faces(self, faces: Faces, colour: int) -> None:
        """Paint these shapes with smooth edges."""
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
        self._blend(colour)

    def lines(self, lines: Lines, thickness: float, colour: int) -> None:
        """Draw these with round ends and smooth edges."""
        starts, stops = lines.blocks.near(self._view.grown(thickness).box)
        kernels.cover_lines(
            lines.ends,
            starts,
            stops,
            self._frame,
            thickness * self._ratio,
            self._cover,
            self._touched,
            self._stop,
        )
        self._blend(colour)

    def squares(self, xy: Floats, side: float, colour: int) -> None:
        """Stamp squares around these (n, 2) metres."""
        kernels.stamp_squares(xy, self._frame, round(side * self._ratio), np.uint32(colour), self._pixels, self._stop)

    def _blend(self, colour: int) -> None:
        kernels.blend(self._pixels, self._cover, self._touched, np.uint32(colour))
