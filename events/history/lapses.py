"""Positions that ended in silence: a party never said that it had lost the place.

A party says that its side holds a place. Then it does not say so any more; and when it
speaks of the place again, its words do not fit with what it said before: it has taken
the place, or fights for it, or claims less of it. In between it never said that it had
lost or left anything, nor that somebody else has it. No rule needs that to be known, so
no status follows from it; but whoever reads the history should see where it is silent.

The party has not lapsed while its words fit (9), while it goes on saying the same,
whatever others say (11), or where it may have taken the place before it first said that
it holds it: only a day that is known to be later is a contradiction.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from events.history.entries import Entry
from events.history.evidence import Interval
from events.history.readings import STATES, Reading, about_own_side
from events.history.sides import Sides
from events.history.stands import Stand, contradict


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """An earlier position that its speaker let go without a word.

    Attributes:
        perspective: whose it was: `party:x`.
        controller: whom it said to hold the place, of its own side.
        extent: as last told.
        share: per mille, or None unless the words gave one.
        kept: the last day on which it was said to hold; silent from then on.
        overtaken: the day on which others ended it in the meantime, or None.
        spoke: the day of the words that do not fit with it.
        since: bounds of that day.
        reason: what those words say: `taken_since`, `contested_since`, `less_since` or
            `denied_since`.
        claims: ids of the earlier words, sorted.
        later: ids of the words that do not fit, sorted.
    """

    perspective: str
    controller: str
    extent: str
    share: tuple[int, int] | None
    kept: date
    overtaken: date | None
    spoke: date
    since: Interval
    reason: str
    claims: tuple[str, ...]
    later: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class _Held:
    """What a party maintains of its own side, while its words are gone through."""

    stand: Stand
    kept: date
    lost: date | None
    words: list[Reading] = field(default_factory=list)


def lapses(entries: Iterable[Entry], sides: Sides) -> tuple[Lapse, ...]:
    """The lapses of all belligerents, by the day of the later words, then by name."""
    spoken: dict[str, list[tuple[Reading, Entry]]] = defaultdict(list)
    for entry in entries:
        kind, _, who = entry.perspective.partition(":")
        if kind == "party" and sides.fights(who):
            spoken[entry.perspective] += [(one, entry) for one in entry.readings]
    found = [one for words in spoken.values() for one in _of_one(words, sides)]
    return tuple(
        sorted(found, key=lambda o: (o.spoke, o.perspective, o.controller, o.claims))
    )


def _of_one(words: Sequence[tuple[Reading, Entry]], sides: Sides) -> Iterator[Lapse]:
    """The lapses of one party."""
    held: dict[str, _Held] = {}
    for one, entry in sorted(words, key=lambda word: _order(word[0])):
        if _admits(one, sides):
            held.clear()
            continue
        for controller, before in list(held.items()):
            if reason := _reason(before, one):
                later = [o for o, _ in words if _alike(o, one)]
                yield _lapse(controller, before, one, later, reason)
                del held[controller]
            elif contradict(before.stand, one.stand):
                del held[controller]
            elif one.stand.denied:
                before.kept = max(before.kept, one.kept)
        _hold(held, one, entry)


def _order(one: Reading) -> tuple[object, ...]:
    return (*one.order, one.evidence.id)


def _alike(one: Reading, other: Reading) -> bool:
    return (one.effect, one.stand) == (other.effect, other.stand)


def _admits(one: Reading, sides: Sides) -> bool:
    """Whether the words say that the speaker's side lost it, or that others have it."""
    if one.against:
        return True
    others = one.stand.controller is not None and not about_own_side(
        one.evidence, sides
    )
    return others and one.stand.holds_some


def _hold(held: dict[str, _Held], one: Reading, entry: Entry) -> None:
    """Note what the words say of their speaker's own side, if they do."""
    controller = one.stand.controller
    if controller is None or not one.stand.holds_some:
        return
    lost = entry.ended if entry.overtaken else None
    before = held.get(controller)
    if before is None or before.stand != one.stand or before.lost != lost:
        held[controller] = before = _Held(stand=one.stand, kept=one.kept, lost=lost)
    before.kept = max(before.kept, one.kept)
    before.words.append(one)


def _reason(before: _Held, one: Reading) -> str | None:
    """Why the words do not fit with what was maintained, or None where they may."""
    if one.effect <= before.kept:
        return None
    same = one.stand.controller == before.stand.controller
    if one.stand.denied:
        return "denied_since" if contradict(before.stand, one.stand) else None
    if contradict(before.stand, one.stand):
        if one.stand.controller is None:
            return "contested_since"
        less = same and one.stand.share.high <= before.stand.share.low
        return _how(one) if less else None  # more is no loss
    return "taken_since" if same and _taken_again(before, one) else None


def _how(one: Reading) -> str:
    if _arrives(one):
        return "taken_since"
    return "contested_since" if one.evidence.action == "contests" else "less_since"


def _arrives(one: Reading) -> bool:
    return one.change and not one.is_loss and one.evidence.action not in STATES


def _taken_again(before: _Held, one: Reading) -> bool:
    """Whether the whole place is said to be taken that was said to be held before."""
    if not before.stand.share.is_full or not _arrives(one) or one.restated:
        return False
    if before.lost is not None and before.lost <= one.effect:
        return True
    earliest = one.evidence.since[0]
    return earliest is not None and earliest > before.kept


def _lapse(
    controller: str, before: _Held, one: Reading, later: Sequence[Reading], reason: str
) -> Lapse:
    last = before.words[-1]
    return Lapse(
        perspective=one.perspective,
        controller=controller,
        extent=last.extent,
        share=last.evidence.share,
        kept=before.kept,
        overtaken=before.lost,
        spoke=one.effect,
        since=one.interval,
        reason=reason,
        claims=tuple(sorted({word.evidence.id for word in before.words})),
        later=tuple(sorted({word.evidence.id for word in later})),
    )
