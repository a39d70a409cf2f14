"""The rules written out for people, from the tables that the rules themselves read.

`docs/extraction.md` ends with it. What other sides call a party is counted there and
never spelled out.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from events.extraction import actions, speech, words
from events.extraction.places import TYPES
from events.extraction.places.tables import BATTLE, NOT_THE_PLACE
from events.extraction.reasons import REASONS
from events.extraction.rules import REVISION, RULES
from events.extraction.slavic import blocks as slavic_blocks
from events.extraction.slavic import nouns as slavic_nouns
from events.extraction.slavic import speech as slavic_speech
from events.extraction.slavic import verbs as slavic_verbs
from events.extraction.triggers.finders import FINDERS
from events.extraction.triggers.tables import OTHER_DEEDS
from events.extraction.verbs import Verb
from events.parties import Parties
from events.vocabulary import Action, Extent

_CONTROL: Mapping[str, Mapping[str, Verb]] = {
    "A took control of P": actions.GAINERS,
    "A regained control of P": actions.REGAINERS,
    "A kept control of P": actions.KEEPERS,
}
_SPEECH: Mapping[str, Mapping[str, Verb]] = {
    "says": speech.SAY,
    "denies": speech.DENY,
    "belittles": speech.DISMISS,
    "belittles, with a noun such as `propaganda`": speech.BRAND,
    "admits": speech.CONCEDE,
    "endorses, which is to assert": speech.ENDORSE,
}
_SLAVIC_SPEECH: Mapping[str, Collection[str]] = {
    "says": slavic_speech.SAY,
    "denies": slavic_speech.DENY,
    "belittles": slavic_speech.BELITTLED,
}
_BLOCKERS: Mapping[str, Collection[str]] = {
    "will, may: `plan`, or `announced`": words.MODALS,
    "a noun of intent: `plan`": words.PLAN_NOUNS,
    "an opening of a clause: `condition`": words.UNLESS,
    "Russian and Ukrainian intent: `plan`, or `announced`": slavic_blocks.PLANS,
    "not so: a denial by a side, else `negated`": words.NEGATIONS,
    "no blocker: what was done in the end": words.REALISED,
    "no blocker, but `hedged`": words.HEDGES,
}


def listing(parties: Parties) -> str:
    """All rules, words and reasons, as the last part of a page in Markdown."""
    return "\n".join(
        [
            f"## The rules ({REVISION})\n",
            *_table(("rule", "reads"), _rules()),
            "\n## Why words are turned down\n",
            *_table(("reason", "in a sentence"), REASONS.items(), code=True),
            "\n## Words of control\n",
            *_table(("pattern", "English verbs"), _verbs()),
            "",
            *_table(("English noun", "says"), _nouns()),
            "",
            *_table(("Russian and Ukrainian", "says"), _slavic()),
            "\n## Words of saying\n",
            *_table(("the claimant", "English verbs"), _lemmas(_SPEECH)),
            "",
            *_table(("the claimant", "first letters"), _words(_SLAVIC_SPEECH)),
            "\n## Blockers\n",
            *_table(("what they are", "words"), _words(_BLOCKERS)),
            "\n## Names that are not the place\n",
            *_table(("what they are", "words"), _masks()),
            "\n## Sides\n",
            *_sides(parties),
            "",
        ]
    )


def _rules() -> Iterator[tuple[str, str]]:
    return ((f"`{one.name}/{one.revision}`", one.reads) for one in RULES.values())


def _verbs() -> Iterator[tuple[str, str]]:
    families: dict[str, dict[str, Verb]] = {}
    for _, verbs, rule, _ in FINDERS:
        families.setdefault(RULES[rule].reads, {}).update(verbs)
    yield from _lemmas({**families, **_CONTROL})
    for rule, reason, listed in OTHER_DEEDS:
        yield f"{RULES[rule].reads}, `{reason}`", ", ".join(listed.split())


def _lemmas(families: Mapping[str, Mapping[str, Verb]]) -> Iterator[tuple[str, str]]:
    for told, verbs in families.items():
        yield told, ", ".join(dict.fromkeys(verb.lemma for verb in verbs.values()))


def _words(lists: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    for told, those in lists.items():
        found = sorted(those) if isinstance(those, frozenset) else dict.fromkeys(those)
        yield told, ", ".join(found)


def _nouns() -> Iterator[tuple[str, str]]:
    for noun, (action, extent) in actions.NOUNS.items():
        yield noun, f"{action}, {extent}" if extent else f"{action}"


def _slavic() -> Iterator[tuple[str, str]]:
    """Verbs by their pasts, or what other forms they have; nouns in every case."""
    told: dict[str, dict[str, None]] = {}
    for form, parts in slavic_verbs.rows():
        past = next(part for part in parts if part)
        meant = _meant("verb", form.action, form.extent, form.gainer)
        told.setdefault(meant, {}).update(dict.fromkeys(past.split()))
    for noun, (action, gainer, extent) in slavic_nouns.NOUNS.items():
        told.setdefault(_meant("noun", action, extent, gainer), {})[noun] = None
    yield from ((", ".join(those), says) for says, those in told.items())


def _meant(kind: str, action: Action, extent: Extent | None, gainer: str) -> str:
    says = f"{action}, {extent}" if extent else f"{action}"
    whose = f"; whose is left out: {gainer}" if gainer else ""
    return f"{says} ({kind}{whose})"


def _masks() -> Iterator[tuple[str, str]]:
    yield "after a name: a river, a front, a unit", ", ".join(sorted(NOT_THE_PLACE))
    yield "before `of` and a name", ", ".join(sorted(BATTLE))
    kinds: dict[str, list[str]] = {}
    for noun, kind in TYPES.items():
        kinds.setdefault(f"{kind}, by the noun beside a name", []).append(noun)
    yield from ((kind, ", ".join(nouns)) for kind, nouns in kinds.items())


def _sides(parties: Parties) -> Iterator[str]:
    every = parties.parties.values()
    fighting = sum(one.kind == "belligerent" for one in every)
    epithets = sum(len(one.epithets) for one in every)
    yield "Sides, offices, persons and publishers are data, in `seeds/parties.yaml`:"
    yield (
        f"{fighting} belligerents and {len(every) - fighting} observers in"
        f" {len(parties.conflicts)} conflicts, and {len(parties.actors)} actors."
    )
    yield f"Epithets, {epithets} of them, are matched and never shown."


def _table(
    head: tuple[str, str], rows: Iterable[tuple[str, str]], *, code: bool = False
) -> Iterator[str]:
    yield f"| {head[0]} | {head[1]} |"
    yield "|---|---|"
    for first, second in rows:
        named = f"`{first}`" if code else first
        yield f"| {named} | {second} |"
