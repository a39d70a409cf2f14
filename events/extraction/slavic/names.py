"""Names of places: the nominatives that capitalised words may be cases of."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from events.extraction.slavic.declensions import common, nominatives
from events.extraction.slavic.entries import folded
from events.extraction.slavic.heads import ENEMY, FORCES, OFFICES, OURS, UNNAMED
from events.extraction.slavic.settlements import COMPOUND, DESCRIBED, WIDE
from events.extraction.slavic.speech import SAY
from events.extraction.slavic.words import (
    ADVERBS,
    BREAKS,
    LINKS,
    NOT,
    NUMBERS,
    PREPOSITIONS,
    WHOLE,
)
from events.extraction.text import Token
from events.gazetteer.place import Named, key

COMMON = frozenset(
    {*PREPOSITIONS, *ADVERBS, *LINKS, *BREAKS, *FORCES, *OFFICES, *OURS, *WHOLE, *ENEMY}
    | {*SAY, *NUMBERS, *COMPOUND, *DESCRIBED, *NOT, *UNNAMED}
)


_VOWELS = "аеёиоуыэюяіїє"


def runs(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str, str]]:
    """Where each name that may begin at a token ends, its nominative and cases."""
    first = tokens[at].word
    if not first[:1].isupper() or not "\u0400" <= first[0] <= "\u04ff":
        return
    if len(first) < 3 or folded(first.lower()) in COMMON:
        return
    yield from ((at + 1, name, cases) for name, cases in nominatives(first))
    if "ё" in first:
        plain = first.replace("ё", "е")
        yield from ((at + 1, name, cases) for name, cases in nominatives(plain))
    if at + 1 >= len(tokens) or not tokens[at + 1].word[:1].isalpha():
        return
    second = tokens[at + 1].word
    wide = second.lower() in WIDE
    if not second[:1].isupper() and not wide:
        return
    seconds = ((second, ""),) if wide else nominatives(second)
    for (one, mine), (other, theirs) in product(nominatives(first), seconds):
        shared = "".join(case for case in mine if case in theirs)
        if shared or wide or one == first or other == second:
            yield at + 2, f"{one} {other}", common(mine, theirs)
    if at + 2 < len(tokens) and tokens[at + 2].word[:1].isupper():
        words = [token.word for token in tokens[at : at + 3]]
        yield at + 3, " ".join(words), ""


def uninflected(
    forms: dict[str, str], known: Mapping[str, tuple[Named, ...]], name: str
) -> dict[str, str]:
    """The forms without the name as it stands, where the list has it inflected."""
    others = [form for form in forms if form != name and _is_form_of(name, form)]
    if name not in forms or not others:
        return forms
    mine = {one.place.id for one in known[key(name)]}
    ids = {one.place.id for form in others for one in known[key(form)]}
    if not mine <= ids:
        return forms
    return {form: cases for form, cases in forms.items() if form in others}


def _is_form_of(name: str, nominative: str) -> bool:
    """Whether a name that is listed is a case of another, by their endings."""
    last, end = name[-1:], nominative[-1:]
    if last not in _VOWELS and not name.endswith(("ом", "ой", "ем", "ого")):
        return False
    if end in "ая":
        return last not in "ая"
    return end not in _VOWELS


def likeliest(forms: dict[str, str], told: str) -> dict[str, str]:
    """The nominatives that fit the case of the noun before, `селе` of `селе X`."""
    if len(forms) < 2:
        return forms
    fitting = {
        name: cases for name, cases in forms.items() if set(cases) & set(told or cases)
    }
    return fitting or forms
