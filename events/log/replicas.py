"""A PostgreSQL server that follows the log's own, for reading."""

import logging
import time
from dataclasses import dataclass
from threading import Lock

from events.errors import DatabaseError
from events.log import urls
from events.log.database import Database
from events.log.store import Log

PAUSE = 10  # seconds before a replica that failed is tried again

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplicaState:
    """How a replica is.

    Attributes:
        log_seq: how far it has come, or None where it is not used.
        fault: why it is not used, for strangers, or None.
    """

    log_seq: int | None
    fault: str | None


class Replica:
    """Reads a replica while it can be read; says once why it cannot.

    Nothing is opened before it is asked for, so a service starts without its replica.
    """

    def __init__(self, url: str, primary: Log) -> None:
        """The replica at a URL, of the primary's log.

        Raises:
            DatabaseError: the URL is no database of a kind that is supported.
        """
        urls.parsed(url, "READ_DATABASE_URL")  # refused by its own name
        self.database = Database(url, read_only=True)
        self._log = Log(self.database, primary.clock)
        self._primary = primary
        self._sound = False
        self._fault: DatabaseError | None = None
        self._tried = 0.0
        self._lock = Lock()

    def log(self) -> Log | None:
        """Its log, or None where the primary has to answer."""
        if self._sound:
            return self._log
        with self._lock:
            resting = self._fault and time.monotonic() < self._tried + PAUSE
            if not self._sound and not resting:
                self._try()
            return self._log if self._sound else None

    def failed(self, fault: DatabaseError) -> None:
        """Leave it alone for a while: it could not answer, for this reason."""
        self._tried = time.monotonic()
        if self._fault is None:
            told = "the replica is not used, the primary answers: %s"
            LOGGER.warning(told, fault)
        self._sound, self._fault = False, fault

    def state(self) -> ReplicaState:
        """How it is now; asks it."""
        if log := self.log():
            try:
                return ReplicaState(log_seq=log.head().size, fault=None)
            except DatabaseError as fault:
                self.failed(fault)
        assert self._fault is not None  # else there was a log
        return ReplicaState(log_seq=None, fault=self._fault.public)

    def close(self) -> None:
        """Close its connections."""
        self.database.close()

    def _try(self) -> None:
        try:
            self.database.check()
            self._compare()
        except DatabaseError as fault:
            self.failed(fault)
        else:
            if self._fault:
                LOGGER.info("the replica is used again")
            self._sound, self._fault = True, None

    def _compare(self) -> None:
        """Refuse a database that does not follow the primary's.

        Raises:
            DatabaseError: its last event is another than the primary's of that seq.
        """
        if not (size := self._log.head().size):
            return
        theirs = self._log.event(size).leaf_hash
        if size > self._primary.head().size or (
            self._primary.event(size).leaf_hash != theirs
        ):
            raise DatabaseError(
                "READ_DATABASE_URL is a database with another log than DATABASE_URL; "
                "name a replica of the same one."
            )
