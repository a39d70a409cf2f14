"""Each article gives its claims, with who speaks and on which day, and no other."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from events.claims import Claim
from events.gazetteer import Gazetteer
from events.parties import Parties
from tests.extraction.conftest import Reader

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.yaml"))
FEWEST = 3  # claims of an article


def article(path: Path) -> dict[str, Any]:
    """The article and its claims; a paragraph of the file is one line of the text."""
    told: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    paragraphs = told["text"].split("\n\n")
    return told | {"text": "\n\n".join(" ".join(one.split()) for one in paragraphs)}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_gives_its_claims_and_no_other(
    path: Path, reading: Reader, gazetteer: Gazetteer
) -> None:
    told = article(path)

    claims = reading(
        told["text"],
        on=told["published"],
        title=told["title"],
        publisher=told["publisher"],
    ).claims

    assert {line(claim, gazetteer) for claim in claims} == set(told["claims"])


def line(claim: Claim, gazetteer: Gazetteer) -> str:
    place = gazetteer.place(claim.location) if claim.location else None
    return " | ".join(
        str(word)
        for word in (
            place.name if place else claim.place_text,
            claim.action,
            claim.extent,
            claim.stance,
            claim.controller,
            claim.claimant.party or claim.claimant.type,
            claim.said.latest,
        )
    )


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_long_enough_to_be_one_and_claims_something(path: Path) -> None:
    told = article(path)

    assert 100 <= len(told["text"].split()) <= 260
    assert len(told["claims"]) >= FEWEST


def test_every_conflict_that_is_asked_for_has_an_article(parties: Parties) -> None:
    told = {slug for path in ARTICLES for slug in article(path)["conflicts"]}

    assert told <= parties.conflicts.keys()
    assert told >= {
        "russia-ukraine",
        "syria",
        "iraq-isil",
        "sudan",
        "south-sudan",
        "drc-m23",
        "myanmar",
        "nagorno-karabakh",
        "tigray",
        "libya-2011",
        "libya",
        "sahel",
        "afghanistan",
        "yemen",
        "gaza",
        "lebanon",
        "iran-iraq",
        "chad-libya",
    }
