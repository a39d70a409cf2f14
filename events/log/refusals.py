"""What PostgreSQL refuses by its set-up and not by our mistake, in one sentence."""

import sqlalchemy as sa

from events.errors import DatabaseError


def refusal(error: sa.exc.DBAPIError, place: object) -> DatabaseError | None:
    """What the operator is to do about an SQLSTATE, or None where it is another one."""
    words = str(error.orig).strip().partition("\n")[0]
    match getattr(error.orig, "sqlstate", None):
        case "42501":  # insufficient_privilege
            return DatabaseError(
                f"The user of {place} may not do this: {words}; run `whoholds init` "
                "as the owner of the tables, and serve as a member of whoholds_app.",
                public="The service may not do this in its database.",
            )
        case "25006":  # read_only_sql_transaction
            return DatabaseError(
                f"The database {place} takes no writes now: it is a standby, or set "
                "to be read only. Nothing was written.",
                public="The database takes no writes now; nothing was written.",
                retry_after=5,
            )
        case _:
            return None
