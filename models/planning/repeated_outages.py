"""What if: how often each area is without supply with a plan, beside all other plans and the outages of record (§6).

Counted are the windows that contain the first day of the plan, wherever they begin: before it, with it, and so that
plans after it lie within. The worst of them decides. Twice: with everything, and by the second caliber that leaves out
external damage and days of major events (R-4).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from models.ids import AreaCode
from models.planning.outage_history import EXTERNAL, PLANNED, RUNNING, OutageSource, OutageTable
from models.planning.outage_records import PlannedOutage
from models.planning.repeat_counts import NEVER, Bools, Interruptions, Ints, interruptions, positions
from models.planning.repeat_limits import CLASS_OF_CODE, RepeatClass, RepeatLimit, repeat_limits
from models.planning.rolling_windows import RollingWindow, local_days
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


_CALIBERS, _SIDES = tuple(Caliber), tuple(Side)
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
        least = CLASS_OF_CODE.index(kind)
        fresh = (self.class_of(caliber, Side.AFTER) >= least) & (self.class_of(caliber, Side.BEFORE) < least)
        return tuple(self.areas[row] for row in np.flatnonzero(fresh).tolist())

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


def what_if(
    table: OutageTable,
    *,
    before: PlannedOutage | None,
    after: PlannedOutage | None,
    now: datetime,
    rules: RuleBook,
    major_event_days: frozenset[date] = frozenset(),
) -> RepeatWhatIf:
    """A plan that is added (`before` None), moved or cut (both), or given up (`after` None). What the table has of the
    plan itself is left out. An outage that goes on lasts until `now` at least. ValueError without any plan."""
    plans = [plan for plan in (before, after) if plan is not None]
    if not plans:
        raise ValueError("there is no plan to ask about")
    areas = tuple(dict.fromkeys(area for plan in plans for area in plan.areas))
    row_of = {area: row for row, area in enumerate(areas)}
    events = _events(table, row_of, before, after, now=now, rules=rules, major_event_days=major_event_days)
    anchors = np.stack([_anchors(row_of, plan, rules) for plan in (before, after)])
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


def _counted(
    events: Events, caliber: Caliber, part: int, ways: tuple[tuple[RollingWindow, bool], ...], anchors: Ints
) -> Ints:
    """(ways, areas)"""
    found = {only: events.of(caliber, part, planned_only=only) for only in (False, True)}
    return np.stack([positions(found[only], window, anchors).worst(anchors.shape[1]) for window, only in ways])


def _anchors(row_of: Mapping[AreaCode, int], plan: PlannedOutage | None, rules: RuleBook) -> Ints:
    """(areas,) the first day of the plan where it darkens the area."""
    days = np.full(len(row_of), NEVER)
    if plan is not None:
        days[_rows(row_of, plan)] = plan.window.start.astimezone(rules.zone).toordinal()
    return days


def _rows(row_of: Mapping[AreaCode, int], plan: PlannedOutage) -> Ints:
    return np.array([row_of[area] for area in dict.fromkeys(plan.areas)], np.int64)


def _events(
    table: OutageTable,
    row_of: Mapping[AreaCode, int],
    before: PlannedOutage | None,
    after: PlannedOutage | None,
    *,
    now: datetime,
    rules: RuleBook,
    major_event_days: frozenset[date],
) -> Events:
    area, row = table.of_areas(tuple(row_of))
    for plan in (before, after):
        own = table.source_index.get((OutageSource.PLAN, plan.id)) if plan is not None else None
        if own is not None:
            others = table.source[row] != own
            area, row = area[others], row[others]
    flags = table.flags[row]
    end = np.where(flags & RUNNING, np.maximum(table.end[row], int(now.timestamp())), table.end[row])
    columns = [[area], [row], [table.start[row]], [end], [(flags & PLANNED) > 0], [np.full(len(area), OTHERS)]]
    for part, plan in ((_BEFORE, before), (_AFTER, after)):
        if plan is not None:
            rows = _rows(row_of, plan)
            values = (
                -1,
                int(plan.window.start.timestamp()),
                int(plan.window.end.timestamp()),
                plan.planned,
                part,
            )
            for column, value in zip(columns, (rows, *(np.full(len(rows), one) for one in values)), strict=True):
                column.append(value)
            flags = np.append(flags, np.zeros(len(rows), np.uint8))
    area, row, start, end, planned, part_of = (np.concatenate(column) for column in columns)
    order = np.lexsort((start, area))
    start = start[order]
    day = local_days(start, rules.zone)
    major = np.isin(day, [one.toordinal() for one in major_event_days])
    return Events(
        area=area[order],
        row=row[order],
        start=start,
        end=end[order],
        day=day,
        planned=planned[order],
        external=((flags[order] & EXTERNAL) > 0) | major,
        part=part_of[order],
    )
