"""How close an actor is to a side on a day, as the parties file has it."""

from datetime import date

from events.claims import Affiliation
from events.parties import Actor


def affiliation_of(actor: Actor | None, day: date) -> Affiliation | None:
    """The actor's affiliation, with its source, if it holds on the day."""
    near = actor.affiliation if actor is not None else None
    if near is None or not (near.start or day) <= day <= (near.end or day):
        return None
    return Affiliation(party=near.party, source=near.source, date=near.date)
