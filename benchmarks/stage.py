"""What every figure needs: a screen without a screen, the console as the program opens it, waiting, and paint."""

import json
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.paints import Paints
from console import interpreter
from console.app import Console, Options
from console.clock import wall_clock
from console.language import Language
from console.rule_books import shipped_rules
from console.settings import Settings
from console.window import MainWindow
from models.store.engine import sqlite_url
from widgets.theme import apply_theme, dark_theme
from widgets.theme.fonts import load_fonts

SCREEN = (1920, 1080)
_PATIENCE_S = 3.0


def make_screen(folder: Path) -> None:
    """Let Qt draw on a screen in memory of the usual size, unless somebody wants to look on."""
    screen = {"name": "desk", "x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1], "dpr": 1}
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), encoding="utf-8")
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={file}")


def make_application() -> QApplication:
    interpreter.paint_alone()
    app = QApplication([])
    load_fonts(app)
    apply_theme(app, dark_theme())
    return app


def open_console(app: QApplication, database: Path, *, feed: tuple[str, ...]) -> Console:
    """A console with somebody logged in, shown and completely drawn. RuntimeError if it cannot be opened."""
    language = Language(app)
    language.use("zh_CN")
    options = Options(url=sqlite_url(database), clock=wall_clock, account=None, theme="dark", feed=feed)
    console = Console(options, app=app, language=language, settings=Settings(), rules=shipped_rules())
    loop = QEventLoop()

    def show(window: MainWindow) -> None:
        window.map.picture_complete.connect(loop.quit)
        window.resize(*SCREEN)
        window.show()
        window.arrangement.layouts.reset()

    console.opened.connect(show)
    console.failed.connect(lambda _words: loop.exit(1))
    console.start()
    if loop.exec():
        raise RuntimeError(f"{database} cannot be opened")
    return console


def settle(seconds: float) -> None:
    """Let the program live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def painted_after_ms(act: Callable[[], object], widget: QObject, *, wanted: Callable[[], bool]) -> float | None:
    """Milliseconds from the beginning of `act` until `widget` has painted what it shows once `wanted` is true; None
    if that does not come."""
    loop = QEventLoop()
    paints = Paints(widget, wanted, loop.quit)
    QTimer.singleShot(int(_PATIENCE_S * 1000), loop, lambda: loop.exit(1))
    begun = time.perf_counter()
    act()
    late = loop.exec()
    spent = (time.perf_counter() - begun) * 1000
    paints.stop()
    return None if late else spent


def median_ms(times: int, work: Callable[[], object]) -> float:
    """Of so many calls, each by itself."""
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


def memory_mb() -> float:
    """What the process holds in memory now; 0 where that cannot be seen."""
    file = Path("/proc/self/statm")
    return int(file.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if file.exists() else 0.0
