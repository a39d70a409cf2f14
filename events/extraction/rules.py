"""The rules by name, with their revision and what each reads.

A claim names the rules that fired as `captures-active/1`. When a rule reads differently
than before, its revision goes up, and with it that of the rules as a whole.
"""

from dataclasses import dataclass
from functools import cache

REVISION = "rules/2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of extraction.

    Attributes:
        name: as claims cite it.
        revision: counted from 1.
        reads: what it reads, by an example where that says most.
    """

    name: str
    revision: int
    reads: str


@cache
def rule_id(name: str) -> str:
    """A rule's name with its revision: `captures-active/1`."""
    return f"{name}/{RULES[name].revision}"


_FORMS = {
    "active": "A {verb} P",
    "passive": "P was {verb} by A",
    "attributive": "the recently {verb} town of P",
    "relative": "P, which A {verb}",
}
_VERBS = {
    "captures": "captured",
    "retakes": "recaptured",
    "holds": "held",
    "controls": "controlled",
    "clears": "cleared",
    "encircles": "encircled",
}
_OTHERS = {
    "claims-place": "A claims P, in a headline",
    "enters": "A entered P",
    "enters-into": "A broke into P",
    "advances": "A advanced in P",
    "withdraws": "A withdrew from P",
    "leaves": "A abandoned P",
    "loses": "A lost P",
    "loses-passive": "P was lost",
    "driven-out": "A was driven out of P",
    "drives-out": "A drove B out of P",
    "holds-positions": "A maintained positions in P",
    "remains": "A's troops remain in P",
    "ours": "P is ours",
    "attacks": "A shelled P: never a claim",
    "deploys": "A deployed troops to P: never a claim",
    "annexes": "A annexed P: never a claim",
    "handed-over": "B surrendered P to A",
    "falls": "P fell to A",
    "takes-control": "A took control of P",
    "in-control": "A is in control of P",
    "under-control": "P is under the control of A",
    "control-noun": "A's control of P",
    "in-hands": "P is in the hands of A",
    "held-attributive": "the A-held town of P",
    "said-after": "N said that C",
    "said-before": "C, N said",
    "carried-over": "N spoke in a sentence before, and speaks on",
    "narrated": "nobody is cited: the publisher tells it",
    "denial-ellipsis": "N denies this: the claims that stand before",
}
_SLAVIC_FORMS = {
    "": "a Russian or Ukrainian verb for `{action}`",
    "-passive": "a passive of such a verb: `П освобождён А`, `П звільнено`",
    "-attributive": "a participle of such a verb: `захваченный А П`",
    "-noun": "a Russian or Ukrainian noun for `{action}`",
}
_SLAVIC = {
    "slavic-control": "А установила контроль над П",
    "slavic-under-control": "П под контролем А, А взяла под контроль П",
    "slavic-drives-out": "А выбила Б из П",
    "slavic-driven-out": "Б выбит из П",
    "slavic-falls": "П пал",
}
_NOUNS = (
    "capture seizure fall takeover conquest liberation recapture loss withdrawal"
    " pullout retreat encirclement setback occupation incursion entry siege"
)
_ACTIONS = "captures retakes controls holds clears enters advances encircles withdraws"
_STANCES = "asserts denies dismisses concedes reports"


def _all() -> dict[str, str]:
    table = {
        f"{rule}-{form}": words.format(verb=verb)
        for rule, verb in _VERBS.items()
        for form, words in _FORMS.items()
        if form != "attributive" or rule not in ("holds", "controls")
    }
    table |= _OTHERS
    table |= {f"{noun}-noun": f"the {noun} of P" for noun in _NOUNS.split()}
    for action in [*_ACTIONS.split(), "loses"]:
        for form, reads in _SLAVIC_FORMS.items():
            table[f"slavic-{action}{form}"] = reads.format(action=action)
    table |= _SLAVIC
    table |= {f"stance-{one}": f"how `{one}` is decided" for one in _STANCES.split()}
    return table


# Rules that read differently than they did at first.
_REVISED = {
    "occupation-noun": 2,  # a state: `holds`
    "drives-out": 2,  # not `to some miles from P`
    "siege-noun": 2,  # not one that is lifted
    "leaves": 2,  # not `leaving P without water`
    "enters": 2,
    "enters-into": 2,  # not by a noun that is no side
    "captures-active": 2,
    "retakes-active": 2,
    "takes-control": 2,  # by whom the main clause has
    "captures-passive": 2,  # `Captured by A, P is`
    "said-after": 2,  # not a country that the news is from
    "denial-ellipsis": 2,  # not where the denial names its own place
}
RULES: dict[str, Rule] = {
    name: Rule(name=name, revision=_REVISED.get(name, 1), reads=reads)
    for name, reads in _all().items()
}
