"""Speech without a verb: `according to N, C`, `N: C`, `C – N`."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.attribution.items import Frame, Speaker, framed, speaker_of
from events.extraction.attribution.names import is_capital, name_at
from events.extraction.attribution.phrases import goes_on
from events.extraction.attribution.tables import DASH
from events.extraction.clauses import is_governed
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.speech import CUES
from events.extraction.words import CLAUSE_WORDS, PREPOSITIONS
from events.vocabulary import PlaceType

_MARKS = frozenset((":", DASH, "-"))
_NO_DESCRIPTION = PREPOSITIONS | {"and", "who"}


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
            if speaker is not None and _leads_on(scene, speaker.end):
                text = scene.words(one, speaker.end + 1)
                speaker = Speaker(
                    kind="private", text=text, at=one, end=speaker.end + 1
                )
            break
    if speaker is None:
        speaker = Speaker(kind="unnamed", text="(unnamed)", at=at, end=at + 2)
    speaker, via = _read_out(scene, speaker)
    stop = speaker.end
    if at == 0 or (scene.low(at - 1) in (",", ";", "and") and at < 3):
        while stop < len(scene.tokens) and scene.low(stop) != ",":
            stop += 1
        content, before = (stop, len(scene.tokens)), False
    else:
        content, before = (0, _aside_end(scene, at, stop)), True
    told = framed(scene, "say", speaker, at, content, before, (at, stop))
    yield replace(told, via=via)


def _leads_on(scene: Scene, at: int) -> bool:
    """Whether a name only says whence somebody is: `a Ruritanian | officer`."""
    low = scene.low(at)
    return low.isalpha() and low.islower() and low not in _NO_DESCRIPTION


def _aside_end(scene: Scene, at: int, stop: int) -> int:
    """Where the content of `A, according to N, has taken P` ends."""
    for one in range(stop, min(stop + 9, len(scene.tokens))):
        if scene.low(one) == ",":
            return len(scene.tokens) if goes_on(scene, at, one) else at
        if scene.low(one) in CUES or scene.low(one) in CLAUSE_WORDS:
            break
    return at


def _read_out(scene: Scene, speaker: Speaker) -> tuple[Speaker, Speaker | None]:
    """(speaker, relay): N and M of `a communique read on M by N`."""
    if speaker.mention is None or speaker.mention.kind != "publisher":
        return speaker, None
    if scene.low(speaker.end) != "by":
        return speaker, None
    for at in range(speaker.end + 1, min(speaker.end + 6, len(scene.tokens))):
        if (side := scene.side_at.get(at)) is not None:
            return speaker_of(side), speaker
    return speaker, None


def colons(scene: Scene) -> Iterator[Frame]:
    """`N: C` and, in headlines, `C – N` or `C: N`."""
    if scene.sentence.lows.isdisjoint(_MARKS):
        return
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        if token.word not in _MARKS:
            continue
        side = scene.side_at.get(at - 1)
        if token.word == ":" and scene.low(at + 1) == '"':
            side = _subject(scene, at) or side
            opens = side is not None
        else:
            opens = side is not None and side.start <= 1 and at <= 14
        if token.word == ":" and side is not None and _is_topic(scene, side, at):
            return
        if token.word == ":" and opens and side is not None:
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


def _is_topic(scene: Scene, side: Mention, colon: int) -> bool:
    """Whether it is a country that the news is from: `Ruritania: Rebels take P`."""
    spot = scene.spot_at.get(side.start)
    if spot is None or spot.type is not PlaceType.COUNTRY or spot.start > 1:
        return False
    said = scene.low(colon + 1) == '"' or scene.low(colon + 1) in ("we", "our")
    others = [one for one in scene.sides if one.start > colon]
    own = bool(others) and others[0].party == side.party and scene.sentence.headline
    return not said and not own


def _subject(scene: Scene, end: int) -> Mention | None:
    """The side that does something before a colon, unless it is said by a verb."""
    if any(scene.low(at) in CUES for at in range(end)):
        return None
    for side in scene.sides:
        if side.end < end and side.kind != "unnamed" and not is_governed(scene, side):
            return None if scene.low(side.end) == "'s" else side
    return None
