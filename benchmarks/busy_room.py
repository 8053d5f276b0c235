"""A living room with a hand at the keys: how fast acts are, and how long the GUI thread ever keeps the hand waiting."""

import itertools
import statistics
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.drawing_times import DrawingTimes
from benchmarks.figures import Figure
from benchmarks.hand import Hand
from benchmarks.heart_beats import Gap, HeartBeats
from benchmarks.stage import memory_mb, open_console, settle
from console.clock import wall_clock
from console.demo.accounts import DISPATCHER
from console.demo.sessions import DemoTime
from console.rule_books import shipped_rules
from models.commands import Request
from models.commands.orders import AssignOrder
from models.entities.orders import OrderState
from models.ids import AccountId
from models.planning.recommendation import recommend
from models.store.engine import sqlite_url
from models.store.store import Store

LONGEST_STALL_MS = 50.0
_DRAWING_MS = (25.0, 8.0)
"""Floor and aim."""
_BARE_ACTS = 30
_WARM_UP_S = 5.0
_MINUTE_S = 60.0


def room_figures(app: QApplication, database: Path, *, weather: str, seconds: float, pause_s: float) -> list[Figure]:
    """An assignment by keys and something else, in turn, every `pause_s` seconds of a living demo."""
    bare = _bare_assign_ms(database)
    opening = HeartBeats()
    console = open_console(app, database, feed=_life(weather, database))
    opening.stop()
    settle(_WARM_UP_S)
    memory = [memory_mb()]
    hand = Hand(console)
    acts = itertools.chain.from_iterable((hand.assign, other) for other in itertools.cycle(hand.others()))
    assert console.window is not None
    drawing = DrawingTimes(console.window.map)
    beats = HeartBeats()
    begun = time.monotonic()
    while time.monotonic() < begun + seconds:
        settle(pause_s)
        next(acts)()
        if time.monotonic() >= begun + len(memory) * _MINUTE_S:
            memory.append(memory_mb())
    beats.stop()
    memory.append(memory_mb())
    frames = list(drawing.frames_ms)
    console.close()
    if not hand.given_ms:
        raise RuntimeError(f"no order could be given to a crew by keys, {hand.failed} tries")
    return [
        _longest(f"{weather}: longest stall while the window opens", opening.gaps, 500.0),
        *_act_figures(weather, hand, bare),
        *_stall_figures(f"{weather}, {seconds:.0f} s", beats.gaps),
        _drawing_figure(f"{weather}, {seconds:.0f} s", frames),
        *_memory_figures(f"{weather}, {seconds:.0f} s", memory),
    ]


def _act_figures(weather: str, hand: Hand, bare: float) -> list[Figure]:
    given = sorted(hand.given_ms)
    slow = given[int(len(given) * 0.95)] if len(given) > 1 else given[0]
    note = f"of {len(given)} by keys, {hand.failed} failed, {hand.idle} times no order waited"
    return [
        Figure(f"{weather}: Enter to ranked crews, median", statistics.median(hand.ranked_ms), "ms", 50.0),
        Figure(f"{weather}: Enter to assigned and painted, median", statistics.median(given), "ms", 50.0, note),
        Figure(f"{weather}: Enter to assigned and painted, 19 of 20", slow, "ms", 100.0),
        Figure(f"{weather}: the same, times the bare transaction", statistics.median(given) / bare, "x", 10.0),
    ]


def _stall_figures(name: str, gaps: list[Gap]) -> list[Figure]:
    over = [gap for gap in gaps if gap.ms > LONGEST_STALL_MS]
    own = [gap for gap in over if gap.ms - gap.queued_ms > LONGEST_STALL_MS]
    note = f"{len(own)} of them with a processor at hand"
    return [
        _longest(f"{name}: longest stall", gaps, LONGEST_STALL_MS),
        Figure(f"{name}: stalls over {LONGEST_STALL_MS:.0f} ms", float(len(over)), "", 0.0, note),
    ]


def _drawing_figure(name: str, frames: list[float]) -> Figure:
    note = f"of {len(frames)} frames, median {statistics.median(frames):.1f} ms; aim {_DRAWING_MS[1]:g} ms"
    return Figure(f"{name}: longest the map took to draw a frame", max(frames), "ms", _DRAWING_MS[0], note)


def _memory_figures(name: str, by_minute: list[float]) -> list[Figure]:
    """What was taken in all, and what of it came in the second half: what fills up once is no leak."""
    first, middle, last = by_minute[0], by_minute[len(by_minute) // 2], by_minute[-1]
    told = " ".join(f"{held:.0f}" for held in by_minute[:: max(1, len(by_minute) // 12)])
    return [
        Figure(f"{name}: memory grown by", last - first, "MB", 50.0, f"held in turn: {told} MB"),
        Figure(f"{name}: memory grown in the second half", last - middle, "MB", 15.0),
    ]


def _longest(name: str, gaps: list[Gap], target: float) -> Figure:
    worst = max(gaps, key=lambda gap: gap.ms, default=Gap(0.0, 0.0, 0.0, 0.0))
    return Figure(name, worst.ms, "ms", target, str(worst))


def _bare_assign_ms(database: Path) -> float:
    """The same act straight into a copy of the store, without a window."""
    copy = database.with_name("bare.sqlite3")
    copy.write_bytes(database.read_bytes())
    store = Store(sqlite_url(copy), rules=shipped_rules(), clock=wall_clock)
    store.open()
    waiting = [order for order in store.picture.orders.values() if order.state is OrderState.PENDING]
    spent = []
    for order in waiting[:_BARE_ACTS]:
        ranked = recommend(order, picture=store.picture, fixes={}, rules=shipped_rules(), now=wall_clock())
        crew = next((candidate.crew for candidate in ranked if candidate.lawful), None)
        if crew is None:
            continue
        command = AssignOrder(order=order.id, crew=crew, seen=order.version, override="bare transaction")
        begun = time.perf_counter()
        store.commit(Request(actor=AccountId(DISPATCHER), command=command))
        spent.append((time.perf_counter() - begun) * 1000)
    store.close()
    return statistics.median(spent)


def _life(weather: str, database: Path) -> tuple[str, ...]:
    begun = DemoTime(1.0, time.time(), time.time())
    return ("demo-life", weather, "--database", sqlite_url(database), "--clock", begun.argument())
