"""Who the publisher is, as a claimant."""

from events.articles import Article
from events.claims import Claimant
from events.extraction.affiliations import affiliation_of
from events.extraction.sides import Lexicon, mentions
from events.extraction.text import sentences
from events.vocabulary import ClaimantType


def publisher(article: Article, words: Lexicon) -> Claimant:
    """The claimant of what the publisher says in its own voice."""
    day = article.published_on
    for name in (article.publisher, *article.publisher.split(" / ")):
        found = sentences("publisher", name)
        if not found:
            continue
        sentence = found[0]
        sides, _ = mentions(sentence, words, day)
        if len(sides) != 1 or sides[0].end - sides[0].start < len(sentence.tokens):
            continue
        side = sides[0]
        if side.actor is None and side.kind not in ("office", "force"):
            continue
        return Claimant(
            text=article.publisher,
            type=ClaimantType.PUBLISHER,
            actor=side.actor.id if side.actor else None,
            party=side.party,
            affiliation=affiliation_of(side.actor, day),
        )
    return Claimant(text=article.publisher, type=ClaimantType.PUBLISHER)
