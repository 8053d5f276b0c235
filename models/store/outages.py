"""Reading the orders that may have darkened whole areas: in pieces, so that somebody's act never waits long."""

from dataclasses import dataclass

import sqlalchemy as sa

from models.entities.orders import WorkOrder
from models.ids import OrderId
from models.outages import AREA_WIDE, FEEDER_WIDE
from models.store.schema import ENTITY_TABLES
from models.store.tables import load_orders_alone

_ORDERS_AT_ONCE = 50
_ORDERS = ENTITY_TABLES[WorkOrder]
_WIDE = tuple(sorted(equipment.value for equipment in FEEDER_WIDE | AREA_WIDE))


@dataclass(frozen=True, slots=True)
class OutageOrders:
    """One piece: orders, archived or not, with the orders that some of them were merged into; and the number after
    which the next piece begins, None at the end."""

    orders: tuple[WorkOrder, ...]
    mains: dict[OrderId, WorkOrder]
    last: OrderId | None


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
