"""Each reason to turn a candidate down is in the table, and each is met by a text."""

from typing import get_args

import pytest

from events.extraction import REASONS, RULES, Reason
from tests.extraction import sentences, slavic_sentences
from tests.extraction.conftest import Reader

MET: dict[Reason, str] = {
    "announced": "Rwanda said that M23 fighters would withdraw from Goma on Friday.",
    "another_war": "В 1943 году, 80 лет назад, советские войска освободили Киев.",
    "attack": "Russian forces captured nothing and shelled Kupiansk.",
    "background": "Months after Russian forces captured Kupiansk, talks went on.",
    "condition": "If Russian forces took Pokrovsk, Ukraine said, the front would bend.",
    "container": "Syrian rebels said that they had captured Syria.",
    "demand": "Ukraine said it demanded that Russian forces leave Pokrovsk.",
    "failed": "Российским войскам не удалось взять Харьков, заявил Зеленский.",
    "in_passing": "Russian forces captured Kupiansk. Ukraine said that fighting went on"
    " in the recently captured city of Kupiansk.",
    "in_progress": "Ukraine said Russian forces were capturing Pokrovsk.",
    "legal": "Russia annexed Donetsk, but its forces captured nothing.",
    "negated": "Residents said that Russian forces had not captured Pokrovsk.",
    "no_comment": "Ukraine did not confirm that Russia had captured Kupiansk.",
    "no_controller": "The United States said it welcomed the fall of Aleppo.",
    "no_place": "Russian forces have captured the town, the ministry said.",
    "object": "Russian forces captured prisoners in Kupiansk, Ukraine said.",
    "over": "Residents marched against the occupation of Kupiansk by Russian forces.",
    "plan": "Gerasimov said that Russian forces would capture Kupiansk by winter.",
    "position": "On Thursday Russian forces captured positions near Kupiansk, he said.",
    "posture": "Russia deployed troops to Kupiansk, and they captured nothing.",
    "question": "Has the Russian army captured Kupiansk?",
    "strange_place": "Myanmar's military and the Arakan Army fought on. Myanmar's"
    " military captured Kupiansk.",
    "unknown_speaker": "He said that Russian forces had captured Kupiansk.",
    "unlisted_party": "Ukraine said that UN peacekeepers had entered Kupiansk.",
}


def test_the_table_has_a_sentence_for_each_reason() -> None:
    assert REASONS.keys() == set(get_args(Reason))
    assert all(told.endswith(".") for told in REASONS.values())


@pytest.mark.parametrize("reason", REASONS)
def test_each_reason_is_met_by_a_text(reading: Reader, reason: Reason) -> None:
    found = reading(MET[reason])

    assert reason in [one.reason for one in found.rejected]


def test_what_is_turned_down_names_a_rule_and_a_reason_of_the_tables(
    reading: Reader,
) -> None:
    known = {f"{rule.name}/{rule.revision}" for rule in RULES.values()}
    cases = [*sentences.NONE, *sentences.PROSE, *slavic_sentences.NONE]

    found = [one for case in cases for one in reading(case.text, on=case.on).rejected]

    assert {one.reason for one in found} <= REASONS.keys()
    assert {one.rule for one in found} <= known
    assert len({one.reason for one in found}) > 5
