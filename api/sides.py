"""Which side answers a read: a replica of the database, or the database itself.

One side answers a request whole, so that its parts belong together. A replica may be a
little behind; where it lacks what a request must see, the database is asked.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import current_app, g, request

from api import House, door
from events.errors import (
    DatabaseError,
    DomainError,
    InvalidTimeError,
    NotFoundError,
)
from events.gazetteer import Gazetteer


class BehindError(DomainError):
    """The replica has not come far enough for this request."""


# What a replica may say only because it is behind.
PERHAPS = (BehindError, InvalidTimeError, NotFoundError)


def answer(ask: Callable[[], Any]) -> Any:
    """What a view answers, from the replica where that has all that it must have.

    Raises:
        InvalidTimeError: `min_seq` lies beyond the log.
    """
    rooms = door(current_app).house()
    if rooms.replica:
        try:
            if side := _replica(rooms):
                g.house = side
                require(_wanted())
                return ask()
        except PERHAPS:
            pass  # the database decides
        except DatabaseError as fault:
            rooms.replica.failed(fault)
        finally:
            g.pop("house", None)
    value = ask()
    if (wanted := _wanted()) > (size := rooms.log.head().size if wanted else 0):
        told = f"the log ends at {size}; there is no {wanted} yet"
        raise InvalidTimeError("min_seq", told)
    return value


def require(seq: int) -> None:
    """Leave a replica that has not come as far as a seq.

    Raises:
        BehindError: it has not, so the database is asked.
    """
    side = g.get("house")
    if side is not None and seq and side.log.head().size < seq:
        raise BehindError(f"The replica does not have seq {seq} yet.")


def _replica(rooms: House) -> House | None:
    """The rooms with the replica's log, or None where it is not to be asked."""
    known = request.args.get("known_at", "")
    if known and not known.startswith("seq:"):
        return None  # a replica cannot tell that nothing more was recorded by then
    log = rooms.replica and rooms.replica.log()
    if not log:
        return None
    return replace(rooms, log=log, gazetteer=Gazetteer(log.engine))


def _wanted() -> int:
    """`min_seq` as far as it can be read; the view refuses what cannot."""
    try:
        return int(request.args.get("min_seq", "0")[:20])
    except ValueError:
        return 0
