"""The passive of saying: `this was denied by N`, `it was reported that C`."""

from events.extraction.attribution.adverbials import after_adverbials
from events.extraction.attribution.items import Frame, Speaker, framed, speaker_of
from events.extraction.clauses import Group
from events.extraction.scene import Scene
from events.extraction.sides import Mention


def passive_at(scene: Scene, at: int, verb: Group, cue: str) -> Frame | None:
    """`This was denied by N`; `it was reported that` has no speaker."""
    if cue == "say" and scene.low(at + 1) == "that":
        speaker = Speaker(kind="unnamed", text="(unnamed)", at=verb.start, end=at + 1)
        return framed(
            scene, cue, speaker, at, (at + 1, len(scene.tokens)), False, (0, at)
        )
    for stop in range(at + 1, min(at + 8, len(scene.tokens))):
        if scene.low(stop) == "by":
            for one in range(stop + 1, min(stop + 8, len(scene.tokens))):
                side = scene.side_at.get(one)
                if side is not None and side.kind != "unnamed":
                    side = _person_beside(scene, side)
                    speaker = speaker_of(side)
                    content = (0, verb.start)
                    if cue == "say" and scene.low(at) not in ("confirmed", "announced"):
                        return None
                    when = (at, after_adverbials(scene, side.end))
                    return framed(scene, cue, speaker, at, content, True, when)
    return None


def _person_beside(scene: Scene, side: Mention) -> Mention:
    """The person of `by the government's spokesman, N`."""
    beside = scene.side_at.get(side.end + 1)
    named = scene.low(side.end) == "," and beside is not None
    return beside if named and beside and beside.kind == "person" else side
