"""`whoholds import` takes what it can, tells the rest with its line, and may repeat."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from events.gazetteer import Gazetteer
from events.log import open_log
from events.parties import read_parties
from events.requests import answer
from events.setup import prepare
from tests.sources.control import DATED_TWICE, FOUR_IN_A_DAY, SEEDS, row, table

IMPORT = ("import", "wikipedia-control")
ROWS = (
    *DATED_TWICE,
    row(name="Norrby"),
    row(held_by="Atlantis"),
    *FOUR_IN_A_DAY,
)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Settings of an empty log with our own places."""
    url = f"sqlite:///{tmp_path}/log.db"
    prepare(url, SEEDS, geonames=False)
    return {
        "DATABASE_URL": url,
        "WHOHOLDS_SEEDS": str(SEEDS),
        "WHOHOLDS_CURSOR_KEY_FILE": f"{tmp_path}/key",
        "WHOHOLDS_LOG_KEY_FILE": f"{tmp_path}/log.key",
        "WHOHOLDS_CHECKPOINT_FILE": f"{tmp_path}/checkpoint",
    }


def run(environment: dict[str, str], *words: str) -> Result:
    return CliRunner().invoke(main, words, env=environment)


def test_what_is_not_written_is_told_with_its_line_and_counted(
    environment: dict[str, str], tmp_path: Path
) -> None:
    path = table(tmp_path / "control.csv", *ROWS)

    done = run(environment, *IMPORT, str(path))

    # a note has a line end of its own, so rows and lines differ
    assert done.stderr.splitlines() == [
        f"whoholds: {path}, line 7: the place 'Norrby' is in no gazetteer near there;"
        " it was not written",
        f"whoholds: {path}, line 8: held_by is 'Atlantis', which names no holder that"
        " we know",
    ]
    assert done.stdout == "7 created, 1 unresolved, 1 refused\n"
    assert done.exit_code == 1


def test_a_second_time_nothing_is_written(
    environment: dict[str, str], tmp_path: Path
) -> None:
    path = str(table(tmp_path / "control.csv", *DATED_TWICE, *FOUR_IN_A_DAY))
    first = run(environment, *IMPORT, path)
    with open_log(environment["DATABASE_URL"], read_only=True) as log:
        size = log.head().size

    second = run(environment, *IMPORT, path)

    assert (first.exit_code, first.stdout) == (0, "7 created\n")
    assert (second.exit_code, second.stdout) == (0, "7 duplicate\n")
    with open_log(environment["DATABASE_URL"], read_only=True) as log:
        assert log.head().size == size


def test_a_row_is_taken_when_its_place_is_known(
    environment: dict[str, str], tmp_path: Path
) -> None:
    path = str(table(tmp_path / "control.csv", row(), row(name="Norrby")))
    assert run(environment, *IMPORT, path).stdout == "1 created, 1 unresolved\n"
    path = str(table(tmp_path / "control.csv", row(), row(name="Kupyansk")))

    done = run(environment, *IMPORT, path)

    assert (done.exit_code, done.stdout) == (0, "1 duplicate, 1 created\n")


def test_a_table_without_rows_gives_nothing(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = run(environment, *IMPORT, str(table(tmp_path / "control.csv")))

    assert (done.exit_code, done.stdout) == (0, "nothing found\n")


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\x89PNG\r\n", b"\xff" * 99])
def test_what_is_no_such_table_is_refused_in_one_line(
    environment: dict[str, str], tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "control.csv"
    path.write_bytes(content)

    done = run(environment, *IMPORT, str(path))

    assert (done.exit_code, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_not_there_is_wrong_usage(environment: dict[str, str]) -> None:
    assert run(environment, *IMPORT, "nowhere.csv").exit_code == 2


def test_beside_a_server_its_process_writes(
    environment: dict[str, str], tmp_path: Path
) -> None:
    path = table(tmp_path / "control.csv", *ROWS)
    command = [sys.executable, "-c", "import cli; cli.main()", *IMPORT, str(path)]
    with open_log(environment["DATABASE_URL"]) as log:
        assert log.owns()
        log.take_requests(
            partial(
                answer,
                log=log,
                gazetteer=Gazetteer(log.engine),
                parties=read_parties(SEEDS / "parties.yaml"),
                clock=log.clock,
            )
        )

        done = subprocess.run(
            command,
            env=os.environ | environment,
            cwd=Path(__file__).parents[1],
            capture_output=True,
            text=True,
            check=False,
        )

        assert done.stdout == "7 created, 1 unresolved, 1 refused\n", done.stderr
        assert done.returncode == 1
        assert len(log.articles()) == 7
