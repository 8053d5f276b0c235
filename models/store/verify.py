"""Proof that a database tells the truth: the hash chain is intact and replaying the journal gives the tables."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from models.changes import ENTITY_KINDS, Change
from models.entities.handover_papers import HandoverPaper
from models.entities.handovers import Handover, HandoverDocument
from models.entities.places import Ground
from models.errors import DataUnavailable
from models.handover.digests import digest_of
from models.store import ground, journal, migrate, papers, tables
from models.store.engine import open_engine, reading
from models.store.schema import ENTITY_TABLES

_MOST = 50


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: `code` picks the sentence, `revision` the journal row (None: not about a row)."""

    code: str
    revision: int | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`faults` is empty for a sound database; at most the first 50 are listed."""

    revision: int
    digest: str
    entities: int
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        return not self.faults


def verify(url: str) -> Verdict:
    """Check chain, replay and ground of the database at one moment; DataUnavailable if it cannot be read."""
    engine = open_engine(url)
    if not Path(engine.url.database or "").is_file():
        raise DataUnavailable("no_such_file", facts={"file": engine.url.database})
    try:
        migrate.require_current(engine)
        with reading(engine) as connection:
            return _verdict(connection)
    finally:
        engine.dispose()


def _verdict(connection: sa.Connection) -> Verdict:
    replay = _Replay()
    for revision, link in journal.links(connection):
        replay.follow(revision, link)
    faults = [*_integrity_faults(connection), *replay.faults]
    if journal.heads(connection) != [replay.head]:
        faults.append(Fault("head_differs", replay.head.revision))
    faults += _table_faults(connection, replay.entities)
    faults += _ground_faults(connection, replay.entities)
    faults += _signature_faults(connection)
    faults += _paper_faults(connection, replay.entities)
    count = sum(len(table) for table in replay.entities.values())
    return Verdict(replay.head.revision, replay.head.digest, count, tuple(faults[:_MOST]))


class _Replay:
    """Walks the journal: `head` where it really ends, `entities` as the journal alone makes them."""

    def __init__(self) -> None:
        self.head = journal.Head(0, journal.GENESIS)
        self.entities: dict[type[Any], dict[str, Any]] = {kind: {} for kind in ENTITY_KINDS}
        self.faults: list[Fault] = []

    def follow(self, revision: int, link: journal.Link | None) -> None:
        expected = self.head.revision + 1
        if revision != expected:
            self.faults.append(Fault("revision_missing", expected))
        if link is None:
            self.faults.append(Fault("row_unreadable", revision))
            self.head = journal.Head(revision, "")
            return
        if self.head.digest and link.previous != self.head.digest:
            self.faults.append(Fault("chain_broken", revision))
        if link.stated != link.computed:
            self.faults.append(Fault("row_changed", revision))
        self.head = journal.Head(revision, link.stated)
        for change in link.changes:
            self._apply(revision, change)

    def _apply(self, revision: int, change: Change) -> None:
        table = self.entities[change.kind]
        if not _same(table.get(change.key), change.before):
            self.faults.append(Fault("change_does_not_fit", revision, f"{change.kind.__name__} {change.key}"))
        if change.after is None:
            table.pop(change.key, None)
        else:
            table[change.key] = change.after


def _integrity_faults(connection: sa.Connection) -> list[Fault]:
    said = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return [] if said == ["ok"] else [Fault("file_damaged", what=str(line)) for line in said[:5]]


def _table_faults(connection: sa.Connection, replayed: dict[type[Any], dict[str, Any]]) -> list[Fault]:
    differing: list[str] = []
    for kind in ENTITY_KINDS:
        missing = dict(replayed[kind])
        for key, entity in tables.load_readable(connection, kind):
            if entity is None or not _same(missing.pop(key, None), entity):
                differing.append(f"{ENTITY_TABLES[kind].name} {key}")
        differing += [f"{ENTITY_TABLES[kind].name} {key}" for key in missing]
    return [Fault("table_differs", what=what) for what in differing]


def _ground_faults(connection: sa.Connection, replayed: dict[type[Any], dict[str, Any]]) -> list[Fault]:
    return [
        Fault("ground_differs", what=stated.digest)
        for stated in replayed[Ground].values()
        if not ground.is_whole(connection, stated)
    ]


def _signature_faults(connection: sa.Connection) -> list[Fault]:
    """What was signed, as the tables have it: a signature speaks of every byte of its document, whoever has written
    journal and tables anew."""
    signed = dict(tables.load_readable(connection, HandoverDocument))
    faults = []
    for key, handover in tables.load_readable(connection, Handover):
        if not isinstance(handover, Handover):
            continue
        document = signed.get(key)
        given = [one.digest for one in (handover.signed_out, handover.signed_in) if one is not None]
        if not given:
            continue
        if not isinstance(document, HandoverDocument) or {document.digest, *given} != {digest_of(document.content)}:
            faults.append(Fault("signature_differs", what=key))
    return faults


def _paper_faults(connection: sa.Connection, replayed: dict[type[Any], dict[str, Any]]) -> list[Fault]:
    return [
        Fault("paper_differs", what=stated.id)
        for stated in replayed[HandoverPaper].values()
        if not papers.is_whole(connection, stated.digest)
    ]


def _same(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return one is other
    return bool(one == other and one.version == other.version)
