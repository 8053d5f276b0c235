"""Why an area is counted as it is: every limit that it passes, at the worst place of its window, and its outages."""

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from models.ids import AreaCode
from models.planning.outage_history import (
    END_ESTIMATED,
    EXTERNAL,
    RUNNING,
    START_ESTIMATED,
    OutageTable,
    Source,
    moment,
)
from models.planning.repeat_counts import NEVER, Interruptions, positions
from models.planning.repeat_limits import CLASS_OF_CODE, RepeatClass, RepeatLimit
from models.planning.repeated_outages import PART_OF_SIDE, Caliber, RepeatWhatIf, Side
from models.planning.rolling_windows import LONGEST, RollingWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitPassed:
    """One limit that the area passes with the plan (all of them are kept, R-4), with the days of the worst window, both
    included, and the count by the second caliber."""

    limit: RepeatLimit
    before: int
    after: int
    without_external: int
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageTold:
    """One outage of the area; `source` is None for the plan that is asked about."""

    source: Source | None
    side: Side | None
    """Of the plan that is asked about: where it was or where it is to be."""
    start: datetime
    end: datetime
    planned: bool
    external: bool
    running: bool
    start_estimated: bool
    end_estimated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaDetail:
    """`classes` by caliber and side. `outages` are those of the year before the plan and the year after it."""

    area: AreaCode
    classes: dict[tuple[Caliber, Side], RepeatClass]
    passed: tuple[LimitPassed, ...]
    outages: tuple[OutageTold, ...]


def area_detail(answer: RepeatWhatIf, table: OutageTable, area: AreaCode) -> AreaDetail:
    """Of one of the answer's areas; `table` is the one that was asked. ValueError for another area."""
    row = answer.areas.index(area)
    return AreaDetail(
        area=area,
        classes={
            (caliber, side): CLASS_OF_CODE[int(answer.class_of(caliber, side)[row])]
            for caliber in Caliber
            for side in Side
        },
        passed=tuple(_passed(answer, row, limit) for limit in answer.limits_passed(area)),
        outages=tuple(_outages(answer, table, row)),
    )


def _passed(answer: RepeatWhatIf, row: int, limit: RepeatLimit) -> LimitPassed:
    first_day, last_day = _worst(answer, row, limit)
    return LimitPassed(
        limit=limit,
        before=int(answer.count(limit, Side.BEFORE)[row]),
        after=int(answer.count(limit, Side.AFTER)[row]),
        without_external=int(answer.count(limit, Side.AFTER, Caliber.WITHOUT_EXTERNAL)[row]),
        first_day=first_day,
        last_day=last_day,
    )


def _worst(answer: RepeatWhatIf, row: int, limit: RepeatLimit) -> tuple[date, date]:
    """The earliest of the worst windows."""
    every = answer.events.of(Caliber.ALL, PART_OF_SIDE[Side.AFTER], planned_only=limit.planned_only)
    here = every.area == row
    alone = Interruptions.of(np.zeros(int(here.sum()), np.int64), every.day[here])
    found = positions(alone, limit.window, answer.anchors[:, [row]])
    worst = found.first[found.count == found.count.max()].min()
    return date.fromordinal(int(worst)), _last_day(limit.window, worst)


def _last_day(window: RollingWindow, first: np.int64) -> date:
    return date.fromordinal(int(window.until(np.array([first]))[0]) - 1)


def _outages(answer: RepeatWhatIf, table: OutageTable, row: int) -> list[OutageTold]:
    events, anchors = answer.events, answer.anchors[:, row]
    days = anchors[anchors != NEVER]
    near = (events.day > days.min() - LONGEST) & (events.day < days.max() + LONGEST)
    side_of = {part: side for side, part in PART_OF_SIDE.items()}
    found = []
    for event in np.flatnonzero((events.area == row) & near).tolist():
        outage = int(events.row[event])
        own = outage < 0
        flags = END_ESTIMATED if own else int(table.flags[outage])
        told = OutageTold(
            source=None if own else table.sources[int(table.source[outage])],
            side=side_of[int(events.part[event])] if own else None,
            start=moment(int(events.start[event])),
            end=moment(int(events.end[event])),
            planned=bool(events.planned[event]),
            external=bool(flags & EXTERNAL) or bool(events.external[event]),
            running=bool(flags & RUNNING),
            start_estimated=bool(flags & START_ESTIMATED),
            end_estimated=bool(flags & END_ESTIMATED),
        )
        found.append(told)
    return found
