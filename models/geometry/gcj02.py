"""GCJ-02 and BD-09, the shifted coordinates of Chinese web maps, to WGS-84 and back.

GCJ-02 moves a point by 300 to 700 m, by a published series in longitude and latitude; BD-09 moves it again.
Neither has a closed inverse: the inverse is found by fixed-point iteration, which gains more than one and a
half digits a round, so that six rounds leave less than a micrometre.

All arrays are (n, 2) lon, lat in degrees.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WEST, SOUTH, EAST, NORTH = 72.004, 0.8293, 137.8347, 55.8271
"""The rectangle in which GCJ-02 shifts; outside it GCJ-02 equals WGS-84."""

_SEMI_MAJOR = 6378245.0
_ECCENTRICITY_SQUARED = 0.00669342162296594323
_BAIDU_TURN = np.pi * 3000.0 / 180.0
_ROUNDS = 6


def wgs84_to_gcj02(lon_lat: Floats) -> Floats:
    return lon_lat + np.where(within_china(lon_lat)[:, None], _shift(lon_lat), 0.0)


def gcj02_to_wgs84(lon_lat: Floats) -> Floats:
    return _solve(wgs84_to_gcj02, lon_lat)


def gcj02_to_bd09(lon_lat: Floats) -> Floats:
    lon, lat = lon_lat[:, 0], lon_lat[:, 1]
    radius = np.hypot(lon, lat) + 2e-5 * np.sin(lat * _BAIDU_TURN)
    angle = np.arctan2(lat, lon) + 3e-6 * np.cos(lon * _BAIDU_TURN)
    return np.column_stack((radius * np.cos(angle) + 0.0065, radius * np.sin(angle) + 0.006))


def bd09_to_gcj02(lon_lat: Floats) -> Floats:
    return _solve(gcj02_to_bd09, lon_lat)


def wgs84_to_bd09(lon_lat: Floats) -> Floats:
    return gcj02_to_bd09(wgs84_to_gcj02(lon_lat))


def bd09_to_wgs84(lon_lat: Floats) -> Floats:
    return gcj02_to_wgs84(bd09_to_gcj02(lon_lat))


def within_china(lon_lat: Floats) -> NDArray[np.bool_]:
    """(n,) whether GCJ-02 shifts the point."""
    lon, lat = lon_lat[:, 0], lon_lat[:, 1]
    inside: NDArray[np.bool_] = (lon > WEST) & (lon < EAST) & (lat > SOUTH) & (lat < NORTH)
    return inside


def _solve(forward: Callable[[Floats], Floats], wanted: Floats) -> Floats:
    """The points that `forward` moves to `wanted`."""
    found = wanted.copy()
    for _ in range(_ROUNDS):
        found = found + (wanted - forward(found))
    return found


def _shift(lon_lat: Floats) -> Floats:
    """(n, 2) degrees by which GCJ-02 moves a point within China."""
    lon, lat = lon_lat[:, 0], lon_lat[:, 1]
    x, y = lon - 105.0, lat - 35.0
    common = _waves(x, (20.0, 6.0), (20.0, 2.0))
    root = np.sqrt(np.abs(x))
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common
    east += _waves(x, (20.0, 1.0), (40.0, 1 / 3), (150.0, 1 / 12), (300.0, 1 / 30))
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common
    north += _waves(y, (20.0, 1.0), (40.0, 1 / 3), (160.0, 1 / 12), (320.0, 1 / 30))
    latitude = np.radians(lat)
    flattening = 1.0 - _ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    per_radian_east = _SEMI_MAJOR / np.sqrt(flattening) * np.cos(latitude)
    per_radian_north = _SEMI_MAJOR * (1.0 - _ECCENTRICITY_SQUARED) / flattening**1.5
    return np.column_stack((np.degrees(east / per_radian_east), np.degrees(north / per_radian_north)))


def _waves(at: Floats, *waves: tuple[float, float]) -> Floats:
    """Two thirds of the sum of `size * sin(frequency * pi * at)`."""
    total = np.zeros_like(at)
    for size, frequency in waves:
        total += size * np.sin(frequency * np.pi * at)
    return total * (2.0 / 3.0)
