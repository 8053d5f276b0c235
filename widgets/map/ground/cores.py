"""The processor's cores, to share the work on a plate out to."""

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self, TypeVar

_MOST = 4

Piece = TypeVar("Piece")


class Cores:
    """Threads beside the one that draws. They begin when they are first needed and stay until `close`: to start and to
    join one takes as long as to fill the areas of a street."""

    def __init__(self) -> None:
        self.count = core_count()
        self._threads = ThreadPoolExecutor(self.count, thread_name_prefix="strip")

    def share(self, pieces: list[Piece], work: Callable[[Piece], None], *, hurry: Callable[[], bool]) -> None:
        """Do this to every piece; come back when all are done. The others begin to help as soon as there is a hurry."""
        waiting = deque(pieces)
        helpers: list[Future[None]] = []
        while waiting:
            if not helpers and hurry():
                many = min(self.count, len(waiting)) - 1
                helpers = [self._threads.submit(_work_off, waiting, work) for _ in range(many)]
            _work_off(waiting, work, most=1)
        for helper in helpers:
            helper.result()

    def close(self) -> None:
        self._threads.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()


def core_count() -> int:
    """How many cores work on a plate. To ask the system takes a moment that a plate at street scale would feel."""
    return min(os.cpu_count() or 1, _MOST)


def _work_off(waiting: deque[Piece], work: Callable[[Piece], None], *, most: int | None = None) -> None:
    """Take one piece after the other until none, or `most`, have been worked on; several threads may do so at once."""
    for _ in range(len(waiting) if most is None else most):
        try:
            piece = waiting.popleft()
        except IndexError:  # another thread has taken the last one
            return
        work(piece)
