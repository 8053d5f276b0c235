"""The screen comes first: while a frame is being made, the thread that draws the ground runs no Python.

Only one thread at a time can use the interpreter, and painting lets go of it at every call of Qt, hundreds of times in
a frame; each time a thread that wants it too would get it for a whole turn. So that thread asks here between two small
pieces of work. Compiled loops need no interpreter and go on.
"""

import threading

_LONGEST_S = 0.05
"""A frame that was begun and never painted, because nobody can see the map, holds up nothing for longer."""


class Precedence:
    """`begin` and `end` are for the GUI thread, `give` for the one that draws."""

    def __init__(self, *, longest_s: float = _LONGEST_S) -> None:
        self._longest_s = longest_s
        self._free = threading.Event()
        self._free.set()

    def begin(self) -> None:
        """A frame is being made, from the first step towards it until it is painted."""
        self._free.clear()

    def end(self) -> None:
        self._free.set()

    def give(self) -> None:
        """Wait while a frame is being made."""
        if not self._free.wait(self._longest_s):
            self._free.set()
