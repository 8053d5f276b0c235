"""Sheets of paper: their size in dots, and how much ground is on them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.map.paper.page import RATIO, Page, Paper, denominator
from widgets.map.viewport import Viewport

papers = st.sampled_from(list(Paper))


def test_sheets_are_as_large_as_the_standard_says() -> None:
    assert [Page.of(paper).dots for paper in (Paper.A4, Paper.A3)] == [(3508, 2480), (4961, 3508)]


@pytest.mark.parametrize("paper", list(Paper))
def test_head_map_and_foot_lie_below_each_other_on_whole_dots(paper: Paper) -> None:
    page = Page.of(paper)
    boxes = (page.head, page.map, page.foot)
    for box in boxes:
        for edge in (box.left(), box.top(), box.width(), box.height()):
            assert edge * RATIO == pytest.approx(round(edge * RATIO), abs=1e-6)
    for upper, lower in pairwise(boxes):
        assert upper.bottom() == pytest.approx(lower.top())
    assert page.foot.bottom() * RATIO < page.dots[1]
    assert page.map.height() > 2 * (page.head.height() + page.foot.height()), "a picture of the map, not of its frame"


@given(papers, st.floats(240, 4000), st.floats(180, 2200), st.floats(0.05, 2000))
def test_all_that_was_seen_is_on_the_paper_and_touches_its_frame(
    paper: Paper, width: float, height: float, scale: float
) -> None:
    shown = Viewport.around(1000.0, -2000.0, scale=scale, width=width, height=height)
    view = Page.of(paper).view_of(shown.box)
    assert view.covers(shown)
    assert view.centre == pytest.approx(shown.centre)
    spare = (view.width * view.scale - width * scale, view.height * view.scale - height * scale)
    assert min(spare) == pytest.approx(0, abs=1e-6 * scale * width)


def test_a_hundred_metres_at_1_to_10000_are_a_centimetre() -> None:
    assert denominator(10_000 * 0.0254 / 96) == pytest.approx(10_000)
