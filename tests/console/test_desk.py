"""The desk: one worker alone uses the database; answers, news and faults come back in order."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.clock import wall_clock
from console.desk import Desk
from console.grounds import Grounds
from console.passwords import hash_password, verify_password
from console.places import ground_folder
from models.commands import Request
from models.commands.orders import AssignOrder, RegisterReport, ReopenOrder, VoidOrder
from models.commands.room import ChangePassword
from models.entities.orders import OrderState, VoidReason
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import Conflict, DataUnavailable, NotAllowed
from models.ids import CrewId, OrderId
from models.store.engine import sqlite_driver, sqlite_url
from models.store.store import Store
from models.working_set import ARCHIVE_STAYS
from tests.console.rooms import DISPATCHER, VIEWER, copy_room, report
from tests.widgets.pictures import rule_book


@pytest.fixture
def url(tmp_path: Path) -> str:
    return copy_room(tmp_path / "room.sqlite3")


@pytest.fixture
def desks(qtbot: QtBot) -> Iterator["list[Desk]"]:
    opened: list[Desk] = []
    yield opened
    for desk in opened:
        desk.close()


def opened_desk(url: str, qtbot: QtBot, desks: "list[Desk]") -> Desk:
    desk = Desk(url, rules=rule_book(), clock=wall_clock, grounds=Grounds(ground_folder()))
    desks.append(desk)
    with qtbot.waitSignal(desk.opened):
        desk.open()
    return desk


def taken_order(desk: Desk, qtbot: QtBot, number: int = 1) -> OrderId:
    with qtbot.waitSignal(desk.done) as done:
        desk.send(report(number, received_at=wall_clock()), DISPATCHER)
    assert done.args is not None
    return max(desk.picture.orders)


def test_an_opened_desk_has_picture_and_territory(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    desk = opened_desk(url, qtbot, desks)
    assert set(desk.picture.crews) == {"CD1", "CD2"}
    assert desk.territory is not None
    assert list(desk.territory["areas"].codes) == ["A1", "A2", "A3", "A4"]


def test_whoever_hears_done_sees_the_act_in_the_picture(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    desk = opened_desk(url, qtbot, desks)
    order = taken_order(desk, qtbot)
    seen: list[OrderState] = []
    desk.done.connect(lambda *_: seen.append(desk.picture.orders[order].state))
    with qtbot.waitSignal(desk.done):
        desk.send(AssignOrder(order=order, crew=CrewId("CD1"), seen=1), DISPATCHER)
    assert seen == [OrderState.DISPATCHED]


def test_a_refusal_changes_nothing(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    desk = opened_desk(url, qtbot, desks)
    order = taken_order(desk, qtbot)
    before = desk.picture.revision
    with qtbot.waitSignal(desk.refused) as refused:
        desk.send(AssignOrder(order=order, crew=CrewId("CD1"), seen=1), VIEWER)
    assert refused.args is not None
    assert isinstance(refused.args[1], NotAllowed)
    assert desk.picture.revision == before


def test_another_seat_sees_the_act_and_the_slower_one_is_told_who_was_faster(
    url: str, qtbot: QtBot, desks: list[Desk]
) -> None:
    one, other = opened_desk(url, qtbot, desks), opened_desk(url, qtbot, desks)
    with qtbot.waitSignal(other.changed):
        order = taken_order(one, qtbot)
    assert order in other.picture.orders
    with qtbot.waitSignals([one.done, other.changed]):
        one.send(AssignOrder(order=order, crew=CrewId("CD1"), seen=1), DISPATCHER)
    with qtbot.waitSignal(other.refused) as refused:
        other.send(AssignOrder(order=order, crew=CrewId("CD2"), seen=1), DISPATCHER)
    assert refused.args is not None
    error = refused.args[1]
    assert isinstance(error, Conflict)
    assert (error.facts["crew"], error.facts["by"]) == ("CD1", DISPATCHER)


def test_a_retry_of_the_same_request_is_done_once(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    desk = opened_desk(url, qtbot, desks)
    with qtbot.waitSignal(desk.done):
        request = desk.send(report(1, received_at=wall_clock()), DISPATCHER)
    with qtbot.waitSignal(desk.done) as again:
        desk.send_request(request)
    assert again.args is not None
    assert isinstance(again.args[1].command, RegisterReport)
    assert len(desk.picture.orders) == 1


def test_a_database_that_is_none_is_refused_in_facts(tmp_path: Path, qtbot: QtBot, desks: list[Desk]) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("dear room, " * 500, encoding="utf-8")
    desk = Desk(sqlite_url(file), rules=rule_book(), clock=wall_clock, grounds=Grounds(ground_folder()))
    desks.append(desk)
    with qtbot.waitSignal(desk.open_failed) as failed:
        desk.open()
    assert failed.args is not None
    assert isinstance(failed.args[0], DataUnavailable)
    assert failed.args[0].code == "not_a_database"


def test_alarms_are_raised_by_time_and_once(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    limit = rule_book().duration("T-1.urban")
    one, other = opened_desk(url, qtbot, desks), opened_desk(url, qtbot, desks)
    with qtbot.waitSignals([one.done, other.changed]):
        one.send(report(1, received_at=wall_clock() - limit), DISPATCHER)
    with qtbot.waitSignals([one.changed, other.changed]):
        one.raise_alarms()
    raised = {(alarm.id.split("/")[2], alarm.level) for alarm in other.picture.alarms.values()}
    assert ("T-1", 3) in raised
    revision = one.picture.revision
    other.raise_alarms()
    with qtbot.waitSignal(other.refused):  # the worker has been through both
        other.send(AssignOrder(order=OrderId("none"), crew=CrewId("CD1"), seen=1), DISPATCHER)
    assert other.picture.revision == revision


def test_thousands_of_alarms_let_an_act_through(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    """Nobody watched the clocks for an hour: 130 orders have three clocks each to speak of."""
    store = Store(url, rules=rule_book(), clock=wall_clock)
    store.open()
    late = wall_clock() - rule_book().duration("T-2.urban")
    requests = [Request(actor=DISPATCHER, command=report(number, received_at=late)) for number in range(130)]
    store.commit_all(requests)
    store.close()
    desk = opened_desk(url, qtbot, desks)
    heard: list[int] = []
    desk.done.connect(lambda request, _: heard.append(len(getattr(request.command, "causes", ()))))
    with qtbot.waitSignal(desk.done, check_params_cb=lambda request, _: request.actor == DISPATCHER):
        desk.raise_alarms()
        desk.send(report(200, received_at=wall_clock()), DISPATCHER)
    qtbot.waitUntil(lambda: len(desk.picture.alarms) >= 390)
    assert heard.index(0) < len(heard) - 1, "the act waits for one piece, not for all"
    assert max(heard) < 390


def test_passwords_are_hashed_checked_and_never_in_the_journal(
    url: str, qtbot: QtBot, desks: list[Desk], tmp_path: Path
) -> None:
    desk = opened_desk(url, qtbot, desks)
    command = ChangePassword(account=DISPATCHER)
    with qtbot.waitSignal(desk.done):
        desk.set_password(Request(actor=SYSTEM_ACCOUNT.id, command=command), "清江夜班-7788")
    for password, fits in (("清江夜班-7788", True), ("清江夜班-7789", False)):
        with qtbot.waitSignal(desk.login_answered) as answered:
            desk.log_in(DISPATCHER, password)
        assert answered.args is not None
        assert (answered.args[0] is not None) is fits
    with qtbot.waitSignal(desk.login_answered) as nobody:
        desk.log_in("nobody", "清江夜班-7788")
    assert nobody.args == [None]
    entries = (tmp_path / "room.sqlite3").read_bytes() + (tmp_path / "room.sqlite3-wal").read_bytes()
    assert "清江夜班".encode() not in entries


def test_ones_own_password_is_changed_by_whoever_knows_it(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    desk = opened_desk(url, qtbot, desks)
    command = ChangePassword(account=DISPATCHER)
    with qtbot.waitSignal(desk.done):
        desk.set_password(Request(actor=SYSTEM_ACCOUNT.id, command=command), "清江夜班-7788")
    with qtbot.waitSignal(desk.refused) as refused:
        desk.change_own_password(Request(actor=DISPATCHER, command=command), "guessed by somebody", "someone else's")
    assert refused.args is not None
    assert refused.args[1].code == "wrong_password"
    with qtbot.waitSignal(desk.done):
        desk.change_own_password(Request(actor=DISPATCHER, command=command), "清江夜班-7788", "清江白班-8877")
    for password, fits in (("清江夜班-7788", False), ("清江白班-8877", True)):
        with qtbot.waitSignal(desk.login_answered) as answered:
            desk.log_in(DISPATCHER, password)
        assert answered.args is not None
        assert (answered.args[0] is not None) is fits


def test_a_hash_without_password_fits_nothing() -> None:
    assert verify_password(hash_password("eight or more"), "eight or more")
    assert not verify_password(None, "")
    assert not verify_password("no hash at all", "eight or more")


def test_a_database_held_by_another_program_is_told_as_busy(
    url: str, qtbot: QtBot, desks: list[Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.store.engine._BUSY_TIMEOUT_MS", 300)
    desk = opened_desk(url, qtbot, desks)
    order = taken_order(desk, qtbot)
    holder = plain_connection(tmp_path)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with qtbot.waitSignal(desk.refused) as refused:
            desk.send(AssignOrder(order=order, crew=CrewId("CD1"), seen=1), DISPATCHER)
    finally:
        holder.close()
    assert refused.args is not None
    assert refused.args[1].code == "database_busy"
    with qtbot.waitSignal(desk.done):
        desk.send(AssignOrder(order=order, crew=CrewId("CD1"), seen=1), DISPATCHER)


def test_a_blind_desk_says_since_when_and_queues_nothing(
    url: str, qtbot: QtBot, desks: list[Desk], tmp_path: Path
) -> None:
    desk = opened_desk(url, qtbot, desks)
    order = taken_order(desk, qtbot)
    vandal = plain_connection(tmp_path)
    with qtbot.waitSignal(desk.blind) as blind:
        vandal.execute("ALTER TABLE head RENAME TO head_gone")
    assert blind.args is not None
    assert desk.blind_since == blind.args[0] is not None
    with qtbot.waitSignal(desk.refused) as refused:
        desk.send(AssignOrder(order=order, crew=CrewId("CD1"), seen=1), DISPATCHER)
    assert refused.args is not None
    assert refused.args[1].code == "blind"
    with qtbot.waitSignal(desk.blind) as seeing:
        vandal.execute("ALTER TABLE head_gone RENAME TO head")
    vandal.close()
    assert seeing.args == [None]
    assert desk.picture.orders[order].state is OrderState.PENDING


def plain_connection(folder: Path) -> Any:
    """Somebody else's hand on the same file."""
    return sqlite_driver().connect(str(folder / "room.sqlite3"), isolation_level=None)


def test_the_picture_does_not_keep_the_archive_for_ever(url: str, qtbot: QtBot, desks: list[Desk]) -> None:
    """Two days later it leaves while the console runs, and comes back whole for whoever names it."""
    now = [wall_clock()]
    desk = Desk(url, rules=rule_book(), clock=lambda: now[0], grounds=Grounds(ground_folder()))
    desks.append(desk)
    with qtbot.waitSignal(desk.opened):
        desk.open()
    order = taken_order(desk, qtbot)
    with qtbot.waitSignal(desk.done):
        desk.send(VoidOrder(order=order, seen=1, reason=VoidReason.DUPLICATE, note="twice"), DISPATCHER)
    reports = desk.picture.reports_of(order)
    now[0] += ARCHIVE_STAYS
    with qtbot.waitSignal(desk.archive_moved) as left:
        QMetaObject.invokeMethod(desk._worker, "let_archived_leave", Qt.ConnectionType.QueuedConnection)
    assert left.args is not None
    assert {change.key for change in left.args[0]} == {order, *(report.id for report in reports)}
    assert order not in desk.picture.orders and not desk.picture.reports
    with qtbot.waitSignals([desk.archive_moved, desk.done]):
        desk.send(ReopenOrder(order=order, seen=2, reason="dark again"), DISPATCHER)
    assert desk.picture.orders[order].state is OrderState.PENDING
    assert [report.id for report in desk.picture.reports_of(order)] == [report.id for report in reports]


def test_a_closed_desk_is_freed_at_once_and_not_when_python_looks_for_cycles(url: str, qapp: QApplication) -> None:
    """Qt's objects that go in the midst of Qt's own work can block the program for ever."""
    desk = Desk(url, rules=rule_book(), clock=wall_clock, grounds=Grounds(ground_folder()))
    worker = weakref.ref(desk._worker)
    gc.disable()
    try:
        desk.close()
        del desk
        assert worker() is None
    finally:
        gc.enable()
