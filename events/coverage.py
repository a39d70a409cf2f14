"""How much an answer rests on, and why it is empty if it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from events.history import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much the answer rests on, and why it is empty if it is.

    Attributes:
        claims_considered: on the place, after the evidence filters.
        claims_excluded_by_filter: on the place, taken out by them.
        claims_retracted: on the place, taken back by then.
        empty_reason: `no_claims_ever`, `not_yet_recorded`, `all_redacted`,
            `all_retracted`, `all_excluded_by_filter`, `no_claims_in_window`, or None
            where there is a period.
        nearest: where the window is empty, the first days of the last period before
            it and of the first one after it; either may be None.
    """

    claims_considered: int
    claims_excluded_by_filter: int
    claims_retracted: int
    empty_reason: str | None
    nearest: tuple[date | None, date | None]


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


def coverage(
    counts: Counts, periods: Sequence[Period], first: date | None, *, pinned: bool
) -> Coverage:
    """What the answer says of itself.

    Args:
        counts: of the claims.
        periods: of the whole history.
        first: the first day asked for, where no period is shown; else None.
        pinned: a state of knowledge was asked for, and not all there is.
    """
    reason = None if first is None else _reason(counts, pinned)
    return Coverage(
        claims_considered=counts.considered,
        claims_excluded_by_filter=counts.standing - counts.considered,
        claims_retracted=counts.stored - counts.standing,
        empty_reason=reason,
        nearest=(None, None) if first is None else _nearest(periods, first),
    )


def _reason(counts: Counts, pinned: bool) -> str:
    if counts.considered:
        return "no_claims_in_window"
    if counts.standing:
        return "all_excluded_by_filter"
    if counts.stored:
        return "all_retracted"
    if counts.gaps:
        return "all_redacted"
    # What came in later must not change an answer about then.
    return "not_yet_recorded" if pinned else "no_claims_ever"


def _nearest(periods: Sequence[Period], first: date) -> tuple[date | None, date | None]:
    """The last cut before that day and the first one from it on."""
    before = [one.start for one in periods if one.start < first]
    after = [one.start for one in periods if one.start >= first]
    return (before[-1] if before else None, after[0] if after else None)
