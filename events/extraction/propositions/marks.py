"""What the words leave on a claim: extent, voice, certainty, rules, cues."""

from events.extraction.actions import LOADED
from events.extraction.objects import Item
from events.extraction.propositions.lines import Voiced
from events.extraction.rules import rule_id
from events.extraction.scene import Scene
from events.extraction.shortness import is_short_of
from events.extraction.triggers import Hit
from events.extraction.words import HEDGES
from events.vocabulary import Action, Certainty, Extent, Stance, Voice

_DEFAULTS = {
    Action.ENTERS: Extent.CONTESTED,
    Action.ADVANCES: Extent.CONTESTED,
    Action.CONTESTS: Extent.CONTESTED,
    Action.REPELS: Extent.CONTESTED,
    Action.ENCIRCLES: Extent.ENCIRCLED,
    Action.WITHDRAWS: Extent.NONE,
    Action.LOSES: Extent.NONE,
    Action.CLEARS: Extent.PART,
}


def extent_of(scene: Scene, hit: Hit, item: Item) -> Extent:
    """How much of the place it is: by the item, the hit, or the action."""
    if item.extent in (None, Extent.FULL) and is_short_of(scene, hit):
        return Extent.MOST
    if item.extent is not None and hit.action not in (Action.ENCIRCLES,):
        return item.extent
    if hit.extent is not None:
        return hit.extent
    return _DEFAULTS.get(hit.action, Extent.FULL)


def voice_of(scene: Scene, hit: Hit, voiced: Voiced) -> Voice:
    """Whether it is narrated, reported, or in the claimant's own words."""
    if voiced.frame is None and not voiced.carried:
        return Voice.NARRATED
    return Voice.QUOTED if hit.verb in scene.quoted else Voice.REPORTED


def certainty_of(scene: Scene, hit: Hit) -> Certainty:
    """Whether the words hedge it or keep it in quotation marks."""
    quoted = hit.verb in scene.quoted
    around = range(max(0, hit.verb - 4), hit.verb + 1)
    if any(scene.low(at) in HEDGES for at in around):
        return Certainty.HEDGED
    whole = all(at in scene.quoted for at in range(hit.start, hit.verb))
    if quoted and not whole and hit.start not in scene.quoted:
        return Certainty.SCARE_QUOTED
    return Certainty.STATED


def loaded_terms_of(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The loaded words between two tokens, each once."""
    words = [token.word for token in scene.tokens[start:end] if _is_loaded(token.low)]
    return tuple(dict.fromkeys(words))


def _is_loaded(low: str) -> bool:
    """Whether it is a loaded word, or a compound of one such as `A-occupied`."""
    return low in LOADED or low.rpartition("-")[2] in LOADED


def rules_of(hit: Hit, voiced: Voiced, told: Stance) -> tuple[str, ...]:
    """The rules that found the hit, its voice and its stance."""
    how = "narrated"
    if voiced.frame is not None:
        how = f"said-{'after' if not voiced.frame.before else 'before'}"
    if voiced.carried:
        how = "carried-over"
    return (rule_id(hit.rule), rule_id(how), rule_id(f"stance-{told}"))


def cues_of(scene: Scene, hit: Hit, voiced: Voiced) -> tuple[str, ...]:
    """The words that the rules found it by."""
    cues = [scene.tokens[hit.verb].word]
    if voiced.frame is not None and voiced.frame.verb < len(scene.tokens):
        cues.append(scene.tokens[voiced.frame.verb].word)
    return tuple(cues)
