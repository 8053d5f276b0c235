"""Plates of the last start: what an equal wish finds, and what the drawing thread does beside it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.territory.territory import Territory
from tests.widgets.map.conftest import make_territory
from widgets.map.ground.drawer import Drawer, Wish
from widgets.map.ground.drawing import draw_plate
from widgets.map.ground.kept_plates import KeptPlates
from widgets.map.ground.parts import GroundPart
from widgets.map.ground.plate import Plate
from widgets.map.ground.precedence import Precedence
from widgets.map.ground.prepared import make_ground
from widgets.map.ground.style import look_of
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme, light_theme

VIEW = Viewport.around(2000.0, 2000.0, scale=8.0, width=300.0, height=200.0)


def wish_on(territory: Territory) -> Wish:
    return Wish(territory, look_of(dark_theme(), QGuiApplication.font()), VIEW, 1.0)


@pytest.fixture(scope="module")
def kept() -> Territory:
    made = make_territory()
    return Territory(made.projection, made.layers, kept_as=made.digest())


@pytest.fixture
def wish(qapp: object, kept: Territory) -> Wish:
    return wish_on(kept)


def drawn(wish: Wish) -> Plate:
    plate = draw_plate(
        make_ground(wish.territory), wish.view, ratio=wish.ratio, look=wish.look, stop=np.zeros(1, np.uint8)
    )
    assert plate is not None
    return plate


@pytest.fixture
def drawer(tmp_path: Path) -> Iterator[Drawer]:
    made = Drawer(make_ground, precedence=Precedence(), plates=KeptPlates(tmp_path))
    yield made
    made.stop()


def test_an_equal_wish_finds_the_plate_to_the_last_pixel(tmp_path: Path, wish: Wish, kept: Territory) -> None:
    plate, plates = drawn(wish), KeptPlates(tmp_path)
    assert plates.empty
    plates.keep(wish, plate)
    assert not plates.empty
    again = KeptPlates(tmp_path).find(wish_on(kept))
    assert again is not None
    assert again.kept
    assert not plate.kept
    assert again.image == plate.image
    assert np.array_equal(again.rows, plate.rows)
    assert (again.layer, again.shapes, again.view) == (plate.layer, plate.shapes, plate.view)
    assert again.occupied.boxes == plate.occupied.boxes


def test_another_wish_finds_nothing(tmp_path: Path, wish: Wish, kept: Territory) -> None:
    plates = KeptPlates(tmp_path)
    plates.keep(wish, drawn(wish))
    other = Territory(kept.projection, kept.layers, kept_as="another digest")
    for changed in (
        replace(wish, territory=other),
        replace(wish, view=VIEW.grown(1)),
        replace(wish, ratio=2.0),
        replace(wish, hidden=frozenset({GroundPart.NAMES})),
        replace(wish, look=look_of(light_theme(), QGuiApplication.font())),
    ):
        assert plates.find(changed) is None


def test_a_ground_without_a_name_is_not_kept(tmp_path: Path, wish: Wish) -> None:
    unnamed = replace(wish, territory=make_territory())
    KeptPlates(tmp_path).keep(unnamed, drawn(unnamed))
    assert KeptPlates(tmp_path).empty


def test_what_is_drawn_otherwise_now_takes_the_place_of_what_was_kept(tmp_path: Path, wish: Wish) -> None:
    plates, plate = KeptPlates(tmp_path), drawn(wish)
    plates.keep(wish, plate)
    (folder,) = tmp_path.iterdir()
    written = folder.stat().st_ino
    plates.keep(wish, plate)
    assert folder.stat().st_ino == written, "the same plate is not written twice"
    plate.image.setPixel(0, 0, 0xFF123456)
    plates.keep(wish, plate)
    again = plates.find(wish)
    assert again is not None
    assert again.image.pixel(0, 0) == 0xFF123456


def test_the_kept_plate_comes_first_and_a_fresh_one_after_it(qtbot: QtBot, wish: Wish, drawer: Drawer) -> None:
    assert drawer._plates is not None
    drawer._plates.keep(wish, drawn(wish))
    came: list[Plate] = []
    drawer.drawn.connect(lambda _, plate: came.append(plate))
    drawer.draw(replace(wish, view=VIEW.grown(9)))  # as windows take their places
    drawer.draw(wish)
    qtbot.waitUntil(lambda: len(came) == 2)
    assert [plate.kept for plate in came] == [True, False]
    assert came[0].image == came[1].image


def test_the_first_plate_of_a_start_is_kept(qtbot: QtBot, wish: Wish, drawer: Drawer) -> None:
    plates = drawer._plates
    assert plates is not None
    with qtbot.waitSignal(drawer.drawn):
        drawer.draw(wish)
    qtbot.waitUntil(lambda: plates.find(wish) is not None)


def test_a_map_that_is_shown_again_draws_at_once(qtbot: QtBot, wish: Wish, drawer: Drawer) -> None:
    plates, came = drawer._plates, list[Plate]()
    assert plates is not None
    with qtbot.waitSignal(drawer.drawn):
        drawer.draw(wish)
    qtbot.waitUntil(lambda: plates.find(wish) is not None)
    drawer.stop()
    drawer.drawn.connect(lambda _, plate: came.append(plate))
    with qtbot.waitSignal(drawer.drawn):
        drawer.draw(wish)
    assert [plate.kept for plate in came] == [False]


def test_who_stops_looking_gets_nothing(qtbot: QtBot, wish: Wish, drawer: Drawer) -> None:
    assert drawer._plates is not None
    drawer._plates.keep(wish, drawn(wish))
    with qtbot.assertNotEmitted(drawer.drawn, wait=30):
        drawer.draw(wish)
        drawer.stop()
