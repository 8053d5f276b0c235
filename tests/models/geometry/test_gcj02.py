"""GCJ-02 and BD-09 against published values, and there and back again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.geometry.gcj02 import (
    bd09_to_gcj02,
    bd09_to_wgs84,
    gcj02_to_bd09,
    gcj02_to_wgs84,
    wgs84_to_bd09,
    wgs84_to_gcj02,
)

METRES_PER_DEGREE = 111_320.0

# The test values of googollee/eviltransform, used by its ports in a dozen languages.
WGS84_GCJ02 = [
    ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),  # Shanghai
    ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),  # Shenzhen
    ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),  # Beijing
]
# wandergis/coordtransform, test/app.js
GCJ02_BD09 = ((116.404, 39.915), (116.41036949371029, 39.92133699351021))
# wandergis/coordtransform gives a one-step inverse here, right to about a metre
BD09_GCJ02_NEARLY = ((116.404, 39.915), (116.39762729119315, 39.90865673957631))

china = st.tuples(st.floats(74, 135), st.floats(4, 53))


@pytest.mark.parametrize(("wgs84", "gcj02"), WGS84_GCJ02)
def test_published_values_of_gcj02(wgs84: tuple[float, float], gcj02: tuple[float, float]) -> None:
    assert np.allclose(wgs84_to_gcj02(np.array([wgs84])), [gcj02], rtol=0, atol=1e-9)
    assert np.allclose(gcj02_to_wgs84(np.array([gcj02])), [wgs84], rtol=0, atol=1e-9)


def test_published_value_of_bd09() -> None:
    gcj02, bd09 = GCJ02_BD09
    assert np.allclose(gcj02_to_bd09(np.array([gcj02])), [bd09], rtol=0, atol=1e-12)
    assert np.allclose(bd09_to_gcj02(np.array([bd09])), [gcj02], rtol=0, atol=1e-12)


def test_exact_inverse_of_bd09_lies_near_the_usual_shortcut() -> None:
    bd09, shortcut = BD09_GCJ02_NEARLY
    found = bd09_to_gcj02(np.array([bd09]))
    assert np.abs(found - [shortcut]).max() * METRES_PER_DEGREE < 5


@given(st.lists(china, min_size=1, max_size=50))
def test_there_and_back_is_the_same_place_to_a_micrometre(points: list[tuple[float, float]]) -> None:
    lon_lat = np.array(points)
    for there, back in ((wgs84_to_gcj02, gcj02_to_wgs84), (wgs84_to_bd09, bd09_to_wgs84)):
        assert np.abs(back(there(lon_lat)) - lon_lat).max() * METRES_PER_DEGREE < 1e-6


@given(st.lists(china, min_size=1, max_size=50))
def test_the_shift_is_some_hundred_metres(points: list[tuple[float, float]]) -> None:
    lon_lat = np.array(points)
    moved = (wgs84_to_gcj02(lon_lat) - lon_lat) * METRES_PER_DEGREE
    moved[:, 0] *= np.cos(np.radians(lon_lat[:, 1]))
    assert np.hypot(*moved.T).max() < 1200


@pytest.mark.parametrize("place", [(7.8787, 48.4563), (139.7, 35.7), (0.0, 0.0), (-74.0, 40.7)])
def test_outside_china_nothing_moves(place: tuple[float, float]) -> None:
    lon_lat = np.array([place])
    assert np.array_equal(wgs84_to_gcj02(lon_lat), lon_lat)
    assert np.array_equal(gcj02_to_wgs84(lon_lat), lon_lat)
