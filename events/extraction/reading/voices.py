"""Who says a hit: a frame's speaker, the one who speaks on, or the publisher."""

from collections.abc import Sequence
from dataclasses import replace

from events.claims import Claimant
from events.dates import DatedInterval
from events.extraction.attribution import Frame
from events.extraction.propositions import Line, Voiced
from events.extraction.reading.carrying import Carry, carried_claimant
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.vocabulary import Action, ClaimantType


def voiced_hit(
    line: Line,
    hit: Hit,
    spoken: Sequence[tuple[Frame, Claimant, DatedInterval]],
    carry: Carry,
) -> Voiced:
    """Who says a hit, and how that is known."""
    fitting = [
        one
        for one in spoken
        if one[0].verb == hit.verb or one[0].start <= hit.verb < one[0].end
    ]
    if fitting and not _in_passing(line.scene, hit):
        frame, claimant, said = min(
            fitting, key=lambda one: abs(one[0].verb - hit.verb)
        )
        if _is_apart(line, hit, frame, claimant):
            return _narrated(line)
        span = (
            min(frame.speaker.at, frame.verb),
            max(frame.speaker.end, frame.verb + 1),
        )
        claimant = _by_outlet(claimant, [one for _, one, _ in fitting])
        return Voiced(
            claimant=claimant, frame=frame, carried=False, said=said, span=span
        )
    carried = None if fitting else carried_claimant(line, hit, carry)
    if carried is not None:
        said = carry.said or DatedInterval.on(line.memory.day)
        return Voiced(claimant=carried, frame=None, carried=True, said=said, span=None)
    return _narrated(line)


def _by_outlet(claimant: Claimant, around: Sequence[Claimant]) -> Claimant:
    """The claimant, with the outlet in whose words its own ones stand."""
    if claimant.cited_via is not None or claimant.type is ClaimantType.PUBLISHER:
        return claimant
    outlets = [one.text for one in around if one.type is ClaimantType.PUBLISHER]
    return replace(claimant, cited_via=outlets[0]) if outlets else claimant


def _narrated(line: Line) -> Voiced:
    day = DatedInterval.by(line.memory.day)
    return Voiced(
        claimant=line.memory.publisher, frame=None, carried=False, said=day, span=None
    )


def _is_apart(line: Line, hit: Hit, frame: Frame, claimant: Claimant) -> bool:
    """Whether `N said C, and the other side did D` has D in the publisher's voice."""
    holder = hit.holder
    if frame.cue != "say" or frame.before or claimant.party is None:
        return False
    if holder is None or holder.mention is None or holder.mention.party is None:
        return False
    at = holder.at - 1
    while line.scene.low(at) in ("the", "a"):
        at -= 1
    joined = line.scene.low(at) in ("and", "while", "as", "but")
    if not joined or line.scene.low(at - 1) != "," or at <= frame.verb + 2:
        return False
    return holder.mention.party not in line.memory.side(claimant.party)


def _in_passing(scene_: Scene, hit: Hit) -> bool:
    """`after the fall of P`, `A-held P`, `P held by A`: the publisher's words."""
    verb = hit.group
    reduced = hit.rule in ("holds-passive", "controls-passive") and (
        verb is not None and not verb.passive and verb.start == verb.verb
    )
    held = "attributive" in hit.rule and hit.action in (Action.HOLDS, Action.CONTROLS)
    if reduced or held:
        return hit.verb not in scene_.quoted
    at = hit.start - 1
    while scene_.low(at) in ("the", "a", "its"):
        at -= 1
    return hit.noun and scene_.low(at) in ("after", "following", "since", "amid")
