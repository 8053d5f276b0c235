"""What the ground is drawn from, and where its names go."""

from itertools import combinations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from models.territory.shapes import ShapeKind, Shapes
from models.territory.territory import Territory, empty_territory
from tests.widgets.map.conftest import COLUMNS, GRID, ROWS, SIDE
from widgets.map.ground import make_ground
from widgets.map.labels import Label, LabelFonts, LabelStyle, Occupied
from widgets.map.names_on_ground import place_labels
from widgets.map.segments import Segments
from widgets.map.viewport import Viewport


def edges(columns: int, rows: int) -> int:
    """Edges of a lattice of squares, each counted once."""
    return columns * (rows + 1) + rows * (columns + 1)


def view_of(scale: float, *, x: float = 5000.0, y: float = 3700.0) -> Viewport:
    return Viewport.around(x, y, scale=scale, width=900, height=700)


finite = st.floats(-1e6, 1e6)


@given(finite, finite, st.floats(0.05, 2000), st.floats(1, 4000), st.floats(1, 4000), finite, finite)
def test_metres_become_pixels_and_back(
    x: float, y: float, scale: float, width: float, height: float, px: float, py: float
) -> None:
    view = Viewport.around(x, y, scale=scale, width=width, height=height)
    assert view.pixels(np.array(view.ground(px, py))) == pytest.approx((px, py), abs=1e-3)
    assert view.centre == pytest.approx((x, y), abs=1e-6)
    assert view.ground(0, 0) == pytest.approx((view.box[0], view.box[3]))
    assert view.grown(10).covers(view)
    assert view.meets(view.grown(10))


def test_north_is_up() -> None:
    view = view_of(2.0)
    assert view.pixels(np.array((5000.0, 3800.0)))[1] < view.pixels(np.array((5000.0, 3700.0)))[1]


def test_an_edge_between_two_areas_is_drawn_once(territory: Territory) -> None:
    ground = make_ground(territory)
    assert len(ground.areas) == edges(COLUMNS, ROWS)
    assert len(ground.grids) == edges(COLUMNS // GRID, ROWS // GRID)
    assert len(ground.area_sizes) == len(ground.areas)
    assert set(ground.area_sizes) == {SIDE}


def test_an_edge_is_as_large_as_the_smaller_area_beside_it() -> None:
    layers = dict(empty_territory().layers)
    big, small = shapely.box(0, 0, 400, 400), shapely.Polygon([(400, 0), (500, 0), (500, 400), (400, 400)])
    shapes = Shapes.of(ShapeKind.POLYGON, np.array([big, small]))
    areas = layers["areas"]
    layers["areas"] = type(areas)(
        np.array(["A", "B"]), np.array(["", ""]), shapes, {name: np.zeros(2) for name in areas.columns}
    )
    ground = make_ground(Territory("", layers))
    shared = np.flatnonzero((ground.areas.ends[:, [0, 2]] == 400).all(axis=1))
    assert len(shared) == 1
    assert ground.area_sizes[shared[0]] == 200
    assert sorted(set(ground.area_sizes)) == [200, 400]


def test_rings_and_lines_are_not_joined_to_their_neighbours() -> None:
    holed = shapely.box(0, 0, 10, 10).difference(shapely.box(4, 4, 6, 6))
    polygons = Shapes.of(ShapeKind.POLYGON, np.array([holed, shapely.box(20, 0, 30, 10)]))
    assert len(Segments.of(polygons)) == 4 + 4 + 4
    assert np.hypot(*(Segments.of(polygons).ends @ [[1, 0], [0, 1], [-1, 0], [0, -1]]).T).max() == 10
    lines = Shapes.of(ShapeKind.LINE, np.array([shapely.LineString([(0, 0), (1, 0), (2, 0)])] * 2))
    assert len(Segments.of(lines)) == 4


def test_only_pieces_near_the_view_are_drawn(territory: Territory) -> None:
    ends = make_ground(territory).areas.within((1000.0, 1000.0, 1200.0, 1200.0))
    assert 0 < len(ends) < 20
    assert (ends[:, [0, 2]].max(axis=1) >= 1000).all()
    assert (ends[:, [0, 2]].min(axis=1) <= 1200).all()


def test_roads_are_sorted_by_class(territory: Territory) -> None:
    ground = make_ground(territory)
    counts = np.bincount(territory["roads"].columns["road_class"])
    assert [len(roads) for roads in ground.roads] == counts.tolist()


def test_an_empty_territory_is_an_empty_ground(qapp: QApplication) -> None:
    ground = make_ground(empty_territory())
    assert not len(ground.areas)
    assert not [label for label in place_labels(ground, view_of(5.0), fonts(), Occupied()) if label]


@pytest.mark.parametrize("scale", [40.0, 12.0, 4.0, 1.2, 0.4])
def test_no_two_names_touch(territory: Territory, qapp: QApplication, scale: float) -> None:
    sizes = fonts()
    labels = [label for label in place_labels(make_ground(territory), view_of(scale), sizes, Occupied()) if label]
    assert labels
    for one, other in combinations(labels, 2):
        for a in sizes.boxes(one):
            for b in sizes.boxes(other):
                assert not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]), (one, other)


def test_names_keep_clear_of_what_is_taken(territory: Territory, qapp: QApplication) -> None:
    occupied = Occupied()
    occupied.take((0.0, 0.0, 900.0, 700.0))
    assert not [label for label in place_labels(make_ground(territory), view_of(4.0), fonts(), occupied) if label]


def test_nearer_more_is_named(territory: Territory, qapp: QApplication) -> None:
    ground, sizes = make_ground(territory), fonts()
    seen = {
        scale: {label.style for label in place_labels(ground, view_of(scale), sizes, Occupied()) if label}
        for scale in (40.0, 6.0, 1.0)
    }
    assert LabelStyle.STATION in seen[40.0]
    assert not seen[40.0] & {LabelStyle.AREA, LabelStyle.GRID}
    assert {LabelStyle.GRID, LabelStyle.WATER, LabelStyle.ROAD} <= seen[6.0]
    assert LabelStyle.AREA in seen[1.0]


def test_a_name_stays_on_its_spot_while_the_view_moves(territory: Territory, qapp: QApplication) -> None:
    ground, sizes = make_ground(territory), fonts()

    def on_ground(view: Viewport) -> set[tuple[str, int, int]]:
        labels = [label for label in place_labels(ground, view, sizes, Occupied()) if label]
        inner = [label for label in labels if 250 < label.x < 650 and 200 < label.y < 500]
        return {(label.text, *(round(value) for value in view.ground(label.x, label.y))) for label in inner}

    before, after = on_ground(view_of(3.0)), on_ground(view_of(3.0, x=5060.0, y=3640.0))
    assert before
    assert len(before & after) > 0.6 * len(before)


def test_a_slanted_name_is_never_upside_down(territory: Territory, qapp: QApplication) -> None:
    for scale in (8.0, 3.0, 1.0):
        for label in place_labels(make_ground(territory), view_of(scale), fonts(), Occupied()):
            assert label is None or -90 <= label.angle <= 90


def test_a_slanted_name_takes_room_along_itself(qapp: QApplication) -> None:
    label = Label("解放北路解放北路", 100.0, 100.0, 45.0, LabelStyle.ROAD)
    boxes = fonts().boxes(label)
    assert len(boxes) > 2
    assert boxes[0][0] < boxes[-1][0]
    assert boxes[0][1] < boxes[-1][1], "clockwise on a screen whose y grows downwards"


def fonts() -> LabelFonts:
    return LabelFonts(QGuiApplication.font())
