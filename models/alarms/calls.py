"""When a seat calls its person about alarms: at once while little comes, in a flood once for many (YK-14).

The list shows every alarm as soon as it is raised, flood or not; only sound and message wait for each other."""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from models.alarms.priorities import AlarmPriority, priority_of, rank_of
from models.entities.alarms import Alarm, AlarmKind
from models.ids import AlarmId
from models.rules.rule_book import RuleBook


@dataclass(frozen=True, slots=True)
class CallRate:
    """How often the seat was called, and how many alarms came to it meanwhile."""

    calls: int
    alarms: int


class Calls:
    """Of one seat: what comes to it goes in by `hear`, what to call about comes out of `take`.

    A flood begins with more alarms in `alarm.rate_span` than `alarm.flood_from`, and is over with fewer than
    `alarm.flood_until`. While it lasts a kind of cause calls again only after `alarm.call_again` of its priority, once
    for all that came meanwhile; one more pressing than what the kind has called for calls at once."""

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules
        self._came: deque[datetime] = deque()
        self._called: deque[datetime] = deque()
        self._last: dict[tuple[AlarmKind, int], datetime] = {}
        self._held: dict[AlarmKind, dict[AlarmId, Alarm]] = {}
        self._worst: dict[AlarmKind, int] = {}
        self._ranks: Counter[int] = Counter()
        self._flood_since: datetime | None = None

    @property
    def flood_since(self) -> datetime | None:
        return self._flood_since

    def hear(self, new: Iterable[Alarm], now: datetime) -> None:
        """Alarms that were raised, or have come back from the shelf."""
        for alarm in new:
            self.forget(alarm)
            rank = self._rank(alarm)
            self._held.setdefault(alarm.kind, {})[alarm.id] = alarm
            self._worst[alarm.kind] = min(self._worst.get(alarm.kind, rank), rank)
            self._ranks[rank] += 1
            self._came.append(now)
        self._look_for_flood(now)

    def forget(self, alarm: Alarm) -> None:
        """It waits for nobody any more, whatever its level was."""
        known = self._held.get(alarm.kind, {}).pop(alarm.id, None)
        if known is not None:
            self._ranks[self._rank(known)] -= 1

    def look_through(self, waits: Callable[[Alarm], bool]) -> None:
        """Forget what does not wait; for when that has changed by something else than the alarms."""
        for kind in tuple(self._held):
            self._keep_waiting(kind, waits)

    def take(self, now: datetime, waits: Callable[[Alarm], bool]) -> list[Alarm]:
        """What the seat calls about now, of what still waits for a person: one call for each kind."""
        self._look_for_flood(now)
        told: list[Alarm] = []
        # Only a kind that may call is looked through: in a flood thousands are held, and asked about every moment.
        for kind in [kind for kind, rank in self._worst.items() if self._may_call(kind, rank, now)]:
            self._keep_waiting(kind, waits)
            worst = self._worst.get(kind)
            if worst is not None and self._may_call(kind, worst, now):
                self._last[kind, worst] = now
                self._called.append(now)
                told += self._held.pop(kind).values()
                del self._worst[kind]
        self._ranks.subtract(self._rank(alarm) for alarm in told)
        return told

    def holds(self, alarm: AlarmId) -> bool:
        """It stands in the list and has not called yet."""
        return any(alarm in held for held in self._held.values())

    def held(self, priority: AlarmPriority) -> int:
        """How many of that priority have not called yet."""
        return self._ranks[rank_of(priority)]

    def rate(self, now: datetime) -> CallRate:
        """In the last `alarm.rate_span`."""
        moment = now - self._rules.duration("alarm.rate_span")
        for moments in (self._came, self._called):
            while moments and moments[0] <= moment:
                moments.popleft()
        return CallRate(len(self._called), len(self._came))

    def _keep_waiting(self, kind: AlarmKind, waits: Callable[[Alarm], bool]) -> None:
        held = self._held.pop(kind, {})
        kept = {key: alarm for key, alarm in held.items() if waits(alarm)}
        self._ranks.subtract(self._rank(alarm) for key, alarm in held.items() if key not in kept)
        self._worst.pop(kind, None)
        if kept:
            self._held[kind] = kept
            self._worst[kind] = min(map(self._rank, kept.values()))

    def _look_for_flood(self, now: datetime) -> None:
        came = self.rate(now).alarms
        if self._flood_since is None and came > self._rules.value("alarm.flood_from"):
            self._flood_since = now
        elif self._flood_since is not None and came < self._rules.value("alarm.flood_until"):
            self._flood_since = None

    def _may_call(self, kind: AlarmKind, rank: int, now: datetime) -> bool:
        if self._flood_since is None:
            return True
        again = self._rules.duration(f"alarm.call_again.{tuple(AlarmPriority)[rank].value}")
        moments = (self._last.get((kind, one)) for one in range(rank + 1))
        # A clock that was set back must not hold a call back.
        return not any(last is not None and last <= now < last + again for last in moments)

    def _rank(self, alarm: Alarm) -> int:
        return rank_of(priority_of(alarm.kind, alarm.level, self._rules))
