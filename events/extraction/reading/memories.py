"""The memory that an article's reading begins with, from all its sentences."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from events.claims import Claimant
from events.extraction.coreference import Memory
from events.extraction.scene import Scene
from events.extraction.settling import Key, conflict_votes, settle
from events.extraction.sides import Lexicon
from events.parties import Parties


def memory_of(
    day: date,
    speaker: Claimant,
    scenes: Sequence[Scene],
    words: Lexicon,
    parties: Parties,
) -> Memory:
    """What is known before the first sentence is read."""
    on = parties.fought_on(day)
    by_paragraph: dict[Key, list[Scene]] = {}
    for one in scenes:
        key = (one.sentence.field, one.sentence.paragraph, -1)
        by_paragraph.setdefault(key, []).append(one)
    near = {key: conflict_votes(its, parties, on) for key, its in by_paragraph.items()}
    whole: Counter[str] = Counter()
    for counted in near.values():
        whole.update(counted)
    votes = {key: _weighed(those, whole) for key, those in near.items()}
    return Memory(
        lexicon=words,
        parties=parties,
        day=day,
        publisher=speaker,
        settled=settle(scenes, parties, votes, near),
        votes=votes,
        whole=whole,
        mentioned=Counter(
            side.party for one in scenes for side in one.sides if side.party
        ),
        offices=_offices(scenes),
        named={
            key: {side.party for one in those for side in one.sides if side.party}
            for key, those in by_paragraph.items()
        },
    )


def _offices(scenes: Sequence[Scene]) -> dict[str, set[str]]:
    """The parties whose ministry, army or spokesman the article names, by the noun."""
    offices: dict[str, set[str]] = {}
    for one in scenes:
        for side in one.sides:
            noun = side.text.split()[-1].lower()
            if side.party and (side.kind == "office" or noun in ("military", "army")):
                offices.setdefault(noun, set()).add(side.party)
    return offices


def _weighed(near: Counter[str], whole: Counter[str]) -> Counter[str]:
    """A paragraph's votes; the rest of the article decides between equal ones."""
    weight = sum(whole.values()) + 1
    return Counter({one: near[one] * weight + whole[one] for one in whole})
