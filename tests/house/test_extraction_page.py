"""The page on extraction lists what the code has, and spells out no epithet."""

import re

from events.extraction import REASONS, RULES, listing, rule_id
from events.parties import read_parties
from extracting import MARK
from tests.house.conftest import ROOT

PAGE = ROOT / "docs" / "extraction.md"
SEEDS = ROOT / "seeds" / "parties.yaml"


def test_the_page_ends_with_what_make_docs_writes() -> None:
    _, mark, told = PAGE.read_text("utf-8").partition(MARK)

    assert mark
    assert told == f"\n{listing(read_parties(SEEDS))}"


def test_every_rule_and_every_reason_has_a_row() -> None:
    told = listing(read_parties(SEEDS))

    assert [name for name in RULES if f"\n| `{rule_id(name)}` | " not in told] == []
    assert [
        one for one in REASONS if f"\n| `{one}` | {REASONS[one]} |" not in told
    ] == []


def test_epithets_are_counted_and_not_spelled_out() -> None:
    parties = read_parties(SEEDS)
    told = listing(parties)

    epithets = [word for one in parties.parties.values() for word in one.epithets]

    words = {row.strip().casefold() for row in re.findall(r"[\w' -]+", told)}
    assert f"Epithets, {len(epithets)} of them" in told
    assert [one for one in epithets if one.casefold() in words] == []
