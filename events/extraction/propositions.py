"""Hits and frames become claims: the assembly line of one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from events.claims import Claim, Claimant, Selector
from events.dates import DatedInterval
from events.extraction.actions import LOADED, WORDS
from events.extraction.attribution import Frame
from events.extraction.blockers import is_disclaimed, rejection
from events.extraction.clauses import clause_end, clause_start
from events.extraction.coreference import (
    CLAIMS,
    Memory,
    Named,
    opponent,
    place_meant,
    settled,
    town_meant,
)
from events.extraction.dates_parsing import When, times
from events.extraction.holders import holder
from events.extraction.objects import Item
from events.extraction.places import FACILITY_TYPES
from events.extraction.rules import rule_id
from events.extraction.scene import Scene
from events.extraction.settling import Settled
from events.extraction.stance import stance
from events.extraction.standing import standing
from events.extraction.trace import Rejected
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES, HEDGES
from events.vocabulary import (
    Action,
    Certainty,
    Extent,
    Grade,
    PlaceType,
    Stance,
    Voice,
)

_DEFAULTS = {
    Action.ENTERS: Extent.CONTESTED,
    Action.ADVANCES: Extent.CONTESTED,
    Action.CONTESTS: Extent.CONTESTED,
    Action.REPELS: Extent.CONTESTED,
    Action.ENCIRCLES: Extent.ENCIRCLED,
    Action.WITHDRAWS: Extent.NONE,
    Action.LOSES: Extent.NONE,
    Action.CLEARS: Extent.PART,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """Who says a hit, by which frame, and how it was found out."""

    claimant: Claimant
    frame: Frame | None
    carried: bool
    said: DatedInterval
    span: tuple[int, int] | None


@dataclass(slots=True, kw_only=True)
class Line:
    """The sentence that is being read, and what came of it."""

    memory: Memory
    scene: Scene
    content: str
    article: str
    claims: list[Claim] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    named_times: list[When] | None = None

    @property
    def times(self) -> list[When]:
        """The times that the sentence names."""
        if self.named_times is None:
            tokens, memory = self.scene.tokens, self.memory
            self.named_times = times(tokens, 0, len(tokens), memory.day, memory.anchor)
        return self.named_times

    def reject(self, hit: Hit, reason: str) -> None:
        """Keep the words of a hit that is no claim."""
        span = self.cut(hit.start, hit.end)
        self.rejected.append(Rejected(span=span, reason=reason, rule=rule_id(hit.rule)))

    def cut(self, start: int, end: int) -> Selector:
        """The field's stretch that tokens cover."""
        tokens = self.scene.tokens
        end = min(end, len(tokens))
        return Selector.cut(
            self.scene.sentence.field,
            self.content,
            tokens[start].start,
            tokens[max(end, start + 1) - 1].end,
        )


def read_hit(line: Line, hit: Hit, voiced: Voiced) -> None:
    """Add the claims that a hit makes, or why it makes none."""
    reason = rejection(line.scene, hit)
    if reason is not None:
        line.reject(hit, reason)
        return
    for item in hit.items:
        _read_item(line, hit, item, voiced)


def _read_item(line: Line, hit: Hit, item: Item, voiced: Voiced) -> None:
    memory, scene = line.memory, line.scene
    meant = _meant(memory, scene, item)
    if meant is None:
        line.reject(hit, "no_place")
        return
    text, where, kind = meant
    place = where.place
    if kind in (PlaceType.COUNTRY, PlaceType.RIVER):
        line.reject(hit, "container")
        return
    if where.strange and item.type is None:
        line.reject(hit, "strange_place")
        return
    cue = voiced.frame.cue if voiced.frame else "say"
    country = place.country if place else None
    if country is not None:
        voiced = replace(
            voiced, claimant=standing(memory, voiced.claimant, None, country)
        )
    party, words, why = holder(memory, scene, hit, voiced.frame, voiced.claimant, place)
    if why is not None or party is None:
        line.reject(hit, why or "no_controller")
        return
    voiced = replace(voiced, claimant=standing(memory, voiced.claimant, party, country))
    action, extent = hit.action, _extent(hit, item)
    if "setback" in hit.rule:
        other = opponent(memory, party)
        if cue != "deny" or other is None:
            line.reject(hit, "no_controller")
            return
        action, party, words = Action.CAPTURES, other, None
    negated = hit.negated or (hit.group is not None and hit.group.negated)
    negated = negated != is_disclaimed(scene, hit)
    told = stance(
        cue=cue,
        negated=negated,
        party=voiced.claimant.party,
        controller=party,
        action=action,
        country=country,
        side=memory.side(voiced.claimant.party)
        if voiced.claimant.party
        else frozenset(),
        parties=memory.parties,
    )
    if told is None:
        line.reject(hit, "negated")
        return
    line.claims.append(
        _claim(
            line,
            hit,
            item,
            voiced,
            text,
            where,
            kind,
            party,
            words,
            action,
            extent,
            told,
        )
    )


def _meant(
    memory: Memory, scene: Scene, item: Item
) -> tuple[str, Settled, PlaceType | None] | None:
    if item.spot is not None:
        where = settled(memory, scene, item.spot)
        kind = item.type or item.spot.type
        return item.words, where, _kind(kind, where)
    named = place_meant(memory, scene, item)
    if named is None and item.type in FACILITY_TYPES:
        town = town_meant(memory, scene, item)
        within = Settled(place=None, within=town.spot.name) if town else None
        return (item.words, within, item.type) if within else None
    if named is None:
        return None
    words = f"({named.spot.name})" if item.words in ("it", "") else item.words
    return words, named.settled, _kind(named.spot.type, named.settled)


def _kind(kind: PlaceType | None, where: Settled) -> PlaceType | None:
    place = where.place
    if place is None:
        return kind
    if place.type in (PlaceType.COUNTRY, PlaceType.REGION, PlaceType.RIVER):
        return place.type
    if place.type is PlaceType.SETTLEMENT and kind is not None:
        return kind
    return place.type


def _extent(hit: Hit, item: Item) -> Extent:
    if item.extent is not None and hit.action not in (Action.ENCIRCLES,):
        return item.extent
    if hit.extent is not None:
        return hit.extent
    return _DEFAULTS.get(hit.action, Extent.FULL)


def _claim(
    line: Line,
    hit: Hit,
    item: Item,
    voiced: Voiced,
    text: str,
    where: Settled,
    kind: PlaceType | None,
    party: str,
    words: str | None,
    action: Action,
    extent: Extent,
    told: Stance,
) -> Claim:
    scene = line.scene
    since, background = _since(line, hit, voiced, told)
    end = item.end if len(hit.items) > 1 else hit.end
    coreferent = item.spot is None
    missing = coreferent + voiced.carried + (hit.noun or words is None)
    start = min(hit.start, item.start)
    return Claim(
        article=line.article,
        location=where.place.id if where.place else None,
        place_text=text,
        place_type=kind or PlaceType.SETTLEMENT,
        container=item.container.name if item.container else where.within,
        controller=party,
        controller_text=words,
        action=action,
        extent=extent,
        share=item.share,
        quantity=item.quantity,
        stance=told,
        claimant=voiced.claimant,
        voice=_voice(scene, hit, voiced),
        certainty=_certainty(scene, hit),
        said=voiced.said,
        since=since,
        quote=line.cut(start, max(end, hit.verb + 1)),
        sentence=line.cut(0, len(scene.tokens)),
        attribution=line.cut(*voiced.span) if voiced.span else None,
        loaded_terms=_loaded(scene, start, hit.end),
        rules=_rules(hit, voiced, told),
        cues=_cues(scene, hit, voiced),
        background=background,
        grade=(Grade.A, Grade.B, Grade.C)[min(missing, 2)],
    )


def _voice(scene: Scene, hit: Hit, voiced: Voiced) -> Voice:
    if voiced.frame is None and not voiced.carried:
        return Voice.NARRATED
    return Voice.QUOTED if hit.verb in scene.quoted else Voice.REPORTED


def _certainty(scene: Scene, hit: Hit) -> Certainty:
    quoted = hit.verb in scene.quoted
    around = range(max(0, hit.verb - 4), hit.verb + 1)
    if any(scene.low(at) in HEDGES for at in around):
        return Certainty.HEDGED
    whole = all(at in scene.quoted for at in range(hit.start, hit.verb))
    if quoted and not whole and hit.start not in scene.quoted:
        return Certainty.SCARE_QUOTED
    return Certainty.STATED


def _loaded(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    found = (scene.tokens[at].word for at in range(start, min(end, len(scene.tokens))))
    return tuple(dict.fromkeys(word for word in found if word.lower() in LOADED))


def _rules(hit: Hit, voiced: Voiced, told: Stance) -> tuple[str, ...]:
    how = "narrated"
    if voiced.frame is not None:
        how = f"said-{'after' if not voiced.frame.before else 'before'}"
    if voiced.carried:
        how = "carried-over"
    return (rule_id(hit.rule), rule_id(how), rule_id(f"stance-{told}"))


def _cues(scene: Scene, hit: Hit, voiced: Voiced) -> tuple[str, ...]:
    cues = [scene.tokens[hit.verb].word]
    if voiced.frame is not None and voiced.frame.verb < len(scene.tokens):
        cues.append(scene.tokens[voiced.frame.verb].word)
    return tuple(cues)


def _since(
    line: Line, hit: Hit, voiced: Voiced, told: Stance
) -> tuple[DatedInterval, bool]:
    """Since when it would hold, and whether that is history told in passing."""
    if told in (Stance.DENIES, Stance.DISMISSES):
        return DatedInterval.unknown(), False
    when = _time_of(line, hit, voiced)
    latest = voiced.said.latest
    if when is None or when.interval.latest is None:
        return (DatedInterval.by(latest) if latest else DatedInterval.unknown()), False
    old = latest is not None and (latest - when.interval.latest).days > 30
    return when.interval, old


def _time_of(line: Line, hit: Hit, voiced: Voiced) -> When | None:
    if not line.times:
        return None
    scene = line.scene
    start, end = clause_start(scene, hit.start), clause_end(scene, hit.end)
    excluded: tuple[int, int] = (-1, -1)
    if voiced.frame is not None:
        frame = voiced.frame
        excluded = frame.when
        start, end = max(start, frame.start), min(end, max(frame.end, hit.end))
    found = [one for one in line.times if start <= one.start < end]
    inside = [one for one in found if not excluded[0] <= one.start < excluded[1]]
    return min(inside, key=lambda one: abs(one.start - hit.end), default=None)


def answered(
    line: Line, frame: Frame, claimant: Claimant, said: DatedInterval
) -> Iterator[Claim]:
    """The claims that `denies this` or `dismissed N's statements` answers."""
    scene = line.scene
    told = Stance.DISMISSES if frame.belittled else Stance.DENIES
    targets = _targets(line, frame, claimant)
    span = (frame.verb, min(_phrase_end(scene, frame), len(scene.tokens)))
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
            sentence=line.cut(0, len(scene.tokens)),
            attribution=line.cut(start, max(frame.verb, frame.speaker.end - 1) + 1),
            controller_text=None,
            responds_to=(target.id,),
            rules=(rule_id("denial-ellipsis"), rule_id(f"stance-{told}")),
            cues=(scene.tokens[frame.verb].word,),
            loaded_terms=(),
            background=False,
            grade=Grade.B,
        )


def _phrase_end(scene: Scene, frame: Frame) -> int:
    for at in range(frame.verb + 1, min(frame.end, frame.verb + 12)):
        if scene.low(at) in (",", ".", ";", "and", "but", "saying"):
            return at
    return frame.end if not frame.before else frame.verb + 1


_OBJECTS = frozenset(
    listed(
        "this that it them claim claims statement statements report reports assertion"
        " assertions allegation allegations announcement account reporting denial"
        " these those это эту этого информацию информация заявление заявления"
        " утверждения сообщения слова данные це цю цього інформацію інформація заяви"
        " заяву твердження повідомлення дані"
    )
)


def _targets(line: Line, frame: Frame, claimant: Claimant) -> list[Claim]:
    memory, scene = line.memory, line.scene
    if frame.before:
        words = [scene.low(at) for at in range(max(0, frame.verb - 8), frame.verb)]
    else:
        stop = _phrase_end(scene, frame)
        controls = any(scene.low(at) in WORDS for at in range(frame.verb, frame.end))
        words = [
            scene.low(at)
            for at in range(frame.verb, stop)
            if scene.low(at) != "that" or scene.low(at + 1) in _AFTER_THAT or controls
        ]
    if not any(word in _OBJECTS for word in words) and not _is_relative(scene, frame):
        return []
    said_by_others = [
        one
        for one in [*memory.claims[:CLAIMS], *memory.recent, *line.claims]
        if one.stance in (Stance.ASSERTS, Stance.CONCEDES, Stance.REPORTS)
        and one.claimant.text != claimant.text
        and (
            one.claimant.party is None
            or one.claimant.party != claimant.party
            or one.stance is Stance.CONCEDES
        )
    ]
    if any(word.startswith("encircl") for word in words):
        said_by_others = [o for o in said_by_others if o.action is Action.ENCIRCLES]
    owned = frame.belittled and "'s" in words
    if not said_by_others:
        return []
    topic = any(word.startswith("encircl") for word in words)
    if owned:
        theirs = _owner_claims(line, frame, said_by_others)
        return theirs[:1]
    last = said_by_others[-1]
    near = memory_distance(line, last)
    if near > 3 and not topic:
        return []
    there = [one for one in said_by_others if _same_sentence(one, last)]
    return _distinct(there)


_AFTER_THAT = frozenset((".", ",", ";", "", "and", "but", "on", "claim", "report"))


def _is_relative(scene: Scene, frame: Frame) -> bool:
    """`…, which N denies`, `a claim that N denies`."""
    at = frame.speaker.at - 1
    while scene.low(at) in ARTICLES:
        at -= 1
    said = scene.low(at - 1)
    if frame.before or frame.speaker.at > frame.verb:
        return False
    ended = scene.low(frame.verb + 1) in (".", ",", ";", "")
    return ended and (
        (scene.low(at) == "which" and said == ",")
        or (scene.low(at) in ("that", "which") and said in _OBJECTS)
    )


def _owner_claims(line: Line, frame: Frame, claims: list[Claim]) -> list[Claim]:
    memory = line.memory
    for at in range(frame.verb, min(frame.end, frame.verb + 6)):
        side = line.scene.side_at.get(at)
        if side is not None and side.party:
            allies = memory.side(side.party)
            return [one for one in claims if one.claimant.party in allies]
    return claims[:1]


def _same_sentence(one: Claim, other: Claim) -> bool:
    return (
        one.sentence.field == other.sentence.field
        and one.sentence.start == other.sentence.start
        and one.claimant.party == other.claimant.party
    )


def _distinct(claims: list[Claim]) -> list[Claim]:
    found: dict[tuple[object, ...], Claim] = {}
    for one in claims:
        key = (one.location or one.place_text, one.controller, one.action)
        found.setdefault(key, one)
    return list(found.values())


def memory_distance(line: Line, claim: Claim) -> int:
    """How many sentences lie between a claim and the sentence being read."""
    same = claim.sentence.field == line.scene.sentence.field
    if not same:
        return line.scene.number
    if line.scene.sentence.start - claim.sentence.end > 2000:
        return line.scene.number
    between = line.content[claim.sentence.end : line.scene.sentence.start]
    return sum(between.count(mark) for mark in ".!?\n")


__all__ = ["Line", "Named", "Voiced", "answered", "date", "read_hit"]
