"""The daily backup's file names, and how many are kept."""

from datetime import datetime
from pathlib import Path

from console.places import backup_folder

_KEPT = 14


def next_backup_file(now: datetime) -> Path:
    return backup_folder() / f"yike-{now:%Y%m%dT%H%M%SZ}.sqlite3"


def prune_backups(folder: Path) -> None:
    """Remove all but the newest of the daily copies, by their names."""
    for old in sorted(folder.glob("yike-*.sqlite3"))[:-_KEPT]:
        old.unlink()
