"""Files become articles, and what cannot be read is told and passed over."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from events.errors import InvalidSourceError
from events.sources import (
    Defaults,
    Found,
    Unreadable,
    article_of,
    document_of,
    files,
    find,
)

LINE = {"publisher": "Wire", "published_at": "2025-11-21", "text": "Rain fell."}


def read(path: Path, **defaults: str) -> list[Found | Unreadable]:
    return list(find(path, Defaults(**defaults)))


def only(path: Path, **defaults: str) -> Found:
    [found] = read(path, **defaults)
    assert isinstance(found, Found), found
    return found


def refused(path: Path) -> Unreadable:
    [found] = read(path)
    assert isinstance(found, Unreadable), found
    return found


def test_a_folder_with_the_name_of_a_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "old.json").mkdir()
    (tmp_path / "old.json" / "a.json").write_bytes(orjson.dumps(LINE))

    assert files(tmp_path) == [tmp_path / "old.json" / "a.json"]


def test_the_first_line_of_a_text_gives_the_day_and_the_headline(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(" date 2025-11-21 Moscow: Rain\n\nBy Staff\n\nRain fell.\n")

    article = only(file).article

    assert article.title == "Moscow: Rain"
    assert article.published_at == datetime(2025, 11, 21, tzinfo=UTC)
    assert article.published_precision == "day"
    assert article.text == "By Staff\n\nRain fell.\n"
    assert article.publisher == "unstated"


def test_a_text_keeps_its_line_endings(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"date 2025-11-21 Rain\r\nIt rained.\r\n\r\nAgain.\r\n")

    assert only(file).article.text == "It rained.\r\n\r\nAgain.\r\n"


def test_flags_win_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("date 2025-11-21 Rain\nIt rained.\n")

    article = only(
        file, publisher="Wire", title="Sun", published="2025-11-22T10:00:00Z"
    ).article

    assert (article.publisher, article.title) == ("Wire", "Sun")
    assert article.published_at == datetime(2025, 11, 22, 10, tzinfo=UTC)
    assert article.published_precision == "second"


def test_a_text_without_a_day_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("It rained.")

    assert "pass --published" in refused(file).why


@pytest.mark.parametrize("packed", [False, True])
def test_a_bad_line_loses_nothing_but_itself(tmp_path: Path, packed: bool) -> None:
    lines = [
        orjson.dumps(LINE),
        b"{not json",
        b"",
        b"[]",
        orjson.dumps(LINE | {"published_at": "2025-11-21T09:00:00"}),
        b'{"text": "\xff"}',
        orjson.dumps(LINE | {"text": "Snow fell."}),
    ]
    file = tmp_path / ("a.ndjson.gz" if packed else "a.ndjson")
    content = b"\n".join(lines)
    file.write_bytes(gzip.compress(content) if packed else content)

    found = read(file)

    assert [one.where.split(", ")[1] for one in found] == [
        f"line {number}" for number in (1, 2, 4, 5, 6, 7)
    ]
    assert [isinstance(one, Found) for one in found] == [True, *[False] * 4, True]
    whys = [one.why for one in found if isinstance(one, Unreadable)]
    assert "is no JSON" in whys[0]
    assert "no JSON object" in whys[1]
    assert "no zone" in whys[2]


def test_a_line_over_eight_mebibytes_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    long = orjson.dumps(LINE | {"note": "x" * (8 * 1024 * 1024)})
    file.write_bytes(long + b"\n" + orjson.dumps(LINE))

    first, second = read(file)

    assert isinstance(first, Unreadable)
    assert "8 MiB" in first.why
    assert isinstance(second, Found)


def test_a_cut_archive_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson.gz"
    lines = b"\n".join(orjson.dumps(LINE | {"text": f"Rain {n}."}) for n in range(9999))
    file.write_bytes(gzip.compress(lines)[:-2000])

    found = read(file)

    assert isinstance(found[0], Found)
    assert isinstance(found[-1], Unreadable)
    assert "cannot be read" in found[-1].why


@pytest.mark.parametrize("name", ["missing.txt", "notes.docx", "empty"])
def test_nothing_to_read_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.docx").write_text("x")
    (tmp_path / "empty").mkdir()

    with pytest.raises(InvalidSourceError, match=name):
        files(tmp_path / name)


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.json", "c.md"):
        (tmp_path / name).write_text("x")

    assert [file.name for file in files(tmp_path)] == ["a.json", "b.txt"]


def test_an_article_and_its_document_are_one(tmp_path: Path) -> None:
    full = LINE | {
        "title": "Rain",
        "url": "https://example.org/rain",
        "retrieved_at": "2025-11-22T00:00:00Z",
        "language": "en",
        "access": "full",
        "licence": "CC BY 4.0",
    }

    article = article_of(full, Defaults())

    assert article_of(document_of(article), Defaults()) == article


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(orjson.dumps({"text": "\0", "access": "none", "title": "x"}))

    why = refused(file).why

    assert "access" in why
    assert "published_at" in why
