"""What is said when a database cannot be used: one sentence, and what to do."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from events.errors import DatabaseError
from events.log import migrate, open_log
from events.log.database import Database
from events.log.tables import SCHEMA
from tests import build
from tests.log.test_append import append


def revise(url: str, revision: str) -> None:
    """Say that the database is at another migration."""
    database = Database(url)
    with database.writing() as connection:
        connection.execute(
            sa.text("UPDATE alembic_version SET version_num = :revision"),
            {"revision": revision},
        )
    database.close()


def told(url: str) -> str:
    """What `open_log` says."""
    with pytest.raises(DatabaseError) as refused:
        open_log(url)
    return str(refused.value)


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"

    assert told(f"sqlite:///{path}") == (
        f"There is no database at {path}; run `whoholds init`."
    )
    assert list(tmp_path.iterdir()) == []


def test_an_empty_sqlite_file_is_not_set_up(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()

    assert told(f"sqlite:///{tmp_path / 'empty.db'}") == (
        "The database is not set up; run `whoholds init`."
    )


def test_an_empty_postgresql_database_is_not_set_up(
    empty_database: Callable[[], str],
) -> None:
    assert told(empty_database()) == "The database is not set up; run `whoholds init`."


def test_an_older_database_is_refused(database_url: str) -> None:
    revise(database_url, "0000")

    assert told(database_url) == (
        f"The database has schema 0000, older than this code's {SCHEMA}; "
        "stop the server, make a backup and run `whoholds init`."
    )


def test_a_newer_database_is_refused_by_all(database_url: str) -> None:
    revise(database_url, "0999")
    words = (
        f"The database has schema 0999, newer than this code's {SCHEMA}; "
        "run a later version of whoholds."
    )

    assert told(database_url) == words
    with pytest.raises(DatabaseError) as refused:
        migrate(database_url)
    assert str(refused.value) == words


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database, but long enough to look like one. " * 40)

    words = f"The database {path} cannot be used: file is not a database."
    assert told(f"sqlite:///{path}") == words


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    words = told("postgresql://me:secret@127.0.0.1:1/log")

    assert "postgresql+psycopg://me:***@127.0.0.1:1/log cannot be used" in words
    assert "secret" not in words
    assert "\n" not in words


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://localhost/log", "must begin with sqlite:/// or postgresql://"),
        ("sqlite://", "A log is kept in a file"),
        ("sqlite:///:memory:", "A log is kept in a file"),
        ("log.db", "is no URL of a database"),
    ],
)
def test_a_url_of_something_else_is_refused(url: str, words: str) -> None:
    assert words in told(url)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseError, match="file cannot be made: File exists"):
        migrate(f"sqlite:///{tmp_path}/file/log.db")


def test_a_path_may_have_any_characters(tmp_path: Path) -> None:
    folder = tmp_path / "q?uestion #100% größe"
    folder.mkdir()
    url = f"sqlite:///{folder}/log.db".replace("?", "%3F")
    path = Database(url).path
    assert path is not None

    migrate(url)
    with open_log(url) as log:
        append(log, build.batch(build.article()))

    assert path.is_file()


def test_a_log_that_was_opened_for_reading_is_not_written_to(
    database_url: str,
) -> None:
    with (
        open_log(database_url, read_only=True) as log,
        pytest.raises(DatabaseError, match="for reading only"),
    ):
        append(log, build.batch(build.article()))


def test_readers_on_sqlite_cannot_write(sqlite_url: str) -> None:
    with (
        open_log(sqlite_url) as log,
        pytest.raises(DatabaseError, match="readonly"),
        log.reading() as connection,
    ):
        connection.execute(sa.text("UPDATE log_head SET size = 1"))


def test_the_writer_on_sqlite_commits_to_the_disk(sqlite_url: str) -> None:
    pragmas = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
    }

    with open_log(sqlite_url) as log, log.writing() as connection:
        found = {p: connection.scalar(sa.text(f"PRAGMA {p}")) for p in pragmas}

    assert found == pragmas


def test_a_lock_that_lasts_is_told(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    other = sqlite3.connect(path, isolation_level=None)
    with open_log(sqlite_url) as log:
        with log.writing() as connection:
            connection.execute(sa.text("PRAGMA busy_timeout = 10"))
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DatabaseError, match="is locked by another") as refused:
            append(log, build.batch(build.article()))

        other.close()
    assert refused.value.retry_after == 1


def test_a_head_row_that_stays_locked_is_told(postgresql_url: str) -> None:
    url = sa.make_url(postgresql_url).update_query_dict(
        {"options": "-c lock_timeout=50"}
    )
    with (
        open_log(postgresql_url) as other,
        open_log(url.render_as_string(hide_password=False)) as log,
        other.writing() as connection,
    ):
        connection.execute(sa.text("SELECT * FROM log_head FOR UPDATE"))

        with pytest.raises(DatabaseError, match="is locked by another") as refused:
            append(log, build.batch(build.article()))

    assert refused.value.retry_after == 1


def test_migrating_again_changes_nothing(database_url: str) -> None:
    with open_log(database_url) as log:
        append(log, build.batch(build.article()))

    migrate(database_url)

    with open_log(database_url) as log:
        assert log.head().size == 1


def test_two_processes_migrate_a_postgresql_database_at_once(
    empty_database: Callable[[], str],
) -> None:
    url = empty_database()
    code = f"from events.log import migrate; migrate({url!r})"

    both = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]

    assert [one.wait(timeout=60) for one in both] == [0, 0]
    open_log(url).close()
