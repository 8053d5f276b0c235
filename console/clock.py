"""The one source of 'now' for a running console; the demo may let its time run faster."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    return datetime.now(UTC)


def faster_clock(speed: float, start: datetime, started: float) -> Clock:
    """A clock that read `start` when `time.time()` was `started` and runs `speed` times as fast.

    Two processes given the same three numbers read the same time."""

    def now() -> datetime:
        return start + timedelta(seconds=(time.time() - started) * speed)

    return now
