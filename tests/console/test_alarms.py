"""The one list of alarms at a seat: it calls, shows, is acknowledged and shelved; nothing that needs a person hides."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from console.alarm_caller import SOUNDS
from console.clock import wall_clock
from console.further.window import Kind
from models.alarms.priorities import AlarmPriority
from models.alarms.seat import SeatAlarmKind
from models.commands import Request
from models.commands.responsibility import SeenStation, TakeStations
from models.entities.alarms import Alarm, AlarmKind, AlarmState
from models.ids import OrderId, StationId
from models.planning.responsibility import holder_of
from models.store.store import Store
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import LEADER, RULES, OpenSeat, Seat, make_shift
from tests.console.test_day_work import type_line
from tests.widgets import pictures
from tests.widgets.menus import menu_over, said_in
from widgets.alarms.alarm_filter import StateChoice
from widgets.alarms.alarm_model import OWNER, STATION
from widgets.alarms.alarm_page import AlarmPage
from widgets.message_bar import Level

COUNT = 200


def page_of(seat: Seat) -> AlarmPage:
    (page,) = seat.window.alarms.pages
    return page


def of_order(seat: Seat, order: OrderId) -> dict[AlarmKind, Alarm]:
    return {alarm.kind: alarm for alarm in seat.picture.alarms_of_order(order)}


def shown_rows(seat: Seat) -> dict[str, AlarmState]:
    page = page_of(seat)
    return {row.key: page.model.state_of(row) for row in page.model.rows}


def tick(seat: Seat, now: Any = None) -> None:
    seat.window.show_now(now or wall_clock())
    seat.settle()


def hear(seat: Seat) -> list[str]:
    heard: list[str] = []
    seat.window.attention.sounds.play = heard.append  # type: ignore[method-assign]
    return heard


def test_at_a_seat(tmp_path: Path, open_seat: OpenSeat) -> None:
    """An order of twenty minutes: dispatch and arrival are over their limits."""
    url, (order, other) = make_shift(
        tmp_path / "room.sqlite3",
        report(1, received_at=wall_clock() - timedelta(minutes=20)),
        report(2, received_at=wall_clock() - timedelta(minutes=3)),
    )
    seat = open_seat(url)
    heard = hear(seat)
    tick(seat)
    seat.console.desk.raise_alarms()
    seat.qtbot.waitUntil(lambda: len(seat.picture.standing_alarms()) >= 3)
    seat.qtbot.waitUntil(lambda: "over by" in seat.said)
    shown = seat.window.messages.shown
    assert shown is not None and shown.level is Level.OVERDUE and shown.ids == (order,)
    assert seat.window.alarms.badge.text().startswith("⬢ 1")
    # The queue's row and the map have the sign.
    seat.qtbot.waitUntil(lambda: len(seat.window.queue.table._painter._alarms) == 2)
    seat.settle()
    assert seat.window.queue.table._painter._alarms[order] == (AlarmPriority.URGENT, AlarmState.UNACKNOWLEDGED)
    assert set(seat.window.map._layers.orders._alarms._signs) == {order, other}
    assert not seat.window.map.grab().isNull() and not seat.window.queue.grab().isNull()
    # It is heard again while nobody has acknowledged it, and not after a silence.
    seat.console.time.tick.stop()  # its own seconds would tell another time in between
    tick(seat)
    heard.clear()
    tick(seat, wall_clock() + timedelta(seconds=25))
    assert heard == [SOUNDS[AlarmPriority.URGENT]]
    seat.window.menus.action("silence_alarms").trigger()
    tick(seat, wall_clock() + timedelta(seconds=60))
    assert len(heard) == 1
    tick(seat)

    # What stands in the bar is shelved from the command line, and back.
    act = seat.window.menus.action("shelve_alarm")
    assert act.isEnabled()
    act.trigger()
    form = page_of(seat).form
    with seat.answered():
        seat.qtbot.keyClicks(form.reason, "on its way")
        seat.qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    told = of_order(seat, order)[AlarmKind.ARRIVAL_CLOCK]
    assert told.shelved is not None
    seat.qtbot.waitUntil(lambda: not act.isEnabled())
    page_of(seat).refresh(wall_clock())
    row = next(row for row in page_of(seat).model.rows if row.alarm is not None and row.alarm.id == told.id)
    page_of(seat).table.select(row.key)
    with seat.answered():
        type_line(seat, "unshelve")
    assert of_order(seat, order)[AlarmKind.ARRIVAL_CLOCK].shelved is None
    page_of(seat).refresh(wall_clock())

    # One key to the list, one to acknowledge, one to the order.
    seat.window.menus.action("alarms").trigger()
    page = page_of(seat)
    # At every size of text a station's name has its room.
    page.table.setStyleSheet("font-size: 40px")
    name = page.table.fontMetrics().horizontalAdvance("城中供电服务站")
    assert page.table.columnWidth(STATION) > name > 200
    assert page.table.columnWidth(OWNER) > page.table.fontMetrics().horizontalAdvance("欧阳建国") > 100
    page.table.setStyleSheet("")
    first = page.table.row
    assert first is not None and first.alarm == of_order(seat, order)[AlarmKind.ARRIVAL_CLOCK]
    page.table.doubleClicked.emit(page.table.currentIndex())
    seat.settle()
    assert seat.window.inspector.current_order() == order
    with seat.answered():
        seat.qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert of_order(seat, order)[AlarmKind.ARRIVAL_CLOCK].acknowledged is not None
    seat.qtbot.waitUntil(lambda: "⬢" not in seat.window.alarms.badge.text())
    assert shown_rows(seat)[first.key] is AlarmState.ACKNOWLEDGED
    assert "over by" not in seat.said, "the bar is free again"

    # A card of the two dispatch clocks opens, is shelved as a whole, and comes back by hand.
    seat.qtbot.keyClick(page.table, Qt.Key.Key_N)
    card = page.table.row
    assert card is not None and card.is_card and card.card is not None
    seat.qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert len(page.model.rows) == 4
    assert said_in(menu_over(page.table)) == {
        "Go to what it is about": "Return",
        "Acknowledge": "Space",
        "Shelve …": "S",
    }, "of the card; what stands in it says besides how all of it is acknowledged"
    page.table.select(page.model.rows[page.table.currentIndex().row() + 1].key)
    assert said_in(menu_over(page.table))["Acknowledge all of its card"] == "Shift+Space"
    page.table.select(card.key)
    seat.qtbot.keyClick(page.table, Qt.Key.Key_S)
    with seat.answered():
        seat.qtbot.keyClicks(page.form.reason, "waiting for parts")
        seat.qtbot.keyClick(page.form.reason, Qt.Key.Key_Return)
    page.refresh(wall_clock())
    assert shown_rows(seat)[card.key] is AlarmState.SHELVED
    assert said_in(menu_over(page.table))["Take off the shelf"] == "U"
    assert any("waiting for parts" in page.model._text(row, 5) for row in page.model.rows)
    with seat.answered():
        seat.qtbot.keyClick(page.table, Qt.Key.Key_U)
    page.refresh(wall_clock())
    assert shown_rows(seat)[card.key] is AlarmState.UNACKNOWLEDGED

    # What fails at this workstation stands in the same list, apart.
    since = wall_clock()
    seat.window.alarms.show_seat(SeatAlarmKind.FEED_STOPPED, since)
    assert shown_rows(seat)["seat/feed_stopped"] is AlarmState.UNACKNOWLEDGED
    page.table.select("seat/feed_stopped")
    seat.qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert shown_rows(seat)["seat/feed_stopped"] is AlarmState.ACKNOWLEDGED
    seat.window.alarms.show_seat(SeatAlarmKind.FEED_STOPPED, None)
    assert "seat/feed_stopped" not in shown_rows(seat)

    # A filter hides rows, says so, and is kept.
    page.states.setCurrentIndex(list(StateChoice).index(StateChoice.ACKNOWLEDGED))
    assert set(shown_rows(seat)) == {first.key} and "filtered" in page.count.text()
    assert seat.window.alarms.looks()["states"] == "acknowledged"
    seat.window.alarms.show_looks({"states": "all", "least": "nonsense"})
    assert len(page.model.rows) == 4
    page.states.setCurrentIndex(list(StateChoice).index(StateChoice.SHELVED))
    assert not page.model.rows and "others" in page._empty._words.text(), "not: nothing needs a person"
    page._empty._button.click()
    assert len(page.model.rows) == 4 and not page._empty.isVisible()
    assert seat.window.alarms.looks()["whose"] == "all" and "filtered" not in page.count.text()
    assert "EEMUA 191" in page.rate.text() and "called 2 times (alarms: 3)" in page.rate.text()


def test_all_of_two_hundred_causes_are_visible_within_five_seconds(tmp_path: Path, open_seat: OpenSeat) -> None:
    """Injected while somebody works: one card shows that they wait, how many they are, and the newest."""
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url)
    hear(seat)
    seat.window.menus.action("alarms").trigger()
    page = page_of(seat)
    late = wall_clock() - timedelta(minutes=6)
    other = Store(url, rules=RULES, clock=wall_clock)
    other.open()
    arose = wall_clock()
    other.commit_all(Request(actor=DISPATCHER, command=report(number + 2, received_at=late)) for number in range(COUNT))
    # From here on time alone does it: the desk looks for news, and the scheduler asks for alarms.

    def waiting() -> int:
        cards = (row.card for row in page.model.rows if row.card is not None)
        kind = [card for card in cards if card.key.kind is AlarmKind.DISPATCH_CLOCK]
        return sum(card.count(AlarmState.UNACKNOWLEDGED) for card in kind)

    seat.qtbot.waitUntil(lambda: waiting() >= COUNT, timeout=5000)
    assert wall_clock() - arose < timedelta(seconds=5)
    (row,) = [row for row in page.model.rows if row.card and row.card.key.kind is AlarmKind.DISPATCH_CLOCK]
    assert row.is_card and str(COUNT) in page.model._text(row, 1)
    # Acknowledged as a whole, it waits for nobody; one more makes it wait again.
    page.table.select(row.key)
    with seat.answered():
        seat.qtbot.keyClick(page.table, Qt.Key.Key_Space)
    page.refresh(wall_clock())
    assert row.card is not None and row.card.state is AlarmState.ACKNOWLEDGED
    other.commit(Request(actor=DISPATCHER, command=report(COUNT + 9, received_at=late)))
    other.close()
    seat.qtbot.waitUntil(lambda: row.card is not None and row.card.state is AlarmState.UNACKNOWLEDGED, timeout=5000)


def test_the_shift_leader_is_called_for_a_silent_owner(tmp_path: Path, open_seat: OpenSeat) -> None:
    """Not before its time, and the row stands among the leader's own until somebody has seen it (YK-16)."""
    late = report(1, received_at=wall_clock() - timedelta(minutes=3, seconds=30))
    url, (order,) = make_shift(tmp_path / "room.sqlite3", late, more=(pictures.station("S2", name="城西供电服务站"),))
    other = Store(url, rules=RULES, clock=wall_clock)
    other.open()
    for station, who in (("S1", DISPATCHER), ("S2", LEADER.id)):
        seen = (SeenStation(station=StationId(station), seen=0),)
        other.commit(Request(actor=who, command=TakeStations(stations=seen)))
    other.close()
    seat = open_seat(url, account=LEADER.id)
    seat.console.time.tick.stop()
    seat.console.desk.raise_alarms()
    seat.qtbot.waitUntil(lambda: AlarmKind.DISPATCH_CLOCK in of_order(seat, order))
    tick(seat)
    assert seat.window.messages.shown is None
    seat.window.menus.action("alarms").trigger()
    page = page_of(seat)
    assert page.model.rows == [] and page.model.elsewhere == 1
    now = wall_clock() + RULES.duration("alarm.owner_silent")
    tick(seat, now)
    seat.qtbot.waitUntil(lambda: "Not acknowledged by" in seat.said)
    (row,) = page.model.rows
    assert page.model._text(row, OWNER).endswith(": silent")
    heard = hear(seat)
    tick(seat, now + timedelta(minutes=11))
    assert len(heard) == 1, "as often as what is one's own"
    with seat.answered():
        seat.qtbot.keyClick(page.table, Qt.Key.Key_Space)
    tick(seat, now)
    assert page.model.rows == [] and "Not acknowledged by" not in seat.said
    assert holder_of(StationId("S1"), seat.picture) == DISPATCHER


def test_the_window_of_alarms_is_kept_in_layouts(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url)
    seat.window.menus.action("next_alarm").trigger()
    assert [one.kind for one in seat.window.arrangement.further.kept()] == [Kind.ALARMS]


def late_in_the_bar(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    """A seat that is called about an order of twenty minutes, and whose clock stands."""
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=20)))
    seat = open_seat(url)
    tick(seat)
    seat.console.desk.raise_alarms()
    seat.qtbot.waitUntil(lambda: "over by" in seat.said)
    seat.console.time.tick.stop()
    return seat


def test_the_alarm_in_the_bar_goes_with_the_time(tmp_path: Path, open_seat: OpenSeat) -> None:
    seat = late_in_the_bar(tmp_path, open_seat)
    said, before = seat.said, len(seat.window.messages.history)
    tick(seat, wall_clock() + timedelta(seconds=61))
    assert seat.said != said
    assert "over by" in seat.said
    assert len(seat.window.messages.history) == before


def test_the_alarm_in_the_bar_follows_the_language_and_calls_nobody_again(tmp_path: Path, open_seat: OpenSeat) -> None:
    seat = late_in_the_bar(tmp_path, open_seat)
    heard = hear(seat)
    before = len(seat.window.messages.history)
    seat.window.menus.action("zh_CN").trigger()
    seat.qtbot.waitUntil(lambda: "到达时限" in seat.said)
    assert "over by" not in seat.said
    assert heard == []
    assert len(seat.window.messages.history) == before
