"""Reading the journal's past for the shift's log on the desk's worker: a piece at a time, between the desk's turns."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.guard import Guard
from models.errors import DataUnavailable
from models.store.store import Store

_RETRY_MS = 1000


class LogReader(QObject):
    """The worker thread's side. One piece is read at a time; what is asked for twice meanwhile is read once."""

    read = Signal(int, object, object)
    """The revision before which was asked for, tuple[Entry, ...] newest first, and where the piece before begins; None
    at the beginning of the journal."""

    def __init__(self, store: Store, *, guard: Guard, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._guard = guard
        self._asked: list[int] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)

    @Slot(int)
    def ask(self, before: int) -> None:
        if before not in self._asked:
            self._asked.append(before)
        if not self._next.isActive():
            self._next.start(0)

    def stop(self) -> None:
        """The desk closes."""
        self._asked.clear()
        self._next.stop()

    @Slot()
    def _step(self) -> None:
        """A database that cannot be read is asked again; after a fault of ours the piece is given up."""
        if not self._asked:
            return
        before = self._asked[0]
        try:
            self._guard.run(lambda: self.read.emit(before, *self._store.log_before(before)))
        except DataUnavailable:
            self._next.start(_RETRY_MS)
            return
        self._asked.pop(0)
        if self._asked:
            self._next.start(0)
