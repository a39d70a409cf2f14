"""Endings of nouns and of names in Russian and Ukrainian, with their cases.

One table for both languages, read in both directions: a noun of ours is declined by it,
and a name in a text is led back to the nominatives that it may be a form of. What the
table makes too much of does no harm: nobody writes such a form, and the gazetteer has
no such name.

Cases are letters: N, G, D, A, I (instrumental) and L (locative).
"""

from collections.abc import Iterator
from functools import lru_cache

ALL = "NGDAIL"
_PLURAL = "ам:D ям:D ами:I ями:I ах:L ях:L"
# Ending of the nominative, `0` for none -> endings with their cases.
_TABLE = {
    "0": "а:GA у:DGL ом:I ем:I е:L ові:D і:L ы:NA и:NA ов:GA ів:GA ей:GA ым:I"
    f" {_PLURAL}",
    "а": f"ы:GNA и:GNA е:DL і:DLN у:A ой:I ою:I ей:I ею:I 0:GA ої:G ій:DL {_PLURAL}",
    "ка": "ці:DL ок:GA ек:GA",
    "га": "зі:DL",
    "ха": "сі:DL",
    "я": f"и:G і:GNA е:DL ю:A ей:I ею:I єю:I ь:G й:G ї:G {_PLURAL}",
    "ия": "ии:GDLN ию:A ией:I ий:G иям:D иями:I иях:L",
    "ія": "ії:GDLN ію:A ією:I ій:G іям:D іями:I іях:L",
    "о": f"а:GNA у:D ом:I е:L і:L 0:G {_PLURAL}",
    "ще": "ща:G щу:D щем:I щі:L",
    "е": f"я:G ю:D ем:I е:L і:L ям:I {_PLURAL}",
    "ие": "ия:GNA ию:D ием:I ии:L ий:G иям:D иями:I иях:L их:GAL им:D ими:I",
    "ня": "ню:D ням:I ні:L нь:G ",
    "тя": "тю:D тям:I ті:L",
    "ль": "лей:GA лів:GA",
    "ь": f"я:G ю:DA ем:I ём:I е:L и:GDLN ью:I і:GDLN ів:GA єю:I {_PLURAL}",
    "й": f"я:GA ю:D ем:I єм:I е:L ї:L ю:L єві:D и:N ї:N ев:GA їв:GA {_PLURAL}",
    "ы": f"0:GA ов:GA ей:GA {_PLURAL}",
    "и": f"0:GA ів:GA ов:GA ей:GA {_PLURAL}",
    "ки": "ок:GA ек:GA",
    "ый": "ого:GA ому:D ым:I ом:L ые:NA ых:GAL ыми:I",
    "ий": "ого:GA его:GA ому:DL ему:D им:I ім:L ом:L ем:L ие:NA і:NA их:GAL ими:I",
    "ой": "ого:GA ому:D ым:I им:I ом:L ые:NA ие:NA ых:GAL их:GAL ыми:I ими:I",
    "ій": "ього:GA ьому:DL ім:IL і:NA іх:GAL іми:I",
    "ая": "ой:GDIL ую:A ою:I ые:NA ие:NA",
    "яя": "ей:GDIL юю:A ею:I",
    "ое": "ого:G ому:D ым:I им:I ом:L",
    "ее": "его:G ему:D им:I ем:L",
    "не": "ного:G ному:DL ним:I нім:L",
    "ве": "вого:G вому:DL вим:I вім:L",
    "ке": "кого:G кому:DL ким:I кім:L",
    "ые": "ых:GAL ым:D ыми:I",
    "ські": "ських:GAL ським:D ськими:I",
    "ві": "вих:GAL вим:D вими:I",
    "ні": "них:GAL ним:D ними:I",
    "яне": "ян:GA янам:D янами:I янах:L",
    "ане": "ан:GA анам:D анами:I анах:L",
    "ці": "ців:GA цям:D цями:I цях:L",
    "ів": "ова:G ову:DL овом:I овим:I ові:L ового:G овому:DL",
    "їв": "єва:G єву:D євом:I євим:I єві:L",
    "ов": "овым:I ове:L",
    "іг": "огу:GDL огом:I озі:L ога:G",
    "іл": "олу:GDL олом:I олі:L",
    "ец": "ца:GA цу:D цем:I це:L цы:N цев:GA цам:D цами:I цах:L",
    "ець": "ця:GA цю:D цем:I ці:LN ців:GA цям:D цями:I цях:L",
    "ок": "ка:GA ку:D ком:I ке:L",
}


def _pairs(endings: str) -> Iterator[tuple[str, str]]:
    for pair in endings.split():
        ending, _, cases = pair.partition(":")
        yield ("" if ending == "0" else ending), cases


def _by_form() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for nominative, endings in _TABLES:
        for ending, cases in _pairs(endings):
            found.setdefault(ending, []).append((nominative, cases))
    return found


_TABLES = [("" if one == "0" else one, told) for one, told in _TABLE.items()]
_BY_FORM = _by_form()
_LONGEST = max(map(len, _BY_FORM))
_VOWELS = "аеёиоуыэюяіїє"
_SOFT = _VOWELS + "ьй"


@lru_cache(maxsize=16_384)
def nominatives(word: str) -> tuple[tuple[str, str], ...]:
    """The names of which a word may be a form, with the cases of that form."""
    low = word.lower()
    found = {word: as_named(low)}
    if len(word) < 3 or not "\u0400" <= low[-1] <= "\u04ff" or low == word:
        return tuple(found.items())
    if "-" in word:
        found |= _hyphened(word)
    for size in range(min(_LONGEST, len(word) - 2) + 1):
        stem, ending = word[: len(word) - size], low[len(word) - size :]
        for nominative, cases in _BY_FORM.get(ending, ()):
            if (not nominative or not size) and stem[-1].lower() in _SOFT:
                continue
            if nominative == "й" and stem[-1].lower() not in _VOWELS:
                continue
            name = stem + nominative
            found[name] = "".join(dict.fromkeys(found.get(name, "") + cases))
    return tuple(found.items())


def _hyphened(word: str) -> dict[str, str]:
    """The names of which both parts of `Купянска-Узлового` are forms."""
    head, _, tail = word.rpartition("-")
    found: dict[str, str] = {}
    for first, cases in ((head, ""), *nominatives(head)):
        for last, others in nominatives(tail.capitalize()):
            spelled = last if tail[:1].isupper() else last.lower()
            shared = "".join(case for case in cases if case in others)
            if shared or first == head or last == tail.capitalize():
                found.setdefault(f"{first}-{spelled}", shared or others)
    return found


def as_named(low: str) -> str:
    """The cases of a name that stands as in the list: indeclinable ones in all."""
    if low[-1:] in "ая":
        return "N"
    if low[-1:] in "оеиіуюэёї" or not low[-1:].isalpha():
        return ALL
    return "NA"


def common(one: str, other: str) -> str:
    """The cases that two words share; all of the last where they share none."""
    return "".join(case for case in one if case in other) or other


@lru_cache(maxsize=1024)
def declined(lemma: str) -> dict[str, str]:
    """Every form of a noun, with its cases."""
    found = {lemma: "N" if lemma[-1] in "ая" else "NA"}
    if lemma.endswith(("ння", "ття")):
        found[lemma] = "NAG"
    for nominative, endings in _TABLES:
        if not lemma.endswith(nominative) or (not nominative and lemma[-1] in _VOWELS):
            continue
        stem = lemma[: len(lemma) - len(nominative)]
        for ending, cases in _pairs(endings):
            form = stem + ending
            found[form] = "".join(dict.fromkeys(found.get(form, "") + cases))
    return found


_ADJECTIVE = (
    "ый:NA ий:NA ой:NGDIL ая:N а:N ое:NA е:NA ее:NA ые:NA ие:NA і:NA ого:GA его:GA"
    " ої:G ому:DL ему:D ій:DL ую:A у:A ым:ID им:IDL ім:L ою:I ей:GDIL ых:GAL их:GAL"
    " ыми:I ими:I ом:L ем:L"
)


@lru_cache(maxsize=1024)
def declined_adjective(lemma: str) -> dict[str, str]:
    """Every form of an adjective in any gender, with its cases."""
    return {lemma[:-2] + ending: cases for ending, cases in _pairs(_ADJECTIVE)}


def is_adjective(lemma: str) -> bool:
    """Whether a nominative has an adjective's ending."""
    return lemma.endswith(("ый", "ий", "ой", "ій"))


def forms_of(lemmas: str) -> dict[str, str]:
    """The forms of many nouns, with their cases."""
    found: dict[str, str] = {}
    for lemma in lemmas.split():
        forms = declined_adjective(lemma) if is_adjective(lemma) else declined(lemma)
        for form, cases in forms.items():
            found[form] = "".join(dict.fromkeys(found.get(form, "") + cases))
    return found
