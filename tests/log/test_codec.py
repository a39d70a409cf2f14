"""Events to JSON and back, without loss."""

from dataclasses import is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args, get_type_hints
from uuid import UUID

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.canonical import canonical
from events.claims import Affiliation, Claim
from events.errors import NotCanonicalError
from events.facts import (
    Anchor,
    ArticleReceived,
    ArticleRetracted,
    AttributionCorrected,
    ClaimCorrected,
    ClaimMade,
    ClaimRetracted,
    Event,
    LocationMerged,
    PayloadRedacted,
    RedactedClaim,
    ReferenceRecorded,
    SyndicationJoined,
    VersionCompared,
)
from events.log import codec
from tests import build

# Any character but half of a surrogate pair: astral, right to left, combining, control.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
KEY = st.text(st.characters(max_codepoint=127), max_size=10)
NUMBER = st.integers(-(2**53) + 1, 2**53 - 1)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBER | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3),
    max_leaves=8,
)
for kind, strategy in {
    str: TEXT,
    int: NUMBER,
    datetime: st.datetimes(timezones=st.just(UTC)),
    date: st.dates(),
}.items():
    st.register_type_strategy(kind, strategy)
STORED = orjson.loads(Path(__file__).with_name("stored.json").read_bytes())
NEAR = Affiliation(party="russia", source="Its masthead", date=date(2024, 2, 1))
# Ids of claims as the first release made them, of version 5.
EARLIER = UUID("c52d8a55-ba56-51f1-92a8-59311e60da7a")
OTHER = UUID("edfa89b9-15a7-513f-9273-7d8c212183e9")
FIRST = [
    build.received(
        build.article(url="https://example.org/1", retrieved_at=build.NOON),
        version=2,
        previous="b" * 64,
    ),
    ClaimMade(
        claim=build.claim(
            claimant=build.claimant(cited_via="TASS", affiliation=NEAR),
            share=(650, 654),
            quantity={"percent": 65},
            loaded_terms=("liberated",),
            responds_to=(EARLIER,),
        )
    ),
    build.joined("a" * 64, "b" * 64, 912),
    build.reference("russia", name="Russia", countries=["RU"], allied_with=[]),
    ClaimRetracted(
        claim=EARLIER,
        location=build.KUPIANSK,
        reason="Read from a caption of another picture",
        author="A. Desk",
    ),
    PayloadRedacted(
        article="a" * 64,
        claim=EARLIER,
        seqs=(2, 3),
        claims=(
            RedactedClaim(claim=EARLIER, seq=2, location=build.KUPIANSK),
            RedactedClaim(claim=OTHER, seq=3, location=None),
        ),
        texts=("c" * 64,),
        reason="It names a private person",
        author="A. Desk",
    ),
]
LATER = [
    VersionCompared(
        article="b" * 64,
        version=2,
        anchors=(
            Anchor(claim=EARLIER, seq=2, fate="moved", start=7, end=44),
            Anchor(claim=OTHER, seq=3, fate="absent"),
        ),
    ),
    ClaimCorrected(
        claim=EARLIER,
        location=build.KUPIANSK,
        replaced={"extent": "full", "share": None},
        values={"extent": "part", "share": [400, 500]},
        reason="The sentence says that it is half",
        author="A. Desk",
    ),
    AttributionCorrected(
        claim=EARLIER,
        location=build.KUPIANSK,
        replaced={"text": "Gerasimov", "party": "russia"},
        values={"text": "a resident", "party": None},
        reason="He is named in the sentence before only",
        author="A. Desk",
    ),
    ArticleRetracted(
        article="a" * 64,
        locations=(build.KUPIANSK, "geonames:1"),
        reason="The publisher took it back",
        author="A. Desk",
    ),
    LocationMerged(
        location="geonames:1",
        into=build.KUPIANSK,
        reason="Two entries for one town",
        author="A. Desk",
    ),
    PayloadRedacted(
        article="a" * 64,
        claim=EARLIER,
        seqs=(2, 9),
        claims=(RedactedClaim(claim=EARLIER, seq=2, location=build.KUPIANSK),),
        texts=(),
        reason="It names a private person",
        author="A. Desk",
        corrections=(RedactedClaim(claim=EARLIER, seq=9, location="geonames:1"),),
    ),
]
DIGEST = st.binary(min_size=32, max_size=32).map(bytes.hex)
CLAIMS = st.builds(
    Claim, article=DIGEST, quantity=st.dictionaries(KEY, NUMBER, max_size=2)
)
CONTENT = st.dictionaries(KEY, JSON, max_size=3)
EVENTS = st.one_of(
    st.builds(ArticleReceived),
    st.builds(ClaimMade, claim=CLAIMS),
    st.builds(SyndicationJoined),
    st.builds(ReferenceRecorded, content=CONTENT),
    st.builds(VersionCompared),
    st.builds(ClaimRetracted),
    st.builds(ClaimCorrected, replaced=CONTENT, values=CONTENT),
    st.builds(AttributionCorrected, replaced=CONTENT, values=CONTENT),
    st.builds(ArticleRetracted),
    st.builds(LocationMerged),
    st.builds(PayloadRedacted),
)


def written(event: Event) -> tuple[str, dict[str, Any]]:
    """The name and the body that the log will have."""
    name, body = codec.encode(event)
    return name, orjson.loads(canonical(body, checked=True))


@given(EVENTS)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    name, body = codec.encode(event)

    stored = canonical(body, checked=True)

    assert codec.decode(name, orjson.loads(stored)) == event
    assert name in codec.NAMES
    assert canonical(orjson.loads(stored)) == stored


def test_a_claim_is_stored_with_its_id() -> None:
    made = build.claim()

    name, body = written(ClaimMade(claim=made))

    assert (name, body["id"], body["action"]) == (
        "claim-made/1",
        str(made.id),
        "captures",
    )
    assert body["since"] == {
        "earliest": None,
        "latest": "2025-11-20",
        "precision": "day",
    }


def test_a_claim_keeps_the_id_it_was_recorded_under() -> None:
    _, body = written(ClaimMade(claim=build.claim()))
    found = codec.decode("claim-made/1", body | {"id": str(EARLIER)})

    assert isinstance(found, ClaimMade)
    assert found.claim.id == EARLIER
    assert found.claim == build.claim()


def test_a_name_that_was_never_written_is_refused() -> None:
    with pytest.raises(ValueError, match="claim-made/9"):
        codec.decode("claim-made/9", {})


@pytest.mark.parametrize("lat", [49.7, float("nan"), {1, 2}])
def test_what_has_no_stored_form_is_refused(lat: object) -> None:
    content: dict[str, Any] = {"lat": lat}
    made = ReferenceRecorded(
        kind="place", ref="x", revision=1, digest="", content=content
    )

    with pytest.raises(NotCanonicalError):
        written(made)


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(NotCanonicalError):
        written(ClaimMade(claim=build.claim(place_text="\ud83d")))


def test_a_moment_is_stored_in_utc() -> None:
    east = build.NOON.astimezone(timezone(timedelta(hours=3)))
    received = build.received(build.article(), published_at=east, retrieved_at=east)

    name, body = codec.encode(received)

    assert body["published_at"] == body["retrieved_at"] == "2025-11-21T12:00:00Z"
    assert codec.decode(name, body) == received


@pytest.mark.parametrize("stored", STORED, ids=[one["type"] for one in STORED])
def test_what_was_ever_written_is_read_for_ever(stored: dict[str, Any]) -> None:
    event = codec.decode(stored["type"], stored["body"])

    assert event in [*FIRST, *LATER]
    assert written(event) == (stored["type"], stored["body"])


def test_no_event_has_a_field_that_could_hold_a_float() -> None:
    waiting, seen = [Event], set()
    while waiting:
        kind = waiting.pop()
        seen.add(kind)
        parts = [*get_args(kind)]
        if is_dataclass(kind):
            parts += get_type_hints(kind).values()
        waiting += [part for part in parts if part not in seen]

    assert Claim in seen
    assert float not in seen
