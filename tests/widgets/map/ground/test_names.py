"""Where the names of the ground go."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from models.territory.territory import Territory, empty_territory
from widgets.map.ground.names import place_labels
from widgets.map.ground.prepared import make_ground
from widgets.map.ground.style import Look, look_of
from widgets.map.labels import Label, LabelStyle, Occupied
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme


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
