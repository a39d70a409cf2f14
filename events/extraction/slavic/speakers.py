"""Who speaks: the side on either side of a verb of speech, or after `по словам`."""

from events.extraction.attribution import DASH, Speaker
from events.extraction.scene import Scene
from events.extraction.slavic.clauses import clause_start
from events.extraction.slavic.entries import folded
from events.extraction.slavic.persons import (
    BARRED,
    IN,
    PEOPLE,
    head_of,
    is_name,
    whole,
    with_party,
)
from events.extraction.slavic.speech import CLAIM_NOUNS, PRONOUNS, REPORTS
from events.extraction.slavic.words import ADVERBS, BREAKS, PREPOSITIONS

_AFTER, _BEFORE = 13, 26  # words between a verb of speech and its speaker
_CITING = frozenset(("ссылкой", "посиланням", "ссылаясь", "посилаючись"))


def is_told_after(scene: Scene, verb: int) -> bool:
    """Whether the content stands before a verb: `…, сообщил N`, `"…" – сказал N`."""
    at = verb - 1
    while scene.low(at) in ADVERBS or scene.low(at) in ("как", "як"):
        at -= 1
    return at < 0 or scene.low(at) in (",", DASH, '"', "-", "!", "?")


def speaker_of(scene: Scene, verb: int) -> Speaker | None:
    """The speaker of a verb of speech."""
    cited = _cited(scene, verb)
    if cited is not None:
        return cited
    if is_told_after(scene, verb):
        after = speaker_after(scene, verb + 1)
        if after is None and _opens_content(scene, verb):
            return _before(scene, verb)  # `N, a spokesman, said that C`
        return after or _unlisted(scene, verb)
    return _before(scene, verb) or speaker_after(scene, verb + 1)


def _opens_content(scene: Scene, verb: int) -> bool:
    """Whether what is said follows a verb: `что …`, `о взятии …`, an object."""
    for at in range(verb + 1, min(verb + 12, len(scene.tokens))):
        low = scene.low(at)
        if low in ("что", "що", "о", "об", "про") or low in CLAIM_NOUNS:
            return True
        if low in (".", ";", '"', DASH):
            return False
    return False


def _cited(scene: Scene, verb: int) -> Speaker | None:
    """Whom a publisher cites: `сообщает агентство со ссылкой на N`."""
    for at in range(verb, min(verb + 12, len(scene.tokens))):
        if scene.low(at) in (".", ";", "что", "що"):
            return None
        if scene.low(at) in _CITING and scene.low(at + 1) == "на":
            return speaker_after(scene, at + 2, cases="NGDAIL")
    return None


def speaker_after(scene: Scene, at: int, *, cases: str = "N") -> Speaker | None:
    """The side within some tokens after one, in the nominative or after `в`."""
    reported = False  # `говорится в сводке N`
    for stop in range(at, min(at + _AFTER, len(scene.tokens))):
        low = scene.low(stop)
        side = scene.side_at.get(stop)
        if low in REPORTS:
            reported = True
        if side is not None and side.start == stop:
            within = scene.low(stop - 1) in IN
            if within and side.kind not in PEOPLE:
                return whole(scene, side)
            fits = set("G" if reported else cases) & set(side.cases or "N")
            if fits and (stop == at or not _governed(scene, stop)):
                return whole(scene, side)
        elif side is None and stop == at and low in PRONOUNS:
            return Speaker(kind="pronoun", text=PRONOUNS[low], at=stop, end=stop + 1)
        if side is None and (low in BARRED or low in BREAKS or low in (".", '"')):
            return None
        if low == "," and stop > at:
            return None
    return None


def _governed(scene: Scene, at: int) -> bool:
    return folded(scene.low(at - 1)) in PREPOSITIONS


def _before(scene: Scene, verb: int) -> Speaker | None:
    """The subject before a verb of speech, or those `в` whose office it is said."""
    first = clause_start(scene, verb)
    for at in range(verb - 1, max(first, verb - _BEFORE) - 1, -1):
        side = scene.side_at.get(at)
        if side is None:
            low = scene.low(at)
            if low in PRONOUNS and at >= verb - 3:
                return Speaker(kind="pronoun", text=PRONOUNS[low], at=at, end=at + 1)
            continue
        if side.end - 1 != at:
            continue
        before = scene.low(side.start - 1)
        if before in IN and side.kind not in PEOPLE and not _is_singular(scene, verb):
            return whole(scene, side)
        if "N" in (side.cases or "N") and folded(before) not in PREPOSITIONS:
            return with_party(scene, whole(scene, head_of(scene, side, first)))
    return None


def _is_singular(scene: Scene, verb: int) -> bool:
    return scene.low(verb).endswith(("л", "ла", "в", "ет", "ит", "є", "ує"))


def _unlisted(scene: Scene, verb: int) -> Speaker | None:
    """A speaker whom no list knows: a name, or a common noun."""
    at = verb + 1
    while at < verb + 8 and (scene.low(at) in ADVERBS or scene.low(at) in PREPOSITIONS):
        at += 1
    if at >= len(scene.tokens) or scene.low(at) in BREAKS:
        return None
    word = scene.tokens[at].word
    if not word[:1].isalpha():
        return None
    end = at + 1
    while end < len(scene.tokens) and is_name(scene, end) and end < at + 3:
        end += 1
    kind = "name" if word[:1].isupper() else "unnamed"
    return Speaker(kind=kind, text=scene.words(at, end), at=verb, end=end)


def source_at(scene: Scene, at: int) -> Speaker | None:
    """The speaker after `по словам`, `за даними`, `согласно`."""
    low = scene.low(at)
    named = scene.side_at.get(at - 1)
    if named is not None and named.party is not None:
        return whole(scene, named)  # `согласно сводке N`
    if low in PRONOUNS:
        words = scene.low(at + 1) in ("словам", "словами")
        told = PRONOUNS[low] if words else "they"
        return Speaker(kind="pronoun", text=told, at=at, end=at + 1)
    return speaker_after(scene, at, cases="GDL")
