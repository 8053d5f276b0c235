"""Where the names of the ground go."""

from itertools import combinations

import numpy as np
import pytest
import shapely
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from models.territory.territory import Territory, empty_territory
from tests.widgets.map.conftest import GRID, SIDE
from widgets.map.ground.names import place_labels
from widgets.map.ground.prepared import make_ground
from widgets.map.ground.style import Look, NameKind, look_of
from widgets.map.labels import Label, LabelStyle, Occupied, box_around, paint_text, stands_upright
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme
from widgets.theme.fonts import POINT_SIZE


@pytest.mark.parametrize("scale", [40.0, 12.0, 4.0, 1.2, 0.4])
def test_no_two_names_touch(territory: Territory, qapp: QApplication, scale: float) -> None:
    drawn_with = look()
    labels = [label for label in place_labels(make_ground(territory), view_of(scale), drawn_with, Occupied()) if label]
    assert labels
    for one, other in combinations(labels, 2):
        for a in drawn_with.fonts.boxes(one):
            for b in drawn_with.fonts.boxes(other):
                assert not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]), (one, other)


def test_names_keep_clear_of_what_is_taken(territory: Territory, qapp: QApplication) -> None:
    occupied = Occupied()
    occupied.take((0.0, 0.0, 900.0, 700.0))
    assert not [label for label in place_labels(make_ground(territory), view_of(4.0), look(), occupied) if label]


def test_an_empty_territory_has_no_names(qapp: QApplication) -> None:
    ground = make_ground(empty_territory())
    assert not [label for label in place_labels(ground, view_of(5.0), look(), Occupied()) if label]


def test_nearer_more_is_named(territory: Territory, qapp: QApplication) -> None:
    ground, drawn_with = make_ground(territory), look()
    seen = {
        scale: {label.style for label in place_labels(ground, view_of(scale), drawn_with, Occupied()) if label}
        for scale in (40.0, 6.0, 1.0)
    }
    assert LabelStyle.STATION in seen[40.0]
    assert not seen[40.0] & {LabelStyle.AREA, LabelStyle.GRID}
    assert {LabelStyle.GRID, LabelStyle.WATER, LabelStyle.ROAD} <= seen[6.0]
    assert LabelStyle.AREA in seen[1.0]


def test_a_name_keeps_its_distance_from_its_sign_with_larger_letters(territory: Territory, qapp: QApplication) -> None:
    ground, font, view = make_ground(territory), QGuiApplication.font(), view_of(12.0)
    font.setPointSizeF(2 * POINT_SIZE)
    drawn_with = look_of(dark_theme(), font)
    taken = Occupied()
    for x, y in view.pixels(ground.station_places.xy).tolist():
        taken.take(box_around(x, y, 20.0, 20.0))
    labels = [label for label in place_labels(ground, view, drawn_with, taken) if label]
    assert LabelStyle.STATION in {label.style for label in labels}


def test_a_station_is_named_over_its_sign_where_the_room_under_it_is_taken(
    territory: Territory, qapp: QApplication
) -> None:
    ground, drawn_with, view = make_ground(territory), look(), view_of(12.0)
    taken = Occupied()
    signs = view.pixels(ground.station_places.xy).tolist()
    for x, y in signs:
        taken.take((x - 60.0, y - 8.0, x + 60.0, y + 30.0))
    labels = [label for label in place_labels(ground, view, drawn_with, taken) if label]
    named = [label for label in labels if label.style is LabelStyle.STATION]
    assert named
    assert all(any(label.x == x and label.y < y for x, y in signs) for label in named)


def test_a_name_stays_on_its_spot_while_the_view_moves(territory: Territory, qapp: QApplication) -> None:
    ground, drawn_with = make_ground(territory), look()

    def on_ground(view: Viewport) -> set[tuple[str, int, int]]:
        labels = [label for label in place_labels(ground, view, drawn_with, Occupied()) if label]
        inner = [label for label in labels if 250 < label.x < 650 and 200 < label.y < 500]
        return {(label.text, *(round(value) for value in view.ground(label.x, label.y))) for label in inner}

    before, after = on_ground(view_of(3.0)), on_ground(view_of(3.0, x=5060.0, y=3640.0))
    assert before
    assert len(before & after) > 0.6 * len(before)


def test_a_slanted_name_is_never_upside_down(territory: Territory, qapp: QApplication) -> None:
    for scale in (8.0, 3.0, 1.0):
        for label in place_labels(make_ground(territory), view_of(scale), look(), Occupied()):
            assert label is None or -90 <= label.angle <= 90


def test_a_slanted_name_takes_room_along_itself(qapp: QApplication) -> None:
    label = Label("解放北路解放北路", 100.0, 100.0, 45.0, LabelStyle.ROAD)
    boxes = look().fonts.boxes(label)
    assert len(boxes) > 2
    assert boxes[0][0] < boxes[-1][0]
    assert boxes[0][1] < boxes[-1][1], "clockwise on a screen whose y grows downwards"


def test_a_road_whose_one_place_is_taken_is_named_further_along(territory: Territory, qapp: QApplication) -> None:
    ground, drawn_with, view = make_ground(territory), look(), view_of(9.0)

    def roads(occupied: Occupied) -> list[Label]:
        labels = place_labels(ground, view, drawn_with, occupied, kinds=frozenset(NameKind) - {NameKind.WATER})
        return [label for label in labels if label and label.style is LabelStyle.ROAD]

    first = roads(Occupied())[0]
    occupied = Occupied()
    for box in drawn_with.fonts.boxes(first):
        occupied.take(box)
    again = [label for label in roads(occupied) if label.text == first.text]
    assert again
    assert all(np.hypot(label.x - first.x, label.y - first.y) > 30 for label in again)


@pytest.mark.parametrize("angle", [90.0, -90.0, 75.0, -75.0])
def test_on_a_steep_line_chinese_letters_stand_upright_and_read_downwards(qapp: QApplication, angle: float) -> None:
    slope = np.radians(angle if angle > 0 else angle + 180)
    drawn_with = look()
    step = drawn_with.fonts.width("人民路", LabelStyle.ROAD) / 3
    expected = blank()
    painter = QPainter(expected)
    for place, letter in enumerate("人民路"):
        along = (place - 1) * step
        drawn_with.pictures.paint(
            painter, Label(letter, 50 + along * np.cos(slope), 50 + along * np.sin(slope), 0.0, LabelStyle.ROAD), 1.0
        )
    painter.end()
    seen = blank()
    painter = QPainter(seen)
    drawn_with.pictures.paint(painter, Label("人民路", 50.0, 50.0, angle, LabelStyle.ROAD), 1.0)
    painter.end()
    here, there = (np.frombuffer(one.constBits(), np.uint8).astype(float) for one in (seen, expected))
    sideways = np.frombuffer(turned(drawn_with, angle).constBits(), np.uint8).astype(float)
    assert np.abs(here - there).mean() < 0.5 * np.abs(here - sideways).mean()


def test_latin_letters_lie_along_a_steep_line() -> None:
    assert not stands_upright("Ring Road", 80.0)
    assert not stands_upright("人民路", 40.0)
    assert stands_upright("人民路", -80.0)


def test_a_grid_is_named_also_where_its_middle_is_out_of_view(territory: Territory, qapp: QApplication) -> None:
    ground, drawn_with = make_ground(territory), look()
    corner = SIDE * GRID
    for x, y in ((corner * 2 + 150, corner + 120), (corner * 3 - 150, corner * 2 - 120)):
        view = view_of(0.3, x=x, y=y)
        labels = [label for label in place_labels(ground, view, drawn_with, Occupied()) if label]
        named = {label.text for label in labels if label.style is LabelStyle.GRID}
        row = int(np.flatnonzero(shapely.contains_xy(ground.grid_shapes.geometries(), x, y))[0])
        assert str(ground.grid_names[row]) in named


def blank() -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    return image


def turned(drawn_with: Look, angle: float) -> QImage:
    """The same name with its letters lying along the line."""
    image = blank()
    painter = QPainter(image)
    painter.translate(50, 50)
    painter.rotate(angle)
    paint_text(painter, "人民路", LabelStyle.ROAD, drawn_with.fonts, drawn_with.inks)
    painter.end()
    return image


def view_of(scale: float, *, x: float = 5000.0, y: float = 3700.0) -> Viewport:
    return Viewport.around(x, y, scale=scale, width=900, height=700)


def look() -> Look:
    return look_of(dark_theme(), QGuiApplication.font())


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("angle", [0.0, 30.0, -80.0])
def test_a_name_painted_again_is_the_same_to_the_pixel_and_keeps_to_its_room(
    qapp: QApplication, ratio: float, angle: float
) -> None:
    drawn_with = look()
    label = Label("解放北路gy", 150.0, 120.0, angle, LabelStyle.STATION)
    first, again = (painted(drawn_with, label, ratio) for _ in range(2))
    assert first == again
    pixels = np.frombuffer(first.constBits(), np.uint32).reshape(first.height(), -1)
    y, x = np.nonzero(pixels)
    assert abs((x.min() + x.max()) / 2 / ratio - 150) < 4
    assert abs((y.min() + y.max()) / 2 / ratio - 120) < 4
    reach = drawn_with.fonts.width(label.text, label.style) / 2
    assert max(x.max() - x.min(), y.max() - y.min()) / ratio <= 2 * reach + 10


def painted(drawn_with: Look, label: Label, ratio: float) -> QImage:
    image = QImage(round(300 * ratio), round(240 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    drawn_with.pictures.paint(painter, label, ratio)
    painter.end()
    return image
