"""One piece of work at a time by a thread that lives only as long as it takes: composing, writing, comparing files."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.errors import DispatchError

_LAST_STEPS_S = 5.0

Told = Callable[[float], bool]
"""Says how much is done, 0 … 1; the answer is whether to go on."""
Work = Callable[[Told], object]


class _Job:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.stopped = threading.Event()


class Bench(QObject):
    """Lives on the GUI thread; its signals come there. Work that is asked for meanwhile waits, and the newest of it
    alone is done."""

    progressed = Signal(float)
    done = Signal(object)
    """What the work gave; nothing is told of one that was cancelled."""
    refused = Signal(object)
    """DispatchError."""
    dropped = Signal(object)
    """What work gave that was cancelled in its last moment: its traces are to be removed."""
    ended = Signal()
    """After `done`, `refused` or `cancel`."""
    _told = Signal(object, float)
    _left = Signal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._job: _Job | None = None
        self._next: _Job | None = None
        self._told.connect(self._on_told)
        self._left.connect(self._on_left)

    @property
    def busy(self) -> bool:
        return self._job is not None

    def ask(self, work: Work) -> None:
        """What waits is dropped for it; what is being done is cancelled."""
        job = _Job(work)
        if self._thread is not None:
            if self._job is not None:
                self._job.stopped.set()
            self._next = job
            return
        self._start(job)

    def cancel(self) -> None:
        job, self._job, self._next = self._job, None, None
        if job is not None:
            job.stopped.set()
            self.ended.emit()

    def stop(self) -> None:
        """Cancel, and wait a moment for the thread to leave."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(_LAST_STEPS_S)
            self._thread = None

    def _start(self, job: _Job) -> None:
        self._job = job
        self._thread = threading.Thread(target=self._work, args=(job,), name="bench", daemon=True)
        self._thread.start()

    def _on_told(self, job: _Job, done: float) -> None:
        if job is self._job and not job.stopped.is_set():
            self.progressed.emit(done)

    def _on_left(self, job: _Job, found: object, error: Exception | None) -> None:
        """The thread has told its last."""
        if self._thread is None:
            return
        self._thread.join()
        self._thread = None
        wanted = job is self._job and not job.stopped.is_set()
        if job is self._job:
            self._job = None
        following, self._next = self._next, None
        if following is not None:
            self._start(following)
        if not wanted:
            if found is not None:
                self.dropped.emit(found)
            return
        if error is None:
            self.done.emit(found)
        elif isinstance(error, DispatchError):
            self.refused.emit(error)
        self.ended.emit()
        if error is not None and not isinstance(error, DispatchError):
            raise error

    # -- in the thread ----------------------------------------------------------------------------------------

    def _work(self, job: _Job) -> None:
        def told(done: float) -> bool:
            self._told.emit(job, done)
            return not job.stopped.is_set()

        try:
            found = job.work(told)
        except Exception as error:  # noqa: BLE001 (told on the GUI thread, where faults are reported)
            self._left.emit(job, None, error.with_traceback(None) if isinstance(error, DispatchError) else error)
        else:
            self._left.emit(job, found, None)
