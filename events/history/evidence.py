"""What the fold is given: claims on one place, reduced to what bears on control.

`Evidence` is a claim as the fold sees it. What follows from one claim alone, its
effect, its share, whether it tells of a change, is in `readings`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

Interval = tuple[date | None, date | None]
"""First and last day that something may lie on, both inclusive; None where open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim on one place.

    Attributes:
        id: orders lists, and means nothing else.
        perspective: `party:x`, `observer:x`, or `publisher:x` for its own voice and for
            every claimant without a party whom it cites.
        controller: party that has the place by the proposition (had, for a loss).
        action: a word of `events.vocabulary.Action`.
        extent: a word of `events.vocabulary.Extent`.
        share: lowest and highest share in per mille, where the words give one.
        stance: a word of `events.vocabulary.Stance`.
        said: the last day on which it may have been said.
        since: since when it would hold.
        published_at: when its article was published; anything that compares.
        article: id of the article.
        work: what all versions of the article share; left empty it is the article.
        publisher: id of the article's publisher.
        syndication_group: id shared by the near-duplicates of the article.
        claimant: who speaks; left empty it is the perspective.
        affiliation: party whose side the speaker is close to, and never corroborates.
    """

    id: str
    perspective: str
    controller: str | None
    action: str
    extent: str
    share: tuple[int, int] | None = None
    stance: str
    said: date
    since: Interval = (None, None)
    published_at: Any
    article: str
    publisher: str
    syndication_group: str
    claimant: str = ""
    affiliation: str | None = None
    work: str = ""

    @property
    def speaker(self) -> str:
        """The claimant, or the perspective where no claimant is given."""
        return self.claimant or self.perspective
