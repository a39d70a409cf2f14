"""Whom a frame means, and on what day they spoke."""

from events.claims import Claimant
from events.dates import DatedInterval
from events.extraction.attribution import Frame, Speaker
from events.extraction.coreference import Memory
from events.extraction.dates_parsing import times
from events.extraction.scene import Scene

PRONOUNS = frozenset(("he", "she", "they", "it"))


def speaker_meant(scene_: Scene, frame: Frame) -> Speaker:
    """The speaker; for `A took P, it said` the subject A of what is said."""
    speaker = frame.speaker
    if not (
        frame.before and speaker.kind == "pronoun" and speaker.text in ("it", "they")
    ):
        return speaker
    for side in scene_.sides:
        if side.end <= speaker.at and side.kind != "unnamed":
            return Speaker(
                kind="side",
                text=side.text,
                at=speaker.at,
                end=speaker.end,
                mention=side,
            )
    return speaker


def said_on(
    memory: Memory, scene_: Scene, frame: Frame, claimant: Claimant
) -> DatedInterval:
    """The day on which a claimant spoke, as far as the words tell."""
    found = times(scene_.tokens, *frame.when, memory.day, memory.anchor)
    known = memory.said.get(claimant.text)
    if found and found[0].interval.latest is not None:
        interval = found[0].interval
        memory.anchor = interval.latest
        memory.said[claimant.text] = interval.latest or memory.day
        return interval
    if known is not None:
        return DatedInterval.on(known)
    return DatedInterval.by(memory.day)
