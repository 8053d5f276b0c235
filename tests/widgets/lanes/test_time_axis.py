"""Which stretch of time is shown: nothing but the hand and now moves it."""

from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.widgets import pictures as make
from widgets.lanes.time_axis import HOUR, NOW_AT, TimeAxis

NOW = make.NOW.timestamp()
EDGE = NOW - 48 * HOUR
AXIS = TimeAxis(left=0.0, span=6 * HOUR, width=900.0).at_now(NOW)


def test_now_stands_where_more_lies_behind_than_ahead() -> None:
    assert AXIS.x(NOW) == pytest.approx(NOW_AT * 900, abs=1)
    assert AXIS.moment(AXIS.x(NOW)) == pytest.approx(NOW)


def test_going_with_now_goes_by_whole_pixels() -> None:
    pixel = AXIS.span / AXIS.width
    moved = AXIS.at_now(NOW + 10)
    assert (moved.left - AXIS.left) % pixel == pytest.approx(0, abs=1e-3)


def test_panning_holds_the_view() -> None:
    held = AXIS.panned(90, now=NOW, edge=EDGE)
    assert not held.follows
    assert held.left == pytest.approx(AXIS.left + 0.6 * HOUR)
    assert held.at_now(NOW).follows


@pytest.mark.parametrize("factor", [0.5, 1.25])
def test_zooming_keeps_the_moment_under_the_pointer(factor: float) -> None:
    about = AXIS.moment(200)
    zoomed = AXIS.zoomed(factor, about=about, now=NOW, edge=EDGE)
    assert zoomed.x(about) == pytest.approx(200)
    assert zoomed.span == pytest.approx(AXIS.span * factor)
    assert not zoomed.follows


def test_zoom_and_pan_have_an_end() -> None:
    assert AXIS.zoomed(1e-6, about=NOW, now=NOW, edge=EDGE).span == 0.5 * HOUR
    assert AXIS.zoomed(1e6, about=NOW, now=NOW, edge=EDGE).span == 48 * HOUR
    past = AXIS.panned(-1e9, now=NOW, edge=EDGE)
    assert past.left < EDGE < past.right
    assert AXIS.panned(1e9, now=NOW, edge=EDGE).right == NOW + 24 * HOUR


def test_a_preset_keeps_now_or_what_is_held_in_the_middle() -> None:
    assert AXIS.showing(12, now=NOW, edge=EDGE).follows
    held = AXIS.panned(-300, now=NOW, edge=EDGE)
    shown = held.showing(2, now=NOW, edge=EDGE)
    assert not shown.follows
    assert shown.moment(450) == pytest.approx(held.moment(450))


def test_keys_go_from_preset_to_preset() -> None:
    assert (AXIS.next_preset(longer=1), AXIS.next_preset(longer=-1)) == (12, 2)
    between = AXIS.zoomed(1.25, about=NOW, now=NOW, edge=EDGE)
    assert (between.next_preset(longer=1), between.next_preset(longer=-1)) == (12, 6)
    assert AXIS.showing(24, now=NOW, edge=EDGE).next_preset(longer=1) is None


@pytest.mark.parametrize("hours", [0.5, 2, 6, 12, 24, 48])
def test_marks_are_round_and_far_enough_apart(hours: float) -> None:
    axis = TimeAxis(left=0.0, span=hours * HOUR, width=900.0).at_now(NOW)
    marks = list(axis.marks(ZoneInfo("Asia/Shanghai")))
    assert len(marks) >= 4
    for moment, local in marks:
        assert local.timestamp() == moment
        assert (local.second, local.minute % 5) == (0, 0)
    apart = [axis.x(later[0]) - axis.x(earlier[0]) for earlier, later in pairwise(marks)]
    assert min(apart) >= 64


def test_marks_are_round_in_a_zone_of_half_hours() -> None:
    marks = list(AXIS.marks(ZoneInfo("Asia/Kolkata")))
    assert all(local.minute in {0, 30} for _, local in marks)
