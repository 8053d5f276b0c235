"""Counts the customer-hours of a month, a step at a time, so that whoever works it out may turn to others in between.

What darkens areas comes in pieces and is swept in the order in which it begins: each area remembers until when it is
dark already, so that no hour is counted twice, and a plan of thousands of areas is a few passes over their rows.
"""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from models.entities.outage_plans import OutagePlan, Window
from models.planning.arranged import are_arranged, is_arranged
from models.planning.hours_ground import HoursGround
from models.planning.month_hours import (
    CODE_OF_KIND,
    KINDS,
    Cause,
    Floats,
    HourKind,
    Ints,
    MonthHours,
    kind_of_plan,
    month_window,
)
from models.planning.month_repeats import FiledHours, month_classes
from models.planning.outage_history import GONE, RUNNING, TO_COME, OutageSource, OutageTable, moment
from models.planning.outage_records import planned_outage
from models.rules.rule_book import RuleBook

_AT_ONCE = 20_000
"""Areas of outages that are swept in one step, some milliseconds."""


def counting(
    number: int,
    month: date,
    *,
    table: OutageTable | None,
    plans: Iterable[OutagePlan],
    ground: HoursGround,
    now: datetime,
    rules: RuleBook,
) -> Iterator[MonthHours | None]:
    """Steps of which the last one gives the answer. `table` is None while the outages of record are being read."""
    window = month_window(month, rules.zone)
    span = _seconds(window.start), _seconds(window.end)
    pieces: list[_Piece] = []
    for piece in _pieces(table, plans, ground, span, now=_seconds(now), rules=rules):
        if piece is None:
            yield None
        else:
            pieces.append(piece)
    pieces.sort(key=lambda piece: piece.start)
    sweep = _Sweep(ground)
    weight = 0
    for piece in pieces:
        sweep.add(piece)
        weight += len(piece.rows) + 20
        if weight > _AT_ONCE:
            weight = 0
            yield None
    yield None
    classes = np.zeros((2, 3, len(ground.grids)), np.int64)
    if table is not None:
        asked = [piece for piece in pieces if KINDS[piece.kind] is HourKind.FILED]
        filed = [FiledHours(piece.rows, *piece.whole, arranged=piece.arranged) for piece in asked]
        touched = np.flatnonzero(sweep.dark[CODE_OF_KIND[HourKind.FILED]])
        codes = ground.codes[touched].tolist()
        of_areas = yield from month_classes(touched, codes, filed, table=table, window=window, now=now, rules=rules)
        for side in range(2):
            for code in range(3):
                of_class = of_areas[side] >= 1 if code == 0 else of_areas[side] == code + 1
                rows = touched[of_class]
                classes[side, code] = np.bincount(ground.grid[rows], minlength=len(ground.grids))
    yield MonthHours(
        number=number,
        month=month.replace(day=1),
        at=now,
        unread=table is None,
        grids=ground.grids,
        stations=ground.stations,
        station_of=ground.station,
        hours=sweep.hours(),
        outages=sweep.outages,
        areas=classes,
        causes=tuple(sweep.causes()),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Areas by row, dark from `start` to `end` (seconds)."""

    start: int
    end: int
    kind: int
    rows: Ints
    source: tuple[OutageSource, str]
    whole: tuple[int, int]
    """The outage's own hours, of which this may be a part."""
    arranged: bool


# -- what darkens whom -------------------------------------------------------------------------------------------


def _pieces(
    table: OutageTable | None,
    plans: Iterable[OutagePlan],
    ground: HoursGround,
    span: tuple[int, int],
    *,
    now: int,
    rules: RuleBook,
) -> Iterator[_Piece | None]:
    """Parts within the month; None where a step ends."""
    if table is not None:
        yield from _of_record(table, ground, span, now=now, rules=rules)
    weight = 0
    for plan in plans:
        kind = kind_of_plan(plan)
        if kind is None or (kind is HourKind.APPROVED and table is not None):
            continue  # those in force stand in the table, with those that have left for the archive
        outage = planned_outage(plan, plan.window, now=moment(now))
        if outage is None:
            continue
        whole = _seconds(plan.starts_at), _seconds(plan.ends_at)
        start, end = max(whole[0], span[0], now), min(whole[1], span[1])
        if start >= end:
            continue
        source = OutageSource.PLAN, str(plan.id)
        arranged = is_arranged(outage, plan.starts_at, rules)
        yield _Piece(start, end, CODE_OF_KIND[kind], ground.rows(outage.areas), source, whole, arranged)
        weight += len(outage.areas)
        if weight > _AT_ONCE:
            weight = 0
            yield None


def _of_record(
    table: OutageTable, ground: HoursGround, span: tuple[int, int], *, now: int, rules: RuleBook
) -> Iterator[_Piece | None]:
    flags = table.flags
    to_come = (flags & TO_COME) > 0
    running = (flags & RUNNING) > 0
    end = np.where(to_come, table.end, np.minimum(np.where(running, now, table.end), now))
    meets = ((flags & GONE) == 0) & (table.start < span[1]) & (end > span[0])
    yield None
    at = np.flatnonzero(meets[table.outages])
    areas = np.concatenate((np.searchsorted(table.starts, at, side="right") - 1, table.late_areas))
    outages = np.concatenate((table.outages[at], table.late_outages))
    here = meets[outages]
    areas, outages = areas[here], outages[here]
    yield None
    rows = yield from _rows_here(table, ground, areas)
    order = np.argsort(outages, kind="stable")
    outages, rows = outages[order], rows[order]
    firsts = np.flatnonzero(np.diff(outages, prepend=-1))
    lasts = np.append(firsts[1:], len(outages))[: len(firsts)]
    arranged = are_arranged(table, outages[firsts], rules).tolist()
    for count, (first, last) in enumerate(zip(firsts.tolist(), lasts.tolist(), strict=True)):
        outage = int(outages[first])
        dark = rows[first:last]
        dark = dark[dark >= 0]
        past = CODE_OF_KIND[HourKind.ARRANGED if arranged[count] else HourKind.FAULTS]
        source = table.sources[int(table.source[outage])]
        whole = int(table.start[outage]), int(end[outage])
        start, until = max(whole[0], span[0]), min(whole[1], span[1])
        if start < min(until, now):
            yield _Piece(start, min(until, now), past, dark, source, whole, arranged[count])
        if max(start, now) < until:
            approved = CODE_OF_KIND[HourKind.APPROVED]
            yield _Piece(max(start, now), until, approved, dark, source, whole, arranged[count])
        if count % 500 == 499:
            yield None


def _rows_here(table: OutageTable, ground: HoursGround, areas: Ints) -> Generator[None, None, Ints]:
    """Rows of the ground, −1 of an area that is no more. The table numbers its areas in the order of its index."""
    known = list(table.area_index)
    wanted, place = np.unique(areas, return_inverse=True)
    rows = np.empty(len(wanted), np.int64)
    for first in range(0, len(wanted), _AT_ONCE):
        piece = wanted[first : first + _AT_ONCE].tolist()
        rows[first : first + len(piece)] = [ground.row_of.get(known[number], -1) for number in piece]
        yield None
    return rows[place]


class _Sweep:
    """Takes pieces in the order in which they begin. `dark` (kinds, areas): seconds without supply by this kind or one
    before it; an area's seconds are counted once."""

    def __init__(self, ground: HoursGround) -> None:
        self._ground = ground
        self.dark = np.zeros((len(KINDS), len(ground.codes)), np.int64)
        self._until = np.zeros_like(self.dark)
        self._causes: dict[tuple[tuple[OutageSource, str], tuple[int, int]], Cause] = {}
        self._plans: set[str] = set()
        self.outages = np.zeros((2, len(ground.grids)), np.int64)

    def add(self, piece: _Piece) -> None:
        rows, kinds = piece.rows, slice(piece.kind, None)
        if not len(rows):
            return
        since = np.maximum(self._until[kinds, rows], piece.start)
        self.dark[kinds, rows] += np.maximum(piece.end - since, 0)
        self._until[kinds, rows] = np.maximum(since, piece.end)
        self._tell(piece)

    def hours(self) -> Floats:
        """(kinds, grids)"""
        ground, found = self._ground, np.zeros((len(KINDS), len(self._ground.grids)))
        own = np.diff(self.dark, axis=0, prepend=0)
        for code in range(len(KINDS)):
            weights = own[code] * ground.customers / 3600.0
            found[code] = np.bincount(ground.grid, weights=weights, minlength=len(ground.grids))
        return found

    def causes(self) -> Iterable[Cause]:
        return self._causes.values()

    def _tell(self, piece: _Piece) -> None:
        """A plan that is on now is one cause, with what is past of it and what is to come; longer hours that are asked
        for are another, and no further outage."""
        ground = self._ground
        grids, place = np.unique(ground.grid[piece.rows], return_inverse=True)
        span = (piece.end - piece.start) / 3600.0
        hours = np.bincount(place, weights=ground.customers[piece.rows]) * span
        mine = dict(zip(grids.tolist(), hours.tolist(), strict=True))
        source, key = piece.source
        past = KINDS[piece.kind] in {HourKind.ARRANGED, HourKind.FAULTS}
        known = self._causes.get((piece.source, piece.whole))
        if known is None:
            known = Cause(source, key, KINDS[piece.kind], Window(*map(moment, piece.whole)), {}, 0.0)
            if source is not OutageSource.PLAN or key not in self._plans:
                self.outages[0 if past else 1, grids] += 1
        if source is OutageSource.PLAN:
            self._plans.add(key)
        self._causes[piece.source, piece.whole] = Cause(
            source,
            key,
            known.kind if KINDS[piece.kind] is HourKind.APPROVED else KINDS[piece.kind],
            known.window,
            {row: known.hours.get(row, 0.0) + mine.get(row, 0.0) for row in {**known.hours, **mine}},
            known.done + (sum(mine.values()) if past else 0.0),
        )


def _seconds(at: datetime) -> int:
    return int(at.timestamp())
