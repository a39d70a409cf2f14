"""CSV files, a row at a time, however long or broken they are.

A row is held in memory, never the file. What is no row is told with its line, and
costs no other row: where a quotation mark is not closed, reading goes on with the next
line.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BufferedReader, StringIO
from pathlib import Path

from events.errors import InvalidSourceError
from events.sources.files import Unreadable

LINES = 50  # of one row; a cell with more line ends than that was never closed
LONGEST = 64 * 1024  # bytes of a row
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table.

    Attributes:
        where: file and line at which it begins.
        cells: by the name of their column, every character as it stands.
        read: bytes of the file read so far.
    """

    where: str
    cells: Mapping[str, str]
    read: int


class BrokenRowError(Exception):
    """The lines are no row. The message says why."""


def rows(path: Path, columns: Sequence[str]) -> Iterator[Row | Unreadable]:
    """The rows of a CSV whose first line names at least these columns.

    Raises:
        InvalidSourceError: it cannot be read at all, or has other columns.
    """
    try:
        with path.open("rb") as raw:
            yield from _Reader(path, raw).rows(columns)
    except OSError as error:
        raise InvalidSourceError(str(path), f"cannot be read: {error}") from error


class _Reader:
    """The lines of a file, of which some may have to be read once more."""

    def __init__(self, path: Path, raw: BufferedReader) -> None:
        self._path = path
        self._raw = raw
        self._ahead: list[bytes] = []
        self._line = 0  # of the last line taken

    def rows(self, columns: Sequence[str]) -> Iterator[Row | Unreadable]:
        header = self._header(columns)
        while line := self._next():
            where = f"{self._path}, line {self._line}"
            if not line.strip():
                continue
            try:
                cells = self._row(line, header)
            except BrokenRowError as error:
                read = self._raw.tell()
                yield Unreadable(where=where, why=str(error), read=read)
            else:
                yield Row(where=where, cells=cells, read=self._raw.tell())

    def _header(self, columns: Sequence[str]) -> list[str]:
        first = self._next().removeprefix(BOM)
        try:
            header = _cells(first)
        except BrokenRowError as error:
            raise InvalidSourceError(f"{self._path}, line 1", str(error)) from error
        if missing := [name for name in columns if name not in header]:
            told = f"has no column {', '.join(missing)}; the first line names them all"
            raise InvalidSourceError(str(self._path), told)
        return header

    def _row(self, line: bytes, header: Sequence[str]) -> dict[str, str]:
        """The row that begins with a line; the lines after it are put back if broken.

        Raises:
            BrokenRowError: it is no row.
        """
        lines = [line]
        open_ = line.count(b'"') % 2
        while open_ and len(lines) < LINES and (more := self._next()):
            lines.append(more)
            open_ ^= more.count(b'"') % 2
        try:
            if open_:
                raise BrokenRowError("opens a quotation mark that is never closed")
            cells = _cells(b"".join(lines))
            if len(cells) != len(header):
                told = f"has {len(cells)} cells; the first line names {len(header)}"
                raise BrokenRowError(told)
        except BrokenRowError:
            self._ahead[:0] = lines[1:]
            self._line -= len(lines) - 1
            raise
        return dict(zip(header, cells, strict=True))

    def _next(self) -> bytes:
        """The next line; of one that is too long only as much as tells so."""
        if self._ahead:
            line = self._ahead.pop(0)
        else:
            line = part = self._raw.readline(LONGEST)
            while len(part) == LONGEST and not part.endswith(b"\n"):
                part = self._raw.readline(LONGEST)
        self._line += bool(line)
        return line


def _cells(line: bytes) -> list[str]:
    """The cells of one row, every character of them as it stands.

    Raises:
        BrokenRowError: it is too long, not UTF-8, or no row.
    """
    if len(line) >= LONGEST:
        raise BrokenRowError(f"is longer than {LONGEST} bytes")
    try:
        lines = StringIO(line.decode(), newline="")
        found = list(csv.reader(lines, strict=True))
    except UnicodeDecodeError as error:
        told = f"is not UTF-8 at byte {error.start}; convert it"
        raise BrokenRowError(told) from error
    except csv.Error as error:
        raise BrokenRowError(f"is no CSV: {error}") from error
    return found[0] if len(found) == 1 else []
