"""How much an answer rests on, and why it is empty if it is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much the answer rests on, and why it is empty if it is.

    Attributes:
        claims_considered: on the place, after the evidence filters.
        claims_excluded_by_filter: on the place, taken out by them.
        claims_retracted: on the place, taken back by then.
        empty_reason: `no_claims_ever`, `not_yet_recorded`, `all_redacted`,
            `all_retracted`, `all_excluded_by_filter`, `none_with_status`,
            `only_context`, `no_claims_in_window`, or None where there is a period.
        nearest: of an empty answer, the last of the nearest days before what was asked
            for, and the first one after; either may be None.
        nearest_published: these are days of publication, and not of periods or claims.
    """

    claims_considered: int
    claims_excluded_by_filter: int
    claims_retracted: int
    empty_reason: str | None
    nearest: tuple[date | None, date | None]
    nearest_published: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Claims on a place, by what became of them.

    Attributes:
        stored: as the log has them.
        standing: of these, all that were not retracted.
        considered: of these, all that the evidence filters leave in.
        gaps: beside them, those whose words were redacted.
    """

    stored: int
    standing: int
    considered: int
    gaps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """What an answer without a period was asked for, and what there is instead.

    Attributes:
        asked: the first day asked for; the earliest of all where none was.
        days: on which there is something.
        published: these are days of publication.
        hidden: there are periods on the days asked for, but none with the status.
        context: none of the claims bears on control.
        pinned: a state of knowledge was asked for, and not all there is.
    """

    asked: date
    days: Collection[date]
    published: bool = False
    hidden: bool = False
    context: bool = False
    pinned: bool = False


def coverage(counts: Counts, empty: Empty | None) -> Coverage:
    """What the answer says of itself.

    Args:
        counts: of the claims.
        empty: why it may have no period, or None where it has one.
    """
    return Coverage(
        claims_considered=counts.considered,
        claims_excluded_by_filter=counts.standing - counts.considered,
        claims_retracted=counts.stored - counts.standing,
        empty_reason=_reason(counts, empty) if empty else None,
        nearest=_nearest(empty.days, empty.asked) if empty else (None, None),
        nearest_published=bool(empty and empty.published),
    )


def _reason(counts: Counts, empty: Empty) -> str:
    if counts.considered and empty.context:
        return "only_context"
    if counts.considered:
        return "none_with_status" if empty.hidden else "no_claims_in_window"
    if counts.standing:
        return "all_excluded_by_filter"
    if counts.stored:
        return "all_retracted"
    if counts.gaps:
        return "all_redacted"
    # What came in later must not change an answer about then.
    return "not_yet_recorded" if empty.pinned else "no_claims_ever"


def _nearest(days: Collection[date], asked: date) -> tuple[date | None, date | None]:
    """The last of the days before that one and the first one from it on."""
    before = max((day for day in days if day < asked), default=None)
    return before, min((day for day in days if day >= asked), default=None)
