"""Claims: one attributed assertion each, with the characters it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from events.canonical import canonical
from events.dates import DatedInterval
from events.vocabulary import (
    Action,
    Certainty,
    ClaimantType,
    Extent,
    Grade,
    PlaceType,
    Stance,
    Voice,
)

_FIXED = 0xF << 76 | 3 << 62  # bits of a UUID for its version and its variant
_VERSION_8 = 8 << 76 | 2 << 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """A stretch of one field of an article, found by position or by words.

    W3C Web Annotation: TextPositionSelector and TextQuoteSelector in one.

    Attributes:
        field: `title` or `text`.
        start: first code point of the stretch in that field as received.
        end: one past its last code point; `field[start:end] == exact`.
        exact: the words.
        prefix: up to 32 characters before them.
        suffix: up to 32 characters after them.
    """

    field: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def cut(cls, field: str, content: str, start: int, end: int) -> "Selector":
        """The stretch `content[start:end]` of the field whose content it is."""
        return cls(
            field=field,
            start=start,
            end=end,
            exact=content[start:end],
            prefix=content[max(0, start - 32) : start],
            suffix=content[end : end + 32],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """That a publisher or observer is close to a side, on whose word and since when.

    Attributes:
        party: the side's party id. The affiliated never corroborates it.
        source: who says so.
        date: when that was said or looked up.
    """

    party: str
    source: str
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """Who speaks, as spelled and as resolved.

    Attributes:
        text: as the article names them, in the fullest form it gives; for the
            publisher's own narration the publisher's name.
        type: what kind of speaker.
        actor: id of the actor in the parties file, or None where not listed.
        party: the party they speak for, or None: publishers, unnamed, not resolved.
        cited_via: who relays the words, where one source cites another.
        affiliation: closeness of a publisher or observer to a side, or None.
    """

    text: str
    type: ClaimantType
    actor: str | None = None
    party: str | None = None
    cited_via: str | None = None
    affiliation: Affiliation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one claimant says in one article about who holds one place.

    The fields are those of the domain's table; here is what the types cannot say.

    Attributes:
        article: id of the article it was read in.
        location: gazetteer id, or None where the place was not resolved.
        place_text: the article's own spelling; an elided place in round brackets.
        container: the region the words put the place in, or None.
        controller: party that has the place by the proposition (for `withdraws` and
            `loses`: had it), or None.
        controller_text: the words for it, or None where they are implied.
        share: lowest and highest share in per mille, where the words give one.
        quantity: what the words count: `settlements`, `km2`, `percent`.
        said: when it was said.
        since: since when it would hold.
        quote: the shortest stretch with trigger, place and extent.
        sentence: the whole sentence around it.
        attribution: the words that name the claimant, perhaps in another sentence;
            None for narration.
        loaded_terms: words of the article that the fields put neutrally.
        responds_to: ids of the claims that a denial, dismissal or concession answers.
        rules: the rules that fired, with their revision: `captures-active/1`.
        cues: the words that made them fire.
        background: history told in passing.
        recorded_id: the id that the log has for it, once it is recorded: ids of other
            versions of this code were made otherwise, and stay.
    """

    article: str
    location: str | None
    place_text: str
    place_type: PlaceType
    container: str | None
    controller: str | None
    controller_text: str | None
    action: Action
    extent: Extent
    stance: Stance
    claimant: Claimant
    voice: Voice
    said: DatedInterval
    since: DatedInterval
    quote: Selector
    sentence: Selector
    attribution: Selector | None
    rules: tuple[str, ...]
    cues: tuple[str, ...]
    grade: Grade
    certainty: Certainty = Certainty.STATED
    share: tuple[int, int] | None = None
    quantity: Mapping[str, int] = field(default_factory=dict)
    loaded_terms: tuple[str, ...] = ()
    responds_to: tuple[UUID, ...] = ()
    background: bool = False
    recorded_id: UUID | None = field(default=None, compare=False)

    @property
    def id(self) -> UUID:
        """Follows from the words and their reading: read again, it is the same.

        A UUID of version 8 (RFC 9562, 5.8): 48 bits of the article's id, then 74 bits
        of SHA-256. So the claims of an article stand side by side in an index, where
        ids that are random all over would have each claim change a page of its own.
        """
        if self.recorded_id:
            return self.recorded_id
        words: list[Any] = [
            self.article,
            self.quote.field,
            self.quote.start,
            self.quote.end,
            self.location or self.place_text,
            self.controller,
            self.action,
            self.extent,
            self.stance,
            self.claimant.text,
        ]
        told = sha256(canonical(words, checked=True)).digest()
        number = int.from_bytes(bytes.fromhex(self.article[:12]) + told[:10])
        return UUID(int=number & ~_FIXED | _VERSION_8)
