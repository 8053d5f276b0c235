"""Polygons, lines and colours in pixels, held against shapely's answers."""

from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from models.territory.shapes import ShapeKind, Shapes
from widgets.map.ground.lines import Lines
from widgets.map.ground.plate_memory import PlateMemory
from widgets.map.ground.prepared import Faces
from widgets.map.ground.raster import Raster, Strip
from widgets.map.viewport import Viewport

LAND, INK, EDGE = 0xFF000000, 0xFFFFFFFF, 0xFF00FF00
WIDTH, HEIGHT = 120, 90
VIEW = Viewport.around(1000.0, -500.0, scale=2.0, width=WIDTH, height=HEIGHT)


def raster(view: Viewport = VIEW, ratio: float = 1.0, *, stopped: int = 0) -> Raster:
    """Nothing but land."""
    made = Raster(view, ratio=ratio, stop=np.full(1, stopped, np.uint8))
    made.in_strips(lambda strip: strip.land(LAND))
    number(made, faces())
    return made


def number(picture: Raster, shapes: Faces, edged: np.ndarray | None = None) -> None:
    near = shapes.around(picture.view.box)
    marks = None if edged is None else edged[near]
    picture.in_strips(lambda strip: strip.number(shapes, near, edged=marks))


def faces(*shapes: shapely.Geometry) -> Faces:
    return Faces.of(Shapes.of(ShapeKind.POLYGON, np.array(shapes, dtype=object)))


def middles(view: Viewport = VIEW, ratio: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """x and y metres of the middle of every pixel."""
    step = view.scale / ratio
    x = view.left + (np.arange(round(view.width * ratio)) + 0.5) * step
    y = view.top - (np.arange(round(view.height * ratio)) + 0.5) * step
    return np.meshgrid(x, y)


def star(x: float, y: float, radii: list[float]) -> shapely.Polygon:
    turns = np.linspace(0, 2 * np.pi, len(radii), endpoint=False)
    return shapely.Polygon(np.column_stack((x + radii * np.cos(turns), y + radii * np.sin(turns))))


radii = st.lists(st.floats(3.0, 160.0), min_size=3, max_size=40)


@settings(max_examples=60)
@given(st.floats(850, 1150), st.floats(-620, -380), radii, st.sampled_from([1.0, 1.5, 2.0]))
def test_a_pixel_belongs_to_the_polygon_that_holds_its_middle(
    x: float, y: float, reach: list[float], ratio: float
) -> None:
    polygon = star(x, y, reach)
    picture = raster(ratio=ratio)
    number(picture, faces(polygon))
    px, py = middles(ratio=ratio)
    sure = shapely.distance(shapely.boundary(polygon), shapely.points(px, py)) > 1e-3
    inside = shapely.contains_xy(polygon, px, py)
    assert (picture.rows.shape) == px.shape
    assert ((picture.rows == 0) == inside)[sure].all()


def test_neighbours_leave_no_gap_and_do_not_overlap() -> None:
    """Every pixel under a coverage has exactly one owner, and it is the same whatever comes first."""
    rng = np.random.default_rng(3)
    points = shapely.multipoints(rng.uniform((880, -590), (1120, -410), (300, 2)))
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=shapely.box(*VIEW.grown(5).box)))
    picture, other = raster(), raster()
    number(picture, faces(*cells))
    number(other, faces(*cells[::-1]))
    assert (picture.rows >= 0).all()
    assert (picture.rows == len(cells) - 1 - other.rows).all()


def test_holes_and_parts_keep_to_themselves() -> None:
    shape = shapely.MultiPolygon(
        [
            shapely.box(900, -560, 980, -440).difference(shapely.box(920, -540, 960, -460)),
            shapely.box(1040, -520, 1100, -480),
        ]
    )
    picture = raster()
    number(picture, faces(shape))
    px, py = middles()
    assert ((picture.rows == 0) == shapely.contains_xy(shape, px, py)).all()


@pytest.mark.parametrize(
    "shape",
    [
        shapely.Polygon(),
        shapely.Polygon([(1000, -500), (1000, -500), (1000, -500)]),
        shapely.Polygon([(950, -500), (1050, -500), (980, -500)]),
        shapely.box(5e6, 5e6, 6e6, 6e6),
        shapely.box(-2e7, -400.5, 2e7, -400.4),
    ],
    ids=["empty", "one point", "no area", "far away", "thinner than a pixel"],
)
def test_what_has_no_pixel_changes_nothing(shape: shapely.Geometry) -> None:
    picture = raster()
    number(picture, faces(shape))
    assert (picture.rows == -1).all() or (picture.rows >= 0).sum() <= WIDTH


def test_a_shape_of_200_000_points_is_filled() -> None:
    rng = np.random.default_rng(9)
    polygon = star(1000.0, -500.0, list(60 + rng.uniform(-2, 2, 200_000)))
    picture = raster()
    number(picture, faces(polygon))
    assert (picture.rows == 0).sum() * VIEW.scale**2 == pytest.approx(polygon.area, rel=0.02)


@pytest.mark.parametrize("scale", [0.001, 50_000.0])
def test_any_scale_is_drawn(scale: float) -> None:
    view = Viewport.around(1000.0, -500.0, scale=scale, width=WIDTH, height=HEIGHT)
    picture = raster(view)
    number(picture, faces(shapely.box(-1000, -2500, 3000, 1500)))
    picture.in_strips(lambda strip: strip.lines(Lines.of(np.array([(-1000.0, -500.0, 3000.0, -500.0)])), 2.0, INK))
    assert (picture.rows == 0).all() if scale < 1 else (picture.rows == 0).sum() <= 1
    assert (picture.pixels == INK).any() or scale > 1


@settings(max_examples=40)
@given(st.floats(900, 1100), st.floats(-580, -420), st.lists(st.floats(5.0, 70.0), min_size=3, max_size=20))
def test_a_smooth_face_covers_its_area(x: float, y: float, reach: list[float]) -> None:
    polygon = star(x, y, reach)
    picture = raster()
    picture.in_strips(lambda strip: strip.faces(faces(polygon), INK))
    shown = (picture.pixels & 255).sum() / 255 * VIEW.scale**2
    wanted = polygon.intersection(shapely.box(*VIEW.box)).area
    assert shown == pytest.approx(wanted, rel=0.02, abs=30)


@settings(max_examples=40)
@given(st.floats(900, 1100), st.floats(-580, -420), st.floats(-50, 50), st.floats(-50, 50), st.floats(1.0, 9.0))
def test_a_line_covers_its_length_times_its_thickness(x: float, y: float, dx: float, dy: float, thick: float) -> None:
    picture = raster()
    picture.in_strips(lambda strip: strip.lines(Lines.of(np.array([(x, y, x + dx, y + dy)])), thick, INK))
    shown = (picture.pixels & 255).sum() / 255 * VIEW.scale**2
    stroke = shapely.LineString([(x, y), (x + dx, y + dy)]).buffer(thick * VIEW.scale / 2, quad_segs=32)
    wanted = stroke.intersection(shapely.box(*VIEW.box)).area
    # Exactly along the diagonals of pixels a line of one pixel comes out a seventh too heavy.
    assert shown == pytest.approx(wanted, rel=0.15, abs=8)


def test_where_lines_meet_nothing_is_drawn_twice() -> None:
    """A bend of see-through colour is as see-through as the rest of it."""
    picture = raster()
    bend = np.array([(950.0, -500.0, 1000.0, -500.0), (1000.0, -500.0, 1000.0, -450.0)])
    picture.in_strips(lambda strip: strip.lines(Lines.of(bend), 6.0, 0x80FFFFFF))
    assert (picture.pixels & 255).max() == 128


def test_a_thin_line_is_pale_not_broken() -> None:
    picture = raster()
    picture.in_strips(lambda strip: strip.lines(Lines.of(np.array([(900.0, -499.0, 1100.0, -499.0)])), 0.5, INK))
    assert np.unique(picture.pixels[:, 20:-20] & 255).tolist() == [0, 127]


def test_borders_lie_between_shapes_that_are_large_enough() -> None:
    big, other, small = (
        shapely.box(880, -590, 960, -410),
        shapely.box(960, -590, 1060, -410),
        shapely.box(1060, -590, 1120, -410),
    )
    picture = raster()
    number(picture, faces(big, other, small), np.array([True, True, False]))
    picture.in_strips(lambda strip: strip.edges(EDGE))
    columns = np.flatnonzero((picture.pixels == EDGE).all(axis=0))
    assert columns.tolist() == [39], "between the first two, and nowhere else"


def test_a_border_is_wherever_the_number_changes() -> None:
    """To the right or below, be it below the picture; between shapes that are both large enough, and not towards where
    there is none. With land all around it, or over what is there."""
    rng = np.random.default_rng(5)
    points = shapely.multipoints(rng.uniform((880, -680), (1120, -410), (300, 2)))
    cells = shapely.get_parts(shapely.voronoi_polygons(points))
    cells = cells[shapely.within(cells, shapely.box(900, -660, 1110, -430))]
    edged = rng.random(len(cells)) < 0.8
    picture, other, higher = raster(), raster(), raster(replace(VIEW, height=HEIGHT + 1))
    for one in (picture, other, higher):
        number(one, faces(*cells), edged)
    picture.in_strips(lambda strip: strip.edges(EDGE, land=LAND))
    other.in_strips(lambda strip: strip.land(INK))
    other.in_strips(lambda strip: strip.edges(EDGE))
    higher.in_strips(lambda strip: strip.edges(EDGE))
    rows = higher.rows
    assert rows.min() == -1
    assert (rows[:-1] == picture.rows).all()
    large = np.append(edged, False)[rows]  # the last entry is for −1
    wanted = ((rows != np.roll(rows, -1, 0)) & np.roll(large, -1, 0))[:-1]
    wanted[:, :-1] |= ((rows != np.roll(rows, -1, 1)) & np.roll(large, -1, 1))[:-1, :-1]
    wanted &= large[:-1]
    assert (picture.pixels == np.where(wanted, EDGE, LAND)).all()
    assert (other.pixels == np.where(wanted, EDGE, INK)).all()
    assert wanted.sum() > 500
    assert wanted[-1].any()


def test_memory_of_a_plate_that_is_gone_leaves_no_trace() -> None:
    memory = PlateMemory()
    lake = faces(shapely.box(900, -560, 1050, -440))
    ways = Lines.of(np.array([(900.0, -560.0, 1100.0, -440.0)]))

    def drawn(*shapes: shapely.Geometry) -> tuple[list[int], list[int]]:
        picture = Raster(VIEW, ratio=1.0, stop=np.zeros(1, np.uint8), memory=memory)
        number(picture, faces(*shapes))
        picture.in_strips(lambda strip: strip.land(LAND))
        picture.in_strips(lambda strip: strip.lines(ways, 5.0, 0x80FFFFFF))
        return picture.pixels.tolist(), picture.rows.tolist()

    fresh = drawn()
    picture = Raster(VIEW, ratio=1.0, stop=np.zeros(1, np.uint8), memory=memory)
    number(picture, lake)
    picture.in_strips(lambda strip: strip.land(INK))
    picture.in_strips(lambda strip: strip.faces(lake, EDGE))
    picture.cover[...] = 9
    del picture
    assert drawn() == fresh


def test_parts_drawn_at_once_make_the_picture_that_one_part_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    view = Viewport(left=0.0, top=900.0, scale=1.0, width=300.0, height=901.0)
    squares = faces(*(shapely.box(x, y, x + 50, y + 50) for x in range(0, 300, 50) for y in range(0, 900, 50)))
    lake, way = faces(shapely.Point(150, 450).buffer(140)), Lines.of(np.array([(10.0, 5.0, 290.0, 880.0)]))

    def draw(strip: Strip) -> None:
        strip.number(squares, np.arange(len(squares)), edged=np.arange(len(squares)) % 5 > 0)
        strip.edges(EDGE, land=LAND)
        strip.faces(lake, 0x80FFFFFF)
        strip.lines(way, 7.0, INK)
        strip.squares(np.array([(150.0, 450.0), (80.0, 600.0)]), 6.0, EDGE)

    pictures = []
    for cores in (1, 3):
        monkeypatch.setattr("os.cpu_count", lambda cores=cores: cores)
        picture = raster(view)
        picture.in_strips(draw)
        pictures.append(picture)
    one, other = pictures
    assert (one.rows == other.rows).all()
    assert (one.pixels == other.pixels).all()
    assert len(np.unique(one.pixels)) > 20


def test_squares_stand_on_their_points() -> None:
    picture = raster()
    picture.in_strips(lambda strip: strip.squares(np.array([(1000.0, -500.0), (5e7, 0.0)]), 4.0, INK))
    lines, columns = np.nonzero(picture.pixels == INK)
    assert (columns.min(), columns.max(), lines.min(), lines.max()) == (58, 61, 43, 46)


def test_work_that_was_stopped_leaves_at_once() -> None:
    picture = raster(stopped=1)
    number(picture, faces(shapely.box(*VIEW.box)))
    picture.in_strips(lambda strip: strip.faces(faces(shapely.box(*VIEW.box)), INK))
    picture.in_strips(lambda strip: strip.lines(Lines.of(np.array([(900.0, -500.0, 1100.0, -500.0)])), 3.0, INK))
    assert picture.stopped
    assert (picture.rows == -1).all()
    assert (picture.pixels == LAND).all()
