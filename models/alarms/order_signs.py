"""What alarms say about an order on one sign: the state that needs a person most, and the highest priority in it."""

import heapq
from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from models.alarms.priorities import AlarmPriority, priority_of, rank_of
from models.changes import Change
from models.entities.alarms import Alarm, AlarmState
from models.ids import OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook

AlarmSign = tuple[AlarmPriority, AlarmState]

_ORDER = (AlarmState.UNACKNOWLEDGED, AlarmState.CLEARED, AlarmState.ACKNOWLEDGED, AlarmState.SHELVED)


class OrderSigns:
    """Kept by changes and by time. An order without a standing alarm has no sign."""

    def __init__(self, picture: Picture, rules: RuleBook, now: datetime) -> None:
        self._picture = picture
        self._rules = rules
        self._now = now
        self._signs: dict[OrderId, AlarmSign] = {}
        self._shelves: list[tuple[datetime, OrderId]] = []
        for order in {alarm.order for alarm in picture.standing_alarms()}:
            self._look(order)

    def signs(self) -> Mapping[OrderId, AlarmSign]:
        """As they are now; no later change touches what is handed out."""
        return MappingProxyType(dict(self._signs))

    def show_changes(self, changes: Iterable[Change]) -> bool:
        """Changes that the picture has been advanced by; whether any was about an alarm of an order."""
        touched: set[OrderId] = set()
        for change in changes:
            alarm = change.after if change.after is not None else change.before
            if isinstance(alarm, Alarm) and alarm.order is not None:
                touched.add(alarm.order)
        for order in touched:
            self._look(order)
        return bool(touched)

    def show_now(self, now: datetime) -> bool:
        """Whether anything came back from the shelf."""
        self._now = now
        back = False
        while self._shelves and self._shelves[0][0] <= now:
            self._look(heapq.heappop(self._shelves)[1])
            back = True
        return back

    def _look(self, order: OrderId | None) -> None:
        if order is None:
            return
        found = []
        for alarm in self._picture.alarms_of_order(order):
            state = alarm.state_at(self._now)
            if state is AlarmState.OVER:
                continue
            priority = priority_of(alarm.kind, alarm.level, self._rules)
            found.append((_ORDER.index(state), rank_of(priority), (priority, state)))
            if state is AlarmState.SHELVED and alarm.shelved is not None:
                heapq.heappush(self._shelves, (alarm.shelved.until, order))
        if found:
            self._signs[order] = min(found, key=lambda one: one[:2])[2]
        else:
            self._signs.pop(order, None)
