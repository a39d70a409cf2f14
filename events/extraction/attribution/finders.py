"""Every frame of a sentence: one walk over its tokens, which asks the other rooms."""

from events.extraction.attribution.items import Frame
from events.extraction.attribution.nouns import branded, claims_that, denials
from events.extraction.attribution.openings import according_to, colons
from events.extraction.attribution.relays import cited
from events.extraction.attribution.spoken import spoken_at
from events.extraction.attribution.tables import CLAIM_NOUNS
from events.extraction.scene import Scene
from events.extraction.speech import BRAND, CUES

_SPEAKING = frozenset({"according", "denial", "denials", *CUES, *BRAND, *CLAIM_NOUNS})


def frames(scene: Scene) -> list[Frame]:
    """The frames of speech in a sentence, in the order of their verbs."""
    found: list[Frame] = list(colons(scene))
    if scene.sentence.lows.isdisjoint(_SPEAKING):
        return found
    for at, (_, low, _, _) in enumerate(scene.tokens):
        if low not in _SPEAKING:  # most words by far
            continue
        side = scene.side_at.get(at)
        if side is not None and side.kind != "unnamed":
            continue
        if low == "according" and scene.low(at + 1) == "to":
            found += according_to(scene, at)
        elif low in CUES:
            frame = spoken_at(scene, at, found)
            if frame is not None:
                found.append(frame)
        elif low in BRAND:
            found += branded(scene, at)
        elif low in ("denial", "denials"):
            found += denials(scene, at)
        if low in CLAIM_NOUNS and scene.low(at + 1) == "that":
            found += claims_that(scene, at)
    return cited(scene, found)
