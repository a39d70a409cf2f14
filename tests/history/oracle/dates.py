"""Days that other claims settle: reprints (2), vague (6), retold (5), answers (8)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from events.history import Evidence
from tests.history.oracle.words import GONE, MONTH, STATE, Word, World, alike, clash

# 2: days, and those of reprints.


def first_dates(claims: Sequence[Evidence]) -> list[Evidence]:
    def same(one: Evidence, other: Evidence) -> bool:
        press = one.perspective.startswith("publisher:")
        who = (
            other.perspective.startswith("publisher:")
            if press
            else (one.perspective, one.claimant) == (other.perspective, other.claimant)
        )
        words = ("controller", "action", "extent", "share", "stance")
        return (
            who
            and one.syndication_group == other.syndication_group
            and all(getattr(one, name) == getattr(other, name) for name in words)
        )

    def days(one: Evidence) -> tuple[date, date, date]:
        return one.said, one.since[1] or one.said, one.since[0] or date.min

    def redated(one: Evidence) -> Evidence:
        alike = [other for other in claims if same(one, other)]
        articles = {other.article for other in alike}

        def published(article: str) -> Any:
            its = [other for other in alike if other.article == article]
            return min(o.published_at for o in its), sorted(map(days, its))

        if len(articles) == 1:
            return one
        first = min(articles, key=published)
        nearest = min(
            (other for other in alike if other.article == first),
            key=lambda o: (abs((days(o)[1] - days(one)[1]).days), days(o)),
        )
        dates = {n: getattr(nearest, n) for n in ("said", "since", "published_at")}
        return replace(one, **dates)

    return [redated(one) for one in claims]


# 6: vague dates.


def vague(words: Sequence[Word]) -> list[Word]:
    def moved(one: Word) -> Word:
        first, last = one.claim.since
        if not one.background or first is None or last is None:
            return one
        for other in words:
            start, end = other.claim.since
            if (
                other.change
                and start is not None
                and start == end
                and first < other.effect <= last
                and other.who != one.who
                and clash(one.says, other.says)
            ):
                return replace(one, effect=first, kept=first, vague=True)
        return one

    return [moved(one) for one in words]


# 5: the same change told again.


def once_each(words: Sequence[Word], lost: Mapping[str, date]) -> list[Word]:
    def told_apart(earlier: Word, later: Word) -> bool:
        gone = lost.get(earlier.claim.id)
        if gone is not None and gone < later.effect:
            return True
        return any(
            one.who == earlier.who
            and clash(one.says, earlier.says)
            and earlier.order < one.order < later.order
            for one in words
        )

    def place(one: Word) -> tuple[object, ...]:
        return (*one.order, one.claim.since[0] or date.min)

    done: list[Word] = [one for one in words if not one.change]
    left = sorted((one for one in words if one.change), key=place)
    while left:
        run = [left.pop(0)]
        kind = (run[0].who, run[0].says, run[0].claim.action in GONE)
        for one in list(left):
            if (one.who, one.says, one.claim.action in GONE) != kind:
                continue
            if told_apart(run[-1], one):
                break
            run.append(one)
            left.remove(one)
        done += dated_once(run, place)
    return done


def dated_once(run: Sequence[Word], place: Callable[[Word], Any]) -> list[Word]:
    known = [one for one in run if one.claim.since[0] is not None]
    best = min(run, key=place)
    if known:
        known.sort(key=lambda one: (one.claim.published_at, place(one)))
        best = known[0]
        for one in known[1:]:
            wide, narrow = one.bounds, best.bounds
            if not (wide[0] <= narrow[0] and narrow[1] <= wide[1]):
                best = one
    return [
        one
        if (one.claim.since, one.effect) == (best.claim.since, best.effect)
        else replace(one, effect=max(one.effect, best.effect), restated=True)
        for one in run
    ]


# 8: answers reach back.


def answers(words: Sequence[Word], world: World) -> list[Word]:
    def may(one: Word) -> bool:
        is_open = one.claim.action in STATE and one.claim.since[0] is None
        return one.says.denied or one.keeps or (is_open and world.own(one.claim))

    now = list(words)
    moments = sorted({(w.claim.said, w.claim.published_at) for w in words if may(w)})
    for moment in moments:
        now = [
            reached(one, now, world)
            if may(one) and (one.claim.said, one.claim.published_at) == moment
            else one
            for one in now
        ]
    return now


def reached(answer: Word, words: Sequence[Word], world: World) -> Word:
    said = answer.claim.said

    def may_answer(one: Word) -> bool:
        if one.who == answer.who or not clash(one.says, answer.says):
            return False
        if one.claim.published_at > answer.claim.published_at:
            return False
        parties = one.who.startswith("party:") and answer.who.startswith("party:")
        if parties and not answer.says.denied:
            return world.voice(one.who) != world.voice(answer.who)
        return True

    def since_last_contrary_change(one: Word) -> bool:
        return not any(
            other.change
            and not other.restated
            and clash(one.says, other.says)
            and one.effect < other.effect <= answer.effect
            and other.claim.published_at <= answer.claim.published_at
            for other in words
        )

    found = [
        one
        for one in words
        if may_answer(one)
        and said - MONTH <= one.effect <= said
        and since_last_contrary_change(one)
    ]
    if not found:
        return answer
    first = min(one.effect for one in found)
    if first >= answer.effect:
        return answer

    def agreed(with_: Word) -> bool:
        return any(
            one.who == answer.who
            and alike(one.says, with_.says)
            and with_.effect <= one.effect <= said
            and one.order <= answer.order
            for one in words
        )

    if all(agreed(one) for one in found if one.effect == first):
        return answer
    return replace(answer, effect=first)
