"""Copies that prove themselves: made while others write, restored only when nobody is there and the copy is good."""

import hashlib
import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.errors import DataUnavailable
from models.store.backup import back_up, restore
from models.store.engine import sqlite_url
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import contents
from tests.store.databases import Watch, assign, fresh, open_store, report

NIGHT = datetime(2026, 3, 3, 18, 0, tzinfo=UTC)


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def names(folder: Path) -> set[str]:
    return {part.name for part in folder.iterdir() if part.is_file()}


def test_a_copy_is_the_database(store: Store, tmp_path: Path) -> None:
    assign(store, report(store))
    target = tmp_path / "backups" / "monday.yike"
    verdict = back_up(store.url, target)
    assert verdict.sound
    assert (verdict.revision, verdict.digest) == (store.picture.revision, verify(store.url).digest)
    assert names(target.parent) == {"monday.yike"}  # one whole file, no logs beside it
    copy = open_store(target, Watch())
    assert contents(copy.picture) == contents(store.picture)
    copy.close()


def test_a_copy_made_while_others_write(file: Path, store: Store, tmp_path: Path) -> None:
    """It is one moment of the database: sound, and no act is half in it."""
    stop, failed = threading.Event(), []

    def write() -> None:
        busy = open_store(file, Watch())
        while not stop.is_set():
            assign(busy, report(busy))
        busy.close()

    def guarded() -> None:
        try:
            write()
        except Exception as fault:  # noqa: BLE001 – told by the assertion below
            failed.append(fault)

    writer = threading.Thread(target=guarded)
    writer.start()
    revisions = [back_up(store.url, tmp_path / f"{turn}.yike").revision for turn in range(4)]
    stop.set()
    writer.join()
    assert failed == []
    assert revisions == sorted(revisions)
    assert revisions[-1] > revisions[0]
    assert verify(store.url).sound


def test_an_existing_file_is_not_overwritten(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "diary.txt"
    target.write_text("dear diary", encoding="utf-8")
    with pytest.raises(DataUnavailable) as caught:
        back_up(store.url, target)
    assert (caught.value.code, caught.value.facts) == ("target_exists", {"file": str(target)})
    assert target.read_text(encoding="utf-8") == "dear diary"


def test_nothing_is_copied_from_nothing(tmp_path: Path) -> None:
    with pytest.raises(DataUnavailable) as caught:
        back_up(sqlite_url(tmp_path / "nothing.yike"), tmp_path / "copy.yike")
    assert caught.value.code == "no_such_file"
    assert names(tmp_path) == set()


def test_a_copy_that_does_not_verify_is_thrown_away(store: Store, file: Path, tmp_path: Path) -> None:
    store.close()
    tamper(file)
    with pytest.raises(DataUnavailable) as caught:
        back_up(store.url, tmp_path / "copy.yike")
    assert caught.value.code == "copy_not_sound"
    assert not (tmp_path / "copy.yike").exists()


def test_a_folder_that_cannot_be_made(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataUnavailable) as caught:
        back_up(store.url, tmp_path / "file" / "copy.yike")
    assert caught.value.code == "file_not_writable"


def test_back_to_the_copy(store: Store, file: Path, tmp_path: Path) -> None:
    key = report(store)
    wanted = contents(store.picture)
    copy = tmp_path / "copy.yike"
    back_up(store.url, copy)
    proof = digest(copy)
    assign(store, key)
    newer = contents(store.picture)
    store.close()

    verdict, aside = restore(copy, store.url, now=NIGHT)
    assert verdict.sound
    assert contents(fresh(store)) == wanted
    assert digest(copy) == proof  # the copy stays as it is
    assert aside == file.with_name("room.yike.before-restore-20260303T180000Z")
    kept = Store(sqlite_url(aside), rules=store._rules, clock=Watch())
    kept.open()
    kept.close()
    assert contents(kept.picture) == newer  # nothing of the old database is lost, not even its log
    assert {name for name in names(tmp_path) if "restoring" in name} == set()

    again = open_store(file, Watch())  # and the room goes on
    assign(again, key, "A2")
    again.close()
    assert verify(store.url).sound


def test_restored_where_nothing_was(store: Store, tmp_path: Path) -> None:
    copy, target = tmp_path / "copy.yike", tmp_path / "new" / "room.yike"
    back_up(store.url, copy)
    verdict, aside = restore(copy, sqlite_url(target), now=NIGHT)
    assert verdict.sound
    assert aside is None
    assert verify(sqlite_url(target)).sound


def test_not_while_a_console_is_open(store: Store, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yike"
    back_up(store.url, copy)
    key = report(store)
    with pytest.raises(DataUnavailable) as caught:
        restore(copy, store.url, now=NIGHT)
    assert (caught.value.code, caught.value.facts) == ("database_in_use", {"file": str(file)})
    assign(store, key)  # the console notices nothing
    assert verify(store.url).sound
    assert {name for name in names(tmp_path) if "restor" in name} == set()


def test_not_from_a_copy_that_is_unsound(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yike"
    back_up(store.url, copy)
    tamper(copy)
    store.close()
    with pytest.raises(DataUnavailable) as caught:
        restore(copy, store.url, now=NIGHT)
    assert caught.value.code == "copy_not_sound"
    assert verify(store.url).sound
    assert {name for name in names(tmp_path) if "restor" in name} == set()


@pytest.mark.parametrize(
    ("content", "code"), [(b"not at all", "not_a_database"), (b"", "not_a_yike_database"), (None, "no_such_file")]
)
def test_not_from_what_is_no_copy(store: Store, tmp_path: Path, content: bytes | None, code: str) -> None:
    copy = tmp_path / "copy.yike"
    if content is not None:
        copy.write_bytes(content)
    store.close()
    with pytest.raises(DataUnavailable) as caught:
        restore(copy, store.url, now=NIGHT)
    assert caught.value.code == code
    assert verify(store.url).sound
    assert content is None or copy.read_bytes() == content


@pytest.mark.parametrize("damage", ["overwritten", "half a file", "empty"])
def test_over_a_database_that_is_damaged(store: Store, file: Path, tmp_path: Path, damage: str) -> None:
    """That is what a backup is for."""
    copy = tmp_path / "copy.yike"
    back_up(store.url, copy)
    store.close()
    whole = file.read_bytes()
    left = {"overwritten": b"\xa5" * len(whole), "half a file": whole[: len(whole) // 2], "empty": b""}[damage]
    file.write_bytes(left)
    verdict, aside = restore(copy, store.url, now=NIGHT)
    assert verdict.sound
    assert verify(store.url).sound
    assert aside is not None and aside.exists()


def test_two_restores_in_one_second_keep_both_old_files(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yike"
    back_up(store.url, copy)
    store.close()
    restore(copy, store.url, now=NIGHT)
    with pytest.raises(DataUnavailable) as caught:
        restore(copy, store.url, now=NIGHT)
    assert caught.value.code == "target_exists"
    assert verify(store.url).sound


def test_the_log_of_a_killed_console_is_restored_over_too(store: Store, file: Path, tmp_path: Path) -> None:
    """A write-ahead log that a kill left behind must not fall into the restored database."""
    copy = tmp_path / "copy.yike"
    back_up(store.url, copy)
    report(store)
    parts = {suffix: file.with_name(file.name + suffix).read_bytes() for suffix in ("", "-wal", "-shm")}
    acknowledged = store.picture.revision
    store.close()
    for suffix, content in parts.items():
        file.with_name(file.name + suffix).write_bytes(content)
    _, aside = restore(copy, store.url, now=NIGHT)
    assert aside is not None
    assert verify(store.url).revision == acknowledged - 1
    assert verify(sqlite_url(aside)).revision == acknowledged


def tamper(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("update crew set vehicle = 'other'")
    connection.commit()
    connection.close()


def test_passwords_travel_with_the_copy(store: Store, tmp_path: Path) -> None:
    """Whoever restores can log in; so a backup is as secret as the database."""
    from models.commands import Request
    from models.commands.room import ChangePassword
    from models.ids import AccountId

    store.change_password(Request(actor=AccountId("li"), command=ChangePassword(account=AccountId("li"))), "hash")
    back_up(store.url, tmp_path / "copy.yike")
    copy = open_store(tmp_path / "copy.yike", Watch())
    assert copy.password_hash("li") == "hash"
    copy.close()
