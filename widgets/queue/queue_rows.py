"""Which orders of the queue have a row and where it stands, announced to Qt as views want it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex

from widgets.queue.standings import QueueFilter, Slots, Standings

_FEW = 32
"""Up to so many rows move one by one, which keeps selection and scroll; more are laid out anew."""


class QueueRows:
    """Slots of `standings`, in the order of the rows. While they are frozen rows only change in place: new ones are
    appended, those that do not belong here any more stay."""

    def __init__(self, *, model: QAbstractTableModel, standings: Standings) -> None:
        self.frozen = False
        self._model = model
        self._standings = standings
        self._slots: Slots = np.empty(0, dtype=np.int32)
        self._unsorted = False
        self._new: set[int] = set()
        self._left: set[int] = set()

    # -- what they are ----------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._slots)

    @property
    def slots(self) -> Slots:
        return self._slots

    @property
    def new(self) -> int:
        """Rows that came while frozen and stand at the end."""
        return len(self._new)

    @property
    def unsorted(self) -> bool:
        """Whether some do not stand where they belong."""
        return self._unsorted

    def slot(self, row: int) -> int:
        return int(self._slots[row])

    def row(self, slot: int) -> int | None:
        found = np.nonzero(self._slots == slot)[0]
        return int(found[0]) if len(found) else None

    def has_left(self, row: int) -> bool:
        """Whether the row only waits to be taken away."""
        return bool(self._left) and self.slot(row) in self._left

    def among(self, slots: Sequence[int] | Slots) -> NDArray[np.bool_]:
        """Which of the slots have a row. A table of all slots is quicker than any search."""
        shown = np.zeros(self._standings.capacity, dtype=np.bool_)
        shown[self._slots] = True
        return shown[slots]

    # -- what becomes of them ---------------------------------------------------------------------------------

    def lay_out(self, wanted: QueueFilter) -> None:
        """All rows anew, filtered and sorted."""
        self._model.beginResetModel()
        self._standings.forget_closed()
        self._slots = self._standings.sorted(self._standings.passing(wanted))
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
        else:
            self._show_in_order(slots, wanted)

    def repaint(self) -> None:
        if len(self._slots):
            self._repaint(0, len(self._slots) - 1)

    def _show_in_place(self, slots: list[int], wanted: QueueFilter) -> None:
        self._unsorted = True
        arriving = []
        for slot, shown in zip(slots, self.among(slots).tolist(), strict=True):
            belongs = self._standings.passes(slot, wanted)
            if shown:
                (self._left.discard if belongs else self._left.add)(slot)
            elif belongs:
                arriving.append(slot)
        if len(slots) > _FEW:
            self.repaint()
        else:
            for slot in slots:
                self._repaint_slot(slot)
        if arriving:
            end = len(self._slots)
            self._model.beginInsertRows(QModelIndex(), end, end + len(arriving) - 1)
            self._slots = np.append(self._slots, np.array(arriving, dtype=np.int32))
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
