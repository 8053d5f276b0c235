"""Handovers of long ago, by id or all of them: the picture remembers the newest only."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from models.entities.handover_papers import HandoverPaper
from models.entities.handovers import Handover, HandoverDocument
from models.ids import HandoverId, ShiftId
from models.store import papers, tables
from models.store.schema import ENTITY_TABLES

MOST_PAST = 2_000
"""More than two years of two shifts a day."""
_HANDOVERS = ENTITY_TABLES[Handover]
_PAPERS = ENTITY_TABLES[HandoverPaper]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of one handover; `paper` and `content` are None where none was archived, or its bytes are gone."""

    handover: Handover
    document: HandoverDocument | None
    paper: HandoverPaper | None
    content: bytes | None


def past(connection: sa.Connection) -> tuple[Handover, ...]:
    """Those that both sides have signed, or one alone, the newest first."""
    newest = sa.select(_HANDOVERS.c.id).where(_HANDOVERS.c.signed_in.is_not(None))
    ids = newest.order_by(_HANDOVERS.c.opened_at.desc()).limit(MOST_PAST)
    found = list(tables.load_where(connection, Handover, _HANDOVERS.c.id.in_(ids)))
    signed = (one for one in found if one.signed_in is not None and one.withdrawn is None)
    return tuple(sorted(signed, key=lambda one: one.opened_at, reverse=True))


def kept(connection: sa.Connection, handover: HandoverId) -> Kept | None:
    found = _one(connection, Handover, handover)
    if found is None:
        return None
    paper = _one(connection, HandoverPaper, handover)
    return Kept(
        handover=found,
        document=_one(connection, HandoverDocument, handover),
        paper=paper,
        content=None if paper is None else papers.load(connection, paper.digest),
    )


def of_shift(connection: sa.Connection, shift: ShiftId) -> HandoverId | None:
    """The signed handover that ended this shift."""
    found = tables.load_where(connection, Handover, _HANDOVERS.c.shift == shift)
    return next((one.id for one in found if one.signed_in is not None and one.withdrawn is None), None)


def with_paper(connection: sa.Connection, digest: str) -> HandoverId | None:
    """Of which handover a file with this SHA-256 is the archived paper."""
    query = sa.select(_PAPERS.c.id).where(_PAPERS.c.digest == digest)
    found = connection.execute(query).scalars().first()
    return None if found is None else HandoverId(found)


def _one(connection: sa.Connection, kind: type[Any], key: str) -> Any:
    return next(iter(tables.load_where(connection, kind, ENTITY_TABLES[kind].c.id == key)), None)
