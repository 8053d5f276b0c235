"""Reading what the outages of record are made of: orders that may have darkened whole areas, and plans with hours in
force or carried out. In pieces, so that somebody's act never waits long."""

from dataclasses import dataclass

import sqlalchemy as sa

from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.work_permits import WorkPermit
from models.ids import OrderId
from models.outages import AREA_WIDE, FEEDER_WIDE
from models.planning.outage_book import OutageBook
from models.store.schema import ENTITY_TABLES
from models.store.tables import load_orders_alone, load_plans

_ORDERS_AT_ONCE = 50
_PLANS_AT_ONCE = 5
"""A plan may name thousands of areas."""
_ORDERS = ENTITY_TABLES[WorkOrder]
_PLANS = ENTITY_TABLES[OutagePlan]
_WIDE = tuple(sorted(equipment.value for equipment in FEEDER_WIDE | AREA_WIDE))


@dataclass(frozen=True, slots=True)
class OutageOrders:
    """One piece: orders, archived or not, with the orders that some of them were merged into; and the number after
    which the next piece begins, None at the end."""

    orders: tuple[WorkOrder, ...]
    mains: dict[OrderId, WorkOrder]
    last: OrderId | None


class OutageReading:
    """How far a book has been read from the tables. What is committed meanwhile is shown to the book besides, and may
    be read a second time: it says the same then."""

    def __init__(self) -> None:
        self._order: OrderId | None = None
        self._orders_read = False
        self._plan = ""

    def read_on(self, connection: sa.Connection, book: OutageBook) -> bool:
        """Put the next piece; False after the last one, and the book is whole."""
        if not self._orders_read:
            piece = outage_orders(connection, self._order)
            book.put_orders(piece.orders, piece.mains)
            self._order = piece.last
            self._orders_read = piece.last is None
            return True
        chosen = sa.select(_PLANS.c.id).where(_PLANS.c.id > self._plan, _PLANS.c.approved.is_not(None))
        ids = list(connection.execute(chosen.order_by(_PLANS.c.id).limit(_PLANS_AT_ONCE)).scalars())
        things = list(load_plans(connection, ids))
        book.put_plans(
            (plan for plan in things if isinstance(plan, OutagePlan)),
            (permit for permit in things if isinstance(permit, WorkPermit)),
        )
        if len(ids) == _PLANS_AT_ONCE:
            self._plan = ids[-1]
            return True
        book.whole = True
        return False


def outage_orders(connection: sa.Connection, after: OrderId | None) -> OutageOrders:
    """The next piece after that number, from the beginning if it is None."""
    wide = sa.or_(_ORDERS.c.equipment.in_(_WIDE), _ORDERS.c.merged_into.is_not(None))
    some = sa.and_(wide, _ORDERS.c.id > (after or ""))
    chosen = sa.select(_ORDERS.c.id).where(some).order_by(_ORDERS.c.id).limit(_ORDERS_AT_ONCE)
    ids = [OrderId(key) for key in connection.execute(chosen).scalars()]
    orders = tuple(load_orders_alone(connection, ids))
    mains = {order.merged_into for order in orders if order.merged_into is not None}
    return OutageOrders(
        orders,
        {order.id: order for order in load_orders_alone(connection, sorted(mains))},
        ids[-1] if len(ids) == _ORDERS_AT_ONCE else None,
    )
