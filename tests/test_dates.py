"""Days between bounds, and the strings written from them."""

from datetime import UTC, date, datetime

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import DatedInterval, Precision, instant, utc_day

NOV_20 = date(2025, 11, 20)


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (DatedInterval.on(NOV_20), "2025-11-20"),
        (DatedInterval.by(NOV_20), "[..2025-11-20]"),
        (DatedInterval.unknown(), None),
        (
            DatedInterval(earliest=NOV_20, latest=None, precision=Precision.DAY),
            "[2025-11-20..]",
        ),
        (
            DatedInterval.between(date(2023, 8, 28), date(2023, 9, 1)),
            "[2023-08-28..2023-09-01]",
        ),
        (
            DatedInterval.between(date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
            "2024-02",
        ),
        (
            DatedInterval.between(date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR),
            "2022",
        ),
        (
            DatedInterval.between(date(2021, 1, 1), date(2022, 12, 31)),
            "[2021-01-01..2022-12-31]",
        ),
    ],
)
def test_the_edtf_string_follows_from_the_bounds(
    interval: DatedInterval, written: str | None
) -> None:
    assert interval.edtf == written


@given(st.dates(date(1900, 1, 1)), st.dates(date(1900, 1, 1)))
def test_every_edtf_string_is_one(one: date, other: date) -> None:
    first, last = sorted((one, other))

    for interval in (
        DatedInterval.on(first),
        DatedInterval.by(last),
        DatedInterval.between(first, last),
    ):
        assert interval.edtf
        assert edtf.parse_edtf(interval.edtf)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025-11-21", (datetime(2025, 11, 21, tzinfo=UTC), "day")),
        ("2025-11-21T09:00:00Z", (datetime(2025, 11, 21, 9, tzinfo=UTC), "second")),
        (
            "2025-11-21t11:00:00+02:00",
            (datetime(2025, 11, 21, 9, tzinfo=UTC), "second"),
        ),
    ],
)
def test_an_instant_is_read_in_utc(text: str, found: tuple[datetime, str]) -> None:
    assert instant(text) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2025-11-21T09:00:00", "no zone"),
        ("yesterday", "is no time"),
        ("2025-02-30", "is no time"),
        ("2025-11-21T25:00:00Z", "is no time"),
        ("0001-01-01T00:00:00+14:00", "is no time"),
        ("２０２５-11-21", "is no time"),
        ("", "is no time"),
    ],
)
def test_what_is_no_instant_is_refused(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        instant(text)


def test_the_day_of_an_instant_is_that_of_utc() -> None:
    late = datetime.fromisoformat("2025-11-21T01:00:00+03:00")

    assert utc_day(late) == NOV_20
    with pytest.raises(ValueError, match="zone"):
        utc_day(datetime(2025, 11, 21))
