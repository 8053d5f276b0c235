"""What would this plan do: asked by the pages of plans, answered by the desk's worker, never waited for.

Each page has a `PlanJudging` of its own (`Desk.plan_judging`). Its newest question wins: what is found for an older one
is not told any more, and given up between two steps. The worker goes one step of one question at a time, so that
somebody's act waits for one step at most.
"""

from collections.abc import Iterator
from itertools import count

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.clock import Clock
from console.desk_outages import OutageReader
from console.guard import Guard
from models.decisions.plan_judgement import PlanJudgement, PlanQuestion, judging
from models.decisions.situation import Situation
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import DispatchError
from models.rules.rule_book import RuleBook
from models.store.store import Store

_PAUSE_MS = 2


class JudgingWorker(QObject):
    """The worker thread's side. Whoever was answered while the outages were being read is answered again afterwards."""

    judged = Signal(int, object)
    failed = Signal(int, int, object)

    def __init__(
        self, store: Store, *, outages: OutageReader, clock: Clock, rules: RuleBook, guard: Guard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._outages = outages
        self._clock = clock
        self._rules = rules
        self._guard = guard
        self._questions: dict[int, tuple[int, PlanQuestion]] = {}
        self._at_work: dict[int, Iterator[PlanJudgement | None]] = {}
        self._unread: set[int] = set()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_PAUSE_MS)
        self._next.timeout.connect(self._step)
        outages.read.connect(self._ask_again)

    @Slot(int, int, object)
    def ask(self, asker: int, number: int, question: PlanQuestion) -> None:
        self._questions[asker] = number, question
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
        number, question = self._questions[asker]
        on = Situation(SYSTEM_ACCOUNT, self._store.picture, self._clock(), self._rules, self._store.outages)
        self._at_work.pop(asker, None)  # the newest question is the last in turn
        self._unread.discard(asker)
        self._at_work[asker] = judging(number, question, on, self._outages.customers, self._outages.feeders)
        self._next.start()

    @Slot()
    def _ask_again(self) -> None:
        """The outages are read now: also what is at work was begun without them."""
        for asker in (*self._unread, *self._at_work):
            self._take_up(asker)

    @Slot()
    def _step(self) -> None:
        """A refusal or a fault of ours ends the work and is told, so that no page waits for ever."""
        asker = next(iter(self._at_work), None)
        if asker is None:
            return
        steps, found = self._at_work.pop(asker), list[PlanJudgement | None]()
        error: DispatchError | None = None
        try:
            self._guard.run(lambda: found.append(next(steps)))
        except DispatchError as refusal:
            error = refusal.with_traceback(None)  # its frames hold this worker, and are no other thread's business
        if not found:
            self.failed.emit(asker, self._questions[asker][0], error or DispatchError("program_fault"))
        elif found[0] is None:
            self._at_work[asker] = steps
        else:
            if found[0].unread:
                self._unread.add(asker)
            self.judged.emit(asker, found[0])
        if self._at_work:
            self._next.start()


class PlanJudging(QObject):
    """The GUI thread's side; belongs to the page that asks."""

    judged = Signal(object)
    """PlanJudgement of the newest question; a second time once the outages are read, if they were not."""
    failed = Signal(int, object)
    """Number of the newest question, DispatchError."""

    _ask = Signal(int, int, object)
    _forget = Signal(int)

    def __init__(self, worker: JudgingWorker, asker: int, parent: QObject) -> None:
        super().__init__(parent)
        self._asker = asker
        self._numbers = count(1)
        self._newest = 0
        queued = Qt.ConnectionType.QueuedConnection
        self._ask.connect(worker.ask, queued)
        self._forget.connect(worker.forget, queued)
        worker.judged.connect(self._on_judged, queued)
        worker.failed.connect(self._on_failed, queued)

    def ask(self, question: PlanQuestion) -> int:
        """The question's number; an older one is answered no more. Every change of the document is a question: whoever
        types asks when the hand rests."""
        self._newest = next(self._numbers)
        self._ask.emit(self._asker, self._newest, question)
        return self._newest

    def forget(self) -> None:
        """Nobody looks any more."""
        self._newest = 0
        self._forget.emit(self._asker)

    @Slot(int, object)
    def _on_judged(self, asker: int, judgement: PlanJudgement) -> None:
        if (asker, judgement.question) == (self._asker, self._newest):
            self.judged.emit(judgement)

    @Slot(int, int, object)
    def _on_failed(self, asker: int, question: int, error: DispatchError) -> None:
        if (asker, question) == (self._asker, self._newest):
            self.failed.emit(question, error)
