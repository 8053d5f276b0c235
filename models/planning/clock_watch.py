"""Which clocks pass a warning fraction or their limit next: cost grows with what changes, not with what is open."""

import heapq
from datetime import datetime
from math import inf

from models.entities.orders import ClockWarning, WorkOrder
from models.ids import OrderId
from models.rules.arrival_clocks import clocks_of, due_warnings
from models.rules.rounds import round_number
from models.rules.rule_book import RuleBook


def warnings_of(order: WorkOrder, rules: RuleBook, now: datetime) -> list[ClockWarning]:
    """What is to be said about the order's running clocks now: of each the highest level that it has passed."""
    turn = round_number(order)
    return [
        ClockWarning(
            id=f"{order.id}/{clock.rule}/{turn}/{level}",
            order=order.id,
            rule=clock.rule,
            level=level,
            due_at=clock.due_at,
            at=now,
        )
        for clock, level in due_warnings(order, rules, now)
    ]


class ClockWatch:
    """Holds the newest value of every order and a heap of (moment, order) at which to look again."""

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules
        self._orders: dict[OrderId, WorkOrder] = {}
        self._heap: list[tuple[datetime, OrderId, int]] = []

    def update(self, order: WorkOrder) -> None:
        """The order is new or has changed; entries of the heap for its older versions lapse."""
        moment = self._first_moment(order)
        if moment is None:
            self._orders.pop(order.id, None)
            return
        self._orders[order.id] = order
        heapq.heappush(self._heap, (moment, order.id, order.version))

    def forget(self, order: OrderId) -> None:
        self._orders.pop(order, None)

    def due(self, now: datetime, *, most: float = inf) -> tuple[ClockWarning, ...]:
        """For every order of which a moment has come since the last call: what is to be said about its clocks
        now. What was said before may be among it; the decision leaves that out.

        With `most` or more in the answer there may be others; the next call goes on with them."""
        found: list[ClockWarning] = []
        while self._heap and self._heap[0][0] <= now and len(found) < most:
            _, key, version = heapq.heappop(self._heap)
            order = self._orders.get(key)
            if order is None or order.version != version:
                continue
            found += warnings_of(order, self._rules, now)
            following = self._next_moment(order, now)
            if following is not None:
                heapq.heappush(self._heap, (following, key, version))
        return tuple(found)

    def _first_moment(self, order: WorkOrder) -> datetime | None:
        moments = self._moments(order)
        return min(moments) if moments else None

    def _next_moment(self, order: WorkOrder, now: datetime) -> datetime | None:
        later = [moment for moment in self._moments(order) if moment > now]
        return min(later) if later else None

    def _moments(self, order: WorkOrder) -> list[datetime]:
        """Every moment at which a running clock of the order passes a fraction or its limit, past ones too."""
        fractions = (self._rules.value("warning.first"), self._rules.value("warning.second"), 1.0)
        return [
            clock.due_at - (clock.due_at - clock.started_at - clock.paused) * (1 - fraction)
            for clock in clocks_of(order, self._rules)
            if clock.running
            for fraction in fractions
        ]
