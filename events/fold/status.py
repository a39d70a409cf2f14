"""What a day's live entries amount to (rule 12)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from events.fold.entries import Entry
from events.fold.evidence import Sides
from events.fold.shares import ALL, NOTHING, Share, fit_together
from events.fold.words import contradict


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The status of a day, its controller, and why.

    Attributes:
        dissent: ids of the entries of lone publishers, which dispute nothing.
    """

    status: str
    controller: str | None
    reasons: frozenset[str]
    dissent: frozenset[int] = frozenset()


def verdict(live: Sequence[Entry], sides: Sides, day: date) -> Verdict:
    """The first status of rule 12 that applies to the entries that count that day."""
    dissent = frozenset(id(one) for one in live if _lone_dissent(one, live))
    voices = [one for one in live if id(one) not in dissent]
    affirmed = [one for one in voices if not one.word.denied]
    told = {reason for one in live for reason in one.word.reasons}
    told |= {"lone_dissent"} if dissent else set()
    for judge in (_disputed, _contested, _conceded, _supported):
        found = judge(voices, affirmed, sides, day)
        if found is not None:
            status, controller, reasons = found
            break
    else:
        denied = any(one.word.denied for one in voices)
        status, controller = "unknown", None
        reasons = {"denied_unclaimed"} if denied else set()
    reasons = reasons | told | _own_side(affirmed)
    return Verdict(
        status=status,
        controller=controller,
        reasons=frozenset(reasons),
        dissent=dissent,
    )


Finding = tuple[str, str | None, set[str]] | None


def _disputed(
    voices: Sequence[Entry], affirmed: Sequence[Entry], sides: Sides, day: date
) -> Finding:
    reasons = {
        _quarrel(one, other)
        for one, other in combinations(voices, 2)
        if one.word.side.isdisjoint(other.word.side)
        and contradict(one.word, other.word)
    }
    whole = fit_together(_highest(affirmed).values())
    if not reasons and not whole and _many(affirmed):
        reasons.add("shares_exceed_the_whole")
    if any("divided_voice" in one.divided for one in voices):
        reasons.add("divided_voice")
    return ("disputed", None, reasons) if reasons else None


def _many(affirmed: Sequence[Entry]) -> bool:
    """Whether it is not just one side that gives different controllers too much."""
    first = affirmed[0].word.side
    return any(first.isdisjoint(one.word.side) for one in affirmed)


def _quarrel(one: Entry, other: Entry) -> str:
    if one.word.denied or other.word.denied:
        return "denied"
    same = one.word.controller == other.word.controller
    return "incompatible_extents" if same else "incompatible_controllers"


def _contested(
    voices: Sequence[Entry], affirmed: Sequence[Entry], sides: Sides, day: date
) -> Finding:
    if any(one.word.share == ALL for one in affirmed):
        return None
    parts = [one for one in affirmed if one.word.extent in ("part", "contested")]
    holders = [one for one in affirmed if one.word.share.high > 0]
    several = len({one.word.controller for one in holders}) > 1
    if not parts and not several:
        return None
    tellers = {min(one.word.side) for one in (holders if several else parts)}
    return "contested", None, {"one_voice"} if len(tellers) == 1 else set()


def _conceded(
    voices: Sequence[Entry], affirmed: Sequence[Entry], sides: Sides, day: date
) -> Finding:
    against = [one for one in affirmed if _against_own(one)]
    if not against:
        return None
    holder = _holder(affirmed)
    return "conceded", holder, set() if holder else {"vacated"}


def _against_own(entry: Entry) -> bool:
    word = entry.word
    if not word.perspective.startswith("party:"):
        return False
    lost = word.controller in word.side and word.share == NOTHING
    return lost or any(
        one.evidence.stance == "concedes" for one in (*entry.claims, *entry.restated)
    )


def _supported(
    voices: Sequence[Entry], affirmed: Sequence[Entry], sides: Sides, day: date
) -> Finding:
    """Corroborated or claimed, where anything is affirmed at all."""
    if not affirmed:
        return None
    holder = _holder(affirmed)
    backing = [
        one
        for one in affirmed
        if one.word.controller == holder and one.word.share.high > 0
    ]
    side = sides.side(holder, day)
    voices_by = _voices(backing or affirmed, side)
    independent = [
        articles for who, articles in voices_by.items() if who != "one press"
    ]
    if holder and any(
        len(one | other) > 1 for one, other in combinations(independent, 2)
    ):
        return "corroborated", holder, set()
    first = min(_REASONS[who.partition(":")[0]] for who in voices_by)
    return "claimed", holder, {first[1], *(() if holder else ("vacated",))}


_REASONS = {
    "side": (0, "own_side"),
    "observer": (1, "observer"),
    "party": (2, "other_party"),
    "press": (3, "press"),
    "one press": (3, "press"),
    "close": (1, "observer"),
}


def _voices(entries: Iterable[Entry], side: frozenset[str]) -> dict[str, set[str]]:
    """The independent voices and their articles.

    Two publishers of two syndication groups are one voice together; fewer are
    `one press`. Who is affiliated with the controller's side adds nothing to it.
    """
    voices: dict[str, set[str]] = defaultdict(set)
    press: list[tuple[str, str]] = []
    for entry in entries:
        for word in (*entry.claims, *entry.restated):
            one = word.evidence
            who = _voice(entry, side)
            if one.of_press and one.affiliation not in side:
                press.append((one.publisher, one.syndication_group))
            elif one.affiliation in side:
                who = "close:press" if one.of_press else f"close:{one.speaks}"
            voices[who].add(one.article)
    if "press" in voices and not _two_groups(press):
        voices["one press"] = voices.pop("press")
    close = {who: articles for who, articles in voices.items() if "close" in who}
    for who in close:
        if len(voices) > len(close):
            del voices[who]
    return voices


def _voice(entry: Entry, side: frozenset[str]) -> str:
    if entry.word.evidence.of_press:
        return "press"
    if not side.isdisjoint(entry.word.side):
        return "side:own"
    if entry.word.perspective.startswith("party:"):
        return "party:" + min(entry.word.side)
    return entry.word.perspective


def _two_groups(press: Sequence[tuple[str, str]]) -> bool:
    return any(
        one[0] != other[0] and one[1] != other[1]
        for one, other in combinations(sorted(set(press)), 2)
    )


def _holder(affirmed: Sequence[Entry]) -> str | None:
    """Who has the largest share by anybody's word, or None where nobody has any."""
    held = [one.word for one in affirmed if one.word.share.high > 0]
    best = max(
        held,
        key=lambda w: (w.share.low, w.share.above, w.share.high, w.controller or ""),
        default=None,
    )
    return best.controller if best else None


def _highest(affirmed: Sequence[Entry]) -> dict[str | None, Share]:
    """For each controller the share with the highest lower bound."""
    found: dict[str | None, Share] = {}
    for one in affirmed:
        known = found.setdefault(one.word.controller, one.word.share)
        if (one.word.share.low, one.word.share.above) > (known.low, known.above):
            found[one.word.controller] = one.word.share
    return found


def _own_side(affirmed: Sequence[Entry]) -> set[str]:
    """Whether one side gives different shares."""
    divided = any("own_side_divided" in one.divided for one in affirmed) or any(
        not one.word.side.isdisjoint(other.word.side)
        and one.word.perspective != other.word.perspective
        and contradict(one.word, other.word)
        for one, other in combinations(affirmed, 2)
    )
    return {"own_side_divided"} if divided else set()


def _lone_dissent(entry: Entry, live: Sequence[Entry]) -> bool:
    """A publisher of one syndication group against two sides, or two other groups."""
    if not entry.word.evidence.of_press:
        return False
    groups = {
        word.evidence.syndication_group
        for one in live
        if one.word.evidence.of_press and _same(one, entry)
        for word in (*one.claims, *one.restated)
    }
    if len(groups) > 1:
        return False
    against = [one for one in live if contradict(one.word, entry.word)]
    press = [
        (word.evidence.publisher, word.evidence.syndication_group)
        for one in against
        if one.word.evidence.of_press
        for word in one.claims
        if word.evidence.syndication_group not in groups
    ]
    sides = {min(one.word.side) for one in against if not one.word.evidence.of_press}
    return len(sides) > 1 or _two_groups(press)


def _same(one: Entry, other: Entry) -> bool:
    mine, theirs = one.word, other.word
    return (mine.controller, mine.share, mine.denied) == (
        theirs.controller,
        theirs.share,
        theirs.denied,
    )
