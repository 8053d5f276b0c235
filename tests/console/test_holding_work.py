"""Who holds what, by keyboard, in the whole program: two seats divide the room."""

from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from console.further.window import Kind
from models.entities.places import Station
from models.ids import StationId
from models.planning.responsibility import holder_of
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import LEADER, OpenSeat, make_shift
from tests.widgets import pictures
from widgets.queue.seat_stations import SeatView
from widgets.responsibility.holdings_page import HoldingsPage

S1, S2 = StationId("S1"), StationId("S2")
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_stations_are_taken_and_handed_over_and_the_queue_follows(tmp_path: Path, open_seat: OpenSeat) -> None:
    west: Station = pictures.station("S2", name="城西供电服务站")
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()), more=(west,))
    seat = open_seat(url, account=DISPATCHER)
    queue, strip = seat.window.queue, seat.window.strip
    assert queue.seat.view is SeatView.ALL
    assert not any("▲ " in text and "nobody" in text for text in strip.texts()), "nobody has divided the room"
    seat.press(Qt.Key.Key_F11, CTRL_SHIFT)
    (page,) = seat.window.arrangement.further.contents(Kind.HOLDINGS)
    assert isinstance(page, HoldingsPage)
    assert "not divided" in page.said.text()
    page.table.choose(frozenset({S2}))
    with seat.answered():
        seat.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert holder_of(S2, seat.picture) == DISPATCHER
    seat.qtbot.waitUntil(lambda: queue.seat.view is SeatView.MINE)
    assert queue.model.rowCount() == 0, "the order is at the other station"
    assert queue.model.elsewhere.open == 1, "and is counted"
    seat.window.show_now(wall_clock())
    seat.qtbot.waitUntil(lambda: any("nobody" in text and "1" in text for text in strip.texts()))
    seat.window.menus.action("seat_unheld").trigger()
    assert queue.model.rowCount() == 1
    with seat.answered():
        seat.window.menus.action("take_unheld").trigger()
    seat.qtbot.waitUntil(lambda: queue.seat.view is SeatView.ALL)
    assert queue.model.rowCount() == 1, "nothing is left out: all are mine"
    page.table.choose(frozenset({S1, S2}))
    page.give.click()
    assert page.to.view().isVisible(), "to whom?"
    page.to.hidePopup()
    page.to.setCurrentIndex(page.to.findData(LEADER.id))
    with seat.answered():
        page.give.click()
    assert [holder_of(one, seat.picture) for one in (S1, S2)] == [LEADER.id, LEADER.id]
    page.table.choose(frozenset({S1}))
    seat.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: "has held" in seat.said)
