"""Copies that prove themselves: a backup is verified before it counts, a restore before it replaces."""

from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from models.errors import DataUnavailable
from models.store.engine import open_engine, outside_transaction, sqlite_url
from models.store.verify import Verdict, verify


def back_up(url: str, target: Path) -> Verdict:
    """Copy the running database to `target` (`VACUUM INTO`, consistent while others write) and verify the copy.

    An existing `target` is refused; a copy that does not verify is removed. DataUnavailable on either.
    """
    if target.exists():
        raise DataUnavailable("target_exists", facts={"file": str(target)})
    target.parent.mkdir(parents=True, exist_ok=True)
    _copy(url, target)
    return _verified(target)


def restore(source: Path, url: str, *, now: datetime) -> tuple[Verdict, Path | None]:
    """Put the verified `source` in the place of the database at `url`; the old file is kept beside it.

    Refused while another process uses the database. Returns the verdict and where the old file went."""
    if not source.is_file():
        raise DataUnavailable("no_such_file", facts={"file": str(source)})
    target = database_file(url)
    fresh = target.with_name(f"{target.name}.restoring")
    fresh.unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    _copy(sqlite_url(source), fresh)
    verdict = _verified(fresh)
    old = _set_aside(target, now)
    fresh.replace(target)
    return verdict, old


def database_file(url: str) -> Path:
    name = sa.make_url(url).database
    if not name:
        raise DataUnavailable("bad_database_url", facts={"url": url})
    return Path(name)


def _copy(url: str, target: Path) -> None:
    source = database_file(url)
    if not source.is_file():
        raise DataUnavailable("no_such_file", facts={"file": str(source)})
    engine = open_engine(url)
    try:
        with outside_transaction(engine) as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
    except DataUnavailable:
        target.unlink(missing_ok=True)
        raise
    finally:
        engine.dispose()


def _verified(copy: Path) -> Verdict:
    try:
        verdict = verify(sqlite_url(copy))
    except DataUnavailable:
        _remove(copy)
        raise
    if not verdict.sound:
        _remove(copy)
        raise DataUnavailable("copy_not_sound", facts={"faults": verdict.faults})
    for suffix in ("-wal", "-shm"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)
    return verdict


def _remove(copy: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def _set_aside(target: Path, now: datetime) -> Path | None:
    """Fold the write-ahead log in under an exclusive lock, then move the old file out of the way."""
    if not target.exists():
        return None
    engine = open_engine(sqlite_url(target))
    try:
        with outside_transaction(engine) as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=500")
            mode = connection.exec_driver_sql("PRAGMA journal_mode=DELETE").scalar_one()
    finally:
        engine.dispose()
    if mode != "delete":
        raise DataUnavailable("database_in_use", facts={"file": str(target)})
    aside = target.with_name(f"{target.name}.before-restore-{now:%Y%m%dT%H%M%SZ}")
    target.replace(aside)
    return aside
