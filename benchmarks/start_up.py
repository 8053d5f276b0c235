"""From the start of the process to the first complete frame."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.figures import Figure
from models.store.engine import sqlite_url

_ROOT = Path(__file__).parents[1]
UNTIL_KEPT_S = "4"
"""A first start lives so long after its first picture: then it has kept what the next one shows."""


def start_figures(database: Path, *, runs: int) -> list[Figure]:
    """`main.py --database` on the demo city, against an empty Qt window on the same screen."""
    first_frame(sqlite_url(database), UNTIL_KEPT_S)  # what the disk has to read once, and Python to compile
    console = statistics.median(first_frame(sqlite_url(database)) for _ in range(runs))
    empty = statistics.median(first_frame() for _ in range(runs))
    return [
        Figure("start to first complete frame", console, "s", 4.0),
        Figure("start, times an empty window", console / empty, "x", 8.0),
    ]


def first_frame(*wish: str) -> float:
    """Seconds. `wish` is as `first_frame.py` takes it: without one it is of an empty window."""
    started = time.time()
    child = [sys.executable, "-m", "benchmarks.first_frame", *wish]
    done = subprocess.run(child, check=True, capture_output=True, text=True, cwd=_ROOT, env=usual_environment())
    return float(done.stdout.splitlines()[-1]) - started


def usual_environment() -> dict[str, str]:
    """As at a desk, where Python keeps what it has compiled: told not to, it compiles the program at each start."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
