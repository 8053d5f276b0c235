"""What hangs on a feeder, and what the shape of its line tells."""

import numpy as np
import pytest
import shapely

from models.feeder_trace import TraceReach, trace_feeder
from models.territory.territory import LAYERS, Territory, make_layer

WHOLE, BEYOND = TraceReach.WHOLE, TraceReach.BEYOND
TREE = [[(0, 0), (100, 0), (200, 0), (300, 0)], [(100, 0), (100, 100)], [(200, 0), (200, 100), (200, 200)]]
"""A trunk to the east with two branches to the north; areas hang on every end and in the middle."""
AREAS = [(100, 110), (200, 110), (200, 210), (310, 0), (5000, 5000)]


def test_the_whole_feeder_is_everything_that_hangs_on_it() -> None:
    found = trace_feeder(ground(), 0, at=(200, 210), reach=WHOLE)
    assert found.areas.tolist() == [0, 1, 2, 3], "the last hangs on no feeder"
    assert found.customers == 4 * 7
    assert found.important == 0 + 1 + 2 + 3
    assert found.substation == 0


def test_the_way_up_leads_from_the_spot_to_the_substation() -> None:
    found = trace_feeder(ground(), 0, at=(200, 210), reach=WHOLE)
    assert found.way_up.tolist() == [[200, 100, 200, 200], [200, 0, 200, 100], [100, 0, 200, 0], [0, 0, 100, 0]]
    assert len(found.way_up) + len(found.line) == 6, "every piece once"


@pytest.mark.parametrize(
    ("at", "areas"),
    [((50, 3), [0, 1, 2, 3]), ((100, 50), [0]), ((150, 0), [1, 2, 3]), ((200, 160), [1, 2]), ((260, 0), [3])],
)
def test_beyond_a_spot_is_what_a_cut_there_would_darken(at: tuple[float, float], areas: list[int]) -> None:
    found = trace_feeder(ground(), 0, at=at, reach=BEYOND)
    assert found.reach is BEYOND
    assert found.areas.tolist() == areas
    assert found.customers == 7 * len(found.areas)


def test_the_pieces_may_be_drawn_in_any_order_and_direction() -> None:
    turned = [line[::-1] for line in TREE[::-1]]
    one, other = (trace_feeder(ground(lines), 0, at=(150, 0), reach=BEYOND) for lines in (TREE, turned))
    assert one.areas.tolist() == other.areas.tolist()
    assert sorted(map(sorted, one.way_up.tolist())) == sorted(map(sorted, other.way_up.tolist()))


@pytest.mark.parametrize(
    "lines",
    [
        [*TREE, [(100, 100), (200, 100)]],
        [*TREE, [(900, 900), (950, 900)]],
        [[(x + 500.0, y) for x, y in line] for line in TREE],
        [[(0, 0), (0, 0)]],
    ],
    ids=["a ring", "a piece apart", "begins far from the substation", "a point"],
)
def test_a_shape_that_does_not_tell_gives_the_whole_feeder(lines: list[list[tuple[float, float]]]) -> None:
    found = trace_feeder(ground(lines), 0, at=(150, 0), reach=BEYOND)
    assert found.reach is WHOLE
    assert found.areas.tolist() == [0, 1, 2, 3]
    assert not len(found.way_up)


def test_without_a_substation_there_is_no_way_up() -> None:
    found = trace_feeder(ground(substation=-1), 0, at=(150, 0), reach=BEYOND)
    assert (found.reach, found.substation, len(found.way_up)) == (WHOLE, -1, 0)


def test_an_area_far_from_the_line_leaves_the_shape_silent() -> None:
    found = trace_feeder(ground(far=True), 0, at=(150, 0), reach=BEYOND)
    assert found.reach is WHOLE
    assert len(found.areas) == 5


def test_a_feeder_without_areas_supplies_nobody() -> None:
    empty = ground()
    empty["areas"].columns["feeder"][:] = -1
    found = trace_feeder(empty, 0, at=(150, 0), reach=BEYOND)
    assert (len(found.areas), found.customers) == (0, 0)


def ground(lines: list[list[tuple[float, float]]] = TREE, *, substation: int = 0, far: bool = False) -> Territory:
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers["substations"] = make_layer("substations", ["B"], ["城东变"], [shapely.Point(0, 5)], voltage_kv=[110.0])
    layers["feeders"] = make_layer(
        "feeders", ["F"], ["城一线"], [shapely.MultiLineString(lines)], substation=[substation], voltage_kv=[10.0]
    )
    xy = np.array(AREAS, float)
    layers["areas"] = make_layer(
        "areas",
        [f"A{n}" for n in range(len(xy))],
        [""] * len(xy),
        shapely.box(xy[:, 0] - 5, xy[:, 1] - 5, xy[:, 0] + 5, xy[:, 1] + 5),
        feeder=[0, 0, 0, 0, 0 if far else -1],
        residents=[5] * len(xy),
        businesses=[2] * len(xy),
        important=np.arange(len(xy)),
        x=xy[:, 0],
        y=xy[:, 1],
    )
    return Territory("", layers)
