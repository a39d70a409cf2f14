"""The status of a day, the first of rule 12's table that applies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from events.history.disputes import disputes, own_side
from events.history.entries import Entry
from events.history.overtaking import independent
from events.history.shares import MORE_THAN_HALF
from events.history.stands import Stand, contradict
from events.history.voices import (
    Listening,
    Voiced,
    lone,
    publications,
    without_lone,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the live entries come to.

    Attributes:
        status: a word of the table.
        controller: the holder by that status, or None.
        reasons: why, each a word.
        lone: what lone publishers say against others; it counts for nothing.
    """

    status: str
    controller: str | None
    reasons: frozenset[str]
    lone: frozenset[Stand] = frozenset()


def verdict(live: Sequence[Entry], listening: Listening) -> Verdict:
    """The status of the entries that are live on the listener's day."""
    every = listening.voiced(live)
    alone = lone(every)
    noted = _marks(live) | ({"lone_dissent"} if alone else set())
    found = _first_that_applies(without_lone(every, alone), listening, noted)
    return replace(found, lone=frozenset(alone))


def _first_that_applies(
    voiced: Voiced, listening: Listening, noted: set[str]
) -> Verdict:
    noted = noted | own_side(voiced)
    clashes = disputes(voiced)
    if clashes:
        return _verdict("disputed", None, noted | clashes)
    asserted = {s: by for s, by in voiced.items() if not s.denied}
    if not asserted:
        return _verdict("unknown", None, noted | _denied(voiced))
    return _settled(asserted, listening, noted)


def _verdict(status: str, controller: str | None, reasons: Iterable[str]) -> Verdict:
    return Verdict(status=status, controller=controller, reasons=frozenset(reasons))


def _denied(voiced: Voiced) -> set[str]:
    return {"denied_unclaimed"} if voiced else set()


def _marks(live: Iterable[Entry]) -> set[str]:
    return {mark for entry in live for mark in entry.marks}


def _settled(asserted: Voiced, listening: Listening, noted: set[str]) -> Verdict:
    contested = _contested(asserted)
    if contested:
        one = {"one_voice"} if _one_voice(contested, listening) else set()
        return _verdict("contested", None, noted | one)
    holder = _holder(asserted)
    vacated = not any(stand.holds_some for stand in asserted)
    noted = noted | ({"vacated"} if vacated else set())
    said = {s: b for s, b in asserted.items() if vacated or s.controller == holder}
    if _conceded(asserted, said):
        return _verdict("conceded", holder, noted)
    if _corroborated(said, listening):
        return _verdict("corroborated", holder, noted)
    return _verdict("claimed", holder, noted | _by_whom(said, listening))


def _contested(asserted: Voiced) -> list[Entry]:
    """The entries that make the ground contested; empty where it is not."""
    some = {stand: by for stand, by in asserted.items() if stand.holds_some}
    if any(stand.share.is_full for stand in some):
        return []
    entries = [e for by in some.values() for es in by.values() for e in es]
    if len({stand.controller for stand in some} - {None}) > 1:
        return entries
    return [e for e in entries if e.extent in ("part", "contested")]


def _one_voice(contested: Iterable[Entry], listening: Listening) -> bool:
    entries = list(contested)
    press = [entry for entry in entries if entry.is_press]
    tracks = {listening.track(entry.perspective) for entry in entries}
    return len(tracks) == 1 and not independent(publications(press))


def _holder(asserted: Voiced) -> str | None:
    """The one controller with a share above 0.

    Several are named only where one side is divided: then whom it concedes most of the
    place, else whoever is given most, then by the most voices.
    """
    given: dict[str, tuple[int, int]] = {}
    conceded: set[str] = set()
    for stand, by_voice in asserted.items():
        if not stand.holds_some or stand.controller is None:
            continue
        low, voices = given.get(stand.controller, (0, 0))
        given[stand.controller] = max(low, stand.share.low), voices + len(by_voice)
        most_of_it = stand.share.within(MORE_THAN_HALF)
        if most_of_it and _against_itself(by_voice):
            conceded.add(stand.controller)
    if len(conceded) == 1:
        return conceded.pop()
    most = max(given.values(), default=None)
    first = [party for party, weight in given.items() if weight == most]
    return first[0] if len(first) == 1 else None


def _against_itself(by_voice: Mapping[str, Sequence[Entry]]) -> bool:
    return any(entry.against for entries in by_voice.values() for entry in entries)


def _conceded(asserted: Voiced, said: Voiced) -> bool:
    """Whether a party says so, or that it has left, against its own side."""
    return any(
        _against_itself(by_voice)
        for stand, by_voice in asserted.items()
        if stand in said
        or (stand.share.is_none and not any(contradict(stand, s) for s in said))
    )


def _corroborated(said: Voiced, listening: Listening) -> bool:
    """Whether two voices say so, of one controller, in different articles."""
    controllers = {stand.controller for stand in said}
    return any(
        _two_voices(
            {s: by for s, by in said.items() if s.controller == controller},
            listening.own(controller),
            listening,
        )
        for controller in controllers
    )


def _two_voices(said: Voiced, own: str | None, listening: Listening) -> bool:
    texts: dict[str, set[str]] = {}
    press: list[Entry] = []
    for by_voice in said.values():
        for voice, entries in by_voice.items():
            for entry in entries:
                if voice != own and _close_to(entry, own, listening):
                    continue
                if entry.is_press:
                    press.append(entry)
                else:
                    texts.setdefault(voice, set()).update(entry.texts)
    if independent(publications(press)):
        texts["press"] = {text for entry in press for text in entry.texts}
    return len(texts) >= 2 and len(set.union(*texts.values())) >= 2


def _close_to(entry: Entry, own: str | None, listening: Listening) -> bool:
    return own is not None and any(listening.own(one) == own for one in entry.near)


def _by_whom(said: Voiced, listening: Listening) -> set[str]:
    found = set()
    for stand, by_voice in said.items():
        own = listening.own(stand.controller)
        for voice in by_voice:
            kind = voice.partition(":")[0]
            other = {"observer": "observer", "publisher": "press"}
            if voice == own:
                found.add("own_side")
            else:
                found.add(other.get(kind, "other_party"))
    return found
