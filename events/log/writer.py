"""Exactly one process writes to an SQLite database.

Two connections that write or checkpoint at once can corrupt a WAL database in SQLite
3.7.0 to 3.51.2 (sqlite.org/wal.html), and most Pythons link one of these. The lock is
an flock on a file beside the database, so it ends with its owner, however that ends;
the file says who owns it and where the owner takes requests.
"""

import fcntl
import os
from dataclasses import dataclass
from pathlib import Path

import orjson


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The process that writes.

    Attributes:
        port: on 127.0.0.1, where it takes requests; None while it takes none.
        token: what a request has to know, in hex; None with `port`.
    """

    pid: int
    port: int | None = None
    token: str | None = None


class WriterLock:
    """The lock on one database file.

    Attributes:
        path: the lock file, beside the database; it stays when the lock is released.
    """

    def __init__(self, database: Path) -> None:
        self.path = lock_path(database)
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this process has the lock by this object."""
        return self._file is not None

    def take(self) -> bool:
        """Take the lock unless another process, or another object here, has it."""
        if self.held:
            return True
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        os.fchmod(file, 0o600)
        self._file = file
        self.name(Owner(pid=os.getpid()))
        return True

    def name(self, owner: Owner) -> None:
        """Write into the file who the owner is. Only while the lock is held."""
        assert self._file is not None  # the callers took it
        content = orjson.dumps(owner)
        os.pwrite(self._file, content, 0)
        os.ftruncate(self._file, len(content))

    def release(self) -> None:
        """Let another process have it."""
        if self._file is not None:
            os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = None


def lock_path(database: Path) -> Path:
    """The lock file of a database; the same by whatever link it is reached."""
    real = database.resolve()
    return real.with_name(real.name + ".lock")


def owner(database: Path) -> Owner | None:
    """Who holds the lock by its file, or None where that names nobody.

    The file of a dead owner names it still; only `take` tells.
    """
    try:
        return Owner(**orjson.loads(lock_path(database).read_bytes()))
    except (FileNotFoundError, orjson.JSONDecodeError):
        return None
