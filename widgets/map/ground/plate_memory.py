"""The memory of plates that nobody shows any more, for the next ones.

Fresh memory comes from the system page by page when it is first written, and a plate has four thousand of them: that
took as long as drawing the areas of a street.
"""

import weakref
from collections import deque
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_MOST_FREE = 6
"""Pieces that wait for the next plates: two plates' colours, numbers and coverage."""


class PlateMemory:
    """Pieces are lent as arrays, to one thread, and come back when the last view of such an array is gone, on whatever
    thread that happens."""

    def __init__(self) -> None:
        self._free: deque[NDArray[np.uint8]] = deque(maxlen=_MOST_FREE)

    def lend(self, shape: tuple[int, int], dtype: DTypeLike) -> NDArray[Any]:
        """An array that holds whatever was there before."""
        size = shape[0] * shape[1] * np.dtype(dtype).itemsize
        piece = self._take(size)
        # By way of its buffer, for views of an array refer to the one that owns the memory: this has to be `lent`.
        lent = np.frombuffer(piece.data, dtype)
        weakref.finalize(lent, self._free.append, piece).atexit = False
        return lent.reshape(shape)

    def _take(self, size: int) -> NDArray[np.uint8]:
        for _ in range(len(self._free)):
            piece = self._free.popleft()
            if len(piece) == size:
                return piece
            self._free.append(piece)
        return np.empty(size, np.uint8)
