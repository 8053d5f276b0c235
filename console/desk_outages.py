"""Reading the outages of record on the desk's worker: in small pieces, between the desk's own turns, after the window
stands. What is read may be fifty thousand orders and more; somebody's act waits for one piece at most."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.grounds import Grounds
from console.guard import Guard
from models.errors import DataUnavailable
from models.ids import AreaCode
from models.planning.outage_offers import customers_of
from models.planning.outage_records import FeederAreas
from models.store.store import Store

_PAUSE_MS, _RETRY_MS = 5, 1000
_UNASKED_MS = 10_000
"""After this nobody's first picture is still being made."""


class OutageReader(QObject):
    """`begin` may be called as often as anybody likes; by itself it begins a while after the database was opened."""

    read = Signal()
    """All of them are on record from now on."""

    def __init__(self, store: Store, *, grounds: Grounds, guard: Guard, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._grounds = grounds
        self._guard = guard
        self.customers: Mapping[AreaCode, int] = {}
        """Of every area of the ground, once reading has begun."""
        self._begun = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)

    def begin_later(self) -> None:
        self._next.start(_UNASKED_MS)

    @Slot()
    def begin(self) -> None:
        if not self._begun:
            self._next.start(0)

    def begin_anew(self) -> None:
        """The ground has changed: which areas a line supplies is judged by the ground as it is."""
        if self._begun:
            self._begun = False
            self.begin()

    def stop(self) -> None:
        """The desk closes; nobody begins any more."""
        self._begun = True
        self._next.stop()

    @Slot()
    def _step(self) -> None:
        """A database that cannot be read is asked again; after a fault of ours the outages stay unread, and plans
        unapproved."""
        more: list[bool] = []
        try:
            self._guard.run(lambda: more.append(self._went_on()))
        except DataUnavailable:
            self._next.start(_RETRY_MS)
            return
        if more and more[0]:
            self._next.start(_PAUSE_MS)
        elif more:
            self.read.emit()

    def _went_on(self) -> bool:
        if self._begun:
            return self._store.read_outages()
        territory = self._grounds.territory(self._store.picture.ground, self._store.territory)
        self.customers = customers_of(territory)
        self._store.begin_outages(FeederAreas(territory))
        self._begun = True
        return True
