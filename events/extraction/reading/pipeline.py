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
from events.extraction.text import sentences
from events.extraction.trace import Reading
from events.parties import Parties


def read(article: Article, gazetteer: Gazetteer, parties: Parties) -> Reading:
    """What an article says about who holds which place, and who says so.

    Pure: the same article, gazetteer and parties give the same reading.
    """
    spoken = language(f"{article.title}\n{article.text[:20_000]}", article.language)
    if spoken is None:
        return Reading(claims=(), unread="unsupported_language", revision=REVISION)
    words = lexicon(parties)
    fields = [("title", article.title), ("text", article.text)]
    parts = [one for name, content in fields for one in sentences(name, content)]
    rules = english if spoken == "en" else slavic
    day, speaker = article.published_on, publisher(article, words)
    staged = scenes(
        parts, gazetteer, words, day, rules, sided=speaker.party is not None
    )
    if not staged:
        return Reading(claims=(), language=spoken, revision=REVISION)
    memory = memory_of(day, speaker, staged, words, parties.on(day))
    memory.language = spoken
    claims, rejected = walk(article, staged, memory, rules)
    claims = responded(dated_headlines(claims), memory)
    return Reading(
        claims=tuple(claims),
        rejected=tuple(rejected),
        unresolved=unresolved_places(claims, memory),
        language=spoken,
        revision=REVISION,
    )
