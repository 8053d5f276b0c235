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
    """`paints` draw one symbol each around the painter's origin, in a square of `side` logical pixels."""

    def __init__(self, paints: Sequence[Callable[[QPainter], None]], *, side: int, ratio: float) -> None:
        self._side = math.ceil(side * ratio)
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
            painter.scale(ratio, ratio)
            paint(painter)
            painter.restore()
        painter.end()

    def stamp(self, painter: QPainter, numbers: Ints, pixels: Floats) -> None:
        """Draw symbol `numbers[i]` with its middle at `pixels[i]`, (n,) and (n, 2), later ones on top."""
        if not len(numbers):
            return
        fragments = np.empty((len(numbers), 10))  # the ten numbers of QPainter.PixmapFragment, in its order
        # The middle of a square of odd side lies on half a pixel of the screen, else the symbol would blur.
        shift = (self._side % 2) / 2
        fragments[:, 0:2] = (np.round(pixels * self._ratio - shift) + shift) / self._ratio
        fragments[:, 2] = numbers % _COLUMNS * self._side
        fragments[:, 3] = numbers // _COLUMNS * self._side
        fragments[:, 4:6] = self._side
        fragments[:, 6:8] = 1 / self._ratio
        fragments[:, 8] = 0.0
        fragments[:, 9] = 1.0
        first = cast(QPainter.PixmapFragment, wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment))
        painter.drawPixmapFragments(first, len(fragments), self._strip)
