"""Flat arrays and the shapes they hold."""

import numpy as np
import pytest
import shapely

from models.territory.shapes import ShapeKind, Shapes

_SQUARE = shapely.box(0, 0, 10, 20)
_HOLED = shapely.box(100, 100, 160, 130).difference(shapely.box(110, 110, 120, 120))
_TWO = shapely.multipolygons([shapely.box(-5, -6, -4, -3), shapely.box(7, 8, 9, 10)])


@pytest.mark.parametrize(
    ("kind", "geometries"),
    [
        (ShapeKind.POINT, [shapely.Point(1, 2), shapely.Point(-3, 4)]),
        (ShapeKind.LINE, [shapely.LineString([(0, 0), (5, 1)]), shapely.LineString([(9, 9), (2, 3), (4, -7)])]),
        (ShapeKind.POLYGON, [_SQUARE, _HOLED, _TWO]),
    ],
)
def test_the_box_of_one_shape_is_shapelys(kind: ShapeKind, geometries: list[shapely.Geometry]) -> None:
    shapes = Shapes.of(kind, np.array(geometries, dtype=object))
    for row, geometry in enumerate(geometries):
        assert shapes.box(row) == geometry.bounds
        assert tuple(shapes.bounds[row]) == geometry.bounds


@pytest.mark.parametrize("rows", [[], [0], [2, 0], [1, 1, 2]])
def test_some_shapes_are_taken_out_whole(rows: list[int]) -> None:
    geometries = np.array([_SQUARE, _HOLED, _TWO], dtype=object)
    shapes = Shapes.of(ShapeKind.POLYGON, geometries)
    assert shapely.equals(shapes.geometries(np.array(rows, np.int64)), geometries[rows]).all()
    lines = np.array([shapely.LineString([(0, 0), (1, n)]) for n in range(3)])
    some = Shapes.of(ShapeKind.LINE, lines).geometries(np.array(rows, np.int64))
    assert shapely.equals(some, lines[rows]).all()


def test_an_empty_shape_has_no_box() -> None:
    shapes = Shapes.of(ShapeKind.POLYGON, np.array([_SQUARE, shapely.Polygon()], dtype=object))
    assert np.isnan(shapes.bounds[1]).all()
    with pytest.raises(ValueError, match="zero-size"):
        shapes.box(1)
