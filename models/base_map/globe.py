"""From the plane of a territory to the world that tiles are cut from."""

import numpy as np
from numpy.typing import NDArray

from models.base_map.sources import Datum
from models.base_map.tiles import world_of
from models.geometry.gcj02 import wgs84_to_gcj02

Floats = NDArray[np.float64]

_AS_FAR = 2.0e7
"""Metres from the projection's origin beyond which there is no more globe."""


class Globe:
    """One territory's projection and one datum. Only for the thread that made it, as its transformer is."""

    def __init__(self, projection: str, datum: Datum) -> None:
        import pyproj  # not at the top of the file: without a base map a start has no need of it

        self._transformer = pyproj.Transformer.from_crs(projection, "EPSG:4326", always_xy=True)
        self._datum = datum

    def world(self, xy: Floats) -> Floats:
        """(n, 2) metres on the plane → (n, 2) x, y of the world as the tiles have it; NaN where there is no globe.

        x goes on over the 180th meridian, so that what is near (n − 1) / 2, the middle one, stays together.
        """
        x, y = np.where(np.abs(xy) < _AS_FAR, xy, np.inf).T
        lon, lat = self._transformer.transform(x, y)
        lon_lat = np.column_stack((lon, lat))
        lon_lat[~np.isfinite(lon_lat).all(axis=1)] = np.nan
        if self._datum is Datum.GCJ02:
            lon_lat = wgs84_to_gcj02(lon_lat)
        world = world_of(lon_lat)
        middle = world[len(world) // 2, 0]
        if np.isfinite(middle):
            world[:, 0] -= np.round(world[:, 0] - middle)
        return world
