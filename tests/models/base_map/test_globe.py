"""From the plane to the world of tiles, held against pyproj's own Web Mercator."""

import numpy as np
import pyproj
import pytest

from models.base_map.globe import Globe
from models.base_map.sources import Datum
from models.base_map.tiles import lon_lat_of
from models.geometry.gcj02 import gcj02_to_wgs84
from models.territory.projection import local_projection, to_lon_lat

PROJECTION = local_projection(114.62, 29.87)
HALF = 20037508.342789244
XY = np.random.default_rng(7).uniform(-80_000, 80_000, (200, 2))


def test_the_plane_lies_where_web_mercator_has_it() -> None:
    x, y = pyproj.Transformer.from_crs(PROJECTION, "EPSG:3857", always_xy=True).transform(*XY.T)
    expected = np.column_stack(((x / HALF + 1) / 2, (1 - y / HALF) / 2))
    assert Globe(PROJECTION, Datum.WGS84).world(XY) == pytest.approx(expected, abs=1e-11)


def test_shifted_tiles_are_looked_up_at_the_shifted_place() -> None:
    """GCJ-02 moves a place by 300 to 700 m; taken back it is the place itself."""
    shifted = lon_lat_of(Globe(PROJECTION, Datum.GCJ02).world(XY))
    true = to_lon_lat(PROJECTION, XY)
    metres = (shifted - true) * (111_320 * np.cos(np.radians(29.87)), 110_900)
    assert (np.hypot(*metres.T) > 300).all()
    assert (np.hypot(*metres.T) < 700).all()
    assert gcj02_to_wgs84(shifted) == pytest.approx(true, abs=1e-9)


def test_beyond_the_globe_there_is_nothing() -> None:
    far = np.array([[0.0, 0.0], [3e7, 0.0], [0.0, -5e9], [1e300, 1e300]])
    for datum in Datum:
        world = Globe(PROJECTION, datum).world(far)
        assert np.isfinite(world).all(axis=1).tolist() == [True, False, False, False]


def test_the_180th_meridian_does_not_tear_a_view() -> None:
    """Neighbours on the plane stay neighbours in the world."""
    x = np.linspace(-50_000, 50_000, 101)
    world = Globe(local_projection(179.99, -17.0), Datum.WGS84).world(np.column_stack((x, np.zeros(101))))
    assert np.abs(np.diff(world[:, 0])).max() < 1e-4
    assert world[:, 0].max() > 1.0
