"""Questions of pages that the desk's worker answers step by step, never waited for.

Each page has `Answers` of its own. Its newest question wins: what is found for an older one is not told any more, and
given up between two steps. The worker goes one step of one question at a time, so that somebody's act waits for one
step at most. Whoever was answered, or was being answered, while the outages of record were being read is answered anew
once they are.
"""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.desk_outages import OutageReader
from console.guard import Guard
from models.errors import DispatchError

_PAUSE_MS = 2


class Answer(Protocol):
    @property
    def unread(self) -> bool:
        """The outages were still being read."""


Begin = Callable[[int, Any], Iterator[Answer | None]]
"""The question's number, and the question → steps of which the last one gives the answer."""


class AnswersWorker(QObject):
    """The worker thread's side."""

    answered = Signal(int, int, object)
    """Who asked, the question's number, the answer."""
    failed = Signal(int, int, object)

    def __init__(self, begin: Begin, *, outages: OutageReader, guard: Guard, parent: QObject) -> None:
        super().__init__(parent)
        self._begin = begin
        self._outages = outages
        self._guard = guard
        self._questions: dict[int, tuple[int, object]] = {}
        self._at_work: dict[int, Iterator[Answer | None]] = {}
        self._unread: set[int] = set()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_PAUSE_MS)
        self._next.timeout.connect(self._step)
        outages.read.connect(self._ask_again)

    @Slot(int, int, object)
    def ask(self, asker: int, number: int, question: object) -> None:
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
        self._at_work.pop(asker, None)  # the newest question is the last in turn
        self._unread.discard(asker)
        self._at_work[asker] = self._begin(*self._questions[asker])
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
        steps, found = self._at_work.pop(asker), list[Answer | None]()
        number = self._questions[asker][0]
        error: DispatchError | None = None
        try:
            self._guard.run(lambda: found.append(next(steps)))
        except DispatchError as refusal:
            error = refusal.with_traceback(None)  # its frames hold this worker, and are no other thread's business
        if not found:
            self.failed.emit(asker, number, error or DispatchError("program_fault"))
        elif found[0] is None:
            self._at_work[asker] = steps
        else:
            if found[0].unread:
                self._unread.add(asker)
            self.answered.emit(asker, number, found[0])
        if self._at_work:
            self._next.start()


class Answers(QObject):
    """The GUI thread's side; belongs to the page that asks."""

    answered = Signal(object)
    """To the newest question; a second time once the outages are read, if they were not."""
    failed = Signal(int, object)
    """Number of the newest question, DispatchError."""

    _ask = Signal(int, int, object)
    _forget = Signal(int)

    def __init__(self, worker: AnswersWorker, asker: int, parent: QObject) -> None:
        super().__init__(parent)
        self._asker = asker
        self._numbers = count(1)
        self._newest = 0
        queued = Qt.ConnectionType.QueuedConnection
        self._ask.connect(worker.ask, queued)
        self._forget.connect(worker.forget, queued)
        worker.answered.connect(self._on_answered, queued)
        worker.failed.connect(self._on_failed, queued)

    def ask(self, question: object) -> int:
        """The question's number; an older one is answered no more. Every change of a document is a question: whoever
        types asks when the hand rests."""
        self._newest = next(self._numbers)
        self._ask.emit(self._asker, self._newest, question)
        return self._newest

    def forget(self) -> None:
        """Nobody looks any more."""
        self._newest = 0
        self._forget.emit(self._asker)

    @Slot(int, int, object)
    def _on_answered(self, asker: int, number: int, answer: Answer) -> None:
        if (asker, number) == (self._asker, self._newest):
            self.answered.emit(answer)

    @Slot(int, int, object)
    def _on_failed(self, asker: int, number: int, error: DispatchError) -> None:
        if (asker, number) == (self._asker, self._newest):
            self.failed.emit(number, error)
