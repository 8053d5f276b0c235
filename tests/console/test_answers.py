"""Which answer is one's own: two seats may send equal commands, and each reads what became of its own."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.commands.orders import UrgeOrder
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import LEADER, OpenSeat, OtherSeat, make_shift
from widgets.acts import ActForm


def test_a_form_waits_for_its_own_answer(tmp_path: Path, open_seat: OpenSeat) -> None:
    """The same order urged with the same words at another seat, first: this seat's own is refused (WO-4)."""
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    seat.window.inspector.select((order,))
    seat.window.inspector.open_act(UrgeOrder, order)
    form = seat.window.inspector.form
    assert isinstance(form, ActForm)
    other = OtherSeat(url)
    with seat.sees(lambda: bool(seat.order(order).urges)):
        other.send(UrgeOrder(order=order), LEADER.id)
    other.close()
    assert seat.window.inspector.form is form, "nothing of its own was sent yet"
    form.refresh()
    with seat.refused():
        form.submit()
    assert seat.window.inspector.form is form
    assert "WO-4" in form.refusal
    assert [urge.by for urge in seat.order(order).urges] == [LEADER.id]


def test_a_form_closes_once_its_own_command_is_done(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    seat.window.inspector.open_act(UrgeOrder, order)
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    assert seat.window.inspector.form is None
    assert seat.window.queue.table.hasFocus()
    assert [urge.by for urge in seat.order(order).urges] == [DISPATCHER]
