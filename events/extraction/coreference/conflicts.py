"""Which war a paragraph tells of, and which parties belong to it.

`states` and `groups` choose by it among the parties that a common word may mean.
"""

from events.extraction.coreference.memory import NEAR, Memory
from events.extraction.scene import Scene


def is_near(memory: Memory, scene: Scene, party: str) -> bool:
    """Whether a party is named in the paragraph, or was a few sentences ago."""
    if party in memory.named[(scene.sentence.field, scene.sentence.paragraph, -1)]:
        return True
    return any(
        one == party and number >= scene.number - NEAR
        for one, number in memory.parties_seen
    )


def one_told_of(memory: Memory, scene: Scene, parties: tuple[str, ...]) -> str | None:
    """The one of several parties that belongs to the conflict told of."""
    here = [one for one, number in memory.parties_seen if number >= scene.number - 3]
    seen = [one for one in parties if one in here]
    if len(seen) == 1:
        return seen[0]
    votes = memory.votes[(scene.sentence.field, scene.sentence.paragraph, -1)]
    most = max(votes.values(), default=0)
    fought = {one for one, count in votes.items() if count == most}
    fitting = [
        one for one in parties if set(memory.parties.parties[one].conflicts) & fought
    ]
    return fitting[0] if len(fitting) == 1 else None


def conflicts_told(memory: Memory, scene: Scene) -> list[str]:
    """The conflicts that the paragraph tells of, the likeliest first."""
    here = (scene.sentence.field, scene.sentence.paragraph, -1)
    if here not in memory.told:
        votes = sorted(memory.votes[here].items(), key=lambda v: (-v[1], v[0]))
        memory.told[here] = [one for one, _ in votes]
    return memory.told[here]


def party_of_country(memory: Memory, scene: Scene, country: str | None) -> str | None:
    """The one party of the war told of whose state a country is."""
    fought = set(conflicts_told(memory, scene))
    found = [
        one.id
        for one in memory.parties.of_country(country)
        if not fought.isdisjoint(one.conflicts) and one.exists_on(memory.day)
    ]
    return found[0] if len(found) == 1 else None


def is_state(memory: Memory, party: str) -> bool:
    """Whether a party is a state or calls itself a government."""
    told = memory.parties.parties[party]
    return bool(told.countries) or told.governs


def is_group(memory: Memory, party: str) -> bool:
    """Whether `the group` may mean a party: no state, or one that came to be one."""
    return not is_state(memory, party) or bool(memory.parties.parties[party].in_power)


def is_at_war_at_home(memory: Memory, scene: Scene, party: str) -> bool:
    """Whether the paragraph tells of a war in a state's own country.

    `The army` of another state is named where it is meant.
    """
    home = memory.own_wars(party)
    return bool(home & set(conflicts_told(memory, scene)[:1]))


def is_told_of(memory: Memory, scene: Scene, party: str) -> bool:
    """Whether a party fights in the conflict that the paragraph tells of."""
    fought = conflicts_told(memory, scene)
    return not fought or fought[0] in memory.parties.parties[party].conflicts
