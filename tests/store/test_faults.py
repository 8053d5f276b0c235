"""The environment's faults: read-only, full, locked. Told in facts, nothing half written, and over when it is over."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from models.commands import Request
from models.errors import DataUnavailable
from models.ids import AccountId
from models.store.engine import sqlite_driver
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import contents, report_of, rule_book
from tests.store.databases import Watch, fill, fresh, open_store, report
from tests.store.running import run_worker

# -- a disk that cannot be written -------------------------------------------------------------------------


@pytest.fixture
def outside() -> Iterator[Path]:
    """A folder that others may enter: pytest's own are for their owner alone."""
    folder = Path(tempfile.mkdtemp(prefix="yike-rights-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
@pytest.mark.parametrize("folder_writable", [True, False], ids=["file", "folder"])
def test_a_database_without_the_right_to_write(outside: Path, folder_writable: bool, clock: Watch) -> None:
    file = outside / "room.yike"
    store = open_store(file, clock)
    fill(store)
    store.close()
    before = file.read_bytes()
    file.chmod(0o444)
    outside.chmod(0o777 if folder_writable else 0o555)
    opened, written = json.loads(run_worker("look", str(file)))
    # Where the log can be made beside it, the room can still be looked at.
    assert opened == ("" if folder_writable else "database_read_only")
    assert written == "database_read_only"
    assert file.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_a_new_database_where_nothing_may_be_written(outside: Path) -> None:
    outside.chmod(0o555)
    codes = json.loads(run_worker("look", str(outside / "new.yike")))
    assert set(codes) <= {"database_not_reachable", "database_read_only"}
    assert list(outside.iterdir()) == []


# -- a full disk -------------------------------------------------------------------------------------------


def fill_up(store: Store) -> DataUnavailable:
    """Take reports until the disk is full; the refusal."""
    for _ in range(2000):
        before, revision = contents(store.picture), store.picture.revision
        command = report_of(received_at=store._clock(), words="停电" * 2000)
        try:
            store.commit(Request(actor=AccountId("li"), command=command))
        except DataUnavailable as refusal:
            assert contents(store.picture) == before
            assert store.picture.revision == revision
            return refusal
    raise AssertionError("never full")


def test_a_full_disk_by_the_page_limit(file: Path, clock: Watch) -> None:
    """The limit makes SQLite refuse exactly as a disk without room does."""
    store = Store(f"sqlite:///{file}", rules=rule_book(), clock=clock)
    sa.event.listen(store._engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count = 150"))
    store.open()
    fill(store)
    assert fill_up(store).code == "disk_full"
    revision = store.picture.revision
    assert fill_up(store).code == "disk_full"  # and again: the next one fares no better
    assert contents(fresh(store)) == contents(store.picture)
    assert verify(store.url).sound
    store.close()
    roomier = open_store(file, clock)
    report(roomier)
    assert roomier.picture.revision == revision + 1
    roomier.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("no right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_disk_that_really_is_full(small_disk: Path, clock: Watch) -> None:
    file = small_disk / "room.yike"
    store = open_store(file, clock)
    fill(store)
    refusal = fill_up(store)
    assert refusal.code in {"disk_full", "disk_fault"}
    revision = store.picture.revision
    assert revision > 20
    store.close()
    assert verify(store.url).sound
    assert verify(store.url).revision == revision  # everything acknowledged is there
    again = open_store(file, clock)
    assert contents(again.picture) == contents(store.picture)
    again.close()


# -- a locked database -------------------------------------------------------------------------------------


def locked(file: Path) -> Any:
    """A connection that writes and does not finish. By the same driver: two SQLite libraries in one process do
    not see each other's locks."""
    connection = sqlite_driver().connect(file, isolation_level=None)
    connection.execute("begin immediate")
    return connection


def test_a_database_that_is_locked_for_too_long(store: Store, file: Path) -> None:
    key = report(store)
    with store._engine.connect().execution_options(yike_begin="") as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")  # the pool has this one connection
    before = contents(store.picture)
    locker = locked(file)
    with pytest.raises(DataUnavailable) as caught:
        report(store)
    assert caught.value.code == "database_busy"
    assert contents(store.picture) == before
    store.catch_up()  # reading goes on all the while
    assert store.picture.orders[key].id == key
    locker.execute("rollback")
    locker.close()
    report(store)
    assert verify(store.url).sound


def test_readers_do_not_wait_for_a_writer(store: Store, other: Store, file: Path) -> None:
    locker = locked(file)
    assert not other.has_news()
    assert verify(store.url).sound
    assert contents(fresh(store)) == contents(store.picture)
    locker.execute("rollback")
    locker.close()
