"""An article, a gazetteer and the parties become a reading."""

from events.articles import Article
from events.extraction import english, slavic
from events.extraction.languages import language
from events.extraction.reading.endings import dated_headlines, unresolved_places
from events.extraction.reading.memories import memory_of
from events.extraction.reading.publishers import publisher
from events.extraction.reading.responding import responded
from events.extraction.reading.walks import walk
from events.extraction.rules import REVISION
from events.extraction.sides import lexicon
from events.extraction.staging import Gazetteer, scenes
from events.extraction.steps import MOST, OutOfStepsError, Steps
from events.extraction.text import sentences
from events.extraction.trace import Reading
from events.parties import Parties


def read(
    article: Article, gazetteer: Gazetteer, parties: Parties, *, most: int = MOST
) -> Reading:
    """What an article says about who holds which place, and who says so.

    Pure: the same article, gazetteer and parties give the same reading.

    Args:
        article: as received.
        gazetteer: asked once.
        parties: who speaks for whom.
        most: steps that it may take; over that nothing is read, see `steps`.
    """
    spoken = language(f"{article.title}\n{article.text[:20_000]}", article.language)
    if spoken is None:
        return Reading(claims=(), unread="unsupported_language", revision=REVISION)
    try:
        return _read(article, spoken, gazetteer, parties, Steps(most))
    except OutOfStepsError:
        return Reading(
            claims=(),
            language=spoken,
            unread="extraction_timed_out",
            revision=REVISION,
        )


def _read(
    article: Article,
    spoken: str,
    gazetteer: Gazetteer,
    parties: Parties,
    steps: Steps,
) -> Reading:
    words = lexicon(parties)
    fields = [("title", article.title), ("text", article.text)]
    parts = [one for name, content in fields for one in sentences(name, content)]
    steps.take(sum(len(one.tokens) for one in parts))
    rules = english if spoken == "en" else slavic
    day, speaker = article.published_on, publisher(article, words)
    staged = scenes(
        parts, gazetteer, words, day, rules, sided=speaker.party is not None
    )
    if not staged:
        return Reading(claims=(), language=spoken, revision=REVISION)
    steps.take(sum(len(spot.candidates) for one in staged for spot in one.spots))
    memory = memory_of(day, speaker, staged, words, parties.on(day))
    memory.language = spoken
    claims, rejected = walk(article, staged, memory, rules, steps)
    claims = responded(dated_headlines(claims), memory)
    return Reading(
        claims=tuple(claims),
        rejected=tuple(rejected),
        unresolved=unresolved_places(claims, memory),
        language=spoken,
        revision=REVISION,
    )
