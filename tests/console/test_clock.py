"""Two processes with the same three numbers read the same faster time."""

import time
from datetime import UTC, datetime, timedelta

from console.clock import faster_clock, wall_clock


def test_a_faster_clock_runs_at_its_speed() -> None:
    start = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
    clock = faster_clock(60, start, time.time() - 10)
    assert timedelta(minutes=10) <= clock() - start < timedelta(minutes=11)


def test_clocks_are_aware_utc() -> None:
    assert wall_clock().utcoffset() == timedelta(0)
    assert faster_clock(2, wall_clock(), time.time())().utcoffset() == timedelta(0)
