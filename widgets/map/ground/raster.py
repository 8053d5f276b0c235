"""A picture in the making: which shape each pixel belongs to, its colour, and a mask for smooth edges."""

import numpy as np
from numpy.typing import NDArray

from widgets.map.base_map import kernels as base_map_kernels
from widgets.map.base_map.laying import Laid
from widgets.map.ground import kernels
from widgets.map.ground.lines import Lines
from widgets.map.ground.plate import Pixels, Rows
from widgets.map.ground.prepared import Faces
from widgets.map.viewport import Floats, Viewport

Stop = NDArray[np.uint8]
"""(1,): other than 0 tells the kernels to leave their work."""


class Raster:
    """`pixels` (h, w) 0xAARRGGBB and `rows` (h, w) row of the shape, −1 for none, both for `view` at `ratio` pixels of
    the screen to a logical one. Thicknesses are logical pixels."""

    def __init__(self, view: Viewport, *, ratio: float, land: int, stop: Stop) -> None:
        height, width = max(round(view.height * ratio), 1), max(round(view.width * ratio), 1)
        self.pixels: Pixels = np.full((height, width), land, np.uint32)
        self.rows: Rows = np.full((height, width), -1, np.int32)
        self._view = view
        self._ratio = ratio
        self._frame = (view.left, view.top, ratio / view.scale)
        self._stop = stop
        self._cover = np.zeros((height, width), np.uint8)
        self._touched = np.zeros((height, (width >> kernels.TILE_BITS) + 1), np.uint8)

    @property
    def stopped(self) -> bool:
        return bool(self._stop[0])

    def number(self, faces: Faces) -> None:
        """Fill `rows` with the rows of these shapes."""
        near = faces.near(self._view.box)
        kernels.fill_rows(faces.xy, faces.rings, faces.first_ring, near, self._frame, self.rows, self._stop)

    def edges_between(self, edged: NDArray[np.bool_], *, land: int, edge: int) -> None:
        """Draw, one pixel thin, where two numbered shapes meet that are both `edged` (n,)."""
        palette = np.full(len(edged) + 1, land, np.uint32)
        flags = np.append(False, edged)
        kernels.colour_rows(self.rows, palette, flags, np.uint32(edge), self.pixels)

    def tiles(self, laid: Laid) -> None:
        """Lay a base map over what is there."""
        laid.paint(self.pixels, self._stop)

    def edges_over(self, edged: NDArray[np.bool_], *, edge: int) -> None:
        """The same edges as `edges_between`, over what is there."""
        base_map_kernels.mark_edges(self.rows, np.append(False, edged), np.uint32(edge), self.pixels)

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
        starts, stops = lines.near(self._view.grown(thickness).box)
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
        kernels.stamp_squares(xy, self._frame, round(side * self._ratio), np.uint32(colour), self.pixels, self._stop)

    def _blend(self, colour: int) -> None:
        kernels.blend(self.pixels, self._cover, self._touched, np.uint32(colour))
