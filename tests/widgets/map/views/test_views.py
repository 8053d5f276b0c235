"""The view goes where hand or program send it; a lock holds it against the program; a crew is followed when asked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from models.ids import CrewId
from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import X, Y, drag, order_at, pixel, sight, zoomed
from tests.widgets.pictures import NOW, crew, fix, fixes_of
from widgets.map.map_view import MapView


@pytest.fixture
def view(qtbot: QtBot, show_map: Show) -> MapView:
    """Two kilometres of ground around an order, and a crew 100 m beside it."""
    shown = show_map(order_at("7"), crew("A"))
    drive(shown, X + 100)
    return zoomed(qtbot, shown)


def drive(view: MapView, x: float) -> None:
    view.show_fixes(fixes_of([fix("A", x=x, y=Y)]), NOW)


def follow(qtbot: QtBot, view: MapView, *ids: str) -> None:
    view.select(ids)
    view.views.following.switch.turn_on()
    qtbot.waitUntil(lambda: view.views.following.crew is not None)


def test_back_goes_to_where_the_map_was_before_a_jump_and_forward_again(view: MapView) -> None:
    before = sight(view)
    view.show_place(2000.0, 2000.0, 1000.0)
    there = sight(view)
    view.views.go_back()
    assert sight(view) == pytest.approx(before, rel=1e-6)
    view.views.go_forward()
    assert sight(view) == pytest.approx(there, rel=1e-6)
    view.views.go_forward()
    assert sight(view) == pytest.approx(there, rel=1e-6)


def test_a_pan_of_the_hand_is_gone_back_from(qtbot: QtBot, view: MapView) -> None:
    view.views.go_back()
    view.views.go_forward()
    before = sight(view)
    for _ in range(4):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Left)
    view.views.go_back()
    assert sight(view) == pytest.approx(before, rel=1e-6)


def test_a_locked_view_is_moved_by_no_jump_and_says_so(qtbot: QtBot, view: MapView, territory: object) -> None:
    before = sight(view)
    view.views.lock.turn_on()
    for jump in (
        lambda: view.show_place(0.0, 0.0, 500.0),
        lambda: view.show_item("7"),
        lambda: view.show_item("G1"),
        lambda: view.show_territory(territory),  # type: ignore[arg-type]
    ):
        with qtbot.waitSignal(view.views.refused):
            jump()
        assert sight(view) == before
    assert view._panels._notices.locked.isVisible()
    view._panels._notices.locked.click()
    assert not view.views.lock.on
    view.show_place(0.0, 0.0, 500.0)
    assert sight(view) != before


def test_the_hand_moves_a_locked_view(qtbot: QtBot, view: MapView) -> None:
    view.views.lock.turn_on()
    with qtbot.assertNotEmitted(view.views.refused):
        before = sight(view)
        drag(qtbot, view, pixel(view, X - 300), pixel(view, X - 300) + QPoint(90, 40))
        assert sight(view) != before
        qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
        assert sight(view)[2] > before[2]
        view.views.go_back()
        assert sight(view)[2] == pytest.approx(before[2])


def test_the_map_follows_the_selected_crew_and_lets_it_drive_about_the_middle(qtbot: QtBot, view: MapView) -> None:
    follow(qtbot, view, "A")
    assert sight(view)[0] == pytest.approx(X + 100, abs=3)
    assert "A" in view._panels._notices.followed.text()
    assert view._panels._notices.followed.isVisible()
    before = sight(view)
    drive(view, X + 300)
    assert sight(view) == before
    drive(view, X + 900)
    assert sight(view)[0] == pytest.approx(X + 900, abs=3)
    assert sight(view)[2] == pytest.approx(before[2])


def test_a_pan_ends_the_following_and_the_wheel_does_not(qtbot: QtBot, view: MapView) -> None:
    follow(qtbot, view, "A")
    view.canvas.zoom(1.35, pixel(view, X + 100).toPointF())
    assert view.views.following.crew == CrewId("A")
    qtbot.keyClick(view.canvas, Qt.Key.Key_Left)
    assert view.views.following.crew is None
    assert not view.views.following.switch.on
    assert view._panels._notices.followed.isHidden()
    before = sight(view)
    drive(view, X + 3000)
    assert sight(view) == before


@pytest.mark.parametrize("how", ["lock", "place", "click"])
def test_what_else_ends_the_following(qtbot: QtBot, view: MapView, how: str) -> None:
    follow(qtbot, view, "A")
    if how == "lock":
        view.views.lock.turn_on()
    elif how == "place":
        view.show_place(0.0, 0.0, 500.0)
    else:
        view._panels._notices.followed.click()
    assert view.views.following.crew is None


def test_there_must_be_somebody_to_follow(qtbot: QtBot, view: MapView) -> None:
    view.select(("7",))
    with qtbot.waitSignal(view.views.nobody_to_follow):
        view.views.following.switch.turn_on()
    assert not view.views.following.switch.on


def test_a_locked_view_follows_nobody(qtbot: QtBot, view: MapView) -> None:
    view.select(("A",))
    view.views.lock.turn_on()
    with qtbot.waitSignal(view.views.refused):
        view.views.following.switch.turn_on()
    assert not view.views.following.switch.on


def test_a_selection_moves_nothing_while_a_crew_is_followed(qtbot: QtBot, view: MapView) -> None:
    follow(qtbot, view, "A")
    before = sight(view)
    view.select(("7",))
    assert sight(view) == before
    assert view.views.following.crew == CrewId("A")
