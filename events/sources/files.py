"""Folders, JSON, NDJSON and text files, told apart by their names."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import GzipFile
from io import BufferedReader
from pathlib import Path
from typing import Any

import orjson

from events.articles import Article
from events.errors import DomainError, InvalidSourceError
from events.sources import texts
from events.sources.documents import Defaults, article_of

LONGEST_LINE = 8 * 1024 * 1024  # bytes, as long as a body of POST /articles
SUFFIXES = (".json", ".ndjson", ".ndjson.gz", ".txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article in a file.

    Attributes:
        where: file, and line where there are lines.
        article: what was found.
        read: bytes of the file read so far, as they lie on the disk.
    """

    where: str
    article: Article
    read: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A place where an article should be and is not.

    Attributes:
        why: one sentence that says what is wrong, and what would be right.
    """

    where: str
    why: str
    read: int


def files(path: Path) -> list[Path]:
    """The files that `find` reads under a path, in the order of their names.

    Raises:
        InvalidSourceError: there is nothing at the path, or nothing we read.
    """
    if path.is_dir():
        named = (one for one in path.rglob("*") if one.name.endswith(SUFFIXES))
        found = sorted(one for one in named if not one.is_dir())
    else:
        found = [path] if path.is_file() else []
    if not found:
        kinds = ", ".join(SUFFIXES)
        raise InvalidSourceError(str(path), f"no file of ours there ({kinds})")
    if not path.is_dir() and not path.name.endswith(SUFFIXES):
        kinds = ", ".join(SUFFIXES)
        raise InvalidSourceError(str(path), f"unknown kind of file; we read {kinds}")
    return found


def find(path: Path, defaults: Defaults) -> Iterator[Found | Unreadable]:
    """The articles of one file. What cannot be read is told and passed over."""
    try:
        if path.name.endswith((".ndjson", ".ndjson.gz")):
            yield from _lines(path, defaults)
            return
        size = path.stat().st_size
        yield _one(str(path), path.read_bytes(), path.suffix, defaults, size)
    except (OSError, EOFError, zlib.error) as error:
        yield Unreadable(where=str(path), why=f"cannot be read: {error}", read=0)


def found_in(where: str, content: bytes, defaults: Defaults) -> Found | Unreadable:
    """The article of bytes without a name: JSON where a brace is first, else text."""
    suffix = ".json" if content.lstrip()[:1] == b"{" else ".txt"
    return _one(where, content, suffix, defaults, len(content))


def _lines(path: Path, defaults: Defaults) -> Iterator[Found | Unreadable]:
    with path.open("rb") as raw, _unpacked(raw, path) as lines:
        number = 0
        while line := lines.readline(LONGEST_LINE + 1):
            number += 1
            where = f"{path}, line {number}"
            if len(line) > LONGEST_LINE:
                while line and not line.endswith(b"\n"):
                    line = lines.readline(LONGEST_LINE)
                why = "is longer than 8 MiB; an article has at most 1 MiB of text"
                yield Unreadable(where=where, why=why, read=raw.tell())
            elif line.strip():
                yield _one(where, line, ".json", defaults, raw.tell())


@contextmanager
def _unpacked(raw: BufferedReader, path: Path) -> Iterator[BufferedReader | GzipFile]:
    if path.suffix != ".gz":
        yield raw
        return
    with gzip.open(raw) as unpacked:
        assert isinstance(unpacked, GzipFile)  # opened for bytes
        yield unpacked


def _one(
    where: str, content: bytes, suffix: str, defaults: Defaults, read: int
) -> Found | Unreadable:
    try:
        document = _document(content, suffix)
        return Found(where=where, article=article_of(document, defaults), read=read)
    except UnicodeDecodeError as error:
        why = f"is not UTF-8 at byte {error.start}; convert it"
    except orjson.JSONDecodeError as error:
        why = f"is no JSON: {error}"
    except DomainError as error:
        why = str(error)
    return Unreadable(where=where, why=why, read=read)


def _document(content: bytes, suffix: str) -> dict[str, Any]:
    if suffix == ".txt":
        return dict(texts.document(content.decode()))
    document = orjson.loads(content)
    if not isinstance(document, dict):
        raise DomainError("holds no JSON object; an article is one object")
    return document
