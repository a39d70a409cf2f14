"""Event ids and the one way a moment is written in the log."""

from datetime import UTC, datetime, timedelta

MICROSECOND = timedelta(microseconds=1)


def uuid7(at: datetime, random: bytes) -> str:
    """A UUID of version 7 (RFC 9562), written: milliseconds, ten bytes of chance."""
    value = (int(at.timestamp() * 1000) << 80) | int.from_bytes(random)
    value = value & ~(0xF << 76) | (7 << 76)
    return dashed(f"{value & ~(0x3 << 62) | (0x2 << 62):032x}")


def dashed(digits: str) -> str:
    """A UUID as it is written, of its plain digits."""
    parts = digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]
    return "-".join(parts)


def written(at: datetime) -> str:
    """A moment as the log keeps it: UTC, microseconds.

    Of fixed width, so the order of the texts is that of time.
    """
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read(at: str) -> datetime:
    """The moment behind such a text."""
    return datetime.fromisoformat(at)
