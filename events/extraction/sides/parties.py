"""The mention that entries make: of one party, or of several that share a name."""

from collections.abc import Sequence

from events.extraction.heads import AGAINST
from events.extraction.sides.entries import Entry
from events.extraction.sides.items import Mention
from events.extraction.sides.tokens import text_of
from events.extraction.text import Token


def of_party(
    tokens: Sequence[Token], start: int, end: int, kind: str, entries: list[Entry]
) -> Mention:
    """A mention of the one party that entries name, else of those they may mean."""
    parties = tuple(dict.fromkeys(one.party for one in entries if one.party))
    against = _is_against(tokens, start, end, entries)
    settled = len(parties) == 1 and not entries[0].generic and not against
    generic = "against" if against else "named"
    return Mention(
        start=start,
        end=end,
        text=text_of(tokens, start, end),
        kind=kind,
        party=parties[0] if settled else None,
        parties=parties,
        generic=None if settled else generic,
        unit=entries[0].kind == "force",
    )


def _is_against(
    tokens: Sequence[Token], start: int, end: int, entries: list[Entry]
) -> bool:
    """Whether it is `Ruritanian rebels`: those who fight the state of that name."""
    if not any(one.state for one in entries):
        return False
    return any(tokens[at].low in AGAINST for at in range(start, end))
