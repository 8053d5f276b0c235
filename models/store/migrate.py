"""Creating and migrating the database, each step in its own transaction (Alembic)."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from models.errors import DataUnavailable
from models.store.engine import reading, writing

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: sa.Engine) -> None:
    """Bring the database to this program's schema; DataUnavailable if it is newer, foreign or damaged."""
    scripts = ScriptDirectory(str(_SCRIPTS))
    wanted = scripts.get_current_head()
    found = current_revision(engine)
    if found == wanted:
        return
    _refuse_foreign(engine, found, {script.revision for script in scripts.walk_revisions()})
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def require_current(engine: sa.Engine) -> None:
    """DataUnavailable unless the database is a Yike database of exactly this program's schema."""
    wanted = ScriptDirectory(str(_SCRIPTS)).get_current_head()
    found = current_revision(engine)
    if found is None:
        raise DataUnavailable("not_a_yike_database", facts={"tables": []})
    if found != wanted:
        raise DataUnavailable("database_is_other_version", facts={"revision": found, "wanted": wanted})


def current_revision(engine: sa.Engine) -> str | None:
    with reading(engine) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _refuse_foreign(engine: sa.Engine, found: str | None, known: set[str]) -> None:
    if found is not None and found not in known:
        raise DataUnavailable("database_is_newer", facts={"revision": found})
    with reading(engine) as connection:
        names = set(sa.inspect(connection).get_table_names())
    if found is None and names - {"alembic_version"}:
        raise DataUnavailable("not_a_yike_database", facts={"tables": sorted(names)[:5]})
