"""Driving takes the fastest roads, and only roads."""

import time
from typing import Any

import numpy as np
import pytest
import shapely

from console.demo.roads import RoadGraph
from models.territory.city import City
from models.territory.territory import LAYERS, Territory, empty_territory, make_layer
from tests.console.demo.cities import shapes


def _ground(lines: list[list[tuple[float, float]]], **columns: Any) -> Territory:
    roads = make_layer(
        "roads",
        [f"R{row}" for row in range(len(lines))],
        ["路"] * len(lines),
        [shapely.LineString(line) for line in lines],
        **columns,
    )
    nothing = {name: make_layer(name, [], [], []) for name in LAYERS}
    return Territory("", {**nothing, "roads": roads})


def test_a_way_follows_the_bends_of_the_road() -> None:
    graph = RoadGraph.of(_ground([[(0, 0), (0, 100), (50, 100)], [(50, 100), (200, 100)]]))
    assert graph.path((-5.0, 0.0), (200.0, 105.0)).tolist() == [
        [-5, 0],
        [0, 0],
        [0, 100],
        [50, 100],
        [200, 100],
        [200, 105],
    ]


def test_a_road_can_be_driven_both_ways() -> None:
    graph = RoadGraph.of(_ground([[(0, 0), (0, 100), (50, 100)], [(50, 100), (200, 100)]]))
    there, back = graph.path((0.0, 0.0), (200.0, 100.0)), graph.path((200.0, 100.0), (0.0, 0.0))
    assert there.tolist() == back[::-1].tolist()


def test_the_fastest_way_is_not_always_the_shortest() -> None:
    lane, ring = [(0, 0), (100, 0)], [(0, 0), (0, 50), (100, 50), (100, 0)]
    slow_lane = RoadGraph.of(_ground([lane, ring], speed_kmh=[10.0, 80.0]))
    fast_lane = RoadGraph.of(_ground([lane, ring], speed_kmh=[80.0, 80.0]))
    assert [0, 50] in slow_lane.path((0.0, 0.0), (100.0, 0.0)).tolist()
    assert [0, 50] not in fast_lane.path((0.0, 0.0), (100.0, 0.0)).tolist()


def test_a_road_of_unknown_speed_is_driven_as_its_class_is() -> None:
    lane, trunk = [(0, 0), (100, 0)], [(0, 0), (0, 30), (100, 30), (100, 0)]
    graph = RoadGraph.of(_ground([lane, trunk], speed_kmh=[0.0, 0.0], road_class=[3, 0]))
    assert [0, 30] in graph.path((0.0, 0.0), (100.0, 0.0)).tolist()


def test_an_island_of_roads_is_not_driven_on() -> None:
    graph = RoadGraph.of(_ground([[(0, 0), (100, 0)], [(100, 0), (200, 0)], [(0, 900), (100, 900)]]))
    way = graph.path((0.0, 0.0), (100.0, 890.0))
    assert way[-2].tolist() == [100, 0]


def test_without_roads_the_way_is_straight() -> None:
    assert RoadGraph.of(empty_territory()).path((0.0, 0.0), (3.0, 4.0)).tolist() == [[0, 0], [3, 4]]


def test_a_way_across_the_river_takes_a_bridge(city: City) -> None:
    graph = RoadGraph.of(city.territory)
    river = shapes(city, "water")[0]
    roads = city.territory["roads"]
    bridges = shapely.buffer(shapes(city, "roads")[roads.columns["bridge"] == 1], 1.0)
    codes = {str(code): row for row, code in enumerate(city.territory["stations"].codes)}
    x, y = city.territory["stations"].columns["x"], city.territory["stations"].columns["y"]
    north, south = codes["CZ"], codes["JN"]
    way = graph.path((float(x[north]), float(y[north])), (float(x[south]), float(y[south])))
    wet = shapely.intersection(shapely.LineString(way), river)
    assert wet.length > 100
    assert shapely.covers(shapely.union_all(bridges), wet)


def test_ways_join_up_and_are_found_at_once(city: City) -> None:
    graph = RoadGraph.of(city.territory)
    columns = city.territory["areas"].columns
    spots = np.column_stack((columns["x"], columns["y"]))
    random = np.random.default_rng(5)
    roads = shapely.STRtree(shapes(city, "roads"))
    took = []
    for start, goal in random.integers(0, len(spots), (25, 2)):
        begun = time.perf_counter()
        way = graph.path(tuple(spots[start]), tuple(spots[goal]))
        took.append(time.perf_counter() - begun)
        assert way.shape[1] == 2
        assert np.array_equal(way[[0, -1]], spots[[start, goal]])
        driven = shapely.points((way[1:-2] + way[2:-1]) / 2)
        if len(driven):
            _, away = roads.query_nearest(driven, return_distance=True, all_matches=False)
            assert away.max() == pytest.approx(0, abs=0.02)
    assert np.median(took) < 0.03
