"""Whoever changes the database beside the program is found out by `verify`, and verify itself never stumbles."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from models.commands import Request
from models.commands.room import ImportCity
from models.entities.orders import OrderState
from models.errors import DataUnavailable
from models.ids import AccountId
from models.store.engine import sqlite_url
from models.store.verify import Verdict, verify
from models.territory.territory import LAYERS
from tests.models.builders import accounts, city
from tests.store.databases import Watch, bring, fill, open_store, report
from tests.store.grounds import small_ground


@pytest.fixture
def closed(file: Path, worked_in: bytes) -> Path:
    """A database with a city on real ground and three orders, one of them archived."""
    file.write_bytes(worked_in)
    return file


@pytest.fixture(scope="module")
def worked_in(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("room") / "room.yike"
    store = open_store(file, Watch())
    fill(store, small_ground())
    keys = [report(store) for _ in range(3)]
    bring(store, keys[0], OrderState.ARCHIVED)
    bring(store, keys[1], OrderState.ON_SITE)
    store.close()
    return file.read_bytes()


def tamper(file: Path, *statements: str) -> Verdict:
    connection = sqlite3.connect(file)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return verify(sqlite_url(file))


def codes(verdict: Verdict) -> set[str]:
    return {fault.code for fault in verdict.faults}


def test_an_honest_database_is_sound(closed: Path) -> None:
    verdict = verify(sqlite_url(closed))
    assert verdict.sound
    connection = sqlite3.connect(closed)
    assert connection.execute("select revision, digest from head").fetchone() == (verdict.revision, verdict.digest)
    connection.close()
    things = len(city()) + len(accounts())
    assert verdict.entities == things + 1 + 3 + 3 + 1  # and ground, orders, reports, counter


JOURNAL: dict[str, tuple[str, set[str]]] = {
    "actor": ("update journal set actor = 'wang' where revision = 14", {"row_changed"}),
    "time": ("update journal set at = '2026-03-01 00:00:00.000000' where revision = 14", {"row_changed"}),
    "kind": ("update journal set kind = 'UrgeOrder' where revision = 14", {"row_changed"}),
    "command": ("update journal set command = '{}' where revision = 14", {"row_changed"}),
    "rule book": ("update journal set rule_book = '1999.9' where revision = 14", {"row_changed"}),
    "request": ("update journal set request = 'x' where revision = 14", {"row_changed"}),
    "what changed": (
        "update journal set changes = replace(changes, '陈女士', '王女士')",
        {"row_changed", "table_differs", "change_does_not_fit"},
    ),
    "what changed is nonsense": (
        "update journal set changes = '[[7]]' where revision = 14",
        {"row_unreadable", "change_does_not_fit", "table_differs"},
    ),
    "what changed is no text of ours": (
        "update journal set changes = 'gone' where revision = 14",
        {"row_unreadable", "change_does_not_fit", "table_differs"},
    ),
    "time is no time": (
        "update journal set at = 'yesterday' where revision = 14",
        {"row_unreadable", "change_does_not_fit", "table_differs"},
    ),
    "digest": ("update journal set digest = 'x' where revision = 14", {"row_changed", "chain_broken"}),
    "previous digest": (
        "update journal set previous = digest where revision = 14",
        {"row_changed", "chain_broken"},
    ),
    "a row is removed": (
        "delete from journal where revision = 14",
        {"revision_missing", "chain_broken", "change_does_not_fit", "table_differs"},
    ),
    "the last row is removed": (
        "delete from journal where revision = (select max(revision) from journal)",
        {"head_differs", "table_differs"},
    ),
    "a row is added": (
        "insert into journal select revision + 1, 'x', at, actor, kind, command, '[]', rule_book, digest, 'y'"
        " from journal order by revision desc limit 1",
        {"row_changed", "head_differs"},
    ),
    "all is removed": ("delete from journal", {"head_differs", "table_differs", "ground_differs"}),
}


@pytest.mark.parametrize("name", JOURNAL)
def test_a_changed_journal_is_found_out(closed: Path, name: str) -> None:
    statement, wanted = JOURNAL[name]
    verdict = tamper(closed, statement)
    assert not verdict.sound
    assert codes(verdict) <= wanted
    assert wanted - codes(verdict) <= {"ground_differs", "table_differs", "change_does_not_fit"}
    rows = {fault.revision for fault in verdict.faults if fault.code in {"row_changed", "row_unreadable"}}
    assert rows <= {14} or name in {"what changed", "a row is added"}


def test_a_last_act_that_is_cut_off_with_its_head_is_found_out(closed: Path) -> None:
    """The chain alone would look whole: the tables know better."""
    verdict = tamper(
        closed,
        "delete from journal where revision = (select max(revision) from journal)",
        "update head set (revision, digest) = (select revision, digest from journal order by revision desc limit 1)",
    )
    assert codes(verdict) == {"table_differs"}


TABLES = {
    "an order's state": "update work_order set state = 'void' where state = 'on_site'",
    "an order's version": "update work_order set version = 99 where state = 'on_site'",
    "a stage's time": "update work_order set stages = replace(stages, '2026-03-02', '2026-03-01')",
    "a state of another world": "update work_order set state = 'teleported' where state = 'on_site'",
    "stages that are none": "update work_order set stages = 'gone'",
    "a time that is none": "update work_order set received_at = 'noon'",
    "an order is removed": "delete from work_order where state = 'on_site'",
    "an order is added": "insert into station values ('north', 1, '城北站', 0.0, 0.0, 0)",
    "a caller's number": "update trouble_report set phone = '110'",
    "a crew's duty": "update crew set duty = 'off_duty' where id = 'A2'",
    "a role": "update account set role = 'administrator' where id = 'viewer'",
    "a counter": "update counter set value = 0",
    "the ground's digest": "update ground set digest = 'x'",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_changed_table_is_found_out(closed: Path, name: str) -> None:
    assert codes(tamper(closed, TABLES[name])) == {"table_differs"}


HEADS = {
    "revision": "update head set revision = revision + 1",
    "digest": "update head set digest = 'x'",
    "gone": "delete from head",
    "two": "insert into head select 2, revision, digest from head",
}


@pytest.mark.parametrize("name", HEADS)
def test_a_changed_head_is_found_out(closed: Path, name: str) -> None:
    assert codes(tamper(closed, HEADS[name])) == {"head_differs"}


GROUNDS = {
    "an array": "update territory_array set data = (select data from territory_array where name = 'roads/names')"
    " where name = 'roads/codes'",
    "an array that is none": "update territory_array set data = x'00' where name = 'areas/xy'",
    "an array cut short": "update territory_array set data = substr(data, 1, 20) where name = 'areas/xy'",
    "an array that is gone": "delete from territory_array where name = 'water/names'",
    "everything": "delete from territory_array",
    "where it lies": "update territory_array set digest = 'x'",
}


@pytest.mark.parametrize("name", GROUNDS)
def test_changed_ground_is_found_out(closed: Path, name: str) -> None:
    assert codes(tamper(closed, GROUNDS[name])) == {"ground_differs"}


def test_a_damaged_file_is_found_out(closed: Path) -> None:
    """Pages overwritten as a dying disk does it: a verdict or a refusal in words, never a crash."""
    whole = closed.read_bytes()
    pages = len(whole) // 4096
    for page in range(1, pages, 7):
        damaged = bytearray(whole)
        damaged[page * 4096 : page * 4096 + 2048] = b"\xa5" * 2048
        closed.write_bytes(damaged)
        assert not sound(closed), page


def test_a_file_cut_short_is_found_out(closed: Path) -> None:
    whole = closed.read_bytes()
    for size in (len(whole) - 4096, len(whole) // 2, 5000):
        closed.write_bytes(whole[:size])
        assert not sound(closed), size


def sound(file: Path) -> bool:
    try:
        return verify(sqlite_url(file)).sound
    except DataUnavailable as refusal:
        assert refusal.code in {"database_damaged", "not_a_database", "not_a_yike_database", "disk_fault"}
        return False


def test_the_territory_comes_back_with_its_digest(closed: Path, clock: Watch) -> None:
    store = open_store(closed, clock)
    ground, here = store.territory(), small_ground()
    store.close()
    assert store.picture.ground is not None
    assert store.picture.ground.digest == ground.digest() == here.digest()
    assert ground.projection == here.projection
    for name in LAYERS:
        assert ground[name].codes.tolist() == here[name].codes.tolist()
        assert ground[name].shapes.xy.tolist() == here[name].shapes.xy.tolist()


def test_ground_is_written_once_and_never_lost(closed: Path, clock: Watch) -> None:
    store = open_store(closed, clock)
    here, later = small_ground(), replace(small_ground(), projection="+proj=tmerc +lat_0=30 +lon_0=116 +units=m")
    for ground in (here, later, here):
        command = ImportCity(source="again", digest=ground.digest(), projection=ground.projection, entities=city())
        store.import_city(Request(actor=AccountId("admin"), command=command), ground)
    first = store.picture_at(1).ground
    assert first is not None and first.digest == here.digest()
    assert store.territory().digest() == here.digest()
    store.close()
    connection = sqlite3.connect(closed)
    assert set(connection.execute("select digest from territory")) == {(here.digest(),), (later.digest(),)}
    connection.close()
    assert verify(sqlite_url(closed)).sound


def test_a_thoroughly_changed_database_lists_fifty_faults(closed: Path) -> None:
    everywhere = ("crew", "account", "station", "service_grid", "work_order", "trouble_report")
    statements = [f"update {table} set version = 77" for table in everywhere]
    assert len(tamper(closed, "update journal set actor = 'x'", *statements).faults) == 50
