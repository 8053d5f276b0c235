"""Coordinates are said as finely as a pixel of the map tells them, and no finer."""

import pytest

from models.territory.coordinates import CoordinateSystem
from widgets.words.coordinates import coordinates_text

DEGREES, PLANE = CoordinateSystem.WGS84, CoordinateSystem.PLANE


@pytest.mark.parametrize(
    ("scale", "text"),
    [
        (0.05, "104.065812°E 30.657412°N"),
        (3.0, "104.06581°E 30.65741°N"),
        (100.0, "104.066°E 30.657°N"),
        (2000.0, "104.07°E 30.66°N"),
    ],
)
def test_degrees(scale: float, text: str) -> None:
    assert coordinates_text(DEGREES, (104.0658123, 30.6574123), scale) == text


@pytest.mark.parametrize(("scale", "text"), [(0.2, "x −12,346 m, y 0 m"), (30.0, "x −12,350 m, y 0 m")])
def test_metres(scale: float, text: str) -> None:
    assert coordinates_text(PLANE, (-12345.6, -0.2), scale) == text


def test_the_other_half_of_the_globe_has_its_own_letters() -> None:
    assert coordinates_text(DEGREES, (-70.5, -33.25), 1000.0) == "70.50°W 33.25°S"
