"""The store: the one place that knows the database. SQLAlchemy Core, one journal, one head row."""
