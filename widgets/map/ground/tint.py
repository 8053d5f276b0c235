"""Colours and hatches laid over whole areas through the numbers in the ground's plate: a thousand areas change their
look in one pass over the pixels, and the plate stays as it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem

from widgets.map.ground.layer import lay
from widgets.map.ground.plain_tint import tint_rows_plainly
from widgets.map.ground.plate import Pixels, Plate
from widgets.map.sheet import Sheet
from widgets.map.viewport import Viewport

Looks = NDArray[np.uint8]
Window = tuple[int, int, int, int]
"""left, top, right, bottom in pixels of the plate."""

_NOTHING: Window = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """`fills` and `edges` (looks, side, side) premultiplied 0xAARRGGBB, look 0 clear; the border of look n is
    `reach[n]` pixels wide."""

    fills: Pixels
    edges: Pixels
    reach: NDArray[np.int64]


class ShowsPlate(Protocol):
    """The ground, as far as what lies over it has to know."""

    @property
    def plate(self) -> Plate | None: ...
    @property
    def plate_changed(self) -> SignalInstance: ...


class TintLayer:
    """Between ground and symbols. `looks` gives each row of a layer of the ground ("areas", "grids") its pattern."""

    def __init__(self, parent: QGraphicsItem | None, *, ground: ShowsPlate) -> None:
        self.sheet = Sheet(self._paint, parent)
        self._ground = ground
        self._view: Viewport | None = None
        self._patterns: Patterns | None = None
        self._looks: dict[str, Looks] = {}
        self._plate: Plate | None = None
        self._out: Pixels = np.zeros((0, 0), np.uint32)
        self._seen: Looks = np.zeros((0, 0), np.uint8)
        self._image = QImage()
        self._done = _NOTHING
        ground.plate_changed.connect(self._leave_plate)

    def show_looks(self, looks: Mapping[str, Looks]) -> None:
        """For each layer (n,) the number of the pattern of each row; a layer that is left out is clear."""
        # Entry 0 is for pixels without a shape.
        told = {name: np.append(np.uint8(0), rows).astype(np.uint8) for name, rows in looks.items()}
        shown, self._looks = self._looks, told
        if told.keys() != shown.keys() or any(not np.array_equal(told[name], shown[name]) for name in told):
            self._start_over()

    def show_patterns(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._start_over()

    def show_view(self, view: Viewport) -> None:
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def _start_over(self) -> None:
        self._done = _NOTHING
        self.sheet.update()

    def _leave_plate(self) -> None:
        """So that the next plate is drawn in its memory."""
        self._plate = None
        self._start_over()

    def _paint(self, painter: QPainter) -> None:
        plate, view, patterns = self._ground.plate, self._view, self._patterns
        if plate is None or view is None or patterns is None:
            return
        looks = self._looks.get(plate.layer)
        if looks is None or not looks.any() or len(looks) != plate.shapes + 1:
            return
        if plate is not self._plate:
            self._make_room(plate)
        window = _window(plate, view)
        if view.same_scale(plate.view) or self._done == _NOTHING:
            self._tint_to(window, looks, patterns, plate)
        lay(painter, self._image, plate, view)

    def _make_room(self, plate: Plate) -> None:
        height, width = plate.rows.shape
        self._plate = plate
        self._done = _NOTHING
        if self._out.shape == (height, width):
            self._out[:] = 0
        else:  # fresh memory comes page by page when it is first written, now and then by tens of milliseconds
            self._out = np.zeros((height, width), np.uint32)
            self._seen = np.zeros((height, width), np.uint8)
            self._image = QImage(self._out.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(plate.ratio)

    def _tint_to(self, wanted: Window, looks: Looks, patterns: Patterns, plate: Plate) -> None:
        """Colour what of `wanted` is not coloured yet: the whole of it, or the strips that a pan has uncovered."""
        left, top, right, bottom = self._done
        if self._done == _NOTHING:
            strips = [wanted]
            self._done = wanted
        else:
            x0, y0, x1, y1 = min(left, wanted[0]), min(top, wanted[1]), max(right, wanted[2]), max(bottom, wanted[3])
            strips = [(x0, y0, x1, top), (x0, bottom, x1, y1), (x0, top, left, bottom), (right, top, x1, bottom)]
            self._done = (x0, y0, x1, y1)
        tint_rows = tint_rows_plainly if plate.kept else _loop()
        origin = np.round(np.array((-plate.view.left, plate.view.top)) / plate.view.scale * plate.ratio)
        for strip in strips:
            if strip[0] < strip[2] and strip[1] < strip[3]:
                tint_rows(
                    plate.rows,
                    looks,
                    patterns.fills,
                    patterns.edges,
                    patterns.reach,
                    origin.astype(np.int64),
                    np.array(strip, np.int64),
                    self._seen,
                    self._out,
                )


def _loop() -> Callable[..., None]:
    # Not at the top of the file: the drawing thread has loaded the compiled kernels, or there were no plate of its own.
    from widgets.map.ground.kernels import tint_rows

    return tint_rows


def _window(plate: Plate, view: Viewport) -> Window:
    """The pixels of the plate that the view shows, and a few more."""
    height, width = plate.rows.shape
    x, y = plate.view.pixels_of(view)
    stretch = view.scale / plate.view.scale
    across, down = view.width * stretch, view.height * stretch
    left, top = int(x * plate.ratio) - 2, int(y * plate.ratio) - 2
    right, bottom = int((x + across) * plate.ratio) + 3, int((y + down) * plate.ratio) + 3
    return (
        min(max(left, 0), width),
        min(max(top, 0), height),
        min(max(right, 0), width),
        min(max(bottom, 0), height),
    )
