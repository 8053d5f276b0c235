"""Many alarms of one kind at one place as one card: counted as they come, so that reading a card costs nothing."""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from models.alarms.calls import Calls
from models.alarms.priorities import AlarmPriority, priority_of, rank_of
from models.changes import Change
from models.entities.alarms import Alarm, AlarmKind, AlarmState
from models.ids import AlarmId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook

WAITING = frozenset({AlarmState.UNACKNOWLEDGED, AlarmState.CLEARED})
"""States in which nobody has said yet that it was seen."""
_SHOWN = (AlarmState.UNACKNOWLEDGED, AlarmState.CLEARED, AlarmState.ACKNOWLEDGED, AlarmState.SHELVED)
_RANK = {state: rank for rank, state in enumerate(_SHOWN)}
_PRIORITIES = tuple(AlarmPriority)


@dataclass(frozen=True, slots=True)
class CardKey:
    kind: AlarmKind
    stations: tuple[StationId, ...]


class Card:
    """Its alarms by id. What needs a person most is what it shows."""

    def __init__(self, key: CardKey) -> None:
        self.key = key
        self.alarms: dict[AlarmId, Alarm] = {}
        self._places: dict[AlarmId, tuple[AlarmState, int]] = {}
        self._ranked: dict[AlarmId, tuple[int, int, datetime, AlarmId]] = {}
        self._counts: Counter[tuple[AlarmState, int]] = Counter()
        self._newest: Alarm | None = None
        self._first: Alarm | None = None

    @property
    def state(self) -> AlarmState:
        """The one that needs a person most."""
        return min((state for state, _ in +self._counts), key=_RANK.__getitem__)

    @property
    def priority(self) -> AlarmPriority:
        """The highest of those in that state."""
        state = self.state
        return _PRIORITIES[min(rank for one, rank in +self._counts if one is state)]

    def count(self, *states: AlarmState) -> int:
        """How many are in one of these states; without any, all."""
        return sum(number for (state, _), number in self._counts.items() if not states or state in states)

    def ranked(self, state: AlarmState) -> Counter[AlarmPriority]:
        """How many of that state by priority."""
        return Counter({_PRIORITIES[rank]: number for (one, rank), number in (+self._counts).items() if one is state})

    @property
    def newest(self) -> Alarm:
        if self._newest is None:
            self._newest = max(self.alarms.values(), key=lambda alarm: (alarm.raised_at, alarm.id))
        return self._newest

    @property
    def oldest(self) -> Alarm:
        """The one whose cause has lasted longest."""
        if self._first is None:
            self._first = min(self.alarms.values(), key=lambda alarm: (alarm.since, alarm.id))
        return self._first

    def state_of(self, alarm: AlarmId) -> AlarmState:
        return self._places[alarm][0]

    def put(self, alarm: Alarm, state: AlarmState, priority: AlarmPriority) -> None:
        self.drop(alarm.id)
        place = (state, rank_of(priority))
        self.alarms[alarm.id], self._places[alarm.id] = alarm, place
        self._ranked[alarm.id] = (_RANK[state], place[1], alarm.since, alarm.id)
        self._counts[place] += 1
        if self._newest is not None and (alarm.raised_at, alarm.id) > (self._newest.raised_at, self._newest.id):
            self._newest = alarm
        if self._first is not None and (alarm.since, alarm.id) < (self._first.since, self._first.id):
            self._first = alarm

    def drop(self, key: AlarmId) -> None:
        alarm = self.alarms.pop(key, None)
        if alarm is None:
            return
        self._counts[self._places.pop(key)] -= 1
        del self._ranked[key]
        if self._newest is not None and self._newest.id == key:
            self._newest = None
        if self._first is not None and self._first.id == key:
            self._first = None

    def neediest(self, most: int) -> list[Alarm]:
        """Those that need a person most first, then by how long their causes have lasted; at most so many."""
        return [self.alarms[place[-1]] for place in heapq.nsmallest(most, self._ranked.values())]


class Folding:
    """The standing alarms of a seat's stations (all of them: None), as cards; kept by changes and by time. `calls` says
    what the seat calls about: whoever rings tells it what came."""

    def __init__(self, picture: Picture, rules: RuleBook, *, station: StationId | None, now: datetime) -> None:
        self._rules = rules
        self._station = station
        self._now = now
        self._numbers = count()
        self._cards: dict[CardKey, Card] = {}
        self._shelves: list[tuple[datetime, int, AlarmId]] = []
        self._new: list[Alarm] = []
        self._alarms = picture.alarms
        self.calls = Calls(rules)
        for alarm in picture.standing_alarms():
            self._put(alarm)
        self._new.clear()

    @property
    def cards(self) -> dict[CardKey, Card]:
        """Read only. None of them is empty."""
        return self._cards

    def sorted_cards(self) -> list[Card]:
        """Those that need a person most first; what comes anew comes behind what waits already."""
        return sorted(
            self._cards.values(),
            key=lambda card: (_RANK[card.state], rank_of(card.priority), card.oldest.since, str(card.key)),
        )

    def concerns(self, alarm: Alarm) -> bool:
        return self._station is None or self._station in alarm.stations

    def show_changes(self, changes: Iterable[Change]) -> bool:
        """Changes that the picture has been advanced by; whether any was about an alarm here."""
        touched = False
        for change in changes:
            if change.kind is Alarm:
                before, after = change.before, change.after
                assert before is None or isinstance(before, Alarm)
                if isinstance(after, Alarm):
                    touched |= self.concerns(after)
                    self._show(before, after)
                elif before is not None:
                    touched |= self.concerns(before)
                    self._drop(before)
        return touched

    def show_now(self, now: datetime) -> bool:
        """What is shelved no longer comes back; whether anything did."""
        self._now = now
        back = False
        while self._shelves and self._shelves[0][0] <= now:
            alarm = self._alarms.get(heapq.heappop(self._shelves)[2])
            if alarm is not None and alarm.shelved is not None and alarm.shelved.until <= now and not alarm.over:
                self._put(alarm)
                self._new.append(alarm)
                back = True
        return back

    def take_new(self) -> list[Alarm]:
        """What was raised, or came back from the shelf, since it was last asked: what `calls` is told."""
        new, self._new = self._new, []
        return new

    def _show(self, before: Alarm | None, after: Alarm) -> None:
        raised = after.cleared_at is None and (before is None or before.level < after.level)
        if raised and self.concerns(after):
            self._new.append(after)
        self._put(after)

    def _put(self, alarm: Alarm) -> None:
        if not self.concerns(alarm):
            return
        state = alarm.state_at(self._now)
        if state is AlarmState.OVER:
            self._drop(alarm)
            return
        key = _key_of(alarm)
        card = self._cards.get(key)
        if card is None:
            card = self._cards[key] = Card(key)
        card.put(alarm, state, priority_of(alarm.kind, alarm.level, self._rules))
        if state is AlarmState.SHELVED and alarm.shelved is not None:
            heapq.heappush(self._shelves, (alarm.shelved.until, next(self._numbers), alarm.id))

    def _drop(self, alarm: Alarm) -> None:
        card = self._cards.get(_key_of(alarm))
        if card is not None:
            card.drop(alarm.id)
            if not card.alarms:
                del self._cards[card.key]


def waiting(cards: Iterable[Card]) -> Iterator[Card]:
    """Cards in which something waits for a person."""
    return (card for card in cards if card.count(*WAITING))


def _key_of(alarm: Alarm) -> CardKey:
    return CardKey(alarm.kind, alarm.stations)
