"""The log as the rest of the house sees it: what readers can do, and appending."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from uuid import UUID

import sqlalchemy as sa

from events.log import appending, drafts
from events.log.articles import Articles
from events.log.claims import Claims
from events.log.corrections import Corrections
from events.log.database import Database
from events.log.drafts import Append
from events.log.following import Following
from events.log.grouping import ROOM, Outcome, Queue
from events.log.keys import Keys
from events.log.mapped import MapReader
from events.log.proving.checkpoints import Checkpoints
from events.log.proving.signing import Signing
from events.log.proving.stored_proofs import Proving
from events.log.rebuilding import CHUNK, rebuild
from events.log.records import Batch, IdempotencyKey, Receipt, Redaction
from events.log.redacting import Redacting
from events.log.references import References
from events.log.sharing import Sharing
from events.log.standing import Standing


def now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


class Log(
    Following,
    Articles,
    Claims,
    Corrections,
    References,
    Keys,
    Redacting,
    Sharing,
    Standing,
    MapReader,
    Checkpoints,
    Proving,
):
    """One log. Threads may share it; a fork may not.

    Attributes:
        database: its connections; `engine` and `reading` are for tables beside the log.
        clock: what tells the time; tests stop it.
        queue: the appends that wait to be written.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        room: int = ROOM,
        signing: Signing | None = None,
    ) -> None:
        """A log on a database whose schema was checked; see `open_log`."""
        super().__init__(database)
        self.clock = clock
        self.signed_by(signing)
        self.queue = Queue(self._write, room)

    def append(
        self,
        batches: Sequence[Batch],
        *,
        texts: Mapping[str, str] | None = None,
        key: IdempotencyKey | None = None,
        seen: int | None = None,
    ) -> Receipt:
        """Write all the batches, or nothing. What is returned is on the disk.

        Args:
            batches: at most one a stream.
            texts: of the articles among the events, by SHA-256; one that the log has
                may be left out.
            key: under which the receipt is kept; where there is one already, that is
                the answer and nothing is written.
            seen: `head().size` from before the caller looked for earlier versions and
                near-duplicates of its articles. Where another article has come in
                since that may be one, the append is refused.

        Raises:
            ClockError: the log's last time is more than 5 minutes ahead of the clock.
            DatabaseError: the database cannot be written to.
            IdempotencyKeyReusedError: the key came with another request.
            LogRollbackError: the log lacks what was signed.
            NotCanonicalError: an event holds what has no canonical form.
            StreamConflictError: somebody else appended first; look again, try again.
            ValueError: the batches are empty, double, or lack a text.
        """
        return self.queue.append(
            drafts.prepare(batches, texts or {}, key, seen, self.clock())
        )

    def rebuild(self, together: int = CHUNK) -> int:
        """Make the read models anew from the log, while nobody writes.

        Args:
            together: events taken at a time; the rows do not depend on it.

        Returns:
            The number of events read.
        """
        with self.writing() as connection:
            appending.take_head(connection)
            done = rebuild(connection, together)
        self.changed()
        return done

    def redact(self, target: str | UUID, *, reason: str, author: str) -> Redaction:
        """Take an article's words out of the log, or a claim's; see `Redacting`."""
        done = super().redact(target, reason=reason, author=author)
        self.changed()
        return done

    @property
    def engine(self) -> sa.Engine:
        """For reading only."""
        return self.database.engine

    def reading(self) -> AbstractContextManager[sa.Connection]:
        """A connection with a transaction that only reads."""
        return self.database.reading()

    def writing(self) -> AbstractContextManager[sa.Connection]:
        """The connection that writes, in a transaction, one thread at a time.

        For tables beside the log, such as the gazetteer's.

        Raises:
            DatabaseError: it is read-only here, or another process writes.
        """
        return self.database.writing()

    def close(self) -> None:
        """Close all connections; another process may write from here on."""
        self.stop_waiting()
        self.leave_keys()
        self.take_no_requests()
        self.queue.close()
        self.stop_keeping()
        self.stop_signing()
        self.database.close()

    def _write(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        with self.writing() as connection:
            check = self.witness.check
            done = appending.write(connection, appends, self.clock(), check)
        sizes = (one.last_seq or 0 for one in done if isinstance(one, Receipt))
        self.grown(max(sizes, default=0))
        self.changed()
        return done

    def __enter__(self) -> Self:
        """The log; closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


def open_log(
    database_url: str,
    *,
    clock: Callable[[], datetime] = now,
    read_only: bool = False,
    room: int = ROOM,
    signing: Signing | None = None,
) -> Log:
    """The log in a database that `migrate` has set up.

    The right to write is taken by the first append, or by `Log.owns`.

    Args:
        database_url: sqlite:///FILE or postgresql://…
        clock: what tells the time.
        read_only: nothing may be written.
        room: appends that may wait to be written; more are refused.
        signing: by which key it is signed, or None where it is not signed here.

    Raises:
        DatabaseError: it is missing, not set up, older than the code, or newer; the
            message says what to do.
    """
    database = Database(database_url, read_only=read_only)
    try:
        database.check()
    except BaseException:
        database.close()
        raise
    return Log(database, clock, room, signing)
