"""The claim itself, put together from all that was found out."""

from events.claims import Claim
from events.extraction.propositions.intervals import since_of
from events.extraction.propositions.items import Proposition
from events.extraction.propositions.lines import Line
from events.extraction.propositions.marks import (
    certainty_of,
    cues_of,
    extent_of,
    loaded_terms_of,
    rules_of,
    voice_of,
)
from events.vocabulary import Grade, PlaceType


def claim_of(line: Line, told: Proposition) -> Claim:
    """The claim that a hit makes about one place."""
    scene, hit, item, voiced = line.scene, told.hit, told.item, told.voiced
    text, where, kind = told.meant
    since, background = since_of(line, hit, voiced, told.stance)
    end = item.end if len(hit.items) > 1 else hit.end
    start = min(hit.start, item.start)
    return Claim(
        article=line.article,
        location=where.place.id if where.place else None,
        place_text=text,
        place_type=kind or PlaceType.SETTLEMENT,
        container=item.container.name if item.container else where.within,
        controller=told.party,
        controller_text=told.words,
        action=told.action,
        extent=extent_of(scene, hit, item),
        share=item.share,
        quantity=item.quantity,
        stance=told.stance,
        claimant=voiced.claimant,
        voice=voice_of(scene, hit, voiced),
        certainty=certainty_of(scene, hit),
        said=voiced.said,
        since=since,
        quote=line.cut(start, max(end, hit.verb + 1)),
        sentence=line.sentence,
        attribution=line.cut(*voiced.span) if voiced.span else None,
        loaded_terms=loaded_terms_of(scene, start, hit.end),
        rules=rules_of(hit, voiced, told.stance),
        cues=cues_of(scene, hit, voiced),
        background=background,
        grade=_grade(told),
    )


def _grade(told: Proposition) -> Grade:
    """How much the words leave out: the place, the speaker, the party or the verb."""
    nobody = told.hit.noun or told.words is None
    missing = (told.item.spot is None) + told.voiced.carried + nobody
    return (Grade.A, Grade.B, Grade.C)[min(missing, 2)]
