"""A place has one pair of numbers in each system."""

import pytest

from models.territory.coordinates import CoordinateSystem, coordinates
from models.territory.projection import local_projection

CITY = local_projection(104.0658, 30.6574)


def test_the_origin_of_the_plane_is_where_its_projection_says() -> None:
    assert coordinates(CoordinateSystem.WGS84, CITY, 0.0, 0.0) == pytest.approx((104.0658, 30.6574), abs=1e-9)
    assert coordinates(CoordinateSystem.PLANE, CITY, 12.5, -3.0) == (12.5, -3.0)


def test_a_kilometre_north_is_a_kilometre_of_latitude() -> None:
    found = coordinates(CoordinateSystem.WGS84, CITY, 0.0, 1000.0)
    assert found is not None
    assert found[1] - 30.6574 == pytest.approx(1 / 110.85, rel=1e-3)


def test_chinese_web_maps_show_the_same_place_a_few_hundred_metres_beside() -> None:
    wgs, gcj = (coordinates(system, CITY, 0.0, 0.0) for system in (CoordinateSystem.WGS84, CoordinateSystem.GCJ02))
    assert wgs is not None
    assert gcj is not None
    east, north = (gcj[0] - wgs[0]) * 95_770, (gcj[1] - wgs[1]) * 110_850
    assert 300 < (east**2 + north**2) ** 0.5 < 700


def test_a_plane_without_a_globe_has_no_degrees() -> None:
    assert coordinates(CoordinateSystem.WGS84, "", 0.0, 0.0) is None
    assert coordinates(CoordinateSystem.PLANE, "", 1.0, 2.0) == (1.0, 2.0)


def test_far_beyond_the_globe_there_are_no_degrees() -> None:
    assert coordinates(CoordinateSystem.GCJ02, CITY, 1e9, 0.0) is None
