"""Fields that several schemas share."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from marshmallow import ValidationError

from events.dates import DatedInterval
from schemas.articles import ArticleInputSchema
from schemas.fields import DatedIntervalSchema, Hex, Instant, Share


def test_a_dated_interval_is_four_fields() -> None:
    told = DatedIntervalSchema().dump(DatedInterval.by(date(2025, 11, 20)))

    assert told == {
        "edtf": "[..2025-11-20]",
        "earliest": None,
        "latest": "2025-11-20",
        "precision": "day",
    }


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (datetime(2025, 11, 21, 9, tzinfo=UTC), "2025-11-21T09:00:00Z"),
        (datetime(2025, 11, 21, 9, 0, 0, 5, tzinfo=UTC), "2025-11-21T09:00:00.000005Z"),
        (
            datetime(2025, 11, 21, 9, tzinfo=timezone(timedelta(hours=2))),
            "2025-11-21T07:00:00Z",
        ),
        (None, None),
    ],
)
def test_an_instant_is_told_in_utc(value: datetime | None, told: str | None) -> None:
    assert Instant().serialize("at", {"at": value}) == told


def test_a_share_is_kept_in_per_mille_and_told_in_parts_of_one() -> None:
    assert Share().serialize("share", {"share": (654, 1000)}) == [0.654, 1.0]
    assert Share().serialize("share", {"share": None}) is None


def test_bytes_are_told_in_hex() -> None:
    assert Hex().serialize("digest", {"digest": b"\x00\xff"}) == "00ff"


def test_a_request_is_closed() -> None:
    with pytest.raises(ValidationError, match="Unknown field"):
        ArticleInputSchema().load({"titel": "x"})
