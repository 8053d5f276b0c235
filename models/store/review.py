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


def orders_since(connection: sa.Connection, since: datetime) -> tuple[OrderId, ...]:
    """Ids of orders that are open, or that were archived at `since` or later, the oldest first."""
    archived = _ORDERS.c.archived_at
    query = sa.select(_ORDERS.c.id).where(sa.or_(archived.is_(None), archived >= since)).order_by(_ORDERS.c.id)
    return tuple(OrderId(key) for key in connection.execute(query).scalars())
