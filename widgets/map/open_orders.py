"""The open orders as columns of numbers, kept up to date by changes."""

from collections.abc import Iterable
from copy import copy

import numpy as np
from numpy.typing import NDArray

from models.changes import Change
from models.entities.orders import OrderState, Urgency, WorkOrder
from models.ids import OrderId, StationId
from models.life_cycle import HOLDS_CREW, OPEN_STATES
from models.picture import Picture
from widgets.map.viewport import Floats
from widgets.theme.symbols import OrderLook

SIGNS: tuple[tuple[Urgency, OrderLook], ...] = (
    *((urgency, look) for urgency in Urgency for look in (OrderLook.WAITING, OrderLook.IN_HAND)),
    *((urgency, OrderLook.RESTORED) for urgency in Urgency),
)
"""Every symbol an order can have, the one that most needs a person first."""

_SIGN_NUMBERS = {sign: number for number, sign in enumerate(SIGNS)}
_POWER_IS_BACK = frozenset({OrderState.RESTORED, OrderState.RETURNED, OrderState.CALLED_BACK})


class OpenOrders:
    """Rows in no order; `signs` are indexes into `SIGNS`."""

    def __init__(self, picture: Picture) -> None:
        self.ids: list[OrderId] = []
        self.stations: list[StationId] = []
        """(n,) whose orders they are."""
        self.moves = 0
        """How often an order has come, gone or moved."""
        self._row: dict[OrderId, int] = {}
        self._xy = np.empty((64, 2))
        self._sign = np.empty(64, np.int64)
        self._customers = np.empty(64, np.int64)
        for order in picture.orders.values():
            if order.state in OPEN_STATES:
                self._put(order)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def xy(self) -> Floats:
        """(n, 2) metres."""
        return self._xy[: len(self.ids)]

    @property
    def signs(self) -> NDArray[np.int64]:
        """(n,) indexes into `SIGNS`: the smaller, the more it needs a person."""
        return self._sign[: len(self.ids)]

    @property
    def customers(self) -> NDArray[np.int64]:
        """(n,) customers known to be without power; 0 once it is back."""
        return self._customers[: len(self.ids)]

    def row(self, order: str) -> int | None:
        return self._row.get(OrderId(order))

    def show_changes(self, changes: Iterable[Change]) -> bool:
        """Take in what changed; whether any of it concerns the map."""
        touched = False
        for change in changes:
            if change.kind is not WorkOrder:
                continue
            touched = True
            if isinstance(change.after, WorkOrder) and change.after.state in OPEN_STATES:
                self._put(change.after)
            else:
                self._remove(OrderId(change.key))
        return touched

    def as_they_are(self) -> "OpenOrders":
        """The same rows, which no change touches any more."""
        still = copy(self)
        still.ids, still.stations, still._row = list(self.ids), list(self.stations), dict(self._row)
        still._xy, still._sign = self.xy.copy(), self.signs.copy()
        return still

    def _put(self, order: WorkOrder) -> None:
        row = self._row.get(order.id)
        here = order.place.x, order.place.y
        if row is None or tuple(self._xy[row]) != here:
            self.moves += 1
        if row is None:
            row = self._row[order.id] = len(self.ids)
            self.ids.append(order.id)
            self.stations.append(order.station)
            if row == len(self._sign):
                self._xy = np.concatenate((self._xy, np.empty_like(self._xy)))
                self._sign = np.concatenate((self._sign, np.empty_like(self._sign)))
                self._customers = np.concatenate((self._customers, np.empty_like(self._customers)))
        self._xy[row] = here
        self.stations[row] = order.station
        self._sign[row] = sign_of(order)
        self._customers[row] = 0 if order.state in _POWER_IS_BACK else order.customers_out

    def _remove(self, order: OrderId) -> None:
        row = self._row.pop(order, None)
        if row is None:
            return
        self.moves += 1
        last, station = self.ids.pop(), self.stations.pop()
        if last != order:
            self.ids[row], self.stations[row] = last, station
            self._row[last] = row
            self._xy[row] = self._xy[len(self.ids)]
            self._sign[row] = self._sign[len(self.ids)]
            self._customers[row] = self._customers[len(self.ids)]


def sign_of(order: WorkOrder) -> int:
    return _SIGN_NUMBERS[order.urgency, order_look(order)]


def order_look(order: WorkOrder) -> OrderLook:
    """Whether the order waits for a crew, has one, or has its power back."""
    if order.state in _POWER_IS_BACK:
        return OrderLook.RESTORED
    return OrderLook.IN_HAND if order.state in HOLDS_CREW else OrderLook.WAITING
