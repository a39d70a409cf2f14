import pytest

from events.history import Evidence, control_history, statuses
from events.history.policies import counted
from tests.history.claims import claim, day, history, sides

OWN_LOSS = claim(action="withdraws", extent="none", stance="concedes")
ENEMY_GAIN = claim(action="captures", controller="b", stance="concedes")
OWN_GAIN_DENIED = claim(action="captures", stance="denies")
OWN_GAIN = claim(action="captures")
OWN_LOSS_DENIED = claim(action="loses", extent="none", stance="denies")
ENEMY_GAIN_DENIED = claim(action="captures", controller="b", stance="denies")
ENEMY_LOSS = claim(action="withdraws", controller="b", extent="none")
OF_A_PROXY = claim("party:w", action="captures", controller="a")


@pytest.mark.parametrize("against", [OWN_LOSS, ENEMY_GAIN, OWN_GAIN_DENIED])
def test_words_against_the_speakers_side_count_against_interest(
    against: Evidence,
) -> None:
    assert counted([against], "against-interest/1", sides()) == (against,)


@pytest.mark.parametrize(
    "interested",
    [OWN_GAIN, OWN_LOSS_DENIED, ENEMY_GAIN_DENIED, ENEMY_LOSS, OF_A_PROXY],
)
def test_words_for_the_speakers_side_do_not_count_against_interest(
    interested: Evidence,
) -> None:
    assert counted([interested], "against-interest/1", sides()) == ()


@pytest.mark.parametrize(
    ("policy", "speakers"),
    [
        ("all-voices/1", {"party:a", "observer:un", "publisher:p"}),
        ("belligerents/1", {"party:a"}),
        ("observers/1", {"observer:un", "publisher:p"}),
        ("against-interest/1", {"observer:un", "publisher:p"}),
    ],
)
def test_a_policy_chooses_speakers(policy: str, speakers: set[str]) -> None:
    claims = [claim(who) for who in ("party:a", "observer:un", "publisher:p")]

    assert {c.perspective for c in counted(claims, policy, sides())} == speakers


def test_other_policies_are_asked_on_the_first_day_of_each_period() -> None:
    claims = [
        claim("party:a", 1),
        claim("party:b", 3, controller="b"),
        claim("publisher:p", 10),
    ]
    found = history(*claims)

    assert [one.start for one in found.periods] == [day(1), day(10)]
    assert statuses(found, claims, sides()) == [
        {
            "against-interest/1": "unknown",
            "belligerents/1": "disputed",
            "observers/1": "unknown",
        },
        {
            "against-interest/1": "claimed",
            "belligerents/1": "disputed",
            "observers/1": "claimed",
        },
    ]


def test_an_unknown_policy_is_no_policy() -> None:
    with pytest.raises(KeyError, match="nobody/9"):
        control_history([], sides(), "nobody/9")
