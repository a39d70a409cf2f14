"""What a reading of an article leaves behind: claims, and what was not made one."""

from dataclasses import dataclass

from events.claims import Claim, Selector
from events.extraction.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """Words that look like a claim and are none.

    Attributes:
        span: the words.
        reason: one of `reasons.REASONS`.
        rule: the rule that had found them.
    """

    span: Selector
    reason: Reason
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
        language: `en`, `ru` or `uk`; None where there are no rules for it.
        unread: `unsupported_language` where the rules cannot read it,
            `extraction_timed_out` where it takes more steps than it may; else None.
        revision: of the rules as a whole.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    language: str | None = None
    unread: str | None = None
    revision: str
