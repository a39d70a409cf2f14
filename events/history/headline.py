"""One sentence on one period: who says what, and never that it is so (rule 16)."""

from calendar import month_name
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from events.history.answers import Period, Position
from events.history.evidence import Interval

MOST_CLAUSES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a period amounts to.

    Attributes:
        since: bounds of the first day of the neighbouring periods with the same status
            and controller.
        last_evidence_on: the last day on which any of it was said to hold, or None.
    """

    text: str
    status: str
    controller: str | None
    since: Interval | None
    last_evidence_on: date | None


NOTHING = Headline(
    text="Nobody has said who holds it.",
    status="unknown",
    controller=None,
    since=None,
    last_evidence_on=None,
)


def headline(
    periods: Sequence[Period],
    period: Period | None,
    place: str,
    names: Mapping[str, str],
) -> Headline:
    """The headline of one of the periods of a place.

    Args:
        periods: all of them.
        period: the one wanted; None where the day lies before the first.
        place: the place's name.
        names: names of parties and observers by slug; a slug without one is shown.
    """
    if period is None:
        return NOTHING
    first = _first(periods, period)
    live = [one for one in period.positions if one.state == "live"]
    last = max((one.kept for one in live), default=None)
    text = f"{period.status.capitalize()} since {_since(first.since)}"
    if last:
        text += f", last word {_day(last, first.since[1])}"
    clauses = _clauses(live, place, names)
    vacated = "vacated" in period.reasons
    return Headline(
        text=f"{text}. {_told(clauses, vacated)}".strip(),
        status=period.status,
        controller=period.controller,
        since=first.since,
        last_evidence_on=last,
    )


def _first(periods: Sequence[Period], period: Period) -> Period:
    """The first of the neighbours with the same status and controller."""
    first = period
    for one in reversed(periods[: periods.index(period)]):
        if (one.status, one.controller) != (period.status, period.controller):
            break
        first = one
    return first


def _clauses(
    live: Sequence[Position], place: str, names: Mapping[str, str]
) -> list[str]:
    """A clause for each distinct entry: belligerents, observers, the press by count."""
    said: dict[_Said, set[str]] = {}
    for one in live:
        who, press = one.perspective, one.perspective.startswith("publisher:")
        key = _Said(who="press" if press else who, position=_bare(one))
        said.setdefault(key, set()).add(who)
    ordered = sorted(said.items(), key=lambda pair: pair[0].who == "press")
    told: list[str] = []
    heard: set[Held] = set()
    for key, speakers in ordered:
        where = "it" if told else place
        told.append(_clause(key, len(speakers), where, names, heard))
        heard.add((key.position.controller, key.position.extent))
    return told


Held = tuple[str | None, str]  # controller, extent


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """Who says what; what differs between two clauses."""

    who: str
    position: Position


def _bare(one: Position) -> Position:
    """The position without who says it, and when."""
    return replace(
        one,
        perspective="",
        effect=date.min,
        kept=date.min,
        claims=(),
        restated=(),
        publishers=0,
        syndication_groups=0,
    )


def _clause(
    said: _Said, speakers: int, where: str, names: Mapping[str, str], heard: set[Held]
) -> str:
    one = said.position
    who, says, denies = _speaker(said.who, speakers, names)
    if one.denied:
        if (one.controller, one.extent) in heard:
            return f"{who} {denies} it"
        return f"{who} {denies} that {_denied(one, where, names)}"
    if one.extent == "none" and said.who == f"party:{one.controller}":
        return f"{who} says it has left"
    partly = any(extent not in ("full", "unspecified") for _, extent in heard)
    whole = "all of it" if partly else "it"
    return f"{who} {says} {_holds(one, where, whole, names)}"


def _speaker(who: str, speakers: int, names: Mapping[str, str]) -> tuple[str, str, str]:
    if who != "press":
        return _name(who.partition(":")[2], names), "says", "denies"
    if speakers == 1:
        return "one publisher", "says", "denies"
    return f"{speakers} publishers", "say", "deny"


def _denied(one: Position, where: str, names: Mapping[str, str]) -> str:
    """A denial of a part denies every larger one, so it leaves nothing (rule 10)."""
    if one.share is None and one.extent in ("part", "contested", "unspecified"):
        return f"{_name(one.controller or '', names)} holds any of {where}"
    return _holds(one, where, "all of it", names)


def _holds(one: Position, where: str, whole: str, names: Mapping[str, str]) -> str:
    if one.controller is None:
        return f"control of {where} is contested"
    holder = _name(one.controller, names)
    if one.share:
        return f"{holder} holds {_percent(one.share)} of {where}"
    match one.extent:
        case "none":
            return f"{holder} has left {where}"
        case "contested":
            return f"{holder} contests {where}"
        case "most" | "part":
            return f"{holder} holds {one.extent} of {where}"
        case _ if where == "it":
            return f"{holder} holds {whole}"
        case _:
            return f"{holder} holds all of {where}"


def _percent(share: tuple[int, int]) -> str:
    low, high = (f"{value / 10:g}" for value in share)
    return f"{low} %" if low == high else f"{low} to {high} %"


def _told(clauses: Sequence[str], vacated: bool) -> str:
    shown = list(clauses[:MOST_CLAUSES])
    if more := len(clauses) - len(shown):
        shown.append(f"and {more} more")
    if vacated:
        shown.append("nobody says who holds it")
    told = "; ".join(shown)
    return f"{told[0].upper()}{told[1:]}." if told else "Nobody says who holds it."


def _name(slug: str, names: Mapping[str, str]) -> str:
    return names.get(slug, slug)


def _since(since: Interval) -> str:
    first, last = since
    if last is None:  # a cut always has a day
        return "a day not known"
    if first is None:
        return f"on or before {_day(last)}"
    if first == last:
        return _day(last)
    return f"a day between {_day(first, last)} and {_day(last)}"


def _day(day: date, told: date | None = None) -> str:
    """`20 November 2025`; without the year where that was told already."""
    written = f"{day.day} {month_name[day.month]}"
    return written if told and told.year == day.year else f"{written} {day.year}"
