"""Reading the ledger of notice against reality on the desk's worker, the archive too: some plans at a time, between the
desk's own turns."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.guard import Guard
from models.entities.outage_plans import Window
from models.errors import DataUnavailable
from models.ids import PlanId
from models.planning.notice_reality import Reality
from models.store.store import Store

_PAUSE_MS, _RETRY_MS = 5, 1000


class LedgerReader(QObject):
    """The worker thread's side. Windows are read in turn; what is asked for twice meanwhile is read once."""

    read = Signal(object, object)
    """Window, tuple[Reality, ...] by plan."""

    def __init__(self, store: Store, *, guard: Guard, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._guard = guard
        self._asked: list[Window] = []
        self._found: list[Reality] = []
        self._last: PlanId | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)

    @Slot(object)
    def ask(self, window: Window) -> None:
        if window not in self._asked:
            self._asked.append(window)
        if not self._next.isActive():
            self._next.start(0)

    def stop(self) -> None:
        """The desk closes."""
        self._asked.clear()
        self._next.stop()

    @Slot()
    def _step(self) -> None:
        """A database that cannot be read is asked again; after a fault of ours the window is given up."""
        if not self._asked:
            return
        went: list[bool] = []
        try:
            self._guard.run(lambda: went.append(self._went_on()))
        except DataUnavailable:
            self._next.start(_RETRY_MS)
            return
        if not went or not went[0]:
            window, found = self._asked.pop(0), tuple(self._found)
            self._found, self._last = [], None
            if went:
                self.read.emit(window, found)
        if self._asked:
            self._next.start(_PAUSE_MS)

    def _went_on(self) -> bool:
        found, self._last = self._store.realities(self._asked[0], self._last)
        self._found += found
        return self._last is not None
