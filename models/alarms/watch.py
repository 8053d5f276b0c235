"""What has to be raised or cleared now: cost grows with what changes and what comes due, not with what is open."""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from models.alarms.causes import Cause
from models.alarms.sources import SOURCE_OF, SOURCES
from models.changes import Change
from models.ids import AlarmId
from models.picture import Picture
from models.rules.rule_book import RuleBook

_LOOKS_AT_ONCE = 400
"""In weights of a look at an order's clocks: a few hundredths of a second on the desk's thread."""


_PROPOSED_AT_ONCE = 100
"""A transaction of this size keeps nobody waiting."""


@dataclass(frozen=True, slots=True)
class Due:
    """What to propose. `more` says that others wait for the next call."""

    to_raise: tuple[Cause, ...]
    to_clear: tuple[AlarmId, ...]
    more: bool


class AlarmWatch:
    """Looks at a subject when something of it has changed, or when its answer changes by time alone."""

    def __init__(self, picture: Picture, rules: RuleBook) -> None:
        self._picture = picture
        self._rules = rules
        self._waiting: dict[tuple[int, str], None] = {}
        self._turns: list[tuple[datetime, int, tuple[int, str]]] = []
        self._turn_of: dict[tuple[int, str], datetime] = {}
        self._numbers = count()
        for number, source in enumerate(SOURCES):
            self._wait_for(number, source.subjects(picture))
        self._wait_for_standing()

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Changes that the picture has been advanced by already."""
        for change in changes:
            thing = change.after if change.after is not None else change.before
            assert thing is not None
            for number, source in enumerate(SOURCES):
                self._wait_for(number, source.touched(thing, self._picture))

    def look_again(self, due: Due) -> None:
        """What was proposed could not be written."""
        for cause in due.to_raise:
            self._waiting[_NUMBER_OF[cause.kind], cause.subject] = None
        for key in due.to_clear:
            alarm = self._picture.alarms.get(key)
            if alarm is not None:
                self._waiting[_NUMBER_OF[alarm.kind], alarm.subject] = None

    def due(self, now: datetime) -> Due:
        while self._turns and self._turns[0][0] <= now:
            moment, _, place = heapq.heappop(self._turns)
            if self._turn_of.get(place) == moment:
                del self._turn_of[place]
                self._waiting[place] = None
        to_raise: list[Cause] = []
        to_clear: list[AlarmId] = []
        looks = 0
        while self._waiting and looks < _LOOKS_AT_ONCE and len(to_raise) + len(to_clear) < _PROPOSED_AT_ONCE:
            place = next(iter(self._waiting))
            del self._waiting[place]
            looks += SOURCES[place[0]].weight
            self._look(place, now, to_raise, to_clear)
        return Due(tuple(to_raise), tuple(to_clear), bool(self._waiting))

    def _look(self, place: tuple[int, str], now: datetime, to_raise: list[Cause], to_clear: list[AlarmId]) -> None:
        source, subject = SOURCES[place[0]], place[1]
        found = source.look(subject, self._picture, self._rules, now)
        self._keep_turn(place, found.again_at)
        holding = set()
        for cause in found.causes:
            holding.add(cause.key)
            alarm = self._picture.alarms.get(cause.key)
            if alarm is None or alarm.level < cause.level or alarm.cleared_at is not None:
                to_raise.append(cause)
        to_clear += [
            alarm.id
            for alarm in self._picture.alarms_about(subject)
            if alarm.kind in source.kinds and alarm.cleared_at is None and alarm.id not in holding
        ]

    def _keep_turn(self, place: tuple[int, str], moment: datetime | None) -> None:
        """Entries of the heap for another moment lapse."""
        if moment is None:
            self._turn_of.pop(place, None)
        elif self._turn_of.get(place) != moment:
            self._turn_of[place] = moment
            heapq.heappush(self._turns, (moment, next(self._numbers), place))

    def _wait_for(self, number: int, subjects: Iterable[str]) -> None:
        for subject in subjects:
            self._waiting[number, subject] = None

    def _wait_for_standing(self) -> None:
        """Alarms about what the picture does not hold any more."""
        for alarm in self._picture.standing_alarms():
            self._waiting[_NUMBER_OF[alarm.kind], alarm.subject] = None


def _numbers() -> dict[object, int]:
    return {kind: SOURCES.index(source) for kind, source in SOURCE_OF.items()}


_NUMBER_OF = _numbers()
