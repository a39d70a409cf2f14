"""Backups of a PostgreSQL database: pg_dump's custom format, which pg_restore reads."""

import os
import re
import shutil
import subprocess  # nosec B404
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from psycopg.conninfo import make_conninfo

from events.errors import BackupError
from events.log.backups.checks import COLUMNS, Rows
from events.log.database import Database

MAGIC = b"PGDMP"
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
PLAIN = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
BYTES = {"payload_sha256", "leaf_hash", "salt", "frontier", "root"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs:
    """PostgreSQL's programs.

    Attributes:
        folder: where they are, or None for those in PATH.
    """

    folder: Path | None = None

    def path(self, name: str) -> str:
        """The path of one of them.

        Raises:
            BackupError: it is not there.
        """
        found = shutil.which(name, path=str(self.folder) if self.folder else None)
        if found is None:
            where = self.folder or "PATH"
            raise BackupError(
                f"{name} is not in {where}; install PostgreSQL's client programs, or "
                "name their folder by WHOHOLDS_PG_BIN."
            )
        return found

    def check_version(self, name: str, server: int) -> None:
        """Refuse a program that is older than the server.

        Raises:
            BackupError: it is.
        """
        done = subprocess.run(  # nosec B603
            [self.path(name), "--version"], capture_output=True, text=True
        )
        found = re.search(r"\d+", done.stdout)
        if found is None or int(found[0]) < server:
            version = found[0] if found else "none that it tells"
            raise BackupError(
                f"{self.path(name)} is of version {version}, and the server of "
                f"{server}; name the folder of a later one by WHOHOLDS_PG_BIN."
            )

    def run(self, name: str, words: Sequence[str], database: Database) -> None:
        """Run one on a database.

        Raises:
            BackupError: it failed; with the first line of what it told.
        """
        conninfo, password = _connection(database)
        done = subprocess.run(  # nosec B603
            [self.path(name), "--no-password", f"--dbname={conninfo}", *words],
            env=os.environ | password,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise BackupError(f"{name} failed: {_first_line(done.stderr)}")


def write(database: Database, file: Path, programs: Programs) -> None:
    """Write the database as it is now into a file, while others write to it.

    Raises:
        BackupError: pg_dump is missing, older than the server, or failed.
    """
    programs.check_version("pg_dump", version(database))
    words = ["--format=custom", "--encoding=UTF8", "--no-sync", f"--file={file}"]
    programs.run("pg_dump", [*words, "--lock-wait-timeout=60s"], database)


@contextmanager
def reading(file: Path, programs: Programs) -> Iterator[Rows]:
    """The rows of a backup, without a server."""
    yield lambda table: _rows(file, programs, table)


def restore(file: Path, database: Database, programs: Programs) -> None:
    """Make the database what the backup is, in one transaction.

    Whose the tables were and who might use them is left behind: the user of the
    database owns them.

    Raises:
        BackupError: pg_restore is missing, too old, or failed; nothing was changed.
    """
    words = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-acl"]
    with database.reading() as connection:
        if sa.inspect(connection).has_table("event"):  # an empty log
            words += ["--clean", "--if-exists"]
    programs.run("pg_restore", [*words, str(file)], database)


def version(database: Database) -> int:
    """The server's major version."""
    with database.reading() as connection:
        return int(connection.scalar(sa.text("SHOW server_version_num"))) // 10000


def _connection(database: Database) -> tuple[str, dict[str, str]]:
    """How libpq connects to it, without the password, which `ps` would show."""
    _, given = database.engine.dialect.create_connect_args(database.url)
    password = given.pop("password", None)
    given.pop("context", None)
    known = {"PGPASSWORD": str(password)} if password else {}
    return make_conninfo("", **given), known


def _rows(file: Path, programs: Programs, table: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, out of the COPY statement that pg_restore makes of them."""
    columns: list[str] | None = None
    with subprocess.Popen(  # nosec B603
        [programs.path("pg_restore"), "--data-only", f"--table={table}", "-f-", file],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        for line in map(bytes.decode, process.stdout):
            if columns is None:
                if copy := re.match(r"COPY \S+ \((.*)\) FROM stdin;", line):
                    columns = [name.strip('"') for name in copy[1].split(", ")]
            elif line == "\\.\n":
                break
            else:
                values = dict(zip(columns, line[:-1].split("\t"), strict=True))
                yield tuple(_value(name, values[name]) for name in COLUMNS[table])
        process.stdout.read()
        told = process.stderr.read().decode()
    if process.returncode or columns is None:
        why = _first_line(told) if told else f"it has no table {table}"
        raise BackupError(f"{file} cannot be read: {why}.")


def _value(column: str, text: str) -> Any:
    if text == "\\N":
        return None
    if "\\" in text:
        text = ESCAPED.sub(lambda found: PLAIN.get(found[1], found[1]), text)
    return bytes.fromhex(text[2:]) if column in BYTES else text


def _first_line(told: str) -> str:
    lines = [line for line in told.splitlines() if line.strip()]
    return lines[0].rstrip(".") if lines else "it told nothing"
