"""The map on paper is the map on the screen: the same layers, finer, in the colours of the print style."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from models.base_map.sources import BaseMap, Datum
from models.base_map.tiles import tile_at
from models.entities.map_marks import MarkKind
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Urgency
from models.feeder_trace import TraceReach
from models.ids import AreaCode
from models.outages import OutageState
from models.territory.projection import local_projection
from models.territory.territory import Territory
from tests.models.base_map.tile_files import make_tile_file
from tests.widgets.map.base_map.tile_pictures import plain
from tests.widgets.map.conftest import COLUMNS, ROWS, SIDE, Show
from tests.widgets.map.test_map_marks import mark
from tests.widgets.pictures import NOW, advanced, crew, fix, fixes_of, order, place, rule_book
from widgets.map.ground.plate import Pixels, Plate
from widgets.map.paper.drawing import draw_ground, draw_page, paper_look
from widgets.map.paper.frame import Imprint, as_of_lines, round_to_three, sources
from widgets.map.paper.page import RATIO, Page, Paper
from widgets.map.paper.shown import Shown
from widgets.theme import print_theme
from widgets.theme.hatches import hatch_tile

PAGE = Page.of(Paper.A4)
GO_ON = np.zeros(1, np.uint8)
IMPRINT = Imprint(title="清江", account="周文", rules=rule_book())
X, Y = 5130.0, 4120.0
"""A spot off the roads, in the middle of nothing."""


def ground_of(shown: Shown) -> Plate:
    plate = draw_ground(shown, PAGE, look=paper_look(QGuiApplication.font()), stop=GO_ON)
    assert plate is not None
    return plate


def page_of(shown: Shown, plate: Plate | None = None, imprint: Imprint = IMPRINT) -> Pixels:
    look = paper_look(QGuiApplication.font())
    plate = plate or ground_of(shown)
    page = draw_page(shown, PAGE, plate=plate, look=look, imprint=imprint, stop=GO_ON)
    assert page is not None
    return page


def pixels_of(image: QImage) -> Pixels:
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


def map_of(page: Pixels) -> Pixels:
    box = PAGE.map
    left, top, width, height = (round(edge * RATIO) for edge in (box.left(), box.top(), box.width(), box.height()))
    return page[top : top + height, left : left + width]


def dots(shown: Shown, x: float, y: float) -> tuple[int, int]:
    """Column and line in `map_of` of a spot on the ground."""
    column, line = (PAGE.view_of(shown.extent()).pixels(np.array((x, y))) * RATIO).tolist()
    return round(column), round(line)


def inside(pixels: Pixels) -> Pixels:
    """Without the frame's own line."""
    return pixels[8:-8, 8:-8]


def test_the_ground_lies_on_the_page_dot_by_dot(show_map: Show) -> None:
    shown = show_map().shown()
    plate = ground_of(shown)
    assert (inside(map_of(page_of(shown, plate))) == inside(pixels_of(plate.image))).all()


def test_the_page_shows_what_the_map_shows(show_map: Show) -> None:
    """What the view has at its edges is on the paper, at the same spot of the ground."""
    view = show_map()
    view.show_place(X, Y, 3000.0)
    shown = view.shown()
    seen = PAGE.view_of(shown.extent())
    assert seen.covers(shown.view)
    assert (shown.now, shown.territory, shown.base, shown.trace) == (view._now, view._territory, None, None)


def test_orders_crews_and_a_trace_are_drawn_where_they_are(show_map: Show, territory: Territory) -> None:
    view = show_map(order("1", place=place("a", x=X, y=Y), urgency=Urgency.CRITICAL), crew("CD1"))
    view.show_fixes(fixes_of([fix("CD1", x=X + 1500, y=Y)]), NOW)
    view.show_place(X, Y, 6000.0)
    without = view.shown()
    view._panels.tracing.begin(3, (3000.0, 2400.0), TraceReach.WHOLE)
    shown = view.shown()
    plate = ground_of(shown)
    ground, drawn = pixels_of(plate.image), map_of(page_of(shown, plate))
    theme = print_theme()
    column, line = dots(shown, X, Y)
    assert QColor.fromRgb(drawn[line, column]) == theme.critical
    changed = drawn != ground
    for x in (X, X + 1500):
        column, line = dots(shown, x, Y)
        assert changed[line - 9 : line + 10, column - 9 : column + 10].any()
    column, line = dots(shown, 4000.0, 2400.0)
    strip = drawn[line - 20 : line + 20, column]
    assert any(QColor.fromRgb(dot) == theme.selection for dot in strip)
    plain_strip = map_of(page_of(without, plate))[line - 20 : line + 20, column]
    assert not any(QColor.fromRgb(dot) == theme.selection for dot in plain_strip)


def test_the_legend_of_all_there_is_leaves_scale_and_last_line_alone(show_map: Show) -> None:
    view = show_map(*(mark(f"M{number}", kind=kind) for number, kind in enumerate(MarkKind)))
    view._panels.tracing.begin(3, (3000.0, 2400.0), TraceReach.WHOLE)
    full = view.shown()
    plate = ground_of(full)
    bare = page_of(replace(full, marks=(), trace=None), plate)
    foot, last, measures = PAGE.foot, 14.0, 170.0
    changed = page_of(full, plate)[: round(foot.bottom() * RATIO)] != bare[: round(foot.bottom() * RATIO)]
    below = changed[round(foot.top() * RATIO) :]
    assert below.any(), "seven kinds more"
    assert not below[:, round((foot.right() - measures) * RATIO) :].any()
    assert not below[-round(last * RATIO) :].any()


def test_what_changes_afterwards_is_not_on_it(show_map: Show) -> None:
    view = show_map(crew("CD1"))
    view.show_fixes(fixes_of([fix("CD1", x=X, y=Y)]), NOW)
    shown = view.shown()
    before = page_of(shown)
    view.show_fixes(fixes_of([fix("CD1", x=X + 900, y=Y, seconds_ago=1)]), NOW + timedelta(seconds=2))
    assert (page_of(shown) == before).all()
    assert (page_of(view.shown()) != before).any()


def test_areas_without_power_are_told_apart_without_colour(show_map: Show) -> None:
    """In grey, the patterns differ by where ink lies, not by how much."""
    tiles = {state: hatch_tile(state, print_theme(), ratio=RATIO) for state in OutageState}
    inked = {state: (tile >> 24) == (tile >> 24).max() for state, tile in tiles.items()}
    assert len({mask.tobytes() for mask in inked.values()}) == len(OutageState)
    for state, tile in tiles.items():
        greys = np.unique(_grey_on_white(tile))
        assert greys.max() - greys.min() > 90, state


def test_the_pattern_of_an_outage_lies_on_its_area(show_map: Show) -> None:
    code, spot = AreaCode("A660"), (20.5 * SIDE, 16.5 * SIDE)
    broken = order(
        "1",
        place=place("a", x=9000.0, y=500.0, area=code),
        equipment=EquipmentClass.TRANSFORMER_DROPOUT,
    )
    view = show_map(advanced(broken, OrderState.DIAGNOSED))
    view.show_place(*spot, 1500.0)
    shown = view.shown()
    plate = ground_of(shown)
    before, after = pixels_of(plate.image), map_of(page_of(shown, plate))
    row = int(np.flatnonzero(shown.territory["areas"].codes == code)[0])
    area = plate.rows == row
    assert area.any()
    changed = before != after
    assert changed[area].mean() > 0.9
    assert not inside(changed & ~area).any()


@pytest.mark.parametrize("paper", list(Paper))
def test_a_page_that_was_stopped_is_none(show_map: Show, paper: Paper) -> None:
    shown, page, look = show_map().shown(), Page.of(paper), paper_look(QGuiApplication.font())
    stop = np.ones(1, np.uint8)
    assert draw_ground(shown, page, look=look, stop=stop) is None
    plate = ground_of(shown)
    assert draw_page(shown, page, plate=plate, look=look, imprint=IMPRINT, stop=stop) is None


def test_it_is_black_on_white(show_map: Show) -> None:
    grey = _grey_on_white(page_of(show_map().shown()))
    assert (grey > 250).mean() > 0.6, "paper"
    assert 0.002 < (grey < 60).mean() < 0.1, "ink"


# -- the frame ----------------------------------------------------------------------------------------------


Told = Callable[..., list[str]]


@pytest.fixture
def told(show_map: Show) -> Told:
    """The lines about the moment; `silent` crews of three were heard so many seconds ago."""

    def tell(*ages: float, now: datetime = NOW, imprint: Imprint = IMPRINT) -> list[str]:
        crews = [crew(f"CD{number}", name=f"抢修{number}班") for number in range(len(ages))]
        view = show_map(*crews)
        fixes = [fix(f"CD{n}", seconds_ago=age, x=X + 100 * n, y=Y) for n, age in enumerate(ages)]
        view.show_fixes(fixes_of(fixes), now)
        shown = view.shown()
        return as_of_lines(shown, PAGE.view_of(shown.extent()), imprint=imprint)

    return tell


def test_the_moment_and_the_newest_position_are_said(told: Told) -> None:
    assert told(70.0, 100.0) == ["As of 2026-11-21 20:00 · positions to 19:58"]


def test_without_positions_that_is_said(told: Told) -> None:
    assert told() == ["As of 2026-11-21 20:00 · no positions of crews"]


def test_silent_crews_are_named_the_longest_silent_first(told: Told) -> None:
    lines = told(5.0, 400.0, 3 * 3600.0)
    assert lines[1:] == ["Not heard: 抢修2班 for 3 h, 抢修1班 for 6 min"]


def test_of_many_silent_crews_the_rest_is_counted(told: Told) -> None:
    (line,) = told(*(600.0 + 60 * n for n in range(7)))[1:]
    assert line.startswith("Not heard: 抢修6班 for 16 min, ")
    assert line.endswith(", 3 more")


def test_silent_crews_elsewhere_are_not_named(show_map: Show) -> None:
    view = show_map(crew("CD1"))
    view.show_fixes(fixes_of([fix("CD1", seconds_ago=900.0, x=X, y=Y)]), NOW)
    view.show_place(X + 4000, Y, 800.0)
    shown = view.shown()
    assert len(as_of_lines(shown, PAGE.view_of(shown.extent()), imprint=IMPRINT)) == 1


def test_out_of_reach_of_the_database_it_is_of_the_last_moment_before(told: Told) -> None:
    lines = told(imprint=replace(IMPRINT, blind_since=NOW - timedelta(minutes=11)))
    assert lines == [
        "As of 2026-11-21 19:49 · no positions of crews",
        "The database has been out of reach since then; printed at 20:00.",
    ]


def test_a_base_map_is_drawn_and_its_source_named(qapp: QApplication, show_map: Show, tmp_path: Path) -> None:
    lon, lat = 114.62, 29.87
    shown = show_map().shown()
    ground = Territory(local_projection(lon, lat), shown.territory.layers)
    tile = tile_at(lon, lat, 9)
    file = make_tile_file(tmp_path / "a.mbtiles", {tile: plain(0xFF3050C0)}, attribution="© 测绘院")
    shown = replace(shown, territory=ground, base=BaseMap(file=file, datum=Datum.WGS84))
    plate = ground_of(shown)
    assert sources(plate, IMPRINT) == ("Base map: © 测绘院", "Made by 周文 with Yike")
    column, line = dots(shown, X, Y)
    dot = QColor.fromRgb(map_of(page_of(shown, plate))[line, column])
    assert dot.blue() - dot.red() > 20
    assert sources(ground_of(show_map().shown()), IMPRINT)[0] == ""


def test_a_made_up_city_says_so(show_map: Show) -> None:
    shown = show_map().shown()
    plate = ground_of(shown)
    real, demo = ((page_of(shown, plate, replace(IMPRINT, demo=demo))) for demo in (False, True))
    rows = np.flatnonzero((real != demo).any(axis=1))
    assert len(rows)
    assert rows.max() < PAGE.map.top() * RATIO, "in the head"


@pytest.mark.parametrize(("number", "said"), [(53_412.7, 53_400), (999.6, 1000), (1_234_567.0, 1_230_000), (12.34, 12)])
def test_a_scale_has_three_digits(number: float, said: int) -> None:
    assert round_to_three(number) == said


def test_a_map_without_anything_is_a_page_too(show_map: Show) -> None:
    from models.territory.territory import empty_territory

    shown = show_map(ground=empty_territory()).shown()
    land = inside(map_of(page_of(shown)))
    assert (land == 0xFFFFFFFF).all()


def _grey_on_white(pixels: Pixels) -> "np.typing.NDArray[np.float64]":
    """0 … 255; premultiplied colours laid on paper."""
    alpha, red, green, blue = ((pixels >> shift & 255).astype(float) for shift in (24, 16, 8, 0))
    return 0.299 * red + 0.587 * green + 0.114 * blue + (255 - alpha)


def test_empty_land_around_a_whole_territory_stays_off_the_paper(show_map: Show) -> None:
    """But a crew that is out there is on it, as it is on the screen."""
    view = show_map(crew("CD1"), size=(1600, 300))
    alone = PAGE.view_of(view.shown().extent())
    wide, high = COLUMNS * SIDE / alone.scale, ROWS * SIDE / alone.scale
    assert max(wide / alone.width, high / alone.height) > 0.9
    _, _, right, top = view.canvas.viewport_now().box
    view.show_fixes(fixes_of([fix("CD1", x=right - 100, y=top - 100)]), NOW)
    assert PAGE.view_of(view.shown().extent()).box[2] >= right - 100


def test_near_by_the_paper_shows_the_view(show_map: Show) -> None:
    view = show_map()
    view.show_place(X, Y, 900.0)
    assert view.shown().extent() == view.canvas.viewport_now().box
