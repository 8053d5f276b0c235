"""What the ground is drawn from."""

import numpy as np
import shapely

from models.territory.shapes import ShapeKind, Shapes
from models.territory.territory import Territory, empty_territory
from tests.widgets.map.conftest import COLUMNS, GRID, ROWS, SIDE
from widgets.map.ground.lines import LineLevels, Lines, lines_of, once
from widgets.map.ground.prepared import Faces, make_ground


def edges(columns: int, rows: int) -> int:
    """Edges of a lattice of squares, each counted once."""
    return columns * (rows + 1) + rows * (columns + 1)


def test_a_border_between_two_grids_is_drawn_once(territory: Territory) -> None:
    ground = make_ground(territory)
    assert len(ground.grid_borders) == edges(COLUMNS // GRID, ROWS // GRID)
    assert len(ground.station_borders) == edges(COLUMNS // GRID // 2, ROWS // GRID // 2)


def test_a_shared_piece_is_known_from_either_end() -> None:
    there, back = (0.0, 1.0, 5.0, 7.0), (5.0, 7.0, 0.0, 1.0)
    assert once(np.array([there, back, (5.0, 7.0, 9.0, 9.0)])).tolist() == [list(there), [5.0, 7.0, 9.0, 9.0]]


def test_faces_know_their_size(territory: Territory) -> None:
    areas = make_ground(territory).areas
    assert len(areas) == COLUMNS * ROWS
    assert set(areas.sizes) == {SIDE}
    assert areas.usual_size == SIDE


def test_faces_near_a_box_are_those_that_touch_it(territory: Territory) -> None:
    rows = make_ground(territory).areas.near((2.2 * SIDE, 0.2 * SIDE, 3.2 * SIDE, 1.2 * SIDE))
    assert rows.tolist() == [2, 3, COLUMNS + 2, COLUMNS + 3]


def test_an_empty_face_is_near_nothing() -> None:
    shapes = Shapes.of(ShapeKind.POLYGON, np.array([shapely.Polygon(), shapely.box(0, 0, 9, 9)]))
    assert Faces.of(shapes).near((-1e9, -1e9, 1e9, 1e9)).tolist() == [1]


def test_rings_and_lines_are_not_joined_to_their_neighbours() -> None:
    holed = shapely.box(0, 0, 10, 10).difference(shapely.box(4, 4, 6, 6))
    rings = LineLevels.of(lines_of(Shapes.of(ShapeKind.POLYGON, np.array([holed, shapely.box(20, 0, 30, 10)])))).levels[
        0
    ]
    assert len(rings) == 4 + 4 + 4
    assert np.hypot(*(rings.ends @ [[1, 0], [0, 1], [-1, 0], [0, -1]]).T).max() == 10
    lines = lines_of(Shapes.of(ShapeKind.LINE, np.array([shapely.LineString([(0, 0), (1, 0), (2, 0)])] * 2)))
    assert len(LineLevels.of(lines)) == 4


def test_far_away_a_line_has_fewer_bends_and_lies_where_it_lay() -> None:
    x = np.linspace(0, 40_000, 4_001)
    winding = shapely.linestrings(np.column_stack((x, 300 * np.sin(x / 700) + 15 * np.sin(x / 40))))
    levels = LineLevels.of(np.array([winding]))
    for scale in (0.5, 5.0, 50.0, 500.0):
        seen = levels.at(scale, thickness=1.0)
        drawn = shapely.multilinestrings(seen.ends.reshape(-1, 2, 2))
        assert shapely.hausdorff_distance(drawn, winding) <= 0.5 * scale
    assert len(levels.at(0.5, thickness=1.0)) == 4_000
    assert len(levels.at(500.0, thickness=1.0)) < 200
    assert len(levels.at(50.0, thickness=8.0)) < len(levels.at(50.0, thickness=1.0))


def test_lines_near_a_box_are_few_and_none_is_missing() -> None:
    rng = np.random.default_rng(5)
    begins = rng.uniform(0, 100_000, (20_000, 2))
    ends = np.hstack((begins, begins + rng.uniform(-300, 300, begins.shape)))
    lines, box = Lines.of(ends), (40_000.0, 52_000.0, 43_000.0, 54_000.0)
    rows = np.concatenate([np.arange(*block) for block in zip(*lines.blocks.near(box), strict=True)])
    found = {tuple(piece) for piece in lines.ends[rows].tolist()}
    low, high = np.minimum(ends[:, :2], ends[:, 2:]), np.maximum(ends[:, :2], ends[:, 2:])
    touch = (high[:, 0] >= box[0]) & (low[:, 0] <= box[2]) & (high[:, 1] >= box[1]) & (low[:, 1] <= box[3])
    assert {tuple(piece) for piece in ends[touch].tolist()} <= found
    assert len(rows) < len(ends) / 10
    assert len({tuple(piece) for piece in lines.ends.tolist()} ^ {tuple(piece) for piece in ends.tolist()}) == 0


def test_roads_are_sorted_by_class(territory: Territory) -> None:
    ground = make_ground(territory)
    counts = np.bincount(territory["roads"].columns["road_class"])
    assert [len(roads) for roads in ground.roads] == counts.tolist()


def test_an_empty_territory_is_an_empty_ground() -> None:
    ground = make_ground(empty_territory())
    assert not len(ground.areas)
    assert ground.areas.usual_size == 0
    assert not len(ground.grid_borders)
    assert not len(ground.grid_borders.levels[0].blocks.near((0.0, 0.0, 1.0, 1.0))[0])
