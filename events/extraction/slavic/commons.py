"""Common nouns that stand for a side: `противник`, `наши войска`, `ведомство`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from events.extraction.sides import Mention
from events.extraction.slavic.declensions import ALL, is_adjective
from events.extraction.slavic.entries import Names, folded
from events.extraction.slavic.heads import (
    AGAIN,
    BARE_FORCES,
    DEFENDERS,
    ENEMY,
    FORCES,
    NONSTATE,
    OFFICES,
    OURS,
    PERSONS,
    STATE,
    STATES,
    UNITS,
    UNNAMED,
)
from events.extraction.slavic.mentioning import against, common_mention, mention_of
from events.extraction.slavic.owners import (
    OF_COUNTRY,
    OPPOSITION,
    head_at,
    of_opposition,
    owned,
)
from events.extraction.text import Token
from events.vocabulary import ClaimantType

_OWN_OFFICES = ("минобороны", "міноборони", "генштаб")
GROUPS = ("группировки", "движения", "угруповання", "руху", "оппозиции", "опозиції")


def unlisted(
    tokens: Sequence[Token], at: int, names: Names, day: date
) -> tuple[int, Mention | None]:
    """Where a common noun with its owner ends, and the side that it names."""
    low = folded(tokens[at].low)
    following = folded(tokens[at + 1].low) if at + 1 < len(tokens) else ""
    adjective = low.startswith(("военн", "військов"))
    if adjective and (following in OFFICES or following in UNNAMED):
        return at + 1, None  # `военное ведомство`
    if low in OURS:
        return _ours(tokens, at)
    if low in STATES:
        return _of_state(tokens, at, names, day)
    if low not in FORCES and low not in OFFICES and low not in ENEMY:
        cases = UNNAMED.get(low)
        if cases is None:
            return at + 1, None
        return at + 1, common_mention(tokens, at, at + 1, "unnamed", None, cases)
    if low not in ENEMY and (found := _with_owner(tokens, at, names, day)):
        return found
    if low in PERSONS and (following in NONSTATE or following in GROUPS):
        end, cases = at + 2, OFFICES[low]
        return end, common_mention(tokens, at, end, "office", "nonstate", cases)
    return _common_noun(tokens, at, low)


def _ours(tokens: Sequence[Token], at: int) -> tuple[int, Mention | None]:
    """`Наши войска`: those of whoever speaks."""
    head = head_at(tokens, at + 1)
    cases = FORCES.get(folded(tokens[head].low)) if head is not None else None
    if head is None or cases is None:
        return at + 1, None
    return head + 1, common_mention(tokens, at, head + 1, "force", "own", cases)


def _of_state(
    tokens: Sequence[Token], at: int, names: Names, day: date
) -> tuple[int, Mention | None]:
    """`Вооружённые силы`, `правительственные войска`, with whose they are."""
    head = head_at(tokens, at + 1)
    if head is None:
        return at + 1, common_mention(tokens, at, at + 1, "force", "state", "NGA")
    cases = FORCES.get(folded(tokens[head].low), ALL)
    owner = owned(tokens, head, names, day)
    if owner is not None:
        return owner[0], mention_of(tokens, at, owner[0], owner[1], cases, "force")
    return head + 1, common_mention(tokens, at, head + 1, "force", "state", cases)


def _with_owner(
    tokens: Sequence[Token], at: int, names: Names, day: date
) -> tuple[int, Mention] | None:
    """A force or office with the name of whose it is, or of whom it fights."""
    low = folded(tokens[at].low)
    opposed = of_opposition(tokens, at, names, day) if low in FORCES else None
    if opposed is not None:
        stop, entry = opposed
        side = against(tokens, at, stop, entry)
        return stop, replace(side, cases=FORCES[low])
    owner = owned(tokens, at, names, day)
    if owner is None:
        return None
    end, entry, theirs = owner
    if entry.state and (low in NONSTATE or low in OPPOSITION):
        side = against(tokens, at, end, entry)
        return end, replace(side, cases=FORCES.get(low, ALL))
    office = low in OFFICES and (low not in FORCES or low in PERSONS)
    cases = OFFICES[low] if office else FORCES[low]
    if entry.actor is not None and entry.actor.type is ClaimantType.PERSON:
        cases = "".join(one for one in cases if one in theirs) or cases
    kind = "office" if office else "force"
    return end, mention_of(tokens, at, end, entry, cases, kind)


def _common_noun(
    tokens: Sequence[Token], at: int, low: str
) -> tuple[int, Mention | None]:
    """A force or office whose owner is not named beside it."""
    for table, kind, generic in (
        (ENEMY, "force", "enemy"),
        (NONSTATE, "force", "nonstate"),
        (DEFENDERS, "force", "own"),
        (STATE, "force", "state"),
        (UNITS, "force", "units"),
        (BARE_FORCES, "force", None),
        (OFFICES, "office", "office"),
    ):
        if low in table:
            if table is STATE and _is_strange(tokens, at):
                return at + 1, common_mention(
                    tokens, at, at + 1, kind, None, table[low]
                )
            if low in AGAIN or low in PERSONS:
                generic = "again" if low in AGAIN else "person"
            elif generic == "office" and not low.startswith(_OWN_OFFICES):
                side = common_mention(tokens, at, at + 1, kind, None, table[low])
                return at + 1, side
            end = at + 1
            if table is ENEMY and is_adjective(low):
                head = head_at(tokens, at + 1)
                end = at + 1 if head is None else head + 1
            return end, common_mention(tokens, at, end, kind, generic, table[low])
    if low in FORCES:
        return at + 1, common_mention(tokens, at, at + 1, "force", None, FORCES[low])
    return at + 1, None


def _is_strange(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective that no list has says whose army it is."""
    before = tokens[at - 1].low if at else ""
    return before.endswith(OF_COUNTRY)
