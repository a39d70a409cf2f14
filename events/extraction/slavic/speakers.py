"""Who speaks: the side on either side of a verb of speech."""

from events.extraction.attribution import DASH, Speaker
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.slavic.words import STOPS


def speaker_of(scene: Scene, verb: int) -> Speaker | None:
    """After `…, said` the speaker follows; else he stands on either side."""
    if scene.low(verb - 1) not in (",", DASH, '"', "-"):
        return speaker_after(scene, verb + 1) or speaker_before(scene, verb)
    found = speaker_after(scene, verb + 1)
    if found is not None:
        return found
    at = verb + 1 + (scene.low(verb + 1) in ("в", "у"))
    name = scene.words(at, at + 1) if at < len(scene.tokens) else ""
    kind = "name" if name[:1].isupper() else "unnamed"
    return Speaker(kind=kind, text=name or "(unnamed)", at=verb, end=at + 1)


def speaker_after(scene: Scene, at: int) -> Speaker | None:
    """The side within a few tokens after one."""
    for stop in range(at, min(at + 4, len(scene.tokens))):
        side = scene.side_at.get(stop)
        if side is not None:
            return speaking(side)
        if scene.low(stop) in STOPS or scene.low(stop) in (
            "что",
            "що",
            "о",
            "об",
            "про",
        ):
            return None
    return None


def speaker_before(scene: Scene, at: int) -> Speaker | None:
    """The nearest side before a token of the same clause."""
    for stop in range(at - 1, max(-1, at - 14), -1):
        side = scene.side_at.get(stop)
        if side is not None:
            return speaking(side)
        if scene.low(stop) in (";", ":"):
            return None
    return None


def speaking(side: Mention) -> Speaker:
    """A side as the one who speaks."""
    return Speaker(
        kind="side", text=side.text, at=side.start, end=side.end, mention=side
    )
