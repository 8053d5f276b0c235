"""Classes of repeated outages of the areas that are without supply in a month (R-2, R-3, R-5): of each, every window is
looked at that contains a day on which an outage of the month begins. The worst decides, as for a plan."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.entities.outage_plans import Window
from models.ids import AreaCode
from models.planning.arranged import are_arranged
from models.planning.outage_history import RUNNING, TO_COME, OutageTable
from models.planning.repeat_counts import NEVER, Interruptions, interruptions, positions
from models.planning.repeat_limits import CLASS_OF_CODE, RepeatLimit, repeat_limits
from models.planning.rolling_windows import LONGEST, local_days
from models.rules.rule_book import RuleBook

Ints = NDArray[np.int64]

_PAIRS_AT_ONCE, _MOST_AREAS, _FEWEST_AREAS, _PLANS_AT_ONCE = 40_000, 2_000, 100, 100
"""Areas and outages of them that are counted in one step, some milliseconds."""
_A_MONTH = 30
"""A window of so many days that holds a day of a month holds the month's first outage or its last one."""
_REACH = (LONGEST + 2) * 86_400


@dataclass(frozen=True, slots=True, eq=False)
class FiledHours:
    """A plan on its way: rows of its areas, its hours in seconds, and whether it counts as arranged."""

    rows: Ints
    start: int
    end: int
    arranged: bool


def month_classes(
    touched: Ints,
    codes: Sequence[AreaCode],
    filed: Sequence[FiledHours],
    *,
    table: OutageTable,
    window: Window,
    now: datetime,
    rules: RuleBook,
) -> Generator[None, None, Ints]:
    """(2, touched): by what has begun, and with what is approved and the `filed` plans; 0 for an area without an outage
    that begins in the month, else 1 more than its place in `CLASS_OF_CODE`. `codes` are those of the rows `touched`,
    which ascend. A step at a time."""
    found = np.zeros((2, len(touched)), np.int64)
    pairs = sum(len(plan.rows) for plan in filed)
    at_once = min(max(_PAIRS_AT_ONCE * len(touched) // max(pairs, 1), _FEWEST_AREAS), _MOST_AREAS)
    bounds = np.append(touched[::at_once], touched[-1:] + 1)
    asked, cuts = list[tuple[Ints, int, int, bool]](), list[NDArray[Any]]()
    for number, plan in enumerate(filed, start=1):
        asked.append((np.sort(plan.rows), plan.start, plan.end, plan.arranged))
        cuts.append(np.searchsorted(asked[-1][0], bounds))
        if number % _PLANS_AT_ONCE == 0:
            yield None
    for block, first in enumerate(range(0, len(touched), at_once)):
        here = touched[first : first + at_once]
        near = [
            (rows[cut[block] : cut[block + 1]], start, end, arranged)
            for (rows, start, end, arranged), cut in zip(asked, cuts, strict=True)
            if cut[block] < cut[block + 1]
        ]
        outages = _outages(here, codes[first : first + at_once], near, table=table, window=window, now=now, rules=rules)
        found[:, first : first + at_once] = _both(outages, len(here), window=window, now=now, rules=rules)
        yield None
    return found


def _outages(
    here: Ints,
    codes: Sequence[AreaCode],
    filed: Sequence[tuple[Ints, int, int, bool]],
    *,
    table: OutageTable,
    window: Window,
    now: datetime,
    rules: RuleBook,
) -> list[NDArray[Any]]:
    """Area, start, end, arranged, to come; sorted by area and start."""
    area, row = table.of_areas(codes)
    near = (table.start[row] > window.start.timestamp() - _REACH) & (table.start[row] < window.end.timestamp() + _REACH)
    area, row = area[near], row[near]
    moment = int(now.timestamp())
    end = np.where((table.flags[row] & RUNNING) > 0, np.maximum(table.end[row], moment), table.end[row])
    parts: list[tuple[NDArray[Any], ...]] = [
        (area, table.start[row], end, are_arranged(table, row, rules), (table.flags[row] & TO_COME) > 0)
    ]
    for rows, since, until, arranged in filed:
        mine = np.searchsorted(here, rows)
        mine = mine[here[np.minimum(mine, len(here) - 1)] == rows]
        to_come = np.ones(len(mine), np.bool_)
        parts.append((mine, np.full(len(mine), since), np.full(len(mine), until), to_come & arranged, to_come))
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    order = np.lexsort((columns[1], columns[0]))
    return [column[order] for column in columns]


def _both(outages: list[NDArray[Any]], areas: int, *, window: Window, now: datetime, rules: RuleBook) -> Ints:
    area, start, end, planned, to_come = outages
    day = local_days(start, rules.zone)
    first, last = (at.astimezone(rules.zone).toordinal() for at in (window.start, window.end - timedelta(seconds=1)))
    found = np.zeros((2, areas), np.int64)
    for side, taken in enumerate((~to_come | (start < now.timestamp()), np.ones(len(area), np.bool_))):
        everything = interruptions(area, start, end, day, taken)
        arranged = interruptions(area, start, end, day, taken & planned)
        found[side] = _classes(everything, arranged, (first, last), areas, rules)
    return found


def _classes(
    everything: Interruptions, arranged: Interruptions, month: tuple[int, int], areas: int, rules: RuleBook
) -> Ints:
    days = _days(everything, month, areas)
    found: Ints = (days[0] != NEVER).astype(np.int64)
    for limit in repeat_limits(rules):
        counted = arranged if limit.planned_only else everything
        passed = positions(counted, limit.window, _anchors(days, limit)).worst(areas) >= limit.least
        found = np.where(passed, np.maximum(found, 1 + CLASS_OF_CODE.index(limit.kind)), found)
    return found


def _anchors(days: Ints, limit: RepeatLimit) -> Ints:
    """The first and the last day will do, unless a site counts in windows so short that they fit in between."""
    short = limit.window.days is not None and limit.window.days < _A_MONTH
    return days if short else np.stack((days[0], days.max(axis=0)))


def _days(found: Interruptions, month: tuple[int, int], areas: int) -> Ints:
    """(most days, areas): the days of the month on which outages of each area begin, `NEVER` where there are fewer."""
    here = np.flatnonzero((found.day >= month[0]) & (found.day <= month[1]) & (found.head == np.arange(len(found.key))))
    area, day = found.area[here], found.day[here]
    begins = np.maximum.accumulate(np.where(np.diff(area, prepend=-1) != 0, np.arange(len(area)), 0))
    place = np.arange(len(area)) - begins
    days = np.full((int(place.max(initial=0)) + 1, areas), NEVER)
    days[place, area] = day
    return days
