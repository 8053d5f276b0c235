"""What may be done about a plan that comes near a limit: do it together with another one, or on another day (R-3).

Every offer says what would be saved against the plan as drafted. Customer-hours are customers × hours without supply;
two works done together are taken to last as long as the longer one.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from models.entities.outage_plans import Window
from models.ids import AreaCode, PlanId
from models.planning.outage_history import TO_COME, OutageSource, OutageTable, moment
from models.planning.outage_records import PlannedOutage
from models.planning.repeat_counts import Ints, Stretches, joined, taken_days
from models.planning.repeat_limits import RepeatClass
from models.planning.repeated_outages import OTHERS, PART_OF_SIDE, Caliber, RepeatWhatIf, Side, others_around, what_if
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory

Floats = NDArray[np.float64]

_HOUR = 3600.0
_AT_ONCE = 5_000
"""Areas, some milliseconds of the interpreter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What offers are made for: a plan, and what has to be known about everything else. `customers` of an area that is
    not named are taken as none."""

    table: OutageTable
    plan: PlannedOutage
    now: datetime
    rules: RuleBook
    customers: Mapping[AreaCode, int]

    def answer(self, *, to: Window | None = None) -> RepeatWhatIf:
        """The plan added as it is, or as it would be in another window."""
        after = self.plan if to is None else replace(self.plan, window=to)
        return what_if(
            self.table,
            before=None,
            after=after,
            now=self.now,
            rules=self.rules,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How many areas, and customers in them, would be in a class or a worse one."""

    frequent: int
    frequent_customers: int
    warned: int
    """Frequent ones included."""
    warned_customers: int

    @property
    def clear(self) -> bool:
        return self.warned == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOffer:
    """Do the plan in the hours of `other`. Each of the `shared` areas has one outage less."""

    other: PlanId
    window: Window
    shared: tuple[AreaCode, ...]
    customers: int
    """In the shared areas: as many customers' outages are saved."""
    customer_hours_saved: float
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOffer:
    """Do the plan on another day, at the same time of day. `customer_hours_saved` is what then falls into hours in
    which an area is without supply anyway, against the plan as drafted: below zero if there was more of that before."""

    day: date
    window: Window
    customer_hours_saved: float
    customers_spared: int
    """Who pass no limit now and would with the draft, less those of whom it is the other way round."""
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """`clear` are the nearest days on which no area passes a limit, at most as many as asked for, the nearest first;
    `least` the day with the least harm if there is none such, None if the plan's own is no worse than any."""

    clear: tuple[MoveOffer, ...]
    least: MoveOffer | None


def customers_of(territory: Territory) -> dict[AreaCode, int]:
    """Residents and businesses of every area; made in pieces, so that another thread gets its turn."""
    areas = territory["areas"]
    counts = areas.columns["residents"] + areas.columns["businesses"]
    found: dict[AreaCode, int] = {}
    for first in range(0, len(counts), _AT_ONCE):
        piece = slice(first, first + _AT_ONCE)
        found.update(zip(areas.codes[piece].tolist(), counts[piece].tolist(), strict=True))
    return found


def standing(answer: RepeatWhatIf, customers: Mapping[AreaCode, int]) -> Standing:
    """With the plan, by the first caliber."""
    lives = lives_in(answer.areas, customers)
    frequent, warned = (answer.in_class(kind) for kind in (RepeatClass.FREQUENT, RepeatClass.WARNING))
    return Standing(
        frequent=int(frequent.sum()),
        frequent_customers=int(lives[frequent].sum()),
        warned=int(warned.sum()),
        warned_customers=int(lives[warned].sum()),
    )


def merge_offers(ask: Ask, *, most: int = 3) -> Iterator[MergeOffer]:
    """Plans to come that begin within the days of `plans.merge_within` of this one and darken some of its areas at
    other hours; what saves most comes first. Each is counted when it is asked for."""
    table, plan = ask.table, ask.plan
    areas = tuple(dict.fromkeys(plan.areas))
    place, row = table.of_areas(areas)
    begin, end = _bounds(plan.window)
    within = ask.rules.value("plans.merge_within") * 24 * _HOUR
    fits = (
        ((table.flags[row] & TO_COME) > 0)
        & (table.source[row] != table.source_index.get((OutageSource.PLAN, plan.id), -1))
        & (table.start[row] > int(ask.now.timestamp()))
        & (np.abs(table.start[row] - begin) <= within)
        & ((table.start[row] >= end) | (table.end[row] <= begin))
    )
    place, row = place[fits], row[fits]
    lives = lives_in(areas, ask.customers)
    others, of_other = np.unique(row, return_inverse=True)
    shared = np.bincount(of_other, weights=lives[place], minlength=len(others))
    saved = shared * np.minimum(table.end[others] - table.start[others], end - begin) / _HOUR
    best = np.lexsort((others, -shared, -saved))[:most]
    for which in best.tolist():
        start = moment(int(table.start[others[which]]))
        window = Window(start, start + plan.window.length)
        yield MergeOffer(
            other=PlanId(table.sources[int(table.source[others[which]])][1]),
            window=window,
            shared=tuple(areas[area] for area in np.sort(place[of_other == which]).tolist()),
            customers=int(shared[which]),
            customer_hours_saved=float(saved[which]),
            standing=standing(ask.answer(to=window), ask.customers),
        )


def move_offers(ask: Ask, days: Sequence[date], *, most: int = 3) -> Generator[None, None, Moves]:
    """Of `days`, those that the law and the crews allow, the best ones for the plan's areas; none farther from its own
    day than `plans.move_within`. Yields after each count of all areas."""
    zone = ask.rules.zone
    own = ask.plan.window.start.astimezone(zone).date()
    reach = timedelta(days=ask.rules.value("plans.move_within"))
    near = sorted(
        {day for day in days if day != own and abs(day - own) <= reach}, key=lambda day: (abs(day - own), day)
    )
    if not near:
        return Moves(clear=(), least=None)
    drafted = ask.answer()
    yield
    harm = _harm(ask, drafted, min(near), max(near))
    yield
    clear, least = [], None
    lowest = tuple(
        int(_weights(ask, drafted)[drafted.in_class(kind)].sum())
        for kind in (RepeatClass.FREQUENT, RepeatClass.WARNING)
    )
    for day in near:
        at = (day - min(near)).days
        found = (int(harm[0][at]), int(harm[1][at]))
        if found == (0, 0):
            clear.append(day)
        elif found < lowest:
            lowest, least = found, day
    chosen = []
    for day in clear[:most]:
        chosen.append(_moved(ask, drafted, day))
        yield
    if clear or least is None:
        return Moves(clear=tuple(chosen), least=None)
    return Moves(clear=(), least=_moved(ask, drafted, least))


def _moved(ask: Ask, drafted: RepeatWhatIf, day: date) -> MoveOffer:
    window = moved_to(ask.plan.window, day, ask.rules)
    answer = ask.answer(to=window)
    lives = lives_in(answer.areas, ask.customers)
    there = standing(answer, ask.customers)
    saved = (_dark_anyway(answer, window) - _dark_anyway(drafted, ask.plan.window)) * lives
    return MoveOffer(
        day=day,
        window=window,
        customer_hours_saved=float(saved.sum()) / _HOUR,
        customers_spared=standing(drafted, ask.customers).warned_customers - there.warned_customers,
        standing=there,
    )


def moved_to(window: Window, day: date, rules: RuleBook) -> Window:
    """The same hours on the clock of another day, and as long."""
    start = datetime.combine(day, window.start.astimezone(rules.zone).time(), rules.zone).astimezone(
        window.start.tzinfo
    )
    return Window(start, start + window.length)


def _harm(ask: Ask, drafted: RepeatWhatIf, first: date, last: date) -> tuple[Ints, Ints]:
    """Customers who would be in a frequent area, and in a warned one, had the plan been on each day from `first` to
    `last`. At most too many: that the plan may fall into hours that are dark anyway is not looked at."""
    weights = _weights(ask, drafted)
    length = (last - first).days + 1
    reach = timedelta(days=ask.rules.value("plans.move_within") + 1)
    around = others_around(ask.table, ask.plan, now=ask.now, rules=ask.rules, further=reach)
    others = {only: around.of(Caliber.ALL, OTHERS, planned_only=only) for only in (False, True)}
    taken: dict[RepeatClass, list[Stretches]] = {RepeatClass.FREQUENT: [], RepeatClass.WARNING: []}
    for limit in drafted.limits:
        counts = ask.plan.planned or not limit.planned_only
        stretches = taken_days(others[limit.planned_only], limit.window, limit.least - counts, areas=len(weights))
        taken[limit.kind].append(stretches)
    frequent = joined(taken[RepeatClass.FREQUENT])
    warned = joined([frequent, *taken[RepeatClass.WARNING]])
    return tuple(one.summed(weights, first.toordinal(), length) for one in (frequent, warned))  # type: ignore[return-value]


def _weights(ask: Ask, answer: RepeatWhatIf) -> Ints:
    """(areas,) how much an area counts: its customers, but one at least, so that none is overlooked."""
    return np.maximum(lives_in(answer.areas, ask.customers), 1)


def _dark_anyway(answer: RepeatWhatIf, window: Window) -> Ints:
    """(areas,) seconds of the window in which something else darkens the area."""
    events = answer.events
    begin, end = _bounds(window)
    other = events.part != PART_OF_SIDE[Side.AFTER]
    area, start, stop = events.area[other], events.start[other], events.end[other]
    dark = np.zeros(len(answer.areas), np.int64)
    if not len(area):
        return dark
    origin = int(start.min())
    span = int(stop.max()) - origin + 2
    reached = np.maximum.accumulate(area * span + stop - origin)
    # What an earlier outage of the area has darkened already is not counted again.
    before = np.where(np.append(True, area[1:] != area[:-1]), start, np.append(0, reached[:-1]) - area * span + origin)
    lit = np.maximum(start, before)
    np.add.at(dark, area, np.maximum(np.minimum(stop, end) - np.maximum(lit, begin), 0))
    return dark


def _bounds(window: Window) -> tuple[int, int]:
    return int(window.start.timestamp()), int(window.end.timestamp())


def lives_in(areas: Sequence[AreaCode], customers: Mapping[AreaCode, int]) -> Ints:
    return np.fromiter((customers.get(area, 0) for area in areas), np.int64, len(areas))
