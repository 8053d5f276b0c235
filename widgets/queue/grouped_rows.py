"""Where a few changed orders belong among rows that stand in groups, without sorting the others."""

from collections.abc import Collection, Iterator
from itertools import pairwise

import numpy as np

from widgets.queue.grouping import head_of
from widgets.queue.standings import Slots, Standings


class GroupedRows:
    """Begins with `rows` (heads among them, negative) without the changed `slots`; `take` puts those that stay where
    they belong."""

    def __init__(self, rows: Slots, slots: list[int], *, standings: Standings) -> None:
        self._standings = standings
        self._firsts = _firsts(rows)
        changed = np.isin(rows, slots)
        heads = np.flatnonzero(rows < 0)
        above = np.searchsorted(heads, np.flatnonzero(changed), side="right") - 1
        self.touched: set[int] = set(rows[heads[above]].tolist())
        """Heads of the groups that orders leave or come to."""
        self._rows = rows[~changed]
        self._placed: list[int] = []

    def take(self, slots: list[int], keys: list[int], folded: Collection[int]) -> bool:
        """Put `slots` into the groups `keys`; False if that makes other groups or another order of groups."""
        for slot, key in zip(slots, keys, strict=True):
            head = head_of(key)
            found = np.flatnonzero(self._rows == head)
            if key in folded or not len(found):
                return False
            start = int(found[0]) + 1
            end = self._end(start)
            place = start + self._standings.place_in(self._rows[start:end], slot)
            self._rows = np.insert(self._rows, place, slot)
            self._placed.append(slot)
            self.touched.add(head)
        return self._stand_as_before(folded)

    def places(self) -> Iterator[tuple[int, int | None]]:
        """Each slot that was put, the last row first, and what stands in the row below it."""
        rows = np.flatnonzero(np.isin(self._rows, self._placed))
        for row in rows[::-1].tolist():
            yield int(self._rows[row]), int(self._rows[row + 1]) if row + 1 < len(self._rows) else None

    def _stand_as_before(self, folded: Collection[int]) -> bool:
        """No group is empty, and whatever stands first in a group now still leaves its group between its neighbours."""
        firsts = _firsts(self._rows)
        hidden = {head_of(key) for key in folded}
        heads = list(firsts)
        for place, head in enumerate(heads):
            if head not in self.touched or head in hidden:
                continue
            first = firsts[head]
            if first is None:
                return False
            if first == self._firsts[head] and first not in self._placed:
                continue
            around = [heads[other] for other in (place - 1, place + 1) if 0 <= other < len(heads)]
            beside = [firsts[other] for other in around]
            if None in beside:  # a folded group says nothing about its first order
                return False
            in_order = [slot for slot in (*beside[: place > 0], first, *beside[place > 0 :]) if slot is not None]
            pairs = pairwise(in_order)
            if not all(self._standings.comes_before(one, other) for one, other in pairs):
                return False
        return True

    def _end(self, start: int) -> int:
        after = np.flatnonzero(self._rows[start:] < 0)
        return start + int(after[0]) if len(after) else len(self._rows)


def _firsts(rows: Slots) -> dict[int, int | None]:
    """Head → the slot in the row below it, None if no order stands there."""
    heads = np.flatnonzero(rows < 0)
    below = np.append(rows, -1)[heads + 1]
    return {head: slot if slot >= 0 else None for head, slot in zip(rows[heads].tolist(), below.tolist(), strict=True)}
