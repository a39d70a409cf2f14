"""Commands, as they are typed: what they print, what they refuse, what they leave."""

import json
import sqlite3
import threading
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.house.conftest import ROOT, Run, run_in, served

REPORT = """\
date 2025-11-21 Two statements on one town

Russian troops have captured Kupiansk, Gerasimov said on Thursday.

"Kupiansk is under the control of our forces," Ukraine's General Staff said.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=20) as reply:
        content: bytes = reply.read()
    return content.decode()


def test_init_is_safe_to_repeat(run: Run) -> None:
    done = run("init")

    assert (done.returncode, done.stdout) == (0, "The database is ready.\n")


def test_an_article_goes_in_and_its_timeline_comes_out(run: Run, report: Path) -> None:
    taken = run("ingest", str(report))
    again = run("ingest", str(report))
    told = run("timeline", "Купянск")

    assert (taken.returncode, taken.stdout) == (0, "1 created\n")
    assert again.stdout == "1 duplicate\n"
    assert told.stdout.startswith("Kupiansk")
    assert "disputed" in told.stdout
    assert "Gerasimov" in told.stdout
    assert "General Staff" in told.stdout
    words = " ".join(told.stdout.split())
    assert words.count("“Russian troops have captured Kupiansk”") == 1
    assert words.count("“Kupiansk is under the control of our forces”") == 1


def test_the_seeds_go_in_whole_and_only_into_an_empty_log(run: Run) -> None:
    seeds = str(ROOT / "seeds" / "articles")

    first = run("ingest", "--if-empty", seeds)
    second = run("ingest", "--if-empty", seeds)

    assert first.returncode == 0, first.stderr
    assert "new_version" in first.stdout
    assert second.stdout == "The log is not empty; nothing to ingest.\n"
    for name in ("Lashio", "Bakhmut", "Republican Palace, Khartoum"):
        lines = run("timeline", name).stdout.splitlines()
        assert len(lines) > 3
        assert max(wcswidth(line) for line in lines) <= 100


def test_ingest_works_beside_a_running_server(
    run: Run, report: Path, tmp_path: Path
) -> None:
    with served(tmp_path) as base:
        done = run("ingest", str(report))
        name = urllib.parse.quote("Купянск")
        told = read(f"{base}/locations/{name}/timeline?format=text")

    assert (done.returncode, done.stdout) == (0, "1 created\n"), done.stderr
    assert "disputed" in told


def test_rebuild_works_alone_and_beside_a_running_server(
    run: Run, tmp_path: Path, report: Path
) -> None:
    assert run("ingest", str(report)).returncode == 0
    alone = run("rebuild")
    with served(tmp_path):
        beside = run("rebuild")

    assert alone.returncode == beside.returncode == 0, beside.stderr
    assert alone.stdout == beside.stdout
    assert alone.stdout.startswith("The read models were made anew from ")


def test_redact_works_beside_a_running_server(
    run: Run, report: Path, tmp_path: Path
) -> None:
    with served(tmp_path) as base:
        run("ingest", str(report))
        [article] = json.loads(read(f"{base}/articles"))["articles"]
        words = ["--reason", "A private person", "--author", "A. Desk", "--yes"]
        done = run("redact", "--article", article["id"], *words)
        again = run("redact", "--article", article["id"], *words)
        told = read(f"{base}/locations/Kupiansk/timeline?format=text")
    files = (tmp_path / "var").glob("whoholds.db*")

    assert done.returncode == 0, done.stderr
    assert "an article, its title and 2 claims, and the text" in done.stdout
    assert "Nothing of it is left in the files" in done.stdout
    assert "before; nothing was added" in again.stdout
    assert "2 claims were redacted" in told
    assert not any(b"is under the control" in one.read_bytes() for one in files)


def test_many_commands_beside_a_server_lose_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for n in range(4):
        (folder / f"{n}.txt").write_text(REPORT.replace("Two", f"{n}"), "utf-8")
    outputs: list[str] = []

    def ingest(n: int) -> None:
        outputs.append(run("ingest", str(folder / f"{n % 4}.txt")).stdout)

    with served(tmp_path):
        threads = [threading.Thread(target=ingest, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert sorted(outputs) == ["1 created\n"] * 4 + ["1 duplicate\n"] * 4


def test_a_second_server_on_the_same_file_is_refused(run: Run, tmp_path: Path) -> None:
    with served(tmp_path):
        done = run("serve", "--port", "1")

    assert done.returncode == 1
    assert "Only one process may write" in done.stderr
    assert "it serves this database already" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bad_article_is_told_and_the_others_go_in(run: Run, tmp_path: Path) -> None:
    lines = [
        '{"text": "Rain.", "published_at": "2025-11-21", "publisher": "Wire"}',
        '{"text": "Rain."}',
        '{"text": "Snow.", "published_at": "2999-01-01"}',
        "nonsense",
        '{"text": "Hail.", "published_at": "2025-11-21", "publisher": "Wire"}',
    ]
    file = tmp_path / "mixed.ndjson"
    file.write_text("\n".join(lines))

    done = run("ingest", str(file))

    assert done.returncode == 1
    assert "2 created" in done.stdout
    assert "3 refused" in done.stdout
    assert "line 2" in done.stderr
    assert "line 3" in done.stderr
    assert "line 4" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["timeline", "Kupyanks"], 1, "No place is known by the name 'Kupyanks'"),
        (["timeline", "Kupiansk", "--as-of", "soon"], 1, "soon"),
        (["timeline", "Kupiansk", "--policy", "mine"], 1, "mine"),
        (["timeline"], 2, "Missing argument 'NAME'"),
        (["ingest", "missing.txt"], 2, "does not exist"),
        (["ingest", "."], 1, "no file of ours there"),
        (["serve", "--port", "0"], 2, "0 is not in the range"),
        (["nonsense"], 2, "No such command"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    run: Run, tmp_path: Path, words: list[str], code: int, told: str
) -> None:
    if words == ["ingest", "."]:
        words = ["ingest", str(tmp_path / "var")]

    done = run(*words)

    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [["serve"], ["ingest", "x.txt"], ["timeline", "X"]])
def test_a_database_that_is_missing_says_what_to_run(
    tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "x.txt").write_text(REPORT)

    done = run_in(tmp_path)(*words)

    assert done.returncode == 1
    assert "run `whoholds init`" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("revision", "told"), [("0000", "older than this code"), ("9999", "newer than")]
)
def test_a_database_of_another_age_says_what_to_do(
    run: Run, tmp_path: Path, revision: str, told: str
) -> None:
    with sqlite3.connect(tmp_path / "var" / "whoholds.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    connection.close()

    done = run("serve")

    assert done.returncode == 1
    assert told in done.stderr


def test_a_setting_that_cannot_be_is_refused(run: Run) -> None:
    done = run("serve", WHOHOLDS_PORT="many")

    assert done.returncode == 1
    assert "WHOHOLDS_PORT" in done.stderr


def test_every_command_has_help_with_an_example(run: Run) -> None:
    listed = run("--help").stdout
    commands = ["init", "serve", "ingest", "timeline", "redact"]

    assert [one for one in commands if one not in listed] == []
    assert [one for one in commands if "Example:" not in run(one, "-h").stdout] == []


def test_the_printed_specification_is_the_one_in_the_tree(run: Run) -> None:
    assert run("openapi").stdout == (ROOT / "openapi.yaml").read_text("utf-8")
