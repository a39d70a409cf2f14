"""From sentence to sentence: what is read, passed over and remembered."""

from collections.abc import Sequence
from types import ModuleType

from events.articles import Article
from events.claims import Claim
from events.extraction.coreference import Memory, remember, speaker_claimant, spoke
from events.extraction.propositions import Line
from events.extraction.reading.carrying import Carry
from events.extraction.reading.sentences import read_sentence
from events.extraction.reading.speaking import PRONOUNS, speaker_meant
from events.extraction.scene import Scene
from events.extraction.steps import FOUND, READ, Steps
from events.extraction.trace import Rejected

AHEAD = 5  # sentences of a quotation, before the one that says whose it is
SOON = 2  # sentences within which `he said` takes up a speaker


def walk(
    article: Article,
    scenes: Sequence[Scene],
    memory: Memory,
    rules: ModuleType,
    steps: Steps,
) -> tuple[list[Claim], list[Rejected]]:
    """The claims of all sentences, and what was turned down.

    Raises:
        OutOfStepsError: they take more steps than they may.
    """
    rejected: list[Rejected] = []
    contents = {"title": article.title, "text": article.text}
    carry, id = Carry(), article.id
    for number, one in enumerate(scenes):
        field = one.sentence.field
        if one.idle:
            carry.rest(one)
            if _is_taken_up(scenes[number + 1 : number + 1 + SOON]):
                _heard(memory, one, rules)
            remember(memory, one)
            continue
        line = Line(memory=memory, scene=one, content=contents[field], article=id)
        following = scenes[number + 1 : number + 1 + AHEAD]
        read_sentence(line, carry, rules, following)
        memory.claims += _once(line.claims)
        rejected += line.rejected
        remember(memory, one)
        size, found = len(one.tokens), len(line.claims) + len(line.rejected)
        steps.take(READ * size + found * (FOUND + size))
    return memory.claims, rejected


def _is_taken_up(following: Sequence[Scene]) -> bool:
    """Whether a sentence that is read soon has `he said` or the like."""
    return any(
        not one.idle and not one.sentence.lows.isdisjoint(PRONOUNS) for one in following
    )


def _heard(memory: Memory, scene_: Scene, rules: ModuleType) -> None:
    """Note who speaks in a sentence that is passed over, for the `he` of the next."""
    for frame in rules.frames(scene_):
        claimant = speaker_claimant(memory, scene_, speaker_meant(scene_, frame))
        if claimant is not None:
            spoke(memory, claimant, scene_)


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """One claim per claimant, place, controller, action and stance in a sentence."""
    found: dict[tuple[object, ...], Claim] = {}
    for one in claims:
        key = (
            one.claimant.text,
            one.location or one.place_text.strip("()"),
            one.controller,
            one.action,
            one.stance,
        )
        found.setdefault(key, one)
    return list(found.values())
