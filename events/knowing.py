"""States of knowledge: what was public by a moment, and what the log knew by one."""

import re
from datetime import datetime, timedelta

from events.dates import instant
from events.errors import InvalidTimeError
from events.log import Log

AHEAD = timedelta(seconds=60)  # clocks differ; more than this is a mistake
_SEQ = re.compile(r"seq:(\d{1,18})", re.ASCII)


def known_seq(text: str, log: Log, now: datetime, parameter: str = "known_at") -> int:
    """The seq that names the state of knowledge at an instant.

    Args:
        text: `seq:N`, an RFC 3339 time, or a day, which means its last microsecond.
        log: whose knowledge it is.
        now: our clock.
        parameter: what asks for it.

    Returns:
        The last seq recorded by then; 0 where nothing was.

    Raises:
        InvalidTimeError: it is none of these, lies ahead of the clock, or the log does
            not go that far.
    """
    if named := _SEQ.fullmatch(text):
        seq, size = int(named[1]), log.head().size
        if seq > size:
            told = f"the log ends at seq:{size}; there is no seq:{seq} yet"
            raise InvalidTimeError(parameter, told)
        return seq
    if text.startswith("seq:"):
        told = f"{text!r} names no state of the record; write it like seq:14"
        raise InvalidTimeError(parameter, told)
    return log.seq_at(moment(parameter, text, now))


def moment(parameter: str, text: str, now: datetime) -> datetime:
    """The instant that a parameter names; a day means its last microsecond, UTC.

    Raises:
        InvalidTimeError: it is no time, or lies more than a minute ahead of the clock;
            today's day does not, though it ends ahead.
    """
    try:
        found, precision = instant(text)
    except ValueError as error:
        raise InvalidTimeError(parameter, str(error)) from error
    if found > now + AHEAD:
        told = f"{text} lies ahead of our clock, which says {now.isoformat()}"
        raise InvalidTimeError(parameter, told)
    whole = timedelta(days=1) - timedelta(microseconds=1)
    return found + whole if precision == "day" else found
