"""Alarms that their owner does not acknowledge: who leads the shift is called about them, too (YK-16).

Nothing else changes by it: whose they are, what the list shows, and that one acknowledgement is everybody's."""

import heapq
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from itertools import count

from models.alarms.folding import CardKey
from models.alarms.priorities import AlarmPriority, priority_of
from models.entities.alarms import Alarm, AlarmState
from models.entities.people import Account, Role
from models.ids import AlarmId
from models.picture import Picture
from models.planning.responsibility import holding_of
from models.rules.rule_book import RuleBook


class SilentOwners:
    """At one seat. What came goes in by `hear`, what its owner has left unacknowledged for `alarm.owner_silent` comes
    out of `take` once. Seats of others than shift leaders hear of nothing."""

    def __init__(self, picture: Picture, rules: RuleBook, *, account: Account, now: datetime) -> None:
        self._picture = picture
        self._rules = rules
        self._account = account
        self._numbers = count()
        self._silent: dict[AlarmId, tuple[CardKey, AlarmPriority]] = {}
        self.begin(now)

    def begin(self, now: datetime) -> list[Alarm]:
        """Anew, for when stations have changed hands. Those whose owner is silent by it, and was not before. What is
        silent when the seat opens waits in the list: nobody is called about what is old."""
        known = self._silent
        self._due: list[tuple[datetime, int, AlarmId]] = []
        self._silent = {}
        self._priorities: Counter[AlarmPriority] = Counter()
        self._cards: Counter[CardKey] = Counter()
        self.hear(self._picture.standing_alarms())
        return [alarm for alarm in self.take(now) if alarm.id not in known]

    def hear(self, alarms: Iterable[Alarm]) -> None:
        """Alarms that were raised, or have come back from the shelf."""
        for alarm in alarms:
            self.forget(alarm)
            moment = self._moment(alarm)
            if moment is not None:
                heapq.heappush(self._due, (moment, next(self._numbers), alarm.id))

    def forget(self, alarm: Alarm) -> None:
        """Somebody has seen it, or it is another one now."""
        known = self._silent.pop(alarm.id, None)
        if known is not None:
            self._cards[known[0]] -= 1
            self._priorities[known[1]] -= 1

    def take(self, now: datetime) -> list[Alarm]:
        """Those whose owners have been silent for too long since it was last asked."""
        found = []
        while self._due and self._due[0][0] <= now:
            alarm = self._picture.alarms.get(heapq.heappop(self._due)[2])
            if alarm is not None and alarm.id not in self._silent and self.is_silent(alarm, now):
                place = CardKey(alarm.kind, alarm.stations), priority_of(alarm.kind, alarm.level, self._rules)
                self._silent[alarm.id] = place
                self._cards[place[0]] += 1
                self._priorities[place[1]] += 1
                found.append(alarm)
        return found

    def is_silent(self, alarm: Alarm, now: datetime) -> bool:
        """Whether this seat is called because the owner has not acknowledged it."""
        moment = self._moment(alarm)
        return moment is not None and moment <= now and alarm.state_at(now) is AlarmState.UNACKNOWLEDGED

    def waiting(self, priority: AlarmPriority) -> int:
        """How many of that priority the seat has been called about and still wait."""
        return self._priorities[priority]

    def stands_in(self, card: CardKey) -> bool:
        return self._cards[card] > 0

    def _moment(self, alarm: Alarm) -> datetime | None:
        """Until when its owner has time: from the raising, from the end of shelving, and from when the station was
        taken or handed over. None if it is nobody's or one's own: this seat was called at once."""
        if self._account.role is not Role.SHIFT_LEADER:
            return None
        holding = holding_of(alarm.stations, self._picture)
        if holding is None or holding.holder == self._account.id:
            return None
        back = alarm.raised_at if alarm.shelved is None else alarm.shelved.until
        return max(alarm.raised_at, back, holding.since) + self._rules.duration("alarm.owner_silent")
