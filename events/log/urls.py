"""A database's URL: of which kind it is, and how several servers are written in one."""

import re
from urllib.parse import unquote

import sqlalchemy as sa

from events.errors import DatabaseError

# libpq's way to name several servers of one database: postgresql://a:5432,b:5433/name
SEVERAL = re.compile(r"(\w+(?:\+\w+)?://(?:[^@/?]*@)?)([^@/?]*,[^@/?]*)(.*)", re.DOTALL)


def parsed(url: str, setting: str = "DATABASE_URL") -> sa.URL:
    """The URL as SQLAlchemy has it, with the driver that we use.

    Args:
        url: as it was set.
        setting: what it was set as, for people.

    Raises:
        DatabaseError: it is no URL of a database of a kind that is supported.
    """
    several = SEVERAL.fullmatch(url)
    try:
        found = sa.make_url(several[1] + several[3] if several else url)
        if several:
            found = found.update_query_dict(_servers(several[2]))
    except (sa.exc.ArgumentError, ValueError) as error:
        raise DatabaseError(f"{setting} is no URL of a database.") from error
    if found.drivername in ("postgresql", "postgres"):
        return found.set(drivername="postgresql+psycopg")
    if found.drivername not in ("postgresql+psycopg", "sqlite"):
        told = f"{setting} must begin with sqlite:/// or postgresql://"
        raise DatabaseError(f"{told}, not with {found.drivername}.")
    return found


def _servers(written: str) -> dict[str, str]:
    """Hosts and ports as libpq takes them; an empty port means the usual one."""
    pairs = [re.fullmatch(r"(.*?)(?::(\d*))?", one) for one in written.split(",")]
    return {
        "host": ",".join(unquote(one[1].strip("[]")) for one in pairs if one),
        "port": ",".join(one[2] or "" for one in pairs if one),
    }
