"""Looking back for the rule book: which versions the journal has seen, and what another book would have judged.

The worker's side works in small pieces with the desk's own turns between them, so that an act waits for one piece
at most; the front is what the GUI thread asks and hears.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.guard import Guard
from models.errors import DispatchError
from models.rules.book_differences import SeenVersion, joined
from models.rules.rejudging import Rejudging
from models.rules.rule_book import RuleBook
from models.store.store import Store

_ORDERS_AT_ONCE, _PAUSE_MS = 50, 5
"""Some ten milliseconds at a time, of the worker and of the interpreter."""
_DAY = timedelta(days=1)

Steps = Iterator[tuple[int, int]]
"""Work in pieces: after each, how much is done of how much."""


class ReviewWorker(QObject):
    """The worker thread's side. Wishes are met in turn, one piece of one at a time."""

    versions_read = Signal(object)
    progressed = Signal(int, int, int)
    rejudged = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, store: Store, *, guard: Guard, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._guard = guard
        self._wishes: dict[int, Steps] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_PAUSE_MS)
        self._next.timeout.connect(self._step)

    @Slot(int)
    def read_versions(self, wish: int) -> None:
        self._take_up(wish, self._versions())

    @Slot(int, object, object, object)
    def rejudge(self, wish: int, rules: RuleBook, since: datetime, until: datetime) -> None:
        self._take_up(wish, self._rejudging(wish, rules, since, until))

    @Slot(int)
    def give_up(self, wish: int) -> None:
        self._wishes.pop(wish, None)

    def stop(self) -> None:
        """The desk closes."""
        self._wishes.clear()
        self._next.stop()

    def _take_up(self, wish: int, steps: Steps) -> None:
        self._wishes[wish] = steps
        self._next.start()

    @Slot()
    def _step(self) -> None:
        """A refusal or a fault of ours ends the work and is told, so that no page waits for ever."""
        wish = next(iter(self._wishes), None)
        if wish is None:
            return
        went: list[bool] = []
        error: DispatchError | None = None
        try:
            self._guard.run(lambda: went.append(self._went_on(wish)))
        except DispatchError as refusal:
            error = refusal
        if not went:
            self.failed.emit(wish, error or DispatchError("program_fault"))
        if not went or not went[0]:
            del self._wishes[wish]
        if self._wishes:
            self._next.start()

    def _went_on(self, wish: int) -> bool:
        done = next(self._wishes[wish], None)
        if done is None:
            return False
        self.progressed.emit(wish, *done)
        return True

    def _versions(self) -> Steps:
        found: list[SeenVersion] = []
        after: int | None = 0
        while after is not None:
            seen, after = self._store.rule_books_seen(after)
            found += seen
            yield len(found), 0
        self.versions_read.emit(joined(found))

    def _rejudging(self, wish: int, rules: RuleBook, since: datetime, until: datetime) -> Steps:
        # First what is open: an order that is archived while this goes on is then met twice, and not missed.
        ids = dict.fromkeys(self._store.open_orders())
        for begin, end in _days(since, until):
            yield 0, 0
            ids |= dict.fromkeys(self._store.archived_orders(begin, end))
        found, rejudging = tuple(ids), Rejudging(rules, since=since)
        for first in range(0, len(found), _ORDERS_AT_ONCE):
            yield first, len(found)
            rejudging.take(self._store.orders(found[first : first + _ORDERS_AT_ONCE]))
        self.rejudged.emit(wish, rejudging.result())


class Review(QObject):
    """The GUI thread's side: what comes of a wish that was given up is not told."""

    versions_read = Signal(object)
    """tuple[SeenVersion, ...]"""
    progressed = Signal(int, int)
    """Orders judged again, of how many; 0 of 0 while they are being looked for."""
    rejudged = Signal(object)
    """Rejudgement"""
    failed = Signal(object)
    """DispatchError: it could not be judged again. What the journal has seen is simply not told then."""

    _read_versions = Signal(int)
    _rejudge = Signal(int, object, object, object)
    _give_up = Signal(int)

    def __init__(self, worker: ReviewWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._wish = 0
        self._rejudging: int | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._read_versions.connect(worker.read_versions, queued)
        self._rejudge.connect(worker.rejudge, queued)
        self._give_up.connect(worker.give_up, queued)
        worker.versions_read.connect(self.versions_read, queued)
        worker.progressed.connect(self._on_progress, queued)
        worker.rejudged.connect(self._on_rejudged, queued)
        worker.failed.connect(self._on_failed, queued)

    def read_versions(self) -> None:
        """The answer is `versions_read`, if the journal can be read."""
        self._wish += 1
        self._read_versions.emit(self._wish)

    def rejudge(self, rules: RuleBook, *, since: datetime, until: datetime) -> None:
        """The answer is `rejudged` or `failed`, with `progressed` on the way. An older wish is given up."""
        self.cancel()
        self._wish += 1
        self._rejudging = self._wish
        self._rejudge.emit(self._wish, rules, since, until)

    def cancel(self) -> None:
        """Nothing is told any more of what is being judged again."""
        if self._rejudging is not None:
            self._give_up.emit(self._rejudging)
            self._rejudging = None

    @Slot(int, int, int)
    def _on_progress(self, wish: int, done: int, of: int) -> None:
        if wish == self._rejudging:
            self.progressed.emit(done, of)

    @Slot(int, object)
    def _on_rejudged(self, wish: int, result: object) -> None:
        if wish == self._rejudging:
            self._rejudging = None
            self.rejudged.emit(result)

    @Slot(int, object)
    def _on_failed(self, wish: int, error: DispatchError) -> None:
        if wish == self._rejudging:
            self._rejudging = None
            self.failed.emit(error)


def _days(since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime | None]]:
    """The time in pieces of a day; the last one has no end."""
    while since + _DAY < until:
        yield since, since + _DAY
        since += _DAY
    yield since, None
