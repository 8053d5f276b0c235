"""The thread that draws the ground runs no Python while a frame is being made."""

import threading
from functools import partial

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.territory.territory import Territory
from tests.widgets.map.conftest import Show
from widgets.map.ground.drawing import draw_plate
from widgets.map.ground.equipment import draw_equipment
from widgets.map.ground.names import place_labels
from widgets.map.ground.parts import GroundPart
from widgets.map.ground.precedence import Precedence
from widgets.map.ground.prepared import make_ground
from widgets.map.ground.style import look_of
from widgets.map.labels import Occupied
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme

_LONG_S = 60.0
_MOMENT_S = 0.02


def _asking(precedence: Precedence) -> threading.Event:
    """Set once a thread of its own has been given way."""
    passed = threading.Event()

    def ask() -> None:
        precedence.give()
        passed.set()

    threading.Thread(target=ask, daemon=True).start()
    return passed


def test_whoever_asks_while_a_frame_is_made_waits_until_it_is_painted() -> None:
    precedence = Precedence(longest_s=_LONG_S)
    precedence.begin()
    passed = _asking(precedence)
    assert not passed.wait(_MOMENT_S)
    precedence.end()
    assert passed.wait(_LONG_S)


def test_between_frames_nobody_waits() -> None:
    precedence = Precedence(longest_s=_LONG_S)
    assert _asking(precedence).wait(_LONG_S / 2)
    precedence.begin()
    precedence.end()
    assert _asking(precedence).wait(_LONG_S / 2)


def test_a_frame_that_is_never_painted_holds_up_nobody_for_long() -> None:
    precedence = Precedence(longest_s=_MOMENT_S)
    precedence.begin()
    assert _asking(precedence).wait(_LONG_S)


def test_names_are_placed_with_a_pause_before_each(qapp: QApplication, territory: Territory) -> None:
    view = Viewport.around(2000.0, 2000.0, scale=4.0, width=900.0, height=700.0)
    ground, look = make_ground(territory), look_of(dark_theme(), qapp.font())
    pauses: list[None] = []
    stop = np.zeros(1, np.uint8)
    ask = partial(draw_plate, ground, view, ratio=1.0, look=look, stop=stop, pause=lambda: pauses.append(None))
    assert ask(hidden=frozenset({GroundPart.NAMES})) is not None
    of_strips = len(pauses)
    assert of_strips > 10, "before every piece of work in a strip, too"
    pauses.clear()
    assert ask() is not None
    taken = Occupied()
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_equipment(painter, ground, view, pictures=look.equipment, ratio=1.0, occupied=taken)
    painter.end()
    tried = list(place_labels(ground, view, look, taken))
    assert len(pauses) - of_strips == len(tried)
    assert len(tried) > len([label for label in tried if label is not None]) > 10, "refused ones are tried too"


def test_a_step_of_the_hand_takes_precedence_until_it_is_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, show_map: Show
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Precedence, "begin", lambda _self: told.append("begin"))
    monkeypatch.setattr(Precedence, "end", lambda _self: told.append("end"))
    canvas = show_map().canvas
    with qtbot.waitSignal(canvas.painted):
        canvas.viewport().update()
    told.clear()
    with qtbot.waitSignal(canvas.painted):
        before, seen = canvas.viewport_now(), []
        canvas.frame_begun.connect(lambda: seen.append(canvas.viewport_now()))
        canvas.pan(40.0, 0.0)
        assert seen[0] == before, "from its very beginning"
        assert set(told) == {"begin"}
    assert told[-1] == "end"


def test_so_does_the_line_below_the_map_in_its_turn(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, show_map: Show
) -> None:
    view = show_map()
    told: list[str] = []
    monkeypatch.setattr(Precedence, "begin", lambda _self: told.append("begin"))
    monkeypatch.setattr(Precedence, "end", lambda _self: told.append("end"))
    view.place.tell_soon()
    qtbot.waitUntil(lambda: told == ["begin", "end"])
