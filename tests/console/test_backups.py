"""The daily backup: verified, once a day, apart for every database, and only the newest are kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.backups import DailyBackup, daily_file, prune_backups
from console.clock import wall_clock
from models.store.engine import sqlite_url
from models.store.verify import verify
from tests.console.rooms import make_room
from tests.widgets.pictures import rule_book

NOON = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


def test_a_daily_copy_is_made_once_and_verifies(tmp_path: Path, qtbot: QtBot) -> None:
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock())
    backup = DailyBackup(url, rule_book().zone)
    with qtbot.waitSignal(backup.made, timeout=30_000) as made:
        backup.run(NOON)
    assert made.args is not None
    assert verify(sqlite_url(made.args[0])) == verify(url)
    with qtbot.assertNotEmitted(backup.made, wait=50), qtbot.assertNotEmitted(backup.failed, wait=50):
        backup.run(NOON)


def test_a_backup_that_fails_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    backup = DailyBackup(sqlite_url(tmp_path / "missing.sqlite3"), rule_book().zone)
    with qtbot.waitSignal(backup.failed, timeout=30_000) as failed:
        backup.run(NOON)
    assert failed.args is not None
    assert "missing.sqlite3" in " ".join(failed.args[0])


def test_databases_do_not_share_a_folder() -> None:
    assert daily_file("sqlite:////a.sqlite3", NOON).parent != daily_file("sqlite:////b.sqlite3", NOON).parent


@pytest.mark.parametrize("count", [0, 3, 5])
def test_only_the_newest_are_kept(tmp_path: Path, count: int) -> None:
    for day in range(1, count + 1):
        (tmp_path / f"yike-202611{day:02d}.sqlite3").touch()
    (tmp_path / "letters.txt").touch()
    prune_backups(tmp_path, 3)
    left = sorted(file.name for file in tmp_path.iterdir())
    assert left == ["letters.txt", *[f"yike-202611{day:02d}.sqlite3" for day in range(max(1, count - 2), count + 1)]]
