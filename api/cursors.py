"""Cursors: where a list goes on, signed so that nobody can make one up."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from itsdangerous import BadData, URLSafeSerializer

from api.problems import ProblemError
from events.canonical import digest


class Cursors:
    """Makes and reads cursors.

    A cursor carries where to go on, the digest of the filters it was made for, and the
    seq that its first page was answered from, so that pages never shift.
    """

    def __init__(self, key: str) -> None:
        self._serializer = URLSafeSerializer(key, salt="cursor/1")

    def made(
        self, filters: Mapping[str, Any], *, after: int | str, log_seq: int
    ) -> str:
        """The cursor that goes on after an item, by its place or its name."""
        return str(self._serializer.dumps([_digest(filters), after, log_seq]))

    def read(
        self, cursor: str | None, filters: Mapping[str, Any], *, log_seq: int
    ) -> tuple[Any, int]:
        """After which item to go on, and the seq to answer from.

        Without a cursor: after 0, from `log_seq`.

        Raises:
            ProblemError: `invalid-cursor`, or `conflicting-parameters` where it was
                made for other filters.
        """
        if cursor is None:
            return 0, log_seq
        try:
            made_for, after, pinned = self._serializer.loads(cursor)
        except (BadData, ValueError) as error:
            told = "The cursor is not one that this service made."
            raise ProblemError("invalid-cursor", told) from error
        if made_for != _digest(filters):
            told = "The cursor was made for other filters; repeat those, or omit it."
            raise ProblemError("conflicting-parameters", told)
        return after, pinned


def make_key(path: Path) -> str:
    """The key in a file, made when there is none. Safe to repeat, and at once.

    Where the file can be neither written nor read, or holds nothing, the key lasts as
    long as the process.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _write(path)
        return path.read_text("ascii").strip() or secrets.token_hex(32)
    except OSError:
        return secrets.token_hex(32)


def _write(path: Path) -> None:
    """A new key in a file of that name, which is there whole or not at all."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(file, "w", encoding="ascii") as sink:
            sink.write(secrets.token_hex(32) + "\n")
        with suppress(FileExistsError):  # another process was faster
            os.link(part, path)
    finally:
        part.unlink()


def _digest(filters: Mapping[str, Any]) -> str:
    return digest({name: str(value) for name, value in filters.items()})[:16]
