"""The database goes away: the console says since when it is blind, refuses to act, and recovers by itself."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.entities.orders import OrderState
from models.store.verify import verify
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, make_shift
from tests.console.test_desk import plain_connection
from widgets.message_bar import Level

ENTER = Qt.Key.Key_Return


def test_a_blind_console_says_so_refuses_and_recovers(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    desk, messages, strip = seat.console.desk, seat.window.messages, seat.window.strip
    vandal = plain_connection(tmp_path)
    with seat.qtbot.waitSignal(desk.blind):
        vandal.execute("ALTER TABLE head RENAME TO head_gone")
    assert any("out of reach" in text for text in strip.texts())
    assert messages.shown is not None
    assert messages.shown.level is Level.FAULT
    assert "cannot be reached" in messages.shown.text

    seat.press(ENTER)
    with seat.refused():
        seat.press(ENTER)
    assert seat.order(order).state is OrderState.PENDING, "what is on the screen stays readable"
    assert messages.shown.level is Level.REFUSAL
    assert "out of reach since" in seat.said
    assert seat.window.inspector.candidates.answer.text, "said where the hand is, too"

    with seat.qtbot.waitSignal(desk.blind):
        vandal.execute("ALTER TABLE head_gone RENAME TO head")
    vandal.close()
    assert not any("out of reach" in text for text in strip.texts())
    messages.dismiss()
    assert messages.shown is None, "the fault is over; only the refusal stood there still"
    assert seat.order(order).state is OrderState.PENDING, "nothing was kept to be done later"
    with seat.answered():
        seat.press(ENTER)
    assert seat.order(order).state is OrderState.DISPATCHED
    assert verify(url).sound


def test_whoever_sits_down_at_a_blind_console_is_told(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    seat = open_seat(url)
    vandal = plain_connection(tmp_path)
    with seat.qtbot.waitSignal(seat.console.desk.blind):
        vandal.execute("ALTER TABLE head RENAME TO head_gone")
    vandal.close()
    seat.window.log_out_wanted.emit()
    with seat.qtbot.waitSignal(seat.console.opened):
        seat.console.entry.login.login_wanted.emit(DISPATCHER, "any")
    assert any("out of reach" in text for text in seat.window.strip.texts())
    assert "cannot be reached" in seat.said
