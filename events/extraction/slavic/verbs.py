"""Verbs of control, every form with its aspect and voice.

A row is a verb: what it means, and the beginnings of its forms. Only what has happened,
or lasts, says who has a place: perfective pasts, passives, presents of states. Futures,
infinitives and imperfectives are in the table too, so that a reader of the trace sees
which words were no claim.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from events.extraction.shapes import shape
from events.extraction.slavic.verb_table import VERBS
from events.extraction.wordlists import listed
from events.vocabulary import Action, Extent


@shape
class Form:
    """A form of a verb.

    Attributes:
        kind: `past`, `passive` (short or impersonal), `participle` (long), `active`
            (participle), `state` (it lasts), `future`, `infinitive` or `progress`.
        action: what it says.
        governs: `object`, `instrumental`, `from` or `into`: how its place is found.
        gainer: whose it is where nobody is named: `own`, `enemy`, or nobody's.
        extent: by the verb alone, or None.
    """

    kind: str
    action: Action
    governs: str = "object"
    gainer: str = ""
    extent: Extent | None = None


_PAST = {
    "шел": "шел шёл шла шло шли шедши шедший",
    "шов": "шов шла шло шли шовши",
    "ил": "ил ила ило или ив ивши ивший",
    "ал": "ал ала ало али ав авши авший",
    "ел": "ел ела ело ели ев евши евший",
    "ул": "ул ула уло ули ув увши увший",
    "ял": "ял яла яло яли яв явши явший",
    "ла": "л ла ло ли",
    "ив": "ив ила ило или ивши",
    "їв": "їв їла їло їли ївши",
    "ав": "ав ала ало али авши",
    "ів": "ів іла іло іли івши",
    "ув": "ув ула уло ули увши",
    "яв": "яв яла яло яли явши",
}
_REFLEXIVE = ("ся", "сь")
_ACTIVE = "ий ая ее ие его ему им их ими ем ей"
_LONG = listed(
    "ый ий ая ое ые ого ой ому ым ых ыми ом ую а е і ої ої ій у им их ими ою ім ого"
)


def rows() -> Iterator[tuple[Form, list[str]]]:
    """Each verb's meaning, with the parts of its row: pasts, passives, others."""
    joined = VERBS.strip().replace("\n ", " ")
    for row in joined.splitlines():
        head, *parts = (" ".join(part.split()) for part in row.split("|"))
        action, governs, gainer, extent = head.split()
        plain = Form(
            kind="past",
            action=_ACTIONS.get(action) or Action(action),
            governs="driven" if action == "drives" else governs,
            gainer=gainer.strip("-"),
            extent=None if extent in ("-", "full") else Extent(extent),
        )
        yield plain, parts


def _forms(plain: Form, parts: list[str]) -> Iterator[tuple[str, Form]]:
    for verb in parts[0].split():
        yield from _pasts(verb, plain)
    for stem in (parts[1] if len(parts) > 1 else "").split():
        for form in _passives(stem):
            yield form, replace(plain, kind="passive")
        for form in _participles(stem):
            yield form, replace(plain, kind="participle")
    for part in parts[2:]:
        kind, _, words = part.partition(" ")
        for word in words.split():
            yield word, replace(plain, kind=kind)


_ACTIONS = {"drives": Action.CAPTURES, "falls": Action.CAPTURES}


def _pasts(verb: str, plain: Form) -> Iterator[tuple[str, Form]]:
    tail = next((one for one in ("ся", "сь") if verb.endswith(one)), "")
    bare = verb.removesuffix(tail)
    for ending, endings in _PAST.items():
        if not bare.endswith(ending):
            continue
        stem = bare[: -len(ending)]
        for one in endings.split():
            if one.endswith("ший"):
                for last in _ACTIVE.split():
                    yield stem + one[:-2] + last + tail, replace(plain, kind="active")
                continue
            for last in {tail, *(_REFLEXIVE if tail else ())}:
                yield stem + one + last, plain
        return
    for one in ("", "ла", "ло", "ли"):  # `проник`, `вывез`
        yield bare.removesuffix("л") + one, plain


def _passives(stem: str) -> Iterator[str]:
    for ending in ("", "а", "о", "ы", "і"):
        yield stem + ending


def _participles(stem: str) -> Iterator[str]:
    doubled = stem + "н" if stem.endswith("н") else stem
    for base in {stem, doubled}:
        for ending in _LONG:
            yield base + ending


@cache
def verbs() -> dict[str, Form]:
    """Every form of every verb; the first verb that has a form keeps it."""
    found: dict[str, Form] = {}
    for plain, parts in rows():
        for form, told in _forms(plain, parts):
            found.setdefault(form.replace("ё", "е"), told)
    return found
