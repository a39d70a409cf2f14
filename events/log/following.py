"""The log as it is followed: what is there, then what comes."""

import sqlalchemy as sa

from events.log.database import Database
from events.log.feed import Feed
from events.log.tables import log_head
from events.log.watching import Watch

SIZE = sa.select(log_head.c.size)


class Following(Feed):
    """Waits for events, whichever process appends them."""

    def __init__(self, database: Database) -> None:
        """Follow the log in that database."""
        super().__init__(database)
        self._watch = Watch(self.size)

    def size(self) -> int:
        """The last seq, 0 for an empty log."""
        with self.database.reading() as connection:
            return connection.scalar(SIZE) or 0

    def wait(self, beyond: int, seconds: float) -> int:
        """The log's size, as soon as it is beyond a seq, or at the end of the time.

        After `stop_waiting` it answers at once, with a size that may be out of date.

        Raises:
            DatabaseError: the log cannot be read.
        """
        return self._watch.wait(beyond, seconds)

    @property
    def stopped(self) -> bool:
        """Whether nobody is to wait any more."""
        return self._watch.closed

    def stop_waiting(self) -> None:
        """Answer all who wait, now and from here on: the process is to end."""
        self._watch.close()
