"""What if: how often each area is without supply with a plan, beside all other plans and the outages of record (§6).

Counted are the windows that contain the first day of the plan, wherever they begin: before it, with it, and so that
plans after it lie within. The worst of them decides. Twice: with everything, and by the second caliber that leaves out
external damage and days of major events (R-4).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from models.ids import AreaCode
from models.planning.arranged import are_arranged, is_arranged
from models.planning.outage_history import EXTERNAL, RUNNING, OutageSource, OutageTable
from models.planning.outage_records import PlannedOutage
from models.planning.repeat_counts import NEVER, Bools, Interruptions, Ints, ended_by_later, interruptions, positions
from models.planning.repeat_limits import CLASS_OF_CODE, RepeatClass, RepeatLimit, repeat_limits
from models.planning.rolling_windows import LONGEST, RollingWindow, local_days
from models.rules.rule_book import RuleBook

Codes = NDArray[np.uint8]


class Caliber(Enum):
    """What the statistics leave out (R-4)."""

    ALL = "all"
    WITHOUT_EXTERNAL = "without_external"
    """Without external damage and without what began on the day of a major event."""


class Side(Enum):
    """Without the plan or where it was, and with it where it is to be."""

    BEFORE = "before"
    AFTER = "after"


OPEN_DAYS = "outages.open"
"""The rule book's days after which somebody has to look at an order that is still without a restoration."""
_CALIBERS, _SIDES = tuple(Caliber), tuple(Side)
_DAY_SECONDS = 86_400
_REACH = (LONGEST + 2) * _DAY_SECONDS
"""Seconds from a plan within which everything lies that any window with it can hold."""
OTHERS, _BEFORE, _AFTER = range(3)
PART_OF_SIDE = {Side.BEFORE: _BEFORE, Side.AFTER: _AFTER}
"""Side → `Events.part` of the plan there."""


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """Every outage of every area, sorted by area and start; times in seconds. `row` is that of the table, −1 of the
    plan itself; `part` says whether it is the plan before, after, or something else."""

    area: Ints
    row: Ints
    start: Ints
    end: Ints
    day: Ints
    planned: Bools
    external: Bools
    running: Bools
    part: Ints

    def of(self, caliber: Caliber, part: int, *, planned_only: bool) -> Interruptions:
        """Interruptions by one way of counting, with the plan as it is in one `part`."""
        taken = (self.part == OTHERS) | (self.part == part)
        if caliber is Caliber.WITHOUT_EXTERNAL:
            taken &= ~self.external
        if planned_only:
            taken &= self.planned
        return interruptions(self.area, self.start, self.end, self.day, taken)


@dataclass(frozen=True, slots=True, eq=False)
class RepeatWhatIf:
    """The answer. `areas` are those of the plan before and after; `counts` (calibers, sides, ways, areas) by `ways`;
    `classes` (calibers, sides, areas) index into `CLASS_OF_CODE`; `first` the limit that decides, −1 for none; `passed`
    has a bit for each limit. Calibers and sides in the order of their enums."""

    areas: tuple[AreaCode, ...]
    limits: tuple[RepeatLimit, ...]
    ways: tuple[tuple[RollingWindow, bool], ...]
    """What is counted: a window, and whether planned outages only."""
    counts: Ints
    classes: Codes
    first: Ints
    passed: Ints
    anchors: Ints
    events: Events

    def class_of(self, caliber: Caliber, side: Side) -> Codes:
        """(areas,) index into `CLASS_OF_CODE`."""
        found: Codes = self.classes[_CALIBERS.index(caliber), _SIDES.index(side)]
        return found

    def totals(self, caliber: Caliber, side: Side) -> dict[RepeatClass, int]:
        """Areas of each class."""
        counted = np.bincount(self.class_of(caliber, side), minlength=len(CLASS_OF_CODE)).tolist()
        return dict(zip(CLASS_OF_CODE, counted, strict=True))

    def newly(self, kind: RepeatClass, caliber: Caliber = Caliber.ALL) -> tuple[AreaCode, ...]:
        """Areas that come into `kind` or a worse class by the plan and were not in it before."""
        return self._codes(self.in_class(kind, Side.AFTER, caliber) & ~self.in_class(kind, Side.BEFORE, caliber))

    def areas_in(self, kind: RepeatClass) -> tuple[AreaCode, ...]:
        """Areas of `kind` and worse with the plan, by the first caliber: over R-2 it takes a second approver."""
        return self._codes(self.in_class(kind))

    def limits_passed(self, area: AreaCode, side: Side = Side.AFTER) -> tuple[RepeatLimit, ...]:
        """All that it passes by the first caliber, the one that decides first (R-4)."""
        bits = int(self.passed[0, _SIDES.index(side), self.areas.index(area)])
        return tuple(limit for number, limit in enumerate(self.limits) if bits >> number & 1)

    def in_class(self, kind: RepeatClass, side: Side = Side.AFTER, caliber: Caliber = Caliber.ALL) -> Bools:
        """(areas,) those of `kind` and worse."""
        found: Bools = self.class_of(caliber, side) >= CLASS_OF_CODE.index(kind)
        return found

    def count(self, limit: RepeatLimit, side: Side, caliber: Caliber = Caliber.ALL) -> Ints:
        """(areas,) what is held against `limit`."""
        way = self.ways.index((limit.window, limit.planned_only))
        found: Ints = self.counts[_CALIBERS.index(caliber), _SIDES.index(side), way]
        return found

    def _codes(self, chosen: Bools) -> tuple[AreaCode, ...]:
        return tuple(self.areas[row] for row in np.flatnonzero(chosen).tolist())


def what_if(
    table: OutageTable,
    *,
    before: PlannedOutage | None,
    after: PlannedOutage | None,
    now: datetime,
    rules: RuleBook,
) -> RepeatWhatIf:
    """A plan that is added (`before` None), moved or cut (both), or given up (`after` None). What the table has of the
    plan itself is left out. An outage that goes on lasts until `now` at least, but for what began after it.
    ValueError without any plan."""
    plans = [plan for plan in (before, after) if plan is not None]
    if not plans:
        raise ValueError("there is no plan to ask about")
    areas = tuple(dict.fromkeys(area for plan in plans for area in plan.areas))
    row_of = {area: row for row, area in enumerate(areas)}
    parts = [(part, plan) for part, plan in ((_BEFORE, before), (_AFTER, after)) if plan is not None]
    events = _events(table, row_of, parts, now=now, rules=rules)
    anchors = np.stack([_anchors(row_of, plan, rules) for plan in plans])
    limits = repeat_limits(rules)
    ways = tuple(dict.fromkeys((limit.window, only) for limit in limits for only in (False, True)))
    counts = np.stack(
        [
            np.stack([_counted(events, caliber, PART_OF_SIDE[side], ways, anchors) for side in Side])
            for caliber in Caliber
        ]
    )
    passed = np.stack([counts[:, :, ways.index((one.window, one.planned_only))] >= one.least for one in limits])
    any_passed = passed.any(axis=0)
    first = np.where(any_passed, np.argmax(passed, axis=0), -1)
    kinds = np.array([CLASS_OF_CODE.index(limit.kind) for limit in limits], np.uint8)
    bits = 1 << np.arange(len(limits))
    return RepeatWhatIf(
        areas=areas,
        limits=limits,
        ways=ways,
        counts=counts,
        classes=np.where(any_passed, kinds[first], 0).astype(np.uint8),
        first=first,
        passed=np.tensordot(bits, passed, axes=1),
        anchors=anchors,
        events=events,
    )


def others_around(
    table: OutageTable, plan: PlannedOutage, *, now: datetime, rules: RuleBook, further: timedelta
) -> Events:
    """All but the plan, of its areas: everything that counts wherever it is moved, by `further` at most."""
    row_of = {area: row for row, area in enumerate(dict.fromkeys(plan.areas))}
    parts = [(_BEFORE, plan)]
    return _events(table, row_of, parts, now=now, rules=rules, further=further)


def _counted(
    events: Events, caliber: Caliber, part: int, ways: tuple[tuple[RollingWindow, bool], ...], anchors: Ints
) -> Ints:
    """(ways, areas)"""
    found = {only: events.of(caliber, part, planned_only=only) for only in (False, True)}
    return np.stack([positions(found[only], window, anchors).worst(anchors.shape[1]) for window, only in ways])


def _anchors(row_of: Mapping[AreaCode, int], plan: PlannedOutage, rules: RuleBook) -> Ints:
    """(areas,) the first day of the plan where it darkens the area."""
    days = np.full(len(row_of), NEVER)
    days[_rows(row_of, plan)] = _day(plan, rules)
    return days


def _day(plan: PlannedOutage, rules: RuleBook) -> int:
    return plan.window.start.astimezone(rules.zone).toordinal()


def _rows(row_of: Mapping[AreaCode, int], plan: PlannedOutage) -> Ints:
    return np.array([row_of[area] for area in dict.fromkeys(plan.areas)], np.int64)


def _events(
    table: OutageTable,
    row_of: Mapping[AreaCode, int],
    plans: Sequence[tuple[int, PlannedOutage]],
    *,
    now: datetime,
    rules: RuleBook,
    further: timedelta = timedelta(0),
) -> Events:
    """Of these areas, near the plans and `further` on either side of them."""
    area, row = table.of_areas(tuple(row_of))
    own = [table.source_index.get((OutageSource.PLAN, plan.id), -1) for _, plan in plans]
    start, end, flags = table.start[row], table.end[row], table.flags[row]
    end = np.where(flags & RUNNING, np.maximum(end, int(now.timestamp())), end)
    reach = _REACH + int(further.total_seconds())
    # What ended before any window begins can be one only with what begins before it, too.
    starts = [int(plan.window.start.timestamp()) for _, plan in plans]
    near = (end >= min(starts) - reach) & (start <= max(starts) + reach) & ~np.isin(table.source[row], own)
    area, row, start, end, flags = area[near], row[near], start[near], end[near], flags[near]
    known = Events(
        area=area,
        row=row,
        start=start,
        end=end,
        day=local_days(start, rules.zone),
        planned=are_arranged(table, row, rules),
        external=(flags & EXTERNAL) > 0,
        running=(flags & RUNNING) > 0,
        part=np.full(len(area), OTHERS),
    )
    own_events = [_of_plan(part, plan, _rows(row_of, plan), rules) for part, plan in plans]
    return _sorted([known, *own_events], now, rules)


def _of_plan(part: int, plan: PlannedOutage, areas: Ints, rules: RuleBook) -> Events:
    def filled(value: int) -> Ints:
        return np.full(len(areas), value)

    return Events(
        area=areas,
        row=filled(-1),
        start=filled(int(plan.window.start.timestamp())),
        end=filled(int(plan.window.end.timestamp())),
        day=filled(_day(plan, rules)),
        planned=filled(is_arranged(plan, plan.window.start, rules)) > 0,
        external=filled(0) > 0,
        running=filled(0) > 0,
        part=filled(part),
    )


def _sorted(several: list[Events], now: datetime, rules: RuleBook) -> Events:
    """All of them by area and start, as far as what runs is known to have run; what begins on a day of a major event is
    external, too (R-4)."""
    area = np.concatenate([one.area for one in several])
    start = np.concatenate([one.start for one in several])
    order = np.lexsort((start, area))
    area, start = area[order], start[order]
    end = np.concatenate([one.end for one in several])[order]
    day = np.concatenate([one.day for one in several])[order]
    external = np.concatenate([one.external for one in several])[order]
    running = np.concatenate([one.running for one in several])[order]
    one_loss = int(rules.value(OPEN_DAYS)) * _DAY_SECONDS
    return Events(
        area=area,
        row=np.concatenate([one.row for one in several])[order],
        start=start,
        end=ended_by_later(area, start, end, running, now=int(now.timestamp()), one_loss=one_loss),
        day=day,
        planned=np.concatenate([one.planned for one in several])[order],
        external=external | np.isin(day, [one.toordinal() for one in rules.major_event_days]),
        running=running,
        part=np.concatenate([one.part for one in several])[order],
    )
