"""The signs of alarms at orders on the map and at their clusters."""

from collections.abc import Mapping
from functools import partial
from itertools import repeat

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from models.alarms.alarm_signs import BY_NEED, AlarmSign
from widgets.alarms.signs import ALARM_SIGN_PIXELS, paint_alarm
from widgets.map.clusters import Clusters, Ints
from widgets.map.open_orders import OpenOrders
from widgets.map.sprites import Sprites
from widgets.map.viewport import Floats
from widgets.theme import Theme

_NUMBERS = {sign: number for number, sign in enumerate(BY_NEED)}
_NONE = len(BY_NEED)
"""Instead of an index into `BY_NEED`, where no alarm stands."""


class OrderAlarms:
    """Keeps the sign of each order as a number beside it until alarms change or orders come, go or move."""

    def __init__(self) -> None:
        self._signs: Mapping[str, AlarmSign] = {}
        self._numbers: dict[str, int] = {}
        """Of `_signs`."""
        self._known: tuple[OpenOrders, int, NDArray[np.uint8]] | None = None
        """(n,) of these orders, as they were after so many moves."""
        self._sprites: Sprites | None = None

    def __bool__(self) -> bool:
        """Whether an alarm stands about anything, here or elsewhere."""
        return bool(self._signs)

    def show_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """By the ids of what alarms stand about, orders among them."""
        for gone in self._signs.keys() - signs.keys():
            del self._numbers[gone]
        for thing, sign in signs.items():  # thousands in a storm, of which a few are others than before
            if self._signs.get(thing) is not sign:
                self._numbers[thing] = _NUMBERS[sign]
        self._signs, self._known = signs, None

    def draw_as(self, theme: Theme, *, ratio: float, size: float) -> None:
        """`ratio` pixels of the screen to a logical one; `size` times as large as usual."""
        paints = [partial(paint_alarm, priority=priority, state=state, theme=theme) for priority, state in BY_NEED]
        self._sprites = Sprites(paints, side=ALARM_SIGN_PIXELS, ratio=ratio, size=size)

    def of_orders(self, orders: OpenOrders) -> NDArray[np.uint8]:
        """(n,) the sign of each order; the smaller, the more it needs a person."""
        if self._known is None or self._known[0] is not orders or self._known[1] != orders.moves:
            numbers = map(self._numbers.get, orders.ids, repeat(_NONE))
            self._known = orders, orders.moves, np.fromiter(numbers, np.uint8, len(orders))
        return self._known[2]

    def of_clusters(self, orders: OpenOrders, clusters: Clusters) -> NDArray[np.uint8]:
        """(n,) of each cluster, the sign of those of its orders that need a person most."""
        if not len(clusters):
            return np.empty(0, np.uint8)
        found: NDArray[np.uint8] = np.minimum.reduceat(self.of_orders(orders)[clusters.rows], clusters.starts[:-1])
        return found

    def stamp(self, painter: QPainter, numbers: NDArray[np.uint8], pixels: Floats) -> None:
        """Signs `numbers` (n,) with their middles at `pixels` (n, 2), the neediest on top; `draw_as` comes first."""
        assert self._sprites is not None
        standing = np.flatnonzero(numbers < _NONE)
        neediest_last: Ints = standing[np.argsort(numbers[standing], kind="stable")[::-1]]
        self._sprites.stamp(painter, numbers[neediest_last].astype(np.int64), pixels[neediest_last])
