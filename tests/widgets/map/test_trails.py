"""Trails on the map: whose are shown, how they look, and what the map asks for."""

from datetime import datetime, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from models.ids import CrewId
from models.trails import TrailPoints
from tests.widgets.map.conftest import Show, on_a_screen
from tests.widgets.pictures import NOW, crew, fix, fixes_of
from widgets.map.map_view import MapView
from widgets.theme import dark_theme, light_theme

X, Y = 5130.0, 4120.0
SPEED = 2.0
"""Metres a second: half an hour fits into the view."""


@pytest.fixture
def view(show_map: Show) -> MapView:
    """ "A" has driven east for half an hour and is at (X, Y) now; "B" the same, 1 km further north."""
    shown = show_map(crew("A"), crew("B", name="抢修二班"))
    drive(shown, range(-1800, 1, 10))
    return shown


def drive(view: MapView, seconds: range, keys: str = "AB") -> None:
    for second in seconds:
        fixes = [
            fix(key, seconds_ago=-second, x=X + second * SPEED, y=Y + "AB".index(key) * 1000, heading=90.0, speed=SPEED)
            for key in keys
        ]
        view.show_fixes(fixes_of(fixes), NOW + timedelta(seconds=second))


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def trails(view: MapView, ratio: float = 1.0) -> QImage:
    return on_a_screen(view.trails._layer.sheet, ratio)


def inked(view: MapView, image: QImage, *, x: float, y: float = Y) -> float:
    """How far the colour there, metres, is from the bare land's."""
    ratio = image.devicePixelRatio()
    px, py = view.canvas.viewport_now().pixels(np.array((x, y))).tolist()
    middle = round(px * ratio), round(py * ratio)
    spots = [image.pixelColor(middle[0], middle[1] + step) for step in (-1, 0, 1)]
    return max(distance(spot, dark_theme().ground.land) for spot in spots)


def distance(one: QColor, other: QColor) -> float:
    return abs(one.redF() - other.redF()) + abs(one.greenF() - other.greenF()) + abs(one.blueF() - other.blueF())


def blank(image: QImage) -> bool:
    empty = QImage(image)
    empty.fill(dark_theme().ground.land)
    return bool(image == empty)


# -- whose --------------------------------------------------------------------------------------------------


def test_nobody_has_a_trail_until_somebody_is_chosen(view: MapView) -> None:
    assert blank(trails(view))
    view.select(("A",))
    image = trails(view)
    assert inked(view, image, x=X - 500) > 0.3
    assert inked(view, image, x=X - 500, y=Y + 1000) == 0
    view.select(())
    assert blank(trails(view))


def test_a_crew_chosen_by_the_hand_has_its_trail(view: MapView, qtbot: QtBot) -> None:
    px, py = view._layers.crews.places.pixels[view._layers.positions.row("B")].tolist()
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(px), round(py)))
    assert inked(view, trails(view), x=X - 500, y=Y + 1000) > 0.3


def test_all_crews_have_one_while_that_is_on_and_the_chosen_one_stands_out(view: MapView) -> None:
    view.trails.of_all.turn_on()
    view.select(("A",))
    image = trails(view)
    assert inked(view, image, x=X - 500) > inked(view, image, x=X - 500, y=Y + 1000) > 0.1
    view.trails.of_all.turn_off()
    assert inked(view, trails(view), x=X - 500, y=Y + 1000) == 0


def test_many_crews_come_part_by_part_within_seconds(show_map: Show) -> None:
    keys = [f"C{number}" for number in range(1100)]
    view = show_map(*(crew(key) for key in keys))
    for second in (-60, -30, 0):
        places = zip(keys, range(len(keys)), strict=True)
        fixes = [fix(key, seconds_ago=-second, x=X + second * 10, y=Y - number, speed=10.0) for key, number in places]
        view.show_fixes(fixes_of(fixes), after(second))
    view.trails.of_all.turn_on()
    shown = view.trails._layer._others
    assert len(shown) == 1, "a turn of the hand does not wait for all"
    for second in (1, 2, 3):
        view.show_now(after(second))
    assert sorted(row for group in shown.values() for row in group.pieces.rows.tolist()) == list(range(1100))


# -- how ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_trail_grows_pale_with_age_and_ends_at_the_crew(view: MapView, ratio: float) -> None:
    view.select(("A",))
    image = trails(view, ratio)
    strengths = [inked(view, image, x=X - minutes * 60 * SPEED) for minutes in (3, 11, 19, 27)]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] > 2 * strengths[-1] > 0.1
    assert inked(view, image, x=X - 10) > 0.3
    assert inked(view, image, x=X + 200) == 0, "never ahead of what is known"


def test_the_end_follows_every_position(view: MapView) -> None:
    view.select(("A",))
    trails(view)
    drive(view, range(1, 60))
    assert inked(view, trails(view), x=X + 100) > 0.3


def test_what_is_older_than_half_an_hour_is_gone(view: MapView) -> None:
    view.select(("A",))
    drive(view, range(10, 601, 10))
    image = trails(view)
    assert inked(view, image, x=X - 1700 * SPEED) == 0
    assert inked(view, image, x=X - 1000 * SPEED) > 0.1


def test_a_time_in_which_nobody_knew_is_left_open_between_two_dots(view: MapView) -> None:
    drive(view, range(300, 601, 10))
    view.select(("A",))
    image = trails(view)
    assert inked(view, image, x=X + 150 * SPEED) == 0
    rim = 3 * view.canvas.viewport_now().scale
    assert inked(view, image, x=X + rim) > 0.3
    assert inked(view, image, x=X + 300 * SPEED - rim) > 0.3
    assert inked(view, image, x=X + 2 * rim) == 0


def test_the_trail_of_a_stale_position_is_dashed(view: MapView) -> None:
    view.select(("A",))
    now = view.canvas.viewport_now()
    left, right = (round(now.pixels(np.array((x, Y)))[0]) for x in (X - 800, X - 100))

    def shares() -> list[bool]:
        image = trails(view)
        return [inked(view, image, x=now.ground(px, 0)[0]) > 0.15 for px in range(left, right)]

    assert all(shares())
    view.show_now(after(400))
    found = shares()
    assert 0.3 < np.mean(found) < 0.9
    assert np.diff(found).sum() > 5


def test_a_parked_crews_trail_leads_on_to_its_sign(show_map: Show) -> None:
    """Signs of crews at one gate stand in a block above it."""
    view = show_map(*(crew(key, name=key) for key in "ABC"))
    view.show_place(X, Y, 4000.0)
    for second in range(-600, 1, 10):
        x = X + min(second + 300, 0) * SPEED
        fixes = [fix(key, seconds_ago=-second, x=x, y=Y, speed=0.0 if second > -300 else 2.0) for key in "ABC"]
        view.show_fixes(fixes_of(fixes), after(second))
    view.select(("A",))
    sign = view._layers.crews.places.pixels[view._layers.positions.row("A")]
    spot = view.canvas.viewport_now().pixels(np.array((X, Y)))
    assert np.hypot(*(sign - spot)) > 10
    px, py = ((sign + spot) / 2).round().astype(int).tolist()
    image = trails(view)
    near = [image.pixelColor(px + dx, py + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    assert max(distance(colour, dark_theme().ground.land) for colour in near) > 0.1


def test_a_step_of_the_hand_takes_the_lines_along(view: MapView) -> None:
    view.trails.of_all.turn_on()
    trails(view)
    ready = view.trails._layer._others[0].lines
    view.canvas.pan(37.0, 21.0)
    assert inked(view, trails(view), x=X - 500) > 0.1
    assert view.trails._layer._others[0].lines is ready
    view.canvas.zoom(1.5, view.canvas.rect().center().toPointF())
    assert inked(view, trails(view), x=X - 500) > 0.1


def test_the_light_theme_has_its_own_colours(view: MapView) -> None:
    view.select(("A",))
    view.show_theme(light_theme())
    image = on_a_screen(view.trails._layer.sheet, 1.0, light_theme())
    px, py = view.canvas.viewport_now().pixels(np.array((X - 200, Y))).round().astype(int).tolist()
    assert image.pixelColor(px, py).name() == light_theme().ground.trail_chosen.name()


# -- what is asked for --------------------------------------------------------------------------------------


def test_the_way_before_the_window_opened_is_asked_for_once(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.trails.wanted) as wanted:
        view.select(("A", "an order"))
    assert wanted.args == [(CrewId("A"),)]
    with qtbot.waitSignal(view.trails.wanted) as wanted:
        view.trails.of_all.turn_on()
    assert wanted.args == [(CrewId("B"),)]
    with qtbot.assertNotEmitted(view.trails.wanted):
        view.select(("B",))
        drive(view, range(10, 40, 10))
    with qtbot.waitSignal(view.trails.wanted) as wanted:
        view.trails.ask_again()
    assert wanted.args == [(CrewId("A"), CrewId("B"))]


def test_a_crew_that_comes_later_is_asked_for_too(show_map: Show, qtbot: QtBot) -> None:
    view = show_map(crew("A"), crew("B"))
    view.trails.of_all.turn_on()
    with qtbot.waitSignal(view.trails.wanted) as wanted:
        drive(view, range(0, 10, 10), "B")
    assert wanted.args == [(CrewId("B"),)]


def test_what_is_read_is_drawn(show_map: Show) -> None:
    view = show_map(crew("A"))
    drive(view, range(0, 10, 10), "A")
    view.select(("A",))
    assert inked(view, trails(view), x=X - 500) == 0
    seconds = np.arange(-1800.0, 0.0, 30.0)
    xy = np.column_stack((X + seconds * SPEED, np.full(len(seconds), Y)))
    view.trails.show_points(
        TrailPoints((CrewId("A"),), np.zeros(len(seconds), np.int64), NOW.timestamp() + seconds, xy)
    )
    assert inked(view, trails(view), x=X - 500) > 0.3


def test_another_ground_begins_without_trails(view: MapView) -> None:
    view.trails.of_all.turn_on()
    view.show_territory(view._territory)
    assert blank(trails(view))
    drive(view, range(60, 200, 10))
    assert inked(view, trails(view), x=X + 120 * SPEED) > 0.1
    assert inked(view, trails(view), x=X - 500) == 0
