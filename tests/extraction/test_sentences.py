"""Each sentence gives its claims, and no other."""

from collections.abc import Callable

import pytest

from events.extraction import RULES
from tests.extraction import sentences, slavic_sentences
from tests.extraction.conftest import Reader
from tests.extraction.sentences import Case


@pytest.mark.parametrize(
    "case",
    [
        *sentences.ASSERTED,
        *sentences.REPORTED,
        *sentences.DENIED,
        *sentences.CONCEDED,
        *sentences.HEADLINES,
    ],
    ids=lambda case: case.text[:50],
)
def test_a_text_gives_its_claims_and_no_other(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize("case", sentences.NONE, ids=lambda case: case.text[:50])
def test_what_is_not_about_control_gives_no_claim(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set()


def test_every_rule_that_a_claim_names_is_in_the_table(reading: Reader) -> None:
    known = {f"{rule.name}/{rule.revision}" for rule in RULES.values()}
    cases = [*sentences.ASSERTED, *sentences.REPORTED, *sentences.DENIED]

    named = {
        rule
        for case in cases
        for claim in reading(case.text, on=case.on).claims
        for rule in claim.rules
    }

    assert len(named) > 20
    assert named <= known


@pytest.mark.parametrize(
    "case",
    [
        *slavic_sentences.RUSSIAN,
        *slavic_sentences.UKRAINIAN,
        *slavic_sentences.NONE,
    ],
    ids=lambda case: case.text[:40],
)
def test_simple_russian_and_ukrainian_prose_gives_its_claims(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize("case", sentences.PROSE, ids=lambda case: case.text[:50])
def test_an_agencys_paragraph_gives_its_claims_and_no_other(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize(
    "text",
    [
        "القوات تسيطر على مدينة حلب بالكامل بعد معارك عنيفة في شمال سوريا.",
        "乌克兰军队已经夺回了这座城市，并且控制了周围的村庄。",
        "Les forces russes ont pris la ville de Koupiansk, a annoncé jeudi le chef de"
        " l'état-major, et l'armée ukrainienne a démenti cette annonce dans la soirée"
        " en affirmant tenir toujours la ville et ses environs.",
    ],
)
def test_a_language_without_rules_is_left_unread(reading: Reader, text: str) -> None:
    assert reading(text).unread == "unsupported_language"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=pytest.mark.xfail(strict=True, reason=reason))
        for case, reason in sentences.UNREAD
    ],
    ids=lambda case: case.text[:50],
)
def test_what_cannot_be_read_yet(case: Case, told: Callable[..., set[str]]) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


def test_a_plural_makes_regions_of_all_names_before_it(
    reading: Reader,
) -> None:
    text = (
        "Gerasimov said the East grouping had gained control of 5 settlements in the"
        " Dnepropetrovsk and Zaporozhye regions."
    )

    claims = reading(text).claims

    assert [claim.location for claim in claims] == [
        "geonames:709929",
        "geonames:687699",
    ]
    assert {claim.place_type for claim in claims} == {"region"}
    assert [dict(claim.quantity) for claim in claims] == [{"settlements": 5}] * 2


def test_a_name_in_brackets_decides_between_places(reading: Reader) -> None:
    text = "Ukraine's General Staff denied the fall of Krasnoarmeysk [Pokrovsk]."

    [claim] = reading(text).claims

    assert (claim.location, claim.stance) == ("geonames:704422", "denies")
    assert claim.place_text == "Krasnoarmeysk"
