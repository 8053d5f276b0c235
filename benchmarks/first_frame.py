"""Start the program as a user does, print the time (seconds since the epoch) of its first complete frame, and end.

    python -m benchmarks.first_frame [DATABASE_URL]

Without a database: an empty window.
"""

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject


def main() -> int:
    if len(sys.argv) > 1:
        return _console(sys.argv[1])
    return _empty()


def _console(url: str) -> int:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from console.cli.main import run

    class Watch(QObject):
        """Sees the main window come up, then waits for the paint after its map is complete."""

        def eventFilter(self, watched: "QObject", event: "QEvent") -> bool:
            from console.window import MainWindow

            if event.type() == QEvent.Type.Show and isinstance(watched, MainWindow):
                app.removeEventFilter(self)
                watched.map.picture_complete.connect(lambda: _end_after_paint(watched.map.canvas.viewport()))
            return False

    app = QApplication(sys.argv[:1])
    watch = Watch()
    app.installEventFilter(watch)
    return run(["--database", url, "--language", "zh_CN"])


def _end_after_paint(viewport: "QObject") -> None:
    from PySide6.QtWidgets import QApplication

    from benchmarks.paints import Paints

    def end() -> None:
        print(time.time())
        QApplication.exit(0)

    Paints(viewport, lambda: True, end)


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
