"""Looking back over a journal and its orders for the rule book: in pieces, so that somebody's act never waits long."""

from datetime import datetime

import sqlalchemy as sa

from models.entities.orders import WorkOrder
from models.ids import OrderId
from models.rules.book_differences import SeenVersion
from models.store.journal import read_head
from models.store.schema import ENTITY_TABLES, UtcDateTime, journal

_ENTRIES_AT_ONCE = 5000
_ORDERS = ENTITY_TABLES[WorkOrder]


def rule_books_seen(connection: sa.Connection, after: int) -> tuple[tuple[SeenVersion, ...], int | None]:
    """Versions of one piece of the journal, and the revision after which the next piece begins; None at the end."""
    last = after + _ENTRIES_AT_ONCE
    at = journal.c.at
    query = (
        sa.select(
            journal.c.rule_book,
            sa.func.min(at, type_=UtcDateTime()).label("first"),
            sa.func.max(at, type_=UtcDateTime()).label("last"),
            sa.func.count().label("entries"),
        )
        .where(journal.c.revision > after, journal.c.revision <= last)
        .group_by(journal.c.rule_book)
    )
    seen = tuple(SeenVersion(row.rule_book, row.first, row.last, row.entries) for row in connection.execute(query))
    return seen, last if last < read_head(connection).revision else None


def open_orders(connection: sa.Connection) -> tuple[OrderId, ...]:
    """Ids of the orders that are not archived."""
    return _ids(connection, _ORDERS.c.archived_at.is_(None))


def archived_orders(connection: sa.Connection, since: datetime, before: datetime | None) -> tuple[OrderId, ...]:
    """Ids of the orders that were archived at `since` or later, and earlier than `before` if that is said."""
    archived = _ORDERS.c.archived_at
    return _ids(connection, archived >= since if before is None else sa.and_(archived >= since, archived < before))


def _ids(connection: sa.Connection, where: sa.ColumnElement[bool]) -> tuple[OrderId, ...]:
    return tuple(OrderId(key) for key in connection.execute(sa.select(_ORDERS.c.id).where(where)).scalars())
