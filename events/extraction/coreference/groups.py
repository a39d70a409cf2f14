"""The armed group behind `the rebels` or `the group`.

The one last named, else the only one that the text or the conflict leaves.
"""

from events.extraction.coreference.conflicts import (
    conflicts_told,
    is_group,
    is_near,
    is_told_of,
)
from events.extraction.coreference.memory import BACK, Memory
from events.extraction.heads import GROUPS
from events.extraction.scene import Scene
from events.extraction.sides import Mention

_GROUPS = GROUPS - {"side"}
REBELS = frozenset(("rebel", "rebels", "insurgent"))
SEPARATISTS = frozenset(("separatist", "separatists"))


def group_named_here(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The armed group that the sentence has named before `the group`."""
    if mention.generic == "group" and mention.text.lower() not in _GROUPS:
        return None
    for side in reversed(scene.sides):
        party = memory.parties.parties.get(side.party or "")
        if (side.end <= mention.start and party and party.kind == "belligerent") and (
            is_group(memory, party.id)
        ):
            return party.id
    return None


def is_called(memory: Memory, party: str, noun: str) -> bool:
    """Whether some name or adjective of a party has a common word in it."""
    known = memory.parties.parties[party]
    named = (known.name, *known.names, *known.adjectives, *known.forces)
    return any(noun in one.lower() for one in named)


def named_by_noun(memory: Memory, mention: Mention) -> str | None:
    """The party behind `the coalition`: the only one named whose name ends in it."""
    noun = mention.text.split()[-1].lower()
    found = {
        one
        for one in memory.mentioned
        if any(
            name.lower().endswith(f" {noun}")
            for name in memory.parties.parties[one].names
        )
    }
    return found.pop() if len(found) == 1 else None


def nonstate_meant(memory: Memory, scene: Scene) -> str | None:
    """The armed group last named, else the only one of the article."""
    seen = [
        (one, number)
        for one, number in memory.parties_seen
        if is_group(memory, one)
        and memory.parties.parties[one].kind == "belligerent"
        and is_told_of(memory, scene, one)
    ]
    recent = [one for one, number in seen if number >= scene.number - BACK]
    if recent:
        return recent[-1]
    groups = {
        one
        for one in memory.mentioned
        if is_group(memory, one)
        and memory.parties.parties[one].kind == "belligerent"
        and is_told_of(memory, scene, one)
        and is_near(memory, scene, one)
    }
    if len(groups) == 1:
        return groups.pop()
    return only_group(memory, scene)


def against_state(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The one armed group that the text names which fights a state's own side."""
    found = set()
    for state in mention.parties:
        fought = set(memory.parties.parties[state].conflicts)
        ours = memory.side(state)
        for one in memory.mentioned:
            party = memory.parties.parties[one]
            armed = party.kind == "belligerent" and is_group(memory, one)
            if armed and one not in ours and fought & set(party.conflicts):
                found.add(one)
    leads = scene.sentence.headline or scene.number < BACK
    near = {one for one in found if leads or is_near(memory, scene, one)}
    told = {one for one in near if is_told_of(memory, scene, one)}
    return told.pop() if len(told) == 1 else None


def only_group(
    memory: Memory, scene: Scene, called: frozenset[str] = REBELS
) -> str | None:
    """The conflict's only armed group that is called rebels, where none is named."""
    fought = conflicts_told(memory, scene)[:1]
    known = memory.parties
    found = [
        one.id
        for one in (known.rebels if called is REBELS else known.parties.values())
        if fought and fought[0] in one.conflicts and one.exists_on(memory.day)
        if called is REBELS or called & {*one.adjectives, *one.names, *one.forces}
    ]
    return found[0] if len(found) == 1 else None
