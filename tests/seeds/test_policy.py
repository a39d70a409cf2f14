from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain, pairwise
from typing import Any

from tests.seeds.files import policy, words

SLUG = set("abcdefghijklmnopqrstuvwxyz0123456789-")
PARTY = words(
    "id name kind conflicts names adjectives metonyms forces epithets countries"
    " allied_with proxy_of source date"
)
FLAGS = {"governs", "abroad"}  # only where they are true
RARE = FLAGS | {"own_offices", "in_power", "languages"}  # only where a rule asks
PERIOD = {"from", "to"}  # both, only where it is known when a party began or ended
ACTOR = words("id name type party aliases from to affiliation source date")
WORDS = words("names adjectives metonyms forces epithets countries conflicts")
TYPES = {"person", "office", "organisation", "publisher", "observer"}


def entries() -> Iterator[dict[str, Any]]:
    return chain(policy()["parties"], policy()["actors"])


def ties() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for party in policy()["parties"]:
        for tie in (*party["allied_with"], *party["proxy_of"]):
            yield party, tie


def test_there_are_parties_and_actors_enough_for_many_conflicts() -> None:
    conflicts = {one for party in policy()["parties"] for one in party["conflicts"]}

    assert len(policy()["parties"]) >= 30
    assert len(policy()["actors"]) >= 120
    assert len(conflicts) >= 15


def test_every_entry_has_all_members_and_no_other() -> None:
    left_out = RARE | PERIOD
    plain = {tuple(k for k in one if k not in left_out) for one in policy()["parties"]}
    periods = {frozenset(PERIOD & one.keys()) for one in policy()["parties"]}
    flags = {one[flag] for one in policy()["parties"] for flag in FLAGS & one.keys()}
    assert plain == {tuple(PARTY)}
    assert flags == {True}
    assert periods <= {frozenset(), frozenset(PERIOD)}
    assert {tuple(actor) for actor in policy()["actors"]} == {tuple(ACTOR)}


def test_ids_are_plain_names_and_unique_among_parties_and_among_actors() -> None:
    for kind in ("parties", "actors"):
        ids = [entry["id"] for entry in policy()[kind]]

        assert [one for one, count in Counter(ids).items() if count > 1] == []
        assert [one for one in ids if not set(one) <= SLUG] == []


def test_every_entry_names_its_source_and_a_day_no_later_than_the_last_check() -> None:
    for entry in entries():
        assert len(entry["source"]) > 10, entry["id"]
        assert type(entry["date"]) is date, entry["id"]
        assert date(1841, 1, 1) < entry["date"] <= date(2026, 11, 24), entry["id"]


def test_every_word_is_a_text_that_stands_once_in_its_list() -> None:
    for party in policy()["parties"]:
        for kind in WORDS:
            told = party[kind]

            assert all(isinstance(one, str) and one.strip() == one for one in told)
            assert len(set(told)) == len(told), (party["id"], kind)


def test_a_party_is_a_belligerent_or_an_observer_and_has_a_name() -> None:
    for party in policy()["parties"]:
        assert party["kind"] in {"belligerent", "observer"}
        assert party["names"], party["id"]


def test_a_belligerent_belongs_to_a_conflict() -> None:
    alone = [
        party["id"]
        for party in policy()["parties"]
        if party["kind"] == "belligerent" and not party["conflicts"]
    ]

    assert alone == []


def test_every_conflict_that_a_party_names_is_listed_with_where_it_is_fought() -> None:
    listed = {one["id"]: one["theatre"] for one in policy()["conflicts"]}
    named = {one for party in policy()["parties"] for one in party["conflicts"]}

    assert named - set(listed) == set()
    assert [one for one, theatre in listed.items() if not theatre] == []
    assert [one["name"] for one in policy()["conflicts"] if not one["name"]] == []


def test_an_observer_has_no_side() -> None:
    observers = [one for one in policy()["parties"] if one["kind"] == "observer"]

    for party in observers:
        assert not party["allied_with"], party["id"]
        assert not party["proxy_of"], party["id"]
        assert not party["forces"], party["id"]
    assert len(observers) >= 8


def test_ties_lead_to_other_belligerents_for_periods_that_begin_and_then_end() -> None:
    kinds = {party["id"]: party["kind"] for party in policy()["parties"]}

    for party, tie in ties():
        assert set(tie) == {"party", "from", "to"}
        assert kinds.get(tie["party"]) == "belligerent", (party["id"], tie)
        assert tie["party"] != party["id"]
        assert (tie["from"] or date.min) <= (tie["to"] or date.max), (party["id"], tie)


def test_two_ties_to_the_same_party_do_not_overlap() -> None:
    for party in policy()["parties"]:
        both = [*party["allied_with"], *party["proxy_of"]]
        both.sort(key=lambda tie: (tie["party"], tie["from"] or date.min))
        for one, other in pairwise(both):
            if one["party"] == other["party"]:
                assert one["to"] < other["from"], party["id"]


def test_the_period_of_a_party_begins_before_it_ends() -> None:
    for party in policy()["parties"]:
        begun, ended = party.get("from"), party.get("to")
        assert (begun or date.min) <= (ended or date.max), party["id"]


def test_an_actor_speaks_for_a_listed_party_or_for_none() -> None:
    ids = {party["id"] for party in policy()["parties"]}

    for actor in policy()["actors"]:
        assert actor["type"] in TYPES, actor["id"]
        assert actor["party"] is None or actor["party"] in ids, actor["id"]
        assert (actor["from"] or date.min) <= (actor["to"] or date.max), actor["id"]


def test_a_person_or_office_always_speaks_for_somebody() -> None:
    for actor in policy()["actors"]:
        if actor["type"] in {"person", "office"}:
            assert actor["party"], actor["id"]


def test_an_affiliation_names_a_belligerent_its_source_and_a_day() -> None:
    kinds = {party["id"]: party["kind"] for party in policy()["parties"]}
    near = [one for one in policy()["actors"] if one["affiliation"]]

    for actor in near:
        told = actor["affiliation"]
        assert set(told) == {"party", "from", "to", "source", "date"}
        assert actor["party"] is None, actor["id"]
        assert actor["type"] != "person", actor["id"]
        assert kinds[told["party"]] == "belligerent"
        assert told["source"]
        assert type(told["date"]) is date
    assert len(near) >= 5


def test_a_name_of_an_actor_belongs_to_one_actor() -> None:
    owners: dict[str, set[str]] = {}
    for actor in policy()["actors"]:
        for name in (actor["name"], *actor["aliases"]):
            owners.setdefault(name, set()).add(actor["id"])

    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_one_criterion_holds_for_the_agencies_of_all_governments() -> None:
    publishers = {
        actor["id"]: actor["party"]
        for actor in policy()["actors"]
        if actor["type"] == "publisher"
    }
    agencies = {
        "tass": "russia",
        "ukrinform": "ukraine",
        "sana": "syria-government",
        "anadolu": "turkey",
        "azertac": "azerbaijan",
        "armenpress": "armenia",
        "ena": "ethiopia",
        "suna": "sudan",
        "irna": "iran",
        "reuters": None,
        "associated-press": None,
        "agence-france-presse": None,
    }

    assert {one: publishers[one] for one in agencies} == agencies


def test_no_day_puts_two_armies_that_fight_each_other_on_one_side() -> None:
    enemies = [
        ("russia", "ukraine", date(2025, 11, 20)),
        ("syria-government", "syria-opposition", date(2024, 12, 5)),
        ("syria-government", "sdf", date(2018, 2, 7)),
        ("sna", "sdf", date(2019, 10, 12)),
        ("iraq", "peshmerga", date(2017, 10, 16)),
        ("isil", "iraq", date(2016, 12, 13)),
        ("drc", "m23", date(2025, 1, 27)),
        ("myanmar-military", "mndaa", date(2024, 7, 25)),
        ("azerbaijan", "artsakh", date(2020, 11, 8)),
        ("ethiopia", "tdf", date(2021, 7, 1)),
        ("afghanistan-republic", "taliban", date(2021, 8, 14)),
        ("sudan", "rsf", date(2025, 10, 26)),
        ("mali", "azawad", date(2023, 11, 14)),
        ("israel", "hamas", date(2024, 5, 29)),
        ("libya-gna", "libya-lna", date(2020, 1, 6)),
        ("libya-jamahiriya", "libya-ntc", date(2011, 8, 21)),
        ("yemen-government", "stc", date(2019, 8, 10)),
        ("yemen-government", "houthis", date(2021, 3, 1)),
        ("iran", "iraq", date(1986, 2, 11)),
        ("chad", "libya-jamahiriya", date(1987, 3, 22)),
        ("mali", "russia", date(2014, 5, 17)),
        ("united-arab-emirates", "houthis", date(2019, 12, 31)),
        ("saudi-arabia", "houthis", date(2018, 6, 16)),
        ("libya-lna", "turkey", date(2020, 6, 5)),
        ("libya-lna", "saleh-forces", date(2016, 6, 1)),
        ("rwanda", "russia", date(2025, 1, 27)),
        ("rwanda", "drc", date(2025, 1, 27)),
        ("mahdi-army", "mnf-iraq", date(2004, 8, 20)),
        ("unita", "cuba", date(1987, 11, 1)),
        ("bosnian-serbs", "bosnia-government", date(1995, 7, 11)),
    ]

    assert [pair for *pair, day in enemies if pair[1] in _side(pair[0], day)] == []


def _side(party: str, day: date) -> set[str]:
    """Who shares a side with a party that day: ties hold both ways and add up."""
    pairs = [
        {one["id"], tie["party"]}
        for one, tie in ties()
        if (tie["from"] or day) <= day <= (tie["to"] or day)
    ]
    side = {party}
    while more := {one for pair in pairs if pair & side for one in pair} - side:
        side |= more
    return side
