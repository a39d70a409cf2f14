"""One sentence: its frames, its hits, and the claims that they make."""

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from events.claims import Claimant
from events.dates import DatedInterval
from events.extraction.attribution import Frame
from events.extraction.coreference import Memory, is_possessed, speaker_claimant, spoke
from events.extraction.propositions import Line, Voiced, answered, read_hit
from events.extraction.reading.carrying import Carry, carry_on
from events.extraction.reading.speaking import (
    PRONOUNS,
    days_spoken,
    relayed,
    said_on,
    speaker_meant,
)
from events.extraction.reading.voices import voiced_hit
from events.extraction.scene import Scene
from events.extraction.triggers import Hit


def read_sentence(
    line: Line, carry: Carry, rules: ModuleType, following: Sequence[Scene]
) -> None:
    """Add the claims of one sentence to its line."""
    spoken = rules.frames(line.scene)
    known, unknown = _heard(line, spoken)
    line.spoken_in = [
        (one.start, one.end)
        for frame in spoken
        for one in days_spoken(line.memory, line.scene, frame)
    ]
    if not spoken:
        _told_later(line, carry, rules, following)
    inside: set[int] = set()
    for hit in rules.hits(line.scene, line.memory.lexicon):
        if hit.blocked is not None and hit.holder is None:
            line.reject(hit, hit.blocked)
            continue
        if _is_by_unknown(hit, unknown, known):
            line.reject(hit, "unknown_speaker")
            continue
        voiced = voiced_hit(line, hit, known, carry)
        if voiced.frame is not None:
            inside.add(voiced.frame.verb)
        read_hit(line, hit, voiced)
        if (joint := _joint(line, hit, voiced)) is not None:
            read_hit(line, hit, joint)
    for frame, claimant, said in known:
        if (frame.cue in ("deny", "dismiss") and _is_side(line.memory, claimant)) and (
            frame.verb not in inside
        ):
            line.claims += answered(line, frame, claimant, said)
    carry_on(line, carry, known)


def _heard(
    line: Line, spoken: Sequence[Frame]
) -> tuple[list[tuple[Frame, Claimant, DatedInterval]], list[Frame]]:
    """The frames whose speakers are known, with claimant and day, and those of `he`."""
    scene, memory = line.scene, line.memory
    known: list[tuple[Frame, Claimant, DatedInterval]] = []
    unknown: list[Frame] = []
    for frame in spoken:
        claimant = speaker_claimant(memory, scene, speaker_meant(scene, frame))
        if claimant is not None:
            said = said_on(memory, scene, frame, claimant)
            spoke(memory, claimant, scene)
            known.append((frame, relayed(memory, frame, claimant), said))
        elif frame.speaker.text.lower() in PRONOUNS:
            unknown.append(frame)
    return known, unknown


def _joint(line: Line, hit: Hit, voiced: Voiced) -> Voiced | None:
    """The first of two who say it together, where the words name whom it is about."""
    second = voiced.frame.second if voiced.frame else None
    if second is None or hit.holder is None or hit.holder.mention is None:
        return None
    if is_possessed(line.scene, hit.holder.mention) is not None:
        return None
    claimant = speaker_claimant(line.memory, line.scene, second)
    if claimant is None or claimant.text == voiced.claimant.text:
        return None
    span = (second.at, second.end)
    return replace(voiced, claimant=claimant, span=span)


def _is_by_unknown(
    hit: Hit,
    unknown: Sequence[Frame],
    spoken: Sequence[tuple[Frame, Claimant, DatedInterval]],
) -> bool:
    """Whether somebody says it of whom nothing is known but `he`."""
    among = [*unknown, *(frame for frame, _, _ in spoken)]
    fitting = [one for one in among if one.start <= hit.verb < one.end]
    nearest = min(fitting, key=lambda one: abs(one.verb - hit.verb), default=None)
    return nearest is not None and nearest in unknown


def _told_later(
    line: Line, carry: Carry, rules: ModuleType, following: Sequence[Scene]
) -> None:
    """Whoever a later sentence names has said this one too."""
    for one in following:
        if not rules.looks_back(one):
            return
        quoted = one.sentence.opens_quoted
        spoken = [f for f in rules.frames(one) if f.before or not quoted][:1]
        for frame in spoken:
            claimant = speaker_claimant(line.memory, one, frame.speaker)
            if claimant is not None:
                carry.claimant = claimant
                carry.said = said_on(line.memory, one, frame, claimant)
                carry.field, carry.open = one.sentence.field, True
                carry.within = quoted
            return
        if not quoted:
            return


def _is_side(memory: Memory, claimant: Claimant) -> bool:
    return claimant.party in memory.parties.belligerents
