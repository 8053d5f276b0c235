"""What stands in the head of a group: its name, how many orders it has, what is overdue and how little time is left."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from PySide6.QtCore import QCoreApplication

from models.picture import Picture
from widgets.queue.grouping import NEWCOMERS, Grouping, head_of, key_of
from widgets.queue.queue_rows import QueueRows
from widgets.queue.standings import Standings
from widgets.queue.time_left import TimeLeft

_SEPARATOR = "   "


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Of the open orders of a group; `worst` is the slot of the one that stands first by what breaches next."""

    orders: int
    breached: int
    worst: int


@dataclass(frozen=True, slots=True)
class GroupHead:
    """In words; `overdue` is "" if nothing is, `left` None if no limit runs."""

    key: int
    name: str
    count: str
    overdue: str
    left: TimeLeft | None
    folded: bool

    @property
    def words(self) -> str:
        """All of it, for who does not see it drawn."""
        left = f"{self.left.rule} {self.left.text}" if self.left is not None else ""
        return _SEPARATOR.join(part for part in (self.name, self.count, self.overdue, left) if part)


class QueueGroups:
    """The heads among the rows: what they say, found by row or by key, and folded one by one."""

    def __init__(
        self, *, rows: QueueRows, standings: Standings, picture: Picture, time_left: Callable[[int], TimeLeft]
    ) -> None:
        self.stale = False
        """Whether orders have changed since the last count."""
        self._rows = rows
        self._standings = standings
        self._picture = picture
        self._time_left = time_left
        self._figures: dict[int, GroupFigures] = {}

    def count(self, now: datetime) -> None:
        self.stale = False
        grouped = self._rows.grouping is not Grouping.NONE
        self._figures = _figures(self._rows, self._standings, now) if grouped else {}

    def head_at(self, row: int) -> GroupHead | None:
        """None for an order."""
        slot = self._rows.slot(row)
        if slot >= 0:
            return None
        key = key_of(slot)
        found = self._figures.get(key)
        # Since the last count it may have been closed.
        runs = found is not None and self._standings.is_open(found.worst)
        overdue = QCoreApplication.translate("HiddenLine", "✕ {number} overdue")
        return GroupHead(
            key=key,
            name=self._standings.group_name(key, self._rows.grouping, self._picture),
            count="0" if found is None else f"{found.orders:,}",
            overdue=overdue.format(number=f"{found.breached:,}") if found is not None and found.breached else "",
            left=self._time_left(found.worst) if found is not None and runs else None,
            folded=self._rows.is_folded(key),
        )

    def row_of(self, key: int) -> int | None:
        return self._rows.row(head_of(key))

    def head_above(self, row: int) -> int | None:
        """The row of the head under which this one stands; None without groups."""
        return self._rows.head_above(row)

    @property
    def any_open(self) -> bool:
        return any(not self._rows.is_folded(key) for key in self._rows.group_keys)

    def turn_over(self, row: int) -> None:
        """Fold or unfold the group of the head in this row; no other row moves."""
        slot = self._rows.slot(row)
        if slot < 0 and self._rows.is_folded(key_of(slot)):
            self._rows.unfold(row)
        elif slot < 0:
            self._rows.fold(row)


def _figures(rows: QueueRows, standings: Standings, now: datetime) -> dict[int, GroupFigures]:
    """By key, for every group that has an open order."""
    slots, keys = rows.members()
    if not len(slots):
        return {}
    # Keys are small numbers from NEWCOMERS on: counted, not sorted.
    places = keys - NEWCOMERS
    counts = np.bincount(places)
    late = np.bincount(places, weights=standings.breached(slots, now)).astype(int)
    worst = rows.firsts(slots, keys)
    return {
        key: GroupFigures(int(counts[key - NEWCOMERS]), int(late[key - NEWCOMERS]), slot) for key, slot in worst.items()
    }
