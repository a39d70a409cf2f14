"""A conflict is data: a made-up one is added to the files, and its reports are read."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
import yaml

from events.articles import Article
from events.claims import Claim
from events.extraction import read
from events.gazetteer import Gazetteer, build_gazetteer
from events.gazetteer.tables import metadata
from events.parties import read_parties
from tests.extraction.conftest import SEEDS, Reader

SOURCE = {"source": "made up for a test", "date": "2031-01-01"}
CONFLICT = {"id": "sund-valley", "name": "Sund Valley", "theatre": ["QX"]}
PARTIES = [
    {
        "id": "ormund",
        "names": ["Ormund", "Republic of Ormund"],
        "adjectives": ["Ormundian"],
        "metonyms": ["Tarvik"],
        "countries": ["QX"],
        "own_offices": {"ru": ["Минобороны"]},
        "from": "2030-01-01",
        "to": "2031-05-31",
    },
    {
        "id": "kingdom-of-ormund",
        "names": ["Ormund", "Kingdom of Ormund"],
        "adjectives": ["Ormundian"],
        "countries": ["QX"],
        "to": "2029-12-31",
    },
    {
        "id": "sund-council",
        "names": ["Sund Liberation Council", "SLC"],
        "adjectives": ["Sundish"],
        "epithets": ["Sundish brigands"],
        "in_power": [
            {
                "from": "2031-06-01",
                "names": ["government of Ormund"],
                "adjectives": ["Ormundian"],
                "metonyms": ["Tarvik"],
                "countries": ["QX"],
            }
        ],
    },
    {
        "id": "lethia",
        "names": ["Lethia"],
        "adjectives": ["Lethian"],
        "countries": ["QY"],
    },
    {
        "id": "dray-column",
        "names": ["Dray Column"],
        "proxy_of": [{"party": "lethia", "from": "2030-01-01", "to": None}],
    },
    {"id": "marsh-watch", "kind": "observer", "names": ["Marsh Watch"]},
]
ACTORS = [
    {
        "id": "ormund-war-ministry",
        "name": "Ministry of War of Ormund",
        "type": "office",
        "party": "ormund",
        "aliases": ["Ormundian War Ministry"],
    },
    {
        "id": "ormund-telegraph",
        "name": "Ormund Telegraph",
        "type": "publisher",
        "party": "ormund",
    },
    {
        "id": "ilse-varn",
        "name": "Ilse Varn",
        "type": "person",
        "party": "sund-council",
        "aliases": ["Varn"],
    },
]
PLACES = (
    "whoholds:kelm,Kelm,town,QX,,10.0,20.0,9000,,,made up,2031-01-01",
    "whoholds:brask,Brask,town,QX,,10.1,20.1,7000,,Braska,made up,2031-01-01",
    "whoholds:osterhal,Osterhal,city,QX,,10.2,20.2,90000,,,made up,2031-01-01",
    "whoholds:tarvik,Tarvik,city,QX,,10.9,20.9,400000,,,made up,2031-01-01",
)
REPORT = """TARVIK, March 6 - The Ormundian War Ministry said on Wednesday that its \
troops had taken full control of the town of Kelm, where fighting had gone on since \
the end of January.

Ilse Varn, a spokeswoman for the Sund Liberation Council, denied that Kelm had fallen, \
but acknowledged that Ormundian forces had entered Brask.

The Dray Column, which is backed by Lethia, said its fighters had seized the \
airport of Osterhal on Tuesday.

Marsh Watch, which follows the war from abroad, said on Thursday that the SLC still \
held most of Osterhal."""
STATE_REPORT = """The enemy has lost the town of Brask, and our forces now control \
Kelm as well. Sundish brigands abandoned Osterhal last night."""

Told = tuple[str, ...]


@pytest.fixture(scope="module")
def claims_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[..., tuple[Claim, ...]]:
    """Reads a report by copies of the two files with the new rows."""
    folder = tmp_path_factory.mktemp("seeds")
    policy = yaml.load(
        (SEEDS / "parties.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader
    )
    policy["conflicts"].append(CONFLICT)
    policy["parties"] += [_party(**one) for one in PARTIES]
    policy["actors"] += [one | SOURCE for one in ACTORS]
    (folder / "parties.yaml").write_text(yaml.safe_dump(policy, allow_unicode=True))
    rows = (SEEDS / "gazetteer.csv").read_text("utf-8").rstrip("\n")
    (folder / "gazetteer.csv").write_text("\n".join((rows, *PLACES, "")))
    engine = sa.create_engine(f"sqlite:///{folder}/places.db")
    metadata.create_all(engine)
    with engine.begin() as connection:
        build_gazetteer(connection, folder / "gazetteer.csv", geonames=False)
    parties, gazetteer = read_parties(folder / "parties.yaml"), Gazetteer(engine)

    def claims(text: str, publisher: str, year: int = 2031) -> tuple[Claim, ...]:
        article = Article(
            publisher=publisher,
            url=None,
            title="",
            text=text,
            published_at=datetime(year, 3, 7, tzinfo=UTC),
            published_precision="day",
        )
        return read(article, gazetteer, parties).claims

    return claims


def _party(**told: Any) -> dict[str, Any]:
    plain = {"name": told["names"][0], "kind": "belligerent", "conflicts": []}
    conflicts = [CONFLICT["id"]] if told.get("kind") != "observer" else []
    return plain | SOURCE | told | {"conflicts": conflicts}


def told(claim: Claim) -> Told:
    said = claim.said.latest
    return (
        claim.place_text,
        claim.action,
        claim.extent,
        claim.stance,
        str(claim.controller),
        str(claim.claimant.party),
        str(said),
    )


def test_a_new_conflict_is_read_by_its_entries_alone(
    claims_of: Callable[..., tuple[Claim, ...]],
) -> None:
    claims = {told(claim) for claim in claims_of(REPORT, "The Example")}

    assert claims == {
        ("Kelm", "captures", "full", "asserts", "ormund", "ormund", "2031-03-05"),
        ("Kelm", "captures", "full", "denies", "ormund", "sund-council", "2031-03-07"),
        (
            "Brask",
            "enters",
            "contested",
            "concedes",
            "ormund",
            "sund-council",
            "2031-03-07",
        ),
        (
            "Osterhal airport",
            "captures",
            "full",
            "asserts",
            "dray-column",
            "dray-column",
            "2031-03-07",
        ),
        (
            "Osterhal",
            "holds",
            "most",
            "reports",
            "sund-council",
            "marsh-watch",
            "2031-03-06",
        ),
    }


def test_a_new_sides_own_outlet_speaks_for_it_and_calls_the_other_the_enemy(
    claims_of: Callable[..., tuple[Claim, ...]],
) -> None:
    claims = claims_of(STATE_REPORT, "Ormund Telegraph")

    assert {told(claim)[:-1] for claim in claims} == {
        ("Brask", "loses", "none", "asserts", "sund-council", "ormund"),
        ("Kelm", "controls", "full", "asserts", "ormund", "ormund"),
        ("Osterhal", "withdraws", "none", "asserts", "sund-council", "ormund"),
    }


def test_what_the_other_side_calls_a_new_party_stands_in_no_field(
    claims_of: Callable[..., tuple[Claim, ...]],
) -> None:
    [claim] = [
        one
        for one in claims_of(STATE_REPORT, "Ormund Telegraph")
        if one.place_text == "Osterhal"
    ]

    assert claim.controller == "sund-council"
    assert "Sundish brigands" in claim.sentence.exact


@pytest.mark.parametrize(
    ("year", "side"),
    [(2029, "kingdom-of-ormund"), (2031, "ormund"), (2032, "sund-council")],
)
def test_a_name_that_governments_shared_means_the_one_of_that_year(
    year: int, side: str, claims_of: Callable[..., tuple[Claim, ...]]
) -> None:
    text = "Ormundian forces have taken the town of Kelm, officials in Tarvik said."

    [claim] = claims_of(text, "The Example", year)

    assert claim.controller == side


def test_a_party_that_does_not_exist_yet_is_not_meant(
    claims_of: Callable[..., tuple[Claim, ...]],
) -> None:
    text = "The Republic of Ormund said its forces had taken the town of Kelm."

    assert claims_of(text, "The Example", 2029) == ()


def test_an_office_without_a_country_is_its_only_owners_by_the_entries(
    claims_of: Callable[..., tuple[Claim, ...]], reading: Reader
) -> None:
    text = "Российские войска заняли Купянск, сообщили в Минобороны."

    [ours] = reading(text).claims
    [shared] = claims_of(text, "Пример")  # Ormund's entry claims the word as well

    assert ours.claimant.party == "russia"
    assert shared.claimant.party is None
