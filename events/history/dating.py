"""Dates that other claims settle: reprints (rule 2) and vague dates (rule 6)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from events.history.evidence import Evidence
from events.history.readings import DENIALS, Reading
from events.history.stands import contradict

Dates = tuple[date, date, date]


def with_first_dates(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The claims, those of reprints with the dates of the first publication (rule 2).

    The first article keeps its own dates. Where it told of the same proposition with
    several dates, a reprint takes the nearest of them.
    """
    told: dict[tuple[Any, ...], dict[str, list[Evidence]]] = defaultdict(dict)
    for one in evidence:
        told[_same_words(one)].setdefault(one.article, []).append(one)
    return [one for articles in told.values() for one in _redated(articles)]


def with_vague_order(readings: Iterable[Reading]) -> list[Reading]:
    """The readings, background changes before the exact change within them (rule 6).

    An exact change on the very first day leaves room for the vague one after it, so it
    moves nothing.
    """
    known = list(readings)
    exact = [one for one in known if _is_exact(one)]
    return [_moved(one, exact) for one in known]


def _same_words(one: Evidence) -> tuple[Any, ...]:
    # whoever a publisher cites without a party shares its voice (1)
    press = one.perspective.startswith("publisher:")
    who = "press" if press else (one.perspective, one.speaker)
    words = (one.controller, one.action, one.extent, one.share, one.stance)
    return one.syndication_group, who, *words


def _redated(articles: dict[str, list[Evidence]]) -> Iterable[Evidence]:
    if len(articles) == 1:
        return next(iter(articles.values()))
    first = min(articles.values(), key=_publication)
    dates = {_dates(one): one for one in first}
    return [_as_told(one, dates) for article in articles.values() for one in article]


def _publication(article: Sequence[Evidence]) -> tuple[Any, list[Dates]]:
    """When it was published, then its dates: of equal ones the earlier."""
    return min(one.published_at for one in article), sorted(map(_dates, article))


def _dates(one: Evidence) -> Dates:
    earliest, latest = one.since
    return one.said, latest or one.said, earliest or date.min


def _as_told(one: Evidence, dates: dict[Dates, Evidence]) -> Evidence:
    own = _dates(one)

    def distance(told: Dates) -> tuple[int, Dates]:
        return abs((told[1] - own[1]).days), told

    first = dates[min(dates, key=distance)]
    return replace(
        one, said=first.said, since=first.since, published_at=first.published_at
    )


def _is_exact(one: Reading) -> bool:
    earliest, latest = one.evidence.since
    return one.change and earliest is not None and earliest == latest


def _moved(one: Reading, exact: Sequence[Reading]) -> Reading:
    earliest, latest = one.evidence.since
    if not one.background or earliest is None or latest is None:
        return one
    if one.evidence.stance in DENIALS or not any(
        earliest < other.effect <= latest
        and other.perspective != one.perspective
        and contradict(one.stand, other.stand)
        for other in exact
    ):
        return one
    return replace(one, effect=earliest, kept=earliest, vague=True)
