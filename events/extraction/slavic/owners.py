"""The noun that an adjective belongs to, and whose a force or an office is."""

from collections.abc import Sequence
from datetime import date

from events.extraction.sides import Entry
from events.extraction.slavic.declensions import ALL, forms_of
from events.extraction.slavic.entries import Names, folded
from events.extraction.slavic.heads import FORCES, NONSTATE, OFFICES, UNNAMED
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.words import LINKS, PREPOSITIONS, STOPS
from events.extraction.text import Token

OF_COUNTRY = tuple(
    f"{stem}{ending}"
    for stem in ("ск", "ськ", "цк", "цьк", "зьк")
    for ending in ("ая", "ой", "ую", "а", "ої", "ій", "у", "ою", "ие", "их", "ими")
)


_FROM_GROUP = ("из", "з", "із")  # `боевики из А`


OPPOSITION = forms_of("оппозиция опозиція")


_OF_KIND = ("ой", "ых", "их", "ої", "ного")


_OWNER = 7  # words between a force or office and the name of whose it is
_ENDS = STOPS - {'"'}


def of_opposition(
    tokens: Sequence[Token], at: int, names: Names, day: date
) -> tuple[int, Entry] | None:
    """Where `отряды сирийской оппозиции` ends, and the state that they fight."""
    match = names.at(tokens, at + 1, day) if at + 1 < len(tokens) else None
    if match is None or match[1].kind != "adjective" or not match[1].state:
        return None
    for stop in range(match[0], min(match[0] + 3, len(tokens))):
        low = folded(tokens[stop].low)
        if low in NONSTATE or low in OPPOSITION:
            return stop + 1, match[1]
        if not low.endswith(_OF_KIND):
            return None
    return None


def head_at(tokens: Sequence[Token], at: int) -> int | None:
    """The force, office or unnamed speaker that an adjective belongs to."""
    for stop in range(at, min(at + 4, len(tokens))):
        low = folded(tokens[stop].low)
        if low in STOPS or low in PREPOSITIONS or low in LINKS:
            return None
        if low in FORCES or low in OFFICES or low in UNNAMED:
            following = folded(tokens[stop + 1].low) if stop + 1 < len(tokens) else ""
            again = following in FORCES or following in OFFICES
            return stop + 1 if again and following not in STOPS else stop
    return None


def owned(
    tokens: Sequence[Token], at: int, names: Names, day: date
) -> tuple[int, Entry, str] | None:
    """`министр обороны России`, `бойцы 5-й бригады ВСУ`: a noun and whose it is."""
    for stop in range(at + 1, min(at + _OWNER, len(tokens))):
        low = folded(tokens[stop].low)
        grouped = stop == at + 1 and low in _FROM_GROUP
        if grouped and folded(tokens[at].low) in FORCES:
            continue
        if low in _ENDS or low in PREPOSITIONS or low in LINKS:
            return None
        match = names.at(tokens, stop, day)
        if match is None:
            named = tokens[stop].word[:1].isupper() and not low.endswith(OF_COUNTRY)
            if named or low in verbs():
                return None
            continue
        end, entry, cases = match
        if entry.kind == "adjective":
            head = head_at(tokens, end)
            if head is None:
                return None
            if entry.state and folded(tokens[head].low) in {**NONSTATE, **OPPOSITION}:
                return None
            return head + 1, entry, cases
        owning = "G" in cases or folded(tokens[at].low) in OFFICES
        owning = owning or tokens[stop - 1].word == '"'
        if (stop == at + 1 and "G" not in cases and entry.actor is None) or not owning:
            return None
        low = folded(tokens[at].low)
        told = OFFICES.get(low) or ("" if low in FORCES else ALL)
        return _with_person(tokens, end, (entry, cases, told), names, day)
    return None


def _with_person(
    tokens: Sequence[Token],
    end: int,
    owner: tuple[Entry, str, str],
    names: Names,
    day: date,
) -> tuple[int, Entry, str]:
    """The owner, or the person whose name follows at once: `глава ДНР Пушилин`."""
    entry, cases, head = owner  # with the cases of the office itself
    person = names.at(tokens, end, day) if end < len(tokens) else None
    listed = person is not None and person[1].actor is not None
    if person is not None and listed and set(person[2]) & set(head):
        return person
    return end, entry, cases
