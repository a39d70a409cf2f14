"""The same change told again by the same speaker (rule 5)."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from events.history.readings import Reading
from events.history.stands import Stand, contradict

Lost = Callable[[Reading], date | None]
"""The day on which the entry that a reading supports was overtaken, or None."""


def with_one_date_per_change(
    readings: Iterable[Reading], overtaken: Lost
) -> list[Reading]:
    """The readings, each change dated once; those that date nothing are restated.

    A restated reading repeats its change like a state: from its own effect on, but not
    before the change itself.
    """
    known = list(readings)
    told: dict[tuple[str, Stand, bool], list[Reading]] = defaultdict(list)
    spoken: dict[str, list[Reading]] = defaultdict(list)
    for one in known:
        spoken[one.perspective].append(one)
        if one.change:
            told[one.perspective, one.stand, one.is_loss].append(one)
    settled = [one for one in known if not one.change]
    for (speaker, _, _), changes in told.items():
        for same in _runs(sorted(changes, key=_order), spoken[speaker], overtaken):
            settled.extend(_dated_once(same))
    return settled


def _order(one: Reading) -> tuple[object, ...]:
    return (*one.order, one.interval[0] or date.min)


def _runs(
    changes: Sequence[Reading], spoken: Sequence[Reading], overtaken: Lost
) -> list[list[Reading]]:
    """Changes told in turn, cut where the speaker or events said the contrary."""
    contrary = sorted(
        one.order for one in spoken if contradict(one.stand, changes[0].stand)
    )
    runs = [[changes[0]]]
    for earlier, later in pairwise(changes):
        lost = overtaken(earlier)
        at = bisect_right(contrary, earlier.order)
        if (lost is not None and lost < later.effect) or any(
            order < later.order for order in contrary[at : at + 1]
        ):
            runs.append([])
        runs[-1].append(later)
    return runs


def _dated_once(same: Sequence[Reading]) -> list[Reading]:
    if len(same) == 1:
        return list(same)
    winner = _winner(same)
    dates = (winner.evidence.since, winner.effect)
    return [
        one
        if (one.evidence.since, one.effect) == dates
        else replace(one, effect=max(one.effect, winner.effect), restated=True)
        for one in same
    ]


def _winner(same: Sequence[Reading]) -> Reading:
    known = [one for one in same if one.evidence.since[0] is not None]
    if not known:
        return min(same, key=_order)
    ranked = sorted(known, key=lambda one: (one.evidence.published_at, _order(one)))
    winner = ranked[0]
    for one in ranked[1:]:
        if not _contains(one, winner):
            winner = one
    return winner


def _contains(wide: Reading, narrow: Reading) -> bool:
    (first, last), (start, end) = _bounds(wide), _bounds(narrow)
    return first <= start and end <= last


def _bounds(one: Reading) -> tuple[date, date]:
    earliest, latest = one.evidence.since
    return earliest or date.min, latest or one.evidence.said
