"""What alarms say about a thing on one sign: the state that needs a person most, and the highest priority in it."""

import heapq
from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from models.alarms.priorities import AlarmPriority, priority_of
from models.changes import Change
from models.entities.alarms import Alarm, AlarmState
from models.ids import OrderId, PlanId
from models.picture import Picture
from models.rules.rule_book import RuleBook

AlarmSign = tuple[AlarmPriority, AlarmState]

_STATES = (AlarmState.UNACKNOWLEDGED, AlarmState.CLEARED, AlarmState.ACKNOWLEDGED, AlarmState.SHELVED)
BY_NEED: tuple[AlarmSign, ...] = tuple((priority, state) for state in _STATES for priority in AlarmPriority)
"""Every sign there can be, the one that most needs a person first."""


def neediest(signs: Iterable[AlarmSign]) -> AlarmSign:
    """Of some, at least one: what stands on the one sign for all of them."""
    return min(signs, key=BY_NEED.index)


class AlarmSigns:
    """By the id of an order, a plan, a job, a loan or a case; kept by changes and by time. A thing without a standing
    alarm has no sign."""

    def __init__(self, picture: Picture, rules: RuleBook, now: datetime) -> None:
        self._picture = picture
        self._rules = rules
        self._now = now
        self._signs: dict[str, AlarmSign] = {}
        self._shelves: list[tuple[datetime, str]] = []
        for thing in {thing for alarm in picture.standing_alarms() for thing in _things(alarm)}:
            self._look(thing)

    def signs(self) -> Mapping[str, AlarmSign]:
        """As they are now; no later change touches what is handed out."""
        return MappingProxyType(dict(self._signs))

    def show_changes(self, changes: Iterable[Change]) -> bool:
        """Changes that the picture has been advanced by; whether any was about an alarm."""
        touched: set[str] = set()
        for change in changes:
            alarm = change.after if change.after is not None else change.before
            if isinstance(alarm, Alarm):
                touched.update(_things(alarm))
        for thing in touched:
            self._look(thing)
        return bool(touched)

    def show_now(self, now: datetime) -> bool:
        """Whether anything came back from the shelf."""
        self._now = now
        back = False
        while self._shelves and self._shelves[0][0] <= now:
            self._look(heapq.heappop(self._shelves)[1])
            back = True
        return back

    def _look(self, thing: str) -> None:
        found: list[AlarmSign] = []
        for alarm in self._alarms_of(thing):
            state = alarm.state_at(self._now)
            if state is AlarmState.OVER:
                continue
            found.append((priority_of(alarm.kind, alarm.level, self._rules), state))
            if state is AlarmState.SHELVED and alarm.shelved is not None:
                heapq.heappush(self._shelves, (alarm.shelved.until, thing))
        if found:
            self._signs[thing] = neediest(found)
        else:
            self._signs.pop(thing, None)

    def _alarms_of(self, thing: str) -> list[Alarm]:
        picture = self._picture
        found = [*picture.alarms_of_order(OrderId(thing)), *picture.alarms_of_plan(PlanId(thing))]
        return found or picture.alarms_about(thing)


def _things(alarm: Alarm) -> tuple[str, ...]:
    """What its sign is shown at: what it hangs on, or else what it is about."""
    return tuple(thing for thing in (alarm.order, alarm.plan) if thing is not None) or (alarm.subject,)
