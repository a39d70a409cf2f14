"""What a case of these modules says: a text, and who claims what in it."""

from typing import NamedTuple


class Said(NamedTuple):
    """One expected claim; what is left empty is not what the case is about.

    Attributes:
        by: the claimant's text.
        party: the claimant's party.
        place: the name shown.
        day: `said` as EDTF.
        since: `since` as EDTF; `unknown` where it has no bound.
        kind: the claimant's type.
        via: who relays it.
        close: the party that the claimant is affiliated with.
        answers: the texts of the claimants who are answered.
    """

    by: str
    party: str | None
    stance: str
    action: str
    place: str
    controller: str
    day: str | None = ""
    since: str | None = ""
    extent: str = ""
    certainty: str = ""
    voice: str = ""
    kind: str = ""
    via: str | None = ""
    close: str | None = ""
    answers: tuple[str, ...] | None = None


class Voices(NamedTuple):
    """A text with all the claims that it makes, and when it was published.

    Attributes:
        rejected: reasons that candidates must be turned down with, not all of them.
    """

    text: str
    claims: tuple[Said, ...]
    on: str = "2025-11-21"
    title: str = ""
    publisher: str = "The Example"
    rejected: tuple[str, ...] = ()
