"""The daily backup: a process of its own, so that neither the desk nor the screen waits for copy and proof."""

import hashlib
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from console.places import backup_folder
from console.processes import StepProcess

KEPT = 14
"""Daily copies kept of each database."""

_PATTERN = "yike-*.sqlite3"


class DailyBackup(QObject):
    """One verified copy a local day, whichever console of this user comes first."""

    made = Signal(object)
    """Path of the verified copy."""
    failed = Signal(object)
    """Lines that say why."""

    def __init__(self, url: str, zone: ZoneInfo) -> None:
        super().__init__()
        self._url = url
        self._zone = zone
        self._file = Path()
        self._steps = StepProcess()
        self._steps.succeeded.connect(lambda _: self.made.emit(self._file))
        self._steps.failed.connect(self._on_failed)

    def run(self, now: datetime) -> None:
        self._file = daily_file(self._url, now.astimezone(self._zone))
        if self._file.exists():
            return
        self._steps.start(["backup", str(self._file), "--keep", str(KEPT), "--database", self._url])

    def stop(self) -> None:
        self._steps.cancel()

    def _on_failed(self, lines: tuple[str, ...]) -> None:
        if lines and not self._file.exists():  # another console may have made it at the same moment
            self.failed.emit(lines)


def daily_file(url: str, local: datetime) -> Path:
    """Each database has a folder of its own, so that no database pushes out another's copies."""
    key = hashlib.sha256(url.encode()).hexdigest()[:12]
    return backup_folder() / key / f"yike-{local:%Y%m%d}.sqlite3"


def prune_backups(folder: Path, keep: int) -> None:
    """Remove all but the newest `keep` daily copies, by their names."""
    for old in sorted(folder.glob(_PATTERN))[:-keep]:
        old.unlink()
