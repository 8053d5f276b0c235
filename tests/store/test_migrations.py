"""The program makes and migrates its own database, and leaves everybody else's alone."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from models.errors import DataUnavailable
from models.store import migrate
from models.store.engine import open_engine, reading, sqlite_url
from models.store.schema import metadata
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import rule_book
from tests.store.databases import Watch, fill, open_store
from tests.store.running import run_worker


def opening(file: Path) -> DataUnavailable:
    """The refusal to open a file."""
    store = Store(sqlite_url(file), rules=rule_book(), clock=Watch())
    with pytest.raises(DataUnavailable) as caught:
        store.open()
    store.close()
    return caught.value


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_migrations_make_exactly_the_tables_that_the_program_uses(store: Store, file: Path) -> None:
    engine = open_engine(sqlite_url(file))
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        # What the comparison does not look at: primary keys, and names that are nobody's.
        for table in metadata.tables.values():
            here = sa.inspect(connection).get_pk_constraint(table.name)["constrained_columns"]
            assert here == [column.name for column in table.primary_key.columns]
        names = set(sa.inspect(connection).get_table_names())
    engine.dispose()
    assert names == {*metadata.tables, "alembic_version"}


def test_the_steps_are_those_that_alembic_would_take() -> None:
    scripts = ScriptDirectory(str(Path(migrate.__file__).parent / "migrations"))
    steps = [script.revision for script in scripts.walk_revisions()]
    assert migrate.known_revisions() == steps[::-1]


def test_a_new_database_is_sound_and_safe(file: Path, clock: Watch) -> None:
    store = open_store(file, clock)
    assert (store.picture.revision, list(store.picture)) == (0, [])
    assert store.territory().empty
    with reading(store._engine) as connection:
        pragmas = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
    assert pragmas == ["wal", 2]  # 2 is FULL
    store.close()
    assert verify(store.url).sound


def test_a_second_opening_changes_nothing(store: Store, file: Path, clock: Watch) -> None:
    store.close()
    before = digest(file)
    again = open_store(file, clock)
    again.close()
    assert digest(file) == before


def test_an_empty_file_becomes_a_database(file: Path, clock: Watch) -> None:
    file.touch()
    store = open_store(file, clock)
    fill(store)
    store.close()
    assert verify(store.url).sound


def test_many_make_the_same_database_at_once(tmp_path: Path) -> None:
    """Everybody who opens it finds it whole, whoever was first."""
    for turn in range(3):
        file = tmp_path / f"{turn}.yike"
        outcomes = json.loads(run_worker("create", str(file), "6"))
        assert outcomes == ["opened"] * 6
        assert verify(sqlite_url(file)).sound


def test_a_newer_database_is_refused(store: Store, file: Path) -> None:
    store.close()
    connection = sqlite3.connect(file)
    connection.execute("update alembic_version set version_num = '9999'")
    connection.commit()
    connection.close()
    before = digest(file)
    refused = opening(file)
    assert (refused.code, refused.facts) == ("database_is_newer", {"revision": "9999"})
    with pytest.raises(DataUnavailable) as caught:
        verify(sqlite_url(file))
    assert caught.value.code == "database_is_other_version"
    assert digest(file) == before


def test_anothers_database_is_refused_and_not_touched(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("create table recipes (id integer primary key, name text)")
    connection.commit()
    connection.close()
    before = digest(file)
    refused = opening(file)
    assert (refused.code, refused.facts) == ("not_a_yike_database", {"tables": ["recipes"]})
    with pytest.raises(DataUnavailable) as caught:
        verify(sqlite_url(file))
    assert caught.value.code == "not_a_yike_database"
    assert digest(file) == before
    assert [part.name for part in file.parent.iterdir() if part.name.startswith(file.name)] == [file.name]


@pytest.mark.parametrize("content", [b"PK\x03\x04 this is a zip", b"\x00" * 4096, b"x" * 100_000])
def test_no_database_at_all_is_refused_and_not_touched(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert opening(file).code == "not_a_database"
    with pytest.raises(DataUnavailable) as caught:
        verify(sqlite_url(file))
    assert caught.value.code == "not_a_database"
    assert file.read_bytes() == content


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert opening(tmp_path).code == "database_not_reachable"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert opening(tmp_path / "nowhere" / "room.yike").code == "database_not_reachable"


@pytest.mark.parametrize(
    "url", ["", "room.yike", "postgresql://localhost/yike", "sqlite://", "sqlite:///:memory:", "sqlite:///"]
)
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(DataUnavailable) as caught:
        Store(url, rules=rule_book(), clock=Watch())
    assert (caught.value.code, caught.value.facts) == ("bad_database_url", {"url": url})


def test_verifying_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(DataUnavailable) as caught:
        verify(sqlite_url(tmp_path / "nothing.yike"))
    assert caught.value.code == "no_such_file"
    assert list(tmp_path.glob("*.yike*")) == []


def test_a_creation_that_fails_leaves_nothing_behind(file: Path, clock: Watch) -> None:
    """Each step is atomic: a disk that fills up in the middle of it leaves the file as it was."""
    store = Store(sqlite_url(file), rules=rule_book(), clock=clock)
    sa.event.listen(store._engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count = 12"))
    with pytest.raises(DataUnavailable) as caught:
        store.open()
    assert caught.value.code == "disk_full"
    store.close()
    connection = sqlite3.connect(file)
    assert connection.execute("select name from sqlite_master").fetchall() == []
    connection.close()
    again = open_store(file, clock)
    fill(again)
    again.close()
    assert verify(again.url).sound
