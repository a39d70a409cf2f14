"""A backup is the log as it was, and a restored log is a prefix of it."""

import os
import sqlite3
import stat
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import psycopg
import pytest
import sqlalchemy as sa

from events.errors import BackupError, DatabaseError
from events.log import Log, merkle, migrate, open_log
from events.log.backups import backup, checked, restore
from tests import build
from tests.conftest import Clock
from tests.log.test_append import append, contents
from tests.servers import programs

Empty = Callable[[], str]


@pytest.fixture
def folder() -> Path:
    """The folder of PostgreSQL's programs."""
    return programs()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup"


@pytest.fixture
def elsewhere(
    database_url: str, tmp_path: Path, empty_database: Callable[[], str]
) -> Empty:
    """Gives URLs of the same kind where there is no log yet."""

    def make() -> str:
        if database_url.startswith("sqlite"):
            return f"sqlite:///{tmp_path}/restored/{os.urandom(4).hex()}.db"
        return empty_database()

    return make


def fill(log: Log, count: int = 3) -> None:
    for n in range(count):
        append(log, build.claimed(build.article(title=f"{log.head().size}-{n}")))


def leaves(log: Log) -> list[bytes]:
    return [one.leaf_hash for one in log.events(limit=1_000_000)]


def root(leaves: list[bytes]) -> bytes:
    return merkle.root(merkle.grow(0, [], leaves)[1])


def test_a_restored_log_is_a_proven_prefix(
    log: Log, database_url: str, elsewhere: Empty, file: Path, folder: Path
) -> None:
    done = Event()

    def write(writer: int) -> None:
        n = 0
        while not done.is_set():
            places = [f"place-{n % 5}", "another"]
            article = build.article(title=f"writer {writer}-{n}")
            append(log, build.claimed(article, places))
            n += 1
            time.sleep(0.005)  # a large log takes long to check

    fill(log)
    with ThreadPoolExecutor(3) as threads:
        writers = [threads.submit(write, number) for number in range(3)]
        backups = []
        for n in range(3):
            grown = log.head().size + 9
            while log.head().size < grown:
                time.sleep(0.001)
            name = file.with_name(f"backup-{n}")
            backups.append((name, backup(database_url, name, folder=folder)))
        done.set()
        for one in writers:
            one.result()

    whole = leaves(log)
    sizes = [found.size for _, found in backups]
    assert sizes == sorted(sizes)
    assert 9 < sizes[0] < sizes[-1] <= len(whole)
    for name, found in backups:
        url = elsewhere()
        assert restore(url, name, folder=folder) == found
        with open_log(url) as restored:
            assert restored.head().size == found.size
            assert leaves(restored) == whole[: found.size]
            assert restored.head().root == found.root == root(whole[: found.size])
            before = contents(restored)
            restored.rebuild()
            assert contents(restored) == before
            fill(restored, 1)
            assert restored.head().size == found.size + 2


def test_a_backup_says_what_it_holds_and_is_for_its_owner_alone(
    log: Log, database_url: str, file: Path, folder: Path
) -> None:
    fill(log)
    roots = [root(leaves(log)[:n]) for n in range(7)]

    found = backup(database_url, file, folder=folder)

    assert (found.size, found.root) == (6, log.head().root)
    assert checked(file, sizes=[2, 5, 9], folder=folder).roots == {
        2: roots[2],
        5: roots[5],
    }
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not [one for one in file.parent.iterdir() if one.name.endswith(".part")]


def test_an_empty_log_is_backed_up_and_restored(
    log: Log, database_url: str, elsewhere: Empty, file: Path, folder: Path
) -> None:
    assert backup(database_url, file, folder=folder).root == merkle.EMPTY

    url = elsewhere()
    restore(url, file, folder=folder)

    with open_log(url) as restored:
        assert restored.head().size == 0


def test_a_redacted_payload_is_missed_by_nobody(
    log: Log, database_url: str, elsewhere: Empty, file: Path, folder: Path
) -> None:
    fill(log)
    with log.writing() as connection:
        connection.execute(sa.text("INSERT INTO redaction VALUES (2, 5), (6, 5)"))
        connection.execute(sa.text("DELETE FROM event_payload WHERE seq = 2"))

    backup(database_url, file, folder=folder)
    url = elsewhere()
    restore(url, file, folder=folder)

    with open_log(url) as restored:
        assert contents(restored) == contents(log)


def test_a_file_that_is_there_is_kept_unless_forced(
    log: Log, database_url: str, file: Path, folder: Path
) -> None:
    file.write_text("precious")

    with pytest.raises(BackupError, match=r"is there already; .* --force"):
        backup(database_url, file, folder=folder)
    assert file.read_text() == "precious"

    backup(database_url, file, force=True, folder=folder)
    assert checked(file, folder=folder).size == 0


def test_a_backup_that_cannot_be_written_leaves_nothing(
    log: Log, database_url: str, file: Path, folder: Path
) -> None:
    with pytest.raises(BackupError, match="cannot be written: No such file"):
        backup(database_url, file / "deeper" / "file", folder=folder)

    assert not file.exists()


def test_a_log_is_not_restored_over_another(
    log: Log, database_url: str, file: Path, folder: Path
) -> None:
    fill(log)
    backup(database_url, file, folder=folder)
    log.close()

    with pytest.raises(BackupError, match="holds a log of 6 events already"):
        restore(database_url, file, folder=folder)


def test_an_empty_log_makes_room_for_a_restored_one(
    log: Log, database_url: str, elsewhere: Empty, file: Path, folder: Path
) -> None:
    fill(log)
    backup(database_url, file, folder=folder)
    url = elsewhere()
    migrate(url)
    with open_log(url) as empty:  # SQLite keeps a log of its own until it is closed
        assert empty.head().size == 0

        restore(url, file, folder=folder)

        assert empty.head() == log.head()


def test_a_file_that_is_no_backup_is_refused(
    database_url: str, elsewhere: Empty, file: Path, tmp_path: Path, folder: Path
) -> None:
    file.write_text("something else")
    for name, told in ((file, "is no backup"), (tmp_path / "none", "cannot be read")):
        with pytest.raises(BackupError, match=told):
            restore(elsewhere(), name, folder=folder)


def test_a_backup_cut_short_is_refused(
    log: Log, database_url: str, elsewhere: Empty, file: Path, folder: Path
) -> None:
    fill(log, 20)
    backup(database_url, file, folder=folder)
    content = file.read_bytes()
    for part in (len(content) // 3, len(content) // 2, len(content) - 5000):
        file.write_bytes(content[:part])

        with pytest.raises(BackupError):
            restore(elsewhere(), file, folder=folder)


# What somebody could do to the file of a backup, which is a database.
FORGERIES = {
    "UPDATE event SET recorded_at = '2020' WHERE seq = 2": "event 2 in it is not what",
    "UPDATE event SET leaf_hash = (SELECT leaf_hash FROM event WHERE seq = 1)"
    " WHERE seq = 2": "event 2 in it is not what",
    "UPDATE event_payload SET body = '{}' WHERE seq = 4": "payload of event 4",
    "DELETE FROM event_payload WHERE seq = 4": "payload of event 4 is missing",
    "DELETE FROM event WHERE seq = 3": "payloads without an event: 3",
    "DELETE FROM event WHERE seq = 3; DELETE FROM event_payload WHERE seq = 3": (
        "event 3 is missing"
    ),
    "DELETE FROM event WHERE seq = 6; DELETE FROM event_payload WHERE seq = 6": (
        "has 5 events"
    ),
    "UPDATE log_head SET size = 5": "has 6 events",
    "UPDATE log_head SET frontier = x'00'": "root is not that of its head",
    "DELETE FROM log_head": "log_head has 0 rows",
    "INSERT INTO checkpoint VALUES (4, x'00', '', '')": "its checkpoint at 4",
    "INSERT INTO checkpoint VALUES (9, x'00', '', '')": "its checkpoint at 9",
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_backup_is_found_out(
    sqlite_url: str, clock: Clock, tmp_path: Path, file: Path, forgery: str
) -> None:
    with open_log(sqlite_url, clock=clock) as log:
        fill(log)
    backup(sqlite_url, file)
    connection = sqlite3.connect(file)
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(triggers).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.executescript(forgery)
    connection.commit()
    connection.close()

    with pytest.raises(BackupError, match=FORGERIES[forgery]):
        restore(f"sqlite:///{tmp_path}/restored.db", file)

    assert not (tmp_path / "restored.db").exists()


def test_a_forged_dump_is_found_out(
    postgresql_url: str,
    clock: Clock,
    empty_database: Callable[[], str],
    file: Path,
    folder: Path,
) -> None:
    with open_log(postgresql_url, clock=clock) as log:
        fill(log)
    with psycopg.connect(postgresql_url) as connection:
        connection.execute("ALTER TABLE event_payload DISABLE TRIGGER ALL")
        connection.execute("UPDATE event_payload SET body = '{}' WHERE seq = 4")

    with pytest.raises(BackupError, match="payload of event 4 in it is not what"):
        backup(postgresql_url, file, folder=folder)

    assert not file.exists()


def test_rows_come_in_any_order_and_with_any_character(
    postgresql_url: str, clock: Clock, file: Path, folder: Path
) -> None:
    odd = "Tab\t, back\\slash, line\nend, \\N, \\., \r, \x0b and Бахмут."
    with open_log(postgresql_url, clock=clock) as log:
        fill(log)
        article = build.article(odd, title=odd)
        log.append([build.batch(article)], texts={article.text_sha256: odd})
        fill(log)
        head = log.head()
    with psycopg.connect(postgresql_url) as connection:
        for table in ("event_payload", "event"):
            connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")  # type: ignore[call-overload]
        connection.execute("UPDATE event_payload SET salt = salt WHERE seq IN (1, 4)")
        connection.execute("UPDATE event SET stream = stream WHERE seq IN (2, 3)")

    found = backup(postgresql_url, file, folder=folder)

    assert (found.size, found.root) == (head.size, head.root)


def test_the_database_itself_is_never_overwritten(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")

    for name in (path, f"{path}-wal", f"{path}-shm", f"{path}.lock"):
        with pytest.raises(BackupError, match="belongs to the database itself"):
            backup(sqlite_url, Path(name), force=True)


def test_nothing_is_restored_beside_a_process_that_writes(
    sqlite_url: str, tmp_path: Path, file: Path
) -> None:
    backup(sqlite_url, file)
    with open_log(sqlite_url) as log:
        assert log.owns()

        with pytest.raises(DatabaseError, match="Only one process may write"):
            restore(sqlite_url, file)


def test_a_backup_of_one_kind_is_not_restored_into_the_other(
    sqlite_url: str, empty_database: Callable[[], str], file: Path
) -> None:
    backup(sqlite_url, file)

    with pytest.raises(BackupError, match="is a backup of SQLite, not of PostgreSQL"):
        restore(empty_database(), file)


def test_what_was_deleted_is_not_in_a_backup(
    sqlite_url: str, file: Path, clock: Clock
) -> None:
    with open_log(sqlite_url, clock=clock) as log:
        fill(log)
        salts = [row[1] for row in contents(log)["event_payload"]]
        with log.writing() as connection:
            connection.execute(sa.text("INSERT INTO redaction VALUES (2, 5)"))
            connection.execute(sa.text("DELETE FROM event_payload WHERE seq = 2"))

        backup(sqlite_url, file)

    there = [salt in file.read_bytes() for salt in salts]
    assert there == [True, False, True, True, True, True]


def test_a_service_may_back_up_what_it_may_read(
    postgresql_url: str, clock: Clock, file: Path, folder: Path
) -> None:
    with psycopg.connect(postgresql_url, autocommit=True) as connection:
        connection.execute("CREATE ROLE keeper LOGIN IN ROLE whoholds_app")
        named = sa.make_url(postgresql_url).set(username="keeper")

        found = backup(named.render_as_string(hide_password=False), file, folder=folder)

        connection.execute("DROP ROLE keeper")
    assert found.size == 0


def test_a_restored_database_has_the_role_and_nobody_else_may_erase(
    postgresql_url: str,
    empty_database: Callable[[], str],
    file: Path,
    folder: Path,
) -> None:
    backup(postgresql_url, file, folder=folder)
    url = empty_database()
    restore(url, file, folder=folder)

    rights = """
    SELECT has_function_privilege('whoholds_app', f, 'EXECUTE'),
           has_function_privilege('public', f, 'EXECUTE')
    FROM unnest(ARRAY['erase_redacted(bigint[])', 'grant_application()']) AS f
    """
    with psycopg.connect(url) as connection:
        assert connection.execute(rights).fetchall() == [(True, False), (False, False)]
        writes = "SELECT has_table_privilege('whoholds_app', 'event', 'INSERT, DELETE')"
        assert connection.execute(writes).fetchone() == (True,)


def test_an_older_pg_dump_is_told(
    postgresql_url: str, file: Path, folder: Path
) -> None:
    older = folder.parents[1] / "pginstall" / "bin"
    assert older != folder

    with pytest.raises(BackupError, match=r"is of version 16, and the server of 18"):
        backup(postgresql_url, file, folder=older)


def test_a_missing_pg_dump_is_told(
    postgresql_url: str, file: Path, tmp_path: Path
) -> None:
    with pytest.raises(BackupError, match=r"pg_dump is not in .* WHOHOLDS_PG_BIN"):
        backup(postgresql_url, file, folder=tmp_path)


def test_a_failing_pg_restore_changes_nothing(
    postgresql_url: str, empty_database: Callable[[], str], file: Path, folder: Path
) -> None:
    backup(postgresql_url, file, folder=folder)
    url = empty_database()
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE place (something int)")

    with pytest.raises(BackupError, match=r"pg_restore failed: .*already exists"):
        restore(url, file, folder=folder)

    with psycopg.connect(url) as connection:
        tables = "SELECT relname FROM pg_class WHERE relname IN ('event', 'place')"
        assert connection.execute(tables).fetchall() == [("place",)]


def test_a_database_in_use_is_no_backup(
    sqlite_url: str, clock: Clock, tmp_path: Path
) -> None:
    with open_log(sqlite_url, clock=clock) as log:
        fill(log)

        with pytest.raises(BackupError, match=r"has changes beside it, in .*-wal"):
            restore(
                f"sqlite:///{tmp_path}/restored.db",
                Path(sqlite_url.removeprefix("sqlite:///")),
            )


def test_whoever_owns_a_database_restores_into_it(
    postgresql_url: str, empty_database: Callable[[], str], file: Path, folder: Path
) -> None:
    backup(postgresql_url, file, folder=folder)
    url = sa.make_url(empty_database())
    owned = url.set(username="plain").render_as_string(hide_password=False)
    with psycopg.connect(postgresql_url, autocommit=True) as connection:
        connection.execute("CREATE ROLE plain LOGIN")
        connection.execute(f"ALTER DATABASE {url.database} OWNER TO plain")  # type: ignore[call-overload]

        restore(owned, file, folder=folder)

        with open_log(owned) as log:
            append(log, build.batch(build.article()))
        with psycopg.connect(owned) as own:
            own.execute("DROP OWNED BY plain")
        connection.execute(f"ALTER DATABASE {url.database} OWNER TO postgres")  # type: ignore[call-overload]
        connection.execute("DROP ROLE plain")


def test_a_backup_of_a_newer_schema_is_refused(
    sqlite_url: str, tmp_path: Path, file: Path
) -> None:
    backup(sqlite_url, file)
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()

    with pytest.raises(BackupError, match="newer than this code's"):
        restore(f"sqlite:///{tmp_path}/restored.db", file)
