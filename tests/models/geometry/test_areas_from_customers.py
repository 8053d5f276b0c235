"""Areas built from customers: every customer at home, no overlap, no gap, nobody without ground."""

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from models.geometry.areas_from_customers import APART_M, MARGIN_M, areas_from_customers
from models.territory.projection import local_projection, to_xy

SCHUTTERWALD = Path(__file__).parents[4] / "shared" / "data" / "schutterwald" / "customers.geojson"

towns = st.integers(1, 12).flatmap(
    lambda owners: st.lists(
        st.tuples(st.integers(-900, 900), st.integers(-900, 900), st.integers(0, owners - 1)),
        min_size=1,
        max_size=120,
    )
)


@settings(deadline=None, max_examples=60)
@given(towns)
def test_areas_tile_the_ground_and_nobody_is_left_out(town: list[tuple[int, int, int]]) -> None:
    table = np.array(town, np.int64)
    xy = table[:, :2].astype(np.float64) + 0.25
    _, owner = np.unique(table[:, 2], return_inverse=True)
    areas = areas_from_customers(xy, owner.astype(np.int64))
    assert len(areas) == owner.max() + 1
    assert shapely.is_valid(areas).all()
    assert (shapely.area(areas) > 0).all()
    assert shapely.coverage_is_valid(areas), "neighbours share their borders exactly"
    ground = shapely.convex_hull(shapely.multipoints(xy)).buffer(MARGIN_M, quad_segs=8)
    assert shapely.area(areas).sum() == pytest.approx(ground.area, rel=1e-9)
    if len(np.unique(xy, axis=0)) == len(xy):
        assert shapely.covers(areas[owner], shapely.points(xy)).mean() >= 0.99


@pytest.mark.skipif(not SCHUTTERWALD.exists(), reason="the real inputs are not there")
def test_a_real_town_puts_customers_into_their_own_area() -> None:
    features = json.loads(SCHUTTERWALD.read_text("utf-8"))["features"]
    lon_lat = np.array([feature["geometry"]["coordinates"] for feature in features])
    codes, owner = np.unique([feature["properties"]["transformer"] for feature in features], return_inverse=True)
    xy = to_xy(local_projection(*lon_lat.mean(axis=0)), lon_lat)
    areas = areas_from_customers(xy, owner.astype(np.int64))
    assert len(codes) == len(areas) == 14
    assert shapely.covers(areas[owner], shapely.points(xy)).mean() >= 0.99
    assert shapely.coverage_is_valid(areas)
    assert sum(len(shapely.get_parts(area)) for area in areas) <= 16, "no confetti"


def test_customers_at_one_spot_go_with_the_majority() -> None:
    xy = np.array([(0.0, 0.0)] * 3 + [(100.0, 0.0)])
    areas = areas_from_customers(xy, np.array([1, 1, 0, 0]))
    assert areas[1].covers(shapely.Point(0, 0))
    assert areas[0].covers(shapely.Point(100, 0))


def test_two_transformers_on_one_and_the_same_spot_both_get_ground() -> None:
    areas = areas_from_customers(np.zeros((4, 2)), np.array([0, 1, 1, 2]))
    assert (shapely.area(areas) > 0).all()
    assert areas[1].covers(shapely.Point(0, 0))
    assert areas[0].distance(shapely.Point(0, 0)) == pytest.approx(APART_M / 2)
    assert shapely.coverage_is_valid(areas)


def test_one_stray_customer_makes_no_island() -> None:
    side = np.arange(20) * 10.0
    xy = np.array([(x, y) for x in side for y in side])
    owner = (xy[:, 0] > 95).astype(np.int64)
    owner[21] = 1
    areas = areas_from_customers(xy, owner)
    assert [area.geom_type for area in areas] == ["Polygon", "Polygon"]
    assert shapely.covers(areas[owner], shapely.points(xy)).mean() == 399 / 400


def test_islands_stay_where_smoothing_them_would_put_too_many_customers_into_the_wrong_area() -> None:
    side = np.arange(10) * 10.0
    xy = np.array([(x, y) for x in side for y in side])
    owner = (xy[:, 0] > 45).astype(np.int64)
    owner[[11, 15, 31]] = 1
    areas = areas_from_customers(xy, owner)
    assert shapely.covers(areas[owner], shapely.points(xy)).all()


def test_it_can_be_given_up_between_the_steps() -> None:
    class GivenUpError(Exception):
        pass

    def give_up() -> None:
        raise GivenUpError

    with pytest.raises(GivenUpError):
        areas_from_customers(np.zeros((1, 2)), np.zeros(1, np.int64), between=give_up)
