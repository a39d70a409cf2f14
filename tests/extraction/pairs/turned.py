"""A text that looks like a claim, and why it is none."""

from typing import NamedTuple


class Turned(NamedTuple):
    """A text without a claim, and the reasons with rules that turned it down.

    Attributes:
        reasons: each `reason rule`, such as `plan captures-active/1`.
    """

    text: str
    reasons: tuple[str, ...]
    on: str = "2025-11-21"
