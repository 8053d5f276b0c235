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
from console.demo.accounts import demo_accounts, demo_zones
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
    """The kept city; other parameters, another way of building it or another schema make another file."""
    total = hashlib.sha256()
    schema = Path(str(resources.files("models.store.migrations") / "versions"))
    for folder in (Path(__file__).parent, Path(str(resources.files("resources") / "demo")), schema):
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
    for request in demo_zones(city):
        store.commit(request)
    store.close()
    fresh.replace(file)


def remove_database(file: Path) -> None:
    """The file, what SQLite keeps beside it, and word of the demo that it held."""
    for suffix in ("", "-wal", "-shm", ".time-before"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


class DemoSeat:
    """The right to drive the demo in one database: the first console has it, further ones only join."""

    def __init__(self, database: Path) -> None:
        self._file = database
        self._lock = _drivers_lock(database)
        self.drives = self._lock.tryLock(0)
        if self.drives and _time_file(database).exists():
            # Consoles that come now must wait until it is known whether this demo goes on or is made anew.
            _time_file(database).replace(_earlier_time_file(database))

    def begin(self, speed: float) -> DemoTime:
        """Leave word of the demo's time for consoles that join. One that goes on keeps its time; a new one starts now,
        at `speed`."""
        earlier = _earlier_time_file(self._file)
        if not earlier.exists():
            now = time.time()
            earlier.write_text(json.dumps(asdict(DemoTime(speed, now, now))), encoding="utf-8")
        earlier.replace(_time_file(self._file))
        begun = demo_time(self._file)
        assert begun is not None
        return begun

    def leave(self) -> None:
        self._lock.unlock()


def is_being_built(database: Path) -> bool:
    """Whether another console has the right to drive a demo there and has not begun it yet."""
    lock = _drivers_lock(database)
    if _time_file(database).exists() or not Path(lock.fileName()).exists():
        return False
    if lock.tryLock(0):
        lock.unlock()
        return False
    return lock.error() is QLockFile.LockError.LockFailedError


def demo_time(database: Path) -> DemoTime | None:
    """The time of the demo in a database; None if none was begun there."""
    try:
        return DemoTime(**json.loads(_time_file(database).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None


def time_in(database: Path) -> DemoTime:
    """The time that consoles on this database live in: the demo's where one was begun, else the real one."""
    return demo_time(database) or DemoTime(speed=1.0, start=0.0, started=0.0)


def clock_in(database: Path) -> Clock:
    """The clock of that time."""
    return time_in(database).clock()


def _drivers_lock(database: Path) -> QLockFile:
    lock = QLockFile(str(database.with_name(f"{database.name}.lock")))
    lock.setStaleLockTime(0)
    return lock


def _time_file(database: Path) -> Path:
    return database.with_name(f"{database.name}.time")


def _earlier_time_file(database: Path) -> Path:
    return database.with_name(f"{database.name}.time-before")
