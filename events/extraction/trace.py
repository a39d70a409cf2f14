"""What a reading of an article leaves behind: claims, and what was not made one."""

from dataclasses import dataclass

from events.claims import Claim, Selector


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """Words that look like a claim and are none.

    Attributes:
        span: the words.
        reason: `plan`, `announced`, `condition`, `question`, `no_comment`, `negated`,
            `in_progress`, `unlisted_party`, `no_controller`, `no_place`, `container`,
            `position` (near a place), `object` (what is taken is no place), `attack`,
            `posture` (troops sent), `legal`, `demand`, `background`, `over` …
        rule: the rule that had found them.
    """

    span: Selector
    reason: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A place of a claim that the gazetteer does not settle.

    Attributes:
        place_text: as the article spells it.
        why: `unknown` or `ambiguous`.
        among: ids of the places that it might be.
    """

    place_text: str
    why: str
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in one article.

    Attributes:
        claims: in the order of their words, those of the title first.
        rejected: candidates that a rule turned down.
        unresolved: places of claims that are not settled, each once.
        unread: `unsupported_language` where the rules cannot read it, else None.
        revision: of the rules as a whole.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    unread: str | None = None
    revision: str
