"""Which orders a typed number may mean."""

from collections.abc import Iterable
from typing import Any

from models.entities.orders import WorkOrder
from models.ids import OrderId
from models.life_cycle import OPEN_STATES
from widgets.command_line.judging import is_admitted
from widgets.command_line.readings import Trouble
from widgets.command_line.scene import Scene
from widgets.order_numbers import orders_called

_MOST_ORDERS = 30
"""More are no choice: one types another digit."""


def orders_meant(number: str, scene: Scene, kinds: Iterable[type[Any]]) -> tuple[WorkOrder, ...] | Trouble:
    """All orders of that number. Those that are over count only where no open one has it, or where one of the acts
    `kinds` is for such orders: yesterday's …0359 does not stand in the way of today's."""
    orders = scene.picture.orders
    if OrderId(number) in orders:
        return (orders[OrderId(number)],)
    found = [orders[key] for key in orders_called(number, orders)]
    if not found:
        return Trouble("unknown_order", {"order": number})
    still_open = [order for order in found if order.state in OPEN_STATES]
    if len(still_open) > _MOST_ORDERS or (not still_open and len(found) > _MOST_ORDERS):
        return Trouble("many_orders", {"order": number, "count": len(still_open) or len(found)})
    over = [order for order in found if order.state not in OPEN_STATES][:_MOST_ORDERS]
    wanted = [order for order in over if admits_any(order, scene, kinds)]
    return tuple([*still_open, *wanted] or over)


def admits_any(order: WorkOrder, scene: Scene, kinds: Iterable[type[Any]]) -> bool:
    """Whether one of the acts can be done to it now, by this account."""
    return any(is_admitted(kind, order, scene) for kind in kinds)
