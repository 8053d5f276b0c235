"""The systems in which people name a place to each other."""

from enum import Enum

import numpy as np

from models.geometry.gcj02 import wgs84_to_gcj02
from models.territory.projection import to_lon_lat


class CoordinateSystem(Enum):
    """GCJ-02 is what Chinese web maps and phones show: up to 700 m beside WGS-84. The plane is the territory's own."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    PLANE = "plane"


def coordinates(system: CoordinateSystem, projection: str, x: float, y: float) -> tuple[float, float] | None:
    """x, y metres of the plane of `projection` → lon, lat in degrees, or x, y again for the plane; None where there is
    no globe to speak of."""
    if system is CoordinateSystem.PLANE:
        return x, y
    if not projection:
        return None
    lon_lat = to_lon_lat(projection, np.array([[x, y]]))
    if not np.isfinite(lon_lat).all():
        return None
    if system is CoordinateSystem.GCJ02:
        lon_lat = wgs84_to_gcj02(lon_lat)
    lon, lat = lon_lat[0].tolist()
    return lon, lat
