"""Which claims of the article a denial, a dismissal or a concession answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from events.claims import Claim
from events.extraction.coreference import CLAIMS, Memory
from events.vocabulary import Action, Stance

_ANSWERS = frozenset({Stance.DENIES, Stance.DISMISSES, Stance.CONCEDES})
_AFFIRMS = (Stance.ASSERTS, Stance.REPORTS)
_LOSSES = frozenset({Action.WITHDRAWS, Action.LOSES})
_GAINS = frozenset(
    {
        Action.CAPTURES,
        Action.RETAKES,
        Action.CONTROLS,
        Action.HOLDS,
        Action.CLEARS,
        Action.ENTERS,
    }
)


def responded(claims: Sequence[Claim], memory: Memory) -> list[Claim]:
    """The claims, each answer with the ids of those that it answers.

    Those of another side come first; only where none has made the claim, a denial
    answers those who report it.
    """
    return [
        replace(one, responds_to=_targets(one, _near(claims, at), memory))
        if one.stance in _ANSWERS and not one.responds_to
        else one
        for at, one in enumerate(claims)
    ]


def _near(claims: Sequence[Claim], at: int) -> Iterator[Claim]:
    """The claims about a claim's place: the article's first, and those around it.

    All of them would cost the square of the article's length.
    """
    place = _place(claims[at])
    around = claims[max(CLAIMS, at - CLAIMS) : at + CLAIMS]
    for one in (*claims[:CLAIMS], *around):
        if one.stance in _AFFIRMS and _place(one) == place:
            yield one


def _place(claim: Claim) -> str:
    return claim.location or claim.place_text.strip("()")


def _targets(claim: Claim, there: Iterable[Claim], memory: Memory) -> tuple[UUID, ...]:
    """The ids of the claims about a place that a claim answers."""
    party = claim.claimant.party
    ours = memory.side(party) if party else frozenset()
    others = [
        one
        for one in there
        if one.claimant.text != claim.claimant.text
        and one.claimant.party not in ours
        and _is_same(claim, one, memory)
        and not _is_later(one, claim)
    ]
    asserted = [one.id for one in others if one.stance is Stance.ASSERTS]
    found = asserted or [one.id for one in others]
    return tuple(dict.fromkeys(found))


def _is_same(answer: Claim, claim: Claim, memory: Memory) -> bool:
    """Whether what is answered and what was claimed come to the same."""
    mine, theirs = answer.controller, claim.controller
    if mine is None or theirs is None:
        return False
    if answer.action in _LOSSES and claim.action in _GAINS:
        return theirs not in memory.side(mine)
    if answer.action in _GAINS and claim.action in _LOSSES:
        return theirs not in memory.side(mine)
    alike = answer.action is claim.action or (
        {answer.action, claim.action} <= _GAINS
        or {answer.action, claim.action} <= _LOSSES
    )
    return alike and mine == theirs


def _is_later(claim: Claim, answer: Claim) -> bool:
    """Whether a claim was made after what would be its answer."""
    first, last = claim.said.earliest, answer.said.latest
    return first is not None and last is not None and first > last
