"""Frames of denial: `N опроверг C`, `N назвал C фейком`, `не соответствует`."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.attribution import DASH, Frame, Speaker
from events.extraction.scene import Scene
from events.extraction.slavic.framing import framed, segment
from events.extraction.slavic.speech import BELITTLED, UNTRUE

_THIS = frozenset(("это", "этого", "це", "цього", "эту", "цю", "эти", "ці"))


def denied(scene: Scene, at: int, speaker: Speaker, segments: list[int]) -> Frame:
    """`N опроверг захват P`, `В N это опровергли`."""
    start, end = segment(segments, at)
    bare = scene.low(at + 1) in (".", "", ",", "и", "та", ";", ":", DASH)
    bare = bare and scene.low(at + 2) not in ("что", "що")
    named = any(scene.low(at - back) in _THIS for back in range(1, 7))
    belittled = any(token.low.startswith(BELITTLED) for token in scene.tokens)
    frame = framed(
        "dismiss" if belittled else "deny",
        speaker,
        at,
        (at + 1, at + 1 if bare else end),
        bare,
        (start, at + 1),
    )
    return replace(frame, belittled=belittled, bare=bare and not named)


def is_belittling(scene: Scene, at: int) -> bool:
    """Whether a word like `фейк` follows soon."""
    return any(
        scene.low(one).startswith(BELITTLED)
        for one in range(at + 1, min(at + 16, len(scene.tokens)))
    )


def belittled(scene: Scene, at: int, speaker: Speaker) -> Frame:
    """`N назвал сообщения о взятии P фейком`."""
    frame = framed("dismiss", speaker, at, (at + 1, len(scene.tokens)), False, (0, at))
    return replace(frame, belittled=True)


def untrue(scene: Scene, told: list[Frame]) -> Iterator[Frame]:
    """`…, что это не соответствует действительности`: a denial by who says it."""
    for at in range(len(scene.tokens) - 1):
        pair = (scene.low(at), scene.low(at + 1))
        wrong = scene.low(at).startswith(BELITTLED) and scene.low(at - 1) in (
            "это", "це", "–", "є", "являются", "является", "очередной", "черговий",
        )  # fmt: skip
        if (pair not in UNTRUE and not wrong) or not told:
            continue
        by = min(told, key=lambda one: abs(one.verb - at))
        start = by.start if by.verb < at else 0
        cue = "dismiss" if wrong else "deny"
        frame = framed(cue, by.speaker, at, (start, at), True, by.when)
        yield replace(frame, belittled=wrong)
