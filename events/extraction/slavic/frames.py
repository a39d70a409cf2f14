"""Frames of speech: who says, denies or belittles what."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.attribution import DASH, Frame, Speaker
from events.extraction.scene import Scene
from events.extraction.slavic.speakers import (
    speaker_after,
    speaker_before,
    speaker_of,
    speaking,
)
from events.extraction.slavic.stems import begins
from events.extraction.slavic.words import BY, DENY, DISMISS, SAY


def frames(scene: Scene) -> list[Frame]:
    """The frames of speech in a sentence."""
    found = list(_colon(scene))
    for at in range(len(scene.tokens)):
        low = scene.low(at)
        if at in scene.side_at:
            continue
        cue = "say" if begins(low, SAY) else "deny" if begins(low, DENY) else ""
        if low.startswith("назва") and _is_belittling(scene, at):
            cue = "dismiss"
        if cue:
            speaker = (
                speaker_before(scene, at) if cue == "dismiss" else speaker_of(scene, at)
            )
            if speaker is not None:
                found.append(_frame(scene, cue, speaker, at))
        elif low in BY and scene.low(at + 1) in BY[low].split():
            speaker = speaker_after(scene, at + 2)
            if speaker is not None:
                found.append(_frame(scene, "say", speaker, at))
    return found


def _frame(scene: Scene, cue: str, speaker: Speaker, verb: int) -> Frame:
    size = len(scene.tokens)
    belittled = any(begins(token.low, DISMISS) for token in scene.tokens)
    told = scene.low(verb + 1) in (".", "")
    return Frame(
        cue="dismiss" if cue == "deny" and belittled else cue,
        speaker=speaker,
        verb=verb,
        start=0 if cue == "say" else verb + 1,
        end=size,
        before=told and cue == "deny",
        when=(0, size) if cue == "say" else (0, 0),
        belittled=belittled,
    )


def _is_belittling(scene: Scene, at: int) -> bool:
    return any(
        begins(scene.low(one), DISMISS)
        for one in range(at + 1, min(at + 11, len(scene.tokens)))
    )


def looks_back(scene: Scene) -> bool:
    """Whether it is `Об этом сообщили в …`: the speaker of what stands before."""
    return (scene.low(0), scene.low(1)) in (("об", "этом"), ("про", "це"))


def _colon(scene: Scene) -> Iterator[Frame]:
    size = len(scene.tokens)
    for at, token in enumerate(scene.tokens):
        if token.word not in (":", DASH, "-"):
            continue
        side = scene.side_at.get(at - 1)
        if token.word == ":" and side is not None and side.start <= 2:
            frame = _frame(scene, "say", speaking(side), at)
            yield replace(frame, start=at + 1, end=size)
            return
        side = scene.side_at.get(at + 1)
        if side is not None and side.end >= size - 1 and at > 1:
            frame = _frame(scene, "say", speaking(side), at)
            yield replace(frame, start=0, end=at, before=True)
            return
