"""Who fights, who watches, and whose side is shared on a day (rules 1 and 12)."""

from bisect import bisect_right
from datetime import date, timedelta

from events.parties import Parties


class Sides:
    """Whose side is whose. A party that is not listed is taken to fight, alone."""

    def __init__(self, parties: Parties) -> None:
        self._kinds = {party.id: party.kind for party in parties.parties.values()}
        self._parties = parties
        starts = {tie.start for _, tie in parties.ties if tie.start}
        ends = {tie.end + timedelta(days=1) for _, tie in parties.ties if tie.end}
        self._turns = sorted(starts | ends)
        self._found: dict[tuple[str, int], str] = {}

    def fights(self, party: str) -> bool:
        """Whether it is a belligerent."""
        return self._kinds.get(party, "belligerent") == "belligerent"

    def side(self, party: str, day: date) -> str:
        """The party that stands for its whole side that day: patron before proxy."""
        # between two turns nothing changes
        known = (party, bisect_right(self._turns, day))
        if known not in self._found:
            self._found[known] = self._first(party, day)
        return self._found[known]

    def _first(self, party: str, day: date) -> str:
        members = self._parties.allies(party, day)
        tied = {one for one, tie in self._parties.ties if tie.holds_on(day)}
        patrons = members - tied
        return min(patrons or members)
