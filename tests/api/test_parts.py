"""The small parts of the API, by themselves."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.cursors import Cursors, make_key
from api.guards import is_loopback
from api.problem_types import PROBLEMS
from api.problems import DOMAIN, ProblemError
from events import errors
from events.errors import DomainError

FILTERS = {"q": "Kup", "country": None}


def test_a_cursor_says_where_to_go_on() -> None:
    cursors = Cursors("a key")

    cursor = cursors.made(FILTERS, after=7, log_seq=40)

    assert cursors.read(cursor, FILTERS, log_seq=99) == (7, 40)
    assert cursors.read(None, FILTERS, log_seq=99) == (0, 99)


@pytest.mark.parametrize("cursor", ["", "x", "a.b.c", "é", "WyJhIiwxLDJd.abc"])
def test_what_was_not_signed_is_no_cursor(cursor: str) -> None:
    with pytest.raises(ProblemError) as refused:
        Cursors("a key").read(cursor, FILTERS, log_seq=1)

    assert refused.value.slug == "invalid-cursor"


def test_a_cursor_of_another_key_is_no_cursor() -> None:
    cursor = Cursors("another key").made(FILTERS, after=7, log_seq=40)

    with pytest.raises(ProblemError) as refused:
        Cursors("a key").read(cursor, FILTERS, log_seq=1)

    assert refused.value.slug == "invalid-cursor"


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "cursor.key"

    key = make_key(path)

    assert make_key(path) == key
    assert len(key) == 64
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_processes_that_start_at_once_make_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(make_key, [tmp_path / "cursor.key"] * 64))

    assert {len(key) for key in keys} == {64}
    assert len(keys) == 1
    assert [one.name for one in tmp_path.iterdir()] == ["cursor.key"]


def test_a_file_without_a_key_is_no_key(tmp_path: Path) -> None:
    empty = tmp_path / "cursor.key"
    empty.touch()

    assert len(make_key(empty)) == 64
    assert len(make_key(tmp_path)) == 64


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("localhost", True),
        ("localhost:8000", True),
        ("127.0.0.1", True),
        ("127.255.0.1:80", True),
        ("[::1]:8000", True),
        ("", False),
        ("0.0.0.0", False),
        ("127.0.0.1.example", False),
        ("localhost.example", False),
        ("user@example", False),
        ("[", False),
    ],
)
def test_a_loopback_host_is_known(host: str, ours: bool) -> None:
    assert is_loopback(host) == ours


def test_every_refusal_of_the_domain_has_its_problem() -> None:
    # These are raised by files of ours and by commands, never by a request.
    elsewhere = {
        errors.BackupError,
        errors.InvalidProofError,
        errors.InvalidReferenceError,
        errors.InvalidSourceError,
        DomainError,
    }
    kinds = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, DomainError)
    }

    for kind in kinds - elsewhere:
        slug = next((DOMAIN[one] for one in kind.__mro__ if one in DOMAIN), None)
        assert slug in PROBLEMS, kind
