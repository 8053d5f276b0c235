"""A place in numbers, as it is said to somebody: no finer than one pixel of the map tells it."""

import math

from PySide6.QtCore import QCoreApplication

from models.territory.coordinates import CoordinateSystem

_METRES_A_DEGREE = 111_320.0
_HALF = 0.5
"""Rounds to the nearest power of ten."""
_MOST_DECIMALS, _FEWEST_DECIMALS = 6, 2


def coordinates_text(system: CoordinateSystem, at: tuple[float, float], scale: float) -> str:
    """ "104.0658°E 30.6574°N" or "x 1,200 m, y −340 m"; `scale` is metres a pixel."""
    if system is CoordinateSystem.PLANE:
        x, y = (_whole(metres, scale) for metres in at)
        return QCoreApplication.translate("Coordinates", "x {x} m, y {y} m").format(x=x, y=y)
    decimals = math.floor(-math.log10(scale / _METRES_A_DEGREE) + _HALF)
    decimals = min(max(decimals, _FEWEST_DECIMALS), _MOST_DECIMALS)
    lon, lat = (f"{abs(degrees):.{decimals}f}" for degrees in at)
    return " ".join((_along(at[0]).format(degrees=lon), _up(at[1]).format(degrees=lat)))


def _along(lon: float) -> str:
    if lon < 0:
        return QCoreApplication.translate("Coordinates", "{degrees}°W")
    return QCoreApplication.translate("Coordinates", "{degrees}°E")


def _up(lat: float) -> str:
    if lat < 0:
        return QCoreApplication.translate("Coordinates", "{degrees}°S")
    return QCoreApplication.translate("Coordinates", "{degrees}°N")


def _whole(metres: float, scale: float) -> str:
    step = 10 ** max(math.floor(math.log10(scale)), 0)
    # No "−0" for what is just left of the middle.
    return f"{round(metres / step) * step + 0:,}".replace("-", "−")
