"""The claims that a denial answers, among those read before it."""

from events.claims import Claim, Claimant
from events.extraction.actions import WORDS
from events.extraction.attribution import Frame
from events.extraction.coreference import CLAIMS
from events.extraction.propositions.lines import Line
from events.extraction.scene import Scene
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES, AUXILIARIES, MONTHS, PRONOUNS, WEEKDAYS
from events.vocabulary import Action, Stance

_OBJECTS = frozenset(
    listed(
        "this that it them claim claims statement statements report reports assertion"
        " assertions allegation allegations announcement account reporting denial"
        " these those это эту этого информацию информация заявление заявления"
        " утверждения сообщения слова данные це цю цього інформацію інформація заяви"
        " заяву твердження повідомлення дані"
    )
)
_POINTING = frozenset(("this", "that", "it", "them", "these", "those"))
_AFTER_THAT = frozenset((".", ",", ";", "", "and", "but", "on", "claim", "report"))
_AFTER_VERB = _AFTER_THAT | AUXILIARIES


def phrase_end(scene: Scene, frame: Frame) -> int:
    """One past the last token of a frame's object."""
    for at in range(frame.verb + 1, min(frame.end, frame.verb + 12)):
        if scene.low(at) in (",", ".", ";", "and", "but", "saying"):
            return at
    return frame.end if not frame.before else frame.verb + 1


def targets_of(line: Line, frame: Frame, claimant: Claimant) -> list[Claim]:
    """The claims that a frame of denial answers."""
    if _names_its_own(line.scene, frame):
        return []
    words = _object_words(line.scene, frame)
    named = frame.bare or any(word in _OBJECTS for word in words)
    if not named and not _is_relative(line.scene, frame):
        return []
    said_by_others = _said_by_others(line, claimant)
    topic = any(word.startswith("encircl") for word in words)
    if topic:
        said_by_others = [o for o in said_by_others if o.action is Action.ENCIRCLES]
    elif _is_of_its_own(line.scene, frame):
        said_by_others = [one for one in said_by_others if one in line.claims]
    if not said_by_others:
        return []
    if frame.belittled and "'s" in words:
        return _owner_claims(line, frame, said_by_others)[:1]
    if (owner := _owner(line.scene, frame)) is not None:
        said_by_others = [one for one in said_by_others if _is_by(line, owner, one)]
        if not said_by_others:
            return []
    last = said_by_others[-1]
    if memory_distance(line, last) > 3 and not topic:
        return []
    there = [one for one in said_by_others if _same_sentence(one, last)]
    return _distinct(there)


def _names_its_own(scene: Scene, frame: Frame) -> bool:
    """Whether `denied that X fell` names a place, known or not, that it is about."""
    if frame.before or scene.low(frame.verb + 1) != "that":
        return False
    return any(
        scene.tokens[at].word[:1].isupper()
        and at not in scene.side_at
        and at not in scene.adjectives
        and scene.low(at) not in WEEKDAYS.keys() | MONTHS.keys() | PRONOUNS
        for at in range(frame.verb + 2, min(frame.end, len(scene.tokens)))
    )


def _object_words(scene: Scene, frame: Frame) -> list[str]:
    """The words among which a frame of denial names what it denies."""
    if frame.before:
        return [scene.low(at) for at in range(max(0, frame.verb - 8), frame.verb)]
    stop = phrase_end(scene, frame)
    controls = any(scene.low(at) in WORDS for at in range(frame.verb, frame.end))
    opened = scene.low(frame.verb + 1) == "that" and not controls
    if opened and scene.low(frame.verb + 2) not in _AFTER_VERB:
        return []  # `denies that it supports B`: its own words, and nothing answered
    return [
        scene.low(at)
        for at in range(frame.verb, stop)
        if scene.low(at) != "that" or scene.low(at + 1) in _AFTER_THAT or controls
    ]


def _is_of_its_own(scene: Scene, frame: Frame) -> bool:
    """Whether the words say what is denied: `reports that a bridge was hit`."""
    if frame.before:
        return False
    for at in range(frame.verb + 1, min(phrase_end(scene, frame), len(scene.tokens))):
        if scene.low(at) not in _OBJECTS or scene.low(at) in _POINTING:
            continue
        after = scene.low(at + 1)
        if after == "that" and scene.low(at + 2) not in _AFTER_THAT:
            return True
        owned = any(at + one in scene.side_at for one in (2, 3, 4))
        if after in ("of", "about", "concerning", "regarding") and not owned:
            return True
    return False


def _said_by_others(line: Line, claimant: Claimant) -> list[Claim]:
    """The claims so far that a claimant may answer, in their order."""
    memory = line.memory
    return [
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


def _owner(scene: Scene, frame: Frame) -> int | None:
    """The name in `denies N's claims`, or None where the claims are nobody's."""
    for at in range(frame.verb + 1, min(frame.end, frame.verb + 6)):
        named = scene.tokens[at - 1].word[:1].isupper()
        if scene.low(at) == "'s" and named and scene.low(at + 1) in _OBJECTS:
            return at - 1
    return None


def _is_by(line: Line, owner: int, claim: Claim) -> bool:
    """Whether a claim is by the one that a token names."""
    side = line.scene.side_at.get(owner)
    if side is not None and side.party is not None:
        return claim.claimant.party in line.memory.side(side.party)
    return line.scene.low(owner) in claim.claimant.text.lower().split()


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
    between = between.replace("\r\n", "\n")  # a line end counts once, of any kind
    return sum(between.count(mark) for mark in ".!?\n\r")
