"""A small room in a real database: one station, two crews, accounts, and a way to take reports."""

from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import shapely

from console.clock import wall_clock
from models.commands import Request
from models.commands.orders import RegisterReport
from models.commands.room import ImportCity, OpenAccounts
from models.entities.orders import Channel, Symptom
from models.entities.people import SYSTEM_ACCOUNT, CrewKind, Role, Team
from models.entities.places import Place
from models.ids import AccountId, GridId, StationId, TeamId
from models.store.engine import sqlite_url
from models.store.store import Store
from models.territory.city import CityEntity
from models.territory.territory import LAYERS, Territory, make_layer
from tests.widgets import pictures

DISPATCHER = pictures.DISPATCHER.id
VIEWER = AccountId("viewer")


def small_territory() -> Territory:
    """One station, one grid, four areas of a square kilometre each."""
    boxes = np.array([shapely.box(x, y, x + 1000, y + 1000) for x in (0, 1000) for y in (0, 1000)])
    whole = np.array([shapely.box(0, 0, 2000, 2000)])
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers["stations"] = make_layer("stations", ["S1"], ["城东供电服务站"], whole, x=[1000], y=[1000])
    layers["grids"] = make_layer("grids", ["G1"], ["城东一网格"], whole, station=[0], zone=["urban"])
    layers["areas"] = make_layer(
        "areas", ["A1", "A2", "A3", "A4"], ["一号台区", "二号台区", "三号台区", "四号台区"], boxes,
        grid=[0] * 4, residents=[70] * 4, x=[500, 500, 1500, 1500], y=[500, 1500, 500, 1500],
    )  # fmt: skip
    return Territory("+proj=tmerc +lat_0=30 +lon_0=115 +ellps=WGS84 +units=m +no_defs", layers)


def make_room(path: Path, *, now: datetime, source: str = "test", more: tuple[CityEntity, ...] = ()) -> str:
    """Create the database and return its URL; `more` belongs to the city besides."""
    url = make_city(path, now=now, source=source, more=more)
    store = Store(url, rules=pictures.rule_book(), clock=lambda: now)
    store.open()
    viewer = pictures.Account(id=VIEWER, name="看板", role=Role.VIEWER)
    accounts = OpenAccounts(accounts=(pictures.DISPATCHER, viewer))
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=accounts))
    store.close()
    return url


def copy_room(path: Path) -> str:
    """A room as `make_room` makes it, made once and then copied, for whoever does not mind that it is minutes old."""
    path.write_bytes(_room())
    return sqlite_url(path)


@cache
def _room() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "room.sqlite3"
        make_room(file, now=wall_clock())
        return file.read_bytes()


def make_city(path: Path, *, now: datetime, source: str = "test", more: tuple[CityEntity, ...] = ()) -> str:
    """The same without any accounts, as an import leaves it."""
    url = sqlite_url(path)
    store = Store(url, rules=pictures.rule_book(), clock=lambda: now)
    store.open()
    territory = small_territory()
    team = Team(id=TeamId("T1"), name="抢修", kind=CrewKind.STATION_REPAIR, station=StationId("S1"))
    entities = (
        pictures.station(x=1000.0, y=1000.0),
        pictures.grid(),
        team,
        pictures.crew("CD1"),
        pictures.crew("CD2"),
        *more,
    )
    city = ImportCity(source=source, digest=territory.digest(), projection=territory.projection, entities=entities)
    store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=city), territory)
    store.close()
    return url


def report(number: int, *, received_at: datetime, symptom: Symptom = Symptom.NO_POWER_ONE) -> RegisterReport:
    place = Place(x=500.0, y=500.0, address=f"青年路{number}号", grid=GridId("G1"))
    return RegisterReport(
        channel=Channel.HOTLINE_95598,
        channel_reference=f"95598-{number}",
        received_at=received_at,
        caller="陈玥",
        phone="13800000000",
        place=place,
        symptom=symptom,
    )
