"""Creating and migrating the database, each step in its own transaction (Alembic)."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from models.errors import DataUnavailable
from models.store.engine import keep_write_ahead_log, reading, writing

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: sa.Engine) -> None:
    """Bring the database to this program's schema, created if it is empty; DataUnavailable if it is newer,
    foreign or damaged."""
    scripts = ScriptDirectory(str(_SCRIPTS))
    wanted = scripts.get_current_head()
    found = _refuse_foreign(engine, {script.revision for script in scripts.walk_revisions()})
    keep_write_ahead_log(engine)
    if found == wanted:
        return
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def require_current(engine: sa.Engine) -> None:
    """DataUnavailable unless the database is a Yike database of exactly this program's schema."""
    wanted = ScriptDirectory(str(_SCRIPTS)).get_current_head()
    with reading(engine) as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found is None:
        raise DataUnavailable("not_a_yike_database", facts={"tables": []})
    if found != wanted:
        raise DataUnavailable("database_is_other_version", facts={"revision": found, "wanted": wanted})


def _refuse_foreign(engine: sa.Engine, known: set[str]) -> str | None:
    """The schema found, None in an empty file. Looks at one moment, and writes nothing: the file may be
    somebody else's."""
    with reading(engine) as connection:
        found = MigrationContext.configure(connection).get_current_revision()
        names = set(sa.inspect(connection).get_table_names())
    if found is not None and found not in known:
        raise DataUnavailable("database_is_newer", facts={"revision": found})
    if found is None and names - {"alembic_version"}:
        raise DataUnavailable("not_a_yike_database", facts={"tables": sorted(names)[:5]})
    return found
