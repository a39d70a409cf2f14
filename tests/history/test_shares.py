import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.history.shares import (
    FULL,
    MOST,
    NONE,
    SOME,
    Share,
    denied_by,
    exceed_the_whole,
    share_of,
)
from events.history.stands import Stand, contradict


def said(controller: str | None, extent: str, *share: int) -> Stand:
    words = (share[0], share[-1]) if share else None
    return Stand(controller, share_of(extent, words), False)


def denied(controller: str | None, extent: str, *share: int) -> Stand:
    words = (share[0], share[-1]) if share else None
    return Stand(controller, denied_by(extent, words), True)


FIT = [
    (said("a", "full"), said("a", "unspecified")),
    (said("a", "most"), said("a", "part")),
    (said("a", "part"), said("a", "contested")),
    (said("a", "most"), said("a", "part", 600)),
    (said("a", "full"), said("b", "none")),
    (said("a", "most"), said("b", "part")),
    (said("a", "part", 500), said("b", "part", 500)),
    (said("a", "part", 600), said("b", "part", 400)),
    (said("a", "most"), said(None, "contested")),
    (said("a", "none"), said(None, "contested")),
    (said("a", "full"), said(None, "full")),
    (said("a", "full"), said(None, "none")),
    (denied("a", "full"), said("a", "most")),
    (denied("a", "most"), said("a", "part")),
    (denied("a", "most"), said("a", "part", 400, 600)),
    (denied("a", "part"), said("a", "none")),
    (denied("a", "none"), said("a", "part")),
    (denied("a", "full"), said("b", "full")),
    (denied("a", "full"), denied("b", "full")),
]
CLASH = [
    (said("a", "full"), said("a", "most")),
    (said("a", "full"), said("a", "part")),
    (said("a", "full"), said("a", "none")),
    (said("a", "most"), said("a", "part", 500)),
    (said("a", "most"), said("a", "part", 400)),
    (said("a", "full"), said("b", "full")),
    (said("a", "full"), said("b", "part")),
    (said("a", "most"), said("b", "most")),
    (said("a", "most"), said("b", "part", 500)),
    (said("a", "part", 600), said("b", "part", 401)),
    (said("a", "full"), said(None, "contested")),
    (said("a", "part"), said(None, "full")),
    (said(None, "full"), said(None, "contested")),
    (denied("a", "full"), said("a", "unspecified")),
    (denied("a", "unspecified"), said("a", "part")),
    (denied("a", "most"), said("a", "full")),
    (denied("a", "part"), said("a", "part", 100)),
    (denied("a", "contested"), said("a", "full")),
    (denied("a", "part", 400), said("a", "part", 400, 600)),
    (denied("a", "none"), said("a", "none")),
]


@pytest.mark.parametrize(("one", "other"), FIT)
def test_these_can_both_be_right(one: Stand, other: Stand) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)


@pytest.mark.parametrize(("one", "other"), CLASH)
def test_these_cannot_both_be_right(one: Stand, other: Stand) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


def test_three_times_forty_percent_is_more_than_the_place() -> None:
    forty = Share(400, False, 400, False)

    assert not exceed_the_whole([forty, forty])
    assert exceed_the_whole([forty, forty, forty])


def test_an_open_bound_is_more_than_it_says() -> None:
    half = Share(500, False, 500, False)

    assert not exceed_the_whole([half, half])
    assert exceed_the_whole([half, MOST])


def test_nothing_takes_no_room() -> None:
    assert not exceed_the_whole([FULL, NONE])
    assert exceed_the_whole([FULL, SOME])


shares = st.builds(
    lambda low, wide, low_open, high_open: Share(
        low,
        low_open and wide > 0,
        min(low + wide, 1000),
        high_open and wide > 0,
    ),
    st.integers(0, 999),
    st.integers(0, 400),
    st.booleans(),
    st.booleans(),
)


def per_mille(share: Share) -> set[int]:
    """The shares in it in halves of a per mille, so that open intervals have some."""
    low = 2 * share.low + share.low_open
    return set(range(low, 2 * share.high - share.high_open + 1))


@given(one=shares, other=shares)
def test_shares_meet_where_they_have_one_in_common(one: Share, other: Share) -> None:
    assert one.meets(other) == bool(per_mille(one) & per_mille(other))


@given(one=shares, other=shares)
def test_a_share_lies_within_another_if_all_of_it_does(
    one: Share, other: Share
) -> None:
    assert one.within(other) == (per_mille(one) <= per_mille(other))
