"""A service on PostgreSQL works with the rights of its role, which owns no table."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from click.testing import CliRunner, Result

from api import door
from cli import main
from events.setup import prepare
from serving import application
from tests.api import ARTICLE


@pytest.fixture
def owner_url(empty_database: Callable[[], str], seeds: Path) -> Iterator[str]:
    """A database that its owner made ready, and a user `app` for the service."""
    url = empty_database()
    prepared = prepare(url, seeds, geonames=False)
    assert prepared.role is True
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE ROLE app LOGIN IN ROLE whoholds_app")
        yield url
        connection.execute("DROP ROLE app")


@pytest.fixture
def environment(owner_url: str, settings: dict[str, Any]) -> dict[str, str]:
    """The settings of a service that logs in as `app`."""
    url = sa.make_url(owner_url).set(username="app")
    named = {key: str(value) for key, value in settings.items() if key.isupper()}
    return named | {"DATABASE_URL": url.render_as_string(hide_password=False)}


def run(environment: dict[str, str], *words: str) -> Result:
    return CliRunner().invoke(main, words, env=environment)


def test_a_service_works_with_the_rights_of_its_role(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "article.json").write_text(json.dumps(ARTICLE))
    assert run(environment, "ingest", str(tmp_path)).stdout == "1 created\n"
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    served = application()
    client = served.test_client()

    again = client.post("/articles", json=ARTICLE, headers={"Idempotency-Key": "1"})
    told = run(environment, "timeline", "Kupiansk")
    rooms = door(served).house()
    rebuilt = rooms.log.rebuild()

    assert again.get_json()["outcome"] == "duplicate"
    assert client.get("/health/ready").get_json()["database"]["writable"] is True
    assert "Kupiansk" in told.stdout
    assert rebuilt == rooms.log.head().size
    assert run(environment, "timeline", "Kupiansk").stdout == told.stdout
    door(served).close()


def test_init_by_the_service_is_refused_where_there_is_something_to_do(
    environment: dict[str, str], owner_url: str
) -> None:
    migrated = "UPDATE alembic_version SET version_num = '0002'"
    with psycopg.connect(owner_url) as connection:
        connection.execute(migrated)

    done = run(environment, "init")

    assert done.exit_code == 1
    assert "'app' does not own the tables" in done.stderr
    assert done.stderr.strip().count("\n") == 0


def test_the_gazetteer_is_not_built_by_the_service(
    environment: dict[str, str],
) -> None:
    done = run(environment, "init")  # with GeoNames' list, which is not there

    assert done.exit_code == 1
    assert "permission denied for table" in done.stderr
    assert "as the owner of the tables" in done.stderr
