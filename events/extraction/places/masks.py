"""Names of places that stand for something else: a river, a battle, a person."""

from collections.abc import Sequence

from events.extraction.places.runs import is_start
from events.extraction.places.tables import BATTLE, FUNCTION, NEVER, NOT_THE_PLACE
from events.extraction.places.types import TYPES
from events.extraction.text import Token
from events.extraction.words import MONTHS, WEEKDAYS

_NO_FIRST_NAMES = NEVER | TYPES.keys()
_NO_LAST_NAMES = FUNCTION | TYPES.keys()


def is_masked(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the words around a name make it a river, a battle or an operation."""
    after = tokens[end].low if end < len(tokens) else ""
    if after in NOT_THE_PLACE:
        return True
    before = tokens[at - 1].low if at else ""
    if before == "the" and after == "of" and end + 1 < len(tokens):
        return is_start(tokens[end + 1])  # `the Chamber of Deputies`
    if before == "of" and at >= 2 and tokens[at - 2].low in BATTLE:
        return tokens[at - 2].word[:1].isupper()
    return before in ("lake", "mount", "operation")


def is_in_longer_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether other capitalised words make it part of a person's or other name."""
    if at and tokens[at - 1].end + 1 >= tokens[at].start:
        before = tokens[at - 1]
        if (is_start(before) and before.low not in _NO_FIRST_NAMES) and (at >= 2):
            return not before.low.endswith(("ian", "an", "ish", "ese", "i", "'s"))
    return leads_to_name(tokens, end)


def leads_to_name(tokens: Sequence[Token], end: int) -> bool:
    """Whether another capitalised word follows: `Kherson City | Council`."""
    if end >= len(tokens) or not is_start(tokens[end]):
        return False
    after = tokens[end]
    glued = after.start - tokens[end - 1].end <= 1
    dated = after.low in MONTHS or after.low in WEEKDAYS
    return glued and not dated and after.low not in _NO_LAST_NAMES
