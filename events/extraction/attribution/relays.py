"""Who relays the words of another: `M quoted N as saying`, `M reported, citing N`."""

from dataclasses import replace

from events.extraction.attribution.items import Frame, Speaker, speaker_of
from events.extraction.attribution.names import is_capital, name_at
from events.extraction.attribution.speakers import speaker_before
from events.extraction.clauses import group
from events.extraction.scene import Scene
from events.extraction.wordlists import listed

QUOTED = frozenset(listed("quoted quotes quoting cited cites citing"))
_REACH = 14  # tokens between `quoted` and `as saying`
_CITING = frozenset(("citing", "quoting"))
_NEAR = 14  # tokens between `citing N` and the verb of the one who cites
_OUTLETS = frozenset(
    listed("agency media television tv radio newspaper channel website broadcaster")
)


def quoted_saying(
    scene: Scene, saying: int
) -> tuple[Speaker | None, Speaker | None, int]:
    """(speaker, who quotes them, first token) of `M quoted N as saying`, by `saying`.

    The speaker is None where it is no such phrase.
    """
    for at in range(saying - 2, max(-1, saying - _REACH), -1):
        if scene.low(at) not in QUOTED:
            continue
        verb = group(scene, at)
        by = next((one for one in range(at, saying) if scene.low(one) == "by"), None)
        if by is not None or verb.passive or at == saying - 2:
            speaker = speaker_before(scene, verb.start)
            via = _named_between(scene, by + 1, saying) if by is not None else None
            return speaker, via, speaker.at if speaker else at
        via = speaker_before(scene, verb.start)
        return _named_between(scene, at + 1, saying), via, via.at if via else at
    return None, None, saying


def cited(scene: Scene, frames: list[Frame]) -> list[Frame]:
    """The frames, those of `M reported, citing N` with N as speaker and M as relay."""
    if not frames or scene.sentence.lows.isdisjoint(_CITING):
        return frames
    for at in range(len(scene.tokens)):
        if scene.low(at) not in _CITING or _is_past(scene, at):
            continue
        source = _named_between(scene, at + 1, at + 8)
        near = [one for one in frames if abs(one.verb - at) < _NEAR and one.verb != at]
        if source is None or not near:
            continue
        told = min(near, key=lambda one: abs(one.verb - at))
        if not _is_outlet(told.speaker):
            continue
        frames[frames.index(told)] = replace(told, speaker=source, via=told.speaker)
    return frames


def _is_past(scene: Scene, at: int) -> bool:
    return scene.low(at - 1) in ("of", "by", "for")


def _is_outlet(speaker: Speaker) -> bool:
    """Whether a speaker is a publisher, so that what it cites is not its own word."""
    if speaker.mention is not None and speaker.mention.kind == "publisher":
        return True
    return speaker.text.split()[-1].lower() in _OUTLETS


def _named_between(scene: Scene, start: int, end: int) -> Speaker | None:
    """The side or name that begins between two tokens."""
    for at in range(start, min(end, len(scene.tokens))):
        side = scene.side_at.get(at)
        if side is not None:
            return speaker_of(side)
        if scene.low(at) in (",", ";", "that"):
            return None
        if is_capital(scene, at) and at not in scene.adjectives:
            return name_at(scene, at)
    return None
