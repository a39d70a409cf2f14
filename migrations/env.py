"""Runs the migrations on the connection that `events.log.migrate` hands over."""

from alembic import context

from events.gazetteer.tables import metadata as gazetteer
from events.log.tables import metadata as log

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[log, gazetteer],
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
