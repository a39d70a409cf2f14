"""The party that a mention stands for, or None where that stays open.

A list of questions in order: what the words beside it rule out (`wordings`), whose
office or state it is (`states`), which armed group it may be (`groups`).
"""

from events.extraction.coreference.conflicts import one_told_of
from events.extraction.coreference.groups import (
    REBELS,
    SEPARATISTS,
    against_state,
    group_named_here,
    is_called,
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
    installer,
    is_a_strangers,
    is_backed,
    is_numbered,
    is_of_a_country,
    is_of_a_place,
    is_of_both,
    is_saying,
    set_up_by,
)
from events.extraction.heads import NONSTATE
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.words import ARTICLES

_CALLED = {
    **dict.fromkeys(("rebels", "rebel", "opposition"), REBELS),
    **dict.fromkeys(("separatists", "separatist"), SEPARATISTS),
}
_SEPARATISTS = frozenset(("separatist", "separatists"))
_MILITIAS = frozenset(("militia", "militias"))
_NAMING = frozenset(("coalition", "alliance", "movement", "front", "council"))


def party_of(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party that a mention stands for, or None where that stays open."""
    if mention.party is not None:
        return mention.party
    if mention.cases and (by_side := set_up_by(scene, mention)) is not None:
        return by_side.party
    if (by := installer(scene, mention)) is not None:
        return party_of_adjective(memory, scene, by)
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
    if is_numbered(scene, mention) or is_of_both(scene, mention):
        return None
    if mention.kind == "office" and is_of_a_place(scene, mention):
        return None
    if is_a_strangers(scene, mention):
        return None
    if (mention.generic in ("nonstate", "group") and mention.kind == "force") and (
        here := group_named_here(memory, scene, mention)
    ):
        return here if _may_mean(memory, scene, mention, here) else None
    local = mention.kind == "office" or (mention.kind == "person" and not mention.actor)
    local = local or mention.text.lower() == "police"
    if local and (owner := local_party(memory, scene, mention)):
        return owner
    speaks = mention.kind == "office" or is_saying(scene, mention)
    speaks = speaks and (not mention.cases or mention.generic is not None)
    if speaks and (known := party_of_office(memory, scene, mention)):
        return known
    official = mention.kind in ("office", "person") and mention.actor is None
    if official and mention.cases and mention.generic in (None, "person"):
        if is_of_a_country(scene, mention):
            return None
        return party_of_language(memory, memory.language)
    if mention.generic == "office":
        return party_by_language(memory, mention)
    if mention.kind == "office" and scene.sentence.headline:
        return None
    return _by_common_word(memory, scene, mention)


def party_of_adjective(memory: Memory, scene: Scene, word: str) -> str | None:
    """The party of `under A control`; several wars have an adjective for theirs."""
    entries = [
        one for one in memory.lexicon.entries.get(word, ()) if one.words == (word,)
    ]
    named = tuple(dict.fromkeys(one.party for one in entries if one.party))
    if len(named) == 1 and not any(one.generic for one in entries):
        return named[0]
    return one_told_of(memory, scene, named)


def _may_mean(memory: Memory, scene: Scene, mention: Mention, party: str) -> bool:
    """Whether a common word may stand for an armed group that was named.

    `Separatists` are those that somebody calls so; `militias`, without an article, are
    others than those that were named.
    """
    words = {*mention.text.lower().split()}
    if words & _SEPARATISTS:
        return is_called(memory, party, "separatist")
    return not words & _MILITIAS or scene.low(mention.start - 1) in ARTICLES


def _is_beside_a_stranger(scene: Scene, mention: Mention) -> bool:
    """Whether bare `troops` stand beside the army of a state that is not listed."""
    if scene.low(mention.start - 1) in ARTICLES:
        return False
    return any(
        one.end <= mention.start and one.kind == "force" and is_a_strangers(scene, one)
        for one in scene.sides
    )


def _by_common_word(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party behind `the army`, `the rebels` or `the group` alone."""
    if mention.generic == "state" and _is_beside_a_stranger(scene, mention):
        return None
    if mention.generic == "state":
        return state_speaking(memory, scene, mention) or state_meant(memory, scene)
    if mention.generic == "nonstate":
        noun = mention.text.split()[-1].lower()
        called = _CALLED.get(noun)
        if called and (only := only_group(memory, scene, called)):
            return only
        meant = nonstate_meant(memory, scene)
        may = meant is not None and _may_mean(memory, scene, mention, meant)
        return meant if may else None
    if mention.generic == "group" and mention.text.lower() == "group":
        return nonstate_meant(memory, scene)
    return None
