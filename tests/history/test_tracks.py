from events.history import Evidence, Track, tracks
from tests.history.claims import claim, day, history, sides


def drawn(*claims: Evidence) -> list[Track]:
    return list(tracks(history(*claims).entries, sides()))


def test_a_proxy_is_on_its_patrons_track() -> None:
    found = drawn(claim("party:w"), claim("party:a", 3), claim("party:b", 2))

    assert [one.track for one in found] == ["side:a", "side:b"]
    assert {p.perspective for p in found[0].periods[-1].positions} == {
        "party:a",
        "party:w",
    }


def test_all_publishers_share_one_track_with_counts() -> None:
    found = drawn(
        claim("publisher:p", 1, syndication_group="story"),
        claim("publisher:q", 1, syndication_group="story"),
        claim("publisher:r", 1),
    )

    (stretch,) = found[0].periods
    (position,) = stretch.positions
    assert [one.track for one in found] == ["press"]
    assert (position.perspective, position.controller) == ("press", "a")
    assert (position.publishers, position.syndication_groups) == (3, 2)
    assert (stretch.publishers, stretch.syndication_groups) == (3, 2)


def test_sides_come_before_observers_and_the_press_is_last() -> None:
    found = drawn(
        claim("publisher:p", 1),
        claim("observer:un", 2),
        claim("observer:isw", 3),
        claim("party:b", 5),
        claim("party:a", 4),
    )

    assert [one.track for one in found] == [
        "side:a",
        "side:b",
        "observer:un",
        "observer:isw",
        "press",
    ]


def test_what_was_overtaken_fades_until_its_speaker_says_more() -> None:
    found = drawn(
        claim("party:a", 1),
        claim("party:b", 5, action="captures", controller="b"),
        claim("party:a", 80, action="captures"),
    )

    side = found[0]
    assert [
        (one.start, one.end, [p.state for p in one.positions]) for one in side.periods
    ] == [
        (day(1), day(5), ["live"]),
        (day(5), day(80), ["overtaken"]),
        (day(80), None, ["live"]),
    ]
    assert side.periods[1].positions[0].kept == day(1)


def test_a_further_publisher_of_the_same_is_no_cut() -> None:
    found = drawn(claim("publisher:p", 1), claim("publisher:q", 3))

    assert [(one.start, one.publishers) for one in found[0].periods] == [(day(1), 2)]
