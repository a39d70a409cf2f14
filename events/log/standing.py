"""Whether a database takes writes now."""

import sqlalchemy as sa

from events.log.reading import Reader

READ_ONLY = """
SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool
"""


class Standing(Reader):
    """Says where the database stands."""

    def takes_writes(self) -> bool:
        """Whether this process can write to it now.

        On SQLite the process that has the writer's lock can. On PostgreSQL everybody
        can, but to a standby, or where transactions are set to be read only.
        """
        if lock := self.database.lock:
            return lock.held
        with self.database.reading() as connection:
            return not connection.scalar(sa.text(READ_ONLY))
