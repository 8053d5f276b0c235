"""A start of the real program on given screens, as a process of its own: what it did is printed as one line of JSON.

python -m tests.console.layouts.sitting arrange|look URL
"""

import json
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from console.cli.arguments import build_parser
from console.cli.start import Program
from console.further.window import Kind
from console.layouts import layouts, monitors
from console.window import MainWindow
from tests.console.layouts.screens import LEFT, RIGHT, plug
from tests.console.rooms import DISPATCHER

_PATIENCE_MS = 45_000
_SCREENS_REST_MS, _WINDOWS_REST_MS = 40, 100
"""A tenth of what a person gets to move windows and screens in: here nobody does it by hand."""


def main(step: str, url: str) -> None:
    monitors._REST_MS, layouts._REST_MS = _SCREENS_REST_MS, _WINDOWS_REST_MS
    app = QApplication([])
    program = Program(build_parser().parse_args(["--database", url, "--language", "en", "--as", DISPATCHER]), app)
    program.begin()
    until(lambda: program._console is not None and program._console.window is not None)
    window = program._console.window  # type: ignore[union-attr]
    assert window is not None
    until(lambda: window.isVisible() and window.up_to_date)
    said = arrange(window) if step == "arrange" else [places(window)]
    QTimer.singleShot(0, window.close)
    app.exec()
    program.end()
    print(json.dumps(said))


def arrange(window: MainWindow) -> list[Any]:
    """Windows over two screens, then the right one pulled out, then plugged in again."""
    window.showNormal()
    window.setGeometry(100, 100, 1400, 800)
    crews = dock(window)
    crews.setFloating(True)
    crews.setGeometry(2500, 300, 500, 400)
    further = window.arrangement.further
    further.open(Kind.FIGURES).setGeometry(3600, 200, 700, 600)
    wall = further.open(Kind.WALL_MAP)
    wall.setGeometry(2000, 50, 1600, 900)
    rest(window)  # the system puts it there first
    wall.showFullScreen()
    window.arrangement.layouts.lock.turn_on()
    rest(window)
    before = places(window)
    plug(LEFT)
    rest(window)
    alone = places(window)
    plug(LEFT, RIGHT)
    rest(window)
    return [before, alone, places(window)]


def places(window: MainWindow) -> dict[str, Any]:
    found: dict[str, Any] = {
        "main": _place(window),
        "crews": _place(dock(window)),
        "floating": dock(window).isFloating(),
    }
    for further in window.arrangement.further.windows:
        found[further.kind.value] = _place(further)
        found[f"{further.kind.value} full"] = further.isFullScreen()
    return found | {"locked": window.arrangement.layouts.lock.on}


def _place(widget: QWidget) -> list[int]:
    place = widget.geometry()
    return [place.x(), place.y(), place.width(), place.height()]


def dock(window: MainWindow) -> QDockWidget:
    found = window.findChild(QDockWidget, "crews")
    assert isinstance(found, QDockWidget)
    return found


def rest(window: MainWindow) -> None:
    """Longer than screens and then windows have to stand still, and until their places have been kept, which takes
    longer where the machine has other work."""
    loop = QEventLoop()
    QTimer.singleShot(3 * (_SCREENS_REST_MS + _WINDOWS_REST_MS), loop.quit)
    loop.exec()
    layouts_of = window.arrangement.layouts
    until(lambda: not (layouts_of._in_change or layouts_of._rest.isActive()))


def until(condition: Callable[[], bool]) -> None:
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: condition() and loop.quit())
    look.start(20)
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    loop.exec()
    look.stop()
    assert condition()


if __name__ == "__main__":
    main(*sys.argv[1:])
