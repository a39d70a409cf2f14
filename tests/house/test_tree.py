"""The tree keeps to itself: no registry's host, no path of anybody's machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Written in pieces, so that this file does not find itself.
HOSTS = ["pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "deb.deb" + "ian"]
PLACES = ["/wo" + "rk/", "../sha" + "red", "/ro" + "ot/", "/ho" + "me/"]
TEXT = {".py", ".md", ".toml", ".yaml", ".json", ".csv", ".lock", ".txt", ".ini", ""}


def tracked() -> list[Path]:
    """The files of the commit being tested, and what would be added to it."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return [path for line in listed.splitlines() if (path := ROOT / line).is_file()]


@pytest.mark.parametrize("words", [HOSTS, PLACES], ids=["hosts", "places"])
def test_no_file_names_a_registry_or_a_machine(words: list[str]) -> None:
    pattern = re.compile("|".join(map(re.escape, words)))

    found = [
        f"{path.relative_to(ROOT)}: {hit[0]}"
        for path in tracked()
        if path.suffix in TEXT and path.name != "LICENSE"
        if (hit := pattern.search(path.read_text("utf-8", errors="replace")))
    ]

    assert found == []


def test_the_required_rooms_are_there() -> None:
    rooms = (
        "app.py events schemas migrations tests seeds openapi.yaml pyproject.toml "
        "README.md CHANGELOG.md CONTRIBUTING.md LICENSE NOTICE Makefile .ci/run"
    )

    assert [room for room in rooms.split() if not (ROOT / room).exists()] == []


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert "make run" in readme
    assert "make test" in readme
    assert (
        "A record of statements, late and incomplete. "
        "Not for decisions about anyone's safety."
    ) in readme
