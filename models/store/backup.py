"""Copies that prove themselves: a backup is verified before it counts, a restore before it replaces."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from models.errors import DataUnavailable
from models.store.engine import open_engine, outside_transaction, sqlite_url
from models.store.verify import Verdict, verify

_SUFFIXES = ("", "-wal", "-shm")
"""SQLite keeps the newest changes beside the file."""

_BEYOND_READING = frozenset({"not_a_database", "database_damaged"})
"""A file in this state is what a restore is for."""


def back_up(url: str, target: Path) -> Verdict:
    """Copy the running database to `target` (`VACUUM INTO`, consistent while others write) and verify the copy.

    An existing `target` is refused; a copy that does not verify is removed. DataUnavailable on either.
    """
    if target.exists():
        raise DataUnavailable("target_exists", facts={"file": str(target)})
    source = database_file(url)
    if not source.is_file():
        raise DataUnavailable("no_such_file", facts={"file": str(source)})
    with _folder_faults_told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        return _copied(source, target)


def restore(source: Path, url: str, *, now: datetime) -> tuple[Verdict, Path | None]:
    """Put the verified `source` in the place of the database at `url`; the old file is kept beside it, also a
    damaged one. Refused while a console uses the database. Returns the verdict and where the old file went."""
    if not source.is_file():
        raise DataUnavailable("no_such_file", facts={"file": str(source)})
    target = database_file(url)
    fresh = target.with_name(f"{target.name}.restoring")
    with _folder_faults_told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(fresh)
        verdict = _copied(source, fresh)
        try:
            old = _set_aside(target, now)
            fresh.replace(target)
        finally:
            _remove(fresh)
    return verdict, old


def in_use(file: Path) -> bool:
    """Whether anybody has this database open; asking folds its write-ahead log in. False where there is none."""
    if not file.exists():
        return False
    try:
        _fold_log(file)
    except DataUnavailable as fault:
        if fault.code == "database_in_use":
            return True
        raise
    return False


def database_file(url: str) -> Path:
    """The file behind `url`; DataUnavailable if it is no address of one."""
    return Path(open_engine(url).url.database or "")


def _copied(source: Path, target: Path) -> Verdict:
    """Copy and proof of the copy; whatever goes wrong, no half or unsound copy is left."""
    try:
        with _engine(source) as engine, outside_transaction(engine) as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
        verdict = verify(sqlite_url(target))
    except BaseException:
        _remove(target)
        raise
    if not verdict.sound:
        _remove(target)
        raise DataUnavailable("copy_not_sound", facts={"faults": verdict.faults})
    return verdict


def _set_aside(target: Path, now: datetime) -> Path | None:
    """Move the old file out of the way, its write-ahead log folded in, or with it if the file is damaged."""
    if not target.exists():
        return None
    aside = target.with_name(f"{target.name}.before-restore-{now:%Y%m%dT%H%M%SZ}")
    if aside.exists():
        raise DataUnavailable("target_exists", facts={"file": str(aside)})
    try:
        _fold_log(target)
    except DataUnavailable as fault:
        if fault.code not in _BEYOND_READING:
            raise
    for suffix in _SUFFIXES:
        part = target.with_name(target.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    return aside


def _fold_log(target: Path) -> None:
    """Leaving the write-ahead log needs the file for oneself alone: an open console stands against it."""
    try:
        with _engine(target) as engine, outside_transaction(engine) as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=500")
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
    except DataUnavailable as fault:
        if fault.code == "database_busy":
            raise DataUnavailable("database_in_use", facts={"file": str(target)}) from fault
        raise


def _remove(file: Path) -> None:
    for suffix in _SUFFIXES:
        file.with_name(file.name + suffix).unlink(missing_ok=True)


@contextmanager
def _engine(file: Path) -> Iterator[sa.Engine]:
    engine = open_engine(sqlite_url(file))
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _folder_faults_told(target: Path) -> Iterator[None]:
    """A folder that cannot be written is the environment's fault, not a bug of ours."""
    try:
        yield
    except OSError as fault:
        raise DataUnavailable("file_not_writable", facts={"file": str(target), "said": str(fault)}) from fault
