"""What the command line does with what it cannot use: one line, and exit code 1."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from events.setup import prepare

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Settings of an empty log with our own places."""
    url = f"sqlite:///{tmp_path}/log.db"
    prepare(url, SEEDS, geonames=False)
    return {"DATABASE_URL": url, "WHOHOLDS_CURSOR_KEY_FILE": f"{tmp_path}/key"}


def run(environment: dict[str, str], *words: str) -> Result:
    return CliRunner().invoke(main, words, env=environment)


def test_a_file_that_is_gone_is_told_and_the_others_are_read(
    environment: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere")
    (folder / "report.txt").write_text("date 2025-11-21 A day\nRain fell in Kupiansk.")

    done = run(environment, "ingest", str(folder))

    assert (done.exit_code, done.stdout) == (1, "1 refused, 1 created\n")
    assert "gone.txt: cannot be read" in done.stderr


def test_a_server_without_its_parties_is_refused_in_one_line(
    environment: dict[str, str], tmp_path: Path
) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "seeds" / "parties.yaml").unlink()
    seeds = {"WHOHOLDS_SEEDS": f"{tmp_path}/seeds", "WHOHOLDS_PORT": "1"}

    done = run(environment | seeds, "serve")

    assert done.exit_code == 1
    assert done.stderr.startswith("whoholds: parties.yaml cannot be read")
    assert done.stderr.count("\n") == 1
