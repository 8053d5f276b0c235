"""A picture of the real window, taken once the map is complete and the crews are where they are."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QWidget

from console.app import Console
from console.window import MainWindow
from models.errors import DataUnavailable

_SETTLE_MS = 1600
"""After the last layer: time for layouts, and for the tick that ranks crews by the first positions."""


class Snapshot(QObject):
    """Waits for the console to be complete."""

    taken = Signal()
    failed = Signal(object)
    """DataUnavailable: the file cannot be written."""

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
        window.arrangement.layouts.reset()
        window.map.picture_complete.connect(lambda: self._ready("map"))
        self._console.tracks.moved.connect(lambda _: self._ready("positions"))

    def _ready(self, part: str) -> None:
        if self._waiting_for:
            self._waiting_for.discard(part)
            if not self._waiting_for and self._console.window is not None:
                self._take_later(self._console.window)

    def _take_later(self, window: QWidget) -> None:
        QTimer.singleShot(_SETTLE_MS, lambda: self._take(window))

    def _take(self, window: QWidget) -> None:
        writer = QImageWriter(str(self._file), b"png")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            said = "" if writer.write(window.grab().toImage()) else writer.errorString()
        except OSError as fault:
            said = str(fault)
        if said:
            self.failed.emit(DataUnavailable("file_not_writable", facts={"file": str(self._file), "said": said}))
        else:
            self.taken.emit()
