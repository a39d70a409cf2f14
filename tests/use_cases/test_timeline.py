"""Who says who holds a place, as of three times, with every claim behind it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from events.errors import NoSuchPolicyError, UnknownLocationError
from events.facts import ClaimMade
from events.gazetteer import build_gazetteer
from events.gazetteer.supplement import COLUMNS
from events.log import Log
from events.timeline import Timeline
from events.vocabulary import Action, Extent
from tests.build import (
    KUPIANSK,
    article,
    batch,
    claim,
    claimant,
    reference,
    referred,
)
from tests.use_cases.conftest import Ask, Take

TAKEN = "Russian troops have captured Kupiansk, Gerasimov said on Thursday."
KEPT = "Ukraine's General Staff said that Ukrainian forces hold Kupiansk."


def published(day: int) -> datetime:
    return datetime(2025, 11, day, 9, tzinfo=UTC)


@pytest.fixture
def rivals(take: Take) -> tuple[int, int]:
    """Two rival statements; the seq after each."""
    first = take(article(TAKEN, published_at=published(20), publisher="Wire"))
    second = take(article(KEPT, published_at=published(21), publisher="Courier"))
    assert first.receipt.last_seq
    assert second.receipt.last_seq
    return first.receipt.last_seq, second.receipt.last_seq


def statuses(answer: Timeline) -> list[tuple[str, str | None]]:
    return [(one.status, one.controller) for one in answer.periods]


def test_rival_statements_are_shown_side_by_side(
    ask: Ask, rivals: tuple[int, int]
) -> None:
    answer = ask("Kupiansk")

    [period] = answer.periods
    assert (period.status, period.controller) == ("disputed", None)
    assert period.start == date(2025, 11, 20)
    assert [one.perspective for one in period.positions] == [
        "party:russia",
        "party:ukraine",
    ]
    assert {str(one.claim.id) for one in answer.claims} == {
        *period.supporting,
        *period.disputing,
    }
    assert answer.found.head <= rivals[1]


@pytest.mark.parametrize(
    "name", ["Купянск", "kupyansk", "Куп'янськ", "geonames:703656"]
)
def test_a_place_is_found_by_any_of_its_names(
    ask: Ask, rivals: tuple[int, int], name: str
) -> None:
    assert ask(name).periods == ask("Kupiansk").periods
    assert ask(name).found.resolved.place.name == "Kupiansk"


def test_a_pinned_answer_never_changes(ask: Ask, rivals: tuple[int, int]) -> None:
    first, second = rivals

    assert statuses(ask("Kupiansk", known=first)) == [("claimed", "russia")]
    assert statuses(ask("Kupiansk", known=second)) == [("disputed", None)]
    assert ask("Kupiansk", known=0).coverage.empty_reason == "not_yet_recorded"


def test_what_was_not_yet_public_has_no_effect(
    ask: Ask, rivals: tuple[int, int]
) -> None:
    answer = ask("Kupiansk", published_by=datetime(2025, 11, 20, 23, tzinfo=UTC))

    assert statuses(answer) == [("claimed", "russia")]
    assert answer.coverage.claims_considered == 1
    assert answer.coverage.claims_excluded_by_filter == 1


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ({"party": frozenset({"ukraine"})}, [("claimed", "ukraine")]),
        ({"publisher": frozenset({"wire"})}, [("claimed", "russia")]),
        ({"claimant": frozenset({"Gerasimov"})}, [("claimed", "russia")]),
        ({"stance": frozenset({"denies"})}, []),
        ({"policy": "observers/1"}, []),
        ({"status": frozenset({"claimed"})}, []),
        ({"as_of": date(2025, 11, 30)}, [("disputed", None)]),
        ({"as_of": date(2025, 11, 1)}, []),
        ({"end": date(2025, 11, 20)}, []),
        ({"start": date(2025, 12, 1)}, [("disputed", None)]),
    ],
)
def test_filters_choose_evidence_and_windows_choose_periods(
    ask: Ask,
    rivals: tuple[int, int],
    query: dict[str, object],
    left: list[tuple[str, str | None]],
) -> None:
    assert statuses(ask("Kupiansk", **query)) == left


def test_an_empty_answer_names_the_nearest_days_that_have_something(
    ask: Ask, rivals: tuple[int, int]
) -> None:
    early = ask("Kupiansk", published_by=datetime(2025, 11, 1, tzinfo=UTC)).coverage
    nobody = ask("Kupiansk", publisher=frozenset({"nobody"})).coverage
    query = {"status": frozenset({"claimed"}), "as_of": date(2025, 12, 1)}
    status = ask("Kupiansk", party=frozenset({"ukraine"}), **query).coverage

    assert (early.nearest, early.nearest_published) == (
        (None, date(2025, 11, 20)),
        True,
    )
    assert nobody.nearest == (None, date(2025, 11, 20))
    assert not nobody.nearest_published
    assert status.empty_reason is None
    assert ask("Kupiansk", **query).coverage.nearest == (None, None)


def test_claims_that_do_not_bear_on_control_make_no_period(ask: Ask, log: Log) -> None:
    one = article()
    made = ClaimMade(claim=claim(one.id, action=Action.ADVANCES))
    log.append([batch(one, made)], texts={one.text_sha256: one.text})

    answer = ask("Kupiansk")

    assert (answer.periods, answer.coverage.empty_reason) == ((), "only_context")
    assert len(answer.context) == answer.coverage.claims_considered == 1


def test_an_empty_answer_says_why(ask: Ask, rivals: tuple[int, int]) -> None:
    def why(**query: object) -> object:
        return ask("Kupiansk", **query).coverage.empty_reason

    assert why(stance=frozenset({"denies"})) == "all_excluded_by_filter"
    early = ask("Kupiansk", as_of=date(2025, 11, 1)).coverage
    assert early.empty_reason == "no_claims_in_window"
    assert early.nearest == (None, date(2025, 11, 20))
    assert why(status=frozenset({"conceded"})) == "none_with_status"
    assert ask("Bakhmut").coverage.empty_reason == "no_claims_ever"
    assert ask("Bakhmut").headline.text == "Nobody has said who holds it."


def test_every_period_tells_what_other_policies_find(
    ask: Ask, rivals: tuple[int, int]
) -> None:
    [policies] = ask("Kupiansk").policies

    assert policies == {
        "against-interest/1": "unknown",
        "belligerents/1": "disputed",
        "observers/1": "unknown",
    }


def test_a_claim_on_the_region_is_context_and_decides_nothing(
    ask: Ask, take: Take
) -> None:
    take(article("Russian troops have captured the Kharkiv Region, Gerasimov said."))

    answer = ask("Kupiansk")

    assert answer.periods == ()
    assert answer.context == tuple(str(one.claim.id) for one in answer.claims)
    assert len(answer.context) == 1


def test_a_pinned_answer_outlives_the_gazetteer(
    ask: Ask, take: Take, log: Log, tmp_path: Path
) -> None:
    take(article("Russian troops have captured the Kharkiv Region, Gerasimov said."))
    take(article(TAKEN))
    before = log.head().size
    first = ask("geonames:703656", known=before)
    other = tmp_path / "gazetteer.csv"
    other.write_text(",".join(COLUMNS) + "\n")
    with log.writing() as connection:
        build_gazetteer(connection, other, geonames=False)

    assert len(first.context) == 1
    assert ask("geonames:703656", known=before) == first


def test_a_region_with_other_codes_is_another_answer_from_then_on(
    ask: Ask, take: Take, log: Log
) -> None:
    take(article("Russian troops have captured the Kharkiv Region, Gerasimov said."))
    first = ask("Kupiansk", known=(before := log.head().size))
    [(id, stored)] = log.references("place").items()
    moved = replace(
        stored.reference,
        revision=2,
        content=dict(stored.reference.content) | {"admin1": "99"},
    )
    log.append([referred(moved)])

    now = ask("Kupiansk")

    assert [place.id for place in first.found.regions] == [id]
    assert (now.found.regions, now.context) == ((), ())
    assert now.found.head == log.head().size
    assert ask("Kupiansk", known=before) == first


def test_two_parties_are_one_side_by_a_third_that_no_claim_names(
    ask: Ask, log: Log
) -> None:
    ties = {"middle": [{"party": "north"}, {"party": "south"}]}
    for ref in ("north", "middle", "south"):
        entry = {"id": ref, "name": ref.title(), "kind": "belligerent"}
        more = {"source": "a map", "date": "2025-01-01", "allied_with": ties.get(ref)}
        log.append([referred(replace(reference(ref), content=entry | more))])
    one = article(TAKEN)
    words = {"north": Extent.FULL, "south": Extent.PART}
    made = [
        ClaimMade(
            claim=claim(
                one.id,
                controller="north",
                extent=extent,
                claimant=claimant(ref, party=ref, actor=None),
            )
        )
        for ref, extent in words.items()
    ]
    log.append([batch(one, *made)], texts={one.text_sha256: one.text})

    answer = ask(KUPIANSK)

    [period] = answer.periods
    assert period.status != "disputed"
    assert "own_side_divided" in period.reasons
    assert dict(answer.names) == {"north": "North", "south": "South"}


def test_unknown_names_and_policies_are_refused(ask: Ask) -> None:
    with pytest.raises(UnknownLocationError) as refusal:
        ask("Kupyanks")
    with pytest.raises(NoSuchPolicyError, match="all-voices/1"):
        ask("Kupiansk", policy="mine")

    assert refusal.value.suggestions[0]["id"] == "geonames:703656"
