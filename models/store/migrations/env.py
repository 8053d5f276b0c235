"""Run by Alembic inside the caller's transaction: a step that fails leaves the database as it was."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True)
context.run_migrations()
