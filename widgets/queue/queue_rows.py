"""Which orders of the queue have a row and where it stands, announced to Qt as views want it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex

from widgets.queue.grouped_rows import GroupedRows
from widgets.queue.grouping import NEWCOMERS, Grouping, arranged, head_of, key_of
from widgets.queue.queue_filter import QueueFilter
from widgets.queue.standings import Slots, Standings

_FEW = 32
"""Up to so many rows move one by one, which keeps selection and scroll; more are laid out anew."""
_NONE: Slots = np.empty(0, dtype=np.int32)


class QueueRows:
    """Slots of `standings`, in the order of the rows; between them, negative, the heads of groups. While they are
    frozen rows only change in place: new ones are appended, those that do not belong here any more stay."""

    def __init__(self, *, model: QAbstractTableModel, standings: Standings) -> None:
        self.frozen = False
        self.grouping = Grouping.NONE
        self._model = model
        self._standings = standings
        self._slots = _NONE
        self._away = _NONE
        """Those of folded groups."""
        self._folded: set[int] = set()
        self._unsorted = False
        self._dead_feeders = _NONE
        """As of the last time that all groups were laid out."""
        self._new: set[int] = set()
        self._left: set[int] = set()

    # -- what they are ----------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._slots)

    @property
    def slots(self) -> Slots:
        """Of orders that have a row."""
        return self._slots[self._slots >= 0]

    @property
    def new(self) -> int:
        """Rows that came while frozen and stand at the end."""
        return len(self._new)

    @property
    def unsorted(self) -> bool:
        """Whether some do not stand where they belong."""
        return self._unsorted

    @property
    def mask(self) -> NDArray[np.bool_]:
        """(capacity,) slots that have a row or are folded away under a head. A table is quicker than any search."""
        shown = np.zeros(self._standings.capacity, dtype=np.bool_)
        shown[self.slots] = True
        shown[self._away] = True
        return shown

    def slot(self, row: int) -> int:
        """Of the order in this row, or the head of a group."""
        return int(self._slots[row])

    def row(self, slot: int) -> int | None:
        found = np.nonzero(self._slots == slot)[0]
        return int(found[0]) if len(found) else None

    def rows(self, slots: Sequence[int]) -> list[int]:
        """Of those that have one, in their order; by one table, as a search for each would take the square."""
        table = np.full(self._standings.capacity, -1, dtype=np.int64)
        orders = self._slots >= 0
        table[self._slots[orders]] = np.flatnonzero(orders)
        found = table[np.array(slots, dtype=np.int64)]
        kept: list[int] = found[found >= 0].tolist()
        return kept

    def head_above(self, row: int) -> int | None:
        """The row of the head under which this row stands."""
        heads = np.nonzero(self._slots[: row + 1] < 0)[0]
        return int(heads[-1]) if len(heads) else None

    def has_left(self, row: int) -> bool:
        """Whether the row only waits to be taken away."""
        return bool(self._left) and self.slot(row) in self._left

    def among(self, slots: Sequence[int] | Slots) -> NDArray[np.bool_]:
        """Which of the slots have a row or are folded away."""
        return self.mask[slots]

    # -- what becomes of them ---------------------------------------------------------------------------------

    def lay_out(self, wanted: QueueFilter) -> None:
        """All rows anew, filtered, sorted and grouped."""
        self._model.beginResetModel()
        self._standings.forget_closed()
        self._slots, self._away = self._standings.sorted(self._standings.passing(wanted)), _NONE
        if self.grouping is not Grouping.NONE:
            keys = self._standings.group_keys(self._slots, self.grouping)
            self._slots, self._away = arranged(self._slots, keys, self._folded)
            self._dead_feeders = self._standings.dead_feeders
        self._new.clear()
        self._left.clear()
        self._unsorted = False
        self._model.endResetModel()

    def show(self, slots: list[int], wanted: QueueFilter) -> None:
        """Bring the rows of these slots to what they should be now."""
        if self.frozen:
            self._show_in_place(slots, wanted)
        elif len(slots) > _FEW:
            self.lay_out(wanted)
        elif self.grouping is Grouping.NONE:
            self._show_in_order(slots, wanted)
        else:
            self._show_in_groups(slots, wanted)

    def repaint(self) -> None:
        if len(self._slots):
            self._repaint(0, len(self._slots) - 1)

    # -- groups -----------------------------------------------------------------------------------------------

    def is_folded(self, key: int) -> bool:
        return key in self._folded

    def group_as(self, grouping: Grouping, wanted: QueueFilter) -> None:
        self.grouping = grouping
        self._folded.clear()
        self.lay_out(wanted)

    @property
    def group_keys(self) -> set[int]:
        """Of the groups that have a head and can be folded."""
        return {key_of(head) for head in self._slots[self._slots < 0].tolist()} - {NEWCOMERS}

    def fold_all(self, wanted: QueueFilter) -> None:
        self._folded |= self.group_keys
        self.lay_out(wanted)

    def unfold_all(self, wanted: QueueFilter) -> None:
        self._folded.clear()
        self.lay_out(wanted)

    def fold(self, head: int) -> None:
        """Take away the rows below the head in this row; all others stay where they are."""
        key = key_of(self.slot(head))
        if key in self._folded or key == NEWCOMERS:
            return
        self._folded.add(key)
        end = self._end_of_group(head)
        if end > head + 1:
            self._model.beginRemoveRows(QModelIndex(), head + 1, end - 1)
            self._away = np.concatenate([self._away, self._slots[head + 1 : end]])
            self._slots = np.delete(self._slots, np.s_[head + 1 : end])
            self._model.endRemoveRows()
        self._repaint(head, head)

    def unfold(self, head: int) -> None:
        """Give the orders of this head's group their rows again, sorted as they stand now."""
        key = key_of(self.slot(head))
        if key not in self._folded:
            return
        self._folded.discard(key)
        mine = self._away[self._standings.group_keys(self._away, self.grouping) == key]
        if len(mine):
            self._model.beginInsertRows(QModelIndex(), head + 1, head + len(mine))
            self._away = self._away[~np.isin(self._away, mine)]
            self._slots = np.insert(self._slots, head + 1, self._standings.sorted(mine))
            self._model.endInsertRows()
        self._repaint(head, head)

    def reveal(self, slot: int) -> None:
        """Unfold the group of this slot, if it is folded away."""
        if slot in self._away:
            (key,) = self._standings.group_keys(np.array([slot], dtype=np.int32), self.grouping).tolist()
            head = self.row(head_of(key))
            if head is not None:
                self.unfold(head)

    def members(self) -> tuple[Slots, Slots]:
        """Slots of open orders that are shown or folded away, in no order, and the group of each."""
        shown = self.mask & self._standings.open
        shown[list(self._left)] = False
        slots = np.flatnonzero(shown).astype(np.int32)
        keys = self._standings.group_keys(slots, self.grouping)
        if self._new:
            keys[np.isin(slots, np.array(sorted(self._new), dtype=np.int32))] = NEWCOMERS
        return slots, keys

    def firsts(self, slots: Slots, keys: Slots) -> dict[int, int]:
        """Of what `members` gives, the slot of each group that stands first by what breaches next. Rows that rest where
        they belong tell it themselves: then only what is folded away has to be sorted."""
        if self._unsorted:
            return self._first_of_each(slots, keys)
        heads = np.flatnonzero(self._slots[:-1] < 0)
        followers = self._slots[heads + 1]
        own = followers >= 0
        keys_of = [key_of(head) for head in self._slots[heads[own]].tolist()]
        shown = dict(zip(keys_of, followers[own].tolist(), strict=True))
        away = self._away[self._standings.open[self._away]]
        return shown | self._first_of_each(away, self._standings.group_keys(away, self.grouping))

    def _first_of_each(self, slots: Slots, keys: Slots) -> dict[int, int]:
        key_at = np.empty(self._standings.capacity, dtype=np.int32)
        key_at[slots] = keys
        ordered = self._standings.sorted(slots)
        found, first = np.unique(key_at[ordered], return_index=True)
        return dict(zip(found.tolist(), ordered[first].tolist(), strict=True))

    def _end_of_group(self, head: int) -> int:
        after = np.nonzero(self._slots[head + 1 :] < 0)[0]
        return head + 1 + int(after[0]) if len(after) else len(self._slots)

    # -- one by one -------------------------------------------------------------------------------------------

    def _show_in_place(self, slots: list[int], wanted: QueueFilter) -> None:
        self._unsorted = True
        arriving = []
        for slot, known in zip(slots, self.among(slots).tolist(), strict=True):
            belongs = self._standings.passes(slot, wanted)
            if known:
                (self._left.discard if belongs else self._left.add)(slot)
            elif belongs:
                arriving.append(slot)
        if len(slots) > _FEW:
            self.repaint()
        else:
            for slot in slots:
                self._repaint_slot(slot)
        if arriving:
            self._append(arriving)

    def _append(self, arriving: list[int]) -> None:
        """Under a head of their own where there are groups: they do not belong to the last one."""
        end = len(self._slots)
        headed = self.grouping is Grouping.NONE or bool(self._new)
        more = arriving if headed else [head_of(NEWCOMERS), *arriving]
        self._model.beginInsertRows(QModelIndex(), end, end + len(more) - 1)
        self._slots = np.append(self._slots, np.array(more, dtype=np.int32))
        self._new.update(arriving)
        self._model.endInsertRows()

    def _show_in_order(self, slots: list[int], wanted: QueueFilter) -> None:
        """One by one, from the last to the first: each is brought before the row that follows it in the end."""
        staying = [slot for slot in slots if self._standings.passes(slot, wanted)]
        for slot in slots:
            if slot not in staying:
                self._remove(slot)
        others = self._slots[~np.isin(self._slots, staying)]
        follower, last = None, -1
        for slot in reversed(self._standings.sorted(np.array(staying, dtype=np.int32)).tolist()):
            place = self._standings.place_in(others, slot)
            if place != last:
                follower = int(others[place]) if place < len(others) else None
            self._bring(slot, follower)
            follower, last = slot, place

    def _show_in_groups(self, slots: list[int], wanted: QueueFilter) -> None:
        """The same under their heads; all anew only if a group comes, goes, or stands before or after others now."""
        groups = None if self._must_lay_out(slots) else GroupedRows(self._slots, slots, standings=self._standings)
        staying = [slot for slot in slots if self._standings.passes(slot, wanted)]
        keys = self._standings.group_keys(np.array(staying, dtype=np.int32), self.grouping).tolist()
        if groups is None or not groups.take(staying, keys, self._folded):
            self.lay_out(wanted)
            return
        for slot in set(slots) - set(staying):
            self._remove(slot)
        for slot, follower in groups.places():
            self._bring(slot, follower)
        for head in groups.touched:
            self._repaint_slot(head)

    def _must_lay_out(self, slots: list[int]) -> bool:
        """Where rows do not stand as they belong, or the change is about more than the rows of these slots."""
        other_outages = self.grouping is Grouping.OUTAGE and not np.array_equal(
            self._dead_feeders, self._standings.dead_feeders
        )
        return self._unsorted or other_outages or bool(np.isin(self._away, slots).any())

    def _bring(self, slot: int, follower: int | None) -> None:
        """Insert or move the slot's row to just before the row of `follower`, or to the end."""
        row = self.row(slot)
        found = None if follower is None else self.row(follower)
        before = len(self._slots) if found is None else found
        if row is None:
            self._insert(before, slot)
            return
        if before not in {row, row + 1}:
            self._model.beginMoveRows(QModelIndex(), row, row, QModelIndex(), before)
            self._slots = np.insert(np.delete(self._slots, row), before - 1 if before > row else before, slot)
            self._model.endMoveRows()
        self._repaint_slot(slot)

    def _insert(self, row: int, slot: int) -> None:
        self._model.beginInsertRows(QModelIndex(), row, row)
        self._slots = np.insert(self._slots, row, slot)
        self._model.endInsertRows()

    def _remove(self, slot: int) -> None:
        row = self.row(slot)
        if row is not None:
            self._model.beginRemoveRows(QModelIndex(), row, row)
            self._slots = np.delete(self._slots, row)
            self._model.endRemoveRows()
        if not self._standings.is_open(slot):
            self._standings.forget(slot)

    def _repaint_slot(self, slot: int) -> None:
        row = self.row(slot)
        if row is not None:
            self._repaint(row, row)

    def _repaint(self, first: int, last: int) -> None:
        model = self._model
        model.dataChanged.emit(model.index(first, 0), model.index(last, model.columnCount() - 1))
