from datetime import date

from events.history import Evidence, Period, Sides
from events.parties import parties_of
from tests.history.claims import claim, day, history


def only(*claims: Evidence) -> Period:
    (period,) = history(*claims).periods
    return period


def test_a_place_nobody_speaks_of_has_no_periods() -> None:
    assert history().periods == ()


def test_context_is_listed_and_makes_no_period() -> None:
    advance = claim(action="advances", id="advance")
    ring = claim(action="encircles", extent="encircled", id="ring")

    found = history(advance, ring)

    assert (found.periods, found.context) == ((), ("advance", "ring"))


def test_an_answer_begins_where_the_claim_it_answers_does() -> None:
    capture = claim(number=20, action="captures", since=(None, day(20)), id="capture")
    answer = claim("party:b", 21, controller="b", id="answer")

    period = only(capture, answer)

    assert (period.start, period.since) == (day(20), (None, day(20)))
    assert [(p.perspective, p.effect, p.kept) for p in period.positions] == [
        ("party:a", day(20), day(20)),
        ("party:b", day(20), day(21)),
    ]
    assert period.reasons == ("incompatible_controllers",)
    assert period.supporting == period.disputing == ("answer", "capture")


def test_a_change_told_again_is_restated() -> None:
    first = claim(number=3, action="captures", since=(day(1), day(1)), id="first")
    again = claim(number=20, action="captures", since=(None, day(20)), id="again")

    (position,) = only(first, again).positions

    assert (position.effect, position.kept) == (day(1), day(20))
    assert (position.claims, position.restated) == (("first",), ("again",))


def test_a_period_lists_what_its_first_day_ended() -> None:
    held = claim(number=1, id="held")
    left = claim(number=9, action="withdraws", extent="none", stance="concedes")

    before, after = history(held, left).periods

    assert [(p.state, p.extent) for p in before.positions] == [("live", "full")]
    assert [(p.state, p.extent) for p in after.positions] == [
        ("live", "none"),
        ("ended", "full"),
    ]
    assert (before.end, before.until) == (after.start, after.since)


def test_an_overtaken_position_is_shown_with_the_day_it_was_kept() -> None:
    held = claim(number=1, id="held")
    taken = claim("party:b", 9, action="captures", controller="b", id="taken")

    after = history(held, taken).periods[-1]

    assert [(p.state, p.kept) for p in after.positions] == [
        ("live", day(9)),
        ("overtaken", day(1)),
    ]
    assert after.overtaken == ("held",)
    assert after.supporting == ("taken",)


def test_a_lone_publisher_is_listed_as_disputing() -> None:
    found = only(
        claim("party:a", id="held"),
        claim("party:b", stance="concedes", id="admitted"),
        claim("publisher:p", controller="b", id="alone"),
    )

    assert (found.status, found.controller) == ("conceded", "a")
    assert found.supporting == ("admitted", "held")
    assert found.disputing == ("alone",)
    assert "lone_dissent" in found.reasons


def test_perspectives_are_listed_by_kind_and_first_effect() -> None:
    found = only(
        claim("publisher:p", 1),
        claim("observer:un", 1),
        claim("observer:isw", 1),
        claim("party:w", 1),
        claim("party:a", 1),
    )

    assert [p.perspective for p in found.positions] == [
        "party:a",
        "party:w",
        "observer:isw",
        "observer:un",
        "publisher:p",
    ]


def test_a_statement_is_one_however_many_report_it() -> None:
    reports = [
        claim(
            article=f"article {number}",
            claimant="a spokesperson",
            publisher=f"p{number}",
            syndication_group=f"group {number // 2}",
        )
        for number in range(3)
    ]

    (statement,) = only(*reports).statements

    assert (statement.claimant, statement.perspective) == ("a spokesperson", "party:a")
    assert statement.said == day(1)
    assert (statement.articles, statement.publishers) == (3, 3)
    assert statement.syndication_groups == 2


def test_to_deny_is_another_statement_than_to_assert() -> None:
    found = only(claim(), claim("party:b", stance="denies"), claim("party:w"))

    assert len({one.id for one in found.statements}) == 3


def test_an_alliance_ends_with_its_period() -> None:
    entry = {"kind": "belligerent", "source": "a test", "date": "2025-01-01"}
    tie = {"party": "a", "from": "2025-01-01", "to": "2025-01-31"}
    sides = Sides(
        parties_of(
            {
                "parties": [
                    entry | {"id": "a", "name": "A"},
                    entry | {"id": "w", "name": "W", "proxy_of": [tie]},
                ]
            }
        )
    )

    assert sides.side("w", date(2024, 12, 31)) == "w"
    assert sides.side("w", date(2025, 1, 31)) == "a"
    assert sides.side("w", date(2025, 2, 1)) == "w"


def test_a_place_that_changed_hands_and_back_on_a_day_was_held_before_it() -> None:
    def row(number: int, hour: int, controller: str) -> Evidence:
        return claim(
            "publisher:table",
            said=day(number),
            since=(day(number), day(number)),
            controller=controller,
            published_at=f"2025-01-{number:02}T{hour:02}:00:00Z",
            article=f"row of day {number}, {hour}",
        )

    told = row(1, 9, "b"), row(24, 9, "a"), row(24, 15, "b")

    period = only(*told)

    assert (period.start, period.controller) == (day(1), "b")
    [position] = period.positions
    assert (position.effect, position.kept) == (day(1), day(24))
    assert position.claims == (told[0].id, told[2].id)
