"""The fold: a set of claims becomes the control history of a place.

A pure function of the set. Order of arrival never matters, and ids order lists only.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from events.fold.answers import reached_back, stepped_back
from events.fold.entries import Entry, entries
from events.fold.evidence import Evidence, Sides, inherited
from events.fold.overtaking import Rivals
from events.fold.periods import Period, periods
from events.fold.policies import DEFAULT, POLICIES
from events.fold.retelling import Telling, tellings
from events.fold.words import Word, word

ROUNDS = 4  # what is retold depends on what is overtaken, and the reverse


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The control history of a place.

    Attributes:
        periods: in order, without gaps.
        entries: what everybody maintained and when, for the tracks.
        claims: ids of the claims that bear on control, by this policy.
        context: ids of claims that do not bear on control.
        policy: whose claims count.
    """

    periods: tuple[Period, ...]
    entries: tuple[Entry, ...]
    claims: tuple[str, ...]
    context: tuple[str, ...]
    policy: str


def control_history(
    evidence: Iterable[Evidence], sides: Sides, policy: str = DEFAULT
) -> History:
    """Fold the claims on one place.

    Args:
        evidence: after the evidence filters.
        sides: whose side is whose.
        policy: a key of `POLICIES`.

    Raises:
        KeyError: there is no such policy.
    """
    counts = POLICIES[policy]
    chosen = [one for one in evidence if counts(one, sides)]
    read = [(one, word(one, sides)) for one in inherited(chosen)]
    words = stepped_back([found for _, found in read if found])
    words = reached_back(words)
    kept = tuple(_entries(words))
    return History(
        periods=periods(kept, sides),
        entries=kept,
        claims=tuple(sorted(one.id for one, found in read if found is not None)),
        context=tuple(sorted(one.id for one, found in read if found is None)),
        policy=policy,
    )


def _entries(words: Sequence[Word]) -> list[Entry]:
    """Everybody's entries. Retold changes overtake nobody, so they are found first."""
    told: dict[str, list[Telling]] = {}
    rivals = Rivals(words)
    for _ in range(ROUNDS):
        again = _tellings(words, rivals)
        if again == told:
            break
        told = again
        dated = [one.word for those in told.values() for one in those]
        rivals = Rivals(dated)
    return [entry for who in sorted(told) for entry in entries(told[who], rivals)]


def _tellings(words: Sequence[Word], rivals: Rivals) -> dict[str, list[Telling]]:
    speakers: dict[str, list[Word]] = defaultdict(list)
    for one in words:
        speakers[one.perspective].append(one)
    return {who: tellings(those, rivals) for who, those in speakers.items()}


def statuses(
    history: History, evidence: Iterable[Evidence], sides: Sides
) -> list[dict[str, str]]:
    """For each period, the status that each other policy finds on its first day."""
    claims = list(evidence)
    others = {
        name: control_history(claims, sides, name).periods
        for name in sorted(POLICIES)
        if name != history.policy
    }
    return [
        {name: _on(found, one.start) for name, found in others.items()}
        for one in history.periods
    ]


def period_on(found: Sequence[Period], day: date) -> Period | None:
    """The period that contains the day, or None before the first."""
    for one in reversed(found):
        if one.start <= day:
            return one
    return None


def _on(found: Sequence[Period], day: date) -> str:
    one = period_on(found, day)
    return one.status if one else "unknown"
