"""A service on PostgreSQL that does not own its tables, and what it may do."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
import sqlalchemy as sa

from events.errors import DatabaseError
from events.gazetteer.tables import metadata as gazetteer
from events.log import Log, migrate, open_log, roles
from events.log.tables import MAP, READ_MODELS, gap, map_mark, metadata
from tests import build
from tests.conftest import Clock
from tests.log.test_append import append, contents

APPENDED = (
    "event",
    "event_payload",
    "article_text",
    "redaction",
    "merkle_node",
    "checkpoint",
)
CHANGED = {
    *(table.name for table in (*READ_MODELS, *MAP, gap, map_mark)),
    "idempotency",
}
TABLES = {**metadata.tables, **gazetteer.tables, "alembic_version": None}
STATEMENTS = {
    "SELECT": "SELECT 1 FROM {table}",
    "INSERT": "INSERT INTO {table} SELECT * FROM {table} WHERE false",
    "UPDATE": "UPDATE {table} SET {column} = {column} WHERE false",
    "DELETE": "DELETE FROM {table} WHERE false",
    "TRUNCATE": "TRUNCATE {table}",
}
DEFINITIONS = [
    "ALTER TABLE event DISABLE TRIGGER ALL",
    "DROP TRIGGER event_no_change ON event",
    "CREATE TRIGGER more BEFORE INSERT ON event EXECUTE FUNCTION refuse_change()",
    "DROP TABLE checkpoint",
    "ALTER TABLE claim ADD COLUMN more int",
    "CREATE TABLE more ()",
    "DROP FUNCTION erase_redacted(bigint[])",
    "SELECT grant_application()",
    "SET session_replication_role = replica",
    "SET ROLE postgres",
    "VACUUM FULL event_payload",
]


def allowed(table: str) -> set[str]:
    """The verbs that the role may use on a table."""
    if table in APPENDED:
        return {"SELECT", "INSERT"}
    if table == "log_head":
        return {"SELECT", "UPDATE"}
    if table in CHANGED:
        return {"SELECT", "INSERT", "UPDATE", "DELETE"}
    return {"SELECT"}


def as_user(url: str, user: str) -> str:
    """The URL of the same database for another user."""
    named = sa.make_url(url).set(username=user)
    return named.render_as_string(hide_password=False)


def run(url: str, *statements: str) -> None:
    """Run statements, each in its own transaction."""
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


@pytest.fixture
def service_url(postgresql_url: str) -> Iterator[str]:
    """A migrated database for a user that is a member of the role and no more."""
    run(postgresql_url, "CREATE ROLE service LOGIN IN ROLE whoholds_app")
    yield as_user(postgresql_url, "service")
    run(postgresql_url, "DROP ROLE service")


@pytest.fixture(scope="module")
def shared_url(
    migrated_postgresql: str, empty_database: Callable[[str], str]
) -> Iterator[str]:
    """The same, for tests that leave it as it is."""
    url = empty_database(migrated_postgresql)
    run(url, "CREATE ROLE careful LOGIN IN ROLE whoholds_app")
    yield as_user(url, "careful")
    run(url, "DROP ROLE careful")


@pytest.fixture
def service(service_url: str, clock: Clock) -> Iterator[Log]:
    """A log that is opened as a service opens it."""
    with open_log(service_url, clock=clock) as log:
        yield log


@pytest.fixture
def user(empty_database: Callable[[], str]) -> Iterator[str]:
    """The URL of an empty database for a user who may do nothing but log in."""
    url = empty_database()
    run(url, "CREATE ROLE nobody LOGIN")
    yield as_user(url, "nobody")
    run(url, "DROP OWNED BY nobody", "DROP ROLE nobody")


@pytest.mark.parametrize("verb", STATEMENTS)
@pytest.mark.parametrize("table", sorted(TABLES))
def test_the_role_may_do_what_is_listed_and_no_more(
    shared_url: str, table: str, verb: str
) -> None:
    columns = TABLES[table]
    column = "version_num" if columns is None else columns.columns.keys()[-1]
    statement = STATEMENTS[verb].format(table=table, column=f'"{column}"')

    if verb in allowed(table):
        run(shared_url, statement)
    else:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            run(shared_url, statement)


@pytest.mark.parametrize("statement", DEFINITIONS)
def test_the_role_may_not_change_what_keeps_the_log(
    shared_url: str, statement: str
) -> None:
    told: list[str] = []
    with psycopg.connect(shared_url, autocommit=True) as connection:
        connection.add_notice_handler(lambda d: told.append(d.message_primary or ""))
        try:
            connection.execute(statement)  # type: ignore[call-overload]
        except psycopg.errors.InsufficientPrivilege as error:
            told.append(str(error))

    # To vacuum what is another's is a warning, and not done.
    assert any("permission denied" in one or "must be owner" in one for one in told)


def test_the_role_appends_rebuilds_and_keeps_receipts(service: Log) -> None:
    first, second = build.article(title="1"), build.article(title="2")
    append(service, build.claimed(first))
    append(service, build.batch(second, build.joined(second.id, first.id)))
    before = contents(service)

    assert service.rebuild() == 4

    assert contents(service) == before


def redact(log: Log, *seqs: int) -> None:
    with log.writing() as connection:
        for seq in seqs:
            row = {"seq": seq, "by_seq": log.head().size}
            connection.execute(sa.insert(metadata.tables["redaction"]), row)


def erase(log: Log, *seqs: int) -> None:
    with log.writing() as connection:
        asked = {"seqs": list(seqs)}
        connection.execute(sa.text("SELECT erase_redacted(:seqs)"), asked)


def erased(log: Log) -> tuple[list[int], int]:
    """The seqs without a payload, and the number of texts."""
    texts = len(contents(log)["article_text"])
    return [one.seq for one in log.events() if one.event is None], texts


def test_the_role_erases_what_was_redacted_and_nothing_else(service: Log) -> None:
    append(service, build.claimed(build.article(), ["a", "b"]))
    redact(service, 2)

    erase(service, 1, 2, 3)

    assert erased(service) == ([2], 1)


def test_a_text_goes_with_the_last_of_its_articles(service: Log) -> None:
    append(service, build.batch(build.article(title="1")))
    append(service, build.batch(build.article(title="2")))

    redact(service, 1)
    erase(service, 1)
    assert erased(service) == ([1], 1)

    redact(service, 2)
    erase(service, 1, 2)
    assert erased(service) == ([1, 2], 0)


def test_a_text_stays_however_the_read_models_are_changed(service: Log) -> None:
    append(service, build.batch(build.article(title="1")))
    other = build.article("Ukrainian troops have left Kupiansk.")
    texts = {other.text_sha256: other.text}
    service.append([build.batch(other)], texts=texts)
    redact(service, 1)
    with service.writing() as connection:
        connection.execute(sa.text("DELETE FROM article WHERE seq = 2"))
        forged = sa.text("UPDATE article SET text_sha256 = :text WHERE seq = 1")
        connection.execute(forged, {"text": other.text_sha256})

    with pytest.raises(sa.exc.IntegrityError, match="append-only"):
        erase(service, 1, 2)
    service.rebuild()
    erase(service, 1, 2)

    assert erased(service) == ([1], 1)
    assert service.article(other.id).text == other.text


def test_an_article_whose_title_is_a_digest_does_not_keep_a_text(service: Log) -> None:
    first = build.article()
    append(service, build.batch(first))
    other = build.article("Another text.", title=first.text_sha256)
    service.append([build.batch(other)], texts={other.text_sha256: other.text})
    redact(service, 1)

    erase(service, 1)

    assert erased(service) == ([1], 1)


def test_nobody_else_may_erase(postgresql_url: str, user: str) -> None:
    stranger = as_user(postgresql_url, "nobody")

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        run(stranger, "SELECT erase_redacted(ARRAY[1])")


def test_what_the_function_does_is_not_another_when_tables_are_shadowed(
    service: Log,
) -> None:
    append(service, build.claimed(build.article()))

    with service.writing() as connection:
        shadow = "CREATE TEMP TABLE redaction AS SELECT 1 AS seq, 1 AS by_seq"
        connection.execute(sa.text(shadow))
        connection.execute(sa.text("SELECT erase_redacted(ARRAY[1, 2])"))

    assert erased(service) == ([], 1)


def test_a_migration_by_the_role_is_refused(service_url: str) -> None:
    run(
        as_user(service_url, "postgres"),
        "UPDATE alembic_version SET version_num = '0002'",
    )

    with pytest.raises(DatabaseError, match="'service' does not own the tables"):
        migrate(service_url)


def test_an_empty_database_is_not_migrated_by_a_user_who_may_not(user: str) -> None:
    with pytest.raises(DatabaseError, match=r"permission denied .* as the owner"):
        migrate(user)


def test_a_current_database_needs_no_owner(service_url: str) -> None:
    assert migrate(service_url) is None


def test_an_owner_without_the_right_to_make_roles_is_told(
    user: str, postgresql_url: str
) -> None:
    owner = as_user(user, "postgres")
    run(
        owner,
        "ALTER SCHEMA public OWNER TO nobody",
        "ALTER ROLE whoholds_app RENAME TO put_away",
    )
    try:
        assert migrate(user) is False
        run(owner, "CREATE ROLE whoholds_app")
        assert migrate(user) is True
        run(owner, "DROP OWNED BY whoholds_app", "DROP ROLE whoholds_app")
    finally:
        run(owner, "ALTER ROLE put_away RENAME TO whoholds_app")
    with open_log(user) as log, log.reading() as connection:
        assert roles.owns(connection)
