"""The audit of how polygons cover the ground."""

import numpy as np
import pytest
import shapely

from models.geometry.coverage import audit_coverage


def boxes(*sides: tuple[float, float, float, float]) -> np.ndarray:
    return np.array([shapely.box(*side) for side in sides], dtype=object)


def test_a_clean_tiling_has_no_findings() -> None:
    found = audit_coverage(boxes((0, 0, 10, 10), (10, 0, 20, 10)), shapely.box(0, 0, 20, 10))
    assert found.overlaps == ()
    assert found.gaps == ()


def test_overlaps_come_largest_first_with_their_rows() -> None:
    found = audit_coverage(boxes((0, 0, 10, 10), (9, 0, 20, 10), (17, 0, 30, 10)))
    assert [(o.first, o.second) for o in found.overlaps] == [(1, 2), (0, 1)]
    assert [o.area for o in found.overlaps] == pytest.approx([30, 10])


def test_gaps_are_found_within_the_ground() -> None:
    found = audit_coverage(boxes((0, 0, 10, 10), (14, 0, 20, 10)), shapely.box(0, 0, 20, 10))
    (gap,) = found.gaps
    assert gap.area == pytest.approx(40)
    assert 10 < gap.x < 14


def test_without_ground_a_hole_between_them_is_a_gap() -> None:
    ring = boxes((0, 0, 30, 10), (0, 20, 30, 30), (0, 10, 10, 20), (20, 10, 30, 20))
    (gap,) = audit_coverage(ring).gaps
    assert gap.area == pytest.approx(100)


def test_slivers_of_rounding_are_no_findings() -> None:
    found = audit_coverage(boxes((0, 0, 10, 900), (9.8, 0, 20, 900)), shapely.box(0, 0, 20.2, 900))
    assert found.overlaps == ()
    assert found.gaps == ()


def test_nothing_covers_nothing() -> None:
    assert audit_coverage(boxes()).overlaps == ()
