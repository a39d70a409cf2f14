"""Sides that act: as subject, as agent in the instrumental, or who must be meant."""

from collections.abc import Iterator, Sequence

from events.extraction.clauses import Subject
from events.extraction.objects import Item
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.slavic.clauses import clause_end, clause_start, relative
from events.extraction.slavic.declensions import ALL
from events.extraction.slavic.entries import folded
from events.extraction.slavic.speech import DENY, SAY
from events.extraction.slavic.words import AGAINST, LINKS, PREPOSITIONS
from events.extraction.triggers.agents import acting

_WE = frozenset(("мы", "ми"))
_THEY = frozenset(("они", "вони", "он", "він", "она", "вона", "те", "ті"))
_ACTING = ("force", "party", "people")


def subject(scene: Scene, at: int, items: Sequence[Item] = ()) -> Subject | None:
    """The subject of an active verb: before it in its clause, else after it.

    Where the object stands before the verb, the side right after it is the subject.
    """
    first = clause_start(scene, at)
    if items and items[0].start < at:
        right = [one for one in _acting(scene, at + 1, at + 9) if one.start <= at + 2]
        for side in right:
            if "N" in (side.cases or "N"):
                return taken(side)
    before = _nominative(scene, first, at)
    if before:
        return taken(_first_of(scene, _acting_first(scene, before)))
    opener = relative(scene, at)
    if opener is not None and (named := _before(scene, opener)) is not None:
        return taken(named)
    for one in range(first, at):
        if scene.low(one) in _WE:
            return Subject(kind="own", at=one, word=scene.low(one))
        if scene.low(one) in _THEY:
            return _meant_by(scene, one)
    following = _nominative(scene, at + 1, clause_end(scene, at))
    if following:
        return taken(following[0])
    if first and scene.low(first - 1) in AGAINST:  # `А вошла в П, но отступила`
        earlier = _nominative(scene, clause_start(scene, first - 1), first)
        return taken(_first_of(scene, earlier[-1])) if earlier else None
    return None


def _acting_first(scene: Scene, sides: list[Mention]) -> Mention:
    """The last side, or the first where the last is whom that one acts upon.

    `Войска А разбили части Б и взяли П`: many accusatives have the same form.
    """
    first, last = sides[0], sides[-1]
    between = range(first.end, last.start)
    joined = any(
        scene.low(at) in (",", ";") or scene.low(at) in LINKS for at in between
    )
    return first if len(between) > 0 and not joined else last


def _meant_by(scene: Scene, at: int) -> Subject:
    """Whom `они` of `заявления россиян, что они …` means; nobody known otherwise."""
    said = scene.low(at - 1) in ("что", "що") and scene.low(at - 2) == ","
    side = scene.side_at.get(at - 3) if said else None
    if side is not None and side.kind in _ACTING:
        return taken(side)
    return Subject(kind="other", at=at)


def _nominative(scene: Scene, start: int, end: int) -> list[Mention]:
    """The sides between two tokens that may be a subject and are no speaker."""
    return [
        side
        for side in _acting(scene, start, end)
        if "N" in (side.cases or "N") and not _is_speaker(scene, side)
    ]


def agent(scene: Scene, at: int) -> Subject | None:
    """The agent of a passive: `российскими войсками`, on either side of it."""
    first, last = clause_start(scene, at), clause_end(scene, at)
    sides = _acting(scene, first, last)
    for side in sorted(sides, key=lambda one: abs(one.start - at)):
        told = set(side.cases) != set(ALL) or side.start == at + 1
        if "I" in side.cases and told:
            return taken(side)
    return None


def object_side(scene: Scene, at: int) -> Mention | None:
    """The side that a verb is done to: `выбили противника`."""
    for side in _acting(scene, at + 1, clause_end(scene, at)):
        if "A" in (side.cases or "A") and side.start <= at + 6:
            return side
    for side in reversed(_acting(scene, clause_start(scene, at), at)):
        if "A" in (side.cases or "A") and "N" not in side.cases:
            return side
    return None


def after(scene: Scene, at: int, reach: int = 2) -> Subject | None:
    """The side in the genitive right after a noun: `контроль российской армии`."""
    for one in range(at, min(at + reach, len(scene.tokens))):
        side = scene.side_at.get(one)
        if side is not None and "G" in (side.cases or "G"):
            return taken(side)
        if scene.low(one) in PREPOSITIONS or not scene.tokens[one].word.isalpha():
            return None
    return None


def taken(side: Mention) -> Subject:
    """A side as the one who acts; `наши войска` as the speaker's own."""
    if side.generic == "own":
        return Subject(kind="own", at=side.start, word=side.text)
    if side.generic == "units":
        return Subject(kind="own", at=side.start)
    return acting(side)


def _acting(scene: Scene, start: int, end: int) -> list[Mention]:
    """The sides between two tokens that no preposition governs."""
    return [
        side
        for side in scene.sides
        if start <= side.start
        and side.end <= end
        and (side.kind in _ACTING or side.seat)
        and not _is_governed(scene, side)
    ]


def _is_governed(scene: Scene, side: Mention) -> bool:
    before = _attributes(scene, side.start - 1)
    return any(folded(scene.low(at)) in PREPOSITIONS for at in before)


def _attributes(scene: Scene, at: int) -> Iterator[int]:
    """The token before, and those before it as long as adjectives stand there."""
    while at >= 0:
        yield at
        low = scene.low(at)
        if not low.endswith(("ых", "их", "ого", "ой", "ими", "ыми", "ої", "ому", "ым")):
            return
        at -= 1


def _first_of(scene: Scene, side: Mention) -> Mention:
    """The first of `А и Б`, which stands for both."""
    at = side.start - 1
    first = scene.side_at.get(at - 1)
    if first is None or first.end != at or scene.low(at) not in LINKS:
        return side
    return first if first.party and first.kind in _ACTING else side


def _before(scene: Scene, opener: int) -> Mention | None:
    """The side before `, которые`."""
    at = opener - 1
    while scene.low(at) in (",", '"'):
        at -= 1
    return scene.side_at.get(at)


def _is_speaker(scene: Scene, side: Mention) -> bool:
    """Whether a verb of saying stands right before a side: `сообщили ВСУ`."""
    before = scene.low(side.start - 1)
    return before in SAY or before in DENY
