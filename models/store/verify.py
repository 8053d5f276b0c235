"""Proof that a database tells the truth: the hash chain is intact and replaying the journal gives the tables."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from models.changes import ENTITY_KINDS, Change
from models.entities.places import Ground
from models.store import ground, journal, migrate, tables
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
    try:
        migrate.require_current(engine)
        with reading(engine) as connection:
            return _verdict(connection)
    finally:
        engine.dispose()


def _verdict(connection: sa.Connection) -> Verdict:
    faults = [*_integrity_faults(connection)]
    head = journal.read_head(connection)
    faults += _chain_faults(connection, head)
    replayed, replay_faults = _replay(connection)
    faults += replay_faults
    faults += _table_faults(connection, replayed)
    faults += _ground_faults(connection, replayed)
    entities = sum(len(table) for table in replayed.values())
    return Verdict(head.revision, head.digest, entities, tuple(faults[:_MOST]))


def _integrity_faults(connection: sa.Connection) -> list[Fault]:
    said = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return [] if said == ["ok"] else [Fault("file_damaged", what=str(line)) for line in said[:5]]


def _chain_faults(connection: sa.Connection, head: journal.Head) -> list[Fault]:
    faults = []
    expected, previous = 1, journal.GENESIS
    for revision, stated_previous, stated, computed in journal.digests(connection):
        if revision != expected:
            faults.append(Fault("revision_missing", expected))
        if stated_previous != previous:
            faults.append(Fault("chain_broken", revision))
        if stated != computed:
            faults.append(Fault("row_changed", revision))
        expected, previous = revision + 1, stated
    if (head.revision, head.digest) != (expected - 1, previous):
        faults.append(Fault("head_differs", head.revision))
    return faults


def _replay(connection: sa.Connection) -> tuple[dict[type[Any], dict[str, Any]], list[Fault]]:
    """Every entity as the journal alone makes it, and where a change does not fit the one before."""
    replayed: dict[type[Any], dict[str, Any]] = {kind: {} for kind in ENTITY_KINDS}
    faults = []
    for entry in journal.since(connection, 0):
        for change in entry.changes:
            table = replayed[change.kind]
            if not _same(table.get(change.key), change.before):
                faults.append(Fault("change_does_not_fit", entry.revision, _name(change)))
            if change.after is None:
                table.pop(change.key, None)
            else:
                table[change.key] = change.after
    return replayed, faults


def _table_faults(connection: sa.Connection, replayed: dict[type[Any], dict[str, Any]]) -> list[Fault]:
    faults = []
    counted: dict[type[Any], int] = dict.fromkeys(ENTITY_KINDS, 0)
    for entity in tables.load_all(connection):
        kind = type(entity)
        counted[kind] += 1
        if not _same(replayed[kind].get(entity.id), entity):
            faults.append(Fault("table_differs", what=f"{ENTITY_TABLES[kind].name} {entity.id}"))
    for kind, count in counted.items():
        if count != len(replayed[kind]):
            faults.append(Fault("table_count_differs", what=ENTITY_TABLES[kind].name))
    return faults


def _ground_faults(connection: sa.Connection, replayed: dict[type[Any], dict[str, Any]]) -> list[Fault]:
    for stated in replayed[Ground].values():
        if ground.load(connection, stated).digest() != stated.digest:
            return [Fault("ground_differs", what=stated.digest)]
    return []


def _same(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return one is other
    return bool(one == other and one.version == other.version)


def _name(change: Change) -> str:
    return f"{change.kind.__name__} {change.key}"
