"""The first plate of a start, kept for the next one: the ground is on the screen before what draws it is loaded.

It is the ground alone, of the very territory, view and style; what lives on it is painted above as ever. The thread
draws the same view anew as soon as it can, so that a plate of another release of the program is seen for a moment only.
"""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

from models.territory.shelf import Arrays, Shelf
from widgets.map.ground.plate import Pixels, Plate
from widgets.map.labels import Occupied

if TYPE_CHECKING:
    from widgets.map.ground.drawer import Wish

_MOST = 2
"""35 MB each on a screen of 1920 × 1080."""


class KeptPlates:
    """Found and kept by the drawing thread; it holds nothing but the folder."""

    def __init__(self, folder: Path) -> None:
        self._shelf = Shelf(folder, most=_MOST)

    @property
    def empty(self) -> bool:
        """Whether this is the first start on this computer."""
        return self._shelf.empty

    def find(self, wish: "Wish") -> Plate | None:
        """The plate that this wish had at an earlier start, read from its files."""
        arrays = self._shelf.get(_key(wish)) if _is_kept(wish) else None
        return None if arrays is None else _plate(wish, arrays)

    def keep(self, wish: "Wish", plate: Plate) -> None:
        """For the next start, unless it is there already, pixel for pixel."""
        if not _is_kept(wish):
            return
        before = self.find(wish)
        if before is None or not (np.array_equal(_pixels(before), _pixels(plate)) and _same_shapes(before, plate)):
            self._shelf.put(_key(wish), _arrays(plate))


def _is_kept(wish: "Wish") -> bool:
    """Tiles of a base map may have come since; a territory without a name may be any."""
    return bool(wish.territory.kept_as) and wish.base is None


def _key(wish: "Wish") -> str:
    look, hidden = wish.look, sorted(part.name for part in wish.hidden)
    fonts = [font.toString() for font in look.fonts.fonts.values()]
    told = repr((wish.territory.kept_as, look.style, fonts, wish.view, wish.ratio, hidden))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _arrays(plate: Plate) -> Arrays:
    return {
        "pixels": _pixels(plate),
        "rows": plate.rows,
        "layer": np.array(plate.layer),
        "shapes": np.array(plate.shapes),
        "occupied": np.array(sorted(plate.occupied.boxes), np.float64).reshape(-1, 4),
    }


def _plate(wish: "Wish", arrays: Arrays) -> Plate:
    pixels, rows = np.array(arrays["pixels"]), np.array(arrays["rows"])  # read now: whoever paints waits for no disk
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(wish.ratio)
    occupied = Occupied()
    for box in arrays["occupied"].tolist():
        occupied.take(tuple(box))
    layer, shapes = str(arrays["layer"]), int(arrays["shapes"])
    return Plate(wish.view, wish.ratio, image, layer, shapes, rows, occupied, None, kept=True)


def _pixels(plate: Plate) -> Pixels:
    height, width = plate.rows.shape
    return np.frombuffer(plate.image.constBits(), np.uint32).reshape(height, width)


def _same_shapes(one: Plate, other: Plate) -> bool:
    same = one.layer == other.layer and one.shapes == other.shapes and one.occupied.boxes == other.occupied.boxes
    return same and np.array_equal(one.rows, other.rows)
