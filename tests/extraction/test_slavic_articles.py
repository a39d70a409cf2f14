"""Whole Russian and Ukrainian articles: every claim, its claimant's side, its day."""

from pathlib import Path

import pytest

from events.claims import Claim
from events.gazetteer import Gazetteer
from tests.extraction import slavic_articles
from tests.extraction.conftest import Reader
from tests.extraction.slavic_articles import ARTICLES, Whole

FOLDER = Path(slavic_articles.__file__).parent


def _line(claim: Claim, gazetteer: Gazetteer) -> str:
    place = gazetteer.place(claim.location) if claim.location else None
    day = claim.said.latest
    said = f"{day}" if claim.said.earliest == day else f"..{day}"
    words = (
        place.name if place else claim.place_text,
        claim.action,
        claim.extent,
        claim.stance,
        claim.controller,
        claim.claimant.party or "-",
        said,
    )
    return " ".join(str(word) for word in words)


@pytest.mark.parametrize("whole", ARTICLES, ids=lambda whole: whole.name)
def test_a_whole_article_gives_its_claims_and_no_other(
    whole: Whole, reading: Reader, gazetteer: Gazetteer
) -> None:
    text = (FOLDER / f"{whole.name}.txt").read_text(encoding="utf-8")

    found = reading(text, on=whole.on)

    assert {_line(one, gazetteer) for one in found.claims} == set(whole.claims)


@pytest.mark.parametrize("whole", ARTICLES, ids=lambda whole: whole.name)
def test_every_quote_of_an_article_stands_where_it_is_said_to(
    whole: Whole, reading: Reader
) -> None:
    text = (FOLDER / f"{whole.name}.txt").read_text(encoding="utf-8")

    claims = reading(text, on=whole.on).claims

    assert claims
    for one in claims:
        assert text[one.quote.start : one.quote.end] == one.quote.exact
        assert one.sentence.start <= one.quote.start < one.quote.end <= one.sentence.end
