"""The map of a paper: vectors of what is meant and no more, numbers that can be read, signs told apart by shape."""

import itertools
import re

import pytest

from console.printing.site.drawing import MOST_BYTES, draw_site
from models.entities.map_marks import MarkKind
from models.ids import AreaCode, FeederCode
from models.territory.shapes import ShapeKind
from models.territory.territory import empty_territory
from tests.console.printing.sites import corners, discs, ground, texts
from widgets.papers.site import GroundKind, SignKind, Site, SiteMark, SiteSign, key_words

WIDTH, HEIGHT = 178.0, 100.0


def order(x: float, y: float, number: str) -> SiteSign:
    return SiteSign(kind=SignKind.ORDER, x=x, y=y, number=number)


def site(*signs: SiteSign, **more: object) -> Site:
    values = {"areas": (AreaCode("T-1"),), "feeders": (FeederCode("F-1"),), "key": key_words(), **more}
    return Site(signs=signs, **values)  # type: ignore[arg-type]


def drawn(*signs: SiteSign, **more: object) -> str:
    return draw_site(site(*signs, **more), ground(), width=WIDTH, height=HEIGHT).svg


def test_nothing_of_it_is_a_raster_and_nothing_leaves_the_paper() -> None:
    svg = drawn(order(100, 50, "1"))
    assert "<image" not in svg
    assert "<path" in svg
    for x, y in corners(svg):
        assert -0.01 <= x <= WIDTH + 0.01
        assert -0.01 <= y <= HEIGHT + 0.01


def test_every_number_stands_at_its_place() -> None:
    """Distances on paper are those on the ground by the printed scale, and north is up."""
    places = {"1": (100.0, 50.0), "2": (700.0, -400.0), "3": (-500.0, 300.0)}
    found = draw_site(
        site(*(order(x, y, number) for number, (x, y) in places.items())), ground(), width=WIDTH, height=HEIGHT
    )
    read = discs(found.svg)
    assert read.keys() == places.keys()
    for one, other in itertools.combinations(places, 2):
        across = (read[other].spot[0] - read[one].spot[0]) * found.denominator / 1000
        up = (read[one].spot[1] - read[other].spot[1]) * found.denominator / 1000
        assert across == pytest.approx(places[other][0] - places[one][0], rel=0.01, abs=3)
        assert up == pytest.approx(places[other][1] - places[one][1], rel=0.01, abs=3)


def test_numbers_that_would_lie_on_one_another_move_apart_and_say_from_where() -> None:
    signs = [order(100 + number, 50, str(number)) for number in range(1, 41)]
    read = discs(drawn(*signs, order(900, 50, "far")))
    assert len(read) == 41
    for one, other in itertools.combinations(read.values(), 2):
        assert max(abs(one.at[0] - other.at[0]), abs(one.at[1] - other.at[1])) > 4
    spots = [read[str(number)].spot for number in range(1, 41)]
    assert all(abs(x - spots[0][0]) < 6 and abs(y - spots[0][1]) < 0.1 for x, y in spots)


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    found = draw_site(site(order(100, 50, "1")), ground(), width=WIDTH, height=HEIGHT)
    said = next(text for text in texts(found.svg) if re.fullmatch(r"\d+ m", text))
    bar = re.search(r'<rect x="3" y="[\d.]+" width="([\d.]+)" height="1.2" fill="#fff"', found.svg)
    assert bar is not None
    assert float(bar[1]) * found.denominator / 1000 == pytest.approx(float(said.removesuffix(" m")), rel=0.01)
    assert "N" in texts(found.svg)


def test_a_crew_that_is_far_off_makes_the_map_no_smaller_and_is_told_at_its_frame() -> None:
    crew = SiteSign(kind=SignKind.CREW, x=20_000, y=50, name="CD1", meant=False)
    other = SiteSign(kind=SignKind.CREW, x=20_100, y=50, name="CD2", meant=False)
    alone = draw_site(site(order(100, 50, "1")), ground(), width=WIDTH, height=HEIGHT)
    both = draw_site(site(order(100, 50, "1"), crew, other), ground(), width=WIDTH, height=HEIGHT)
    assert both.denominator == alone.denominator
    assert {"CD1 19 km", "CD2 19 km"} <= set(texts(both.svg))
    arrows = re.findall(r"translate\(([\d.]+) ([\d.]+)\) rotate", both.svg)
    assert len(set(arrows)) == 2, "one beside the other"


def test_a_ground_that_is_too_rich_loses_its_finest_streets_first() -> None:
    rich = ground(lanes=300)
    svg = draw_site(site(order(0, 0, "1")), rich, width=WIDTH, height=HEIGHT).svg
    assert len(svg.encode()) <= MOST_BYTES
    assert "人民路" in texts(svg)
    assert list(discs(svg)) == ["1"]


def test_the_key_has_what_is_shown_and_nothing_else() -> None:
    words = key_words()
    found = draw_site(site(order(100, 50, "1")), ground(), width=WIDTH, height=HEIGHT)
    said = {line.text for line in found.key}
    assert {words[SignKind.ORDER], words[GroundKind.FEEDER], words[GroundKind.AREA]} <= said
    assert words[SignKind.CREW] not in said
    assert words[GroundKind.CLOSURE] not in said


def test_closures_and_dangers_are_drawn_with_their_words() -> None:
    closed = SiteMark(
        kind=MarkKind.CLOSURE, shape=ShapeKind.LINE, points=((50, 0), (150, 0), (200, 80)), name="人民路封闭"
    )
    danger = SiteMark(kind=MarkKind.DANGER, shape=ShapeKind.POINT, points=((120, 60),), name="断线")
    far = SiteMark(kind=MarkKind.DANGER, shape=ShapeKind.POINT, points=((90_000, 60),), name="远处")
    said = texts(drawn(order(100, 50, "1"), marks=(closed, danger, far)))
    assert {"人民路封闭", "断线"} <= set(said)
    assert "远处" not in said


def test_only_greys_are_used() -> None:
    svg = drawn(order(100, 50, "1"), SiteSign(kind=SignKind.CREW_UNSURE, x=0, y=0, name="A1"))
    for colour in re.findall(r"#[0-9a-f]{3,6}\b", svg):
        parts = colour[1:] if len(colour) == 4 else (colour[1:3], colour[3:5], colour[5:7])
        assert len(set(parts)) == 1, colour


def test_a_place_off_every_ground_still_has_its_sign() -> None:
    found = draw_site(site(order(0, 0, "1")), empty_territory(), width=WIDTH, height=HEIGHT)
    assert list(discs(found.svg)) == ["1"]


def test_names_are_no_markup() -> None:
    crew = SiteSign(kind=SignKind.CREW, x=0, y=0, name='<b>&"喆珺玥昇䶮')
    assert '<b>&"喆珺玥昇䶮' in texts(drawn(order(100, 50, "1"), crew))
