"""Alembic revisions of the one database. Run by `events.log.migrate`."""
