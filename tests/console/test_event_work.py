"""Protected events by keyboard, in the whole program."""

from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.commands.protected_events import CallOffProtectedEvent
from models.entities.protected_events import ProtectionLevel
from tests.console.rooms import DISPATCHER, VIEWER, report
from tests.console.seats import OpenSeat, make_shift
from tests.console.test_day_work import type_line

CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_event_is_entered_seen_and_called_off(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=DISPATCHER)
    seat.press(Qt.Key.Key_F3, CTRL)
    dialog = seat.window.pages.plan_drafting.events.dialog
    assert dialog is not None
    form = dialog.form
    seat.qtbot.waitUntil(lambda: form.areas.ready)
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
    # By its number on the command line, with the keyboard where the act is filled in.
    type_line(seat, f"change the protected e{event.id[-5:]}")
    assert form.event_shown == event and dialog.focusWidget() is form.name
    form.name.end(False)
    seat.qtbot.keyClicks(form.name, "s")
    with seat.answered():
        seat.qtbot.keyClick(form.name, Qt.Key.Key_Return, CTRL)
    assert seat.picture.protected_events[event.id].name == "exams"
    type_line(seat, f"qxbd e{event.id[-5:]}")
    assert dialog.focusWidget() is form.reason
    seat.qtbot.keyClicks(form.reason, "rain")
    with seat.answered():
        seat.qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert seat.picture.protected_events[event.id].called_off is not None
    assert "called off" in dialog.list.item(0, 0).text()
    # What is over is shown and stays as it was; nothing else is taken for it.
    seat.window.menus.action("event_new").trigger()
    assert form.event_shown is None and dialog.focusWidget() is form.name
    type_line(seat, f"{event.id}")
    assert form.event_shown is not None and form.event_shown.id == event.id
    seat.window.menus.action("event_call_off").trigger()
    assert "stays as it was" in form.told.said and dialog.focusWidget() is dialog.list
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_who_enters_none_reads_them(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=VIEWER)
    seat.window.pages.plan_drafting.events.open()
    dialog = seat.window.pages.plan_drafting.events.dialog
    assert dialog is not None
    assert not dialog.form.keep.isEnabled()
    assert not seat.window.menus.action("event_new").isEnabled()
    dialog.begin(CallOffProtectedEvent)
    assert "reads protected events only" in dialog.form.told.said
