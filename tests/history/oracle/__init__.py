"""The fold once more, in the most obvious way: each numbered rule as it is written.

It shares no code with `events.history` and is slow on purpose. A share is the set of
points that it may be, so that "meets" and "lies within" are what they say; everything
that is looked for is looked for among all claims. What the rules leave open is decided
as docs/adr/0010 and 0011 say.

`words` takes a claim by itself, `dates` by what others say, `positions` keeps entries
day by day, `judging` gives a day its status.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from events.history import Evidence
from tests.history.oracle.dates import answers, first_dates, once_each, vague
from tests.history.oracle.judging import judged
from tests.history.oracle.positions import Entry, days, is_press, maintained
from tests.history.oracle.words import COME, GONE, STATE, Word, World, counts, word

__all__ = ["Told", "World", "fold"]


@dataclass(frozen=True)
class Told:
    """A period, as far as it is compared."""

    start: date
    end: date | None
    status: str
    controller: str | None
    reasons: frozenset[str]
    live: frozenset[tuple[tuple[Any, ...], tuple[date, date]]]


def fold(claims: Iterable[Evidence], world: World, policy: str) -> list[Told]:
    """The periods of the claims that the policy counts."""
    counted = [one for one in claims if counts(one, world, policy)]
    bearing = [
        one
        for one in counted
        if one.action in COME | GONE | STATE and one.extent != "encircled"
    ]
    words = vague([word(one, world) for one in first_dates(bearing)])
    lost: dict[str, date] = {}
    for entry in maintained(answers(words, world)):
        if entry.lost and entry.ended:
            lost |= {one.claim.id: entry.ended for one in entry.words}
    settled = answers(once_each(words, lost), world)
    return periods(settled, world)


# 12: periods and their status.


def periods(words: Sequence[Word], world: World) -> list[Told]:
    runs: list[tuple[Any, date, Any, set[str], list[Entry]]] = []
    for day, live in days(words):
        status, controller, reasons = judged(live, world)
        shown = {
            (
                "press" if is_press(one.who) else world.voice(one.who),
                one.says,
                *one.first,
            )
            for one in live
        }
        key = (status, controller, shown)
        if runs and runs[-1][0] == key:
            runs[-1][3].update(reasons)
            runs[-1][4].extend(live)
        else:
            runs.append((key, day, (status, controller), set(reasons), list(live)))
    ends: list[date | None] = [*(run[1] for run in runs), None][1:]
    return [
        Told(
            start=start,
            end=end,
            status=status,
            controller=controller,
            reasons=frozenset(reasons),
            live=spoken(live),
        )
        for (_, start, (status, controller), reasons, live), end in zip(
            runs, ends, strict=True
        )
    ]


def spoken(
    live: Sequence[Entry],
) -> frozenset[tuple[tuple[Any, ...], tuple[date, date]]]:
    """What is live in a period; who says the same again in it says it once."""
    dates: dict[tuple[Any, ...], list[tuple[date, date]]] = {}
    for one in live:
        dates.setdefault((one.who, one.says, *one.first), []).append(one.dates)
    return frozenset(
        (
            (who, says.controller, says.denied, *first),
            (min(found)[0], max(kept for _, kept in found)),
        )
        for (who, says, *first), found in dates.items()
    )
