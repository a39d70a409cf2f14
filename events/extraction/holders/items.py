"""What every room gives: the party that has the place, or why there is none."""

from events.extraction.reasons import Reason

Held = tuple[str | None, str | None, Reason | None]  # party, words for it, why none


def held(party: str | None, words: str | None = None) -> Held:
    """A party with the words for it; without one, that no controller is named."""
    return party, words, None if party else "no_controller"
