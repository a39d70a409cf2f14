"""The party that a mention stands for, or None where that stays open.

A list of questions in order: what the words beside it rule out (`wordings`), whose
office or state it is (`states`), which armed group it may be (`groups`).
"""

from events.extraction.coreference.conflicts import one_told_of
from events.extraction.coreference.groups import (
    against_state,
    group_named_here,
    named_by_noun,
    nonstate_meant,
    only_group,
)
from events.extraction.coreference.memory import Memory
from events.extraction.coreference.states import (
    local_party,
    party_by_language,
    party_of_language,
    party_of_office,
    state_meant,
    state_speaking,
)
from events.extraction.coreference.wordings import (
    is_a_strangers,
    is_backed,
    is_numbered,
    is_saying,
)
from events.extraction.heads import NONSTATE
from events.extraction.scene import Scene
from events.extraction.sides import Mention

_NAMING = frozenset(("coalition", "alliance", "movement", "front", "council"))


def party_of(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party that a mention stands for, or None where that stays open."""
    if mention.party is not None:
        return mention.party
    if mention.generic == "against":
        return against_state(memory, scene, mention)
    if mention.text.lower() in _NAMING and (one := named_by_noun(memory, mention)):
        return one
    if mention.generic == "named":
        common = {*mention.text.lower().split()} & NONSTATE
        told = one_told_of(memory, scene, mention.parties)
        meant = nonstate_meant(memory, scene) if common and not told else None
        return told or (meant if meant in mention.parties else None)
    if mention.kind == "unnamed" or is_backed(scene, mention):
        return None
    if is_numbered(scene, mention):
        return None
    if is_a_strangers(scene, mention):
        return None
    if (mention.generic in ("nonstate", "group") and mention.kind == "force") and (
        here := group_named_here(memory, scene, mention)
    ):
        return here
    if mention.kind == "office" and (local := local_party(memory, scene, mention)):
        return local
    speaks = mention.kind == "office" or is_saying(scene, mention)
    speaks = speaks and (not mention.cases or mention.generic is not None)
    if speaks and (known := party_of_office(memory, scene, mention)):
        return known
    official = mention.kind in ("office", "person") and mention.actor is None
    if official and mention.cases and mention.generic in (None, "person"):
        return party_of_language(memory, memory.language)
    if mention.generic == "office":
        return party_by_language(memory, mention)
    if mention.kind == "office" and scene.sentence.headline:
        return None
    return _by_common_word(memory, scene, mention)


def _by_common_word(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party behind `the army`, `the rebels` or `the group` alone."""
    if mention.generic == "state":
        return state_speaking(memory, scene, mention) or state_meant(memory, scene)
    if mention.generic == "nonstate":
        rebels = mention.text.split()[-1].lower() in ("rebels", "rebel", "opposition")
        named = only_group(memory, scene) if rebels else None
        return named or nonstate_meant(memory, scene)
    if mention.generic == "group" and mention.text.lower() == "group":
        return nonstate_meant(memory, scene)
    return None
