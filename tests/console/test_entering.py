"""Who may sit down: by password, as the first administrator of a new site, or by name alone in the demo."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from console.app import Console
from console.clock import wall_clock
from console.passwords import hash_password
from models.entities.orders import OrderState
from models.entities.people import Role
from models.ids import AccountId
from tests.console.reading import reads
from tests.console.rooms import DISPATCHER, make_city, report
from tests.console.seats import LEADER, Consoles, OpenSeat, OtherSeat, Seat, make_shift, positions, show
from tests.console.test_desk import plain_connection

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
PASSWORD = "清江夜班的长口令-7788"


def at_the_login_page(console: Console, qtbot: QtBot) -> Seat:
    with qtbot.waitSignal(console.desk.opened):
        console.start()
    with qtbot.waitExposed(console.entry):
        console.entry.activateWindow()
    return Seat(console, qtbot)


def test_a_real_account_logs_in_with_its_password_and_works(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    at = wall_clock() - timedelta(minutes=2)
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=at), source="清江")
    other = OtherSeat(url)
    other.set_password(DISPATCHER, hash_password(PASSWORD))
    other.close()
    seat = at_the_login_page(consoles(url, account=None), qtbot)
    login = seat.console.entry.login
    assert not login.first_run
    seat.type(DISPATCHER)
    seat.press(TAB)
    seat.type("wrong password")
    with qtbot.waitSignal(seat.console.desk.login_answered):
        seat.press(ENTER)
    assert login.refusal
    assert seat.console.window is None
    assert seat.focus.text() == "", "the password is typed again, the name stays"
    seat.type(PASSWORD)
    with qtbot.waitSignal(seat.console.opened):
        seat.press(ENTER)
    show(seat)
    with qtbot.waitSignal(seat.console.tracks.moved):
        seat.console.tracks.receive(positions())
    seat.settle()
    assert not seat.console.entry.isVisible()
    assert seat.window.queue.table.hasFocus()
    assert reads(seat.window.strip, "周文")
    assert not reads(seat.window.strip, "DEMO")
    seat.press(ENTER)
    with seat.answered():
        seat.press(ENTER)
    assert seat.order(order).stages[-1].actor == DISPATCHER
    assert seat.order(order).state is OrderState.DISPATCHED


def test_as_name_needs_no_password_in_the_demo_only(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", source="清江")
    seat = at_the_login_page(consoles(url, account=DISPATCHER), qtbot)
    assert seat.console.window is None


def test_the_first_administrator_of_a_new_site_opens_an_account(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    url = make_city(tmp_path / "room.sqlite3", now=wall_clock(), source="清江")
    seat = at_the_login_page(consoles(url, account=None), qtbot)
    login = seat.console.entry.login
    assert login.first_run
    seat.type("liang")
    seat.press(TAB)
    seat.type(PASSWORD)
    seat.press(TAB)
    seat.type("another one")
    seat.press(ENTER)
    assert login.refusal, "the two differ"
    seat.type(PASSWORD)
    with qtbot.waitSignal(seat.console.opened):
        seat.press(ENTER)
    assert seat.picture.accounts[AccountId("liang")].role is Role.ADMINISTRATOR
    consoles.close(seat.console)

    again = at_the_login_page(consoles(url, account=None), qtbot)
    assert not again.console.entry.login.first_run
    again.type("liang")
    again.press(TAB)
    again.type(PASSWORD)
    with qtbot.waitSignal(again.console.opened):
        again.press(ENTER)


def test_a_first_account_that_cannot_be_written_says_why(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    url = make_city(tmp_path / "room.sqlite3", now=wall_clock(), source="清江")
    seat = at_the_login_page(consoles(url, account=None), qtbot)
    vandal = plain_connection(tmp_path)
    vandal.execute("ALTER TABLE account RENAME TO account_gone")
    seat.type("liang")
    for _ in range(2):
        seat.press(TAB)
        seat.type(PASSWORD)
    with qtbot.waitSignal(seat.console.desk.refused):
        seat.press(ENTER)
    vandal.close()
    assert "another program" in seat.console.entry.login.refusal


def test_a_login_while_the_database_is_out_of_reach_is_told_and_can_be_tried_again(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", source="清江")
    other = OtherSeat(url)
    other.set_password(DISPATCHER, hash_password(PASSWORD))
    other.close()
    seat = at_the_login_page(consoles(url, account=None), qtbot)
    vandal = plain_connection(tmp_path)
    with qtbot.waitSignal(seat.console.desk.blind):
        vandal.execute("ALTER TABLE head RENAME TO head_gone")
    seat.type(DISPATCHER)
    seat.press(TAB)
    seat.type(PASSWORD)
    seat.press(ENTER)
    assert "cannot be reached" in seat.console.entry.login.refusal
    with qtbot.waitSignal(seat.console.desk.blind):
        vandal.execute("ALTER TABLE head_gone RENAME TO head")
    vandal.close()
    seat.type(PASSWORD)
    with qtbot.waitSignal(seat.console.opened):
        seat.press(ENTER)


def test_a_login_that_finds_the_database_out_of_reach_can_be_tried_again(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", source="清江")
    other = OtherSeat(url)
    other.set_password(DISPATCHER, hash_password(PASSWORD))
    other.close()
    seat = at_the_login_page(consoles(url, account=None), qtbot)
    vandal = plain_connection(tmp_path)
    vandal.execute("ALTER TABLE credential RENAME TO credential_gone")
    seat.type(DISPATCHER)
    seat.press(TAB)
    seat.type(PASSWORD)
    with qtbot.waitSignal(seat.console.desk.blind):
        seat.press(ENTER)
    assert "cannot be reached" in seat.console.entry.login.refusal
    vandal.execute("ALTER TABLE credential_gone RENAME TO credential")
    vandal.close()
    qtbot.waitUntil(lambda: seat.console.desk.blind_since is None)
    seat.type(PASSWORD)
    with qtbot.waitSignal(seat.console.opened):
        seat.press(ENTER)


def test_in_the_demo_seats_are_changed_by_name(tmp_path: Path, open_seat: OpenSeat) -> None:
    """To see the room with the leader's eyes, log out and in again: nobody has a password there."""
    url, _ = make_shift(tmp_path / "room.sqlite3")
    seat = open_seat(url)
    left = seat.window
    next(action for action in left.findChildren(QAction) if action.text() == "Log out").trigger()
    assert not left.isVisible()
    assert reads(seat.console.entry.messages, "any password")
    seat.type(LEADER.id)
    seat.press(TAB)
    seat.type("x")
    with seat.qtbot.waitSignal(seat.console.opened):
        seat.press(ENTER)
    assert reads(seat.window.strip, LEADER.name)
