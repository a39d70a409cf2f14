"""Words that say who has which places, and how a finder puts them together."""

from collections.abc import Iterator

from events.extraction.clauses import Group, Subject
from events.extraction.objects import Item
from events.extraction.reasons import Reason
from events.extraction.shapes import shape
from events.extraction.sides import Mention
from events.vocabulary import Action, Extent


@shape
class Hit:
    """Words that say who has which places, not yet who says so.

    Attributes:
        rule: the rule that found it.
        action: by the words.
        extent: where the words fix it, else None.
        items: the places.
        holder: the subject or agent that has (or had) them.
        verb: the token that triggered.
        start: first token of the words.
        end: one past the last.
        group: the verb group, or None for nouns.
        noun: whether a noun triggered.
        blocked: why it is no claim, where the finder knows already.
        negated: whether the finder saw that it is denied.
        opponent: whom the words put at a disadvantage.
    """

    rule: str
    action: Action
    items: tuple[Item, ...]
    holder: Subject | None
    verb: int
    start: int
    end: int
    extent: Extent | None = None
    group: Group | None = None
    noun: bool = False
    blocked: Reason | None = None
    negated: bool = False
    opponent: Mention | None = None


def made(
    rule: str,
    action: Action,
    items: list[Item],
    holder: Subject | None,
    span: Group,
    *,
    extent: Extent | None = None,
    noun: bool = False,
    opponent: Mention | None = None,
    blocked: Reason | None = None,
) -> Iterator[Hit]:
    """The hit that the words make; none where they name no place."""
    if not items:
        return
    starts = [span.start, items[0].start]
    ends = [span.verb + 1, items[-1].end]
    if holder is not None and holder.kind in ("side", "pronoun"):
        starts.append(holder.at)
        if holder.mention:
            ends.append(holder.mention.end)
    yield Hit(
        rule=rule,
        action=action,
        items=tuple(items),
        holder=holder,
        verb=span.verb,
        start=min(starts),
        end=max(ends),
        extent=extent,
        group=span,
        noun=noun,
        opponent=opponent,
        blocked=blocked,
    )


def noun_group(start: int, noun: int) -> Group:
    """The group of a noun, which has no auxiliaries."""
    return Group(
        start=start,
        verb=noun,
        passive=False,
        perfect=False,
        negated=False,
        modal="",
        infinitive=False,
        progressive=False,
    )
