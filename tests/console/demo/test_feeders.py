"""Every feeder is one tree, from its substation along the streets to each of its transformers."""

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from models.territory.city import City
from tests.console.demo.cities import end_points, shapes, transformers


def _network(line: object) -> tuple[set[tuple[float, float]], int, int]:
    """Nodes, edges and connected parts of a multilinestring whose parts meet at their ends."""
    ends = end_points(shapely.get_parts(line))
    nodes, found = np.unique(ends.reshape(-1, 2), axis=0, return_inverse=True)
    edges = found.reshape(-1, 2)
    graph = coo_array((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(len(nodes), len(nodes)))
    return {tuple(node) for node in nodes.tolist()}, len(edges), connected_components(graph, directed=False)[0]


def test_a_feeder_is_a_tree(city: City) -> None:
    for line in shapes(city, "feeders"):
        nodes, edges, parts = _network(line)
        assert parts == 1
        assert edges == len(nodes) - 1


def test_a_feeder_begins_at_its_substation_and_ends_at_its_transformers(city: City) -> None:
    feeders, areas = city.territory["feeders"], city.territory["areas"].columns
    substations = city.territory["substations"].shapes.xy
    for row, line in enumerate(shapes(city, "feeders")):
        nodes, _, _ = _network(line)
        own = np.flatnonzero(areas["feeder"] == row)
        assert tuple(substations[feeders.columns["substation"][row]].tolist()) in nodes
        assert {(float(areas["x"][area]), float(areas["y"][area])) for area in own} <= nodes


def test_a_feeder_has_about_23_areas(city: City) -> None:
    held = np.bincount(city.territory["areas"].columns["feeder"])
    assert np.median(held) == 23
    assert 12 <= held.min() <= held.max() <= 36


def test_the_areas_of_a_feeder_lie_together(city: City) -> None:
    areas, feeder = shapes(city, "areas"), city.territory["areas"].columns["feeder"]
    first, second = shapely.STRtree(areas).query(areas, predicate="intersects")
    same = feeder[first] == feeder[second]
    graph = coo_array((np.ones(same.sum()), (first[same], second[same])), shape=(len(areas), len(areas)))
    _, piece = connected_components(graph, directed=False)
    pieces = [len(set(piece[feeder == row])) for row in range(len(city.territory["feeders"]))]
    assert np.mean(np.array(pieces) == 1) > 0.97


def test_lines_run_along_streets(city: City) -> None:
    """Whatever is not on a street leads to a transformer or from a substation."""
    lines = shapes(city, "feeders")[::40]
    pieces = shapely.get_parts(lines)
    middles = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    roads = shapely.STRtree(shapes(city, "roads"))
    _, away = roads.query_nearest(middles, return_distance=True, all_matches=False)
    ends = shapely.STRtree(np.concatenate((transformers(city), shapes(city, "substations"))))
    _, from_end = ends.query_nearest(pieces[away > 0.1], return_distance=True, all_matches=False)
    assert (away < 0.1).sum() > 0.45 * len(pieces)
    assert from_end.max() < 0.01


def test_voltages(city: City) -> None:
    assert set(city.territory["feeders"].columns["voltage_kv"]) == {10.0}
    assert set(city.territory["substations"].columns["voltage_kv"]) == {110.0, 35.0}
    assert all(str(name).startswith("10kV") for name in city.territory["feeders"].names)
