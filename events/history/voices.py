"""Who speaks on a day: sides, observers, publishers; and who is alone (rules 1, 12)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from events.history.entries import Entry
from events.history.overtaking import independent
from events.history.sides import Sides
from events.history.stands import Stand, agree, contradict

Voiced = dict[Stand, dict[str, list[Entry]]]
"""Live entries by what they say, then by who says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """How perspectives group into voices on one day."""

    sides: Sides
    day: date

    def voice(self, perspective: str) -> str:
        """`side:x`, `observer:x` or `publisher:x`."""
        kind, _, who = perspective.partition(":")
        if kind != "party":
            return perspective
        if not self.sides.fights(who):
            return f"observer:{who}"
        return f"side:{self.sides.side(who, self.day)}"

    def track(self, perspective: str) -> str:
        """As `voice`, with all publishers as `press`."""
        voice = self.voice(perspective)
        return "press" if _is_press(voice) else voice

    def own(self, party: str | None) -> str | None:
        """The voice of a controller's side."""
        return None if party is None else self.voice(f"party:{party}")

    def voiced(self, live: Iterable[Entry]) -> Voiced:
        """The entries, by stand and voice."""
        found: Voiced = defaultdict(lambda: defaultdict(list))
        for entry in live:
            found[entry.stand][self.voice(entry.perspective)].append(entry)
        return found


def lone(voiced: Voiced) -> set[Stand]:
    """Stands that one syndication group of publishers takes against others.

    Against two sides or observers, or against two publishers of two other groups.
    """
    return {
        stand for stand in voiced if _press(voiced[stand]) and _alone(stand, voiced)
    }


def without_lone(voiced: Voiced, stands: set[Stand]) -> Voiced:
    """What is left when publishers do not count for these stands."""
    kept = {
        stand: {
            voice: entries
            for voice, entries in by_voice.items()
            if stand not in stands or not _is_press(voice)
        }
        for stand, by_voice in voiced.items()
    }
    return {stand: by_voice for stand, by_voice in kept.items() if by_voice}


def publications(entries: Iterable[Entry]) -> set[tuple[str, str]]:
    """(publisher, syndication group) of each publisher's claims."""
    return {(entry.perspective, text) for entry in entries for text in entry.texts}


def _press(by_voice: dict[str, list[Entry]]) -> list[Entry]:
    return [
        entry
        for voice, entries in by_voice.items()
        if _is_press(voice)
        for entry in entries
    ]


def _alone(stand: Stand, voiced: Voiced) -> bool:
    contrary = [other for other in voiced if contradict(other, stand)]
    if not contrary:
        return False
    against = [voiced[other] for other in contrary]
    # who agrees but contradicts none of the same is no company
    company = [
        other
        for other in voiced
        if agree(other, stand) and any(contradict(other, c) for c in contrary)
    ]
    same = [entry for other in company for entry in _press(voiced[other])]
    own = publications(same)
    if independent(own):
        return False
    others = {voice for by in against for voice in by if not _is_press(voice)}
    if len(others) >= 2:
        return True
    groups = {group for _, group in own}
    press = publications(_all_press(against))
    return independent(one for one in press if one[1] not in groups)


def _is_press(voice: str) -> bool:
    return voice.startswith("publisher:")


def _all_press(several: Sequence[dict[str, list[Entry]]]) -> list[Entry]:
    return [entry for by_voice in several for entry in _press(by_voice)]
