"""The speaker before a verb of saying, past appositions and clauses between.

Where none stands there, `…, saying that` takes up the speaker before.
"""

from events.extraction.attribution.items import Frame, Speaker
from events.extraction.attribution.names import is_capital
from events.extraction.attribution.tables import MEDIA, STOPS
from events.extraction.clauses import CONJUNCTIONS, apposition
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.speech import CUES
from events.extraction.words import ADVERBS, ARTICLES, AUXILIARIES, PREPOSITIONS

_REACH = 40  # tokens between a verb of saying and its speaker


def speaker_before(scene: Scene, start: int) -> Speaker | None:
    """The speaker to the left of a verb group."""
    at = start - 1
    passed = False
    while at >= 0 and start - at < _REACH:
        low = scene.low(at)
        side = scene.side_at.get(at)
        if side is not None:
            before = scene.low(side.start - 1)
            if before in ARTICLES:
                before = scene.low(side.start - 2)
            outer = apposition(scene, side)
            if side.kind == "unnamed" and side.end == start and not passed:
                return Speaker(
                    kind="unnamed",
                    text=side.text,
                    at=side.start,
                    end=side.end,
                    mention=side,
                )
            if scene.low(side.end) == "'s" and at == side.end - 1 and not passed:
                pass
            elif outer is not None:
                at = outer - 1
                continue
            elif before in CONJUNCTIONS and not passed and side.kind != "unnamed":
                return Speaker(
                    kind="side",
                    text=side.text,
                    at=side.start,
                    end=side.end,
                    mention=side,
                )
            elif (
                before in PREPOSITIONS
                and before not in ("of",)
                and not _media(scene, side)
            ) or (before == "of" and not _media(scene, side)):
                passed = True
            else:
                kind = "unnamed" if side.kind == "unnamed" else "side"
                if kind == "unnamed" and passed:
                    return None
                return _apposed(
                    scene,
                    Speaker(
                        kind=kind,
                        text=side.text,
                        at=side.start,
                        end=side.end,
                        mention=side,
                    ),
                )
            at = side.start - 1
            continue
        if low in ("it", "they", "he", "she", "we", "i") and not passed:
            return Speaker(kind="pronoun", text=low, at=at, end=at + 1)
        if low == "who":
            passed = True
            at -= 1
            continue
        if low in (";", '"', ":") or low in STOPS or low in ("that", "as", "when"):
            return None
        if low in CUES and low not in ("state", "report", "reports", "claims", "post"):
            return None
        if not passed and is_capital(scene, at) and at not in scene.adjectives:
            first = at
            while first > 0 and is_capital(scene, first - 1):
                if first - 1 in scene.side_at:
                    break
                first -= 1
            before = scene.low(first - 1)
            if before in ARTICLES:
                before = scene.low(first - 2)
            if before not in PREPOSITIONS:
                return Speaker(
                    kind="name", text=scene.words(first, at + 1), at=first, end=at + 1
                )
            passed = True
            at = first
        elif low in ("(", ")") or low == ",":
            pass
        elif low.isalpha() and low not in ADVERBS | AUXILIARIES | ARTICLES:
            passed = True
        at -= 1
    return None


def _media(scene: Scene, side: Mention) -> bool:
    """Whether it is `footage published by N`."""
    before = [scene.low(side.start - one) for one in range(1, 6)]
    return any(word in MEDIA for word in before) and any(
        word in ("by", "from") for word in before
    )


def _apposed(scene: Scene, speaker: Speaker) -> Speaker:
    """The name before an apposition: `Jane Doe, Ruritania's envoy, said`."""
    at = speaker.at - 1
    if scene.low(at) in ARTICLES:
        at -= 1
    if scene.low(at) != "," or not at or not is_capital(scene, at - 1):
        return speaker
    first = at - 1
    while first > 0 and is_capital(scene, first - 1):
        first -= 1
    if at - first < 2 or speaker.mention is None:
        return speaker
    side = scene.side_at.get(at - 1)
    person = side is not None and side.kind == "person"
    if not person and (side is not None or scene.low(speaker.end) != ","):
        return speaker
    mention = side if side is not None and side.party else speaker.mention
    return Speaker(
        kind="side",
        text=scene.words(first, at),
        at=first,
        end=speaker.end,
        mention=mention,
    )


def inherited_speaker(scene: Scene, before: list[Frame], start: int) -> Speaker | None:
    """The speaker of `…, saying that`: that of the verb before, or the subject."""
    if before:
        return before[-1].speaker
    for at in range(start):
        side = scene.side_at.get(at)
        if side is not None and side.start == at and side.kind != "unnamed":
            before_side = scene.low(at - 1)
            if before_side in ARTICLES:
                before_side = scene.low(at - 2)
            if before_side not in PREPOSITIONS and scene.low(side.end) != "'s":
                return Speaker(
                    kind="side", text=side.text, at=at, end=side.end, mention=side
                )
        if scene.low(at) in ("he", "she", "it", "they"):
            return Speaker(kind="pronoun", text=scene.low(at), at=at, end=at + 1)
    return None
