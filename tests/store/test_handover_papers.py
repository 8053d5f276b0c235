"""Archived papers lie beside the journal; `verify` finds one whose bytes were changed or taken away."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from models.store import migrate, papers
from models.store.engine import open_engine, sqlite_url, writing
from models.store.schema import paper

CONTENT = b"%PDF-1.7 a handover"


@pytest.fixture
def engine(tmp_path: Path) -> sa.Engine:
    made = open_engine(sqlite_url(tmp_path / "room.sqlite3"))
    migrate.upgrade(made)
    return made


def test_a_paper_is_kept_once_and_whole(engine: sa.Engine) -> None:
    with writing(engine) as connection:
        papers.save(connection, CONTENT)
        papers.save(connection, CONTENT)
        (digest,) = connection.execute(sa.select(paper.c.digest)).scalars()
        assert papers.load(connection, digest) == CONTENT
        assert papers.is_whole(connection, digest)
    engine.dispose()


@pytest.mark.parametrize("place", range(0, len(CONTENT), 5))
def test_a_changed_byte_is_found(engine: sa.Engine, place: int) -> None:
    changed = bytearray(CONTENT)
    changed[place] ^= 1
    with writing(engine) as connection:
        papers.save(connection, CONTENT)
        (digest,) = connection.execute(sa.select(paper.c.digest)).scalars()
        connection.execute(paper.update().values(content=bytes(changed)))
        assert not papers.is_whole(connection, digest)
        connection.execute(paper.delete())
        assert not papers.is_whole(connection, digest)
    engine.dispose()
