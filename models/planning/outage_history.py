"""Outages of record as arrays: of orders, of plans to come and carried out, of tables read from elsewhere.

The book is kept by one thread; what it hands out (`OutageTable`) is never changed again and may be read by any other.
It knows areas by code and not by a row of the ground, so a new territory leaves the past as it was.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from models.changes import Change, Entity
from models.entities.orders import WorkOrder
from models.ids import AreaCode, OrderId, PlanId
from models.picture import Picture
from models.planning.outage_records import FeederAreas, OutageRecord, PlannedOutage, order_records

Ints = NDArray[np.int64]
Flags = NDArray[np.uint8]

PLANNED, EXTERNAL, RUNNING, START_ESTIMATED, END_ESTIMATED, TO_COME, GONE = (1 << bit for bit in range(7))
"""Bits of an outage's flags. `TO_COME` is a plan that is not carried out yet, `GONE` a row that counts no more."""

_UNSORTED = 20_000
"""Pairs of area and outage that a question looks through besides the sorted ones; more are sorted in."""


class OutageSource(Enum):
    """Who says so."""

    ORDER = "order"
    PLAN = "plan"
    TABLE = "table"


Source = tuple[OutageSource, str]
"""Who says so, and the number that it goes by there."""


@dataclass(frozen=True, slots=True, eq=False)
class OutageTable:
    """The book at one moment. `start` and `end` are whole seconds since 1970 (UTC), a row for each outage; one whose
    end nobody knows ends with its start. `waited` is for how many seconds a burnt transformer was known when it was
    cut off, −1 of all else: what that makes of it says `models.planning.arranged`. Pairs of area and outage:
    `outages[starts[a]:starts[a + 1]]` are those of area `a`, and `late_outages` those of `late_areas`."""

    area_index: Mapping[AreaCode, int]
    source_index: Mapping[Source, int]
    sources: Sequence[Source]
    source: Ints
    start: Ints
    end: Ints
    waited: Ints
    flags: Flags
    starts: Ints
    outages: Ints
    late_areas: Ints
    late_outages: Ints

    def of_areas(self, areas: Sequence[AreaCode]) -> tuple[Ints, Ints]:
        """(pairs,) index into `areas` and row of the outage, of all that count; not sorted."""
        index = self.area_index
        numbers = np.fromiter((index.get(area, -1) for area in areas), np.int64, len(areas))
        known = np.flatnonzero((numbers >= 0) & (numbers < len(self.starts) - 1))
        first = self.starts[numbers[known]]
        count = self.starts[numbers[known] + 1] - first
        place = np.repeat(known, count)
        within = np.arange(len(place)) - np.repeat(np.cumsum(count) - count, count)
        rows = self.outages[np.repeat(first, count) + within]
        asked = np.full(len(index) + 1, -1)  # the place more is for the unknown ones, which −1 leads to
        asked[numbers] = np.arange(len(areas))
        late = asked[self.late_areas]
        place, rows = np.append(place, late[late >= 0]), np.append(rows, self.late_outages[late >= 0])
        there = (self.flags[rows] & GONE) == 0
        return place[there], rows[there]

    def without(self, plan: PlanId) -> "OutageTable":
        """The same, but what there is of that plan counts no more."""
        number = self.source_index.get((OutageSource.PLAN, plan), -1)
        gone = np.where(self.source == number, GONE, 0).astype(np.uint8)
        return replace(self, flags=self.flags | gone)


class OutageHistory:
    """All outages that are known, kept up to date so that a change costs what it touches."""

    def __init__(self) -> None:
        self._areas: dict[AreaCode, int] = {}
        self._numbers: dict[Source, int] = {}
        self._sources: list[Source] = []
        self._rows_of: dict[int, list[int]] = {}
        self._source, self._start, self._end, self._waited = array("q"), array("q"), array("q"), array("q")
        self._flags = bytearray()
        self._pair_area, self._pair_outage = array("q"), array("q")
        self._sorted = 0
        self._starts = np.zeros(1, np.int64)
        self._outages = np.zeros(0, np.int64)

    def __len__(self) -> int:
        """Outages that count."""
        return sum(map(len, self._rows_of.values()))

    # -- what is put in ------------------------------------------------------------------------------------------

    def put_orders(self, orders: Iterable[WorkOrder], mains: Mapping[OrderId, WorkOrder], feeders: FeederAreas) -> None:
        """What these orders say, instead of what they said before; `mains` holds what some of them were merged into."""
        for order in orders:
            main = mains.get(order.merged_into) if order.merged_into is not None else None
            self._put(OutageSource.ORDER, order.id, order_records(order, main, feeders), 0)

    def put_plan(self, plan: PlannedOutage) -> None:
        """A plan that is to be carried out, instead of what it was before."""
        self._put(OutageSource.PLAN, plan.id, (plan.record,), TO_COME)

    def put_carried_out(self, plan: PlanId, records: Iterable[OutageRecord]) -> None:
        """What became of a plan: the hours in which its areas really were dark."""
        self._put(OutageSource.PLAN, plan, records, 0)

    def drop_plan(self, plan: PlanId) -> None:
        """A plan that was withdrawn or cancelled."""
        self._put(OutageSource.PLAN, plan, (), 0)

    def put_row(self, key: str, record: OutageRecord) -> None:
        """A line of a table from elsewhere, instead of what was there under its key."""
        self._put(OutageSource.TABLE, key, (record,), 0)

    def show_changes(self, changes: Iterable[Change], picture: Picture, feeders: FeederAreas) -> None:
        """Take in what changed in the picture, which has been advanced already. An order that leaves the picture for
        the archive stays on record; one whose creation was undone does not."""
        for change in changes:
            if change.kind is not WorkOrder:
                continue
            key = OrderId(change.key)
            order = picture.orders.get(key)
            if order is not None:
                subs = picture.merged_into(key)
                if subs or not _says_the_same(change.before, order, picture, feeders):
                    self.put_orders((order, *subs), picture.orders, feeders)
            elif isinstance(change.before, WorkOrder) and change.before.archived_at is None:
                self._put(OutageSource.ORDER, key, (), 0)

    def fork(self) -> "OutageHistory":
        """A copy that can be changed without anybody noticing."""
        copy = OutageHistory()
        copy._areas, copy._numbers, copy._sources = dict(self._areas), dict(self._numbers), list(self._sources)
        copy._rows_of = {number: list(rows) for number, rows in self._rows_of.items()}
        copy._source, copy._start, copy._end = self._source[:], self._start[:], self._end[:]
        copy._waited, copy._flags = self._waited[:], self._flags[:]
        copy._pair_area, copy._pair_outage = self._pair_area[:], self._pair_outage[:]
        copy._sorted, copy._starts, copy._outages = self._sorted, self._starts, self._outages
        return copy

    # -- what is handed out --------------------------------------------------------------------------------------

    def table(self) -> OutageTable:
        """What counts at this moment. Costs a copy of the columns, and now and then a sort of all pairs."""
        if len(self._pair_area) - self._sorted > _UNSORTED:
            self._sort_pairs()
        return OutageTable(
            area_index=self._areas,
            source_index=self._numbers,
            sources=self._sources,
            source=np.array(self._source, np.int64),
            start=np.array(self._start, np.int64),
            end=np.array(self._end, np.int64),
            waited=np.array(self._waited, np.int64),
            flags=np.array(self._flags, np.uint8),
            starts=self._starts,
            outages=self._outages,
            late_areas=np.array(self._pair_area[self._sorted :], np.int64),
            late_outages=np.array(self._pair_outage[self._sorted :], np.int64),
        )

    def _sort_pairs(self) -> None:
        """And leave out those of outages that count no more."""
        areas, outages = np.array(self._pair_area, np.int64), np.array(self._pair_outage, np.int64)
        counts = (np.array(self._flags, np.uint8)[outages] & GONE) == 0
        areas, outages = areas[counts], outages[counts]
        self._pair_area, self._pair_outage = array("q", areas.tobytes()), array("q", outages.tobytes())
        order = np.argsort(areas, kind="stable")
        self._outages = outages[order]
        self._starts = np.searchsorted(areas[order], np.arange(len(self._areas) + 1))
        self._sorted = len(areas)

    def _put(self, source: OutageSource, key: str, records: Iterable[OutageRecord], more: int) -> None:
        number = self._numbers.get((source, key))
        if number is not None:
            for row in self._rows_of.pop(number, ()):
                self._flags[row] |= GONE
        said = tuple(records)
        if not said:
            return
        if number is None:
            number = self._numbers[source, key] = len(self._sources)
            self._sources.append((source, key))
        self._rows_of[number] = [self._append(number, record, more) for record in said]

    def _append(self, number: int, record: OutageRecord, more: int) -> int:
        row = len(self._start)
        start = _seconds(record.start)
        self._source.append(number)
        self._start.append(start)
        self._end.append(start if record.end is None else max(start, _seconds(record.end)))
        self._waited.append(-1 if record.burnt_since is None else max(start - _seconds(record.burnt_since), 0))
        self._flags.append(_flags(record) | more)
        areas = self._areas
        numbers = [areas.setdefault(area, len(areas)) for area in dict.fromkeys(record.areas)]
        self._pair_area.extend(numbers)
        self._pair_outage.extend([row] * len(numbers))
        return row


def _says_the_same(before: Entity | None, after: WorkOrder, picture: Picture, feeders: FeederAreas) -> bool:
    """Most of what is done to an order says nothing new about when its areas were dark: no row is written for it."""
    if not isinstance(before, WorkOrder):
        return False
    old, new = (order_records(order, picture.find(WorkOrder, order.merged_into), feeders) for order in (before, after))
    return old == new


def _flags(record: OutageRecord) -> int:
    return (
        PLANNED * record.planned
        | EXTERNAL * record.external_damage
        | RUNNING * record.running
        | START_ESTIMATED * record.start_estimated
        | END_ESTIMATED * record.end_estimated
    )


def _seconds(at: datetime) -> int:
    return int(at.timestamp())


def moment(seconds: int) -> datetime:
    """The time that a column's number stands for."""
    return datetime.fromtimestamp(seconds, UTC)
