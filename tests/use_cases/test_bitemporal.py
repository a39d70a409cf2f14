"""What the log answers at any time and by any filter, against a list and the oracle."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from events.claims import Claim, Claimant, Selector
from events.dates import DatedInterval, Precision
from events.finding import found
from events.gazetteer import Gazetteer
from events.history import POLICIES, Evidence
from events.imports import record
from events.log import Log
from events.parties import parties_of
from events.timeline import Query, timeline
from events.vocabulary import Action, ClaimantType, Extent, Grade, Stance
from tests import build
from tests.correcting import retract
from tests.history import oracle
from tests.history.claims import parties_document
from tests.history.test_oracle import WORLD, Pool, any_word, told

PARTIES = parties_of(parties_document())
LATE = datetime(2026, 1, 1, tzinfo=UTC)
NUMBERS = count()  # tells reports of several examples in one log apart


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something that was recorded: a claim, or that one of before was taken back."""

    seq: int
    claim: Evidence
    grade: str
    retracted: bool = False


def published(word: Evidence) -> datetime:
    return datetime.combine(word.published_at, time(12), UTC)


def article_and_claim(word: Evidence, number: int, grade: str) -> tuple[Any, Claim]:
    """The article and the claim of the log that are such evidence."""
    kind, _, who = word.perspective.partition(":")
    article = build.article(
        f"Report {number}.", publisher=word.publisher, published_at=published(word)
    )
    text = article.text
    first, last = word.since
    return article, build.claim(
        article.id,
        controller=word.controller,
        action=Action(word.action),
        extent=Extent(word.extent),
        share=word.share,
        stance=Stance(word.stance),
        claimant=Claimant(
            text=word.claimant or who,
            type=ClaimantType.PUBLISHER if kind == "publisher" else ClaimantType.OFFICE,
            party=None if kind == "publisher" else who,
        ),
        said=DatedInterval.on(word.said),
        since=DatedInterval(
            earliest=first, latest=last, precision=Precision.DAY if last else None
        ),
        quote=Selector.cut("text", text, 0, len(text)),
        sentence=Selector.cut("text", text, 0, len(text)),
        attribution=None,
        grade=Grade(grade),
    )


def recorded(
    words: Sequence[Evidence], log: Log, gazetteer: Gazetteer, chance: random.Random
) -> list[Step]:
    """The words in the log, some of them twice and some taken back, and a list."""
    steps: list[Step] = []
    for number, word in enumerate(words):
        grade = chance.choice("abc")
        article, claim = article_and_claim(word, next(NUMBERS), grade)
        parts = (article, [claim])
        use: dict[str, Any] = {
            "log": log,
            "gazetteer": gazetteer,
            "parties": PARTIES,
            "clock": lambda: LATE,
        }
        receipt = record(*parts, **use).receipt
        plain = replace(
            word,
            id=str(claim.id),
            article=article.id,
            syndication_group=article.id,
            claimant=word.claimant or word.perspective.partition(":")[2],
        )
        steps.append(Step(seq=receipt.last_seq or 0, claim=plain, grade=grade))
        if chance.random() < 0.3:
            assert record(*parts, **use).receipt.outcome == "duplicate"
        if number and chance.random() < 0.3:
            wrong = chance.choice([one for one in steps if not one.retracted])
            gone = [one.claim.id for one in steps if one.retracted]
            if wrong.claim.id not in gone:
                done = retract(
                    UUID(wrong.claim.id), reason="misread", author="A", log=log
                )
                steps.append(replace(wrong, seq=done.last_seq or 0, retracted=True))
    return steps


def left(steps: Sequence[Step], known: int, query: Query) -> list[Evidence]:
    """What counts for a query at a seq, by the list alone."""
    before = [one for one in steps if one.seq <= known]
    gone = {one.claim.id for one in before if one.retracted}

    def wanted(one: Step) -> bool:
        claim = one.claim
        kind, _, who = claim.perspective.partition(":")
        party = None if kind == "publisher" else who
        by = query.published_by
        return (
            (by is None or published(claim) <= by)
            and (not query.party or party in query.party)
            and (not query.claimant or claim.claimant in query.claimant)
            and (not query.publisher or claim.publisher in query.publisher)
            and (not query.stance or claim.stance in query.stance)
            and (not query.grade or one.grade in query.grade)
        )

    return [one.claim for one in before if one.claim.id not in gone and wanted(one)]


def any_query(draw: Any, words: Sequence[Evidence]) -> Query:
    """A policy, and each filter with a value that some claim has, or without."""

    def some(values: Any) -> frozenset[str]:
        chosen = draw(st.sampled_from([None, None, None, *sorted(values)]))
        return frozenset([chosen] if chosen else [])

    moments = [None, None, *sorted(published(one) for one in words)]
    moment = draw(st.sampled_from(moments))
    less = draw(st.sampled_from([timedelta(0), timedelta(microseconds=1)]))
    return Query(
        published_by=moment and moment - less,
        policy=draw(st.sampled_from(sorted(POLICIES))),
        party=some({"a", "b", "w", "isw"}),
        claimant=some({"the office"}),
        publisher=some({one.publisher for one in words}),
        stance=some({one.stance for one in words}),
        grade=some("abc"),
    )


@settings(
    max_examples=25, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(
    words=st.lists(any_word(Pool(days=tuple(range(1, 61)))), min_size=1, max_size=7),
    seed=st.integers(0, 2**32),
    data=st.data(),
)
def test_an_answer_is_the_oracle_s_at_any_time_and_by_any_filter(
    words: list[Evidence],
    seed: int,
    data: st.DataObject,
    log: Log,
    gazetteer: Gazetteer,
) -> None:
    clear(log)
    plain = [replace(one, affiliation=None) for one in words]
    steps = recorded(plain, log, gazetteer, random.Random(seed))

    for _ in range(4):
        known = steps[data.draw(st.integers(0, len(steps) - 1))].seq
        query = any_query(data.draw, plain)
        what = found("Kupiansk", log=log, gazetteer=gazetteer, known=known)
        periods = timeline(what, query, log=log).periods

        expected = oracle.fold(left(steps, known, query), WORLD, query.policy)
        assert told(periods) == expected


def clear(log: Log) -> None:
    """Take back what other examples left in the same log."""
    for one in log.claims(build.KUPIANSK):
        if one.state != "retracted":
            retract(one.claim.id, reason="another example", author="A", log=log)
