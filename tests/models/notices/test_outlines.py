"""Outlines hold all of the outage, reach no farther than they say, and have no holes (CAP knows none)."""

from typing import Any

import numpy as np
import pytest
import shapely

from models.ids import AreaCode
from models.notices.outlines import FARTHEST, outlines_of
from models.territory.projection import to_xy
from models.territory.territory import Territory, empty_territory
from tests.models.notices.notices import SIDE, square, territory

ROUNDING = 1.0
"""Metres: five decimals of a degree."""

COAST = shapely.Polygon(
    [(x, 40 * np.sin(x / 9) + 15 * np.sin(x / 2)) for x in np.arange(0, 900, 3.0)] + [(900, 800), (0, 800)]
)
BLOCK = square(-1000, -1000, 1000, 1000)
YARD = BLOCK.difference(square(-700, -700, -400, -300)).difference(square(100, 100, 600, 300))
SPIKE = shapely.Polygon([(0, 0), (2000, 15), (0, 30)])
BOW_TIE = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])


def rings(ground: Territory, *codes: str) -> list[Any]:
    found = outlines_of([AreaCode(code) for code in codes], ground)
    for ring in found:
        assert len(ring) >= 4
        assert (ring[0] == ring[-1]).all()
    return [shapely.Polygon(to_xy(ground.projection, ring)) for ring in found]


@pytest.mark.parametrize("shape", [BLOCK, COAST, YARD, SPIKE], ids=["block", "coast", "yard", "spike"])
def test_outlines_cover_the_ground_and_little_else(shape: Any) -> None:
    drawn = rings(territory(areas={"A": shape}), "A")
    together = shapely.union_all(drawn)
    assert all(polygon.is_valid for polygon in drawn)
    assert together.covers(shape)
    assert shape.buffer(FARTHEST + ROUNDING).covers(together)


def test_no_spike_is_cut_off_and_no_inlet_filled_too_far() -> None:
    random = np.random.default_rng(5)
    stars = {f"S{number}": star(random) for number in range(150)}
    ground = territory(areas=stars)
    for code, shape in stars.items():
        together = shapely.union_all(rings(ground, code))
        assert together.covers(shape)
        assert shape.buffer(FARTHEST + ROUNDING).covers(together)


def star(random: np.random.Generator) -> Any:
    corners = int(random.integers(3, 14))
    angles, far = np.sort(random.uniform(0, 2 * np.pi, corners)), random.uniform(20, 200, corners)
    whole = shapely.make_valid(shapely.Polygon(np.column_stack((far * np.cos(angles), far * np.sin(angles)))))
    return max(shapely.get_parts(whole), key=shapely.area)


def test_ground_with_supply_amid_the_outage_stays_outside() -> None:
    drawn = rings(territory(areas={"A": YARD}), "A")
    assert len(drawn) > 1
    assert not any(polygon.contains(shapely.Point(350, 200)) for polygon in drawn)
    assert not any(polygon.contains(shapely.Point(-550, -500)) for polygon in drawn)


def test_a_long_coast_has_few_corners() -> None:
    (ring,) = outlines_of([AreaCode("A")], territory(areas={"A": COAST}))
    assert len(ring) < len(COAST.exterior.coords) / 3


def test_neighbours_become_one_and_far_ones_stay_two() -> None:
    assert len(rings(territory(), "T0", "T1")) == 1
    assert len(rings(territory(), "T0", "T3")) == 2
    (neighbours,) = rings(territory(), "T0", "T1")
    assert neighbours.area == pytest.approx(2 * SIDE * SIDE, rel=0.1)


def test_codes_that_nobody_knows_are_left_out() -> None:
    assert outlines_of([AreaCode("nowhere")], territory()) == ()
    assert outlines_of([AreaCode("T0")], empty_territory()) == ()
    assert len(rings(territory(), "T0", "nowhere")) == 1


def test_a_crossed_shape_is_drawn_all_the_same() -> None:
    drawn = rings(territory(areas={"A": BOW_TIE}), "A")
    assert shapely.union_all(drawn).covers(shapely.make_valid(BOW_TIE))
