"""Customer-hours of a month: asked by the page of the month, counted by the desk's worker, never waited for.

As with `plan_judging`: the newest question of a page wins, the worker goes one step at a time, and whoever was answered
while the outages of record were being read is answered again afterwards.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import count

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.clock import Clock
from console.desk_outages import OutageReader
from console.grounds import Grounds
from console.guard import Guard
from models.errors import DispatchError
from models.planning.hours_ground import HoursGround
from models.planning.month_counting import counting
from models.planning.month_hours import MonthHours
from models.rules.rule_book import RuleBook
from models.store.store import Store

_PAUSE_MS = 2


class MonthWorker(QObject):
    """The worker thread's side."""

    counted = Signal(int, object)

    def __init__(
        self,
        store: Store,
        *,
        outages: OutageReader,
        grounds: Grounds,
        clock: Clock,
        rules: RuleBook,
        guard: Guard,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._outages = outages
        self._grounds = grounds
        self._clock = clock
        self._rules = rules
        self._guard = guard
        self._ground: tuple[str, HoursGround] | None = None
        self._questions: dict[int, tuple[int, date]] = {}
        self._at_work: dict[int, Iterator[MonthHours | None]] = {}
        self._unread: set[int] = set()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_PAUSE_MS)
        self._next.timeout.connect(self._step)
        outages.read.connect(self._ask_again)

    @Slot(int, int, object)
    def ask(self, asker: int, number: int, month: date) -> None:
        self._questions[asker] = number, month
        self._take_up(asker)
        self._outages.begin()

    @Slot(int)
    def forget(self, asker: int) -> None:
        self._questions.pop(asker, None)
        self._at_work.pop(asker, None)
        self._unread.discard(asker)

    def stop(self) -> None:
        """The desk closes."""
        self._questions.clear()
        self._at_work.clear()
        self._next.stop()

    def _take_up(self, asker: int) -> None:
        self._at_work.pop(asker, None)  # the newest question is the last in turn
        self._unread.discard(asker)
        self._at_work[asker] = self._work(*self._questions[asker])
        self._next.start()

    def _work(self, number: int, month: date) -> Iterator[MonthHours | None]:
        ground = self._ground_now()
        yield None
        book = self._store.outages
        table = book.table() if book.whole else None
        plans = tuple(self._store.picture.plans.values())
        now = self._clock()
        yield from counting(number, month, table=table, plans=plans, ground=ground, now=now, rules=self._rules)

    def _ground_now(self) -> HoursGround:
        """Made anew only when the ground is another."""
        here = self._store.picture.ground
        digest = here.digest if here is not None else ""
        if self._ground is None or self._ground[0] != digest:
            self._ground = digest, HoursGround.of(self._grounds.territory(here, self._store.territory))
        return self._ground[1]

    @Slot()
    def _ask_again(self) -> None:
        for asker in tuple(self._unread):
            self._take_up(asker)

    @Slot()
    def _step(self) -> None:
        """A fault of ours ends the work and is told by the guard; a database that cannot be read, by the desk: the page
        asks again with the next turn of its own."""
        asker = next(iter(self._at_work), None)
        if asker is None:
            return
        steps, found = self._at_work.pop(asker), list[MonthHours | None]()
        with suppress(DispatchError):
            self._guard.run(lambda: found.append(next(steps)))
        if found and found[0] is None:
            self._at_work[asker] = steps
        elif found and found[0] is not None:
            if found[0].unread:
                self._unread.add(asker)
            self.counted.emit(asker, found[0])
        if self._at_work:
            self._next.start()


class MonthCounting(QObject):
    """The GUI thread's side; belongs to the page that asks."""

    counted = Signal(object)
    """MonthHours of the newest question; a second time once the outages are read, if they were not."""

    _ask = Signal(int, int, object)
    _forget = Signal(int)

    def __init__(self, worker: MonthWorker, asker: int, parent: QObject) -> None:
        super().__init__(parent)
        self._asker = asker
        self._numbers = count(1)
        self._newest = 0
        queued = Qt.ConnectionType.QueuedConnection
        self._ask.connect(worker.ask, queued)
        self._forget.connect(worker.forget, queued)
        worker.counted.connect(self._on_counted, queued)

    def ask(self, month: date) -> int:
        """Of the month in which that day lies; the question's number."""
        self._newest = next(self._numbers)
        self._ask.emit(self._asker, self._newest, month)
        return self._newest

    def forget(self) -> None:
        """Nobody looks any more."""
        self._newest = 0
        self._forget.emit(self._asker)

    @Slot(int, object)
    def _on_counted(self, asker: int, hours: MonthHours) -> None:
        if (asker, hours.number) == (self._asker, self._newest):
            self.counted.emit(hours)
