"""Ten thousand alarms that come at once, as in a storm: do hand and eye feel it while they are raised and folded?

python benchmarks/alarms.py [--quick] [--json FILE]

A console on a database of late orders raises what is due by itself while the list of alarms stands open. Told is how
long the GUI thread did not answer because it computed, so that other work on the machine changes little.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])  # or this file would be taken for a package of that name

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.figures import Figure, keep
from benchmarks.heart_beats import HeartBeats
from benchmarks.stage import SCREEN, make_application, make_screen, settle
from console.app import Console, Options
from console.clock import wall_clock
from console.demo.sessions import DEMO_SOURCE
from console.language import Language
from console.rule_books import shipped_rules
from console.settings import Settings
from models.commands import Request
from models.entities.alarms import AlarmKind
from models.store.store import Store
from tests.console.rooms import DISPATCHER, make_room, report

_CLOCKS = 3
"""Of each order are over their limits: dispatch, and two of arrival; a third one is near."""
_STALL_MS = 50.0
_PATIENCE_S = 240.0


def alarm_figures(app: QApplication, folder: Path, *, count: int) -> list[Figure]:
    console = _open(app, _late_room(folder / "room.sqlite3", count // _CLOCKS + 1))
    window = console.window
    assert window is not None
    window.menus.action("alarms").trigger()
    settle(0.5)
    begun, beats = time.perf_counter(), HeartBeats()
    while len(console.desk.picture.alarms) < count and time.perf_counter() - begun < _PATIENCE_S:
        settle(0.1)
    spent = time.perf_counter() - begun
    settle(1.0)
    beats.stop()
    raised = len(console.desk.picture.alarms)
    (page,) = window.alarms.pages
    folding, now = window.alarms.folding, wall_clock()
    folded = _computing_ms(lambda: page.refresh(now))
    worst = max(beats.gaps, key=lambda gap: gap.own_ms, default=None)
    hidden = raised - sum(card.count() for card in folding.cards.values())
    row = next(row for row in page.model.rows if row.card and row.card.key.kind is AlarmKind.ARRIVAL_CLOCK)
    page.model.turn(row, opened=True)
    opened = _computing_ms(lambda: page.refresh(now))
    cards = len(folding.cards)
    console.close()
    stalled = 0.0 if worst is None else worst.own_ms
    return [
        Figure(f"{count} alarms: raised and folded", spent, "s", 60.0),
        Figure(f"{count} alarms: longest stall of the GUI thread", stalled, "ms", _STALL_MS, str(worst or "")),
        Figure(f"{count} alarms: hidden by folding", float(hidden), "", 0.0),
        Figure(f"{count} alarms: cards", float(cards), "", 20.0),
        Figure(f"{count} alarms: list laid out anew, folded", folded, "ms", _STALL_MS),
        Figure(f"{count} alarms: list laid out anew, the largest card open", opened, "ms", _STALL_MS),
    ]


def _computing_ms(work: Callable[[], object]) -> float:
    """The median of what the GUI thread computes for it."""
    spent = []
    for _ in range(5):
        begun = time.thread_time()
        work()
        spent.append((time.thread_time() - begun) * 1000)
    return statistics.median(spent)


def _late_room(file: Path, orders: int) -> str:
    """Orders of fifty minutes that nobody has touched."""
    now = wall_clock()
    url = make_room(file, now=now - timedelta(hours=2), source=DEMO_SOURCE)
    store = Store(url, rules=shipped_rules(), clock=wall_clock)
    store.open()
    late = now - timedelta(minutes=50)
    requests = [Request(actor=DISPATCHER, command=report(number, received_at=late)) for number in range(1, orders + 1)]
    for at in range(0, len(requests), 200):
        store.commit_all(requests[at : at + 200])
    store.close()
    return url


def _open(app: QApplication, url: str) -> Console:
    options = Options(url=url, clock=wall_clock, account=DISPATCHER, theme="dark", feed=None)
    console = Console(options, app=app, language=Language(app), settings=Settings(), rules=shipped_rules())
    loop = QEventLoop()
    console.opened.connect(lambda window: (window.resize(*SCREEN), window.show(), loop.quit()))
    console.failed.connect(lambda _words: loop.exit(1))
    console.start()
    if loop.exec():
        raise RuntimeError(f"{url} cannot be opened")
    return console


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="two thousand alarms")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        make_screen(Path(folder))
        app = make_application()
        figures = alarm_figures(app, Path(folder), count=2_000 if wanted.quick else 10_000)
        app.quit()
    for figure in figures:
        print(figure.line())
    return keep(figures, wanted.json)


if __name__ == "__main__":
    raise SystemExit(main())
