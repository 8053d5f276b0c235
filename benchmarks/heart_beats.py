"""How long the GUI thread did not answer: the gaps between the beats of a timer of one millisecond."""

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

_KEPT_MS = 20.0


@dataclass(frozen=True, slots=True)
class Gap:
    """`at` is seconds since the first beat. Of `ms`, the thread computed for `own_ms` and was ready but waited
    for a processor for `queued_ms`; the rest it waited for something else, such as the interpreter."""

    ms: float
    at: float
    own_ms: float
    queued_ms: float

    def __str__(self) -> str:
        return f"at {self.at:.0f} s: {self.own_ms:.0f} ms computing, {self.queued_ms:.0f} ms without a processor"


class HeartBeats(QObject):
    """Beats from the beginning; `gaps` are those of 20 ms and more."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[Gap] = []
        self._schedule = _schedule_of_this_thread()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._begun, self._last = time.perf_counter(), self._look()
        self._timer.start()

    def stop(self) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now, last = self._look(), self._last
        self._last = now
        wall, own, queued = ((later - earlier) * 1000 for later, earlier in zip(now, last, strict=True))
        if wall >= _KEPT_MS:
            self.gaps.append(Gap(wall, last[0] - self._begun, own, queued))

    def _look(self) -> tuple[float, float, float]:
        """Seconds: of the clock, of computing, of waiting for a processor (Linux only, else 0)."""
        queued = 0.0 if self._schedule is None else int(os.pread(self._schedule, 64, 0).split()[1]) / 1e9
        return time.perf_counter(), time.thread_time(), queued


def _schedule_of_this_thread() -> int | None:
    file = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
    return os.open(file, os.O_RDONLY) if file.exists() else None
