"""Measured lengths and areas, no finer than the map on which somebody pointed."""

import math

from PySide6.QtCore import QCoreApplication

_KILOMETRE = 1000.0
_SQUARE_KILOMETRE = 1e6
_SMALL_AREA = 1e5
"""Square metres below which an area is said in them."""


def measured_length_text(metres: float, pixel: float) -> str:
    """ "1,240 m" below ten kilometres, "12.40 km" above; `pixel` is metres a pixel of the coarsest view in which a
    point was set: the value is rounded to 1, 2 or 5 times a power of ten that is not less."""
    step = round_step(pixel)
    rounded = round(metres / step) * step
    if rounded < 10 * _KILOMETRE:
        return QCoreApplication.translate("Measures", "{length} m").format(length=f"{rounded:,.0f}")
    text = _with_decimals(rounded / _KILOMETRE, step / _KILOMETRE)
    return QCoreApplication.translate("Measures", "{length} km").format(length=text)


def measured_area_text(square_metres: float, around: float, pixel: float) -> str:
    """ "8,200 m²" or "1.3 km²". A border `around` metres long that lies half a pixel beside its place makes the area
    wrong by the product of both; the value is rounded to no less than that."""
    step = round_step(around * pixel / 2)
    rounded = round(square_metres / step) * step
    if rounded < _SMALL_AREA:
        return QCoreApplication.translate("Measures", "{area} m²").format(area=f"{rounded:,.0f}")
    text = _with_decimals(rounded / _SQUARE_KILOMETRE, step / _SQUARE_KILOMETRE)
    return QCoreApplication.translate("Measures", "{area} km²").format(area=text)


def round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, 50 … that is not less than `least`."""
    power = 10.0 ** math.floor(math.log10(max(least, 1.0)))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least)


def _with_decimals(value: float, step: float) -> str:
    decimals = max(math.ceil(-math.log10(step) - 1e-9), 0)
    return f"{value:,.{decimals}f}"
