"""Start the program as a user does, print the time (seconds since the epoch) of its first complete frame, and end.

    python -m benchmarks.first_frame [DATABASE_URL [SECONDS]]

Without a database: an empty window. It ends so many seconds later, after a first start: as at a desk, what is kept for
the next one is kept by then.
"""

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from widgets.map.map_view import MapView


def main() -> int:
    if len(sys.argv) > 1:
        return _console(sys.argv[1], live_s=float(sys.argv[2]) if len(sys.argv) > 2 else 0.0)
    return _empty()


def _console(url: str, *, live_s: float) -> int:
    from console.cli.main import run
    from console.interpreter import begin_loading, leave_sources_unread

    begin_loading()
    leave_sources_unread()
    from console.app import Console

    begin = Console.start

    def start(console: Console) -> None:
        """An event filter on the application, which sees the window come as well, would hold up every event."""
        console.opened.connect(lambda window: _end_after_paint(window.map, live_s))
        begin(console)

    Console.start = start  # type: ignore[method-assign]
    return run(["--database", url, "--language", "zh_CN"])


def _end_after_paint(map_view: "MapView", live_s: float) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from benchmarks.paints import Paints

    def end() -> None:
        print(time.time())
        QTimer.singleShot(int(live_s * 1000), lambda: QApplication.exit(0))

    map_view.picture_complete.connect(lambda: Paints(map_view.canvas.viewport(), lambda: True, end))


def _empty() -> int:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.showMaximized()
    QTest.qWaitForWindowExposed(window)
    window.grab()
    print(time.time())
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
