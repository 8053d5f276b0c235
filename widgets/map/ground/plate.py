"""What the drawing thread hands over: a finished picture of a piece of ground."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from widgets.map.base_map.report import TilesReport
from widgets.map.labels import Occupied
from widgets.map.viewport import Viewport

Pixels = NDArray[np.uint32]
Rows = NDArray[np.int32]
Stop = NDArray[np.uint8]
"""(1,): other than 0 tells whoever draws to leave the work."""


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """A finished picture of the ground. `rows` (h, w) are rows of `layer` ("areas" or "grids", so many `shapes`) under
    each pixel of the screen, −1 for none; `occupied` is in the plate's own logical pixels; `tiles` tells of the base
    map, if there is one. `kept`: from the last start, while the loops that draw are not loaded yet."""

    view: Viewport
    ratio: float
    image: QImage
    layer: str
    shapes: int
    rows: Rows
    occupied: Occupied
    tiles: TilesReport | None
    kept: bool = False

    def to_look_at(self) -> "Plate":
        """Its picture alone: the numbers take as much memory, and nobody points at a plate that stands in."""
        return replace(self, rows=np.empty((0, 0), np.int32))
