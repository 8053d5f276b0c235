"""Databases for tests: real SQLite files, a clock that the test moves, the small city in them."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlalchemy as sa

from models.changes import Entry
from models.commands import Command, Request
from models.commands import orders as o
from models.commands.room import ImportCity, OpenAccounts, SetCrewDuty
from models.entities.orders import CallBackResult, OrderState, ReportState, WorkOrder
from models.entities.people import SYSTEM_ACCOUNT, DutyState
from models.ids import AccountId, CrewId, OrderId
from models.picture import Picture
from models.planning.outage_records import FeederAreas
from models.store.engine import open_engine, sqlite_url
from models.store.store import Store
from models.territory.territory import Territory, empty_territory
from tests.models.builders import LV, MORNING, accounts, city, report_of, rule_book


class Watch:
    """The time of a test: a clock for stores that moves only when told."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **span: float) -> None:
        self.now += timedelta(**span)


@contextmanager
def statements_compiled_once() -> Iterator[None]:
    """Within it all engines use the SQL that the first of them has compiled. A program has one engine for the whole
    day, a test opens three, and two thirds of the time of opening is spent on compiling the same forty statements."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        first = open_engine(sqlite_url(Path(folder) / "empty.yike"))
        first.connect().close()  # the dialect asks the driver what it can do

        def open_another(url: str) -> sa.Engine:
            engine = open_engine(url)
            engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
            return engine

        for user in ("store", "verify", "backup"):
            patch.setattr(f"models.store.{user}.open_engine", open_another)
        yield
        first.dispose()


def open_store(file: Path, clock: Callable[[], datetime]) -> Store:
    store = Store(sqlite_url(file), rules=rule_book(), clock=clock)
    store.open()
    read_outages(store)
    return store


def read_outages(store: Store) -> None:
    """At one go, as no worker reads them."""
    store.begin_outages(FeederAreas(store.territory()))
    while store.read_outages():
        pass


def fill(store: Store, territory: Territory | None = None) -> None:
    """The small city with its accounts, every crew on duty, upon `territory` (empty ground if None); goes on
    where a process was killed that had begun it."""
    ground = territory or empty_territory()
    command = ImportCity(source="test", digest=ground.digest(), projection=ground.projection, entities=city())
    store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=command), ground)
    if not store.picture.accounts:
        send(store, OpenAccounts(accounts=accounts()), by=SYSTEM_ACCOUNT.id)
    duties = [
        SetCrewDuty(crew=key, duty=DutyState.STANDBY, seen=crew.version)
        for key, crew in store.picture.crews.items()
        if crew.duty is DutyState.OFF_DUTY
    ]
    store.commit_all([Request(actor=AccountId("leader-2"), command=duty) for duty in duties])


def open_city(file: Path, clock: Callable[[], datetime]) -> Store:
    """A store on a new database with the small city in it, which is made once and then copied."""
    file.write_bytes(_small_city())
    return open_store(file, clock)


@cache
def _small_city() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "room.yike"
        store = open_store(file, Watch())
        fill(store)
        store.close()
        assert [one.name for one in Path(folder).iterdir()] == [file.name], "all of it is in the one file"
        return file.read_bytes()


def send(store: Store, command: Command, by: str = "li") -> Entry:
    """The journal entry of a command that must be accepted and must change something."""
    entry = store.commit(Request(actor=AccountId(by), command=command)).entry
    assert entry is not None
    return entry


def report(store: Store, **more: Any) -> OrderId:
    """A new order; its number."""
    entry = send(store, report_of(received_at=store._clock(), **more))
    return next(change.after.id for change in entry.changes if isinstance(change.after, WorkOrder))


def assign(store: Store, order: OrderId, crew: str = "A1", by: str = "li") -> Entry:
    command = o.AssignOrder(order=order, crew=CrewId(crew), seen=store.picture.orders[order].version, override="就近")
    return send(store, command, by)


def act(store: Store, kind: type[Any], order: OrderId, /, *, by: str = "li", **fields: Any) -> Entry:
    return send(store, kind(order=order, seen=store.picture.orders[order].version, **fields), by)


def bring(store: Store, order: OrderId, state: OrderState) -> OrderId:
    """Take an order along the way without switching to `state`."""
    while store.picture.orders[order].state is not state:
        match store.picture.orders[order].state:
            case OrderState.PENDING:
                assign(store, order)
            case OrderState.DISPATCHED:
                act(store, o.AcceptOrder, order)
            case OrderState.ACCEPTED:
                act(store, o.Arrive, order)
            case OrderState.ON_SITE:
                act(store, o.Diagnose, order, equipment=LV, cause="断线")
            case OrderState.DIAGNOSED:
                act(store, o.CompleteRepair, order, remedy="接线")
            case OrderState.REPAIRED:
                act(store, o.ConfirmRestored, order)
            case OrderState.RESTORED:
                act(store, o.ReturnOrder, order)
            case OrderState.RETURNED:
                owing = (one for one in store.picture.all_reports_of(order) if one.state is ReportState.RESTORED)
                for one in list(owing):
                    call = o.CallBackReport(report=one.id, seen=one.version, result=CallBackResult.SATISFIED)
                    send(store, call)
            case OrderState.CALLED_BACK:
                act(store, o.ArchiveOrder, order)
            case stuck:
                raise AssertionError(f"no way on from {stuck}")
    return order


def merge(store: Store, main: OrderId, sub: OrderId) -> Entry:
    orders = store.picture.orders
    seen_main, seen_sub = orders[main].version, orders[sub].version
    return send(store, o.MergeOrders(main=main, sub=sub, seen_main=seen_main, seen_sub=seen_sub))


def fresh(store: Store) -> Picture:
    """What a workstation reads that starts now."""
    another = Store(store.url, rules=rule_book(), clock=store._clock)
    another.open()
    another.close()
    return another.picture


def replayed(entries: Iterable[Entry]) -> Picture:
    """What journal entries alone make."""
    picture = Picture()
    for entry in entries:
        picture.apply(entry)
    return picture
