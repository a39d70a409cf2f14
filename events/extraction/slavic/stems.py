"""Words without their endings, and the nominatives that they may be cases of."""

from collections.abc import Mapping, Sequence

from events.extraction.slavic.actions import Meaning
from events.extraction.slavic.endings import CASES, ENDINGS


def stem(low: str) -> str:
    """A word without its ending, at least three letters of it."""
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low[: -len(ending)]
    return low


def nominatives(word: str) -> list[str]:
    """The forms that may be the name of which a word is a case."""
    found = [word]
    low = word.lower()
    if len(word) < 4 or not "\u0400" <= low[-1] <= "\u04ff":
        return found
    last, rest = low[-1], word[:-1]
    if last in "аяуюыиеоіїє":
        found += [rest, rest + "а", rest + "я", rest + "ь", rest + "о", rest + "е"]
        found += [rest + "ы", rest + "и", rest + "й"]
    for ending, others in CASES:
        if low.endswith(ending):
            found += [word[: -len(ending)] + other for other in others]
    return list(dict.fromkeys(found))


def begins(low: str, stems: Sequence[str]) -> bool:
    """Whether a word begins with one of the stems."""
    return low.startswith(tuple(stems))


def meaning(low: str, table: Mapping[str, Meaning]) -> Meaning | None:
    """What the longest known beginning of a word means, or None."""
    for size in range(min(len(low), 13), 3, -1):
        if (found := table.get(low[:size])) is not None:
            return found
    return None
