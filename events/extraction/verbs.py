"""Verb forms, from a list of verbs and their irregular pasts."""

from collections.abc import Mapping
from typing import NamedTuple

from events.extraction.wordlists import listed

BASE, THIRD, PAST, PARTICIPLE, ING = "base", "third", "past", "participle", "ing"


class Verb(NamedTuple):
    """A form of a verb; a regular past is a participle as well."""

    lemma: str
    forms: frozenset[str]


def forms(*verbs: str) -> Mapping[str, Verb]:
    """The forms of verbs, each written `capture` or `take took taken`."""
    found: dict[str, set[str]] = {}
    lemmas: dict[str, str] = {}
    for verb in verbs:
        lemma, *irregular = verb.split()
        past = irregular[0] if irregular else _ed(lemma)
        participle = irregular[1] if len(irregular) > 1 else past
        for word, form in (
            (lemma, BASE),
            (_s(lemma), THIRD),
            (past, PAST),
            (participle, PARTICIPLE),
            (_ing(lemma), ING),
        ):
            found.setdefault(word, set()).add(form)
            lemmas.setdefault(word, lemma)
    return {word: Verb(lemmas[word], frozenset(kinds)) for word, kinds in found.items()}


_DOUBLED = frozenset(listed("admit rebut quit expel grab mop cut storm")) - {"storm"}


def _s(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _ed(lemma: str) -> str:
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + "ed"
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _ing(lemma: str) -> str:
    if lemma in _DOUBLED or lemma in ("win", "overrun", "get"):
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("ee") or not lemma.endswith("e"):
        return lemma + "ing"
    return lemma[:-1] + "ing"
