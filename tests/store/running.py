"""Starting tests/store/workers.py: a fresh interpreter without threads, so that it may fork and be killed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_worker(*arguments: str, timeout: float = 280) -> str:
    """What the worker printed; fails with what it complained about."""
    command = [sys.executable, "-m", "tests.store.workers", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=timeout, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
