"""Entries as an answer shows them (rule 7)."""

from collections.abc import Sequence
from datetime import date

from events.history.answers import Position
from events.history.entries import Entry


def position(
    alike: Sequence[Entry], state: str, end: date | None, who: str | None = None
) -> Position:
    """One position for entries that say the same.

    Args:
        alike: the entries, at least one.
        state: `live`, `ended` or `overtaken`.
        end: claims that take effect from that day on are left out; None for none.
        who: the perspective to show, if not that of the first entry.
    """
    first = min(alike, key=lambda one: (one.effect, one.perspective))
    told = [
        one
        for entry in alike
        for one in entry.readings
        if end is None or one.effect < end
    ]
    return Position(
        perspective=who or first.perspective,
        controller=first.stand.controller,
        extent=first.extent,
        share=first.words,
        denied=first.stand.denied,
        state=state,
        effect=first.effect,
        kept=max(entry.kept for entry in alike),
        claims=tuple(sorted({o.evidence.id for o in told if not o.restated})),
        restated=tuple(sorted({o.evidence.id for o in told if o.restated})),
        publishers=len({o.evidence.publisher for o in told}),
        syndication_groups=len({o.evidence.syndication_group for o in told}),
    )
