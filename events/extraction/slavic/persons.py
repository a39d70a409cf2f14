"""A side as a speaker, with the name or the office that belongs to it."""

from dataclasses import replace

from events.extraction.attribution import Speaker
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.slavic.entries import folded
from events.extraction.slavic.heads import PERSONS

IN = frozenset(("в", "у", "во"))


_NAMED = ("observer", "publisher")


PEOPLE = ("force", "party", "people")


_GENITIVE = ("ого", "его", "ой", "ей", "ої", "их", "ых")


BARRED = frozenset((";", ":", "(", "что", "що", "о", "об", "про"))


def with_party(scene: Scene, speaker: Speaker) -> Speaker:
    """The speaker with the party of the office before: `глава А, командующий Б`."""
    side = speaker.mention
    if side is None or side.party is not None or side.kind == "unnamed":
        return speaker
    at = speaker.at - 1
    office = scene.side_at.get(at - 1) if scene.low(at) == "," else None
    if office is None or office.kind != "office" or office.party is None:
        return speaker
    return replace(speaker, mention=replace(side, party=office.party))


def head_of(scene: Scene, side: Mention, first: int) -> Mention:
    """The office before a name that only says whose it is."""
    if "G" not in (side.cases or "G"):
        return side
    at = side.start - 1
    while at > side.start - 3 and scene.low(at).endswith(_GENITIVE):
        at -= 1
    before = scene.side_at.get(at)
    if before is not None and before.start >= first and before.kind == "office":
        return before
    return side


def whole(scene: Scene, side: Mention) -> Speaker:
    """A side as a speaker, with the person whose office it is or whose name follows."""
    owner = scene.side_at.get(side.end)
    if side.kind == "unnamed" and owner is not None and owner.kind in _NAMED:
        return speaking(owner, side.start)  # `аналитики N`
    following = scene.side_at.get(side.end)
    if following is None and scene.low(side.end) == ",":
        following = scene.side_at.get(side.end + 1)
        following = following if following and following.kind == "person" else None
    if following is not None and following.kind == "person":
        return speaking(following, side.start)
    if side.kind == "office" and (person := _person_after(scene, side)) is not None:
        return speaking(person, side.start)
    at = side.end
    while at < len(scene.tokens) and is_name(scene, at) and at < side.end + 3:
        at += 1
    told = speaking(side)
    if at > side.end and side.kind in ("office", "unnamed"):
        text = scene.words(side.start, at)
        told = replace(told, text=text, end=at)
        if side.kind == "office" and folded(scene.low(side.start)) in PERSONS:
            person = replace(
                side, kind="person", actor=None, generic=None, text=text, end=at
            )
            told = replace(told, mention=person)
    return told


def _person_after(scene: Scene, office: Mention) -> Mention | None:
    """The person in whose office's name other words stand before the name."""
    for at in range(office.end, min(office.end + 7, len(scene.tokens))):
        side = scene.side_at.get(at)
        if side is not None and side.kind == "person":
            return side if set(side.cases) & set(office.cases or "N") else None
        if scene.low(at) in BARRED or scene.low(at) in (",", ".", "и", "та"):
            return None
    return None


def is_name(scene: Scene, at: int) -> bool:
    """Whether a word is part of a person's name that no list has."""
    token = scene.tokens[at]
    named = token.word[:1].isupper() and not token.word.isupper()
    return named and at not in scene.side_at and token.word.isalpha()


def speaking(side: Mention, start: int | None = None) -> Speaker:
    """A side as the one who speaks."""
    return Speaker(
        kind="unnamed" if side.kind == "unnamed" else "side",
        text=side.text,
        at=side.start if start is None else start,
        end=side.end,
        mention=side,
    )
