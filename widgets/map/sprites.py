"""Symbols drawn once into a strip of pictures and stamped from there: thousands in a few milliseconds."""

import math
from collections.abc import Callable, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import wrapInstance

from widgets.map.viewport import Floats

Ints = NDArray[np.int64]

_COLUMNS = 32


class Sprites:
    """`paints` draw one symbol each around the painter's origin, in a square of `side` logical pixels; all of it is
    made `size` times as large."""

    def __init__(
        self, paints: Sequence[Callable[[QPainter], None]], *, side: int, ratio: float, size: float = 1.0
    ) -> None:
        self._side = math.ceil(side * size * ratio)
        self._ratio = ratio
        rows = math.ceil(len(paints) / _COLUMNS)
        self._strip = QPixmap(self._side * _COLUMNS, self._side * rows)
        self._strip.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, paint in enumerate(paints):
            row, column = divmod(number, _COLUMNS)
            painter.save()
            painter.translate((column + 0.5) * self._side, (row + 0.5) * self._side)
            painter.scale(size * ratio, size * ratio)
            paint(painter)
            painter.restore()
        painter.end()

    def stamp(self, painter: QPainter, numbers: Ints, pixels: Floats) -> None:
        """Draw symbol `numbers[i]` with its middle at `pixels[i]`, (n,) and (n, 2), later ones on top."""
        sources = np.empty((len(numbers), 4))
        sources[:, 0] = numbers % _COLUMNS * self._side
        sources[:, 1] = numbers // _COLUMNS * self._side
        sources[:, 2:4] = self._side
        stamp_pieces(painter, self._strip, sources, pixels, self._ratio)


def stamp_pieces(painter: QPainter, strip: QPixmap, sources: Floats, pixels: Floats, ratio: float) -> None:
    """Draw the pieces `sources` (n, 4) of `strip`, left, top, width, height in its own pixels, `ratio` of them to a
    logical one, with their middles at `pixels` (n, 2), later ones on top."""
    if not len(sources):
        return
    fragments = np.empty((len(sources), 10))  # the ten numbers of QPainter.PixmapFragment, in its order
    # The middle of an odd number of pixels lies on half a pixel of the screen, else the picture would blur.
    shift = sources[:, 2:4] % 2 / 2
    fragments[:, 0:2] = (np.round(pixels * ratio - shift) + shift) / ratio
    fragments[:, 2:6] = sources
    fragments[:, 6:8] = 1 / ratio
    fragments[:, 8] = 0.0
    fragments[:, 9] = 1.0
    first = cast(QPainter.PixmapFragment, wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment))
    painter.drawPixmapFragments(first, len(fragments), strip)
