"""Opening a database: driver, pragmas, own BEGIN.

The driver's default transaction handling makes writers fail at once when two of them upgrade a read lock; a
write transaction here says `BEGIN IMMEDIATE` first and waits its turn.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from models import codec
from models.errors import DataUnavailable

_BUSY_TIMEOUT_MS = 5_000
_PAGE = 500

_FAULTS = {
    "readonly": "database_read_only",
    "unable to open": "database_not_reachable",
    "disk is full": "disk_full",
    "disk I/O error": "disk_fault",
    "locked": "database_busy",
    "malformed": "database_damaged",
    "not a database": "not_a_database",
    "decode to UTF-8": "database_damaged",
    "no such table": "not_a_yike_database",
}
"""What the database says → code of the fault, in words elsewhere."""


def sqlite_driver() -> ModuleType:
    """The newest SQLite at hand: releases before 3.51.3 have a WAL-reset bug that can corrupt a file."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:  # no wheel for this platform: the interpreter's own
        return sqlite3
    return dbapi2 if dbapi2.sqlite_version_info > sqlite3.sqlite_version_info else sqlite3


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"


def open_engine(url: str) -> sa.Engine:
    """An engine for `url` (`sqlite:///FILE`); nothing is read yet. Raises DataUnavailable for another kind."""
    try:
        parsed = sa.make_url(url)
    except sa.exc.ArgumentError as fault:
        raise DataUnavailable("bad_database_url", facts={"url": url}) from fault
    if parsed.get_backend_name() != "sqlite" or parsed.database in {None, "", ":memory:"}:
        raise DataUnavailable("bad_database_url", facts={"url": url})
    engine = sa.create_engine(
        url,
        module=sqlite_driver(),
        json_serializer=codec.to_json,
        json_deserializer=codec.from_json,
        connect_args={"timeout": _BUSY_TIMEOUT_MS / 1000},
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A read transaction: one consistent moment of the database."""
    with _transaction(engine, "BEGIN DEFERRED") as connection:
        yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A write transaction that has the write lock from its first statement; commits unless an error leaves it."""
    with _transaction(engine, "BEGIN IMMEDIATE") as connection:
        yield connection


@contextmanager
def outside_transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """For the few statements that SQLite refuses within one (VACUUM, change of journal mode)."""
    with _transaction(engine, "") as connection:
        yield connection


def keep_write_ahead_log(engine: sa.Engine) -> None:
    """Let readers and the writer work side by side. The file remembers it, so only its owner says it, once:
    merely looking at a copy or at somebody else's file changes nothing in it."""
    with outside_transaction(engine) as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")


def readable_rows(
    connection: sa.Connection, table: sa.Table, key: sa.Column[Any]
) -> Iterator[tuple[Any, sa.Row[Any] | None]]:
    """(key, row) of every row in the order of its key; None for a row with a value that its column cannot hold,
    as only somebody beside this program could have written it."""
    keys = connection.execute(sa.select(key).order_by(key)).scalars().all()
    for start in range(0, len(keys), _PAGE):
        page = keys[start : start + _PAGE]
        query = sa.select(table).where(key.between(page[0], page[-1])).order_by(key)
        try:
            rows: list[sa.Row[Any] | None] = list(connection.execute(query))
        except codec.UNREADABLE:
            rows = [_readable_row(connection, sa.select(table).where(key == one)) for one in page]
        yield from zip(page, rows, strict=True)


def _readable_row(connection: sa.Connection, query: sa.Select[Any]) -> sa.Row[Any] | None:
    try:
        return connection.execute(query).one()
    except codec.UNREADABLE:
        return None


@contextmanager
def _faults_told(file: Path) -> Iterator[None]:
    """Turn the environment's faults (disk, lock, file) into DataUnavailable; our own bugs pass through."""
    try:
        yield
    except sa.exc.DatabaseError as fault:
        if isinstance(fault, (sa.exc.IntegrityError, sa.exc.ProgrammingError)):
            raise
        said = str(fault.orig)
        code = next((code for words, code in _FAULTS.items() if words in said), None)
        if code is None:
            raise
        if code == "database_not_reachable" and file.exists() and not os.access(file.parent, os.W_OK):
            code = "database_read_only"  # the write-ahead log cannot be made beside the file
        raise DataUnavailable(code, facts={"said": said}) from fault


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}")
    cursor.close()


def _on_begin(connection: sa.Connection) -> None:
    begin = connection.get_execution_options()["yike_begin"]
    if begin:
        connection.exec_driver_sql(begin)


@contextmanager
def _transaction(engine: sa.Engine, begin: str) -> Iterator[sa.Connection]:
    told = _faults_told(Path(engine.url.database or ""))
    with told, engine.connect().execution_options(yike_begin=begin) as connection, connection.begin():
        yield connection
