"""The same entries by who speaks: sides, observers, and the press as one (rule 1)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from events.fold.entries import Entry
from events.fold.evidence import Sides
from events.fold.periods import Position, position


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days on which a track says the same. Half-open; `end` None as in a period.

    Attributes:
        positions: what is said; in the press track one for each controller and extent.
        publishers: how many publishers stand behind them, in the press track; else 0.
        syndication_groups: in how many independent texts; likewise.
    """

    start: date
    end: date | None
    positions: tuple[Position, ...]
    publishers: int = 0
    syndication_groups: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """What one side, one observer or the press has said over time.

    Attributes:
        track: `side:<party>`, `observer:<id>` or `press`.
        periods: in order; days on which it says nothing are left out.
    """

    track: str
    periods: tuple[Stretch, ...]


def tracks(entries: Iterable[Entry], sides: Sides) -> tuple[Track, ...]:
    """Belligerents' sides, then observers, then the press; each by its name."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[_track(entry, sides)].append(entry)
    return tuple(
        Track(track=name, periods=_stretches(found[name], press=name == "press"))
        for name in sorted(
            found, key=lambda name: (_RANKS[name.partition(":")[0]], name)
        )
    )


_RANKS = {"side": 0, "observer": 1, "press": 2}


def _track(entry: Entry, sides: Sides) -> str:
    if entry.word.evidence.of_press:
        return "press"
    if entry.word.perspective.startswith("party:"):
        return f"side:{sides.lead(entry.word.evidence.speaks, entry.start)}"
    return entry.word.perspective


def _stretches(entries: Sequence[Entry], *, press: bool) -> tuple[Stretch, ...]:
    cuts = {entry.start for entry in entries}
    cuts |= {entry.end for entry in entries if entry.end is not None}
    days = sorted(cuts)
    found = []
    for day, then in zip(days, [*days[1:], None], strict=True):
        live = [entry for entry in entries if entry.live_on(day)]
        if live:
            found.append(_stretch(day, then, live, press))
    return tuple(found)


def _stretch(
    day: date, end: date | None, live: Sequence[Entry], press: bool
) -> Stretch:
    if not press:
        told = tuple(position(entry, "live") for entry in live)
        return Stretch(start=day, end=end, positions=told)
    reports = [
        word.evidence for entry in live for word in (*entry.claims, *entry.restated)
    ]
    return Stretch(
        start=day,
        end=end,
        positions=_merged(live),
        publishers=len({one.publisher for one in reports}),
        syndication_groups=len({one.syndication_group for one in reports}),
    )


def _merged(live: Sequence[Entry]) -> tuple[Position, ...]:
    """One position for what several publishers say alike."""
    alike: dict[tuple[str, str, bool], list[Position]] = defaultdict(list)
    for entry in live:
        one = position(entry, "live")
        alike[one.controller or "", one.extent, one.denied].append(one)
    return tuple(_one(those) for _, those in sorted(alike.items()))


def _one(alike: Sequence[Position]) -> Position:
    first = min(alike, key=lambda one: (one.effect, one.perspective))
    return Position(
        perspective="press",
        controller=first.controller,
        extent=first.extent,
        share=first.share,
        denied=first.denied,
        state="live",
        effect=first.effect,
        kept=max(one.kept for one in alike),
        claims=tuple(sorted(id for one in alike for id in one.claims)),
        restated=tuple(sorted(id for one in alike for id in one.restated)),
    )
