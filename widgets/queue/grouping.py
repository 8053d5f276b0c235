"""Groups of orders: by station, by grid, or by the outage that they tell of; numbers beside the standings."""

from collections.abc import Collection, Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from models.entities.orders import WorkOrder
from models.ids import AreaCode, FeederCode, GridId, StationId
from models.outages import outage_of
from models.picture import Picture
from widgets.words.names import station_label

Slots = NDArray[np.int32]
Bools = NDArray[np.bool_]
Thing = StationId | GridId | AreaCode | FeederCode

NO_GROUP = -1
"""Key of the orders that belong to no group."""
NEWCOMERS = -2
"""Key of those that came under the hand and wait to be sorted in."""

_ROW = np.dtype(
    [
        ("station", np.int32),
        ("grid", np.int32),
        ("area", np.int32),
        ("feeder", np.int32),
        # the order says that its whole feeder is without power; that supply is or was lost at all
        ("feeder_wide", np.bool_),
        ("outage", np.bool_),
    ]
)


class Grouping(Enum):
    NONE = "none"
    STATION = "station"
    GRID = "grid"
    OUTAGE = "outage"


def head_of(key: int) -> int:
    """What stands among the slots for the head of a group: always negative."""
    return -key - 3


def key_of(head: int) -> int:
    """The group of a head; its own inverse."""
    return -head - 3


class OrderLinks:
    """What each order hangs together with. Keys of groups are numbers that stay the same as long as this lives."""

    def __init__(self) -> None:
        self._table = np.empty(0, dtype=_ROW)
        self._numbers: dict[tuple[str, Thing], int] = {}
        self._things: list[tuple[str, Thing]] = []

    def put(self, slots: Sequence[int], orders: Sequence[WorkOrder], *, capacity: int) -> None:
        if capacity > len(self._table):
            more = np.zeros(capacity - len(self._table), dtype=_ROW)
            self._table = np.concatenate([self._table, more])
        self._table[slots] = np.array([self._row(order) for order in orders], dtype=_ROW)

    def keys(self, slots: Slots, grouping: Grouping, *, is_open: Bools) -> Slots:
        """(n,) the group of each slot. An outage is an area's, or a feeder's if an open order has found all of it
        dead: then whatever else is dark on that feeder belongs to it."""
        if grouping is not Grouping.OUTAGE:
            return np.array(self._table[grouping.value][slots], dtype=np.int32)
        rows, wide = self._table[slots], self.dead_feeders(is_open)
        found = np.where(np.isin(rows["feeder"], wide) & (rows["feeder"] >= 0), rows["feeder"], rows["area"])
        return np.where(rows["outage"], found, NO_GROUP).astype(np.int32)

    def dead_feeders(self, is_open: Bools) -> Slots:
        """Feeders of which an open order has found all dead; they decide the group of other orders, too."""
        found: Slots = np.unique(self._table["feeder"][is_open & self._table["feeder_wide"]])
        return found

    def name(self, key: int, grouping: Grouping, picture: Picture) -> str:
        translate = QCoreApplication.translate
        if key == NEWCOMERS:
            return translate("QueueGroup", "New, not sorted in yet")
        if key == NO_GROUP:
            no_outage = grouping is Grouping.OUTAGE
            return translate("QueueGroup", "No outage") if no_outage else translate("QueueGroup", "No grid")
        kind, thing = self._things[key]
        match kind:
            case "station":
                return station_label(StationId(thing), picture)
            case "grid":
                grid = picture.grids.get(GridId(thing))
                return grid.name if grid is not None and grid.name else thing
            case "area":
                return translate("QueueGroup", "Area {area} without power").format(area=thing)
            case _:
                return translate("QueueGroup", "Feeder {feeder} without power").format(feeder=thing)

    def _row(self, order: WorkOrder) -> tuple[object, ...]:
        outage, place = outage_of(order), order.place
        return (
            self._number("station", order.station),
            self._number("grid", place.grid),
            self._number("area", place.area),
            self._number("feeder", place.feeder),
            outage is not None and outage.whole_feeder and place.feeder is not None,
            outage is not None,
        )

    def _number(self, kind: str, thing: Thing | None) -> int:
        if thing is None:
            return NO_GROUP
        found = self._numbers.setdefault((kind, thing), len(self._things))
        if found == len(self._things):
            self._things.append((kind, thing))
        return found


def arranged(ordered: Slots, keys: Slots, folded: Collection[int]) -> tuple[Slots, Slots]:
    """(rows, folded away) of orders that are sorted: each group under its head, the group of the first order first;
    of a folded group only the head has a row."""
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    by_group = np.argsort(first[group], kind="stable")
    slots, keys = ordered[by_group], keys[by_group]
    starts = np.flatnonzero(np.diff(keys, prepend=keys[0] - 1)) if len(keys) else np.empty(0, np.int64)
    heads = -keys[starts] - 3
    away = np.isin(keys, np.array(sorted(folded), dtype=np.int32))
    rows = np.insert(slots, starts, heads)
    kept = np.insert(~away, starts, np.ones(len(starts), dtype=np.bool_))
    return rows[kept].astype(np.int32), slots[away]
