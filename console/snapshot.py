"""A picture of the real window, taken once the map is complete and the crews are where they are."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from console.app import Console
from console.window import MainWindow

_SETTLE_MS = 1600
"""After the last layer: time for layouts, and for the tick that ranks crews by the first positions."""


class Snapshot(QObject):
    """Waits for the console to be complete; `taken` says whether the file could be written."""

    taken = Signal(bool)

    def __init__(self, console: Console, file: Path, size: tuple[int, int]) -> None:
        super().__init__()
        self._file = file
        self._size = size
        self._console = console
        self._waiting_for = {"map", "positions"} if console.has_feed else {"map"}
        console.opened.connect(self._on_opened)
        for waits_for_a_person in (console.empty, console.login_shown):
            waits_for_a_person.connect(self._take_entry)

    def _take_entry(self) -> None:
        self._console.entry.resize(*self._size)
        self._take_later(self._console.entry)

    def _on_opened(self, window: MainWindow) -> None:
        window.resize(*self._size)
        window.restore_layout(None)
        window.map.picture_complete.connect(lambda: self._ready("map"))
        self._console.tracks.moved.connect(lambda _: self._ready("positions"))

    def _ready(self, part: str) -> None:
        if self._waiting_for:
            self._waiting_for.discard(part)
            if not self._waiting_for and self._console.window is not None:
                self._take_later(self._console.window)

    def _take_later(self, window: QObject) -> None:
        QTimer.singleShot(_SETTLE_MS, lambda: self._take(window))

    def _take(self, window: object) -> None:
        picture = window.grab()  # type: ignore[attr-defined]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self.taken.emit(picture.save(str(self._file), "PNG"))
