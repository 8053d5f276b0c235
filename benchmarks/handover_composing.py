"""What composing a handover costs: it runs on the desk's thread, a part at a time, so that nobody's act waits for more
than the longest part."""

import time
from collections.abc import Callable

from benchmarks.figures import Figure
from models.handover.composing import compose, composing
from models.handover.digests import read, section_digests, written
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
