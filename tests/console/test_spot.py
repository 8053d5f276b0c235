"""A place for a new report is picked on the map: the form waits, the click answers, Esc comes back to the form."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from models.entities.places import Place
from tests.console.seats import OpenSeat, Seat, make_shift
from widgets.acts.intake_form import IntakeForm

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    """Somebody takes a report and asks for the place on the map."""
    url, _ = make_shift(tmp_path / "room.sqlite3")
    seat = open_seat(url)
    seat.press(Qt.Key.Key_N, CTRL)
    form_of(seat).rows.editor("place").ask_for_spot()
    return seat


def form_of(seat: Seat) -> IntakeForm:
    form = seat.window.inspector.form
    assert isinstance(form, IntakeForm)
    return form


def place_of(seat: Seat) -> Place | None:
    place: Place | None = form_of(seat).rows.editor("place").place
    return place


def click(seat: Seat, x: float, y: float) -> None:
    canvas = seat.window.map.canvas
    at = canvas.viewport_now().pixels(np.array((x, y)))
    seat.qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(*np.round(at).astype(int).tolist()))


def test_a_click_fills_the_place_with_all_it_belongs_to(seat: Seat) -> None:
    assert seat.window.map.asking
    assert "Esc" in seat.said
    click(seat, 1500.0, 500.0)
    place = place_of(seat)
    assert place is not None
    assert (place.grid, place.area, place.address) == ("G1", "A3", "三号台区")
    assert (place.x, place.y) == pytest.approx((1500, 500), abs=5)
    assert form_of(seat).isAncestorOf(seat.focus)
    assert not seat.window.map.asking
    assert not seat.said


def test_a_click_outside_every_grid_is_told_and_asked_again(seat: Seat) -> None:
    click(seat, -30.0, 1000.0)
    assert place_of(seat) is None
    assert "outside" in seat.said
    assert seat.window.map.asking
    click(seat, 500.0, 500.0)
    assert place_of(seat) is not None
    assert not seat.said


def test_esc_comes_back_to_the_form(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Escape)
    assert not seat.window.map.asking
    assert form_of(seat).isAncestorOf(seat.focus)
    assert place_of(seat) is None
    assert not seat.said


def test_going_elsewhere_ends_it_and_leaves_the_keyboard_there(seat: Seat) -> None:
    seat.press(Qt.Key.Key_1, CTRL)
    assert seat.window.queue.table.hasFocus()
    assert not seat.window.map.asking
    assert not seat.said
