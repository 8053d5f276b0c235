"""Real ground in pixels, held against shapely: which shape each pixel belongs to, how much of the picture each takes,
what a click finds, and how much ink roads leave."""

from collections.abc import Iterator

import numpy as np
import pytest
import shapely
from pytestqt.qtbot import QtBot

from models.territory.territory import Territory
from tests.widgets.map.real.conftest import GroundNamed
from tests.widgets.map.real.grounds import SIGHTS, view_of
from tests.widgets.map.real.snapshots import theme_named, without_names
from tests.widgets.pictures import NOW, picture_of, rule_book
from widgets.map.ground.drawing import draw_plate
from widgets.map.ground.plate import Plate
from widgets.map.ground.prepared import make_ground
from widgets.map.map_view import MapView
from widgets.map.picking import Picker
from widgets.map.viewport import Viewport
from widgets.theme import light_theme

AREAS = (("schutterwald", "areas"), ("jiujiang", "grids"))
RIGHT = 0.999
"""Share of pixels that have to be shapely's."""

pytestmark = pytest.mark.usefixtures("qapp")

shaped = pytest.mark.parametrize(("name", "layer"), AREAS)


def plate_of(territory: Territory, view: Viewport, ratio: float = 1.0) -> Plate:
    look, stop = without_names(theme_named("light")), np.zeros(1, np.uint8)
    plate = draw_plate(make_ground(territory), view, ratio=ratio, look=look, stop=stop)
    assert plate is not None
    return plate


def middles(view: Viewport, ratio: float) -> tuple["np.typing.NDArray[np.float64]", "np.typing.NDArray[np.float64]"]:
    """x and y metres of the middle of every pixel."""
    step = view.scale / ratio
    x = view.left + (np.arange(round(view.width * ratio)) + 0.5) * step
    y = view.top - (np.arange(round(view.height * ratio)) + 0.5) * step
    return np.meshgrid(x, y)


def rows_by_shapely(
    territory: Territory, layer: str, x: "np.typing.ArrayLike", y: "np.typing.ArrayLike"
) -> "np.typing.NDArray[np.int64]":
    """The row of the shape that holds each point, −1 for none; the highest of several, as in the picture."""
    points = shapely.points(x, y).ravel()
    point, row = shapely.STRtree(territory[layer].shapes.geometries()).query(points, predicate="intersects")
    rows = np.full(len(points), -1)
    np.maximum.at(rows, point, row)
    return rows.reshape(np.shape(x))


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("sight", SIGHTS)
@shaped
def test_every_pixel_belongs_to_the_shape_that_holds_its_middle(
    ground_named: GroundNamed, name: str, layer: str, sight: str, ratio: float
) -> None:
    territory = ground_named(name)
    view = view_of(name, sight, territory)
    plate = plate_of(territory, view, ratio)
    assert plate.layer == layer
    every = slice(None, None, 5)  # of all of them shapely would take seconds
    x, y = (part[every, every] for part in middles(view, ratio))
    wanted = rows_by_shapely(territory, layer, x, y)
    assert (plate.rows[every, every] == wanted).mean() >= RIGHT
    assert len(np.unique(wanted)) > 2


@shaped
def test_every_shape_covers_its_area(ground_named: GroundNamed, name: str, layer: str) -> None:
    territory = ground_named(name)
    view = view_of(name, "whole", territory)
    plate = plate_of(territory, view, 2.0)
    shapes = territory[layer].shapes.geometries()
    counted = np.bincount(plate.rows[plate.rows >= 0], minlength=len(shapes)) * (view.scale / 2.0) ** 2
    areas, lengths = shapely.area(shapes), shapely.length(shapes)
    assert np.isclose(counted, areas, rtol=0, atol=0.05 * view.scale * lengths + view.scale**2).all()
    assert counted.sum() == pytest.approx(shapely.area(shapely.union_all(shapes)), rel=1e-3)


@pytest.fixture
def shown(qtbot: QtBot, ground_named: GroundNamed) -> Iterator[dict[str, MapView]]:
    made: dict[str, MapView] = {}
    for name, _ in AREAS:
        view = MapView(
            picture=picture_of(),
            territory=ground_named(name),
            theme=light_theme(),
            now=NOW,
            rules=rule_book(),
        )
        qtbot.addWidget(view)
        view.resize(640, 400)
        with qtbot.waitSignal(view.picture_complete):
            view.show()
        made[name] = view
    yield made
    for view in made.values():
        view.close()


@pytest.mark.parametrize("sight", SIGHTS)
@shaped
def test_a_click_finds_what_shapely_finds(
    qtbot: QtBot, ground_named: GroundNamed, shown: dict[str, MapView], name: str, layer: str, sight: str
) -> None:
    territory, view = ground_named(name), shown[name]
    wanted = view_of(name, sight, territory)
    if sight != "whole":
        with qtbot.waitSignal(view.picture_complete):
            view.canvas.go_to(*wanted.centre, wanted.scale)
    now = view.canvas.viewport_now()
    spots = np.random.default_rng(11).uniform((0, 0), (now.width, now.height), (2000, 2))
    spots = np.floor(spots) + 0.5
    x, y = now.left + spots[:, 0] * now.scale, now.top - spots[:, 1] * now.scale
    by_shapely = rows_by_shapely(territory, layer, x, y)
    picked = np.array([_row_at(view, layer, *spot) for spot in spots.tolist()])
    assert (picked == by_shapely).mean() >= RIGHT


def _row_at(view: MapView, layer: str, x: float, y: float) -> int:
    found = view._layers.ground.row_at(x, y)
    assert found is not None
    assert found[0] == layer
    return found[1]


def test_a_pick_names_the_area(ground_named: GroundNamed, shown: dict[str, MapView]) -> None:
    """Through the picker that the hand uses, at the spot inside each area that is furthest from its borders."""
    view, areas = shown["schutterwald"], ground_named("schutterwald")["areas"]
    now = view.canvas.viewport_now()
    picker: Picker = view._picker
    for row, shape in enumerate(areas.shapes.geometries()):
        inner = shapely.get_coordinates(shapely.maximum_inscribed_circle(shape))[0]
        x, y = now.pixels(inner).tolist()
        assert picker.area(now, x, y) == row


@pytest.mark.parametrize("sight", ["whole", "district"])
def test_roads_leave_ink_where_they_are_and_nowhere_else(ground_named: GroundNamed, sight: str) -> None:
    """The union of all strokes with their casings, by shapely, against the pixels that are not land."""
    territory = ground_named("futian")
    view = view_of("futian", sight, territory)
    style = without_names(theme_named("light")).style
    roads, station = territory["roads"], territory["stations"]
    lines, classes = roads.shapes.geometries(), roads.columns["road_class"]
    strokes = []
    for number, road in enumerate(style.roads):
        if view.scale < road.below:
            casings = 2 * road.casing_pixels if view.scale < road.cased_below else 0.0
            reach = (road.thickness(view.scale) + casings) * view.scale / 2
            strokes.append(shapely.union_all(shapely.buffer(lines[classes == number], reach)))
    ink = shapely.union_all(strokes)
    # Besides roads there is a border, with its band, and the station's own sign.
    border = shapely.buffer(shapely.boundary(station.shapes.geometries()[0]), 12 * view.scale)
    sign = shapely.buffer(shapely.Point(station.columns["x"][0], station.columns["y"][0]), 16 * view.scale)
    x, y = middles(view, 1.0)
    counted = shapely.contains_xy(shapely.box(*view.box).difference(border).difference(sign), x, y)
    plate = plate_of(territory, view)
    drawn = np.frombuffer(plate.image.constBits(), np.uint32).reshape(counted.shape) != style.land
    inside = shapely.contains_xy(ink, x, y) & counted
    assert inside.sum() > 5000
    assert drawn[inside].mean() >= RIGHT, "all of the roads is inked"
    smoothed = shapely.contains_xy(shapely.buffer(ink, 1.2 * view.scale), x, y)
    assert not (drawn & counted & ~smoothed).any(), "and nothing but them and their smooth edges"
