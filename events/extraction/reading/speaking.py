"""Whom a frame means, and on what day they spoke."""

from dataclasses import replace

from events.claims import Claimant
from events.dates import DatedInterval
from events.extraction.attribution import Frame, Speaker
from events.extraction.coreference import Memory, Spoken
from events.extraction.dates_parsing import When, times
from events.extraction.scene import Scene
from events.extraction.wordlists import listed
from events.extraction.words import MONTHS

PRONOUNS = frozenset(listed("he she they it он она они він вона вони его його"))
_PASTS = frozenset(("said", "told", "wrote"))
_APART = frozenset(
    listed("after since before when following until who which every each")
)
_COUNTED = frozenset(("next", "following", "same", "day"))


def speaker_meant(scene_: Scene, frame: Frame) -> Speaker:
    """The speaker; for `A took P, it said` the subject A of what is said."""
    speaker = frame.speaker
    if not (
        frame.before and speaker.kind == "pronoun" and speaker.text in ("it", "they")
    ):
        return speaker
    first = max(
        (at + 1 for at in range(speaker.at) if scene_.low(at) == ";"), default=0
    )
    singular = ("party", "office", "metonym", "publisher", "observer")
    for side in scene_.sides:
        if speaker.text == "it" and side.kind not in singular:
            continue
        if first <= side.start and side.end <= speaker.at and side.kind != "unnamed":
            return Speaker(
                kind="side",
                text=side.text,
                at=speaker.at,
                end=speaker.end,
                mention=side,
            )
    return speaker


def relayed(memory: Memory, frame: Frame, claimant: Claimant) -> Claimant:
    """The claimant, with the one who relays its words if that is not the publisher."""
    via = frame.via.text if frame.via else None
    if via is None or via in (memory.publisher.text, claimant.text):
        return claimant
    return replace(claimant, cited_via=via)


def said_on(
    memory: Memory, scene_: Scene, frame: Frame, claimant: Claimant
) -> DatedInterval:
    """The day on which a claimant spoke, as far as the words tell.

    Without a day of its own, a speech is of the same day as the one beside it in its
    sentence, or in its paragraph if that is dated by the calendar, as chronicles are.
    """
    paragraph = (scene_.sentence.field, scene_.sentence.paragraph)
    found = _day_spoken(memory, scene_, frame)
    if found is not None and found.interval.latest is not None:
        memory.anchor = found.interval.latest
        memory.said[claimant.text] = found.interval
        memory.spoken = Spoken(
            interval=found.interval,
            sentence=scene_.number,
            paragraph=paragraph,
            dated=_is_dated(scene_, found),
        )
        return found.interval
    beside = memory.spoken if _is_past(scene_, frame.verb) else None
    if beside is not None and beside.sentence == scene_.number:
        return beside.interval
    if (known := memory.said.get(claimant.text)) is not None:
        return known
    if beside is not None and beside.dated and beside.paragraph == paragraph:
        return beside.interval
    return DatedInterval.by(memory.day)


def _is_past(scene_: Scene, verb: int) -> bool:
    low = scene_.low(verb)
    return low in _PASTS or low.endswith("ed")


def _is_dated(scene_: Scene, when: When) -> bool:
    """Whether a time is a day of the calendar, or counts from one."""
    low = scene_.low(when.start)
    return low in MONTHS or low.isdecimal() or low in _COUNTED


def _day_spoken(memory: Memory, scene_: Scene, frame: Frame) -> When | None:
    """The time that the words beside a verb of saying name for it.

    One that stands after the verb comes before one that opens the clause.
    """
    found = days_spoken(memory, scene_, frame)
    after = [one for one in found if one.start > frame.verb]
    chosen = (after or found)[:1]
    return chosen[0] if chosen else None


def days_spoken(memory: Memory, scene_: Scene, frame: Frame) -> list[When]:
    """The times beside a verb of saying that tell of the speech.

    `After the town fell on Monday, N said` tells of another day.
    """
    return [
        one
        for one in times(
            scene_.tokens, *frame.when, memory.day, memory.anchor, scene_.side_at
        )
        if not one.since and not _is_of_another(scene_, one.start, frame.when[0])
    ]


def _is_of_another(scene_: Scene, at: int, first: int) -> bool:
    """Whether a time stands in a clause of its own: `after P fell on Monday,`."""
    for one in range(at - 1, first - 1, -1):
        low = scene_.low(one)
        if low == ",":
            return False
        if low in _APART:
            return True
    return False
