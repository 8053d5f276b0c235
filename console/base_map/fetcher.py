"""The GUI thread's side of fetching tiles. Its thread lives from the first server that is chosen to `stop`."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from console.base_map.fetching import TileFetching
from console.base_map.pace import Pace
from console.clock import Clock
from models.base_map.sources import TileServerChoice
from models.base_map.tiles import Tile

_BUNDLE_MS = 400
"""Tiles that come within this time are shown together."""


class TileFetcher(QObject):
    ready = Signal(object)
    """TileServerChoice whose cache can be read now."""
    arrived = Signal()
    """There are new tiles in the cache."""
    reached = Signal()
    lost = Signal()
    """The server answers again, or does not."""
    faulted = Signal(object)
    """DataUnavailable: no more tiles will come."""

    _begin = Signal(object, object)
    _want = Signal(object)
    _end = Signal()

    def __init__(self, clock: Clock, pace: Pace) -> None:
        super().__init__()
        self._clock = clock
        self._pace = pace
        self._thread: QThread | None = None
        self._worker: TileFetching | None = None
        self._bundle = QTimer(self)
        self._bundle.setSingleShot(True)
        self._bundle.setInterval(_BUNDLE_MS)
        self._bundle.timeout.connect(self.arrived)

    def begin(self, choice: TileServerChoice, file: Path) -> None:
        """Keep the tiles of this server in `file`; `ready` tells when it is there."""
        if self._thread is None:
            self._start()
        self._begin.emit(choice, file)

    def want(self, tiles: tuple[Tile, ...]) -> None:
        """Fetch these, the first ones first, instead of what is waiting."""
        self._want.emit(tiles)

    def rest(self) -> None:
        """No server is wanted for now."""
        self._bundle.stop()
        self._end.emit()

    def stop(self) -> None:
        """Leave everything, and end the thread."""
        self._bundle.stop()
        if self._thread is None or self._worker is None:
            return
        self._end.disconnect()
        self._end.connect(self._worker.end, Qt.ConnectionType.BlockingQueuedConnection)
        self._end.emit()
        self._thread.quit()
        self._thread.wait()
        self._thread = self._worker = None

    def _start(self) -> None:
        self._thread = QThread()
        self._thread.setObjectName("tiles")
        self._worker = worker = TileFetching(self._clock, self._pace)
        worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._begin.connect(worker.begin, queued)
        self._want.connect(worker.want, queued)
        self._end.connect(worker.end, queued)
        worker.kept.connect(self._on_kept, queued)
        for name in ("ready", "reached", "lost", "faulted"):
            getattr(worker, name).connect(getattr(self, name), queued)
        self._thread.start()

    def _on_kept(self) -> None:
        if not self._bundle.isActive():
            self._bundle.start()
