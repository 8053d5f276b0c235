"""When the map paints: what lives on it must not take frames from the hand."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.changes import created
from tests.widgets.map.conftest import Show
from tests.widgets.pictures import NOW, crew, fix, fixes_of, order
from widgets.map import canvas as canvas_module
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
