"""Where the content of a frame ends."""

from events.extraction.attribution.tables import STOPS
from events.extraction.scene import Scene
from events.extraction.speech import CUES


def content_end(scene: Scene, start: int, cue: str) -> int:
    """One past the last token of a content: at a turn of the sentence, if it turns."""
    quotes = False
    for at in range(start, len(scene.tokens)):
        low = scene.low(at)
        if low == '"':
            quotes = not quotes
        if quotes:
            continue
        if cue in ("deny", "dismiss", "endorse") and low in STOPS:
            return at
        if cue in ("dismiss", "endorse") and low in ("and",):
            return at
        if low == ";" or (low in STOPS and _has_speaker(scene, at + 1)):
            return at
    return len(scene.tokens)


def _has_speaker(scene: Scene, at: int) -> bool:
    return any(
        scene.low(one) in CUES for one in range(at, min(at + 14, len(scene.tokens)))
    )
