"""Backing up and restoring from a terminal."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner, Result

from cli import main
from events.log import Log, merkle, open_log
from tests import build
from tests.log.test_append import append
from tests.servers import programs


@pytest.fixture
def elsewhere(
    database_url: str, tmp_path: Path, empty_database: Callable[[], str]
) -> str:
    """The URL of the same kind of database, where there is no log."""
    sqlite = database_url.startswith("sqlite")
    return f"sqlite:///{tmp_path}/other/log.db" if sqlite else empty_database()


def run(url: str, *words: str, **more: str) -> Result:
    pg_bin = {"WHOHOLDS_PG_BIN": str(programs())}
    return CliRunner().invoke(main, words, env={"DATABASE_URL": url} | pg_bin | more)


def note(path: Path, size: int, root: bytes) -> str:
    """A file with a checkpoint; who signed it does not matter here."""
    encoded = base64.b64encode(root).decode()
    path.write_text(f"example.org/log\n{size}\n{encoded}\n\n— example.org/log AAAA\n")
    return str(path)


@pytest.fixture
def filled(log: Log) -> Log:
    """A log of four events, which this process goes on writing to."""
    for title in ("1", "2"):
        append(log, build.claimed(build.article(title=title)))
    return log


def test_a_log_in_use_is_backed_up_and_restored_elsewhere(
    filled: Log, database_url: str, elsewhere: str, tmp_path: Path
) -> None:
    assert filled.owns()
    root = base64.b64encode(filled.head().root).decode()
    file = str(tmp_path / "log.backup")

    done = run(database_url, "backup", file)
    restored = run(elsewhere, "restore", file)

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{file} has 4 events, root {root}.\n"
    assert (restored.exit_code, restored.stderr) == (0, "")
    told, compared = restored.stdout.splitlines()
    assert told == f"Restored 4 events, root {root}."
    assert compared.startswith("There is no checkpoint outside the database")
    with open_log(elsewhere) as other:
        assert other.events() == filled.events()


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (3, "It has all that was signed: the last checkpoint is at 3 events."),
        (4, "It has all that was signed: the last checkpoint is at 4 events."),
        (9, "The last checkpoint tells of 9 events, 5 more than were restored."),
    ],
)
def test_a_restored_log_is_set_against_what_was_signed(
    filled: Log, database_url: str, elsewhere: str, tmp_path: Path, size: int, told: str
) -> None:
    leaves = [one.leaf_hash for one in filled.events()][:size]
    root = merkle.root(merkle.grow(0, [], leaves)[1])
    signed = note(tmp_path / "checkpoint", size, root)
    run(database_url, "backup", str(tmp_path / "file"))

    done = run(
        elsewhere,
        "restore",
        str(tmp_path / "file"),
        WHOHOLDS_CHECKPOINT_FILE=signed,
    )

    assert told in done.stdout
    assert ("log-rollback" in done.stdout) is (size > 4)


def test_a_log_that_was_not_signed_is_told(
    filled: Log, database_url: str, elsewhere: str, tmp_path: Path
) -> None:
    signed = note(tmp_path / "checkpoint", 3, b"\0" * 32)
    run(database_url, "backup", str(tmp_path / "file"))

    done = run(elsewhere, "restore", str(tmp_path / "file"), "--checkpoint", signed)

    assert "at 3 events, contradicts it" in done.stdout


@pytest.mark.parametrize("content", ["", "a\nb\nc\n", "a\n3\n!\n"])
def test_what_is_no_checkpoint_is_told_before_anything_is_restored(
    sqlite_url: str, tmp_path: Path, content: str
) -> None:
    (tmp_path / "checkpoint").write_text(content)
    run(sqlite_url, "backup", str(tmp_path / "file"))

    done = run(
        f"sqlite:///{tmp_path}/new.db",
        "restore",
        str(tmp_path / "file"),
        "--checkpoint",
        str(tmp_path / "checkpoint"),
    )

    assert done.exit_code == 1
    assert "is no signed checkpoint" in done.stderr
    assert not (tmp_path / "new.db").exists()


def test_a_log_is_backed_up_before_it_is_migrated(
    filled: Log, database_url: str, elsewhere: str, tmp_path: Path
) -> None:
    with filled.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    file = str(tmp_path / "file")

    assert run(database_url, "backup", file).exit_code == 0
    restored = run(elsewhere, "restore", file)

    assert restored.stdout.endswith("It has schema 0001; run `whoholds init`.\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["backup", "{there}"], "is there already; name another, or say --force."),
        (["restore", "{none}"], "cannot be read: No such file or directory."),
        (["restore", "{there}"], "is no backup that `whoholds backup` has written."),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    sqlite_url: str, tmp_path: Path, words: list[str], told: str
) -> None:
    (tmp_path / "there").write_text("something")
    names = {"there": tmp_path / "there", "none": tmp_path / "none"}

    done = run(sqlite_url, *(word.format(**names) for word in words))

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("whoholds: ")
    assert done.stderr.endswith(f"{told}\n")
    assert done.stderr.count("\n") == 1
