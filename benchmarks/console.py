"""Speed of the console, as figures with targets: start, a queue of 50 000 orders, a storm with a hand at the keys.

    python benchmarks/console.py [--quick] [--minutes MINUTES] [--json FILE]

Everything runs on this machine in one go; ratios compare with something bare in the same run. `--quick` (under
50 s once the demo city has been built) watches a quiet evening for 12 s instead of a storm for ten minutes, and
a queue of 5 000. `--minutes 60` makes it an hour of storm. Ends with exit code 1 if a target is missed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[0] = str(ROOT)  # or this file would be taken for the package `console`

from benchmarks.busy_room import room_figures
from benchmarks.figures import Figure, keep
from benchmarks.long_queue import queue_figures
from benchmarks.stage import make_application, make_screen
from benchmarks.start_up import start_figures
from models.store.engine import sqlite_url


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        make_screen(Path(folder))
        figures = _quick(Path(folder)) if options.quick else _full(Path(folder), storm_s=60 * options.minutes)
    for figure in figures:
        print(figure.line())
    return keep(figures, options.json)


def _quick(folder: Path) -> list[Figure]:
    quiet = _demo("quiet", folder)
    figures = start_figures(quiet, runs=2)
    app = make_application()
    figures += queue_figures(5_000)
    return figures + room_figures(app, quiet, weather="quiet", seconds=12.0, pause_s=1.0)


def _full(folder: Path, *, storm_s: float) -> list[Figure]:
    figures = start_figures(_demo("quiet", folder), runs=5)
    app = make_application()
    figures += queue_figures(50_000)
    return figures + room_figures(app, _demo("storm", folder), weather="storm", seconds=storm_s, pause_s=5.0)


def _demo(weather: str, folder: Path) -> Path:
    """A demo's database, made anew by the program."""
    database = folder / f"{weather}.sqlite3"
    arguments = ("demo-build", weather, "--database", sqlite_url(database))
    subprocess.run([sys.executable, "-m", "console", *arguments], check=True, cwd=ROOT, capture_output=True)
    return database


if __name__ == "__main__":
    sys.exit(main())
