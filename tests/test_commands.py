"""What the command line does with what it cannot use: one line, and exit code 1."""

import shutil
from pathlib import Path
from uuid import UUID

import pytest
from click.testing import CliRunner, Result

from cli import main
from events.log import open_log
from events.setup import prepare
from tests.extraction.foreign import FOREIGN

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


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_a_report_in_a_language_without_rules_is_kept_and_told(
    environment: dict[str, str], tmp_path: Path, text: str
) -> None:
    path = tmp_path / "report.txt"
    path.write_text(f"date 2025-11-21 -\n{text}", encoding="utf-8")

    done = run(environment, "ingest", str(path))

    assert (done.exit_code, done.stdout) == (0, "1 created\n")
    assert "report.txt: warning: unsupported_language" in done.stderr
    with open_log(environment["DATABASE_URL"]) as log:
        [stored] = log.articles()
    assert stored.received.unread == "unsupported_language"


WHY = ("--reason", "A private person", "--author", "A. Desk")


@pytest.fixture
def article(environment: dict[str, str], tmp_path: Path) -> str:
    """The id of an article in the log, with a claim in it."""
    path = tmp_path / "report.txt"
    path.write_text("date 2025-11-21 A day\nRussian troops have captured Kupiansk.")
    assert run(environment, "ingest", str(path)).exit_code == 0
    with open_log(environment["DATABASE_URL"]) as log:
        return log.articles()[0].received.article


def test_redacting_asks_first_and_then_tells_what_went(
    environment: dict[str, str], article: str
) -> None:
    words = ("redact", "--article", article, *WHY)

    silent = run(environment, *words)
    no = CliRunner().invoke(main, words, env=environment, input="n\n")
    yes = CliRunner().invoke(main, words, env=environment, input="y\n")

    assert (silent.exit_code, no.exit_code, yes.exit_code) == (1, 1, 0)
    assert f"Redact {article}?" in no.stderr
    assert yes.stdout.startswith("Redacted: an article, its title and 1 claim, and the")
    with open_log(environment["DATABASE_URL"]) as log:
        assert f"Recorded as event {log.head().size}.\n" in yes.stdout
        assert log.articles() == []


def test_redacting_a_claim_tells_that_the_article_holds_its_words(
    environment: dict[str, str], article: str
) -> None:
    with open_log(environment["DATABASE_URL"]) as log:
        claim = str(log.article_claims(article)[0].claim.id)

    done = run(environment, "redact", "--claim", claim, *WHY, "--yes")

    assert done.exit_code == 0
    assert "they still hold the words" in done.stdout


def test_a_text_that_others_share_is_told_to_stay(
    environment: dict[str, str], article: str, tmp_path: Path
) -> None:
    path = str(tmp_path / "report.txt")
    assert run(environment, "ingest", "--publisher", "Another", path).exit_code == 0
    with open_log(environment["DATABASE_URL"]) as log:
        other = log.articles()[1].received.article

    done = run(environment, "redact", "--article", article, *WHY, "--yes")

    assert f"the text, which these articles have too: {other}\n" in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ((), 2, "Give either --article or --claim."),
        (("--article", "a", "--claim", f"{UUID(int=7)}"), 2, "either"),
        (("--claim", "x"), 2, "not a valid UUID"),
        (("--article", "x"), 1, "There is no article 'x'."),
        (("--claim", f"{UUID(int=7)}"), 1, "There is no claim"),
    ],
)
def test_a_redaction_of_nothing_is_refused(
    environment: dict[str, str], words: tuple[str, ...], code: int, told: str
) -> None:
    done = run(environment, "redact", *words, *WHY, "--yes")

    assert done.exit_code == code
    assert told in done.stderr


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
