"""What the README shows is what a reader gets."""

from pathlib import Path

import pytest

from tests.house.conftest import ROOT, Run, served
from tests.house.readme import BLOCK, README, shell, stable, steps


def test_every_command_of_the_readme_gives_what_it_shows(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init")  # makes the log's key, which does not come with a copy
    run("ingest", str(ROOT / "seeds" / "articles"))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/var/whoholds.db")
    for name in ("WHOHOLDS_LOG_KEY_FILE", "WHOHOLDS_CHECKPOINT_FILE"):
        monkeypatch.delenv(name)  # both lie beside the database, as for a reader
    blocks = BLOCK.findall(README.read_text("utf-8"))
    shown = [step for block in blocks for step in steps(block)]

    with served(tmp_path) as base:
        command = shell(base)
        given = [(words, stable(command(words))) for words, _ in shown]

    assert given == [(words, stable(output)) for words, output in shown]
    assert len(given) > 8
