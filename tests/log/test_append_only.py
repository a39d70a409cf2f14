"""The database itself refuses to change the log."""

import sqlite3

import pytest
import sqlalchemy as sa

from events.facts import ClaimMade
from events.log import Log, open_log
from events.log.tables import checkpoint
from tests import build
from tests.log.test_append import append, contents

LOG = (
    "event",
    "event_payload",
    "merkle_node",
    "article_text",
    "redaction",
    "checkpoint",
)
FIRST = {
    "event": "seq",
    "event_payload": "seq",
    "merkle_node": "idx",
    "article_text": "text_sha256",
    "redaction": "seq",
    "checkpoint": "size",
}


def fill(log: Log) -> Log:
    """Put in an article, its claim, a redaction of the claim and a checkpoint."""
    article = build.article()
    append(log, build.batch(article, ClaimMade(claim=build.claim(article.id))))
    with log.writing() as connection:
        connection.execute(sa.text("INSERT INTO redaction VALUES (2, 1)"))
        row = {"size": 2, "root": b"", "note": "", "created_at": ""}
        connection.execute(sa.insert(checkpoint), row)
    return log


@pytest.fixture
def filled(log: Log) -> Log:
    """A log that has a row in each table of the log proper."""
    return fill(log)


def refused(log: Log, statement: str) -> None:
    """The statement fails, and not a row is another."""
    before = contents(log)
    with (
        pytest.raises(sa.exc.IntegrityError, match="append-only"),
        log.writing() as connection,
    ):
        connection.execute(sa.text(statement))
    assert contents(log) == before


@pytest.mark.parametrize("table", LOG)
def test_no_row_of_the_log_is_updated(filled: Log, table: str) -> None:
    refused(filled, f"UPDATE {table} SET {FIRST[table]} = {FIRST[table]}")


@pytest.mark.parametrize("table", LOG)
def test_no_row_of_the_log_is_deleted(filled: Log, table: str) -> None:
    refused(filled, f"DELETE FROM {table}")


def test_no_table_of_the_log_is_truncated(postgresql_url: str) -> None:
    with open_log(postgresql_url) as log:
        fill(log)
        for table in LOG:
            refused(log, f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize(
    "statement",
    [
        *(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}" for table in LOG),
        # The next seq, but an id or a place in a stream that is taken.
        "REPLACE INTO event SELECT 3, 's', 1, id, type, '', '', '' FROM event",
        "REPLACE INTO event SELECT 3, stream, version, '', type, '', '', '' FROM event",
        "INSERT INTO event VALUES (4, 's', 1, '', 'claim-made/1', '', '', '')",
    ],
)
def test_no_row_of_the_log_is_replaced_and_no_seq_left_out(
    sqlite_url: str, statement: str, recursive: str
) -> None:
    with open_log(sqlite_url) as log:
        before = contents(fill(log))
    connection = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))
    connection.execute(f"PRAGMA recursive_triggers = {recursive}")

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)

    connection.close()
    with open_log(sqlite_url) as log:
        assert contents(log) == before


def test_no_row_of_the_log_is_replaced_on_postgresql(postgresql_url: str) -> None:
    with open_log(postgresql_url) as log:
        fill(log)
        for table in LOG:
            key = "level, idx" if table == "merkle_node" else FIRST[table]
            refused(
                log,
                f"INSERT INTO {table} SELECT * FROM {table}"
                f" ON CONFLICT ({key}) DO UPDATE SET {FIRST[table]} = NULL",
            )


def test_what_was_redacted_can_be_erased_and_nothing_else(filled: Log) -> None:
    with filled.writing() as connection:
        connection.execute(sa.text("DELETE FROM event_payload WHERE seq = 2"))

    assert [one.event is None for one in filled.events()] == [False, True]
    assert filled.claims(build.KUPIANSK) == []
    refused(filled, "DELETE FROM event_payload WHERE seq = 1")


def test_a_text_can_be_erased_when_all_its_articles_are_redacted(filled: Log) -> None:
    again = build.article(title="Another")
    append(filled, build.batch(again))
    redact, erase = "INSERT INTO redaction VALUES ({}, 3)", "DELETE FROM article_text"
    with filled.writing() as connection:
        connection.execute(sa.text(redact.format(1)))
    refused(filled, erase)

    with filled.writing() as connection:
        connection.execute(sa.text(redact.format(3)))
        connection.execute(sa.text(erase))

    assert filled.article(again.id).text is None
