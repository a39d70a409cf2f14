"""Corrections as tests make them: those that need no places and no parties."""

from uuid import UUID

from events.amendments import Desk
from events.corrections import Correction, Kind, correct
from events.gazetteer import Gazetteer
from events.log import Log, Receipt
from events.parties import parties_of


def retract(claim: UUID, *, reason: str, author: str, log: Log) -> Receipt:
    """Say that a claim counts no more."""
    desk = Desk(log=log, gazetteer=Gazetteer(log.engine), parties=parties_of({}))
    asked = Correction(
        kind=Kind.CLAIM_RETRACTED,
        members={"claim": claim},
        reason=reason,
        author=author,
    )
    return correct(asked, desk)
