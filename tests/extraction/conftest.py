"""The gazetteer of our own rows, the parties of the seeds, a reader of both."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from events.articles import Article
from events.extraction import Reading, read
from events.gazetteer import Gazetteer, build_gazetteer
from events.gazetteer.tables import metadata
from events.parties import Parties, read_parties

SEEDS = Path(__file__).parents[2] / "seeds"

Reader = Callable[..., Reading]


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """The places of `seeds/gazetteer.csv` alone."""
    path = tmp_path_factory.mktemp("gazetteer") / "places.db"
    engine = sa.create_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    with engine.begin() as connection:
        build_gazetteer(connection, SEEDS / "gazetteer.csv", geonames=False)
    return Gazetteer(engine)


@pytest.fixture(scope="session")
def parties() -> Parties:
    """The parties of the seeds."""
    return read_parties(SEEDS / "parties.yaml")


@pytest.fixture(scope="session")
def reading(gazetteer: Gazetteer, parties: Parties) -> Reader:
    """Reads a text published by The Example on a day."""

    def read_text(
        text: str,
        *,
        on: str = "2025-11-21",
        title: str = "",
        publisher: str = "The Example",
    ) -> Reading:
        article = Article(
            publisher=publisher,
            url=None,
            title=title,
            text=text,
            published_at=datetime.fromisoformat(on).replace(tzinfo=UTC),
            published_precision="day",
        )
        return read(article, gazetteer, parties)

    return read_text


@pytest.fixture(scope="session")
def told(reading: Reader, gazetteer: Gazetteer) -> Callable[..., set[str]]:
    """What a text claims, each as `Place action extent stance controller`."""

    def claims(text: str, **known: str) -> set[str]:
        found = set()
        for claim in reading(text, **known).claims:
            place = gazetteer.place(claim.location) if claim.location else None
            name = place.name if place else claim.place_text
            words = (name, claim.action, claim.extent, claim.stance, claim.controller)
            found.add(" | ".join(str(word) for word in words))
        return found

    return claims


@pytest.fixture(scope="session")
def voiced(reading: Reader) -> Callable[..., set[str]]:
    """What a text claims, each as `place action controller stance claimant [side]`.

    The side is the claimant's party, else its type.
    """

    def claims(text: str, **known: str) -> set[str]:
        return {
            f"{one.place_text.strip('()')} | {one.action} | {one.controller}"
            f" | {one.stance} | {one.claimant.text}"
            f" [{one.claimant.party or one.claimant.type}]"
            for one in reading(text, **known).claims
        }

    return claims
