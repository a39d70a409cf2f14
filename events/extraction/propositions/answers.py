"""The claims that `denies this` or `dismissed N's statements` makes."""

from collections.abc import Iterator
from dataclasses import replace

from events.claims import Claim, Claimant
from events.dates import DatedInterval
from events.extraction.attribution import Frame
from events.extraction.propositions.lines import Line
from events.extraction.propositions.targets import phrase_end, targets_of
from events.extraction.rules import rule_id
from events.extraction.standing import standing
from events.vocabulary import Certainty, Grade, Stance, Voice


def answered(
    line: Line, frame: Frame, claimant: Claimant, said: DatedInterval
) -> Iterator[Claim]:
    """The claims that `denies this` or `dismissed N's statements` answers."""
    scene = line.scene
    told = Stance.DISMISSES if frame.belittled else Stance.DENIES
    targets = targets_of(line, frame, claimant)
    span = (frame.verb, min(phrase_end(scene, frame), len(scene.tokens)))
    start = min(frame.speaker.at, frame.verb)
    if frame.before:
        span = (frame.verb, max(frame.speaker.end, frame.verb + 1))
    for target in targets:
        yield replace(
            target,
            place_text=f"({target.place_text.strip('()')})",
            stance=told,
            claimant=standing(line.memory, claimant, target.controller, None),
            voice=Voice.REPORTED,
            certainty=Certainty.STATED,
            said=said,
            since=DatedInterval.unknown(),
            quote=line.cut(start, span[1]),
            sentence=line.sentence,
            attribution=line.cut(start, max(frame.verb, frame.speaker.end - 1) + 1),
            controller_text=None,
            responds_to=(target.id,),
            rules=(rule_id("denial-ellipsis"), rule_id(f"stance-{told}")),
            cues=(scene.tokens[frame.verb].word,),
            loaded_terms=(),
            background=False,
            grade=Grade.B,
        )
