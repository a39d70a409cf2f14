"""Frames without a verb: `по словам N`, `заявление N о C`, `N: C`."""

from collections.abc import Iterator
from itertools import pairwise

from events.extraction.attribution import DASH, Frame
from events.extraction.scene import Scene
from events.extraction.slavic.framing import comma, framed, segment
from events.extraction.slavic.heads import OURS
from events.extraction.slavic.persons import speaking
from events.extraction.slavic.speakers import source_at, speaker_after
from events.extraction.slavic.speech import (
    BELITTLED,
    DENY,
    NAME_CALLING,
    PRONOUNS,
    SOURCES,
    UNTRUE,
)


def claimed(scene: Scene, at: int, segments: list[int]) -> Frame | None:
    """`Заявление N о взятии П`, where nobody answers it."""
    side = scene.side_at.get(at + 1)
    if side is None or "G" not in (side.cases or "G"):
        return None
    speaker = speaker_after(scene, at + 1, cases="G")
    about = speaker.end if speaker else side.end
    if speaker is None or scene.low(about) not in ("о", "об", "про"):
        return None
    lows = [token.low for token in scene.tokens]
    if any(low in DENY or low in NAME_CALLING for low in lows):
        return None
    if any(low.startswith(BELITTLED) for low in lows):
        return None
    if any(pair in UNTRUE for pair in pairwise(lows)):
        return None
    _, end = segment(segments, at)
    return framed("say", speaker, at, (about, end), False, (at, about))


def by_source(scene: Scene, at: int, segments: list[int]) -> Frame | None:
    """`По словам N, C`, `C, за даними N`."""
    low = scene.low(at)
    nouns = SOURCES.get(low)
    if nouns is None:
        return None
    name = at + 1
    owned = scene.low(name)
    if owned in PRONOUNS and scene.low(name + 1) in nouns:
        speaker = source_at(scene, name)
    elif owned in OURS and scene.low(name + 1) in nouns:
        return None
    else:
        while name < at + 4 and scene.low(name) not in nouns:
            name += 1
        if scene.low(name) not in nouns:
            if low != "согласно":
                return None
            name = at
        if low in ("згідно", "відповідно"):
            name += 0
        speaker = source_at(scene, name + 1)
    if speaker is None:
        return None
    start, end = segment(segments, at)
    return framed("say", speaker, at, (start, end), False, (at, comma(scene, at)))


def by_colon(scene: Scene) -> Iterator[Frame]:
    """`N: C` and `C – N` of headlines."""
    size = len(scene.tokens)
    for at, token in enumerate(scene.tokens):
        if token.word not in (":", DASH, "-"):
            continue
        side = scene.side_at.get(at - 1)
        if token.word == ":" and side is not None and side.start <= 2:
            yield framed("say", speaking(side), at, (at + 1, size), False, (0, at))
            return
        side = scene.side_at.get(at + 1)
        if side is not None and side.end >= size - 1 and at > 1:
            yield framed("say", speaking(side), at, (0, at), True, (at, size))
            return
