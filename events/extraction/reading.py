"""The pipeline: an article becomes a `Reading`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from types import ModuleType

from events.articles import Article
from events.claims import Affiliation, Claim, Claimant
from events.dates import DatedInterval
from events.extraction import english, slavic
from events.extraction.attribution import Frame, Speaker
from events.extraction.coreference import (
    Memory,
    is_possessed,
    party_of,
    remember,
    speaker_claimant,
    spoke,
)
from events.extraction.dates_parsing import times
from events.extraction.languages import language
from events.extraction.propositions import Line, Voiced, answered, read_hit
from events.extraction.rules import REVISION
from events.extraction.scene import Scene
from events.extraction.settling import Key, conflict_votes, settle
from events.extraction.sides import Lexicon, lexicon, mentions
from events.extraction.staging import Gazetteer, scenes
from events.extraction.text import sentences
from events.extraction.trace import Reading, Rejected, Unresolved
from events.extraction.triggers import Hit
from events.parties import Parties
from events.vocabulary import ClaimantType


def read(article: Article, gazetteer: Gazetteer, parties: Parties) -> Reading:
    """What an article says about who holds which place, and who says so.

    Pure: the same article, gazetteer and parties give the same reading.
    """
    spoken = language(f"{article.title}\n{article.text[:20_000]}", article.language)
    if spoken is None:
        return Reading(claims=(), unread="unsupported_language", revision=REVISION)
    words = lexicon(parties)
    fields = [("title", article.title), ("text", article.text)]
    parts = [one for name, content in fields for one in sentences(name, content)]
    rules = english if spoken == "en" else slavic
    day, speaker = article.published_on, publisher(article, words)
    staged = scenes(
        parts, gazetteer, words, day, rules, sided=speaker.party is not None
    )
    if not staged:
        return Reading(claims=(), revision=REVISION)
    memory = _memory(day, speaker, staged, words, parties)
    memory.language = spoken
    claims, rejected = _walk(article, staged, memory, rules)
    claims = _dated_headlines(claims)
    return Reading(
        claims=tuple(claims),
        rejected=tuple(rejected),
        unresolved=_unresolved(claims, memory),
        revision=REVISION,
    )


def _memory(
    day: date,
    speaker: Claimant,
    scenes: Sequence[Scene],
    words: Lexicon,
    parties: Parties,
) -> Memory:
    whole = conflict_votes(scenes, parties)
    by_paragraph: dict[Key, list[Scene]] = {}
    for one in scenes:
        key = (one.sentence.field, one.sentence.paragraph, -1)
        by_paragraph.setdefault(key, []).append(one)
    votes = {
        key: _weighed(conflict_votes(those, parties), whole)
        for key, those in by_paragraph.items()
    }
    mentioned: Counter[str] = Counter()
    offices: dict[str, set[str]] = {}
    for one in scenes:
        for side in one.sides:
            if side.party:
                mentioned[side.party] += 1
            noun = side.text.split()[-1].lower()
            if side.party and (side.kind == "office" or noun in ("military", "army")):
                offices.setdefault(noun, set()).add(side.party)
    return Memory(
        lexicon=words,
        parties=parties,
        day=day,
        publisher=speaker,
        settled=settle(scenes, parties, votes),
        votes=votes,
        mentioned=mentioned,
        offices=offices,
        named={
            key: {side.party for one in those for side in one.sides if side.party}
            for key, those in by_paragraph.items()
        },
    )


def _weighed(near: Counter[str], whole: Counter[str]) -> Counter[str]:
    """A paragraph's votes; the rest of the article decides between equal ones."""
    weight = sum(whole.values()) + 1
    return Counter({one: near[one] * weight + whole[one] for one in whole})


def publisher(article: Article, words: Lexicon) -> Claimant:
    """The claimant of what the publisher says in its own voice."""
    day = article.published_on
    for name in (article.publisher, *article.publisher.split(" / ")):
        found = sentences("publisher", name)
        if not found:
            continue
        sentence = found[0]
        sides, _ = mentions(sentence, words, day)
        if len(sides) != 1 or sides[0].end - sides[0].start < len(sentence.tokens):
            continue
        side = sides[0]
        if side.actor is None and side.kind not in ("office", "force"):
            continue
        near = side.actor.affiliation if side.actor else None
        held = near and (near.start or day) <= day <= (near.end or day)
        return Claimant(
            text=article.publisher,
            type=ClaimantType.PUBLISHER,
            actor=side.actor.id if side.actor else None,
            party=side.party,
            affiliation=Affiliation(
                party=near.party, source=near.source, date=near.date
            )
            if near and held
            else None,
        )
    return Claimant(text=article.publisher, type=ClaimantType.PUBLISHER)


def _walk(
    article: Article, scenes: Sequence[Scene], memory: Memory, rules: ModuleType
) -> tuple[list[Claim], list[Rejected]]:
    rejected: list[Rejected] = []
    contents = {"title": article.title, "text": article.text}
    carry, id = _Carry(), article.id
    for number, one in enumerate(scenes):
        field = one.sentence.field
        line = Line(memory=memory, scene=one, content=contents[field], article=id)
        if one.idle:
            carry.rest(one)
            if _is_taken_up(scenes[number + 1 : number + 1 + SOON]):
                _heard(memory, one, rules)
            remember(memory, one)
            continue
        following = scenes[number + 1] if number + 1 < len(scenes) else None
        _read_sentence(line, carry, rules, following)
        memory.claims += _once(line.claims)
        rejected += line.rejected
        remember(memory, one)
    return memory.claims, rejected


def _is_taken_up(following: Sequence[Scene]) -> bool:
    """Whether a sentence that is read soon has `he said` or the like."""
    return any(
        not one.idle and any(token.low in PRONOUNS for token in one.tokens)
        for one in following
    )


def _heard(memory: Memory, scene_: Scene, rules: ModuleType) -> None:
    """Note who speaks in a sentence that is passed over, for the `he` of the next."""
    for frame in rules.frames(scene_):
        claimant = speaker_claimant(memory, scene_, _spoken_of(scene_, frame))
        if claimant is not None:
            spoke(memory, claimant, scene_)


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """One claim per claimant, place, controller, action and stance in a sentence."""
    found: dict[tuple[object, ...], Claim] = {}
    for one in claims:
        key = (
            one.claimant.text,
            one.location or one.place_text.strip("()"),
            one.controller,
            one.action,
            one.stance,
        )
        found.setdefault(key, one)
    return list(found.values())


SOON = 2  # sentences within which `he said` takes up a speaker
PRONOUNS = frozenset(("he", "she", "they", "it"))


class _Carry:
    """Who speaks on where a sentence names nobody."""

    def __init__(self) -> None:
        self.claimant: Claimant | None = None
        self.said: DatedInterval | None = None
        self.field = ""
        self.paragraph = -1
        self.open = False  # `N said:` before the words themselves
        self.units = False  # the last sentence told of the claimant's own units
        self.span: tuple[int, int] | None = None

    def rest(self, scene_: Scene) -> None:
        """Let go at a sentence that is passed over, but for an open quotation."""
        if not self.open and self.paragraph != scene_.sentence.paragraph:
            self.claimant = None


def _read_sentence(
    line: Line, carry: _Carry, rules: ModuleType, following: Scene | None
) -> None:
    scene_, memory = line.scene, line.memory
    spoken = rules.frames(scene_)
    settled_frames: list[tuple[Frame, Claimant, DatedInterval]] = []
    unknown: list[Frame] = []
    for frame in spoken:
        claimant = speaker_claimant(memory, scene_, _spoken_of(scene_, frame))
        if claimant is None:
            if frame.speaker.text.lower() in PRONOUNS:
                unknown.append(frame)
            continue
        said = _said(memory, scene_, frame, claimant)
        settled_frames.append((frame, claimant, said))
        spoke(memory, claimant, scene_)
    if not spoken and following is not None and rules.looks_back(following):
        _told_later(line, carry, rules.frames(following), following)
    found = rules.hits(scene_, memory.lexicon)
    inside: set[int] = set()
    for hit in found:
        if _is_by_unknown(hit, unknown, settled_frames):
            line.reject(hit, "unknown_speaker")
            continue
        voiced = _voiced(line, hit, settled_frames, carry)
        if voiced.frame is not None:
            inside.add(voiced.frame.verb)
        read_hit(line, hit, voiced)
        if (joint := _joint(line, hit, voiced)) is not None:
            read_hit(line, hit, joint)
    for frame, claimant, said in settled_frames:
        if (frame.cue in ("deny", "dismiss") and _is_side(memory, claimant)) and (
            frame.verb not in inside
        ):
            line.claims += answered(line, frame, claimant, said)
    _carry_on(line, carry, settled_frames)


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


def _spoken_of(scene_: Scene, frame: Frame) -> Speaker:
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


def _told_later(
    line: Line, carry: _Carry, spoken: Sequence[Frame], following: Scene
) -> None:
    """Whoever the next sentence names has said this one too."""
    for frame in spoken[:1]:
        claimant = speaker_claimant(line.memory, following, frame.speaker)
        if claimant is not None:
            carry.claimant = claimant
            carry.said = _said(line.memory, following, frame, claimant)
            carry.field, carry.open = following.sentence.field, True


def _is_side(memory: Memory, claimant: Claimant) -> bool:
    return claimant.party in memory.parties.belligerents


def _voiced(
    line: Line,
    hit: Hit,
    spoken: Sequence[tuple[Frame, Claimant, DatedInterval]],
    carry: _Carry,
) -> Voiced:
    fitting = [
        one
        for one in spoken
        if one[0].start <= hit.verb < one[0].end and one[0].verb != hit.verb
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
        return Voiced(
            claimant=claimant, frame=frame, carried=False, said=said, span=span
        )
    carried = None if fitting else _carried(line, hit, carry)
    if carried is not None:
        said = carry.said or DatedInterval.on(line.memory.day)
        return Voiced(claimant=carried, frame=None, carried=True, said=said, span=None)
    return _narrated(line)


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
    """`… after the fall of P`: the publisher tells it, whoever speaks around it."""
    at = hit.start - 1
    while scene_.low(at) in ("the", "a", "its"):
        at -= 1
    return hit.noun and scene_.low(at) in ("after", "following", "since", "amid")


def _carried(line: Line, hit: Hit, carry: _Carry) -> Claimant | None:
    claimant, scene_, memory = carry.claimant, line.scene, line.memory
    if claimant is None or carry.field != scene_.sentence.field:
        return None
    if carry.open or (scene_.tokens[0].word == '"' and hit.verb in scene_.quoted):
        return claimant
    if scene_.sentence.opens_quoted and hit.verb in scene_.quoted:
        return claimant
    holder = hit.holder
    if claimant.party is None or holder is None or holder.mention is None:
        return None
    mention = holder.mention
    side = memory.side(claimant.party)
    party = party_of(memory, scene_, mention)
    if party not in side:
        return None
    if carry.paragraph == scene_.sentence.paragraph:
        return claimant if mention.kind in ("force", "people") else None
    crossing = scene_.sentence.paragraph == carry.paragraph + 1
    return claimant if crossing and carry.units and mention.unit else None


def _carry_on(
    line: Line,
    carry: _Carry,
    spoken: Sequence[tuple[Frame, Claimant, DatedInterval]],
) -> None:
    scene_ = line.scene
    low = [token.low for token in scene_.tokens]
    same = carry.paragraph == scene_.sentence.paragraph
    if spoken:
        _, claimant, said = spoken[-1]
        carry.claimant, carry.said = claimant, said
        carry.field = scene_.sentence.field
        carry.paragraph = scene_.sentence.paragraph
        carry.open = low[-1] == ":"
        carry.units = False
        return
    voices = {one.claimant.text for one in line.claims}
    if carry.claimant is not None and carry.claimant.text in voices:
        carry.paragraph = scene_.sentence.paragraph
        carry.units = True
        return
    if carry.open and not scene_.sentence.headline:
        carry.paragraph = scene_.sentence.paragraph
        return
    if low[0] == "(" or not same or scene_.sentence.headline:
        carry.claimant = None
        carry.open = False


def _said(
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


def _dated_headlines(claims: list[Claim]) -> list[Claim]:
    """A headline's claim was said on the day that the text gives for it."""
    days: dict[tuple[str | None, ...], DatedInterval] = {}
    for one in claims:
        if one.said.earliest is not None and one.claimant.party is not None:
            days.setdefault(
                (one.location, one.controller, one.claimant.party), one.said
            )
    dated = []
    for one in claims:
        said = days.get((one.location, one.controller, one.claimant.party))
        early = one.sentence.start < 200 and one.said.earliest is None
        if said is not None and early:
            since = one.since
            if since.earliest is None and since.latest is not None and said.latest:
                since = DatedInterval.by(said.latest)
            one = replace(one, said=said, since=since)
        dated.append(one)
    return dated


def _unresolved(claims: Sequence[Claim], memory: Memory) -> tuple[Unresolved, ...]:
    found: dict[str, Unresolved] = {}
    for one in claims:
        if one.location is None:
            ids = memory.unsettled.get(one.place_text.strip("()"), ())
            why = "ambiguous" if len(ids) > 1 else "unknown"
            found.setdefault(
                one.place_text,
                Unresolved(place_text=one.place_text, why=why, among=ids),
            )
    return tuple(found.values())
