from collections.abc import Iterator
from pathlib import Path

import pytest

from models.store.store import Store
from tests.store.databases import Watch, open_city, open_store, statements_compiled_once


@pytest.fixture(autouse=True, scope="session")
def same_statements() -> Iterator[None]:
    with statements_compiled_once():
        yield


@pytest.fixture
def clock() -> Watch:
    return Watch()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "room.yike"


@pytest.fixture
def store(file: Path, clock: Watch) -> Iterator[Store]:
    """A store on a new database with the small city in it."""
    store = open_city(file, clock)
    yield store
    store.close()


@pytest.fixture
def other(store: Store, file: Path, clock: Watch) -> Iterator[Store]:
    """A second workstation on the same database."""
    other = open_store(file, clock)
    yield other
    other.close()
