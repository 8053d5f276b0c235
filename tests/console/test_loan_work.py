"""Lent crews in the whole program: the hole before, the loan, the book, the return; by keyboard and command line."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from console.demo.sessions import DEMO_SOURCE
from console.further.window import Kind
from models.entities.people import DutyState
from models.entities.places import Station
from models.ids import CrewId, StationId
from tests.console.rooms import DISPATCHER, make_room
from tests.console.seats import OpenSeat, Seat
from widgets.command_line.grammar import read_line
from widgets.command_line.readings import Deed, Doing, Trouble
from widgets.map.reach.answer import ReachOf

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WEST = Station(id=StationId("S2"), name="城西供电服务站", x=9000.0, y=1000.0)
CD1 = CrewId("CD1")


def test_a_crew_is_lent_with_the_hole_before_it_and_comes_back(tmp_path: Path, open_seat: OpenSeat) -> None:
    now = wall_clock()
    url = make_room(tmp_path / "room.sqlite3", now=now, source=DEMO_SOURCE, more=(WEST,))
    seat = open_seat(url, account=DISPATCHER)
    seat.move(CrewId("CD2"), 90_000.0, 0.0)
    work, picture = seat.window.pages.loan_work, seat.picture
    assert picture.crews[CD1].duty is DutyState.STANDBY
    seat.move(CD1, 1000.0, 1000.0)
    work.take_crew(CD1, "loan_return")
    assert "not lent" in seat.said

    # Named on the command line, the station by its initials.
    doing(seat, "lend cd1 to cx")
    dialog = work.dialog
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    form = dialog.form
    assert (form.crew, form.borrower) == (CD1, WEST.id)
    with seat.qtbot.waitSignal(seat.window.reaching.answered):
        form.show_hole.click()
    answer = seat.window.map.reach.answer
    assert answer is not None and answer.asked.of is ReachOf.LOAN and answer.hole is not None
    assert answer.hole.customers == 280, "nobody else has a position"
    assert "Lost: 4.0 km², customers: 280" in form.hole.text()
    assert "As of" in form.age.text()
    seat.window.map.show_place(50_000.0, 50_000.0, 300.0)
    form.show_hole.click()
    left, bottom, right, top = seat.window.map.canvas.viewport_now().box
    assert left < 1000.0 < right and bottom < 1000.0 < top, "the map goes to what is shown"

    # Nothing is said of why: the refusal stands in the form, and what was typed stays.
    with seat.refused():
        seat.qtbot.keyClick(form.reason, Qt.Key.Key_Return, CTRL)
    assert "Reason" in form.told.said
    seat.qtbot.keyClicks(form.reason, "storm")
    with seat.answered():
        seat.qtbot.keyClick(form.reason, Qt.Key.Key_Return, CTRL)
    (loan,) = picture.loans_out()
    assert (loan.crew, loan.borrower, loan.reason) == ("CD1", "S2", "storm")
    assert not dialog.isVisible() and seat.window.map.reach.answer is None

    # Marked wherever the crew is shown.
    row = seat.window.crews.model.row_of(CD1)
    assert row is not None
    shown = seat.window.crews.model.row_at(row)
    assert "⇄ 城西供电服务站" in shown.of_station
    assert seat.window.map._layers.positions.lent.tolist() == [True, False]

    # The book.
    seat.activate()
    seat.press(Qt.Key.Key_F6, CTRL)
    page = work.page
    assert page is not None
    assert [one.kind for one in seat.window.arrangement.further.windows] == [Kind.LOANS]
    assert page.table.rowCount() == 1 and page.loan == loan
    assert "城西供电服务站" in page.about.text() and "storm" in page.about.text()
    page.filter.setText("nobody")
    assert page.table.rowCount() == 0 and not page._empty.isHidden()
    page._empty.all_wanted.emit()
    assert page.table.rowCount() == 1
    page.states.setCurrentIndex(3)
    assert page.looks() == {"filter": "", "state": "ended"} and page.table.rowCount() == 0
    page.show_looks({"state": "running"})
    assert page.table.rowCount() == 1

    # Extended on the page, returned by Enter in the list, which tells what was found.
    doing(seat, "extend the loan cd1")
    assert page.form.loan == loan
    seat.qtbot.keyClicks(page.form.words, "not done")
    with seat.answered():
        seat.qtbot.keyClick(page.form.words, Qt.Key.Key_Return, CTRL)
    (loan,) = picture.loans_out()
    assert len(loan.extensions) == 1 and "extended" in page.about.text()
    assert seat.said == "Extended the loan of CD1 抢修一班 to 城西供电服务站: not done"
    page.show_all()
    page.show_now(loan.until + timedelta(minutes=21))
    assert "▲ Overdue" in page.table.item(0, 0).text() and "overdue: 1" in page.count.text()
    page.show_now(now)
    seat.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert "✓ Job" in page.form.checked.text() and "0.0 km" in page.form.checked.text()
    with seat.answered():
        page.form.send.click()
    assert picture.loans_out() == [] and picture.crews[CD1].loan is None
    back = picture.loans[loan.id].returned
    assert back is not None and back.home_metres == 0.0
    assert seat.window.crews.model.row_at(row).of_station == "城东供电服务站"


def doing(seat: Seat, line: str) -> None:
    seat.window.command_line.open()
    panel = seat.window.command_line.panel
    assert panel is not None
    seat.qtbot.keyClicks(panel.field, line)
    seat.qtbot.keyClick(panel.field, Qt.Key.Key_Return)


def test_what_a_line_about_a_loan_means(tmp_path: Path, open_seat: OpenSeat) -> None:
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock(), source=DEMO_SOURCE, more=(WEST,))
    seat = open_seat(url, account=DISPATCHER)
    scene = seat.window.command_line._scene()
    for line in (
        "lend cd1 to 城西",
        "CD1借给城西",
        "jcdw cd1 给 cx",
        "借出队伍CD1给S2",
        "lend the crew CD1 to 城西供电服务站",
    ):
        (reading,) = read_line(line, scene)
        assert isinstance(reading, Deed) and reading.doing is Doing.CREW, line
        assert (reading.crew, reading.station) == (CD1, WEST.id), line
        assert read_line(reading.text, scene) == (reading,), "said in full it means the same"
    (alone,) = read_line("lend cd1", scene)
    assert isinstance(alone, Deed) and (alone.crew, alone.station) == (CD1, None)
    (nowhere,) = read_line("lend cd1 to nowhere", scene)
    assert isinstance(nowhere, Trouble) and nowhere.code == "unknown_word"
    (several,) = read_line("lend cd to 城西", scene)
    assert not isinstance(several, Deed)
