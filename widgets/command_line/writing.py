"""The line that one could have typed for what was done with the mouse: shown beside it, so that it is learnt."""

from typing import Any

from models.commands import orders as o
from models.ids import OrderId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from widgets.command_line.merge_entry import into_word
from widgets.order_numbers import orders_called

_WITH_CREW = (o.AssignOrder, o.ReassignOrder, o.ApproveCrew)
_LEAST_DIGITS = 4
"""People say at least so many."""


def line_of(command: Any, word: str, picture: Picture) -> str:
    """`word` is what is typed for the command's act; "" if the command is not about an order. What its form asked is
    no part of the line."""
    if word and isinstance(command, o.MergeOrders):
        return " ".join((word, _number(command.sub, picture), into_word(word), _number(command.main, picture)))
    order = getattr(command, "order", None)
    if not word or order is None:
        return ""
    parts = [word, _number(order, picture)]
    if isinstance(command, _WITH_CREW):
        parts.append(command.crew.lower())
    return " ".join(parts)


def _number(order: OrderId, picture: Picture) -> str:
    """As many digits from the end as no other open order shares: the line takes an open one before one that is over."""
    for length in range(_LEAST_DIGITS, len(order)):
        called = orders_called(order[-length:], picture.orders)
        if not any(key != order and picture.orders[key].state in OPEN_STATES for key in called):
            return order[-length:]
    return order
