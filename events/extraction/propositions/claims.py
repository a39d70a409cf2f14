"""The claim itself, put together from all that was found out."""

from events.claims import Claim
from events.extraction.objects import Item
from events.extraction.propositions.intervals import since_of
from events.extraction.propositions.lines import Line, Voiced
from events.extraction.propositions.marks import (
    certainty_of,
    cues_of,
    loaded_terms_of,
    rules_of,
    voice_of,
)
from events.extraction.settling import Settled
from events.extraction.triggers import Hit
from events.vocabulary import Action, Extent, Grade, PlaceType, Stance


def claim_of(
    line: Line,
    hit: Hit,
    item: Item,
    voiced: Voiced,
    text: str,
    where: Settled,
    kind: PlaceType | None,
    party: str,
    words: str | None,
    action: Action,
    extent: Extent,
    told: Stance,
) -> Claim:
    """The claim that a hit makes about one place."""
    scene = line.scene
    since, background = since_of(line, hit, voiced, told)
    end = item.end if len(hit.items) > 1 else hit.end
    coreferent = item.spot is None
    missing = coreferent + voiced.carried + (hit.noun or words is None)
    start = min(hit.start, item.start)
    return Claim(
        article=line.article,
        location=where.place.id if where.place else None,
        place_text=text,
        place_type=kind or PlaceType.SETTLEMENT,
        container=item.container.name if item.container else where.within,
        controller=party,
        controller_text=words,
        action=action,
        extent=extent,
        share=item.share,
        quantity=item.quantity,
        stance=told,
        claimant=voiced.claimant,
        voice=voice_of(scene, hit, voiced),
        certainty=certainty_of(scene, hit),
        said=voiced.said,
        since=since,
        quote=line.cut(start, max(end, hit.verb + 1)),
        sentence=line.cut(0, len(scene.tokens)),
        attribution=line.cut(*voiced.span) if voiced.span else None,
        loaded_terms=loaded_terms_of(scene, start, hit.end),
        rules=rules_of(hit, voiced, told),
        cues=cues_of(scene, hit, voiced),
        background=background,
        grade=(Grade.A, Grade.B, Grade.C)[min(missing, 2)],
    )
