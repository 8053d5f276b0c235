"""What another rule book would have judged differently: the judgements that orders store, made again.

A judgement keeps when its limit began to run and when it ended, so the same stretch can be held against another
limit, with the same pauses. What can be made again and what cannot:

* Every stored judgement is made again: met or missed then, met or missed by the other book.
* An arrival limit that only the other book has (T-1.rural) is judged from the arrival judgements beside it; one
  that it does not have is counted as no longer judged.
* A clock that still runs has no judgement yet. One that ended without a verdict (merged, void, closed on the way)
  has none in either book. Both are only counted.
* The reports' own clocks (D-5), warnings, rankings and merges are not stored as judgements: nothing is said of them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.entities.orders import Judgement, WorkOrder
from models.ids import OrderId, StationId
from models.rules.arrival_clocks import ARRIVAL_RULES, clocks_of, limit_end
from models.rules.rule_book import RuleBook

MOST_LISTED = 2000
"""Orders that are listed one by one: more than anybody reads. The counts go on."""


class Outcome(Enum):
    """How a limit came out, or that a book has no such limit on this ground."""

    MET = "met"
    MISSED = "missed"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudged:
    """One limit that comes out otherwise. The due times are None where a book has no such limit."""

    order: OrderId
    station: StationId
    rule: str
    started_at: datetime
    ended_at: datetime
    before: Outcome
    due_before: datetime | None
    after: Outcome
    due_after: datetime | None
    rule_book: str
    """Version that judged it then."""


Way = tuple[Outcome, Outcome]
"""From what to what a limit's outcome turned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudgement:
    """Everything that came of it. `by_rule` and `by_station` count changed limits, the most first; `by_version` all
    judgements by the version that made them; `changed` lists at most `MOST_LISTED` and a few."""

    rule_book: str
    since: datetime
    orders: int
    changed_orders: int
    judgements: int
    running: int
    without_verdict: int
    changed: tuple[Rejudged, ...]
    by_rule: tuple[tuple[str, Way, int], ...]
    by_station: tuple[tuple[StationId, Way, int], ...]
    by_version: tuple[tuple[str, int], ...]

    @property
    def listed_not_all(self) -> bool:
        """Whether there are more changed limits than `changed` lists."""
        return sum(count for _, _, count in self.by_rule) > len(self.changed)


class Rejudging:
    """Takes orders piece by piece; judges what ended at `since` or later by `rules`."""

    def __init__(self, rules: RuleBook, *, since: datetime) -> None:
        self._rules = rules
        self._since = since
        self._orders = self._judgements = self._running = self._without_verdict = self._changed_orders = 0
        self._changed: list[Rejudged] = []
        self._by_rule: Counter[tuple[str, Way]] = Counter()
        self._by_station: Counter[tuple[StationId, Way]] = Counter()
        self._by_version: Counter[str] = Counter()

    def take(self, orders: Iterable[WorkOrder]) -> None:
        """Judge these orders again."""
        for order in orders:
            self._take(order)

    def result(self) -> Rejudgement:
        """What has come out so far."""
        return Rejudgement(
            rule_book=self._rules.version,
            since=self._since,
            orders=self._orders,
            changed_orders=self._changed_orders,
            judgements=self._judgements,
            running=self._running,
            without_verdict=self._without_verdict,
            changed=tuple(self._changed),
            by_rule=tuple((rule, way, count) for (rule, way), count in self._by_rule.most_common()),
            by_station=tuple((station, way, count) for (station, way), count in self._by_station.most_common()),
            by_version=tuple(self._by_version.most_common()),
        )

    def _take(self, order: WorkOrder) -> None:
        stored = [judgement for judgement in order.judgements if judgement.ended_at >= self._since]
        self._orders += 1
        self._judgements += len(stored)
        self._by_version.update(judgement.rule_book for judgement in stored)
        self._count_unjudged(order)
        changed = [one for one in rejudged(order, stored, self._rules) if one.before is not one.after]
        self._changed_orders += bool(changed)
        for one in changed:
            self._by_rule[one.rule, (one.before, one.after)] += 1
            self._by_station[one.station, (one.before, one.after)] += 1
        if len(self._changed) < MOST_LISTED:
            self._changed += changed

    def _count_unjudged(self, order: WorkOrder) -> None:
        """By the clocks of the present round, which every book starts and ends alike."""
        judged = {(judgement.rule, judgement.started_at) for judgement in order.judgements}
        arrivals = {started for rule, started in judged if rule in ARRIVAL_RULES}
        for clock in clocks_of(order, self._rules):
            if clock.ended_at is None:
                self._running += 1
            elif clock.rule in ARRIVAL_RULES and clock.started_at in arrivals:
                continue
            elif clock.ended_at >= self._since and (clock.rule, clock.started_at) not in judged:
                self._without_verdict += 1


def rejudged(order: WorkOrder, judgements: Iterable[Judgement], rules: RuleBook) -> Iterator[Rejudged]:
    """Every one of the order's `judgements` made again by `rules`, and the arrival limits that only `rules` has."""
    arrivals: dict[tuple[datetime, datetime, str], set[str]] = {}
    for judgement in judgements:
        due = _due(order, judgement.rule, judgement.started_at, judgement.ended_at, rules)
        yield Rejudged(
            order=order.id,
            station=order.station,
            rule=judgement.rule,
            started_at=judgement.started_at,
            ended_at=judgement.ended_at,
            before=_outcome(judgement.ended_at, judgement.due_at),
            due_before=judgement.due_at,
            after=_outcome(judgement.ended_at, due),
            due_after=due,
            rule_book=judgement.rule_book,
        )
        if judgement.rule in ARRIVAL_RULES:
            stretch = (judgement.started_at, judgement.ended_at, judgement.rule_book)
            arrivals.setdefault(stretch, set()).add(judgement.rule)
    for (started, ended, version), known in arrivals.items():
        for rule in ARRIVAL_RULES:
            due = None if rule in known else _due(order, rule, started, ended, rules)
            if due is not None:
                yield Rejudged(
                    order=order.id,
                    station=order.station,
                    rule=rule,
                    started_at=started,
                    ended_at=ended,
                    before=Outcome.NONE,
                    due_before=None,
                    after=_outcome(ended, due),
                    due_after=due,
                    rule_book=version,
                )


def _outcome(ended: datetime, due: datetime | None) -> Outcome:
    if due is None:
        return Outcome.NONE
    return Outcome.MET if ended <= due else Outcome.MISSED


def _due(order: WorkOrder, rule: str, started: datetime, ended: datetime, rules: RuleBook) -> datetime | None:
    """When the limit would have been due by `rules`; None if they have no number for it on the order's ground."""
    number = next((key for key in (f"{rule}.{order.zone.value}", rule) if key in rules.numbers), None)
    return None if number is None else limit_end(order, rule, started, ended, rules.duration(number))
