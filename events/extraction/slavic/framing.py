"""How a frame is put together, and the parts of a sentence that it may cover."""

from events.extraction.attribution import DASH, Frame, Speaker
from events.extraction.scene import Scene
from events.extraction.slavic.words import AGAINST


def segments_of(scene: Scene) -> list[int]:
    """Where `, но`, `, однако`, `;` begin another part of a sentence."""
    cuts = [0]
    for at in range(1, len(scene.tokens)):
        low = scene.low(at)
        if low == "а" and scene.low(at + 1) in ("также", "також"):
            continue
        if low == ";" or (low in AGAINST and scene.low(at - 1) in (",", DASH)):
            cuts.append(at)
    return [*cuts, len(scene.tokens)]


def segment(segments: list[int], at: int) -> tuple[int, int]:
    """The part of the sentence around a token."""
    last = next(one for one in segments if one > at)
    return max(one for one in segments if one <= at), last


def comma(scene: Scene, at: int) -> int:
    """The next comma, or the end of the sentence."""
    while at < len(scene.tokens) and scene.low(at) != ",":
        at += 1
    return at


def framed(
    cue: str,
    speaker: Speaker,
    verb: int,
    content: tuple[int, int],
    before: bool,
    when: tuple[int, int],
) -> Frame:
    """A frame with its content, and where the day of speaking may be named."""
    return Frame(
        cue=cue,
        speaker=speaker,
        verb=verb,
        start=content[0],
        end=content[1],
        before=before,
        when=when,
    )
