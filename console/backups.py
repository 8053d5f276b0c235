"""The daily backup: a process of its own, so that neither the desk nor the screen waits for copy and proof."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from console.clock import Clock
from console.places import backup_folder
from console.processes import StepProcess

KEPT = 14
"""Daily copies kept of each database."""

_PATTERN = "yike-*.sqlite3"


@dataclass(frozen=True, slots=True)
class BackupFailure:
    at: datetime
    lines: tuple[str, ...]
    """Why."""


class DailyBackup(QObject):
    """One verified copy a local day, whichever console of this user comes first. `failure` is the last try's, for
    whoever was not there to hear of it; None once a copy was made."""

    made = Signal(object)
    """Path of the verified copy."""
    failed = Signal(object)
    """BackupFailure."""

    def __init__(self, url: str, *, zone: ZoneInfo, clock: Clock) -> None:
        super().__init__()
        self.failure: BackupFailure | None = None
        self._url = url
        self._zone = zone
        self._clock = clock
        self._file = Path()
        self._steps = StepProcess()
        self._steps.succeeded.connect(self._on_succeeded)
        self._steps.failed.connect(self._on_failed)

    def run(self) -> None:
        self._file = daily_file(self._url, self._clock().astimezone(self._zone))
        if self._file.exists():
            self.failure = None
            return
        self._steps.start(["backup", str(self._file), "--keep", str(KEPT), "--database", self._url])

    def stop(self) -> None:
        self._steps.cancel()

    def _on_succeeded(self) -> None:
        self.failure = None
        self.made.emit(self._file)

    def _on_failed(self, lines: tuple[str, ...]) -> None:
        if lines and not self._file.exists():  # another console may have made it at the same moment
            self.failure = BackupFailure(self._clock(), lines)
            self.failed.emit(self.failure)


def daily_file(url: str, local: datetime) -> Path:
    """Each database has a folder of its own, so that no database pushes out another's copies."""
    key = hashlib.sha256(url.encode()).hexdigest()[:12]
    return backup_folder() / key / f"yike-{local:%Y%m%d}.sqlite3"


def prune_backups(folder: Path, keep: int) -> None:
    """Remove all but the newest `keep` daily copies, by their names."""
    for old in sorted(folder.glob(_PATTERN))[:-keep]:
        old.unlink()
