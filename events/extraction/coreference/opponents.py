"""The other of two sides, for `the enemy` and for what a denial leaves out.

None is named where a conflict has more than two sides.
"""

from events.extraction.coreference.memory import Memory


def opponent(memory: Memory, party: str | None) -> str | None:
    """The other of exactly two sides of the text, or None."""
    if party is None or party not in memory.parties.parties:
        return None
    named = [one for one, _ in memory.mentioned.most_common()]
    others = _against(memory, party, named)
    if not others:
        others = _against(memory, party, list(memory.parties.parties))
        states = [one for one in others if memory.parties.parties[one].countries]
        if not _are_one_side(memory, others):
            at_home = [one for one in states if memory.told_of & memory.own_wars(one)]
            return at_home[0] if len(at_home) == 1 else None
        return (states or others)[0] if others else None
    return others[0] if _are_one_side(memory, others) else None


def _against(memory: Memory, party: str, among: list[str]) -> list[str]:
    side = memory.side(party)
    mine = set(memory.parties.parties[party].conflicts)
    told = memory.told_of & mine
    mine = told or mine
    return [
        one
        for one in among
        if one in memory.parties.belligerents
        and one not in side
        and mine & set(memory.parties.parties[one].conflicts)
    ]


def _are_one_side(memory: Memory, parties: list[str]) -> bool:
    among = set(parties)
    sides = {
        frozenset(memory.side(one) & among)
        for one in parties
        if memory.side(one) & among != {one} or not _was_tied(memory, one, among)
    }
    return len(sides) == 1


def _was_tied(memory: Memory, one: str, among: set[str]) -> bool:
    """Whether a party that stands alone that day has been on a side among others."""
    party = memory.parties.parties[one]
    ties = {tie.party for tie in (*party.allied_with, *party.proxy_of)}
    return bool(ties & (among - {one}))
