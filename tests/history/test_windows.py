import pytest

from events.history import period_on, with_status, within
from tests.history.claims import claim, day, history

PERIODS = history(
    claim("party:a", 1),
    claim("publisher:p", 10, action="captures", controller="b"),
    claim("party:a", 12, action="captures", extent="full", since=(day(12), day(12))),
).periods


def test_the_periods_are_what_the_tests_below_think() -> None:
    assert [(one.start, one.status) for one in PERIODS] == [
        (day(1), "claimed"),
        (day(10), "disputed"),
        (day(12), "claimed"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (None, None, [1, 10, 12]),
        (None, 1, []),
        (None, 2, [1]),
        (1, 2, [1]),
        (9, 10, [1]),
        (9, 11, [1, 10]),
        (10, 11, [10]),
        (11, 12, [10]),
        (12, None, [12]),
        (400, 401, [12]),
    ],
)
def test_a_window_holds_what_overlaps_it(
    start: int | None, end: int | None, wanted: list[int]
) -> None:
    found = within(
        PERIODS,
        None if start is None else day(start),
        None if end is None else day(end),
    )

    assert [one.start for one in found] == [day(number) for number in wanted]


@pytest.mark.parametrize(("number", "start"), [(1, 1), (9, 1), (10, 10), (400, 12)])
def test_a_day_lies_in_one_period(number: int, start: int) -> None:
    found = period_on(PERIODS, day(number))

    assert found is not None
    assert found.start == day(start)


def test_before_the_first_period_there_is_none() -> None:
    assert period_on(PERIODS, day(0)) is None


def test_a_status_hides_periods_and_changes_none() -> None:
    assert with_status(PERIODS, {"disputed"}) == PERIODS[1:2]
    assert with_status(PERIODS, ()) == PERIODS
