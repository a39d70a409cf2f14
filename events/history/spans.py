"""Two histories side by side: on which days they show the same, and on which not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from events.history.states import Outline, State, shown_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Days on which each of two histories shows the same throughout. Half-open.

    Attributes:
        start: first day.
        end: the first day of the next span, or None: neither says anything later.
        left: what the one shows.
        right: what the other shows.
    """

    start: date
    end: date | None
    left: State
    right: State

    @property
    def agree(self) -> bool:
        """Whether both show the same."""
        return self.left == self.right


def spans(left: Outline, right: Outline) -> tuple[Span, ...]:
    """The days from the first period of either on, cut wherever one of them is."""
    turns = list(_turns(left, right))
    ends = [*(day for day, *_ in turns[1:]), None][: len(turns)]
    return tuple(
        Span(start=day, end=end, left=one, right=other)
        for (day, one, other), end in zip(turns, ends, strict=True)
    )


def _turns(left: Outline, right: Outline) -> Iterator[tuple[date, State, State]]:
    cuts = sorted({day for day, _ in (*left, *right)})
    pairs = ((day, shown_on(day, left), shown_on(day, right)) for day in cuts)
    for _, run in groupby(pairs, key=lambda turn: turn[1:]):
        yield next(run)
