"""Speech without a verb: `according to N, C`, `N: C`, `C – N`."""

from collections.abc import Iterator

from events.extraction.attribution.items import Frame, Speaker, framed, speaker_of
from events.extraction.attribution.names import is_capital, name_at
from events.extraction.attribution.tables import DASH
from events.extraction.scene import Scene


def according_to(scene: Scene, at: int) -> Iterator[Frame]:
    """`according to N, C` and `C, according to N`."""
    speaker: Speaker | None = None
    for one in range(at + 2, min(at + 10, len(scene.tokens))):
        side = scene.side_at.get(one)
        if side is not None and side.start == one:
            speaker = speaker_of(side)
            break
        if is_capital(scene, one):
            speaker = name_at(scene, one)
            break
    if speaker is None:
        speaker = Speaker(kind="unnamed", text="(unnamed)", at=at, end=at + 2)
    stop = speaker.end
    if at == 0 or (scene.low(at - 1) in (",", ";", "and") and at < 3):
        while stop < len(scene.tokens) and scene.low(stop) != ",":
            stop += 1
        content, before = (stop, len(scene.tokens)), False
    else:
        content, before = (0, at), True
    yield framed(scene, "say", speaker, at, content, before, (at, stop))


def colons(scene: Scene) -> Iterator[Frame]:
    """`N: C` and, in headlines, `C – N` or `C: N`."""
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        if token.word not in (":", DASH, "-"):
            continue
        side = scene.side_at.get(at - 1)
        if token.word == ":" and side is not None and side.start <= 1 and at <= 14:
            speaker = Speaker(
                kind="side", text=side.text, at=side.start, end=side.end, mention=side
            )
            yield framed(
                scene, "say", speaker, at, (at + 1, len(tokens)), False, (0, at)
            )
            return
        side = scene.side_at.get(at + 1)
        if scene.sentence.headline and side is not None and side.end == len(tokens):
            speaker = Speaker(
                kind="side", text=side.text, at=side.start, end=side.end, mention=side
            )
            yield framed(scene, "say", speaker, at, (0, at), True, (at, len(tokens)))
            return
