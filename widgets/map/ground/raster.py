"""A picture in the making: which shape each pixel belongs to, its colour, and a mask for smooth edges."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.territory.shapes import Ints
from widgets.map.base_map.laying import Laid
from widgets.map.ground import kernels
from widgets.map.ground.cores import Cores, core_count
from widgets.map.ground.lines import Lines
from widgets.map.ground.plate import Pixels, Rows, Stop
from widgets.map.ground.plate_memory import PlateMemory
from widgets.map.ground.prepared import Faces
from widgets.map.viewport import Box, Floats, Viewport

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
        stop: Stop,
        memory: PlateMemory | None = None,
        cores: Cores | None = None,
        hurry: Callable[[], bool] = lambda: True,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """While there is `hurry` it is worked on by all `cores`, else by one; `pause` is called before each piece of
        work. Without `memory` and `cores` of other plates it gets fresh ones. To begin with, every strip has to be
        numbered."""
        memory = memory or PlateMemory()
        height, width = max(round(view.height * ratio), 1), max(round(view.width * ratio), 1)
        self.pixels: Pixels = memory.lend((height, width), np.uint32)
        self.rows: Rows = memory.lend((height, width), np.int32)
        self.cover: NDArray[np.uint8] = memory.lend((height, width), np.uint8)
        self.view, self.ratio, self.stop = view, ratio, stop
        self._hurry = hurry
        self.pause = pause
        self._cores = cores
        count = core_count() if cores is None else cores.count
        many = max(min(count * _STRIPS_A_CORE, height // _LEAST_HEIGHT), 1)
        bounds = [height * part // many for part in range(many + 1)]
        self._strips = [Strip(self, first, last) for first, last in pairwise(bounds)]

    @property
    def stopped(self) -> bool:
        return bool(self.stop[0])

    def in_strips(self, work: Callable[["Strip"], None]) -> None:
        """Do this to every part of the picture; come back when all are done. Other cores begin to help as soon as there
        is a hurry."""
        with Cores() if self._cores is None else nullcontext(self._cores) as cores:
            cores.share(self._strips, work, hurry=self._hurry)

    def tiles(self, laid: Laid) -> None:
        """Lay a base map over what is there."""
        laid.paint(self.pixels, self.stop)


class Strip:
    """The lines `first` to `last` of a picture. Thicknesses are logical pixels."""

    def __init__(self, raster: Raster, first: int, last: int) -> None:
        """It does not keep `raster`, which keeps its strips: the memory of a plate would wait for the collector."""
        self._pixels = raster.pixels[first:last]
        self._rows = raster.rows[first:last]
        self._cover = raster.cover[first:last]
        # What lies below decides whether an edge is drawn in the last line.
        self._under = np.empty(raster.rows.shape[1], np.int32)
        self._marked = False
        view, self._ratio = raster.view, raster.ratio
        top = view.top - first / self._ratio * view.scale
        self._view = replace(view, top=top, height=(last - first) / self._ratio)
        self._frame = (view.left, top, self._ratio / view.scale)
        self._stop = raster.stop
        self._pause = raster.pause

    @property
    def box(self) -> Box:
        """The ground in sight, in metres, with some room for what stands beside it."""
        return self._view.grown(_ROOM).box

    @cached_property
    def _room(self) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Coverage and the tiles that it touches, both empty: only what has smooth edges needs them."""
        cover = self._cover
        cover[...] = 0
        height, width = cover.shape
        return cover, np.zeros((height, (width >> kernels.TILE_BITS) + 1), np.uint8)

    def number(self, faces: Faces, near: Ints, *, edged: NDArray[np.bool_] | None = None) -> None:
        """Fill `rows` with those rows of the shapes that are `near`. (len(near),) `edged` tells which of them get an
        edge from `edges`, which has to be called then."""
        self._pause()
        if edged is None:
            edged = np.ones(len(near), np.bool_)
        self._marked = not edged.all()
        kernels.fill_rows(
            faces.xy,
            faces.rings,
            faces.first_ring,
            faces.bounds,
            near,
            edged,
            self._frame,
            self._rows,
            self._under,
            self._stop,
        )

    def land(self, land: int) -> None:
        """Make everything land."""
        self._pause()
        self._pixels[...] = land

    def edges(self, edge: int, *, land: int = 0) -> None:
        """Draw, one pixel thin, where two numbered shapes meet that are both edged, and make everything else `land`;
        without it, leave that as it is. To be called once."""
        self._pause()
        kernels.mark_edges(self._rows, self._under, self._marked, np.uint32(edge), np.uint32(land), self._pixels)

    def faces(self, faces: Faces, colour: int) -> None:
        """Paint these shapes with smooth edges."""
        self._pause()
        near = faces.near(self._view.box)
        cover, touched = self._room
        kernels.cover_faces(
            faces.xy,
            faces.rings,
            faces.first_ring,
            near,
            self._frame,
            cover,
            touched,
            self._stop,
        )
        kernels.blend(self._pixels, cover, touched, np.uint32(colour))

    def lines(self, lines: Lines, thickness: float, colour: int) -> None:
        """Draw these with round ends and smooth edges."""
        self._pause()
        cover, touched = self._room
        kernels.draw_lines(
            lines.ends,
            lines.blocks.starts,
            lines.blocks.bounds,
            self._frame,
            thickness * self._ratio,
            np.uint32(colour),
            cover,
            touched,
            self._pixels,
            self._stop,
        )

    def squares(self, xy: Floats, side: float, colour: int) -> None:
        """Stamp squares around these (n, 2) metres."""
        self._pause()
        kernels.stamp_squares(xy, self._frame, round(side * self._ratio), np.uint32(colour), self._pixels, self._stop)
