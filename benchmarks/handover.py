"""A handover of five hundred open orders: what it costs to compose, to freeze, and on paper.

python benchmarks/handover.py [--quick] [--json FILE]

Composing runs on the desk's thread, a part at a time, so that nobody's act waits for more than the longest part; the
paper is set beside a GUI thread that goes on (handover_paper.py).
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])  # or this file would be taken for a package of that name

from benchmarks.figures import Figure, keep
from benchmarks.handover_paper import paper_figures
from benchmarks.stage import make_application
from models.handover.composing import compose, composing
from models.handover.digests import read, section_digests, written
from models.handover.document import Document
from tests.models.builders import Room
from tests.models.storm_night import StormNight

_COMPOSE_MS, _PART_MS, _FREEZE_MS, _READ_MS = 500.0, 250.0, 200.0, 200.0
_ROUNDS = 5


def composing_figures(room: Room) -> list[Figure]:
    """The least of some rounds: other work on the machine only adds."""
    made = compose(room.picture, now=room.now, rules=room.rules)
    content = written(made).content
    size = f"{len(made.orders)} open orders"
    note = f"{len(made.ahead)} lines ahead, {len(content) / 1e6:.1f} MB"
    whole = _least_ms(lambda: compose(room.picture, now=room.now, rules=room.rules))
    freeze = _least_ms(lambda: (written(made), section_digests(made)))
    return [
        Figure(f"{size}: composed", whole, "ms", _COMPOSE_MS, note),
        Figure(f"{size}: the longest part of composing", _longest_part_ms(room), "ms", _PART_MS),
        Figure(f"{size}: frozen, with every section's digest", freeze, "ms", _FREEZE_MS),
        Figure(f"{size}: read back from the archive", _least_ms(lambda: read(content)), "ms", _READ_MS),
    ]


def storm_document(room: Room) -> Document:
    return compose(room.picture, now=room.now, rules=room.rules)


def storm_room(*, orders: int) -> Room:
    """Every order of a storm whose crews have sent none back yet."""
    night = StormNight(orders=orders, stations=20, seats=2, crews=2, hours=1.5)
    night.run()
    return night.room


def _longest_part_ms(room: Room) -> float:
    """Of every round the longest, and of these the least."""
    rounds = []
    for _ in range(_ROUNDS):
        parts, begun = [], time.perf_counter()
        for _part in composing(room.picture, now=room.now, rules=room.rules):
            parts.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
        rounds.append(max(parts))
    return min(rounds)


def _least_ms(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return min(spent)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one round of paper")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    wanted = parser.parse_args()
    room = storm_room(orders=500)
    figures = composing_figures(room)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = make_application()
        figures += paper_figures(storm_document(room), room.rules, rounds=1 if wanted.quick else 3)
        app.quit()
    for figure in figures:
        print(figure.line())
    return keep(figures, wanted.json)


if __name__ == "__main__":
    raise SystemExit(main())
