"""The journal: append-only rows, each with the SHA-256 of itself and of the row before it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from models import codec
from models.changes import Change, Entry
from models.commands import Request
from models.ids import AccountId, CommandId
from models.store.engine import readable_rows
from models.store.schema import head, journal

GENESIS = "0" * 64
"""What the first row covers."""

_PARTITION = 200


@dataclass(frozen=True, slots=True)
class Head:
    """The journal's last revision and its digest; read under the write lock it numbers the next row."""

    revision: int
    digest: str


def read_head(connection: sa.Connection) -> Head:
    row = connection.execute(sa.select(head.c.revision, head.c.digest)).one()
    return Head(row.revision, row.digest)


def heads(connection: sa.Connection) -> list[Head]:
    """Every row that claims to be the head, for the proof that there is one."""
    rows = connection.execute(sa.select(head.c.revision, head.c.digest).order_by(head.c.id))
    return [Head(row.revision, row.digest) for row in rows]


def append(
    connection: sa.Connection,
    *,
    request: Request,
    changes: list[Change],
    at: datetime,
    rule_book: str,
    last: Head,
) -> Entry:
    """Write the next row and move the head; the caller holds the write lock."""
    entry = Entry(
        revision=last.revision + 1,
        request=request.id,
        at=at,
        actor=request.actor,
        command=codec.journalled(request.command),
        changes=tuple(changes),
        rule_book=rule_book,
    )
    row = _row(entry, last.digest)
    connection.execute(journal.insert(), row)
    connection.execute(head.update().values(revision=entry.revision, digest=row["digest"]))
    return entry


def since(connection: sa.Connection, revision: int) -> Iterator[Entry]:
    """Entries after `revision`, in commit order."""
    query = sa.select(journal).where(journal.c.revision > revision).order_by(journal.c.revision)
    return _entries(connection, query)


def newest_first(connection: sa.Connection, *, after: int) -> Iterator[Entry]:
    """Entries after revision `after`, the newest first: for walking back into the past."""
    query = sa.select(journal).where(journal.c.revision > after).order_by(journal.c.revision.desc())
    return _entries(connection, query)


def before(connection: sa.Connection, revision: int, *, most: int) -> list[Entry]:
    """At most `most` entries before `revision`, the newest first."""
    query = sa.select(journal).where(journal.c.revision < revision).order_by(journal.c.revision.desc()).limit(most)
    return list(_entries(connection, query))


def by_request(connection: sa.Connection, request: CommandId) -> Entry | None:
    row = connection.execute(sa.select(journal).where(journal.c.request == request)).one_or_none()
    return None if row is None else _entry(row)


@dataclass(frozen=True, slots=True)
class Link:
    """A row as the proof sees it: what it states, its digest computed anew, and what it changed."""

    revision: int
    previous: str
    stated: str
    computed: str
    changes: tuple[Change, ...]


def links(connection: sa.Connection) -> Iterator[tuple[int, Link | None]]:
    """(revision, link) of every row, in order; None for a row that cannot be read as one of ours."""
    for revision, row in readable_rows(connection, journal, journal.c.revision):
        yield revision, None if row is None else _link(row)


def _entries(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Entry]:
    for row in connection.execution_options(yield_per=_PARTITION).execute(query):
        yield _entry(row)


def _entry(row: sa.Row[Any]) -> Entry:
    return Entry(
        revision=row.revision,
        request=CommandId(row.request),
        at=row.at,
        actor=AccountId(row.actor),
        command=codec.decode_command(row.kind, row.command),
        changes=codec.decode_changes(row.changes),
        rule_book=row.rule_book,
    )


def _link(row: sa.Row[Any]) -> Link | None:
    values = dict(row._mapping)
    try:
        changes = codec.decode_changes(row.changes)
    except codec.UNREADABLE:
        return None
    return Link(row.revision, row.previous, row.digest, _digest(values), changes)


def _row(entry: Entry, previous: str) -> dict[str, Any]:
    values = {
        "revision": entry.revision,
        "request": entry.request,
        "at": entry.at,
        "actor": entry.actor,
        "kind": type(entry.command).__name__,
        "command": codec.encode_command(entry.command),
        "changes": codec.encode_changes(entry.changes),
        "rule_book": entry.rule_book,
        "previous": previous,
    }
    return values | {"digest": _digest(values)}


def _digest(values: dict[str, Any]) -> str:
    covered = [
        values[name]
        for name in (
            "revision",
            "request",
            "at",
            "actor",
            "kind",
            "command",
            "changes",
            "rule_book",
            "previous",
        )
    ]
    return hashlib.sha256(codec.to_json(covered).encode()).hexdigest()
