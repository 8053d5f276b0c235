"""What time drives at one console: the second, the minute, the tidying of memory, and the jobs of the scheduler.

No job ever advances de-energising or re-energising (OP-11): the permission table has no such line for the system.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from console import interpreter

if TYPE_CHECKING:
    from apscheduler.schedulers.background import BackgroundScheduler

_SECOND_MS = 1000
_MINUTE = 60
"""Seconds."""
_ALARMS_EVERY_S = 2
_BACKUP_HOUR = 3


class Timekeeper(QObject):
    """`raise_alarms` is called on a thread of the scheduler and must only send a signal."""

    second = Signal()
    minute = Signal()
    tracks_due = Signal()
    """Sampled positions are to be kept."""
    backup_due = Signal()

    def __init__(self, *, zone: ZoneInfo, tracks_every_s: float, raise_alarms: Callable[[], None]) -> None:
        super().__init__()
        self._zone = zone
        self._tracks_every_s = tracks_every_s
        self._raise_alarms = raise_alarms
        self._seconds = 0
        self.scheduler: BackgroundScheduler | None = None
        self.tick = QTimer(self)
        self.tick.setInterval(_SECOND_MS)
        self.tick.timeout.connect(self._on_tick)
        self._tidy = QTimer(self)
        self._tidy.setInterval(interpreter.TIDY_MS)
        self._tidy.timeout.connect(interpreter.set_new_aside)

    def start(self) -> None:
        self.tick.start()
        self._tidy.start()

    def stop(self) -> None:
        """Nothing is due after it: a job that runs is waited for."""
        self.tick.stop()
        self._tidy.stop()
        if self.scheduler is not None:
            self.scheduler.shutdown(wait=True)
            self.scheduler = None

    def _on_tick(self) -> None:
        if self.scheduler is None:
            self.scheduler = self._new_scheduler()
        self.second.emit()
        self._seconds += 1
        if self._seconds % _MINUTE == 0:
            self.minute.emit()

    def _new_scheduler(self) -> "BackgroundScheduler":
        """A running one. Jobs only send; they decide nothing. Short ticks instead of exact wake-ups: a workstation that
        slept catches up within seconds."""
        # It brings much along, and nobody waits for the jobs of the first second.
        from apscheduler.schedulers.background import BackgroundScheduler

        scheduler = BackgroundScheduler(
            timezone=self._zone, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        )
        scheduler.add_job(self._raise_alarms, "interval", seconds=_ALARMS_EVERY_S)
        scheduler.add_job(self.tracks_due.emit, "interval", seconds=self._tracks_every_s)
        scheduler.add_job(self.backup_due.emit, "cron", hour=_BACKUP_HOUR)
        scheduler.start()
        return scheduler
