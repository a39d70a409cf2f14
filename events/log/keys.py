"""Idempotency keys: one request at a time under each, and what is kept under it.

Receipts of appends are written with them (`appending`). That is what makes a request
sent twice be done once; being alone only spares the second the work.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock

import sqlalchemy as sa

from events.errors import DatabaseError, RequestRunningError
from events.log import receipts
from events.log.appending import take_head
from events.log.database import Database
from events.log.reading import Reader
from events.log.records import IdempotencyKey, Receipt, Refusal

TRY = sa.select(sa.func.pg_try_advisory_lock(sa.bindparam("lock", type_=sa.BigInteger)))
FREE = sa.select(sa.func.pg_advisory_unlock(sa.bindparam("lock", type_=sa.BigInteger)))


class Keys(Reader):
    """Requests by their keys.

    Attributes:
        clock: what tells the time.
    """

    clock: Callable[[], datetime]

    def __init__(self, database: Database) -> None:
        """No request runs yet."""
        super().__init__(database)
        self._running: set[int] = set()
        self._guard = Lock()
        self._session: sa.Connection | None = None  # whose locks are this process's

    @contextmanager
    def alone(self, key: IdempotencyKey) -> Iterator[None]:
        """The time in which no other request with this key runs, in any process.

        Raises:
            DatabaseError: the database cannot be asked.
            RequestRunningError: one is running.
        """
        name = _number(key)
        with self._guard:
            if name in self._running or not self._locked(name):
                raise RequestRunningError(key.key)
            self._running.add(name)
        try:
            yield
        finally:
            with self._guard:
                self._running.discard(name)
                self._unlock(name)

    def receipt(self, key: IdempotencyKey) -> Receipt | None:
        """The receipt kept under a key in the last 24 hours, or None.

        Raises:
            IdempotencyKeyReusedError: the key came with another request.
        """
        with self.database.reading() as connection:
            return receipts.find(connection, key, self.clock())

    def keep(self, key: IdempotencyKey, receipt: Receipt) -> Receipt:
        """Keep the receipt of a request that appended nothing, such as a duplicate.

        Returns:
            The receipt, or the one that was kept under the key before.

        Raises:
            IdempotencyKeyReusedError: the key came with another request.
        """
        with self.database.writing() as connection:
            take_head(connection)  # one at a time, in all processes
            if old := receipts.find(connection, key, self.clock()):
                return old
            receipts.keep(connection, key, receipt, self.clock())
        return receipt

    def keep_refusal(self, key: IdempotencyKey, refusal: Refusal) -> Refusal:
        """Keep a refusal that follows from the request alone, for 24 hours.

        Returns:
            The refusal, or the one that was kept under the key before.

        Raises:
            DatabaseError: the database cannot be written to.
            IdempotencyKeyReusedError: the key came with another request.
            RequestRunningError: a request with the key is running.
        """
        with self.alone(key):
            with self.database.reading() as connection:
                old = receipts.find_refusal(connection, key, self.clock())
            if old:
                return old
            with self.database.writing() as connection:
                take_head(connection)  # one at a time, in all processes
                if old := receipts.find_refusal(connection, key, self.clock()):
                    return old
                receipts.keep(connection, key, refusal, self.clock())
            return refusal

    def leave_keys(self) -> None:
        """Give up what is held in the database."""
        with self._guard:
            self._leave()

    def _locked(self, name: int) -> bool:
        """Whether no other process runs the request; on SQLite there is no other."""
        if self.database.path:
            return True
        try:
            if self._session is None:
                options = {"isolation_level": "AUTOCOMMIT"}
                engine = self.database.engine.execution_options(**options)
                self._session = engine.connect()
                self._session.detach()  # for good, so no other request misses it
            return bool(self._session.scalar(TRY, {"lock": name}))
        except sa.exc.DBAPIError as error:
            self._leave()
            told = "The database cannot be asked for an idempotency key; try again."
            raise DatabaseError(told, retry_after=1) from error

    def _unlock(self, name: int) -> None:
        if self._session is None:
            return
        try:
            self._session.scalar(FREE, {"lock": name})
        except sa.exc.DBAPIError:  # its locks went with it; the request is done
            self._leave()

    def _leave(self) -> None:
        if self._session is not None:
            self._session.close()  # detached: this ends it
            self._session = None


def _number(key: IdempotencyKey) -> int:
    """A key as the number of an advisory lock: 64 bits, signed."""
    named = f"idempotency\x1f{key.owner}\x1f{key.key}".encode()
    return int.from_bytes(hashlib.sha256(named).digest()[:8], signed=True)
