"""Who says what: frames of speech in a sentence, each with a speaker and a content.

`N said that C`, `C, N said`, `C, said N`, `according to N, C`, `N: C`, `N's claim that
C`, `N denies this`. A frame knows its speaker only as the words stand; `coreference`
settles pronouns and common nouns.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.extraction.clauses import CONJUNCTIONS, Group, apposition, group
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.speech import BRAND, CUES, VERBS
from events.extraction.verbs import ING
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    MONTHS,
    PREPOSITIONS,
    WEEKDAYS,
)

DASH = "–"
_REACH = 40  # tokens between a verb of saying and its speaker
_ADVERBIAL = 16  # tokens of `in a statement on Thursday`
_CLAIM_NOUNS = frozenset(
    listed(
        "claim claims statement statements report reports assertion assertions denial"
        " announcement announcements"
    )
)
_MEDIA = frozenset(listed("footage video videos images photos photographs map maps"))
_NEEDS_THAT = frozenset(
    listed(
        "maintain maintained maintains maintaining post posts recognise recognised"
        " recognize recognized recognises recognizes"
    )
)
_STOPS = frozenset(("but", "while", "although", "though", "whereas", ";", "however"))
_BELITTLED = frozenset(
    listed(
        "propaganda fake fakes lie lies inflated exaggerated disinformation false"
        " nonsense tricks illusory untrue fiction fabrication"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, as the words stand.

    Attributes:
        kind: `side`, `pronoun`, `name` (a person not listed), `unnamed`, `inherited`.
        text: the words.
        at: the first token.
        end: one past the last.
        mention: the side, for that kind.
    """

    kind: str
    text: str
    at: int
    end: int
    mention: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One speech: speaker, verb, content `tokens[start:end]`.

    Attributes:
        cue: `say`, `deny`, `dismiss`, `concede` or `endorse`.
        before: whether the content stands before the verb.
        when: tokens in which the day of speaking may be named.
        through: the second speaker of a joint statement, or None.
    """

    cue: str
    speaker: Speaker
    verb: int
    start: int
    end: int
    before: bool
    when: tuple[int, int]
    second: Speaker | None = None
    belittled: bool = False


def frames(scene: Scene) -> list[Frame]:
    """The frames of speech in a sentence, in the order of their verbs."""
    found: list[Frame] = list(_colons(scene))
    for at in range(len(scene.tokens)):
        low = scene.low(at)
        side = scene.side_at.get(at)
        if side is not None and side.kind != "unnamed":
            continue
        if low == "according" and scene.low(at + 1) == "to":
            found += _according(scene, at)
        elif low in CUES:
            frame = _spoken(scene, at, found)
            if frame is not None:
                found.append(frame)
        elif low in BRAND:
            found += _branded(scene, at)
        elif low in ("denial", "denials"):
            found += _denial(scene, at)
        if low in _CLAIM_NOUNS and scene.low(at + 1) == "that":
            found += _claimed(scene, at)
    return found


def _spoken(scene: Scene, at: int, before: list[Frame]) -> Frame | None:
    low = scene.low(at)
    verb = group(scene, at)
    if verb.modal or (verb.infinitive and not verb.perfect):
        return None
    if _is_noun(scene, at, verb):
        return None
    cue = CUES[low]
    if verb.negated and cue != "deny":
        return None
    told_of = scene.low(at - 1) in _CLAIM_NOUNS and scene.low(at + 1) == "by"
    if (verb.passive or told_of) and not low.endswith("ing"):
        return _passive(scene, at, verb, cue)
    inverted = _inverted(scene, at, verb)
    if inverted is not None:
        end = verb.start
        when = (at, min(len(scene.tokens), inverted.end + _ADVERBIAL))
        return _frame(scene, cue, inverted, at, (0, end), True, when)
    if low in _NEEDS_THAT and scene.low(at + 1) not in ("that", '"', ","):
        return None
    speaker = _speaker(scene, verb.start)
    if scene.low(at - 1) == "as" and scene.low(at - 2) in ("quoted", "cited"):
        quoted = group(scene, at - 2)
        verb = replace(verb, start=quoted.start)
        speaker = _speaker(scene, quoted.start)
        return _with_content(scene, cue, speaker, at, verb) if speaker else None
    if (
        ING in VERBS[low].forms
        and low.endswith("ing")
        and (
            speaker is None
            or scene.low(verb.start - 1) in (",", "and", "also", "while")
        )
    ):
        speaker = _inherited(scene, before, verb.start)
    if speaker is None and scene.low(verb.start - 1) in ("and", ",", "but"):
        speaker = _inherited(scene, before, verb.start)
    if speaker is None:
        return None
    return _with_content(scene, cue, speaker, at, verb)


def _with_content(
    scene: Scene, cue: str, speaker: Speaker, at: int, verb: Group
) -> Frame:
    after = _after_adverbials(scene, at + 1)
    low = scene.low(after)
    ended = after >= len(scene.tokens) or low in (".", ";", ")")
    comma_before = scene.low(speaker.at - 1) in (",", '"') or _article_comma(
        scene, speaker
    )
    pre = comma_before and speaker.at > 2 and speaker.at < at
    if pre and (
        ended or low in (",", "and", "while", "but", "after", "as", "adding", "by")
    ):
        when = (speaker.at, min(len(scene.tokens), after))
        return _frame(scene, cue, speaker, at, (0, speaker.at), True, when)
    if ended and cue == "say":
        when = (speaker.at, after)
        return _frame(scene, cue, speaker, at, (0, speaker.at), True, when)
    end = _content_end(scene, after, cue)
    when = (_adverbial_start(scene, speaker), after)
    return _frame(scene, cue, speaker, at, (at + 1, end), False, when)


def _article_comma(scene: Scene, speaker: Speaker) -> bool:
    """Whether articles or ranks alone stand between a comma and the speaker."""
    at = speaker.at - 1
    while at > speaker.at - 6 and (scene.low(at) == "." or _is_capital(scene, at)):
        at -= 1
    if scene.low(at) in (",", '"'):
        return True
    return scene.low(speaker.at - 1) in ARTICLES and scene.low(speaker.at - 2) in (
        ",",
        '"',
    )


def _frame(
    scene: Scene,
    cue: str,
    speaker: Speaker,
    verb: int,
    content: tuple[int, int],
    before: bool,
    when: tuple[int, int],
) -> Frame:
    second = _second(scene, speaker)
    belittled = cue == "dismiss" or _is_belittled(scene, verb)
    if cue == "say" and not before and _is_untrue(scene, content[0]):
        cue = "deny"
    return Frame(
        cue=cue,
        speaker=speaker,
        verb=verb,
        start=content[0],
        end=content[1],
        before=before,
        when=when,
        second=second,
        belittled=belittled,
    )


def _is_untrue(scene: Scene, at: int) -> bool:
    """Whether the content is `the claim was not true`."""
    words = [scene.low(one) for one in range(at, min(at + 9, len(scene.tokens)))]
    about = any(word in _CLAIM_NOUNS or word in ("this", "it") for word in words[:4])
    false = any(word in ("untrue", "false", "baseless", "fabricated") for word in words)
    return about and (false or ("not" in words and "true" in words))


def _is_belittled(scene: Scene, verb: int) -> bool:
    """Whether `as propaganda` follows before the clause ends."""
    for at in range(verb + 1, min(len(scene.tokens), verb + 12)):
        low = scene.low(at)
        if low in ("and", "but", ",", ";", "."):
            return False
        if low in _BELITTLED and scene.low(at - 1) in ("as", "a", "of", "'s", "pure"):
            return True
    return False


def _second(scene: Scene, speaker: Speaker) -> Speaker | None:
    """The first of two joint speakers, when the second was found by the verb."""
    at = speaker.at - 1
    while scene.low(at) in ARTICLES:
        at -= 1
    if scene.low(at) != "and" or at < 1:
        return None
    side = scene.side_at.get(at - 1)
    if side is None or side.kind == "unnamed":
        return None
    return Speaker(
        kind="side", text=side.text, at=side.start, end=side.end, mention=side
    )


def _is_noun(scene: Scene, at: int, verb: Group) -> bool:
    before = scene.low(verb.start - 1)
    if scene.low(at) in ("denying", "saying", "stating", "claiming"):
        return False
    if before in ("this", "these") and verb.start < at:
        return False
    if before in ("the", "a", "an", "this", "these", "of", "'s", "its", "their", "any"):
        return True
    if verb.start - 1 in scene.adjectives and scene.low(at).endswith(("s", "claim")):
        return True
    if scene.low(at) == "state" and scene.tokens[at].word != "state":
        return True
    return scene.low(at) in ("state", "show", "post", "note", "report", "claim") and (
        before in PREPOSITIONS
    )


def _passive(scene: Scene, at: int, verb: Group, cue: str) -> Frame | None:
    """`This was denied by N`; `it was reported that` has no speaker."""
    if cue == "say" and scene.low(at + 1) == "that":
        speaker = Speaker(kind="unnamed", text="(unnamed)", at=verb.start, end=at + 1)
        return _frame(
            scene, cue, speaker, at, (at + 1, len(scene.tokens)), False, (0, at)
        )
    for stop in range(at + 1, min(at + 8, len(scene.tokens))):
        if scene.low(stop) == "by":
            for one in range(stop + 1, min(stop + 8, len(scene.tokens))):
                side = scene.side_at.get(one)
                if side is not None and side.kind != "unnamed":
                    speaker = Speaker(
                        kind="side",
                        text=side.text,
                        at=side.start,
                        end=side.end,
                        mention=side,
                    )
                    content = (0, verb.start)
                    if cue == "say" and scene.low(at) not in ("confirmed", "announced"):
                        return None
                    return _frame(
                        scene, cue, speaker, at, content, True, (at, side.end)
                    )
    return None


def _inverted(scene: Scene, at: int, verb: Group) -> Speaker | None:
    """The speaker of `C, said N`."""
    if scene.low(verb.start - 1) not in (",", '"') or verb.start != at:
        return None
    if scene.low(at).endswith("ing") or scene.low(at) in ("told", "tell", "tells"):
        return None
    step = at + 1
    while scene.low(step) in ("the", "a", "an"):
        step += 1
    side = scene.side_at.get(step)
    if side is not None and side.start == step and _ends_there(scene, side.end):
        return Speaker(
            kind="side", text=side.text, at=side.start, end=side.end, mention=side
        )
    if side is not None:
        return None
    return _name_at(scene, step) if scene.low(at - 1) in (",", '"') else None


_AFTER_SPEAKER = frozenset(
    listed('. , ; " ( on in during at to after as who from while and adding but late')
)


def _ends_there(scene: Scene, at: int) -> bool:
    """Whether no verb follows the speaker of `…, said N`."""
    low = scene.low(at)
    return not low or low in _AFTER_SPEAKER or low in WEEKDAYS


def _name_at(scene: Scene, at: int) -> Speaker | None:
    end = at
    while end < len(scene.tokens) and _is_capital(scene, end):
        end += 1
    if end - at < 1:
        return None
    return Speaker(kind="name", text=scene.words(at, end), at=at, end=end)


def _is_capital(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return (
        token.word[:1].isupper()
        and token.low not in MONTHS
        and token.low not in WEEKDAYS
        and token.low not in ADVERBS | ARTICLES | CLAUSE_WORDS | PREPOSITIONS
    )


def _speaker(scene: Scene, start: int) -> Speaker | None:
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
        if low in (";", '"', ":") or low in _STOPS or low in ("that", "as", "when"):
            return None
        if low in CUES and low not in ("state", "report", "reports", "claims", "post"):
            return None
        if not passed and _is_capital(scene, at) and at not in scene.adjectives:
            first = at
            while first > 0 and _is_capital(scene, first - 1):
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
    return any(word in _MEDIA for word in before) and any(
        word in ("by", "from") for word in before
    )


def _apposed(scene: Scene, speaker: Speaker) -> Speaker:
    """The name before an apposition: `Jane Doe, Ruritania's envoy, said`."""
    at = speaker.at - 1
    if scene.low(at) in ARTICLES:
        at -= 1
    if scene.low(at) != "," or not at or not _is_capital(scene, at - 1):
        return speaker
    first = at - 1
    while first > 0 and _is_capital(scene, first - 1):
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


def _inherited(scene: Scene, before: list[Frame], start: int) -> Speaker | None:
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


def _after_adverbials(scene: Scene, at: int) -> int:
    """The token after `in a statement on Thursday` and the like."""
    start = at
    while at < len(scene.tokens) and at - start < _ADVERBIAL:
        low = scene.low(at)
        if (
            low in WEEKDAYS
            or low in ADVERBS
            or low in ("today", "early", "late")
            or low in ("morning", "evening", "afternoon", "night")
            or (low in MONTHS and low != "may")
            or (low.isdecimal() and at > start)
        ):
            at += 1
        elif low in ("on", "in", "during", "at", "via", "to", "through", "from"):
            end = _phrase_end(scene, at)
            if end is None:
                return at
            at = end
        else:
            return at
    return at


def _told_whom(scene: Scene, at: int) -> bool:
    """Whether it is `N told Reuters`, with nothing said after it."""
    told = scene.low(at - 1) in ("told", "tell", "tells", "telling")
    after = scene.low(at + 1)
    ends = after in (".", ",", "") or after in WEEKDAYS or after in ("reporters", "on")
    return told and _is_capital(scene, at) and ends


_OCCASIONS = frozenset(
    listed(
        "statement post briefing interview address video message update report telegram"
        " facebook twitter reporters journalists conference communique speech remarks x"
        " television meeting media channel bulletin call account tv broadcast press"
        " afternoon morning evening day"
    )
)


def _phrase_end(scene: Scene, at: int) -> int | None:
    for stop in range(at + 1, min(at + 9, len(scene.tokens))):
        low = scene.low(stop)
        dated = low in WEEKDAYS or low in MONTHS
        if low in _OCCASIONS or dated or (low.isdecimal() and stop == at + 1):
            stop += 1
            while scene.low(stop).isdecimal() or scene.low(stop) in MONTHS:
                stop += 1
            return stop
        if low in (",", ".", "that", '"', ":") or stop in scene.spot_at:
            return None
    return None


def _adverbial_start(scene: Scene, speaker: Speaker) -> int:
    """Where the phrase before the speaker begins: `On July 16, | N announced`."""
    at = speaker.at
    while at > 0 and scene.low(at - 1) not in (";", "but", "while", '"'):
        at -= 1
        if speaker.at - at > 12:
            return speaker.at
    return at


def _content_end(scene: Scene, start: int, cue: str) -> int:
    quotes = False
    for at in range(start, len(scene.tokens)):
        low = scene.low(at)
        if low == '"':
            quotes = not quotes
        if quotes:
            continue
        if cue in ("deny", "dismiss", "endorse") and low in _STOPS:
            return at
        if cue in ("dismiss", "endorse") and low in ("and",):
            return at
        if low == ";" or (low == "but" and _has_speaker(scene, at + 1)):
            return at
    return len(scene.tokens)


def _has_speaker(scene: Scene, at: int) -> bool:
    return any(
        scene.low(one) in CUES for one in range(at, min(at + 14, len(scene.tokens)))
    )


def _according(scene: Scene, at: int) -> Iterator[Frame]:
    speaker: Speaker | None = None
    for one in range(at + 2, min(at + 10, len(scene.tokens))):
        side = scene.side_at.get(one)
        if side is not None and side.start == one:
            kind = "unnamed" if side.kind == "unnamed" else "side"
            speaker = Speaker(
                kind=kind, text=side.text, at=one, end=side.end, mention=side
            )
            break
        if _is_capital(scene, one):
            speaker = _name_at(scene, one)
            break
    if speaker is None:
        speaker = Speaker(kind="unnamed", text="(unnamed)", at=at, end=at + 2)
    stop = speaker.end
    if at == 0 or (scene.low(at - 1) in (",", ";", "and") and _early(scene, at)):
        while stop < len(scene.tokens) and scene.low(stop) != ",":
            stop += 1
        content, before = (stop, len(scene.tokens)), False
    else:
        content, before = (0, at), True
    yield _frame(scene, "say", speaker, at, content, before, (at, stop))


def _early(scene: Scene, at: int) -> bool:
    return at < 3


def _colons(scene: Scene) -> Iterator[Frame]:
    """`N: C` and, in headlines, `C – N` or `C: N`."""
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        if token.word not in (":", DASH, "-"):
            continue
        side = scene.side_at.get(at - 1)
        if token.word == ":" and side is not None and side.start <= 1 and at <= 14:
            speaker = Speaker(
                kind="side", text=side.text, at=side.start, end=side.end, mention=side
            )
            yield _frame(
                scene, "say", speaker, at, (at + 1, len(tokens)), False, (0, at)
            )
            return
        side = scene.side_at.get(at + 1)
        if scene.sentence.headline and side is not None and side.end == len(tokens):
            speaker = Speaker(
                kind="side", text=side.text, at=side.start, end=side.end, mention=side
            )
            yield _frame(scene, "say", speaker, at, (0, at), True, (at, len(tokens)))
            return


def _claimed(scene: Scene, at: int) -> Iterator[Frame]:
    """`N's claims that C`."""
    owner = at - 1
    if scene.low(owner) in ("'s", "'"):
        owner -= 1
    side = scene.side_at.get(owner)
    if side is None:
        return
    cue = "deny" if scene.low(at) == "denial" else "say"
    kind = "unnamed" if side.kind == "unnamed" else "side"
    speaker = Speaker(
        kind=kind, text=side.text, at=side.start, end=side.end, mention=side
    )
    end = len(scene.tokens)
    for stop in range(at + 2, len(scene.tokens)):
        if scene.low(stop) in _STOPS:
            end = stop
            break
    yield _frame(scene, cue, speaker, at, (at + 1, end), False, (at, at))


def _branded(scene: Scene, at: int) -> Iterator[Frame]:
    """`N called the claim false`."""
    words = [scene.low(one) for one in range(at + 1, min(at + 14, len(scene.tokens)))]
    ends = next((n for n, low in enumerate(words) if low in _ENDS), len(words))
    about = [n for n, low in enumerate(words[:ends]) if low in _CLAIM_NOUNS | _THESE]
    if not about or not _FALSE & set(words[about[0] : ends]):
        return
    verb = group(scene, at)
    if verb.modal or verb.infinitive or verb.negated or verb.passive:
        return
    speaker = _speaker(scene, verb.start)
    if speaker is not None:
        content = (at + 1, at + 1 + ends)
        when = (_adverbial_start(scene, speaker), at)
        yield _frame(scene, "dismiss", speaker, at, content, False, when)


_THESE = frozenset(("this", "that", "it", "them", "these", "those", "news"))
_FALSE = _BELITTLED | frozenset(
    listed(
        "lie unfounded baseless groundless fabricated incorrect wrong propagandistic"
    )
)
_ENDS = frozenset((",", ";", ".", "and", "but", "while", "saying", '"'))


def _denial(scene: Scene, at: int) -> Iterator[Frame]:
    """`N issued a denial`."""
    for verb in range(at - 1, max(-1, at - 4), -1):
        if scene.low(verb) in ("issued", "issue", "issues", "issuing"):
            speaker = _speaker(scene, verb)
            if speaker is not None:
                when = (speaker.at, min(at + 6, len(scene.tokens)))
                yield _frame(scene, "deny", speaker, verb, (verb, at + 1), False, when)
            return
