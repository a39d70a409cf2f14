"""Names lead to places; several places of one name are told apart by context."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from events.errors import (
    AmbiguousLocationError,
    InvalidReferenceError,
    UnknownLocationError,
)
from events.gazetteer import Context, Gazetteer, build_gazetteer, choose, key
from events.gazetteer.place import Place, place_of
from events.gazetteer.resolving import resolve, suggestions
from events.gazetteer.tables import metadata

HEADER = "id,name,type,country,admin1,lat,lon,population,parent,aliases,source,date"
ROWS = """\
geonames:1,Norrby,city,AA,01,50.0,30.0,9000,,Norrbyen|Норбі|Oldtown,a map,2025-01-01
geonames:2,Norrby,city,BB,02,10.0,80.0,900000,,,a map,2025-01-01
geonames:3,Sjö,village,AA,01,50.1,30.1,90,,,a map,2025-01-01
geonames:4,Sjö,village,AA,03,55.0,36.0,90,,,a map,2025-01-01
whoholds:norrby-mill,Norrby-Mill,village,AA,01,,,,,,a map,2025-01-01
"""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    engine = sa.create_engine(f"sqlite:///{tmp_path}/gazetteer.db")
    metadata.create_all(engine)  # the migrations are tested with the log
    yield engine
    engine.dispose()


@pytest.fixture
def supplement(tmp_path: Path) -> Path:
    path = tmp_path / "gazetteer.csv"
    path.write_text(f"{HEADER}\n{ROWS}")
    return path


@pytest.fixture
def gazetteer(engine: sa.Engine, supplement: Path) -> Gazetteer:
    with engine.begin() as connection:
        build_gazetteer(connection, supplement, geonames=False)
    return Gazetteer(engine)


def no_claims(ids: object) -> dict[str, int]:
    return {}


@pytest.mark.parametrize(
    "spelled",
    [
        "Kup'yans'k",
        "Kup’yansʼk",
        "KUPYANSK",
        "Kupyansk\u200f",
        " Kupyansk ",
        "\0Kupyansk",
    ],
)
def test_spellings_that_differ_in_marks_only_have_one_key(spelled: str) -> None:
    assert key(spelled) == key("Kupyansk")


def test_a_hyphen_is_a_space_and_not_nothing() -> None:
    assert key("Deir ez-Zor") == key("Deir  ez–Zor") != key("Deir ezZor")


def test_building_again_changes_nothing(
    engine: sa.Engine, gazetteer: Gazetteer, supplement: Path
) -> None:
    with engine.begin() as connection:
        assert build_gazetteer(connection, supplement, geonames=False) is None


def test_a_changed_supplement_replaces_the_old_rows(
    engine: sa.Engine, gazetteer: Gazetteer, supplement: Path
) -> None:
    supplement.write_text(f"{HEADER}\n{ROWS}".replace("Oldtown", "Newtown"))

    with engine.begin() as connection:
        assert build_gazetteer(connection, supplement, geonames=False) == 5

    assert set(gazetteer.named(["Oldtown", "Newtown"])) == {"newtown"}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("geonames:9,X,castle,AA,01,,,,,,a map,2025-01-01", "line 2: 'castle'"),
        ("9,X,city,AA,01,,,,,,a map,2025-01-01", "line 2: needs an id"),
        ("geonames:9,X,city,AA,01,,,,,,,", "line 2: geonames:9 needs a source"),
        ("geonames:9,X,city,AA,01,north,,,,,a map,2025-01-01", "line 2: could not"),
        ("geonames:9,X", "line 2"),
    ],
)
def test_a_wrong_row_is_refused_by_line_and_nothing_changes(
    engine: sa.Engine, gazetteer: Gazetteer, supplement: Path, row: str, told: str
) -> None:
    supplement.write_text(f"{HEADER}\n{row}\n")

    with pytest.raises(InvalidReferenceError, match=told), engine.begin() as connection:
        build_gazetteer(connection, supplement, geonames=False)

    assert gazetteer.place("geonames:1") is not None


def test_one_look_up_finds_all_names(gazetteer: Gazetteer) -> None:
    found = gazetteer.named(["norrby", "Норбі", "SJO", "nowhere"])

    assert {form: [one.place.id for one in those] for form, those in found.items()} == {
        "norrby": ["geonames:1", "geonames:2"],
        key("Норбі"): ["geonames:1"],
        "sjo": ["geonames:3", "geonames:4"],
    }


def test_a_compound_is_its_own_place(gazetteer: Gazetteer) -> None:
    [named] = gazetteer.named(["Norrby-Mill"])[key("Norrby-Mill")]

    assert named.place.id == "whoholds:norrby-mill"


@pytest.mark.parametrize(
    ("context", "meant"),
    [
        (Context(), None),
        (Context(theatre=frozenset({"AA"})), "geonames:1"),
        (Context(theatre=frozenset({"BB.02"})), "geonames:2"),
        (Context(containers=frozenset({("BB", "02")})), "geonames:2"),
        (Context(containers=frozenset({("CC", None)})), None),
    ],
)
def test_a_homonym_is_settled_by_context_and_never_by_population(
    gazetteer: Gazetteer, context: Context, meant: str | None
) -> None:
    chosen = choose(gazetteer.named(["Norrby"])["norrby"], context).place

    assert (chosen.id if chosen else None) == meant


def test_a_homonym_is_settled_by_what_lies_near(gazetteer: Gazetteer) -> None:
    norrby = gazetteer.place("geonames:1")
    assert norrby is not None

    choice = choose(gazetteer.named(["Sjö"])["sjo"], Context(nearby=(norrby,)))

    assert choice.place is not None
    assert choice.place.id == "geonames:3"


def test_a_reader_gets_the_place_that_has_claims(gazetteer: Gazetteer) -> None:
    found = resolve("NORRBY", gazetteer, lambda ids: {"geonames:2": 3})

    assert (found.place.id, found.alias, found.kind) == ("geonames:2", "Norrby", "name")


def test_a_reader_is_never_given_one_of_several(gazetteer: Gazetteer) -> None:
    with pytest.raises(AmbiguousLocationError) as refusal:
        resolve("Norrby", gazetteer, lambda ids: {"geonames:1": 1, "geonames:2": 3})

    assert [one["id"] for one in refusal.value.candidates] == [
        "geonames:2",
        "geonames:1",
    ]


def test_a_country_decides(gazetteer: Gazetteer) -> None:
    assert resolve("Norrby", gazetteer, no_claims, "AA").place.id == "geonames:1"


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("geonames:1", "id"),
        ("Norrbyen", "transliteration"),
        ("норбі", "other_script"),
        ("Oldtown", "other_name"),
    ],
)
def test_an_answer_says_how_the_name_matched(
    gazetteer: Gazetteer, asked: str, kind: str
) -> None:
    found = resolve(asked, gazetteer, no_claims)

    assert (found.place.id, found.kind) == ("geonames:1", kind)


def test_a_misspelled_name_gets_suggestions_and_no_answer(
    gazetteer: Gazetteer,
) -> None:
    with pytest.raises(UnknownLocationError) as refusal:
        resolve("Norbyen", gazetteer, no_claims)

    assert refusal.value.suggestions[0]["id"] == "geonames:1"
    assert suggestions("Xyzzy", gazetteer, no_claims) == []
    with pytest.raises(UnknownLocationError):
        resolve("geonames:404", gazetteer, no_claims)


def test_a_place_and_its_recorded_document_are_one(gazetteer: Gazetteer) -> None:
    for id in ("geonames:1", "whoholds:norrby-mill"):
        place = gazetteer.place(id)

        assert isinstance(place, Place)
        assert place_of(place.document) == place


def test_answers_that_were_kept_go_with_the_tables_that_gave_them(
    engine: sa.Engine, supplement: Path, gazetteer: Gazetteer
) -> None:
    before = gazetteer.named(["Sjö", "Newtown"])
    more = "geonames:9,Newtown,city,AA,01,50.0,30.0,9,,,a map,2025-01-01\n"
    less = "\n".join(one for one in ROWS.splitlines() if "Sjö" not in one)
    supplement.write_text(f"{HEADER}\n{less}\n{more}")

    again = gazetteer.named(["Sjö", "Newtown"])
    with engine.begin() as connection:
        build_gazetteer(connection, supplement, geonames=False)
    after = gazetteer.named(["Sjö", "Newtown"])

    assert before == again
    assert [*before] == [key("Sjö")]
    assert [*after] == [key("Newtown")]
