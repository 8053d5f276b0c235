"""Lines as pairs of ends in one array: what is cut to the view by numpy and drawn by Qt in one call."""

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter
from shiboken6 import wrapInstance

from models.territory.shapes import Shapes
from widgets.map.viewport import Box, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """`ends` is (n, 4) metres: x1, y1, x2, y2."""

    ends: Floats

    @classmethod
    def of(cls, shapes: Shapes) -> "Segments":
        """Every piece of every line or ring."""
        xy = shapes.xy
        if len(xy) < 2:
            return cls(np.empty((0, 4)))
        joined = np.ones(len(xy) - 1, dtype=bool)
        breaks = shapes.offsets[0][1:-1] - 1
        joined[breaks[(breaks >= 0) & (breaks < len(joined))]] = False
        return cls(np.hstack((xy[:-1][joined], xy[1:][joined])))

    def __len__(self) -> int:
        return len(self.ends)

    def once(self) -> "Segments":
        """Each edge that two neighbours share only once: half the strokes, no double lines."""
        return Segments(self.ends[self.first_rows()])

    def first_rows(self) -> NDArray[np.int64]:
        """Rows of the edges that no earlier row has already, to the centimetre and in either direction."""
        whole = np.round(self.ends * 100).astype(np.int64)
        one = whole[:, 0] * _PRIME + whole[:, 1]
        other = whole[:, 2] * _PRIME + whole[:, 3]
        key = np.minimum(one, other) * _OTHER_PRIME + np.maximum(one, other)
        _, rows = np.unique(key, return_index=True)
        first: NDArray[np.int64] = np.sort(rows)
        return first

    def within(self, box: Box) -> Floats:
        """(k, 4) metres: the pieces whose bounds touch `box`."""
        x1, y1, x2, y2 = self.ends.T
        near = np.maximum(x1, x2) >= box[0]
        near &= np.minimum(x1, x2) <= box[2]
        near &= np.maximum(y1, y2) >= box[1]
        near &= np.minimum(y1, y2) <= box[3]
        ends: Floats = self.ends[near]
        return ends


def draw_lines(painter: QPainter, pixels: Floats) -> None:
    """Draw (n, 4) pixels x1, y1, x2, y2 with the painter's pen, without a Python object per line."""
    lines = np.ascontiguousarray(pixels, np.float64)
    if len(lines):
        painter.drawLines(cast(QLineF, wrapInstance(lines.ctypes.data, QLineF)), len(lines))


_PRIME = np.int64(1_000_000_007)
_OTHER_PRIME = np.int64(998_244_353)
