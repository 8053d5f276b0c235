"""Accounts at the console: the administrator opens one, its user works with it, changes the password, is shut out."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from console.app import Console
from console.clock import wall_clock
from console.passwords import hash_password
from models.commands.room import ChangeRole, DisableAccount, OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.ids import AccountId
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import Consoles, OpenSeat, OtherSeat, Seat, make_shift
from widgets.accounts.accounts_dialog import AccountsDialog
from widgets.accounts.password_dialog import PasswordDialog

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
PASSWORD, NEWER = "a long enough password", "another long password"
ADMIN = Account(id=AccountId("admin"), name="梁", role=Role.ADMINISTRATOR)


def log_in(console: Console, qtbot: QtBot, name: str, password: str) -> Seat:
    with qtbot.waitSignal(console.login_shown):
        console.start()
    seat = Seat(console, qtbot)
    return log_in_again(seat, name, password)


def log_in_again(seat: Seat, name: str, password: str) -> Seat:
    with seat.qtbot.waitExposed(seat.console.entry):
        seat.console.entry.activateWindow()
    seat.type(name)
    seat.press(TAB)
    seat.type(password)
    with seat.qtbot.waitSignal(seat.console.opened):
        seat.press(ENTER)
    with seat.qtbot.waitExposed(seat.window):
        seat.window.show()
    return seat


def choose(seat: Seat, name: str) -> None:
    next(action for action in seat.window.findChildren(QAction) if action.text() == name).trigger()


def enter(dialog: QDialog, qtbot: QtBot, *texts: str) -> None:
    for text, line in zip(texts, dialog.findChildren(QLineEdit), strict=True):
        line.setText(text)
    qtbot.keyClick(dialog, ENTER)


def site(path: Path) -> str:
    """A real site with one administrator and one dispatcher who have passwords."""
    url, _ = make_shift(path, report(1, received_at=wall_clock() - timedelta(minutes=2)), source="清江")
    other = OtherSeat(url)
    other.send(OpenAccounts(accounts=(ADMIN,)), SYSTEM_ACCOUNT.id)
    for account in (ADMIN.id, DISPATCHER):
        other.set_password(account, hash_password(PASSWORD))
    other.close()
    return url


def test_an_account_is_opened_in_the_window_and_used(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    seat = log_in(consoles(site(tmp_path / "room.sqlite3"), account=None), qtbot, "admin", PASSWORD)
    choose(seat, "Accounts …")
    (dialog,) = seat.window.findChildren(AccountsDialog)
    with qtbot.waitExposed(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.form is not None)  # the button is seen going down first
    for text in ("sun", "Sun", "Shift", PASSWORD, PASSWORD):
        qtbot.keyClicks(dialog.focusWidget(), text)
        qtbot.keyClick(dialog.focusWidget(), TAB)
    with seat.answered():
        qtbot.keyClick(dialog.focusWidget(), ENTER)
    assert dialog.said == "Opened accounts: Sun"
    assert dialog.table.marked == "sun"
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    choose(seat, "Log out")
    log_in_again(seat, "sun", PASSWORD)
    assert seat.console.account is not None
    assert seat.console.account.role is Role.SHIFT_LEADER


def test_a_refused_account_is_told_in_the_dialog(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    seat = log_in(consoles(site(tmp_path / "room.sqlite3"), account=None), qtbot, "admin", PASSWORD)
    choose(seat, "Accounts …")
    (dialog,) = seat.window.findChildren(AccountsDialog)
    with seat.refused():
        taken = Account(id=DISPATCHER, name="x", role=Role.VIEWER)
        dialog.opening_wanted.emit(OpenAccounts(accounts=(taken,)), PASSWORD)
    assert dialog.said == f"The account {DISPATCHER} exists already.", "what was typed, not whose it is"


def test_ones_own_password_is_changed_in_the_window(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    seat = log_in(consoles(site(tmp_path / "room.sqlite3"), account=None), qtbot, DISPATCHER, PASSWORD)
    assert not next(one for one in seat.window.findChildren(QAction) if one.text() == "Accounts …").isVisible()
    choose(seat, "Change my password …")
    (dialog,) = seat.window.findChildren(PasswordDialog)
    with qtbot.waitExposed(dialog):
        dialog.activateWindow()
    with seat.refused():
        enter(dialog, qtbot, "guessed by a stranger", NEWER, NEWER)
    assert "present password" in dialog.refusal
    with seat.answered():
        enter(dialog, qtbot, PASSWORD, NEWER, NEWER)
    qtbot.waitUntil(lambda: not seat.window.findChildren(PasswordDialog))
    choose(seat, "Log out")
    log_in_again(seat, DISPATCHER, NEWER)


def test_whoever_is_disabled_at_another_seat_is_shut_out(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    url = site(tmp_path / "room.sqlite3")
    seat = log_in(consoles(url, account=None), qtbot, DISPATCHER, PASSWORD)
    left = seat.window
    other = OtherSeat(url)
    with qtbot.waitSignal(seat.console.login_shown):
        other.send(DisableAccount(account=DISPATCHER, seen=seat.picture.accounts[DISPATCHER].version), ADMIN.id)
    other.close()
    assert not (isValid(left) and left.isVisible()), "it is gone, whether or not Qt has cleared it away yet"
    assert seat.console.entry.login.refusal == "This account has been disabled."


def test_an_account_gets_another_role_in_the_window_and_the_menu_takes_it_back(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    seat = log_in(consoles(site(tmp_path / "room.sqlite3"), account=None), qtbot, "admin", PASSWORD)
    choose(seat, "Accounts …")
    (dialog,) = seat.window.findChildren(AccountsDialog)
    with qtbot.waitExposed(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    before = seat.picture.accounts[DISPATCHER]
    dialog.table.mark(DISPATCHER)
    qtbot.keyClick(dialog, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.form is not None)
    qtbot.keyClicks(dialog.focusWidget(), "Station")
    with seat.answered():
        qtbot.keyClick(dialog.focusWidget(), ENTER)
    now = seat.picture.accounts[DISPATCHER]
    assert (now.role, now.station) == (Role.STATION_CHIEF, "S1")
    assert dialog.said == f"Changed the role of {now.name} to Station chief"
    with seat.answered():
        choose(seat, f"Undo: Changed the role of {now.name} to Station chief")
    assert seat.picture.accounts[DISPATCHER] == before


def test_whoever_gets_another_role_at_another_seat_logs_in_again(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    url = site(tmp_path / "room.sqlite3")
    seat = log_in(consoles(url, account=None), qtbot, DISPATCHER, PASSWORD)
    other = OtherSeat(url)
    seen = seat.picture.accounts[DISPATCHER].version
    with qtbot.waitSignal(seat.console.login_shown):
        other.send(ChangeRole(account=DISPATCHER, role=Role.VIEWER, seen=seen), ADMIN.id)
    other.close()
    assert seat.console.entry.login.refusal == "This account has another role now: Viewer. Log in again."
    log_in_again(seat, DISPATCHER, PASSWORD)
    assert seat.console.account is not None
    assert seat.console.account.role is Role.VIEWER


def test_the_demos_accounts_have_no_password_to_change(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    seat = open_seat(url)
    change = next(one for one in seat.window.findChildren(QAction) if one.text() == "Change my password …")
    assert not change.isEnabled()
