"""Which grids a mark touches, and which spots lie within it."""

from dataclasses import replace

from models.mark_ground import GridFinder, marks_over
from models.territory.shapes import ShapeKind
from tests.models.builders import Room, marking
from tests.widgets.map.conftest import GRID, SIDE, make_territory

GRID_SIDE = GRID * SIDE


def test_the_grids_that_a_figure_touches() -> None:
    finder = GridFinder(make_territory())
    assert finder.touched(ShapeKind.POINT, [(10.0, 10.0)]) == ("G0",)
    assert finder.touched(ShapeKind.LINE, [(10.0, 10.0), (GRID_SIDE + 10, 10.0)]) == ("G0", "G1")
    corner = [(-500.0, -500.0), (10.0, -500.0), (10.0, 10.0)]
    assert finder.touched(ShapeKind.POLYGON, corner) == ("G0",)
    assert finder.touched(ShapeKind.POLYGON, [(-500.0, -500.0), (-10.0, -500.0), (-10.0, -10.0)]) == ()
    assert finder.touched(ShapeKind.POINT, [(-1.0, 10.0)]) == ()


def test_a_spot_lies_within_polygons_only(room: Room) -> None:
    corners = ((0.0, 0.0), (100.0, 0.0), (0.0, 100.0))
    room.send(marking(room.now, points=corners))
    (ring,) = room.picture.marks.values()
    line = replace(ring, shape=ShapeKind.LINE)
    assert marks_over(20.0, 20.0, [ring, line]) == [ring]
    assert marks_over(0.0, 50.0, [ring]) == [ring]
    assert marks_over(80.0, 80.0, [ring]) == []
