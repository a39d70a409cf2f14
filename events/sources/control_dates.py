"""Since when a place would be held, by the notes of a table of control. Pure.

A note tells of several changes, `Captured by A 2 March 2022. Recaptured by B between
28 August - 1 September 2023.` Only the last of them can have led to what the row says;
if it did not, or has no day that can be read, the row's own `as_of` is all we know.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from events.dates import DatedInterval
from events.sources.control_words import Words, plain

Dating = Callable[[str, date], Sequence[DatedInterval]]
"""The times that words name, for a reader of that day."""

COMING = frozenset({"captured", "taken", "liberated"})
AHEAD = timedelta(days=1)  # where the editor is, the day may have begun already
# The table's own stops are lost in places: `Battle of KreminnaCaptured by`.
_CHANGE = re.compile(
    r"(?:\b|(?<=[a-z0-9])(?=[A-Z]))(?i:(mostly |partially |partly )?"
    r"(?:re)?(captured|taken|liberated|contested|abandoned|withdrawn))\b"
)
# Said to have changed hands by somebody else than the table, or not changed.
_NOT_OURS = re.compile(r"claim|\bto be\b|\bnot\b|pressured", re.IGNORECASE)
_BY = re.compile(r"\s+(?:[^.\n]{1,60}? )??by\s+", re.IGNORECASE)
_STOP = re.compile(r"\.|\n|(?<=[a-z0-9])(?=[A-Z][a-z]+ )")
_RANGE = re.compile(
    r"(?P<day>\d{1,2})(?: (?P<month>[A-Z][a-z]+))?(?: (?P<year>\d{4}))?"
    r" ?- ?(?P<last>\d{1,2} (?P<month2>[A-Z][a-z]+)(?: \d{4})?)"
)
_VAGUE = re.compile(r"\b(around|about|circa|before|after|until)\b", re.IGNORECASE)
_MARKS = str.maketrans({"–": "-", "—": "-", "‑": "-", "\u00a0": " "})


def as_of_day(words: str, said: date, dating: Dating) -> date:
    """The one day that the column `as_of` names.

    Raises:
        ValueError: it names none, or one after the row was recorded.
    """
    tidy = " ".join(words.replace("-", " ").split()).title()
    found = dating(tidy, said)
    if len(found) != 1 or found[0].earliest is None or found[0].precision != "day":
        raise ValueError(f"as_of is {words!r}; a day like 25 August 2023 is wanted")
    if found[0].earliest != found[0].latest:
        raise ValueError(f"as_of is {words!r}; one day is wanted")
    if found[0].earliest > said + AHEAD:
        raise ValueError(f"as_of is {words!r}, which lies after recorded_at")
    return found[0].earliest


def held_since(
    note: str,
    controller: str | None,
    as_of: date | None,
    said: date,
    words: Words,
    dating: Dating,
) -> DatedInterval:
    """Since when the row's controller would have the place.

    Args:
        note: the column `more_information`.
        controller: the party, or None for a place that is fought over.
        as_of: the day on which it would hold at the latest, or None.
        said: the day on which the row was recorded.
        words: of the table.
        dating: reads days.
    """
    known = as_of or said
    told = _last_change(note, controller, words)
    since = _named(told, said, dating) if told else None
    if since is None or since.latest is None:
        return DatedInterval.by(known)
    first = since.earliest or since.latest
    if first > said + AHEAD:
        return DatedInterval.by(known)  # a slip of the pen
    # It would hold on `as_of`, so it began by then; an `as_of` before is out of date.
    last = min([since.latest, *(day for day in (known, said) if day >= first)])
    if since.earliest is None:
        return DatedInterval.by(last)
    return DatedInterval(earliest=first, latest=last, precision=since.precision)


def _last_change(note: str, controller: str | None, words: Words) -> str | None:
    """The words behind the last change, if that led to what the row says."""
    spaced = note.translate(_MARKS)
    changes = [
        (change, rest)
        for change in _CHANGE.finditer(spaced)
        if not _NOT_OURS.search(_before(spaced, change.start()))
        for rest in [spaced[change.end() :]]
    ]
    if not changes:
        return None
    change, rest = changes[-1]
    behind = _BY.match(rest)
    if change[1] or behind is None:
        return None
    who, when = _agents(rest[behind.end() :], words)
    done = change[2].lower()
    if controller is None:
        fits = done == "contested"
    else:
        fits = done in COMING and controller in who
    return _STOP.split(when, maxsplit=1)[0] if fits else None


def _before(note: str, start: int) -> str:
    """What stands before a change in its own sentence."""
    return re.split(r"[.\n]", note[max(0, start - 80) : start])[-1]


def _agents(rest: str, words: Words) -> tuple[set[str], str]:
    """The parties that are named first, as in `A/B 3 July`, and what follows them."""
    found: set[str] = set()
    spellings = sorted(words.controllers, key=len, reverse=True)
    while True:
        stripped = rest.lstrip(" /")
        low = plain(stripped[:60])
        for one in spellings:
            party = words.controllers[one]
            if party and low.startswith(one) and not low[len(one) :][:1].isalpha():
                found.add(party)
                rest = stripped[len(one) :]
                break
        else:
            return found, rest


def _named(words: str, said: date, dating: Dating) -> DatedInterval | None:
    """The interval that a phrase names, or None where it names none exactly."""
    phrase = " ".join(words.replace("mid-", "mid ").split())
    if not phrase or _VAGUE.search(phrase):
        return None
    if span := _RANGE.search(phrase):
        return _between(span, said, dating)
    bare = phrase.removeprefix("on ").removeprefix("in ").removeprefix("by ")
    found = list(dating(bare, said)) or list(dating(f"in {bare}", said))
    if len(found) != 1:
        return None
    by = phrase.startswith("by ") and found[0].latest is not None
    return DatedInterval.by(found[0].latest or said) if by else found[0]


def _between(span: re.Match[str], said: date, dating: Dating) -> DatedInterval | None:
    last = dating(span["last"], said)
    if len(last) != 1 or last[0].latest is None:
        return None
    end = last[0].latest
    start = " ".join(
        filter(None, (span["day"], span["month"] or span["month2"], span["year"]))
    )
    first = dating(start, end)  # without a year: the last such day before the end
    if len(first) != 1 or first[0].earliest is None or first[0].earliest > end:
        return None
    return DatedInterval.between(first[0].earliest, end)
