"""Every stretch that a reading names, and whether it is cut from where it says."""

from collections.abc import Mapping

from events.claims import Selector
from events.extraction import Reading


def selectors(reading: Reading) -> list[Selector]:
    """The quotes, sentences and attributions of claims, and what was turned down."""
    found = [one.span for one in reading.rejected]
    for claim in reading.claims:
        found += [claim.quote, claim.sentence]
        found += [claim.attribution] if claim.attribution else []
    return found


def check_selectors(reading: Reading, fields: Mapping[str, str]) -> None:
    """Assert that each stretch has the words that the article has there."""
    for one in selectors(reading):
        content = fields[one.field]
        assert one.exact
        assert content[one.start : one.end] == one.exact
        assert content[: one.start].endswith(one.prefix)
        assert len(one.prefix) == min(32, one.start)
        assert content[one.end :].startswith(one.suffix)
        assert len(one.suffix) == min(32, len(content) - one.end)
    for claim in reading.claims:
        assert claim.sentence.field == claim.quote.field
        assert claim.sentence.start <= claim.quote.start
        assert claim.quote.end <= claim.sentence.end
