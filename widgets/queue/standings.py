"""Where every open order stands in the queue: numpy columns of what it is sorted, filtered and counted by.

The limits of an order are computed when it changes, never while time passes: a look at 50 000 orders is then a
look at a few arrays.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from models.entities.orders import Urgency, WorkOrder
from models.ids import OrderId, StationId
from models.picture import Picture
from models.rules.arrival_clocks import clocks_of
from models.rules.rule_book import RuleBook
from widgets.queue.grouping import Grouping, OrderLinks
from widgets.queue.queue_filter import PHASES, Counts, Phase, QueueFilter, Tally
from widgets.words.initials import LONGEST, is_initials, masks_of, matches

Slots = NDArray[np.int32]
Key = tuple[float, ...]

_MOST_CLOCKS = 8
_URGENCY = {urgency: rank for rank, urgency in enumerate(Urgency)}
_PHASE = {phase: number for number, phase in enumerate(Phase)}
_ALL_BREACHED, _AHEAD, _NO_CLOCK = 0, 1, 2

_ROW = np.dtype(
    [
        # limits that are running, in seconds of the epoch, the nearest first; infinite where there is none
        ("due", np.float64, (_MOST_CLOCKS,)),
        # the limit the order is sorted by, as of the last look at the clock, and whether it is still to come
        ("next", np.float64),
        ("group", np.int8),
        # urgency where every limit has been breached, else 0: lateness that is everywhere no longer ranks
        ("grade", np.int8),
        ("urgency", np.int8),
        ("received", np.float64),
        ("number", np.int64),
        ("phase", np.int8),
        ("station", np.int32),
        ("open", np.bool_),
        ("masked", np.bool_),
    ]
)
_SORTED_BY = ("group", "grade", "next", "urgency", "received", "number")


class Standings:
    """The open orders by slot: a number that an order keeps as long as it is known here."""

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules
        self._slots: dict[OrderId, int] = {}
        self._free: list[int] = []
        self._orders: list[WorkOrder | None] = []
        self._texts: list[str] = []
        self._stations: dict[StationId, int] = {}
        self._table = np.empty(0, dtype=_ROW)
        self._masks = np.empty((0, LONGEST), dtype=np.uint32)
        self._links = OrderLinks()

    # -- what is there --------------------------------------------------------------------------------------

    def slot(self, order: OrderId) -> int | None:
        return self._slots.get(order)

    def order(self, slot: int) -> WorkOrder:
        """The order as last put."""
        order = self._orders[slot]
        assert order is not None
        return order

    @property
    def capacity(self) -> int:
        """One more than the largest slot there can be now."""
        return len(self._table)

    @property
    def open(self) -> NDArray[np.bool_]:
        """(capacity,) which slots hold an open order."""
        is_open: NDArray[np.bool_] = self._table["open"]
        return is_open

    def is_open(self, slot: int) -> bool:
        return bool(self._table["open"][slot])

    def counts(self, now: datetime, among: NDArray[np.bool_]) -> Counts:
        """Of the open orders whose slots are True in `among`, (capacity,)."""
        counted = self._table["open"] & among
        phases = np.bincount(self._table["phase"][counted], minlength=len(Phase))
        late = counted & (self._table["due"][:, 0] < now.timestamp())
        critical = counted & (self._table["urgency"] == _URGENCY[Urgency.CRITICAL])
        by_phase = dict(zip(Phase, phases.tolist(), strict=True))
        return Counts(int(counted.sum()), int(late.sum()), int(critical.sum()), by_phase)

    def at(self, stations: frozenset[StationId]) -> NDArray[np.bool_]:
        """(capacity,) slots of orders of these stations; of all if there are none."""
        if not stations:
            return np.ones(self.capacity, dtype=np.bool_)
        numbers = [self._stations[station] for station in stations if station in self._stations]
        return np.isin(self._table["station"], numbers)

    def by_phase(self, now: datetime) -> dict[Phase, Tally]:
        """Every phase, in the order of an order's life."""
        return dict(zip(Phase, self._tallies("phase", len(Phase), now), strict=True))

    def by_station(self, now: datetime) -> dict[StationId, Tally]:
        """Stations that ever had an order here."""
        return dict(zip(self._stations, self._tallies("station", len(self._stations), now), strict=True))

    def nearest(self, now: datetime) -> tuple[OrderId, datetime] | None:
        """The limit that is passed next, whose order it is and when; None if none is running that is still kept."""
        due = np.where(self._table["open"][:, None], self._table["due"], np.inf)
        ahead = np.where(due >= now.timestamp(), due, np.inf).min(axis=1, initial=np.inf)
        slot = int(np.argmin(ahead)) if len(ahead) else -1
        if slot < 0 or not np.isfinite(ahead[slot]):
            return None
        return self.order(slot).id, datetime.fromtimestamp(float(ahead[slot]), UTC)

    def _tallies(self, column: str, count: int, now: datetime) -> list[Tally]:
        is_open = self._table["open"]
        late = is_open & (self._table["due"][:, 0] < now.timestamp())
        numbers = (np.bincount(self._table[column][rows], minlength=count).tolist() for rows in (is_open, late))
        return [Tally(*pair) for pair in zip(*numbers, strict=True)]

    # -- changing -------------------------------------------------------------------------------------------

    def put(self, orders: Sequence[WorkOrder], now: datetime) -> Slots:
        """Take the orders as they are now; returns their slots. One that is no longer open stays known, closed."""
        slots = np.array([self._slots.get(order.id, -1) for order in orders], dtype=np.int32)
        for place in np.nonzero(slots < 0)[0].tolist():
            slots[place] = self._new_slot(orders[place].id)
        for slot, order in zip(slots.tolist(), orders, strict=True):
            self._orders[slot] = order
            self._texts[slot] = f"{order.id}\n{order.place.address}\n{order.place.area or ''}".lower()
        self._table[slots] = np.array([self._row(order) for order in orders], dtype=_ROW)
        self._links.put(slots.tolist(), orders, capacity=self.capacity)
        self._look_at(slots, now)
        return slots

    def forget(self, slot: int) -> None:
        """Give the slot free; its order is closed, or gone from the picture."""
        del self._slots[self.order(slot).id]
        self._orders[slot] = None
        self._texts[slot] = ""
        self._table["open"][slot] = False
        self._free.append(slot)

    def forget_closed(self) -> None:
        slots = np.fromiter(self._slots.values(), dtype=np.int32, count=len(self._slots))
        for slot in slots[~self._table["open"][slots]].tolist():
            self.forget(slot)

    def close(self, slot: int) -> None:
        """The order is gone from the picture (its registration was taken back)."""
        self._table["open"][slot] = False

    def look(self, now: datetime) -> None:
        """Sort every order by its limits as they are now."""
        self._look_at(np.nonzero(self._table["open"])[0].astype(np.int32), now)

    def overtaken(self, now: datetime) -> Slots:
        """Open orders whose next limit has passed by `now`; they are sorted by another one from here on."""
        table = self._table
        late = table["open"] & (table["group"] == _AHEAD) & (table["next"] < now.timestamp())
        slots = np.nonzero(late)[0].astype(np.int32)
        self._look_at(slots, now)
        return slots

    # -- order and filter -----------------------------------------------------------------------------------

    def sorted(self, slots: Slots) -> Slots:
        """By what breaches next: what has breached every limit, the more urgent first; then the nearest limit; then
        what has none. Of equal ones the more urgent, then the older."""
        return slots[np.lexsort(tuple(self._table[name][slots] for name in reversed(_SORTED_BY)))]

    def place_in(self, rows: Slots, slot: int) -> int:
        """Where `slot` belongs among `rows`, which are sorted and do not hold it."""
        return bisect_left(rows, self._key(slot), key=self._key)

    def passing(self, wanted: QueueFilter) -> Slots:
        """Slots of open orders that pass the filter, unsorted."""
        table = self._table
        passes = table["open"].copy()
        if wanted.phase is not None:
            passes &= table["phase"] == _PHASE[wanted.phase]
        if wanted.station is not None:
            passes &= table["station"] == self._stations.get(wanted.station, -1)
        elif wanted.seat:
            passes &= self.at(wanted.seat)
        slots = np.nonzero(passes)[0].astype(np.int32)
        return slots[self._matches(slots, wanted.text)]

    def passes(self, slot: int, wanted: QueueFilter) -> bool:
        """The same for one."""
        if not self.is_open(slot):
            return False
        order = self.order(slot)
        if wanted.phase is not None and PHASES[order.state] is not wanted.phase:
            return False
        stations = wanted.seat if wanted.station is None else {wanted.station}
        if stations and order.station not in stations:
            return False
        return bool(self._matches(np.array([slot], dtype=np.int32), wanted.text)[0])

    # -- groups ---------------------------------------------------------------------------------------------

    def group_keys(self, slots: Slots, grouping: Grouping) -> Slots:
        """(n,) which group each of them belongs to."""
        return self._links.keys(slots, grouping, is_open=self._table["open"])

    @property
    def dead_feeders(self) -> Slots:
        """What decides of the groups by outage of more orders than the one that says it."""
        return self._links.dead_feeders(self._table["open"])

    def comes_before(self, one: int, other: int) -> bool:
        """By what breaches next."""
        return self._key(one) < self._key(other)

    def group_name(self, key: int, grouping: Grouping, picture: Picture) -> str:
        return self._links.name(key, grouping, picture)

    def breached(self, slots: Slots, now: datetime) -> NDArray[np.bool_]:
        """(n,) which of them have passed a limit that still runs."""
        passed: NDArray[np.bool_] = self._table["due"][slots, 0] < now.timestamp()
        return passed

    def _matches(self, slots: Slots, text: str) -> NDArray[np.bool_]:
        wanted = text.strip().lower()
        if not wanted:
            return np.ones(len(slots), dtype=np.bool_)
        texts = self._texts
        found = np.array([wanted in texts[slot] for slot in slots.tolist()], dtype=np.bool_)
        if is_initials(wanted):
            self._mask(slots[~self._table["masked"][slots]])
            found |= matches(wanted, self._masks[slots])
        return found

    def _mask(self, slots: Slots) -> None:
        """Look the initials up only when somebody types letters."""
        for slot in slots.tolist():
            self._masks[slot] = masks_of(self.order(slot).place.address)
        self._table["masked"][slots] = True

    def _row(self, order: WorkOrder) -> tuple[object, ...]:
        due = sorted(clock.due_at.timestamp() for clock in clocks_of(order, self._rules) if clock.running)
        phase = PHASES.get(order.state)
        return (
            due + [np.inf] * (_MOST_CLOCKS - len(due)),
            np.inf,
            _NO_CLOCK,
            0,
            _URGENCY[order.urgency],
            order.received_at.timestamp(),
            _number(order.id),
            0 if phase is None else _PHASE[phase],
            self._stations.setdefault(order.station, len(self._stations)),
            phase is not None,
            False,
        )

    def _look_at(self, slots: Slots, now: datetime) -> None:
        due = self._table["due"][slots]
        ahead = np.where(due >= now.timestamp(), due, np.inf).min(axis=1, initial=np.inf)
        first = due[:, 0]
        has_ahead = np.isfinite(ahead)
        late = np.where(np.isfinite(first), _ALL_BREACHED, _NO_CLOCK)
        self._table["next"][slots] = np.where(has_ahead, ahead, first)
        self._table["group"][slots] = np.where(has_ahead, _AHEAD, late)
        self._table["grade"][slots] = np.where(has_ahead | ~np.isfinite(first), 0, self._table["urgency"][slots])

    def _key(self, slot: int) -> Key:
        row = self._table[slot]
        return tuple(row[name] for name in _SORTED_BY)

    def _new_slot(self, order: OrderId) -> int:
        if not self._free:
            self._grow()
        slot = self._free.pop()
        self._slots[order] = slot
        return slot

    def _grow(self) -> None:
        known = len(self._orders)
        more = max(256, known)
        self._table = np.concatenate([self._table, np.zeros(more, dtype=_ROW)])
        self._masks = np.concatenate([self._masks, np.zeros((more, LONGEST), dtype=np.uint32)])
        self._orders += [None] * more
        self._texts += [""] * more
        self._free += range(known + more - 1, known - 1, -1)


def _number(order: OrderId) -> int:
    """Numbers are digits; should an import bring others, equal neighbours still keep one order."""
    return int(order) if order.isdigit() and len(order) < 19 else int.from_bytes(order.encode()[-7:], "big")
