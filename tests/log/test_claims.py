"""Claims by location, by article and by id; and what concerns a location."""

from uuid import UUID

import pytest

from events.errors import NotFoundError
from events.facts import ClaimMade
from events.log import Batch, Log
from tests import build
from tests.build import KUPIANSK
from tests.log.test_append import append

OTHER = "geonames:706483"


def join(log: Log, article: str, group: str, expected: int) -> int:
    """Append that an article joins a group; returns the seq."""
    stream = f"article-{article}"
    events = [build.joined(article, group)]
    receipt = log.append([Batch(stream=stream, expected=expected, events=events)])
    assert receipt.last_seq
    return receipt.last_seq


def test_claims_are_those_known_at_a_seq(log: Log) -> None:
    first, second = build.article(title="1"), build.article(title="2")
    append(log, build.claimed(first, [KUPIANSK, OTHER]))
    append(log, build.claimed(second, [KUPIANSK]))

    assert [one.seq for one in log.claims(KUPIANSK)] == [2, 5]
    assert [one.seq for one in log.claims(KUPIANSK, until=4)] == [2]
    assert log.claims(KUPIANSK, until=1) == []
    assert log.claims("geonames:1") == []


def test_a_claim_brings_its_article_and_its_time(log: Log) -> None:
    article = build.article()
    made = build.claim(article.id)
    append(log, build.batch(article, ClaimMade(claim=made)))

    stored = log.claim(made.id)

    assert [stored] == log.claims(KUPIANSK) == log.article_claims(article.id)
    assert (stored.claim, stored.article) == (made, build.received(article))
    assert (stored.seq, stored.recorded_at) == (2, log.clock())
    with pytest.raises(NotFoundError, match="claim"):
        log.claim(made.id, until=1)
    with pytest.raises(NotFoundError, match="claim"):
        log.claim(UUID(int=7))


def test_a_claim_on_an_unresolved_place_is_kept_with_its_article(log: Log) -> None:
    article = build.article()
    made = build.claim(article.id, location=None)

    append(log, build.batch(article, ClaimMade(claim=made)))

    assert [one.claim for one in log.article_claims(article.id)] == [made]
    assert log.claim_counts() == {}


def test_claims_are_counted_by_location(log: Log) -> None:
    append(log, build.claimed(build.article(title="1"), [KUPIANSK, OTHER]))
    append(log, build.claimed(build.article(title="2"), [KUPIANSK]))

    assert log.claim_counts() == {KUPIANSK: 2, OTHER: 1}
    assert log.claim_counts([KUPIANSK, "geonames:1"]) == {KUPIANSK: 2}
    assert log.claim_counts([KUPIANSK, OTHER], until=2) == {KUPIANSK: 1}
    assert log.claim_counts([]) == {}


def test_the_group_of_a_claim_is_the_one_in_force_at_a_seq(log: Log) -> None:
    first, second = build.article(title="1"), build.article(title="2")
    append(log, build.claimed(first))
    append(log, build.claimed(second))
    joined = join(log, second.id, first.id, 2)

    before = [one.group for one in log.claims(KUPIANSK, until=joined - 1)]
    after = [one.group for one in log.claims(KUPIANSK)]

    assert before == [first.id, second.id]
    assert after == [first.id, first.id]
    assert log.article(second.id).group == first.id
    assert log.article(second.id, until=joined - 1).group == second.id


def test_a_location_s_head_is_its_last_claim(log: Log) -> None:
    assert log.location_head(KUPIANSK) is None
    append(log, build.claimed(build.article(title="1"), [KUPIANSK, OTHER]))
    append(log, build.claimed(build.article(title="2"), [OTHER]))

    assert log.location_head(KUPIANSK) == 2
    assert log.location_head(OTHER) == 5
    assert log.location_head(OTHER, until=4) == 3
    assert log.location_head(OTHER, until=2) is None


def test_syndication_concerns_the_locations_of_the_article_that_joins(
    log: Log,
) -> None:
    first, second = build.article(title="1"), build.article(title="2")
    append(log, build.claimed(first, [KUPIANSK, OTHER]))
    append(log, build.claimed(second, [KUPIANSK]))

    joined = join(log, second.id, first.id, 2)

    assert log.location_head(KUPIANSK) == joined == 6
    assert log.location_head(OTHER) == 3


def test_a_new_version_concerns_the_locations_of_the_one_before(log: Log) -> None:
    first, second = build.article(title="1"), build.article(title="2")
    append(log, build.claimed(first, [KUPIANSK, OTHER]))
    fresh = ClaimMade(claim=build.claim(second.id, location=OTHER))

    append(log, build.batch(second, fresh, version=2, previous=first.id))

    assert log.location_head(KUPIANSK) == 4
    assert log.location_head(OTHER) == 5


@pytest.mark.parametrize(
    ("kind", "ref", "concerns"),
    [
        ("party", "russia", True),
        ("party", "ukraine", False),
        ("actor", "gerasimov", True),
        ("actor", "syrskyi", False),
        ("place", KUPIANSK, True),
        ("place", OTHER, False),
    ],
)
def test_a_revision_concerns_the_locations_whose_claims_use_it(
    log: Log, kind: str, ref: str, concerns: bool
) -> None:
    append(log, build.claimed(build.article()))

    log.append([build.referred(build.reference(ref, kind))])

    assert log.location_head(KUPIANSK) == (3 if concerns else 2)


def test_a_revision_of_a_party_concerns_the_places_of_all_that_share_its_side(
    log: Log,
) -> None:
    patron = build.reference("wagner", proxy_of=[{"party": "russia"}])
    ally = build.reference("belarus", allied_with=[{"party": "wagner"}])
    log.append([build.referred(patron), build.referred(ally)])
    append(log, build.claimed(build.article()))
    assert log.location_head(KUPIANSK) == 4

    log.append([build.referred(build.reference("belarus", revision=2, name="B"))])

    assert log.location_head(KUPIANSK) == 5
