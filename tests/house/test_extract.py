"""`whoholds extract` reads a file and keeps nothing; it needs a gazetteer, no log."""

import json
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.house.conftest import WHOHOLDS, Run, environment, run_in

REPORT = """\
date 2025-11-21 Two statements on one town

Russian troops have captured Kupiansk, Gerasimov said on Thursday. He said that they
would capture Pokrovsk next.

"Kupiansk is under the control of our forces," Ukraine's General Staff said.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_extract_prints_the_claims_and_stores_none(
    run: Run, report: Path, tmp_path: Path
) -> None:
    database = tmp_path / "var" / "whoholds.db"
    before = database.read_bytes()

    done = run("extract", str(report))

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{report}: 2 claims\n")
    assert "Kupiansk (geonames:703656): captures full, russia" in done.stdout
    assert "“Russian troops have captured Kupiansk” text[0:37]" in done.stdout
    assert "turned down" not in done.stdout
    assert database.read_bytes() == before
    assert (tmp_path / "var" / "whoholds.db-wal").read_bytes() == b""


def test_a_trace_tells_why_each_was_read_or_turned_down(run: Run, report: Path) -> None:
    told = run("extract", str(report), "--trace").stdout

    assert "rules: captures-active/2, said-before/1, stance-asserts/1" in told
    assert "cues: captured, said" in told
    assert "turned down: plan (captures-active/2)" in told
    assert "“they would capture Pokrovsk”" in told


def test_standard_input_is_read_and_json_is_a_line_an_article(
    founded: Path, tmp_path: Path, run: Run
) -> None:
    words = [WHOHOLDS, "extract", "-", "--format", "json", "--trace"]

    done = subprocess.run(
        [*words, "--published", "2025-11-21", "--publisher", "The Example"],
        cwd=tmp_path,
        env=environment(),
        input="Russian troops have captured Kupiansk, Gerasimov said.",
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    [line] = done.stdout.splitlines()
    told = json.loads(line)
    [claim] = told["claims"]
    assert (claim["location"], claim["stance"]) == ("geonames:703656", "asserts")
    assert (told["language"], told["unread"], told["rejected"]) == ("en", None, [])


def test_a_text_without_a_day_is_refused_with_what_to_do(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "plain.txt").write_text("Russian troops captured Kupiansk.", "utf-8")

    done = run("extract", "plain.txt")

    assert (done.returncode, done.stdout) == (1, "")
    assert "pass --published" in done.stderr


def test_without_a_gazetteer_it_says_how_to_get_one(
    founded: Path, report: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    done = run_in(empty)("extract", str(report))

    assert (done.returncode, done.stdout) == (1, "")
    assert "run `whoholds init` once" in done.stderr
    assert [*empty.iterdir()] == []


def test_a_log_is_not_needed(run: Run, report: Path, tmp_path: Path) -> None:
    database = tmp_path / "var" / "whoholds.db"
    with sqlite3.connect(database) as connection:
        connection.execute("DROP TABLE log_head")
    connection.close()

    done = run("extract", str(report))

    assert done.returncode == 0, done.stderr
    assert "2 claims" in done.stdout
