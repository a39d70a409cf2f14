"""Why something is put right, and who says so: one line each, for everybody to read."""

from events.errors import InvalidReasonError

LONGEST = 1000  # characters


def said(text: str, what: str) -> str:
    """The text on one line.

    Args:
        text: as given.
        what: `reason` or `author`, for the refusal.

    Raises:
        InvalidReasonError: there is none, or too much of it.
    """
    line = " ".join(text.split())
    if not line.isprintable() or not 0 < len(line) <= LONGEST:
        told = f"1 to {LONGEST} characters that can be printed"
        raise InvalidReasonError(f"{what}: give {told}.")
    return line
