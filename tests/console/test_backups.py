"""The daily backup: verified, once a day, apart for every database, and only the newest are kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.app import Console
from console.backups import DailyBackup, daily_file, prune_backups
from console.clock import wall_clock
from console.demo.sessions import DEMO_SOURCE
from models.store.engine import sqlite_url
from models.store.verify import verify
from tests.console.rooms import DISPATCHER, make_room
from tests.console.seats import Consoles
from tests.widgets.pictures import rule_book
from widgets.message_bar import Level
from widgets.words.times import clock_time

NOON = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


def test_a_daily_copy_is_made_once_and_verifies(tmp_path: Path, qtbot: QtBot) -> None:
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock())
    backup = daily_backup(url)
    with qtbot.waitSignal(backup.made) as made:
        backup.run()
    assert made.args is not None
    assert verify(sqlite_url(made.args[0])) == verify(url)
    with qtbot.assertNotEmitted(backup.made, wait=50), qtbot.assertNotEmitted(backup.failed, wait=50):
        backup.run()


def test_a_backup_that_fails_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "missing.sqlite3"
    backup = daily_backup(sqlite_url(file))
    with qtbot.waitSignal(backup.failed) as failed:
        backup.run()
    assert failed.args == [backup.failure]
    assert backup.failure is not None and backup.failure.at == NOON
    assert "missing.sqlite3" in " ".join(backup.failure.lines)
    make_room(file, now=wall_clock())
    with qtbot.waitSignal(backup.made):
        backup.run()
    assert backup.failure is None, "a copy that was made makes up for it"


def daily_backup(url: str) -> DailyBackup:
    return DailyBackup(url, zone=rule_book().zone, clock=lambda: NOON)


def test_databases_do_not_share_a_folder() -> None:
    assert daily_file("sqlite:////a.sqlite3", NOON).parent != daily_file("sqlite:////b.sqlite3", NOON).parent


def test_whoever_logs_in_later_hears_of_a_failure_with_its_moment(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock(), source=DEMO_SOURCE)
    folder = daily_file(url, NOON).parent
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder")
    console = consoles(url, account="nobody")
    with qtbot.waitSignal(console.login_shown):
        console.start()
    backup = console._backup
    with qtbot.waitSignal(backup.failed):
        backup.run()
    assert backup.failure is not None
    with qtbot.waitSignal(console.opened):
        console.entry.login.login_wanted.emit(DISPATCHER, "")
    (told,) = faults(console)
    assert clock_time(backup.failure.at, rule_book()) in told and " ".join(backup.failure.lines) in told
    folder.unlink()
    with qtbot.waitSignal(backup.made):
        backup.run()
    console._log_out()
    with qtbot.waitSignal(console.opened):
        console.entry.login.login_wanted.emit(DISPATCHER, "")
    assert faults(console) == []


def faults(console: Console) -> list[str]:
    assert console.window is not None
    return [message.text for message in console.window.messages.history if message.level is Level.FAULT]


@pytest.mark.parametrize("count", [0, 3, 5])
def test_only_the_newest_are_kept(tmp_path: Path, count: int) -> None:
    for day in range(1, count + 1):
        (tmp_path / f"yike-202611{day:02d}.sqlite3").touch()
    (tmp_path / "letters.txt").touch()
    prune_backups(tmp_path, 3)
    left = sorted(file.name for file in tmp_path.iterdir())
    assert left == ["letters.txt", *[f"yike-202611{day:02d}.sqlite3" for day in range(max(1, count - 2), count + 1)]]
