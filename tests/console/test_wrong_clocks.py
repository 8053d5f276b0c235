"""A terminal whose clock runs ahead is named in the message bar, once, until it keeps good time again."""

from datetime import timedelta
from pathlib import Path

import pytest

from console.clock import wall_clock
from models.entities.fixes import Fix
from models.ids import CrewId
from tests.console.rooms import report
from tests.console.seats import RULES, OpenSeat, Seat, make_shift
from widgets.message_bar import Level

AHEAD = timedelta(minutes=12, seconds=30)
assert RULES.duration("position.future_tolerance") < AHEAD


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    return open_seat(url)


def send(seat: Seat, crew: str, ahead: timedelta = timedelta(0)) -> None:
    seat.console.tracks.receive([Fix(crew=CrewId(crew), at=wall_clock() + ahead, x=600.0, y=600.0)])


def test_the_crew_is_named_with_how_far_its_clock_is_ahead(seat: Seat) -> None:
    send(seat, "CD1", AHEAD)
    assert "CD1" in seat.said and "12 min ahead" in seat.said
    shown = seat.window.messages.shown
    assert shown is not None and (shown.level, shown.ids) == (Level.FAULT, ("CD1",))


def test_it_is_said_once(seat: Seat) -> None:
    send(seat, "CD1", AHEAD)
    seat.window.messages.dismiss()
    send(seat, "CD1", AHEAD)
    assert seat.said == ""


def test_of_several_crews_the_seat_s_own_clock_is_doubted_too(seat: Seat) -> None:
    send(seat, "CD1", AHEAD)
    send(seat, "CD2", AHEAD)
    assert "The clocks of 2 crews are ahead, or the one of this seat is behind." in seat.said
    assert len([row for _, row in seat.window.messages.rows() if "clock" in row]) == 1


def test_it_is_taken_back_when_the_clock_is_right_again(seat: Seat) -> None:
    send(seat, "CD1", AHEAD)
    with seat.qtbot.waitSignal(seat.console.tracks.moved):
        send(seat, "CD1")
    assert seat.said == ""
    send(seat, "CD1", AHEAD)
    assert "CD1" in seat.said, "wrong anew is said anew"
