"""What the live entries come to: the table of rule 12, row by row."""

from collections.abc import Sequence
from itertools import combinations

from tests.history.oracle.positions import Entry, is_press, two_of_two
from tests.history.oracle.words import FULL, NONE, World, alike, clash, points


def judged(live: Sequence[Entry], world: World) -> tuple[str, str | None, set[str]]:
    """Status, controller and reasons, the first row of the table that applies."""
    reasons = {"vague_order" for e in live for w in e.words if w.vague}
    reasons |= {
        "dismissed" for e in live for w in e.words if w.claim.stance == "dismisses"
    }
    alone = [one for one in live if is_press(one.who) and is_lone(one, live, world)]
    if alone:
        reasons.add("lone_dissent")
    left = [one for one in live if one not in alone]
    pairs = [(o, t) for o, t in combinations(left, 2) if clash(o.says, t.says)]
    if any(world.voice(one.who) == world.voice(two.who) for one, two in pairs):
        reasons.add("own_side_divided")
    if clashes := disputes(left, pairs, world):
        return "disputed", None, reasons | clashes
    asserted = [one for one in left if not one.says.denied]
    if not asserted:
        return "unknown", None, reasons | ({"denied_unclaimed"} if left else set())
    return settled(asserted, reasons, world)


def is_lone(one: Entry, live: Sequence[Entry], world: World) -> bool:
    against = [other for other in live if clash(other.says, one.says)]
    if not against:
        return False
    company = [
        other
        for other in live
        if is_press(other.who)
        and alike(other.says, one.says)
        and any(clash(other.says, contrary.says) for contrary in against)
    ]
    own = {pair for other in company for pair in other.told}
    if two_of_two(own):
        return False
    others = {world.voice(e.who) for e in against if not is_press(e.who)}
    groups = {group for _, group in own}
    press = {
        p for e in against if is_press(e.who) for p in e.told if p[1] not in groups
    }
    return len(others) >= 2 or two_of_two(press)


def disputes(
    left: Sequence[Entry], pairs: Sequence[tuple[Entry, Entry]], world: World
) -> set[str]:
    found = set()
    for one, two in pairs:
        if world.voice(one.who) != world.voice(two.who):
            if one.says.denied or two.says.denied:
                found.add("denied")
            elif one.says.controller == two.says.controller:
                found.add("incompatible_extents")
            else:
                found.add("incompatible_controllers")
        shares = one.says.controller == two.says.controller and (
            one.says.gives and two.says.gives
        )
        if one.who == two.who and not shares:
            found.add("divided_voice")
    if found:
        return found
    said = [e for e in left if not e.says.denied and e.says.controller is not None]
    lowest: dict[str | None, int] = {}
    for one in said:
        low = min(one.says.share)
        lowest[one.says.controller] = max(low, lowest.get(one.says.controller, 0))
    if sum(lowest.values()) <= 2000:
        return set()
    # what one side says by itself is no dispute
    by_all = [
        {
            world.voice(e.who)
            for e in said
            if e.says.controller == who and min(e.says.share) == low
        }
        for who, low in lowest.items()
        if low > 0
    ]
    return set() if set.intersection(*by_all) else {"sum_above_whole"}


def settled(
    asserted: Sequence[Entry], reasons: set[str], world: World
) -> tuple[str, str | None, set[str]]:
    some = [one for one in asserted if one.says.gives]
    if not any(one.says.share == FULL for one in some):
        several = len({e.says.controller for e in some} - {None}) > 1
        parts = [
            e for e in some if several or e.words[0].extent in ("part", "contested")
        ]
        if parts:
            voices = {"press" if is_press(e.who) else world.voice(e.who) for e in parts}
            press = {p for e in parts if is_press(e.who) for p in e.told}
            one_voice = len(voices) == 1 and not two_of_two(press)
            return "contested", None, reasons | ({"one_voice"} if one_voice else set())
    holder = holding(some, world)
    vacated = not some
    if vacated:
        reasons = reasons | {"vacated"}
    said = [e for e in asserted if vacated or e.says.controller == holder]
    conceded = any(
        one.against
        and (
            one.says in [e.says for e in said]
            or (
                one.says.share == NONE
                and not any(clash(one.says, e.says) for e in said)
            )
        )
        for one in asserted
    )
    if conceded:
        return "conceded", holder, reasons
    for who in {e.says.controller for e in said}:
        if corroborated([e for e in said if e.says.controller == who], who, world):
            return "corroborated", holder, reasons
    for one in said:
        voice = world.voice(one.who)
        own = one.says.controller and world.voice(f"party:{one.says.controller}")
        if voice == own:
            reasons = reasons | {"own_side"}
        else:
            kinds = {"observer": "observer", "publisher": "press"}
            reasons = reasons | {kinds.get(voice.partition(":")[0], "other_party")}
    return "claimed", holder, reasons


def holding(some: Sequence[Entry], world: World) -> str | None:
    """The one controller with a share; of a divided side, whom it concedes most."""
    named = {e.says.controller for e in some} - {None}
    half = points(500, 1000, above=True)
    conceded = {
        e.says.controller for e in some if e.against and e.says.share <= half
    } - {None}
    if len(conceded) == 1:
        return conceded.pop()

    def weight(who: str | None) -> tuple[int, int]:
        its = [e for e in some if e.says.controller == who]
        # more than nothing is, as a share to be compared, nothing
        low = max(min(e.says.share) // 2 for e in its)
        return low, len({(e.says, world.voice(e.who)) for e in its})

    most = max(map(weight, named), default=None)
    first = [who for who in named if weight(who) == most]
    return first[0] if len(first) == 1 else None


def corroborated(said: Sequence[Entry], who: str | None, world: World) -> bool:
    """Two voices in two texts; who is close to the controller's side adds none."""
    own = None if who is None else world.voice(f"party:{who}")
    texts: dict[str, set[str]] = {}
    press: list[Entry] = []
    for one in said:
        voice = world.voice(one.who)
        near = {w.claim.affiliation for w in one.words} - {None}
        close = own is not None and any(world.voice(f"party:{n}") == own for n in near)
        if voice != own and close:
            continue
        if is_press(voice):
            press.append(one)
        else:
            texts[voice] = texts.get(voice, set()) | one.texts
    if two_of_two(pair for one in press for pair in one.told):
        texts["press"] = {text for one in press for text in one.texts}
    return len(texts) >= 2 and len(set().union(*texts.values())) >= 2
