"""Memory of plates that are gone is used again, and only then."""

import numpy as np
from PySide6.QtGui import QImage

from widgets.map.ground.plate_memory import PlateMemory

SHAPE = (40, 60)


def place(array: np.ndarray) -> int:
    return int(array.__array_interface__["data"][0])


def test_what_nobody_holds_any_more_is_lent_again() -> None:
    memory = PlateMemory()
    first = memory.lend(SHAPE, np.uint32)
    where = place(first)
    del first
    again = memory.lend(SHAPE, np.int32)
    assert (place(again), again.shape, again.dtype) == (where, SHAPE, np.int32)


def test_what_is_still_looked_at_is_not_lent() -> None:
    """By a part of it, or by a picture of Qt's that has no pixels of its own, or by a copy of that."""
    memory = PlateMemory()
    lent = memory.lend(SHAPE, np.uint32)
    where = place(lent)
    part = lent[10:20]
    del lent
    assert place(memory.lend(SHAPE, np.uint32)) != where
    image = QImage(part.data, SHAPE[1], len(part), 4 * SHAPE[1], QImage.Format.Format_RGB32)
    copy = QImage(image)
    del part, image
    assert place(memory.lend(SHAPE, np.uint32)) != where
    del copy
    assert where in {place(one) for one in [memory.lend(SHAPE, np.uint32) for _ in range(3)]}


def test_another_size_gets_memory_of_its_own() -> None:
    memory = PlateMemory()
    small = memory.lend(SHAPE, np.uint8)
    where = place(small)
    del small
    assert memory.lend(SHAPE, np.uint32).nbytes == 4 * SHAPE[0] * SHAPE[1]
    assert place(memory.lend(SHAPE, np.uint8)) == where


def test_of_many_that_are_gone_a_few_are_kept() -> None:
    memory = PlateMemory()
    for size in range(1, 21):
        memory.lend((size, 60), np.uint32)
    assert len(memory._free) == 6
