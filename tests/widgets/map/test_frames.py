"""When the map paints: what lives on it must not take frames from the hand."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.changes import created
from tests.widgets.map.conftest import Show
from tests.widgets.pictures import NOW, crew, fix, fixes_of, order
from widgets.map import canvas as canvas_module
from widgets.map.crew_places import find_heaps, place_crews
from widgets.map.map_view import MapView

_LONG_MS = 600_000


def _step(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.canvas.painted):
        view.canvas.pan(20.0, 0.0)


def test_what_comes_while_the_hand_moves_is_shown_with_its_next_step(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, show_map: Show
) -> None:
    monkeypatch.setattr(canvas_module, "_LIVE_MS", _LONG_MS)
    monkeypatch.setattr(canvas_module, "_MOVING_S", _LONG_MS)
    view = show_map(crew("A"))
    _step(qtbot, view)
    qapp.processEvents()
    frames: list[None] = []
    view.canvas.painted.connect(lambda: frames.append(None))
    view.show_fixes(fixes_of([fix("A")]), NOW)
    made = created(order("1"))
    view._picture.apply_changes((made,))
    view.show_changes((made,))
    qapp.processEvents()
    assert not frames
    _step(qtbot, view)
    assert len(frames) == 1


def test_it_waits_for_a_moment_only(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, show_map: Show) -> None:
    monkeypatch.setattr(canvas_module, "_MOVING_S", _LONG_MS)
    view = show_map(crew("A"))
    _step(qtbot, view)
    with qtbot.waitSignal(view.canvas.painted):
        view.show_fixes(fixes_of([fix("A")]), NOW)


def test_a_step_that_nobody_has_seen_yet_waits_for_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, show_map: Show
) -> None:
    monkeypatch.setattr(canvas_module, "_LIVE_MS", _LONG_MS)
    monkeypatch.setattr(canvas_module, "_MOVING_S", _LONG_MS)
    view = show_map(crew("A"))
    with qtbot.waitSignal(view.canvas.painted):
        view.canvas.pan(20.0, 0.0)
        view.show_fixes(fixes_of([fix("A")]), NOW)


def test_one_core_is_left_to_a_hand_that_stays_on_the_plate(qtbot: QtBot, show_map: Show) -> None:
    view = show_map()
    ground = view._layers.ground
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(5000.0, 3700.0, 4000.0)
    qtbot.waitUntil(lambda: not ground._rest.isActive())
    view.canvas.pan(20.0, 0.0)
    assert not ground._drawer.hurry
    qtbot.waitUntil(lambda: ground._drawer.hurry)
    view.canvas.zoom(1.1, QPointF(100, 100))
    assert not ground._drawer.hurry
    view.canvas.pan(5000.0, 0.0)
    assert ground._drawer.hurry, "nothing of it has been drawn"
    view.canvas.zoom(8.0, QPointF(100, 100))
    assert ground._drawer.hurry, "that was no step of a hand"


def test_crews_stand_where_they_would_if_everything_was_reckoned_anew(show_map: Show) -> None:
    view = show_map(*(crew(key) for key in "ABCDE"))
    layer = view._layers.crews
    spots = {key: (5000.0 + number * 90, 3700.0) for number, key in enumerate("ABCDE")}
    for scale in (60.0, 57.0, 40.0, 28.0, 12.0, 11.5, 4.0, 33.0):
        view.show_fixes(fixes_of([fix(key, x=x + scale, y=y) for key, (x, y) in spots.items()]), NOW)
        for nearer in (1.0, 1.02, 0.98):
            view.show_place(5000.0, 3700.0, scale * nearer * view.canvas.width())
            seen = view.canvas.viewport_now()
            anew = place_crews(layer.crews, seen, find_heaps(layer.crews, seen.scale))
            assert layer.places.pixels == pytest.approx(anew.pixels)
            assert layer.places.counts.tolist() == anew.counts.tolist()
