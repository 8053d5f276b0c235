"""A closure from the first key to its end, in the whole program: drawn, seen elsewhere, refused, taken back, lifted."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.commands.map_marks import PlaceMark
from models.entities.map_marks import MarkKind
from models.ids import GridId
from models.territory.shapes import ShapeKind
from tests.console.rooms import VIEWER, report
from tests.console.seats import LEADER, OpenSeat, OtherSeat, make_shift

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return


def test_a_closure_by_keys_alone(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url)
    form, marks = seat.window.map.marks.form, seat.window.map.marks
    seat.window.map.show_place(500.0, 500.0, 1000.0)
    seat.press(Qt.Key.Key_F4, CTRL)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, *[Qt.Key.Key_Right] * 2, Qt.Key.Key_Down, *[Qt.Key.Key_Down] * 1):
        seat.press(key)
        seat.press(Qt.Key.Key_Space)
    seat.press(Qt.Key.Key_Backspace)
    seat.press(ENTER)
    seat.type("塌陷")
    form.until.choice.setCurrentIndex(3)
    form.until.time.set_time(wall_clock() + timedelta(days=8))
    with seat.refused():
        seat.press(ENTER)
    assert "168 h" in form.says
    form.until.choice.setCurrentIndex(1)
    with seat.answered():
        seat.press(ENTER)
    (mark,) = seat.picture.marks.values()
    assert (mark.kind, mark.text, mark.grids) == (MarkKind.CLOSURE, "塌陷", (GridId("G1"),))
    assert seat.said.startswith("Marked on the map: Closed, 塌陷")
    assert form.isHidden()
    seat.window.inspector.select((order,))
    seat.window.inspector.show_now(wall_clock())
    assert any("塌陷" in line for line in seat.window.inspector.details.texts("ground"))
    with seat.answered():
        seat.press(Qt.Key.Key_Z, CTRL)
    assert not seat.picture.marks_in_force(wall_clock())
    other = OtherSeat(url)
    command = PlaceMark(
        kind=MarkKind.DANGER,
        shape=ShapeKind.POINT,
        points=((400.0, 400.0),),
        grids=(GridId("G1"),),
        text="导线落地",
        until=wall_clock() + timedelta(hours=1),
    )
    with seat.sees(lambda: len(seat.picture.marks_in_force(wall_clock())) == 1):
        other.send(command, LEADER.id)
    other.close()
    seat.press(Qt.Key.Key_8, CTRL)
    assert marks.list.rows.count() == 1
    seat.press(Qt.Key.Key_Delete)
    seat.type("made safe")
    with seat.answered():
        seat.press(ENTER)
    assert "made safe" in seat.said
    assert marks.list.rows.count() == 0


def test_who_may_not_draw_still_has_the_list(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    seat = open_seat(url, account=VIEWER)
    for name in ("mark_area", "mark_line", "mark_point"):
        assert not seat.window.menus.action(name).isEnabled()
    seat.press(Qt.Key.Key_8, CTRL)
    assert seat.window.map.marks.list.isVisible()
    assert not seat.window.map.marks.list.lift.isVisible()
