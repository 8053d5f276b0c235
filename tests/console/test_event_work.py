"""Protected events by keyboard, in the whole program."""

from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.entities.protected_events import ProtectionLevel
from tests.console.rooms import DISPATCHER, VIEWER, report
from tests.console.seats import OpenSeat, make_shift

CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_event_is_entered_seen_and_called_off(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=DISPATCHER)
    seat.press(Qt.Key.Key_F3, CTRL)
    dialog = seat.window.pages.plan_drafting.events.dialog
    assert dialog is not None
    form = dialog.form
    seat.qtbot.waitUntil(lambda: form.areas.known_rows is not None)
    seat.qtbot.keyClicks(form.name, "exam")
    seat.qtbot.keyClicks(form.areas.add, "A1")
    seat.qtbot.keyClick(form.areas.add, Qt.Key.Key_Return)
    seat.qtbot.keyClick(form.name, Qt.Key.Key_Return, CTRL)
    seat.qtbot.waitUntil(lambda: bool(form.told.said))
    assert not seat.picture.protected_events, "who ordered it is missing"
    seat.qtbot.keyClicks(form.source, "letter 12")
    with seat.answered():
        seat.qtbot.keyClick(form.source, Qt.Key.Key_Return, CTRL)
    (event,) = seat.picture.protected_events.values()
    assert (event.name, event.level, event.areas) == ("exam", ProtectionLevel.FIRST, ("A1",))
    assert dialog.list.rowCount() == 1
    dialog.list.selectRow(0)
    assert form.name.text() == "exam"
    seat.qtbot.keyClicks(form.reason, "rain")
    with seat.answered():
        form.call_off.click()
    assert seat.picture.protected_events[event.id].called_off is not None
    assert "called off" in dialog.list.item(0, 0).text()
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_who_enters_none_reads_them(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=VIEWER)
    seat.window.pages.plan_drafting.events.open()
    dialog = seat.window.pages.plan_drafting.events.dialog
    assert dialog is not None
    assert not dialog.form.keep.isEnabled()
