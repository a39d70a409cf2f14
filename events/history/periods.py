"""Periods: days cut at every effect and end, equal neighbours joined (rules 12, 15)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, zip_longest

from events.history.answers import Period
from events.history.entries import Entry
from events.history.evidence import Interval
from events.history.folding import Day, Folded
from events.history.listing import Faded, Order
from events.history.positions import position
from events.history.readings import Reading
from events.history.sides import Sides
from events.history.stands import Stand, contradict
from events.history.statements import statements
from events.history.states import state
from events.history.status import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring days that make one period.

    Attributes:
        days: each with what is live after it.
        live: every entry that is live on one of them.
        verdict: their common status, with the reasons of all.
    """

    days: tuple[Day, ...]
    live: tuple[Entry, ...]
    verdict: Verdict

    @property
    def start(self) -> date:
        """The first day."""
        return self.days[0].day


def periods(folded: Folded, sides: Sides) -> tuple[Period, ...]:
    """The periods, in order and without gaps."""
    runs = list(_runs(folded.days, sides))
    order = Order(folded.entries, sides)
    faded = Faded(folded.entries)
    return tuple(
        _period(one, then, faded, order) for one, then in zip_longest(runs, runs[1:])
    )


def first_days(folded: Folded, sides: Sides) -> list[tuple[date, str]]:
    """The first day and the status of each period, and nothing else of it."""
    return [(run.start, run.verdict.status) for run in _runs(folded.days, sides)]


def _runs(days: Sequence[Day], sides: Sides) -> Iterator[Run]:
    for _, group in groupby(days, key=lambda day: state(day, sides)):
        yield _run(list(group))


def _run(group: Sequence[Day]) -> Run:
    reasons = frozenset(reason for day in group for reason in day.verdict.reasons)
    lone = frozenset(stand for day in group for stand in day.verdict.lone)
    live = {id(entry): entry for day in group for entry in day.live}
    return Run(
        days=tuple(group),
        live=tuple(live.values()),
        verdict=replace(group[0].verdict, reasons=reasons, lone=lone),
    )


def _period(one: Run, then: Run | None, faded: Faded, order: Order) -> Period:
    end = then.start if then else None
    live = sorted(one.live, key=order.key)
    past = sorted(faded.on(one.start, live), key=order.key)
    supporting, disputing = _parted(live, one.verdict)
    return Period(
        start=one.start,
        since=cut_by(one.days[0].told),
        end=end,
        until=cut_by(then.days[0].told) if then else None,
        status=one.verdict.status,
        controller=one.verdict.controller,
        positions=(
            *(position(alike, "live", end) for alike in _alike(live)),
            *(faded.position(entry) for entry in past),
        ),
        supporting=_ids(_claims(supporting), end),
        disputing=_ids(_claims(disputing), end),
        overtaken=_ids(_claims(e for e in past if e.overtaken), end),
        reasons=tuple(sorted(one.verdict.reasons)),
        statements=statements(o.evidence for o in _claims(live) if _before(o, end)),
    )


def _alike(live: Iterable[Entry]) -> Iterable[list[Entry]]:
    """Entries in which one perspective says the same, more than once in a period.

    It said something else within a day, and at its end the same again.
    """
    found: dict[object, list[Entry]] = defaultdict(list)
    for entry in live:
        found[entry.perspective, entry.stand, entry.extent, entry.words].append(entry)
    return found.values()


def cut_by(told: Sequence[Reading]) -> Interval:
    """When the claim that makes the cut says that it was: the one said first.

    An answer takes its day from what it answers, and a restated change dates nothing.
    """
    dated = [o for o in told if not (o.answers or o.restated)] or told
    first = min(
        dated,
        key=lambda o: (
            o.evidence.said,
            o.evidence.published_at,
            o.interval[0] or date.min,
            o.interval[1],
        ),
    )
    return first.interval


def _parted(
    live: Sequence[Entry], found: Verdict
) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """Who supports the status, and who disputes it.

    In a dispute nobody is in the right: each who asserts supports, each who is
    contradicted disputes. Else those dispute who contradict what the status rests on.
    """
    asserted = [entry for entry in live if not entry.stand.denied]
    if found.status == "disputed":
        return asserted, _against([entry.stand for entry in live], live)
    dissent = [e for e in live if e.is_press and e.stand in found.lone]
    core = [
        entry.stand
        for entry in asserted
        if entry not in dissent
        and found.controller in (None, entry.stand.controller)
        and not (found.controller is not None and entry.stand.share.is_none)
    ]
    against = [e for e in _against(core, live) if e.stand not in core]
    disputing = [e for e in live if e in dissent or e in against]
    return [e for e in asserted if e not in disputing], disputing


def _against(stands: Iterable[Stand], live: Iterable[Entry]) -> list[Entry]:
    told = set(stands)
    return [e for e in live if any(contradict(e.stand, other) for other in told)]


def _claims(entries: Iterable[Entry]) -> list[Reading]:
    return [one for entry in entries for one in entry.readings]


def _before(one: Reading, end: date | None) -> bool:
    return end is None or one.effect < end


def _ids(claims: Iterable[Reading], end: date | None) -> tuple[str, ...]:
    return tuple(sorted({one.evidence.id for one in claims if _before(one, end)}))
