"""A small made-up ground: square areas nested in grids and stations, a river across, roads and feeders."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
import shapely
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from models.changes import Entity
from models.entities.places import Zone
from models.territory.territory import LAYERS, Territory, make_layer
from tests.widgets.pictures import NOW, picture_of, rule_book
from widgets.map.map_view import MapView
from widgets.map.sheet import Sheet
from widgets.theme import Theme, dark_theme

COLUMNS, ROWS = 40, 30
SIDE = 250.0
"""Metres of an area. The lower left corner of the ground is (0, 0)."""
GRID = 5
"""Areas along a side of a grid; a station is 2 × 2 grids."""

Show = Callable[..., MapView]


@pytest.fixture(scope="session")
def territory() -> Territory:
    return make_territory()


@pytest.fixture
def show_map(qtbot: QtBot, territory: Territory) -> Iterator[Show]:
    """`show_map(*entities, size=…)`: a map on the screen with its ground drawn."""
    shown: list[MapView] = []

    def show(*entities: Entity, size: tuple[int, int] = (800, 600), ground: Territory = territory) -> MapView:
        picture = picture_of(*entities)
        view = MapView(picture=picture, territory=ground, theme=dark_theme(), now=NOW, rules=rule_book())
        qtbot.addWidget(view)
        view.resize(*size)
        with qtbot.waitSignal(view.picture_complete):
            view.show()
        shown.append(view)
        return view

    yield show
    for view in shown:
        view.close()


def on_a_screen(sheet: Sheet, ratio: float, theme: Theme | None = None) -> QImage:
    """What one layer of a map of 800 × 600 draws on bare land, on a screen of that ratio."""
    image = QImage(round(800 * ratio), round(600 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill((theme or dark_theme()).ground.land)
    painter = QPainter(image)
    sheet.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return image


def make_territory() -> Territory:
    column, row = (values.ravel() for values in np.meshgrid(np.arange(COLUMNS), np.arange(ROWS)))
    grid_columns = COLUMNS // GRID
    grid_of = row // GRID * grid_columns + column // GRID
    grids = boxes(COLUMNS // GRID, ROWS // GRID, SIDE * GRID)
    station_columns = COLUMNS // GRID // 2
    stations = boxes(station_columns, ROWS // GRID // 2, SIDE * GRID * 2)
    grid_rows = np.arange(len(grids))
    station_of = grid_rows // grid_columns // 2 * station_columns + grid_rows % grid_columns // 2
    duty = shapely.get_coordinates(shapely.centroid(stations))
    middles = np.column_stack((column + 0.5, row + 0.5)) * SIDE
    roads = [shapely.LineString([(x, 0), (x, ROWS * SIDE)]) for x in np.arange(0, COLUMNS * SIDE + 1, 1000.0)] + [
        shapely.LineString([(0, y), (COLUMNS * SIDE, y)]) for y in np.arange(0, ROWS * SIDE + 1, 1000.0)
    ]
    feeders = [shapely.LineString([(100, y), (COLUMNS * SIDE - 100, y)]) for y in np.arange(300, 7000, 700.0)]
    river = shapely.LineString([(-2000, 2200), (5000, 3600), (12000, 2900)]).buffer(180)
    layers = {
        "stations": make_layer(
            "stations",
            [f"S{n}" for n in range(len(stations))],
            [f"第{n}供电服务站" for n in range(len(stations))],
            stations,
            x=duty[:, 0],
            y=duty[:, 1],
        ),
        "grids": make_layer(
            "grids",
            [f"G{n}" for n in range(len(grids))],
            [f"第{n}网格" for n in range(len(grids))],
            grids,
            station=station_of,
            zone=[Zone.URBAN.value] * len(grids),
        ),
        "government_grids": make_layer("government_grids", [], [], []),
        "areas": make_layer(
            "areas",
            [f"A{n}" for n in range(len(grid_of))],
            [f"{n}号公变" for n in range(len(grid_of))],
            boxes(COLUMNS, ROWS, SIDE),
            grid=grid_of,
            residents=np.full(len(grid_of), 65),
            businesses=np.full(len(grid_of), 5),
            x=middles[:, 0],
            y=middles[:, 1],
        ),
        "feeders": make_layer(
            "feeders",
            [f"F{n}" for n in range(len(feeders))],
            [f"10kV第{n}线" for n in range(len(feeders))],
            feeders,
            voltage_kv=[10.0] * len(feeders),
        ),
        "substations": make_layer(
            "substations", ["B1"], ["110kV城东变"], [shapely.Point(5200, 5400)], voltage_kv=[110.0]
        ),
        "roads": make_layer(
            "roads",
            [f"R{n}" for n in range(len(roads))],
            [f"第{n}大道" for n in range(len(roads))],
            roads,
            road_class=np.arange(len(roads)) % 4,
        ),
        "water": make_layer("water", ["W1"], ["清溪江"], [river]),
    }
    assert set(layers) == set(LAYERS)
    return Territory("", layers)


def boxes(columns: int, rows: int, side: float) -> "np.typing.NDArray[np.object_]":
    """Squares row by row from the lower left."""
    column, row = (values.ravel() for values in np.meshgrid(np.arange(columns), np.arange(rows)))
    made: np.typing.NDArray[np.object_] = shapely.box(column * side, row * side, (column + 1) * side, (row + 1) * side)
    return made
