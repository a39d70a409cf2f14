"""What the words around a name make of it: a facility, a front, a person, no place."""

from collections.abc import Sequence

from events.extraction.slavic.entries import folded
from events.extraction.slavic.names import COMMON
from events.extraction.slavic.settlements import (
    AFTER_ADJECTIVE,
    BUILT,
    COMPOUND,
    DESCRIBED,
)
from events.extraction.slavic.words import LINKS, STOPS
from events.extraction.text import Token
from events.vocabulary import PlaceType

_MASKS = frozenset(("имени", "ім", "им", "улице", "улица", "вулиці", "вулиця"))


_DOTS = 5  # tokens; a longer run of stops is no short form's


_UNITS = ("направлен", "напрям", "бригад", "полк", "батальон", "фронт")


_RIVERS = frozenset(
    ("река", "реки", "реке", "реку", "рекой", "річка", "річки", "річці", "річку")
)


def noun_before(tokens: Sequence[Token], at: int) -> tuple[PlaceType, str] | None:
    """The type and case that `селе`, `населённого пункта` before a name tells."""
    one = at - 1
    if one >= 0 and tokens[one].word == '"':
        one -= 1
    while one >= 0 and tokens[one].word == "." and at - one < _DOTS:
        one -= 1
    low = tokens[one].low if one >= 0 else ""
    if low in ("п", "н.п", "с", "г", "м", "смт") and tokens[one + 1].word == ".":
        return PlaceType.SETTLEMENT, ""
    if low in DESCRIBED:
        kind, cases = DESCRIBED[low]
        return kind, cases
    if folded(low) in COMPOUND and low.startswith("н"):
        return PlaceType.SETTLEMENT, ""
    return None


def built(tokens: Sequence[Token], at: int, end: int) -> PlaceType | None:
    """The kind of a facility: `аэропорт Донецка`, `Запорожская АЭС`."""
    before = tokens[at - 1].low if at else ""
    if before in BUILT:
        return BUILT[before]
    after = tokens[end].low if end < len(tokens) else ""
    if after in BUILT and tokens[end - 1].low.endswith(ADJECTIVAL):
        return BUILT[after]
    return None


ADJECTIVAL = (
    "ий",
    "ый",
    "ой",
    "ая",
    "ое",
    "ую",
    "ого",
    "ому",
    "ом",
    "ым",
    "им",
    "ої",
    "ій",
    "ські",
    "ська",
    "ську",
    "ське",
    "цька",
    "цьку",
    "зька",
    "зьку",
    "ских",
    "ських",
    "ские",
    "ском",
)


def is_masked(tokens: Sequence[Token], at: int, end: int, wide: bool) -> bool:
    """Whether the words are a front, a river, a district or a unit, and no town."""
    before = tokens[at - 1].low if at else ""
    after = tokens[end].low if end < len(tokens) else ""
    if before in _RIVERS or before in _MASKS:
        return True
    if after.startswith(_UNITS) or after in _RIVERS:
        return True
    if before == '"' and after == '"':
        noun = tokens[at - 2].low if at > 1 else ""
        return noun not in DESCRIBED and noun not in STOPS and noun.isalpha()
    if end == at + 1 and not wide and _is_first_name(tokens, at):
        return True
    if wide or not tokens[end - 1].low.endswith(ADJECTIVAL):
        return False
    return _heads(tokens, end)


def _is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether another name follows, as a surname does: `Ярослав Петренко`."""
    if at + 1 >= len(tokens) or noun_before(tokens, at) is not None:
        return False
    following = tokens[at + 1]
    if not following.word[:1].isupper() or following.word.isupper():
        return False
    adjective = following.low.endswith(("ой", "ої", "ого", "их"))
    return not adjective and folded(following.low) not in COMMON


def _heads(tokens: Sequence[Token], at: int) -> bool:
    """Whether `район` or `направление` ends the list of adjectives that begins here."""
    listed = False
    for one in range(at, min(at + 8, len(tokens))):
        low = tokens[one].low
        if low in AFTER_ADJECTIVE:
            return True
        if low in LINKS or low == ",":
            listed = True
        elif not listed or not low.endswith(ADJECTIVAL):
            return False
    return False
