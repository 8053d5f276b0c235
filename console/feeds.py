"""Feeds: what comes from outside as lines of text becomes plain values; its age is always known."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import AwareDatetime, FiniteFloat, TypeAdapter, ValidationError
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from console.clock import Clock
from console.processes import start_yike, stop_process
from models.entities.fixes import Fix
from models.ids import CrewId

log = logging.getLogger(__name__)

_FIELDS = ("crew", "time", "x", "y", "heading", "speed")

_ROWS = TypeAdapter(list[Any])
_ROW = TypeAdapter(tuple[str, AwareDatetime, FiniteFloat, FiniteFloat, FiniteFloat | None, FiniteFloat])


@dataclass(frozen=True, slots=True)
class Misread:
    """What is wrong in one position of a line, counted from 1; `field` is empty if it is wrong as a whole."""

    position: int
    field: str
    why: str


def parse_fixes(line: bytes) -> tuple[tuple[Fix, ...], tuple[Misread, ...]]:
    """One line of the position feed: a JSON array of [crew, time, x, y, heading, speed]. What is wrong in one of them
    costs no other. Raises ValueError if the line is no such array."""
    fixes, misread = [], []
    for position, row in enumerate(_ROWS.validate_json(line), start=1):
        try:
            crew, at, x, y, heading, speed = _ROW.validate_python(row)
        except ValidationError as fault:
            misread += [Misread(position, _field(error["loc"]), error["msg"]) for error in fault.errors()]
        else:
            fixes.append(Fix(crew=CrewId(crew), at=at, x=x, y=y, heading=heading, speed=speed))
    return tuple(fixes), tuple(misread)


class PositionFeed(QObject):
    """The demo's positions: a process that writes a line a step. `last_at` is when the last line came, `stopped_at`
    when the process ended by itself: whoever logs in later must hear of it too."""

    fixes = Signal(object)
    """tuple[Fix, ...]"""
    stopped = Signal(object)
    """datetime: the process ended by itself; the log has its last words."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._rest = b""
        self._lines = 0
        self.last_at: datetime | None = None
        self.stopped_at: datetime | None = None
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, arguments: list[str]) -> None:
        start_yike(self._process, arguments)

    def stop(self) -> None:
        self._process.finished.disconnect(self._on_finished)
        stop_process(self._process)

    def _read(self) -> None:
        data = self._rest + bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = data.split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        self._lines += 1
        try:
            fixes, misread = parse_fixes(line)
        except ValidationError as fault:
            log.warning("position feed, line %d not understood: %s", self._lines, fault.errors(include_url=False)[:1])
            return
        for one in misread:
            log.warning(
                "position feed, line %d, position %d, %s: %s", self._lines, one.position, one.field or "all", one.why
            )
        self.last_at = self._clock()
        self.fixes.emit(fixes)

    def _read_errors(self) -> None:
        words = bytes(self._process.readAllStandardError().data()).decode(errors="replace")[-2000:]
        log.info("position feed: %s", words.strip())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            log.warning("position feed: %s", self._process.errorString())
            self._tell_stopped()

    def _on_finished(self, *_: Any) -> None:
        self._tell_stopped()

    def _tell_stopped(self) -> None:
        self.stopped_at = self._clock()
        self.stopped.emit(self.stopped_at)


class StoredPositions(QObject):
    """What a seat with a feed leaves in the database, for a seat without one. A position keeps its true age; `last_at`
    is when the newest of them was measured."""

    wanted = Signal()
    """Time to read; the answer belongs to `take`."""
    fixes = Signal(object)
    """tuple[Fix, ...]"""

    def __init__(self, *, every_s: float) -> None:
        super().__init__()
        self.last_at: datetime | None = None
        self._time = QTimer(self)
        self._time.setInterval(round(every_s * 1000))
        self._time.timeout.connect(self.wanted)

    def start(self) -> None:
        self._time.start()
        self.wanted.emit()

    def stop(self) -> None:
        self._time.stop()

    def take(self, fixes: tuple[Fix, ...]) -> None:
        if fixes:
            self.last_at = max(fix.at for fix in fixes)
            self.fixes.emit(fixes)


def _field(where: tuple[int | str, ...]) -> str:
    """The column that pydantic points to."""
    return _FIELDS[where[0]] if where and isinstance(where[0], int) and where[0] < len(_FIELDS) else ""
