"""A frame of speech and its speaker, as the words stand.

Every finder gives frames by `framed`, which adds what the words around the verb tell:
a second speaker, or that the content is called untrue.
"""

from events.extraction.attribution.tables import BELITTLED, CLAIM_NOUNS
from events.extraction.heads import MODIFIERS
from events.extraction.scene import Scene
from events.extraction.shapes import shape
from events.extraction.sides import Mention
from events.extraction.words import ARTICLES

_BEFORE_NOUN = ARTICLES | MODIFIERS


@shape
class Speaker:
    """Who speaks, as the words stand.

    Attributes:
        kind: `side`, `pronoun`, `name` (a person not listed), `private` (one whose role
            is told), `unnamed`, `inherited`.
        text: the words.
        at: the first token.
        end: one past the last.
        mention: the side, for that kind.
        name: of a private person, whose role alone is the text.
    """

    kind: str
    text: str
    at: int
    end: int
    mention: Mention | None = None
    name: str = ""


@shape
class Frame:
    """One speech: speaker, verb, content `tokens[start:end]`.

    Attributes:
        cue: `say`, `deny`, `dismiss`, `concede` or `endorse`.
        before: whether the content stands before the verb.
        when: tokens in which the day of speaking may be named.
        second: the other speaker of a joint statement, or None.
        belittled: whether what is said is called propaganda or the like.
        via: who relays it, as in `M quoted N as saying`, or None.
        bare: whether a denial names nothing: it is of what stands before.
    """

    cue: str
    speaker: Speaker
    verb: int
    start: int
    end: int
    before: bool
    when: tuple[int, int]
    second: Speaker | None = None
    belittled: bool = False
    via: Speaker | None = None
    bare: bool = False


def speaker_of(side: Mention) -> Speaker:
    """A side as a speaker."""
    return Speaker(
        kind="unnamed" if side.kind == "unnamed" else "side",
        text=side.text,
        at=side.start,
        end=side.end,
        mention=side,
    )


def framed(
    scene: Scene,
    cue: str,
    speaker: Speaker,
    verb: int,
    content: tuple[int, int],
    before: bool,
    when: tuple[int, int],
) -> Frame:
    """A frame, with what the words around its verb add to it."""
    second = _second(scene, speaker)
    belittled = cue == "dismiss" or _is_belittled(scene, verb)
    if cue == "say" and not before and _is_untrue(scene, content[0]):
        cue = "deny"
    return Frame(
        cue=cue,
        speaker=speaker,
        verb=verb,
        start=content[0],
        end=content[1],
        before=before,
        when=when,
        second=second,
        belittled=belittled,
    )


def _is_untrue(scene: Scene, at: int) -> bool:
    """Whether the content is `the claim was not true`."""
    words = [scene.low(one) for one in range(at, min(at + 9, len(scene.tokens)))]
    about = any(word in CLAIM_NOUNS or word in ("this", "it") for word in words[:4])
    false = any(word in ("untrue", "false", "baseless", "fabricated") for word in words)
    return about and (false or ("not" in words and "true" in words))


def _is_belittled(scene: Scene, verb: int) -> bool:
    """Whether `as propaganda` follows before the clause ends."""
    for at in range(verb + 1, min(len(scene.tokens), verb + 12)):
        low = scene.low(at)
        if low in ("and", "but", ",", ";", "."):
            return False
        if low in BELITTLED and scene.low(at - 1) in ("as", "a", "of", "'s", "pure"):
            return True
    return False


def _second(scene: Scene, speaker: Speaker) -> Speaker | None:
    """The other of two joint speakers: before the one that was found, or after."""
    at = speaker.at - 1
    while scene.low(at) in ARTICLES:
        at -= 1
    if scene.low(at) == "and" and (side := scene.side_at.get(at - 1)) is not None:
        return _beside(speaker, side)
    after = speaker.end + 1
    while scene.low(after) in _BEFORE_NOUN and after not in scene.side_at:
        after += 1
    if scene.low(speaker.end) == "and" and (side := scene.side_at.get(after)):
        return _beside(speaker, side)
    return None


def _beside(speaker: Speaker, side: Mention) -> Speaker | None:
    """The side as joint speaker; of two whom nobody names, one is enough."""
    nobody = speaker.kind == "unnamed" and side.kind == "unnamed"
    return None if nobody else speaker_of(side)
