"""Claims of the log, as the fold takes them, and the parties that they name."""

from collections.abc import Iterable
from datetime import date

from events.dates import utc_day
from events.gazetteer import key
from events.history import Evidence
from events.log import StoredClaim
from events.parties import Parties
from events.vocabulary import ClaimantType


def standing(claims: Iterable[StoredClaim]) -> list[StoredClaim]:
    """The claims that nobody has taken back."""
    return [one for one in claims if one.state != "retracted"]


def evidence_of(one: StoredClaim, parties: Parties) -> Evidence:
    """A claim of the log, as the fold takes it."""
    claim, claimant = one.claim, one.claim.claimant
    return Evidence(
        id=str(claim.id),
        perspective=perspective(one, parties),
        controller=claim.controller,
        action=claim.action.value,
        extent=claim.extent.value,
        share=claim.share,
        stance=claim.stance.value,
        said=_said(one),
        since=(claim.since.earliest, claim.since.latest),
        published_at=one.article.published_at,
        article=one.article.article,
        publisher=one.article.publisher,
        syndication_group=one.group,
        claimant=claimant.actor or key(claimant.text),
        affiliation=claimant.affiliation.party if claimant.affiliation else None,
        work=work(one),
    )


def effect(one: StoredClaim) -> date:
    """The day on which a claim by itself takes effect (rule 2 of the fold)."""
    return one.claim.since.latest or _said(one)


def _said(one: StoredClaim) -> date:
    return one.claim.said.latest or utc_day(one.article.published_at)


def work(one: StoredClaim) -> str:
    """What the versions of an article have in common: who published it, and where."""
    article = one.article
    return f"{article.publisher} {article.url}" if article.url else article.article


def perspective(one: StoredClaim, parties: Parties) -> str:
    """Whose position a claim is part of (rule 1 of the fold)."""
    party = one.claim.claimant.party
    if party is None:
        return f"publisher:{one.article.publisher}"
    entry = parties.parties.get(party)
    observes = one.claim.claimant.type is ClaimantType.OBSERVER
    kind = entry.kind if entry else ("observer" if observes else "belligerent")
    return f"{'party' if kind == 'belligerent' else 'observer'}:{party}"


def named(claims: Iterable[StoredClaim]) -> set[str]:
    """The parties that the claims name."""
    return {
        party
        for one in claims
        for near in (one.claim.claimant.affiliation,)
        for party in (
            one.claim.controller,
            one.claim.claimant.party,
            near.party if near else None,
        )
        if party is not None
    }


def extractions(claims: Iterable[StoredClaim]) -> tuple[str, ...]:
    """Revisions of the rules that read the claims, sorted."""
    return tuple(sorted({one.article.extraction for one in claims}))
