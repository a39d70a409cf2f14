"""Wikipedia's table of control, as a CSV of its changes: a row becomes a claim.

Each row is an article of its own, made of the row's own words, so that its claim has
characters to quote; it was published when the change was recorded.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from events.articles import Access, Article
from events.claims import Claim, Claimant, Selector
from events.dates import DatedInterval, instant, utc_day
from events.errors import DomainError
from events.gazetteer import Gazetteer, Place, located
from events.sources.control_dates import Dating, as_of_day, held_since
from events.sources.control_words import Words, plain
from events.sources.files import Unreadable
from events.sources.tables import Row, rows
from events.vocabulary import (
    Action,
    Certainty,
    ClaimantType,
    Extent,
    Grade,
    Stance,
    Voice,
)

RULE = "wikipedia-control/1"
HELD = "Held by: "
COLUMNS = (
    "commit",
    "recorded_at",
    "wiki_update",
    "name",
    "lat",
    "lon",
    "held_by",
    "prev_held_by",
    "as_of",
    "more_information",
    "source_link",
)
# Labels of the lines below the first two; what they say belongs to the sentence.
SENTENCE = {"as_of": "As of: ", "more_information": "More information: "}
BESIDE = {
    "prev_held_by": "Before: ",
    "source_link": "Source: ",
    "wiki_update": "Table of: ",
    "recorded_at": "Recorded at: ",
    "commit": "Change: ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A row as an article, with what it claims.

    Attributes:
        where: file and line.
        article: made of the row's words.
        claims: one.
        read: bytes of the file read so far.
    """

    where: str
    article: Article
    claims: tuple[Claim, ...]
    read: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocated:
    """A row whose place the gazetteer does not settle.

    Attributes:
        why: one sentence, with the name and with the places that it might be.
    """

    where: str
    why: str
    read: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a row says.

    Attributes:
        controller: the party; None for a place that is fought over.
        doubted: that the editors put it into doubt.
        said: the UTC day on which it was recorded.
        since: since when it would hold.
    """

    controller: str | None
    doubted: bool
    said: date
    since: DatedInterval


def control_claims(
    path: Path, words: Words, gazetteer: Gazetteer, dating: Dating
) -> Iterator[Told | Unlocated | Unreadable]:
    """Each row of the file: a claim, or why it is none.

    Raises:
        InvalidSourceError: the file cannot be read, or has other columns.
    """
    for row in rows(path, COLUMNS):
        if isinstance(row, Unreadable):
            yield row
            continue
        try:
            yield _told(row, words, gazetteer, dating)
        except (DomainError, ValueError) as error:
            yield Unreadable(where=row.where, why=str(error), read=row.read)


def _told(
    row: Row, words: Words, gazetteer: Gazetteer, dating: Dating
) -> Told | Unlocated:
    cells = row.cells
    recorded, _ = instant(cells["recorded_at"])
    if not cells["name"].strip():
        raise ValueError("name is empty; nothing tells which place is meant")
    sense = _sense(cells, utc_day(recorded), words, dating)
    point = _point(cells["lat"], cells["lon"])
    choice = located(cells["name"], point, gazetteer, words.theatre)
    if choice.place is None:
        among = ", ".join(place.id for place in choice.among)
        why = f"may be any of {among}" if among else "is in no gazetteer near there"
        told = f"the place {cells['name']!r} {why}; it was not written"
        return Unlocated(where=row.where, why=told, read=row.read)
    article = _article(cells, recorded, words)
    claim = _claim(article, cells, choice.place, sense, words)
    return Told(where=row.where, article=article, claims=(claim,), read=row.read)


def _sense(cells: Mapping[str, str], said: date, words: Words, dating: Dating) -> Sense:
    """What the row says of who holds the place, and since when.

    Raises:
        ValueError: a word or a day of it cannot be read.
    """
    held = plain(cells["held_by"])
    word = held.removesuffix(words.doubt).strip()
    if word not in words.controllers:
        told = f"held_by is {cells['held_by']!r}, which names no holder that we know"
        raise ValueError(told)
    controller = words.controllers[word]
    as_of = as_of_day(cells["as_of"], said, dating) if cells["as_of"].strip() else None
    note = cells["more_information"]
    since = held_since(note, controller, as_of, said, words, dating)
    return Sense(controller=controller, doubted=word != held, said=said, since=since)


def _point(lat: str, lon: str) -> tuple[float, float] | None:
    """Degrees north and east, or None where the row gives none.

    Raises:
        ValueError: it gives something else.
    """
    if not lat.strip() and not lon.strip():
        return None
    try:
        found = float(lat), float(lon)
    except ValueError as error:
        told = f"lat and lon are {lat!r} and {lon!r}; degrees are wanted, or nothing"
        raise ValueError(told) from error
    if not (abs(found[0]) <= 90 and abs(found[1]) <= 180) or math.isnan(sum(found)):
        raise ValueError(f"lat and lon are {lat!r} and {lon!r}, which is nowhere")
    return found


def _article(cells: Mapping[str, str], recorded: datetime, words: Words) -> Article:
    lines = [cells["name"], HELD + cells["held_by"]]
    lines += [
        label + cells[column]
        for column, label in (SENTENCE | BESIDE).items()
        if cells[column]
    ]
    return Article(
        publisher=words.publisher,
        url=None,  # one for each change is not told, and rows are no versions
        title=f"{cells['name']}, {cells['wiki_update'] or cells['recorded_at']}",
        text="\n".join(lines),
        published_at=recorded,
        language="en",
        external_id=f"{cells['commit']} {cells['name']}",
        access=Access.FULL,
        licence=words.licence,
        attribution=words.attribution,
    )


def _claim(
    article: Article, cells: Mapping[str, str], place: Place, sense: Sense, words: Words
) -> Claim:
    quoted = len(f"{cells['name']}\n{HELD}{cells['held_by']}")
    told = [cells[column] for column in SENTENCE]
    lines = [len(f"\n{label}{cells[c]}") for c, label in SENTENCE.items() if cells[c]]
    fought = sense.controller is None
    return Claim(
        article=article.id,
        location=place.id,
        place_text=cells["name"],
        place_type=place.type,
        container=None,
        controller=sense.controller,
        controller_text=None if fought else cells["held_by"],
        action=Action.CONTESTS if fought else Action.HOLDS,
        extent=Extent.CONTESTED if fought else Extent.UNSPECIFIED,
        stance=Stance.REPORTS,
        claimant=Claimant(
            text=words.claimant, type=ClaimantType.OBSERVER, party=words.observer
        ),
        voice=Voice.NARRATED,
        certainty=Certainty.HEDGED if sense.doubted else Certainty.STATED,
        said=DatedInterval.on(sense.said),
        since=sense.since,
        quote=Selector.cut("text", article.text, 0, quoted),
        sentence=Selector.cut("text", article.text, 0, quoted + sum(lines)),
        attribution=None,
        rules=(RULE,),
        cues=(cells["held_by"], *filter(None, told)),
        grade=Grade.A,
    )
