"""Lengths and areas on the plane."""

import pytest

from models.geometry.measures import area_of, length_of, ring_length_of

SQUARE = [(0.0, 0.0), (300.0, 0.0), (300.0, 400.0), (0.0, 400.0)]


def test_a_length_goes_from_point_to_point() -> None:
    assert length_of(SQUARE) == pytest.approx(1000)
    assert length_of(SQUARE[:1]) == 0
    assert length_of([]) == 0


def test_a_ring_goes_back_to_where_it_began() -> None:
    assert ring_length_of(SQUARE) == pytest.approx(1400)
    assert ring_length_of([]) == 0


@pytest.mark.parametrize("ring", [SQUARE, SQUARE[::-1]])
def test_an_area_is_the_same_either_way_round(ring: list[tuple[float, float]]) -> None:
    assert area_of(ring) == pytest.approx(120_000)


def test_two_points_hold_nothing() -> None:
    assert area_of(SQUARE[:2]) == 0


def test_nobody_knows_what_is_inside_a_ring_that_crosses_itself() -> None:
    assert area_of([(0, 0), (300, 400), (300, 0), (0, 300)]) is None
    assert area_of([(0, 0), (300, 300), (300, 0), (0, 300)]) is None


def test_points_in_a_row_hold_nothing() -> None:
    assert area_of([(0, 0), (1, 0), (2, 0)]) == 0
