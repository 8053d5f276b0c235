"""Tiles of the world in Web Mercator (EPSG:3857): which tile a place lies in, and whose quarter a tile is.

The *world* is a square: x 0 … 1 from 180° west to 180° east, y 0 … 1 from 85.0511° north to as far south. At `zoom` z
it is cut into 2**z × 2**z tiles; `row` counts from the north (XYZ, WMTS), MBTiles files count from the south (TMS).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

TILE_PIXELS = 256
"""Logical pixels along a side of a tile, whatever its own number of pixels is."""
MOST_ZOOM = 24


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    zoom: int
    column: int
    row: int

    @property
    def tms_row(self) -> int:
        """The row counted from the south, as MBTiles files have it."""
        return (1 << self.zoom) - 1 - self.row

    def parent(self, levels: int = 1) -> "Tile":
        """The tile that holds this one, `levels` zooms coarser; ValueError above the whole world."""
        if levels > self.zoom:
            raise ValueError(f"{self} has no parent {levels} levels up")
        return Tile(self.zoom - levels, self.column >> levels, self.row >> levels)


def tile_at(lon: float, lat: float, zoom: int) -> Tile:
    """The tile that holds a place; ValueError if it lies beyond the Mercator square."""
    x, y = world_of(np.array([[lon, lat]]))[0].tolist()
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise ValueError(f"{lon}, {lat} lies on no tile")
    last = (1 << zoom) - 1
    return Tile(zoom, min(int(x * (last + 1)), last), min(int(y * (last + 1)), last))


def world_of(lon_lat: Floats) -> Floats:
    """(n, 2) lon, lat degrees → (n, 2) x, y of the world; y leaves 0 … 1 near the poles. NaN stays NaN."""
    lat = np.radians(np.clip(lon_lat[:, 1], -89.9, 89.9))
    return np.column_stack((lon_lat[:, 0] / 360 + 0.5, 0.5 - np.arcsinh(np.tan(lat)) / (2 * np.pi)))


def lon_lat_of(world: Floats) -> Floats:
    """Inverse of `world_of`."""
    lat = np.degrees(np.arctan(np.sinh((0.5 - world[:, 1]) * 2 * np.pi)))
    return np.column_stack(((world[:, 0] - 0.5) * 360, lat))
