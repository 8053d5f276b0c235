"""Creating and migrating the database, each step in its own transaction (Alembic)."""

from pathlib import Path

import sqlalchemy as sa

from models.errors import DataUnavailable
from models.store.engine import keep_write_ahead_log, reading, writing

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: sa.Engine) -> None:
    """Bring the database to this program's schema, created if it is empty; DataUnavailable if it is newer,
    foreign or damaged."""
    known = known_revisions()
    found = _refuse_foreign(engine, known)
    keep_write_ahead_log(engine)
    if found == known[-1]:
        return
    _migrate(engine)


def require_current(engine: sa.Engine) -> None:
    """DataUnavailable unless the database is a Yike database of exactly this program's schema."""
    wanted = known_revisions()[-1]
    with reading(engine) as connection:
        found = _revision(connection)
    if found is None:
        raise DataUnavailable("not_a_yike_database", facts={"tables": []})
    if found != wanted:
        raise DataUnavailable("database_is_other_version", facts={"revision": found, "wanted": wanted})


def known_revisions() -> list[str]:
    """This program's schemas, oldest first: each step is a file that begins with its revision."""
    return sorted(file.name.partition("_")[0] for file in (_SCRIPTS / "versions").glob("[0-9]*_*.py"))


def _migrate(engine: sa.Engine) -> None:
    # Alembic costs a start a good tenth of a second, and only a new or an old database needs it.
    from alembic import command
    from alembic.config import Config

    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _refuse_foreign(engine: sa.Engine, known: list[str]) -> str | None:
    """The schema found, None in an empty file. Looks at one moment, and writes nothing: the file may be
    somebody else's."""
    with reading(engine) as connection:
        found = _revision(connection)
        names = set(sa.inspect(connection).get_table_names())
    if found is not None and found not in known:
        raise DataUnavailable("database_is_newer", facts={"revision": found})
    if found is None and names - {"alembic_version"}:
        raise DataUnavailable("not_a_yike_database", facts={"tables": sorted(names)[:5]})
    return found


def _revision(connection: sa.Connection) -> str | None:
    """What Alembic has left word of, read without Alembic."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
