"""Speed of the console, as figures with targets: start, assign, a queue of 50 000 orders, stalls of the GUI thread.

    python benchmarks/console.py [--quick] [--json FILE]

Everything runs on this machine in one go; ratios compare with something bare in the same run. `--quick` (under
50 s once the demo city has been built) watches a quiet evening for 12 s instead of a storm for ten minutes.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from console.app import Console, Options
from console.cli.session import load_rules
from console.clock import wall_clock
from console.demo.accounts import DISPATCHER
from console.demo.sessions import DemoTime
from console.language import Language
from console.settings import Settings
from models.changes import changed
from models.commands import Request
from models.commands.orders import AssignOrder
from models.entities.orders import OrderState, WorkOrder
from models.ids import AccountId, OrderId
from models.picture import Picture
from models.planning.recommendation import recommend
from models.store.engine import sqlite_url
from models.store.store import Store
from widgets.queue.order_queue import OrderQueue
from widgets.theme import apply_theme, dark_theme
from widgets.theme.fonts import load_fonts

WINDOW = (1920, 1080)
LONGEST_STALL_MS = 50.0


@dataclass(frozen=True)
class Figure:
    """`ok` compares with the target: the value may not be above it."""

    value: float
    unit: str
    target: float

    def row(self) -> dict[str, Any]:
        return {
            "value": round(self.value, 3),
            "unit": self.unit,
            "target": self.target,
            "ok": self.value <= self.target,
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(*options.child)
        return
    figures: dict[str, Figure] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        weather, watched_s = ("quiet", 12.0) if options.quick else ("storm", 600.0)
        database = Path(folder) / f"{weather}.sqlite3"
        _run("demo-build", weather, "--database", sqlite_url(database))
        figures |= start_figures(database, runs=2 if options.quick else 5)
        app = QApplication([])
        load_fonts(app)
        apply_theme(app, dark_theme())
        figures |= queue_figures(5_000 if options.quick else 50_000)
        figures |= room_figures(app, database, weather=weather, seconds=watched_s, assigns=12 if options.quick else 60)
    for name, figure in figures.items():
        row = figure.row()
        mark = "ok    " if row["ok"] else "MISSED"
        print(f"{mark} {name:58} {row['value']:>10} {row['unit']:6} target {row['target']}")
    if options.json:
        rows = {name: figure.row() for name, figure in figures.items()}
        options.json.write_text(json.dumps({"figures": rows}, indent=1), encoding="utf-8")


# -- start ------------------------------------------------------------------------------------------------------


def start_figures(database: Path, *, runs: int) -> dict[str, Figure]:
    """Process start to the first complete frame of the demo city, against an empty Qt window."""
    console = [_timed_child("console", database) for _ in range(runs)]
    empty = [_timed_child("empty", database) for _ in range(runs)]
    first = statistics.median(console)
    return {
        "start to first complete frame": Figure(first, "s", 4.0),
        "start, times an empty window": Figure(first / statistics.median(empty), "x", 8.0),
    }


def _timed_child(kind: str, database: Path) -> float:
    command = [sys.executable, __file__, "--child", kind, str(database)]
    started = time.time()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.strip().splitlines()[-1]) - started


def _child(kind: str, database: str) -> None:
    """Print the moment of the first complete frame."""
    app = QApplication([])
    if kind == "empty":
        window = QMainWindow()
        window.resize(*WINDOW)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.grab()
        print(time.time())
        return
    console = _open_console(app, Path(database), feed=None)
    print(time.time())
    console.close()


# -- the queue --------------------------------------------------------------------------------------------------


def queue_figures(count: int) -> dict[str, Figure]:
    """A queue of `count` orders: built anew, one change, one tick; against sorting the same orders."""
    now = wall_clock()
    picture = _many_orders(count, now)
    queue = OrderQueue(picture=picture, rules=load_rules(), theme=dark_theme())
    queue.resize(700, 900)
    queue.show()
    queue.show_now(now)
    orders = list(picture.orders.values())
    bare = _median_ms(5, lambda: sorted(orders, key=lambda order: (order.urgency.value, order.received_at)))
    full = _median_ms(5, queue.refresh)
    key = orders[count // 2].id

    def one_change() -> None:
        change = changed(picture.orders[key], supervised=not picture.orders[key].supervised)
        picture.apply_changes((change,))
        queue.show_changes((change,))

    one = _median_ms(20, one_change)
    moments = iter(range(1, 100))
    tick = _median_ms(20, lambda: queue.show_now(now + timedelta(seconds=next(moments))))
    queue.close()
    return {
        f"queue of {count}: refresh": Figure(full, "ms", 150.0),
        f"queue of {count}: refresh, times a bare sort": Figure(full / bare, "x", 20.0),
        f"queue of {count}: one change": Figure(one, "ms", 5.0),
        f"queue of {count}: tick": Figure(tick, "ms", 15.0),
    }


def _many_orders(count: int, now: Any) -> Picture:
    """The queue's load: one real order of the demo's kind, copied with other numbers and receipt times."""
    from tests.widgets import pictures

    picture = pictures.picture_of(pictures.station(), pictures.grid(), pictures.crew())
    for number in range(count):
        order = pictures.order(f"261121{number:05d}")
        picture.put(replace(order, received_at=now - timedelta(seconds=7 * number % 14_000)))
    return picture


# -- the room ---------------------------------------------------------------------------------------------------


def room_figures(app: QApplication, database: Path, *, weather: str, seconds: float, assigns: int) -> dict[str, Figure]:
    """Assign by two keys, and the longest time the GUI thread did not answer, in a living demo."""
    bare = _bare_assign_ms(database, assigns)
    begun = DemoTime(1.0, time.time(), time.time())
    feed = ("demo-life", weather, "--database", sqlite_url(database), "--clock", begun.argument())
    console = _open_console(app, database, feed=feed)
    _settle(2.0)
    trips = [trip for trip in (_assign_by_keys(console) for _ in range(assigns)) if trip is not None]
    beats = _HeartBeats()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        _settle(min(5.0, max(0.1, until - time.monotonic())))
        _assign_by_keys(console)
    stalls = beats.gaps_ms()
    console.close()
    found = {
        f"{weather}: longest stall of the GUI thread in {seconds:.0f} s": Figure(max(stalls), "ms", LONGEST_STALL_MS)
    }
    found[f"{weather}: stalls over {LONGEST_STALL_MS:.0f} ms"] = Figure(
        float(sum(gap > LONGEST_STALL_MS for gap in stalls)), "", 0.0
    )
    if trips:
        trip = statistics.median(trips)
        found["assign: Enter to repaint"] = Figure(trip, "ms", 50.0)
        found["assign, times the bare transaction"] = Figure(trip / bare, "x", 10.0)
    return found


def _bare_assign_ms(database: Path, assigns: int) -> float:
    """The same act straight into a copy of the store, without a window."""
    copy = database.with_name("bare.sqlite3")
    copy.write_bytes(database.read_bytes())
    store = Store(sqlite_url(copy), rules=load_rules(), clock=wall_clock)
    store.open()
    spent = []
    for order in [order for order in store.picture.orders.values() if order.state is OrderState.PENDING][:assigns]:
        ranked = recommend(order, picture=store.picture, fixes={}, rules=load_rules(), now=wall_clock())
        command = AssignOrder(order=order.id, crew=ranked[0].crew, seen=order.version, override="benchmark")
        begun = time.perf_counter()
        store.commit(Request(actor=AccountId(DISPATCHER), command=command))
        spent.append((time.perf_counter() - begun) * 1000)
    store.close()
    return statistics.median(spent)


def _assign_by_keys(console: Console) -> float | None:
    """Milliseconds from the second Enter to the queue's next paint after the answer; None if nothing waits."""
    window = console.window
    assert window is not None
    order = next((order for order in _pending(console.desk.picture)), None)
    if order is None:
        return None
    window.queue.select((order.id,))
    window.inspector.select((order.id,))
    window.inspector.show_crews(order.id)
    _settle(0.05)
    target = QApplication.focusWidget() or window
    watch = _Paints(window.queue.table.viewport())
    loop = QEventLoop()
    console.desk.done.connect(lambda *_: watch.arm(loop.quit))
    console.desk.refused.connect(lambda *_: loop.exit(1))
    QTimer.singleShot(3000, loop, lambda: loop.exit(2))
    begun = time.perf_counter()
    QTest.keyClick(target, Qt.Key.Key_Return)
    refused = loop.exec()
    spent = (time.perf_counter() - begun) * 1000
    return None if refused else spent


def _pending(picture: Picture) -> list[WorkOrder]:
    waiting = [order for order in picture.orders.values() if order.state is OrderState.PENDING]
    return sorted(waiting, key=lambda order: OrderId(order.id))


class _Paints(QObject):
    """Calls back at the first paint of `widget` after it was armed."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = None
        widget.installEventFilter(self)

    def arm(self, then: Callable[[], None]) -> None:
        self._then = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._then is not None and event.type() == QEvent.Type.Paint:
            then, self._then = self._then, None
            QTimer.singleShot(0, then)
        return super().eventFilter(watched, event)


class _HeartBeats(QObject):
    """A timer of one millisecond: the gaps between its beats are the times the thread was busy."""

    def __init__(self) -> None:
        super().__init__()
        self._beats = [time.perf_counter()]
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append(time.perf_counter()))
        self._timer.start(1)

    def gaps_ms(self) -> list[float]:
        self._timer.stop()
        return [(later - earlier) * 1000 for earlier, later in zip(self._beats, self._beats[1:], strict=False)]


# -- shared -----------------------------------------------------------------------------------------------------


def _open_console(app: QApplication, database: Path, *, feed: tuple[str, ...] | None) -> Console:
    """A console as the program opens it, shown and completely drawn."""
    language = Language(app)
    language.use("zh_CN")
    load_fonts(app)
    apply_theme(app, dark_theme())
    options = Options(url=sqlite_url(database), clock=wall_clock, account=None, theme="dark", feed=feed)
    console = Console(options, app=app, language=language, settings=Settings(), rules=load_rules())
    loop = QEventLoop()

    def show(window: Any) -> None:
        window.map.picture_complete.connect(loop.quit)
        window.resize(*WINDOW)
        window.show()
        window.restore_layout(None)

    console.opened.connect(show)
    console.start()
    loop.exec()
    return console


def _settle(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def _median_ms(times: int, work: Callable[[], object]) -> float:
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "console", *arguments], check=True, cwd=ROOT, capture_output=True)


if __name__ == "__main__":
    main()
