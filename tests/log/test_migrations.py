"""The migrations make the tables that the code believes in."""

from importlib import import_module
from importlib.util import find_spec

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from events.facts import ClaimRetracted
from events.gazetteer.tables import metadata as gazetteer
from events.log import Batch, Log, open_log
from events.log.tables import (
    SCHEMA,
    claim_anchor,
    claim_move,
    correction,
    location_merge,
    metadata,
)
from tests import build
from tests.log.test_append import append, contents


def test_the_code_and_the_last_migration_agree(database_url: str) -> None:
    with open_log(database_url) as log, log.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        # Alembic compares one collection of tables; ours have no names in common.
        together = [metadata, gazetteer]
        differences = compare_metadata(context, together)  # type: ignore[arg-type]
        lacking = [(kind, one.parent.name) for kind, one in differences]
        # PostgreSQL is spared the look-up; see the migration 0004.
        spared = {"sqlite": [], "postgresql": [("add_fk", "event_payload")]}
        assert lacking == spared[connection.dialect.name]


def test_the_code_names_the_last_migration() -> None:
    found = find_spec("migrations")
    assert found is not None
    assert found.submodule_search_locations is not None
    config = Config()
    config.set_main_option("script_location", found.submodule_search_locations[0])

    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA


def test_what_was_retracted_before_there_was_a_list_is_in_it(log: Log) -> None:
    one, other = build.article(title="1"), build.article(title="2")
    append(log, build.claimed(one), build.claimed(other))
    [claim] = log.article_claims(one.id)
    told = ClaimRetracted(
        claim=claim.claim.id, location=build.KUPIANSK, reason="why", author="who"
    )
    log.append([Batch(stream="retraction-1", expected=0, events=[told])])
    log.redact(other.id, reason="why", author="who")
    before = log.corrections(), contents(log)
    made = (correction, claim_move, location_merge, claim_anchor)
    with log.writing() as connection:
        for table in made:
            table.drop(connection)
        with Operations.context(MigrationContext.configure(connection)):
            import_module("migrations.versions.0005_corrections").upgrade()

    assert (log.corrections(), contents(log)) == before
    assert len(log.corrections()) == 2
    assert [one.state for one in log.claims(build.KUPIANSK)] == ["retracted"]


def test_names_are_looked_up_in_the_order_of_their_bytes(database_url: str) -> None:
    with open_log(database_url) as log, log.reading() as connection:
        bytewise = {"sqlite": None, "postgresql": "C"}[connection.dialect.name]
        for table, name in (("place_name", "key"), ("place", "id")):
            columns = sa.inspect(connection).get_columns(table)

            [found] = [one["type"] for one in columns if one["name"] == name]
            assert isinstance(found, sa.Text)
            assert found.collation == bytewise
