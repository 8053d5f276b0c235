"""Where the demo keeps itself, and who drives it when several consoles have it open."""

import hashlib
import json
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QLockFile

from console.clock import Clock, faster_clock, wall_clock
from console.demo.accounts import demo_accounts
from console.places import data_folder
from models.commands import Request
from models.commands.room import ImportCity, OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.store.engine import sqlite_url
from models.store.store import Store
from models.territory.city import City

DEMO_SOURCE = "demo"
"""What a ground's `source` says when it is the made-up city."""


def is_demo(picture: Picture) -> bool:
    """Whether the picture is of the made-up city."""
    return picture.ground is not None and picture.ground.source == DEMO_SOURCE


@dataclass(frozen=True, slots=True)
class DemoTime:
    """`start`: the moment (seconds since the epoch) the demo showed when the real time was `started`."""

    speed: float
    start: float
    started: float

    def clock(self) -> Clock:
        if self.speed == 1:
            return wall_clock
        return faster_clock(self.speed, datetime.fromtimestamp(self.start, UTC), self.started)

    def argument(self) -> str:
        return f"{self.speed},{self.start},{self.started}"


def city_file() -> Path:
    """The kept city; other parameters or another way of building it make another file."""
    total = hashlib.sha256()
    for folder in (Path(__file__).parent, Path(str(resources.files("resources") / "demo"))):
        for file in sorted((*folder.rglob("*.py"), *folder.glob("*.toml"))):
            total.update(file.read_bytes())
    return demo_folder() / f"city-{total.hexdigest()[:12]}.sqlite3"


def demo_folder() -> Path:
    folder = data_folder() / "demo"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def keep_city(city: City, file: Path, rules: RuleBook) -> None:
    """Write the city and its ready accounts into a database of its own; `file` is there once it is complete."""
    fresh = file.with_suffix(".building")
    remove_database(fresh)
    store = Store(sqlite_url(fresh), rules=rules, clock=wall_clock)
    store.open()
    territory = city.territory
    command = ImportCity(
        source=DEMO_SOURCE, digest=territory.digest(), projection=territory.projection, entities=city.entities
    )
    store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=command), territory)
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=demo_accounts(city))))
    store.close()
    fresh.replace(file)


def remove_database(file: Path) -> None:
    """The file and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


class DemoSeat:
    """The right to drive the demo in one database: the first console has it, further ones only join."""

    def __init__(self, database: Path) -> None:
        self._time_file = database.with_name(f"{database.name}.time")
        self._lock = QLockFile(str(database.with_name(f"{database.name}.lock")))
        self._lock.setStaleLockTime(0)
        self.drives = self._lock.tryLock(0)
        if self.drives:
            self._time_file.unlink(missing_ok=True)

    def begin(self, speed: float) -> DemoTime:
        """Start the demo's time now and leave word of it for consoles that join."""
        now = time.time()
        begun = DemoTime(speed, now, now)
        self._time_file.write_text(json.dumps(asdict(begun)), encoding="utf-8")
        return begun

    def join(self) -> DemoTime | None:
        """The time of the demo that another console drives; None while it is still building it."""
        if not self._time_file.exists():
            return None
        return DemoTime(**json.loads(self._time_file.read_text(encoding="utf-8")))

    def leave(self) -> None:
        self._lock.unlock()
