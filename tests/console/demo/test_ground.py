"""Areas, grids and stations leave no gap and do not overlap; roads, water and government grids lie as they should."""

from itertools import pairwise

import numpy as np
import pytest
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from models.territory.city import City
from models.territory.territory import Locator
from tests.console.demo.cities import build_quietly, end_points, shapes, small_parameters, transformers

_NESTED = ("areas", "grids", "stations")


def test_nothing_overlaps(city: City) -> None:
    for layer in _NESTED:
        assert shapely.is_valid(shapes(city, layer)).all()
        assert shapely.coverage_is_valid(shapes(city, layer))


def test_nothing_is_left_out(city: City) -> None:
    whole = shapely.coverage_union_all(shapes(city, "stations"))
    assert whole.geom_type == "Polygon"
    assert len(whole.interiors) == 0
    for layer in _NESTED:
        assert shapely.area(shapes(city, layer)).sum() == pytest.approx(whole.area, rel=1e-9)


def test_areas_nest_in_grids_and_grids_in_stations(city: City) -> None:
    for inner, outer, column in (("areas", "grids", "grid"), ("grids", "stations", "station")):
        owner, pieces = city.territory[inner].columns[column], shapes(city, inner)
        for row, ground in enumerate(shapes(city, outer)):
            parts = shapely.coverage_union_all(pieces[owner == row])
            assert shapely.equals_exact(shapely.normalize(parts), shapely.normalize(shapely.get_geometry(ground, 0)))


def test_grids_and_stations_are_in_one_piece(city: City) -> None:
    for layer in _NESTED:
        assert (shapely.get_num_geometries(shapes(city, layer)) == 1).all()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_other_seeds_fold_nothing_either(seed: int) -> None:
    other = build_quietly(small_parameters(seed=seed))
    for layer in _NESTED:
        assert shapely.coverage_is_valid(shapes(other, layer))


def test_every_transformer_is_in_its_area_and_on_dry_land(city: City) -> None:
    points = transformers(city)
    assert shapely.contains(shapes(city, "areas"), points).all()
    assert not shapely.intersects(points, shapely.union_all(shapes(city, "water"))).any()


def test_a_transformer_is_found_in_its_own_grid(city: City) -> None:
    locator = Locator(city.territory)
    columns = city.territory["areas"].columns
    for row in range(0, len(columns["x"]), 700):
        x, y = float(columns["x"][row]), float(columns["y"][row])
        assert locator.row("areas", x, y) == row
        assert locator.row("grids", x, y) == columns["grid"][row]


def test_duty_points_are_on_a_road_of_their_own_station(city: City) -> None:
    columns = city.territory["stations"].columns
    points = shapely.points(columns["x"], columns["y"])
    assert shapely.covers(shapely.buffer(shapes(city, "stations"), 0.1), points).all()
    _, away = shapely.STRtree(shapes(city, "roads")).query_nearest(points, return_distance=True, all_matches=False)
    assert away.max() < 0.1


def test_areas_are_smaller_in_town(city: City) -> None:
    zone = city.territory["grids"].columns["zone"][city.territory["areas"].columns["grid"]]
    ground = shapely.area(shapes(city, "areas"))
    medians = [float(np.median(ground[zone == name])) for name in ("urban", "rural", "remote")]
    assert all(low * 2 < high for low, high in pairwise(medians))


def test_roads_are_one_network(city: City) -> None:
    lines = shapely.get_parts(shapes(city, "roads"))
    assert len(lines) == len(city.territory["roads"])
    corners, found = np.unique(end_points(lines).reshape(-1, 2), axis=0, return_inverse=True)
    ends = found.reshape(-1, 2)
    graph = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(len(corners), len(corners)))
    assert connected_components(graph, directed=False)[0] == 1


def test_roads_meet_only_at_their_ends(city: City) -> None:
    lines = shapely.get_parts(shapes(city, "roads"))
    first, second = shapely.STRtree(lines).query(lines, predicate="crosses")
    assert len(first) == len(second) == 0


def test_roads_cross_the_water_only_on_few_bridges(city: City) -> None:
    roads, lines = city.territory["roads"], shapes(city, "roads")
    bridge = roads.columns["bridge"] == 1
    river = shapes(city, "water")[0]
    water = shapely.union_all(shapes(city, "water"))
    shapely.prepare(water)
    shapely.prepare(river)
    assert not shapely.intersects(water, lines[~bridge]).any()
    over_river = lines[shapely.intersects(river, lines)]
    over_river = over_river[shapely.length(shapely.intersection(over_river, river)) > 150]
    assert 3 <= len(over_river) <= 8
    assert bridge.sum() < 30


def test_speeds_follow_the_class(city: City) -> None:
    columns = city.territory["roads"].columns
    assert set(columns["road_class"]) == {0, 1, 2, 3}
    slowest = [columns["speed_kmh"][columns["road_class"] == road_class].min() for road_class in range(4)]
    assert slowest == sorted(slowest, reverse=True)
    assert slowest[-1] > 0


def test_every_transformer_has_a_road_near_by(city: City) -> None:
    _, away = shapely.STRtree(shapes(city, "roads")).query_nearest(
        transformers(city), return_distance=True, all_matches=False
    )
    zone = city.territory["grids"].columns["zone"][city.territory["areas"].columns["grid"]]
    assert away[zone == "urban"].max() < 400
    assert away[zone == "rural"].max() < 1_500
    assert away[zone == "remote"].max() < 2_000


def test_government_grids_match_no_service_grid(city: City) -> None:
    government = shapes(city, "government_grids")
    assert shapely.is_valid(government).all()
    whole = shapely.coverage_union_all(shapes(city, "stations"))
    covered = shapely.union_all(government)
    assert 0.9 * whole.area < covered.area < 0.999 * whole.area
    assert shapely.area(government).sum() > 1.001 * covered.area
    assert shapely.covers(whole.buffer(1.0), covered)
    tree = shapely.STRtree(shapes(city, "grids"))
    for ground in government:
        touched = tree.query(ground, predicate="intersects")
        service = shapes(city, "grids")[touched]
        shared = shapely.area(shapely.intersection(service, ground))
        alike = shared / (shapely.area(service) + ground.area - shared)
        assert alike.max() < 0.85
