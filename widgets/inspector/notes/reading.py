"""Mentions of orders as people type them: @ and the end of a number, or the beginning of a place to choose from."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

import numpy as np

from models.entities.orders import WorkOrder
from models.ids import OrderId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from widgets.order_numbers import orders_called
from widgets.words.initials import Masks, is_initials, masks_of, matches

MOST_OFFERED = 8
_MOST_READ = 2000
"""Places of more orders than these are not read by their initials while somebody types."""

_WHOLE_NUMBER = range(11, 13)
# Three digits are the least that people say of a number; fewer would link by accident.
_SAID = re.compile(r"(?<![A-Za-z0-9_.\-])[@＠](\d{3,12})(?!\d)")
_BEGUN = re.compile(r"(?<![A-Za-z0-9_.\-])[@＠]([^\s@＠]{1,20})$")


@dataclass(frozen=True, slots=True)
class Said:
    """`text[start:end]`, the sign included, and the orders that it may mean: one makes a link."""

    start: int
    end: int
    number: str
    orders: tuple[OrderId, ...]


def said_in(text: str, picture: Picture) -> Iterator[Said]:
    """A whole number means its order, at hand or in the archive; the end of one means open orders only."""
    open_orders: list[OrderId] | None = None
    for found in _SAID.finditer(text):
        number = unicodedata.normalize("NFKC", found[1])
        if len(number) in _WHOLE_NUMBER:
            yield Said(found.start(), found.end(), number, (OrderId(number),))
            continue
        if open_orders is None:
            open_orders = [order.id for order in _open_orders(picture)]
        yield Said(found.start(), found.end(), number, tuple(orders_called(number, open_orders)))


def linked(text: str, picture: Picture) -> str:
    """The text as it is sent: what means one order is written with its whole number; the rest stays as typed."""
    for said in reversed(list(said_in(text, picture))):
        if len(said.orders) == 1 and said.orders[0] != said.number:
            text = f"{text[: said.start + 1]}{said.orders[0]}{text[said.end :]}"
    return text


def begun_mention(before: str) -> str | None:
    """What follows the @ that stands last before the cursor; None if none is being typed."""
    found = _BEGUN.search(before)
    return found[1] if found is not None else None


def orders_offered(begun: str, picture: Picture) -> list[WorkOrder]:
    """Open orders, at most 8, newest first: by the end of the number, by a part of the place, or by the initials of its
    pinyin where there are not too many."""
    wanted = unicodedata.normalize("NFKC", begun).casefold()
    if wanted.isascii() and wanted.isdigit():
        numbers = orders_called(wanted, (order.id for order in _open_orders(picture)))
        return [picture.orders[key] for key in numbers[:MOST_OFFERED]]
    orders = list(_open_orders(picture))
    found = [order for order in orders if wanted in order.place.address.casefold()]
    if not found and orders and is_initials(wanted) and len(orders) <= _MOST_READ:
        rows = np.flatnonzero(matches(wanted, np.array([_masks(order.place.address) for order in orders])))
        found = [orders[row] for row in rows.tolist()]
    return nlargest(MOST_OFFERED, found, key=lambda order: order.id)


def _open_orders(picture: Picture) -> Iterator[WorkOrder]:
    return (order for order in picture.orders.values() if order.state in OPEN_STATES)


@lru_cache(maxsize=2 * _MOST_READ)
def _masks(address: str) -> Masks:
    return masks_of(address)
