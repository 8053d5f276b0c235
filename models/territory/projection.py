"""From the globe to metres and back. Outside: lon, lat in degrees (WGS-84). Inside: x, y in metres."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pyproj

Floats = NDArray[np.float64]


def local_projection(lon: float, lat: float) -> str:
    """PROJ string of a transverse Mercator with its origin at (lon, lat): true to 0.04 % within 150 km."""
    return f"+proj=tmerc +lat_0={lat:.6f} +lon_0={lon:.6f} +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs"


def to_xy(projection: str, lon_lat: Floats) -> Floats:
    """(n, 2) lon, lat degrees → (n, 2) metres."""
    x, y = _transformer(projection).transform(lon_lat[:, 0], lon_lat[:, 1])
    return np.column_stack((x, y))


def to_lon_lat(projection: str, xy: Floats) -> Floats:
    """(n, 2) metres → (n, 2) lon, lat degrees."""
    lon, lat = _transformer(projection).transform(xy[:, 0], xy[:, 1], direction="INVERSE")
    return np.column_stack((lon, lat))


@lru_cache(maxsize=8)
def _transformer(projection: str) -> "pyproj.Transformer":
    import pyproj  # not at the top of the file: a start has no need of it, the first place that is told does

    return pyproj.Transformer.from_crs("EPSG:4326", projection, always_xy=True)
